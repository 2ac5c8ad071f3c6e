/** Years and spans of years: `1998`, `’98`, `2015-20`, `nineteen ninety-four`, `44 BC`, `fiscal 1988`. */
import type { YearReference } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isAncientYear, nextYearAt } from './ancient-years.ts'
import { isApostrophe, isDash, piece, type Family } from './grammar.ts'
import { digitsAt, spokenYearAt } from './numbers.ts'
import { COUNTED, digitYearAt, isBareYear, isFourDigits, isInsideFigure } from './year-figures.ts'

const BEFORE_CHRIST = new Set(['bc', 'bce'])

const ANNO_DOMINI = new Set(['ad', 'ce'])

/** A year in any form, where the context already says that one is due (`March 1998`, `summer of '42`). */
export function yearAt(w: Words, i: number): { to: number; year: number } | undefined {
  const year = digitYearAt(w, i)
  if (year !== undefined) {
    return COUNTED.has(lowerAt(w, i + 1)) ? undefined : withEra(w, i + 1, year)
  }
  const short = shortYearAt(w, i)
  if (short) return short
  const thousands = wordAt(w, i).digits && lowerAt(w, i + 1) === ',' ? digitsAt(w, i) : undefined
  if (thousands?.value !== undefined && thousands.to > i + 1) {
    const era = withEra(w, thousands.to, thousands.value)
    return era.to > thousands.to ? era : undefined
  }
  if (wordAt(w, i).digits && wordAt(w, i).text.length <= 3 && !isInsideFigure(w, i)) {
    const year = Number(wordAt(w, i).text)
    const era = withEra(w, i + 1, year)
    if (era.to > i + 1) return era
    const next = nextYearAt(w, i)
    const shared = next === undefined ? undefined : eraAt(w, next)
    if (shared) return { to: i + 1, year: shared.before ? 1 - year : year }
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
export function eraAt(w: Words, i: number): { to: number; before: boolean } | undefined {
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
  const kind =
    lowerAt(w, i) === 'the' && (lowerAt(w, i + 1) === 'full' || YEAR_KINDS.has(lowerAt(w, i + 1))) ? i + 2 : i + 1
  const start = lowerAt(w, i) === 'the' && lowerAt(w, kind) === 'year' ? kind + 1 : i
  const named = start > i ? yearAt(w, start) : undefined
  if (named) return piece(i, named.to, 'DATE', 'year', { kind: 'calendar', year: { year: named.year } })
  const before = eraAt(w, i)
  if (before && !before.before && wordAt(w, before.to).digits && wordAt(w, before.to).text.length <= 4) {
    return piece(i, before.to + 1, 'DATE', 'year-of-era', {
      kind: 'calendar',
      year: { year: Number(wordAt(w, before.to).text) },
    })
  }
  const ofKind = yearOfKindAt(w, i)
  if (ofKind) return ofKind
  const span = yearSpanAt(w, i)
  if (span) return span
  const year = yearAt(w, i)
  if (!year && (isAncientYear(w, start) || (start > i && isYearAlone(w, start))))
    return piece(i, start + 1, 'DATE', 'year-without-era', {
      kind: 'calendar',
      year: { year: Number(wordAt(w, start).text), era: 'of-story' },
    })
  if (!year || isInName(w, i)) return undefined
  if (isFourDigits(w, i) && year.to === i + 1 && !isBareYear(w, i, year.year)) return undefined
  return piece(i, year.to, 'DATE', 'year', { kind: 'calendar', year: { year: year.year } })
}

/** “the Garden Suite '11”: a short year right after a capital is part of a name; “In '98” and “May '98” are none. */
function isInName(w: Words, i: number): boolean {
  const { text, gap } = wordAt(w, i - 1)
  return (
    isApostrophe(lowerAt(w, i)) &&
    wordAt(w, i).gap === 1 &&
    gap < 2 &&
    /^\p{L}*\p{Lu}/u.test(text) &&
    !OPENING.has(text)
  )
}
const OPENING = new Set(['In', 'Since', 'By', 'Until', 'During', 'Before', 'After', 'From', 'Summer', 'Winter'])

/** `the 2017 fiscal year`, `the 2017-18 school year`. */
function yearOfKindAt(w: Words, i: number) {
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  const year = digitYearAt(w, at)
  if (year === undefined) return undefined
  const span = yearSpanAt(w, at)
  const kind = span?.to ?? at + 1
  if (!YEAR_KINDS.has(lowerAt(w, kind)) || lowerAt(w, kind + 1) !== 'year') return undefined
  return span
    ? { ...span, from: i, to: kind + 2 }
    : piece(i, kind + 2, 'DATE', 'fiscal-year', { kind: 'calendar', year: { year } })
}
const YEAR_KINDS = new Set(['fiscal', 'financial', 'calendar', 'academic', 'school', 'tax', 'marketing'])

/** The digits of `the year 476`. */
const isYearAlone = (w: Words, i: number) =>
  wordAt(w, i).digits && wordAt(w, i).text.length === 3 && !isInsideFigure(w, i)

function fiscalYearAt(w: Words, i: number): { to: number; year: number } | undefined {
  const short = wordAt(w, i + 1)
  if (lowerAt(w, i) === 'fy' && short.digits && short.gap === 0) {
    if (short.text.length === 4) return { to: i + 2, year: Number(short.text) }
    return short.text.length === 2 ? { to: i + 2, year: expandYear(Number(short.text)) } : undefined
  }
  if (lowerAt(w, i) !== 'fiscal') return undefined
  return yearAt(w, lowerAt(w, i + 1) === 'year' ? i + 2 : i + 1)
}

/** `2015-20`, `1914–1918`, the season of `2019/20`; the ends become one expression only in the short form, as TimeML tags full years apart. */
function yearSpanAt(w: Words, i: number) {
  const join = lowerAt(w, i + 1)
  const first = join === '/' && isFourDigits(w, i) ? Number(wordAt(w, i).text) : digitYearAt(w, i)
  if (first === undefined || !(isDash(join) || join === '/') || wordAt(w, i + 1).gap !== 0) return undefined
  const last = wordAt(w, i + 2)
  if (!last.digits || last.gap !== 0 || last.text.length !== 2) return undefined
  if ((isDash(lowerAt(w, i + 3)) || lowerAt(w, i + 3) === '/') && wordAt(w, i + 3).gap === 0) return undefined
  const end = Math.floor(first / 100) * 100 + Number(last.text)
  const lastYear = end > first ? end : end + 100
  if (lastYear - first > (join === '/' ? 1 : 60)) return undefined
  return piece(i, i + 3, 'DATE', 'year-span', { kind: 'span', first, last: lastYear })
}
