/** Months and days by name: `Nov. 27, 1998`, `the 3rd of May`, `Friday, Oct. 23`, `last April`, `March of this year`. */
import type { CalendarMeaning, Piece, YearReference } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { afterComma, isCapitalised, isHyphen, piece, posAt, type Family } from './grammar.ts'
import { MONTHS, NAME_TAILS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './lexicon.ts'
import { ordinalAt } from './numbers.ts'
import { yearAt, yearReferenceAt } from './years.ts'

interface MonthWord {
  readonly to: number
  readonly month: number
  /** Whether the word alone could as well be something else (`May`, `March`, `Mar`). */
  readonly unsure: boolean
}

/** A month's name with its full stop. */
export function monthAt(w: Words, i: number): MonthWord | undefined {
  const word = wordAt(w, i)
  const month = MONTHS.get(word.lower)
  if (month === undefined) return undefined
  if (!isCapitalised(word.text))
    return {
      to: i + 1,
      month,
      unsure: /^(march|may|mar|jan|jun|dec|august)$/.test(word.lower) || SHORT_MONTHS.has(word.lower),
    }
  const dotted = SHORT_MONTHS.has(word.lower) && lowerAt(w, i + 1) === '.' && wordAt(w, i + 1).gap === 0
  return {
    to: dotted ? i + 2 : i + 1,
    month,
    unsure: word.lower === 'may' || word.lower === 'march' || SHORT_MONTHS.has(word.lower),
  }
}

/** A day of the month: `27`, `27th`, `seventh`. */
function dayAt(w: Words, i: number): { to: number; day: number; ordinal: boolean } | undefined {
  const ordinal = ordinalAt(w, i)
  if (ordinal?.value !== undefined) return inMonth(ordinal.to, ordinal.value, true)
  const word = wordAt(w, i)
  if (!word.digits || word.text.length > 2) return undefined
  const after = wordAt(w, i + 1)
  if (
    after.gap === 0 &&
    (after.text === '%' || (/^[.,:]$/.test(after.text) && wordAt(w, i + 2).digits && wordAt(w, i + 2).gap === 0))
  )
    return undefined
  return inMonth(i + 1, Number(word.text), false)
}
const inMonth = (to: number, day: number, ordinal: boolean) =>
  day >= 1 && day <= 31 ? { to, day, ordinal } : undefined

/** A weekday before a date, with comma or full stop. */
function weekdayPrefix(w: Words, start: number): { to: number; weekday: number } | undefined {
  let i = start
  while (i < start + 2 && /^(this|next|last|coming|past)$/.test(lowerAt(w, i))) i++
  const weekday = WEEKDAYS.get(lowerAt(w, i))
  if (weekday === undefined) return undefined
  let to = i + 1
  if (SHORT_WEEKDAYS.has(lowerAt(w, i)) && lowerAt(w, to) === '.') to++
  to = afterComma(w, to)
  if (lowerAt(w, to) === 'the' || lowerAt(w, to) === 'on') to++
  return { to, weekday }
}

/** `, 1998` or ` 1998` or ` of 1998` or ` last year` after month or day. */
function yearAfter(w: Words, i: number): { to: number; year: YearReference } | undefined {
  if (wordAt(w, i).gap === 2) return undefined
  const comma = afterComma(w, i)
  const year = yearAt(w, comma)
  if (year && (wordAt(w, comma).digits || comma === i)) return { to: year.to, year: { year: year.year } }
  if (comma > i) return undefined
  const of = lowerAt(w, i) === 'of' || lowerAt(w, i) === 'in' ? i + 1 : i
  const found = yearReferenceAt(w, of)
  if (!found || (lowerAt(w, of) === 'the' && of === i)) return undefined
  return lowerAt(w, i) === 'in' && !('year' in found.year) ? undefined : found
}

/** `30/31 May`: one night. The ends of `3-5 May` are tagged apart. */
function lastDayAfter(w: Words, i: number, first: number): { to: number; day: number } | undefined {
  if (lowerAt(w, i) !== '/') return undefined
  const last = dayAt(w, i + 1)
  return last && last.day > first ? last : undefined
}

function monthFirst(w: Words, from: number, i: number, weekday?: number) {
  const month = monthAt(w, i)
  if (!month) return undefined
  const day =
    wordAt(w, month.to).gap === 2 ? undefined : dayAt(w, lowerAt(w, month.to) === 'the' ? month.to + 1 : month.to)
  if (
    !day ||
    (day.ordinal && !wordAt(w, day.to - 1).digits && UNIT_AFTER.has(lowerAt(w, day.to)) && day.to === month.to + 1)
  )
    return undefined
  const last = lastDayAfter(w, day.to, day.day)
  return dated(w, from, last?.to ?? day.to, {
    kind: 'calendar',
    month: month.month,
    day: day.day,
    ...(last ? { lastDay: last.day } : {}),
    ...(weekday ? { weekday } : {}),
    // `the year ended Jan. 31`
    ...(lowerAt(w, from - 1) === 'ended' || lowerAt(w, from) === 'last' ? { which: 'last' as const } : {}),
  })
}
const UNIT_AFTER = new Set(['quarter', 'half'])

function dayFirst(w: Words, from: number, i: number, weekday?: number) {
  const start = lowerAt(w, i) === 'the' ? i + 1 : i
  const day = dayAt(w, start)
  if (!day) return undefined
  const last = lastDayAfter(w, day.to, day.day)
  const end = last?.to ?? day.to
  const at = lowerAt(w, end) === 'of' ? end + 1 : isHyphen(lowerAt(w, end)) && !last ? end + 1 : end
  const month = monthAt(w, at)
  if (!month || wordAt(w, at).gap === 2) return undefined
  if (!isCapitalised(wordAt(w, at).text) && month.unsure && !day.ordinal) return undefined
  return dated(w, from, month.to, {
    kind: 'calendar',
    month: month.month,
    day: day.day,
    ...(last ? { lastDay: last.day } : {}),
    ...(weekday ? { weekday } : {}),
  })
}

function dated(w: Words, from: number, to: number, meaning: CalendarMeaning) {
  const year = yearAfter(w, to)
  return piece(from, year?.to ?? to, 'DATE', year ? 'calendar-day' : 'day-and-month', {
    ...meaning,
    ...(year ? { year: year.year } : {}),
  })
}

/** A day with its month. */
export const monthDays: Family = (w, i) => {
  const weekday = weekdayPrefix(w, i)
  // `last Oct. 23`
  const at = weekday?.to ?? (lowerAt(w, i) === 'last' && MONTHS.has(lowerAt(w, i + 1)) ? i + 1 : i)
  return monthFirst(w, i, at, weekday?.weekday) ?? dayFirst(w, i, at, weekday?.weekday)
}

const WHICH: Record<string, 'last' | 'this' | 'next'> = {
  last: 'last',
  past: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
}

/** A month without day: `March 1998`, `last April`, `March of last year`, `in March`. */
export const months: Family = (w, i) => {
  const pointed = lowerAt(w, i) === 'this' && /^(past|coming)$/.test(lowerAt(w, i + 1)) ? i + 1 : i
  if (/^(each|every)$/.test(lowerAt(w, i))) {
    const month = monthAt(w, i + 1)
    const value = month && `XXXX-${String(month.month).padStart(2, '0')}`
    return (
      (value && piece(i, month.to, 'SET', 'month-set', { kind: 'set', value, quant: lowerAt(w, i).toUpperCase() })) ||
      undefined
    )
  }
  const which = WHICH[lowerAt(w, pointed)]
  const at = which ? pointed + 1 : i
  const month = monthAt(w, at)
  if (!month) return undefined
  const year = yearAfter(w, month.to)
  if (!year && !which && (month.unsure || !isCapitalised(wordAt(w, at).text)) && !vouchedFor(w, at)) return undefined
  if (!year && isName(w, at, month.to)) return undefined
  if (which && (month.unsure || posAt(w, at) === 'VERB') && !isCapitalised(wordAt(w, at).text)) return undefined
  return piece(i, year?.to ?? month.to, 'DATE', year ? 'month-of-year' : 'bare-month', {
    kind: 'calendar',
    month: month.month,
    ...(year ? { year: year.year } : {}),
    ...(which ? { which } : {}),
  })
}

/** `in May`, `by March`: a preposition before, no sign of a verb or a name after. */
function vouchedFor(w: Words, i: number): boolean {
  const word = wordAt(w, i)
  if (!isCapitalised(word.text)) return false
  const before = lowerAt(w, i - 1)
  if (/^(early|late|mid|since|until|till|last|next|by|from|through|during|between|every|each)$/.test(before))
    return true
  if (before === '-' && lowerAt(w, i - 2) === 'mid') return true
  if (before === 'in') return true
  // `the March accession`, `a May agreement`
  if (/^(the|a|its|their|his|her)$/.test(before) && posAt(w, i + 1) === 'NOUN' && wordAt(w, i + 1).gap === 1) {
    return !isCapitalised(wordAt(w, i + 1).text)
  }
  if (/^(and|or|to)$/.test(before)) return MONTHS.has(lowerAt(w, i - 2)) || MONTHS.has(lowerAt(w, i - 3))
  return before === 'of' && !SHORT_MONTHS.has(word.lower)
}

/** `April Smith`, `August Wilson`, `June Carter`, `March Madness`. */
function isName(w: Words, i: number, to: number): boolean {
  const before = wordAt(w, i - 1)
  const after = wordAt(w, to)
  if (NAME_TAILS.has(after.lower) && isCapitalised(after.text)) return true
  if (
    /^(mr|ms|mrs|dr|miss|sir|lady|prof)$/.test(before.lower) ||
    (before.text === '.' && /^(mr|ms|mrs|dr|prof)$/.test(lowerAt(w, i - 2)))
  )
    return true
  const vouched = /^(in|since|until|by|last|next|this|early|late|from|through|during|before|after|of)$/.test(
    before.lower,
  )
  if (
    /^(april|june|august|may|jan|july)$/.test(lowerAt(w, i)) &&
    after.gap === 1 &&
    /^[A-Z][a-z]+$/.test(after.text) &&
    !vouched
  ) {
    return !WEEKDAYS.has(after.lower) && posAt(w, to) === 'PROPN'
  }
  return lowerAt(w, i) === 'may' && !vouched && isCapitalised(before.text) && before.gap === 1 && before.text.length > 1
}

/** `the 27th`: a day whose month the narrative knows. Only where nothing else can follow the ordinal. */
export const daysAlone: Family = (w, i) => {
  if (
    lowerAt(w, i) !== 'the' ||
    !/^(on|by|until|till|from|of|to|and|night|morning|evening|since)$/.test(lowerAt(w, i - 1))
  )
    return undefined
  const ordinal = ordinalAt(w, i + 1)
  if (ordinal?.value === undefined || ordinal.value > 31 || !wordAt(w, i + 1).digits) return undefined
  const after = wordAt(w, ordinal.to)
  if (
    after.gap === 1 &&
    !/^(and|the|of|to|in|at|when|while|but|a|his|he|they|it|with|by|after|that|from|for)$/.test(after.lower)
  )
    return undefined
  if (after.lower === 'of' && !/^(that|this|the)$/.test(lowerAt(w, ordinal.to + 1))) return undefined
  if (after.lower === 'and' && /^(last|final|first|only)$/.test(lowerAt(w, ordinal.to + 1))) return undefined
  return piece(i, ordinal.to, 'DATE', 'day-of-month', { kind: 'calendar', day: ordinal.value })
}

/** Words between the days of one month: `June 5 and 6`, `from 8 to 11 May`. */
const DAY_JOINS = new Set(['and', 'or', 'to', 'until', 'till', 'through', '-', '–', '—'])

/** The `6` of `June 5 and 6, 1944`, once `June 5` has been read. */
export function nextDayOf(w: Words, before: Piece): Piece | undefined {
  const { meaning, to } = before
  if (meaning.kind !== 'calendar' || !meaning.month || !meaning.day || meaning.year || !wordAt(w, to - 1).digits)
    return undefined
  if (!DAY_JOINS.has(lowerAt(w, to))) return undefined
  const day = dayAt(w, to + 1)
  if (!day || day.day <= meaning.day || !wordAt(w, to + 1).digits || monthAt(w, day.to)) return undefined
  const next = wordAt(w, day.to)
  if (next.gap === 1 && /^[A-Za-z0-9%$]/.test(next.text) && posAt(w, day.to) === 'NOUN') return undefined
  return dated(w, to + 1, day.to, { kind: 'calendar', month: meaning.month, day: day.day })
}

/** The `8` of `8 to 11 May 1942`, `8 and 9 May`: a day whose month follows the next one. */
export const joinedDays: Family = (w, i) => {
  const day = wordAt(w, i).digits || lowerAt(w, i) === 'the' ? dayAt(w, lowerAt(w, i) === 'the' ? i + 1 : i) : undefined
  if (!day || !DAY_JOINS.has(lowerAt(w, day.to))) return undefined
  const last = dayFirst(w, day.to + 1, day.to + 1)
  if (last?.meaning.kind !== 'calendar' || last.meaning.day === undefined || last.meaning.day <= day.day)
    return undefined
  return piece(i, day.to, 'DATE', last.rule, { ...last.meaning, day: day.day })
}
