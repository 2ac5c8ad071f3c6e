/** Years, year spans, decades and centuries: `1998`, `'98`, `2015-20`, `the 1990s`, `the 20th century`, `44 BC`. */
import type { YearReference } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isApostrophe, isCapitalised, isDash, isHyphen, piece, posAt, type Family } from './grammar.ts'
import { DECADES } from './lexicon.ts'
import { ordinalAt, spokenYearAt } from './numbers.ts'

/** Years without a sign of their own, in digits. */
const FIRST_BARE_YEAR = 1000
const LAST_BARE_YEAR = 2150
/** Below and above these a bare number is more often a quantity; a preposition must vouch for it. */
const FIRST_PLAIN_YEAR = 1800
const LAST_PLAIN_YEAR = 2060

/** Words after which a number of four digits is a year. */
const YEAR_PREPOSITIONS = new Set(
  'in since of by from until till before after during to through throughout between and or for early late mid the fiscal circa c ca year years around about to summer spring autumn winter fall'.split(
    ' ',
  ),
)
/** Words after which a number is a name or a count: `page 1998`, `flight 1990`. */
const LABELS = new Set(
  'page pages p pp no nos number room flight route highway section article chapter line verse channel model boeing airbus windows office resolution unit area zip box apartment suite bus train phone tel code lot version mach nearly almost exactly than least most approximately roughly over only points'.split(
    ' ',
  ),
)
/** What is counted in news; `2000 troops` is no year. */
const COUNTED = new Set(
  'people men women children soldiers troops fighters civilians students workers employees jobs homes houses dollars pounds euros francs marks yen cents shares points votes seats members miles kilometers kilometres meters metres feet km m ft acres hectares tons tonnes kg pounds barrels gallons ships aircraft tanks guns vehicles prisoners casualties dead wounded killed others more degrees calories words pages copies units cars rooms percent hours minutes seconds days weeks months years times inches yards mph rpm horsepower hp mm cm lb lbs horses cavalry infantry infantrymen rifles sailors marines strong guests refugees protesters'.split(
    ' ',
  ),
)
const BEFORE_CHRIST = new Set(['bc', 'bce'])
const ANNO_DOMINI = new Set(['ad', 'ce'])

const isFourDigits = (w: Words, i: number) => wordAt(w, i).digits && wordAt(w, i).text.length === 4

