/** Days with their month: `Nov. 27, 1998`, `the 3rd of May`, `Friday, Oct. 23`. */
import type { CalendarMeaning, YearReference } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isYearBehindMonth } from './ancient-years.ts'
import { afterComma, isCapitalised, isDash, isHyphen, piece, type Family } from './grammar.ts'
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './lexicon.ts'
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
export function dayAt(w: Words, i: number): { to: number; day: number; ordinal: boolean } | undefined {
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
export function yearAfter(w: Words, i: number): { to: number; year: YearReference } | undefined {
  if (wordAt(w, i).gap === 2) return undefined
  const comma = afterComma(w, i)
  const year = yearAt(w, comma)
  if (year && (wordAt(w, comma).digits || comma === i)) return { to: year.to, year: { year: year.year } }
  // `April 404 B.C.` says its era, `April 404` leaves it to the story.
  if (isYearBehindMonth(w, i)) return { to: i + 1, year: { year: Number(wordAt(w, i).text), era: 'of-story' } }
  if (comma > i) return undefined
  const of = lowerAt(w, i) === 'of' || lowerAt(w, i) === 'in' ? i + 1 : i
  const found = yearReferenceAt(w, of)
  if (!found || (lowerAt(w, of) === 'the' && of === i)) return undefined
  return lowerAt(w, i) === 'in' && !('year' in found.year) ? undefined : found
}

/** `the night of 17–18 September`. */
const isNight = (w: Words, from: number) =>
  /^(of|the)$/.test(lowerAt(w, from - 1)) && (lowerAt(w, from - 2) === 'night' || lowerAt(w, from - 3) === 'night')

/** `30/31 May`: one night. The ends of `3-5 May` are tagged apart. */
function lastDayAfter(w: Words, i: number, first: number, from: number): { to: number; day: number } | undefined {
  const night = isDash(lowerAt(w, i)) && isNight(w, from)
  if (lowerAt(w, i) !== '/' && !night) return undefined
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
  const last = lastDayAfter(w, day.to, day.day, from)
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

export function dayFirst(w: Words, from: number, i: number, weekday?: number) {
  const start = lowerAt(w, i) === 'the' ? i + 1 : i
  const day = dayAt(w, start)
  if (!day) return undefined
  const last = lastDayAfter(w, day.to, day.day, from)
  const end = last?.to ?? day.to
  const at = lowerAt(w, end) === 'of' ? end + 1 : isHyphen(lowerAt(w, end)) && !last ? end + 1 : end
  const month = monthAt(w, at)
  if (!month || wordAt(w, at).gap === 2) return undefined
  // `20 march to the palace`: a small letter needs more than a number before it
  if (!isCapitalised(wordAt(w, at).text) && month.unsure && !day.ordinal && !yearAfter(w, month.to)) return undefined
  return dated(w, from, month.to, {
    kind: 'calendar',
    month: month.month,
    day: day.day,
    ...(last ? { lastDay: last.day } : {}),
    ...(weekday ? { weekday } : {}),
  })
}

export function dated(w: Words, from: number, to: number, meaning: CalendarMeaning) {
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