/** A figure that is part of a longer one: `$1998`, `1,998`, `1998.5`, `1998%`, `F-1998`. */
export function isInsideFigure(w: Words, i: number): boolean {
  const before = wordAt(w, i - 1)
  const after = wordAt(w, i + 1)
  if (/^[$£€¥#]$/.test(before.text)) return true
  if (
    wordAt(w, i).gap === 0 &&
    /^[.,:/\-_=&?]$/.test(before.text) &&
    before.gap === 0 &&
    isCapitalised(wordAt(w, i - 2).text)
  )
    return true
  if (wordAt(w, i).gap === 0 && /^[.,:/_=&?@]$/.test(before.text) && wordAt(w, i - 2).digits) return true
  if (wordAt(w, i).gap === 0 && wordAt(w, i - 1).text.length > 0 && /[A-Za-z]$/.test(before.text)) return true
  if (/^[%°]$/.test(after.text)) return true
  if (after.gap === 0 && /^[A-Za-z]/.test(after.text) && after.lower !== 's') return true
  return after.gap === 0 && /^[.,:/_=]$/.test(after.text) && wordAt(w, i + 2).digits && wordAt(w, i + 2).gap === 0
}

/** Four digits that can be a year wherever they stand; context is judged by `isBareYear`. */
export function digitYearAt(w: Words, i: number): number | undefined {
  if (!isFourDigits(w, i) || isInsideFigure(w, i)) return undefined
  const year = Number(wordAt(w, i).text)
  return year >= FIRST_BARE_YEAR && year <= LAST_BARE_YEAR ? year : undefined
}

function isBareYear(w: Words, i: number, year: number): boolean {
  const before = wordAt(w, i - 1)
  const after = wordAt(w, i + 1)
  if (COUNTED.has(after.lower) && after.gap < 2) return false
  if (
    LABELS.has(before.lower) ||
    (before.lower === '.' && LABELS.has(lowerAt(w, i - 2)) && lowerAt(w, i - 2) !== 'years')
  )
    return false
  if (isHyphen(after.lower) && after.gap === 0 && /^[a-z]/.test(lowerAt(w, i + 2)) && wordAt(w, i + 2).gap === 0) {
    return /^(era|style|model|vintage)$/.test(lowerAt(w, i + 2)) || year >= FIRST_PLAIN_YEAR
  }
  if (before.lower === '.' && /^(c|ca)$/.test(lowerAt(w, i - 2))) return true
  if (YEAR_PREPOSITIONS.has(before.lower)) return before.lower !== 'to' || year >= FIRST_PLAIN_YEAR
  if (/^[(,;–—-]$/.test(before.text) || before.gap === 2 || before.start < 0)
    return year >= FIRST_PLAIN_YEAR || /^[),;:–—-]$/.test(after.text)
  if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) return false
  return !(
    posAt(w, i + 1) === 'NOUN' &&
    after.lower.endsWith('s') &&
    !isCapitalised(before.text) &&
    !/^(the|its|their|his|our|a|this|that|those|these)$/.test(before.lower)
  )
}

/** A year in any form, where the context already says that one is due (`March 1998`, `summer of '42`). */
export function yearAt(w: Words, i: number): { to: number; year: number } | undefined {
  const year = digitYearAt(w, i)
  if (year !== undefined) {
    return COUNTED.has(lowerAt(w, i + 1)) ? undefined : withEra(w, i + 1, year)
  }
  const short = shortYearAt(w, i)
  if (short) return short
  if (wordAt(w, i).digits && wordAt(w, i).text.length <= 3) {
    const era = withEra(w, i + 1, Number(wordAt(w, i).text))
    if (era.to > i + 1) return era
  }
  const spoken = spokenYearAt(w, i)
  return spoken?.value === undefined ? undefined : { to: spoken.to, year: spoken.value }
}

/** `'98`. The century is the one that makes it no later than 2039. */
function shortYearAt(w: Words, i: number): { to: number; year: number } | undefined {
  const digits = wordAt(w, i + 1)
  if (!isApostrophe(lowerAt(w, i)) || digits.gap !== 0 || !digits.digits || digits.text.length !== 2) return undefined
  if (wordAt(w, i).gap === 0 && /[\w]$/.test(wordAt(w, i - 1).text)) return undefined
  if (/^[a-z]/.test(lowerAt(w, i + 2)) && (wordAt(w, i + 2).gap === 0 || COUNTED.has(lowerAt(w, i + 2))))
    return undefined
  return { to: i + 2, year: expandYear(Number(digits.text)) }
}
export const expandYear = (twoDigits: number): number => (twoDigits < 40 ? 2000 : 1900) + twoDigits

/** Index after `BC`, `A.D.`: `undefined` when none. */
function eraAt(w: Words, i: number): { to: number; before: boolean } | undefined {
  const word = wordAt(w, i)
  if (word.gap === 2) return undefined
  if (word.text === word.text.toUpperCase()) {
    if (BEFORE_CHRIST.has(word.lower)) return { to: i + 1, before: true }
    if (ANNO_DOMINI.has(word.lower)) return { to: i + 1, before: false }
    const dotted = lowerAt(w, i + 1) === '.' && lowerAt(w, i + 3) === '.' && wordAt(w, i + 2).gap === 0
    if (dotted && /^(bc|ad)$/.test(word.lower + lowerAt(w, i + 2))) return { to: i + 4, before: word.lower === 'b' }
  }
  return undefined
}

function withEra(w: Words, to: number, year: number): { to: number; year: number } {
  const era = eraAt(w, to)
  return era ? { to: era.to, year: era.before ? 1 - year : year } : { to, year }
}

/** A year by number or reference: `1998`, `last year`, `that year`, `the following year`. */
export function yearReferenceAt(w: Words, i: number): { to: number; year: YearReference } | undefined {
  const number = yearAt(w, i)
  if (number) return { to: number.to, year: { year: number.year } }
  const start = lowerAt(w, i) === 'the' ? i + 1 : i
  if (lowerAt(w, start) === 'year' && start > i) return { to: start + 1, year: { offset: 0, from: 'narrative' } }
  const offset = YEAR_OFFSETS[lowerAt(w, start)]
  return offset && lowerAt(w, start + 1) === 'year' ? { to: start + 2, year: offset } : undefined
}
const YEAR_OFFSETS: Record<string, YearReference> = {
  last: { offset: -1, from: 'publication' },
  this: { offset: 0, from: 'publication' },
  current: { offset: 0, from: 'publication' },
  next: { offset: 1, from: 'publication' },
  previous: { offset: -1, from: 'narrative' },
  preceding: { offset: -1, from: 'narrative' },
  following: { offset: 1, from: 'narrative' },
  that: { offset: 0, from: 'narrative' },
  same: { offset: 0, from: 'narrative' },
}

/** `1998`, `the year 2000`, `AD 79`, `44 BC`, `fiscal 1988`, `2015-20`. */
export const years: Family = (w, i) => {
  const fiscal = fiscalYearAt(w, i)
  if (fiscal) return piece(i, fiscal.to, 'DATE', 'fiscal-year', { kind: 'calendar', year: { year: fiscal.year } })
  const named = lowerAt(w, i) === 'the' && lowerAt(w, i + 1) === 'year' ? yearAt(w, i + 2) : undefined
  if (named) return piece(i, named.to, 'DATE', 'year', { kind: 'calendar', year: { year: named.year } })
  const before = eraAt(w, i)
  if (before && !before.before && wordAt(w, before.to).digits && wordAt(w, before.to).text.length <= 4) {
    return piece(i, before.to + 1, 'DATE', 'year-of-era', {
      kind: 'calendar',
      year: { year: Number(wordAt(w, before.to).text) },
    })
  }
  const span = yearSpanAt(w, i)
  if (span) return span
  const year = yearAt(w, i)
  if (!year) return undefined
  if (isFourDigits(w, i) && year.to === i + 1 && !isBareYear(w, i, year.year)) return undefined
  return piece(i, year.to, 'DATE', 'year', { kind: 'calendar', year: { year: year.year } })
}

function fiscalYearAt(w: Words, i: number): { to: number; year: number } | undefined {
  const short = wordAt(w, i + 1)
  if (lowerAt(w, i) === 'fy' && short.digits && short.gap === 0) {
    if (short.text.length === 4) return { to: i + 2, year: Number(short.text) }
    return short.text.length === 2 ? { to: i + 2, year: expandYear(Number(short.text)) } : undefined
  }
  if (lowerAt(w, i) !== 'fiscal') return undefined
  return yearAt(w, lowerAt(w, i + 1) === 'year' ? i + 2 : i + 1)
}

/** `2015-20`, `1914–1918`; the ends become one expression only in the short form, as TimeML tags full years apart. */
function yearSpanAt(w: Words, i: number) {
  const first = digitYearAt(w, i)
  if (first === undefined || !isDash(lowerAt(w, i + 1)) || wordAt(w, i + 1).gap !== 0) return undefined
  const last = wordAt(w, i + 2)
  if (!last.digits || last.gap !== 0 || last.text.length !== 2) return undefined
  if (isDash(lowerAt(w, i + 3)) && wordAt(w, i + 3).gap === 0) return undefined
  const end = Math.floor(first / 100) * 100 + Number(last.text)
  const lastYear = end > first ? end : end + 100
  if (lastYear - first > 60) return undefined
  return piece(i, i + 3, 'DATE', 'year-span', { kind: 'span', first, last: lastYear })
}

/** `the 1990s`, `the '80s`, `the nineties`, `1930s`. */
export const decades: Family = (w, i) => {
  const start = lowerAt(w, i) === 'the' ? i + 1 : i
  const named = DECADES.get(lowerAt(w, start))
  if (named !== undefined) {
    return start > i && !/^(of|with)$/.test(lowerAt(w, i - 1)) && !isPersonalDecade(w, i)
      ? decade(i, start + 1, named)
      : undefined
  }
  const hundreds = spokenDecadeAt(w, start)
  if (hundreds) return decade(i, hundreds.to, hundreds.year)
  const at = isApostrophe(lowerAt(w, start)) ? start + 1 : start
  const digits = wordAt(w, at)
  if (!digits.digits || !/^(\d\d)?\d0$/.test(digits.text)) return undefined
  const tail = isApostrophe(lowerAt(w, at + 1)) ? at + 2 : at + 1
  if (lowerAt(w, tail) !== 's' || wordAt(w, tail).gap !== 0 || wordAt(w, at + 1).gap !== 0) return undefined
  if (digits.text.length === 2 && start === i && at === start) return undefined
  const year = Number(digits.text)
  if (digits.text.length === 4 && (year < 1000 || year > 2100)) return undefined
  if (year % 100 === 0 && year < 2000) {
    return piece(i, tail + 1, 'DATE', 'century', { kind: 'century', century: year / 100 })
  }
  return decade(i, tail + 1, year)
}
const decade = (from: number, to: number, year: number) => piece(from, to, 'DATE', 'decade', { kind: 'decade', year })
/** `in his thirties`. */
const isPersonalDecade = (w: Words, i: number) => /^(his|her|their|my|your|our)$/.test(lowerAt(w, i - 1))

function spokenDecadeAt(w: Words, i: number): { to: number; year: number } | undefined {
  const tens = DECADES.get(lowerAt(w, i + 1)) ?? DECADES.get(lowerAt(w, i + 2))
  if (lowerAt(w, i) !== 'nineteen' || tens === undefined) return undefined
  return { to: DECADES.has(lowerAt(w, i + 1)) ? i + 2 : i + 3, year: 1900 + tens }
}

/** `the 20th century`, `the eighteenth century`, `the third century BC`. */
export const centuries: Family = (w, i) => {
  const start = lowerAt(w, i) === 'the' ? i + 1 : i
  const ordinal = ordinalAt(w, start)
  if (ordinal?.value === undefined) return undefined
  const at = isHyphen(lowerAt(w, ordinal.to)) ? ordinal.to + 1 : ordinal.to
  if (lowerAt(w, at) !== 'century' && lowerAt(w, at) !== 'centuries') return undefined
  const era = eraAt(w, at + 1)
  const century = era?.before ? -ordinal.value : ordinal.value - 1
  return piece(i, era?.to ?? at + 1, 'DATE', 'century', { kind: 'century', century })
}
