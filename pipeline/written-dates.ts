/**
 * Days as pages and papers write them: `2 December 2024`, `Dec. 2`, `2. Dezember 2024`, `02.12.2024`, `2024-12-02T…`.
 * Finds what is written; says nothing about what it means.
 */
import type { Span } from './article.ts'
import { type CivilDate, formatDay, isRealDate, weekdayOf } from './calendar.ts'
import { monthOf } from './month-names.ts'

export interface WrittenDate extends Span {
  /** Absent in `Dec. 2`. */
  readonly year?: number
  readonly month: number
  readonly day: number
  /** Numeric with day and month below 13: could be read in the other order too. */
  readonly ambiguous?: boolean
  /** Fields that make no date (31 June, month 13). */
  readonly impossible?: boolean
}

interface Form {
  readonly pattern: RegExp
  readonly read: (found: RegExpExecArray) => Omit<WrittenDate, 'start' | 'end'> | undefined
}

const GAP = String.raw`[\s\u2009]{0,3}`
/** Any word: whether it is a month is looked up, which is much faster than to try all names everywhere. */
const WORD = String.raw`\p{L}{3,14}`
const YEAR = String.raw`((?:1[5-9]|20|21)\d\d)`

const fields = (year: number | undefined, month: number, day: number) => ({
  ...(year === undefined ? {} : { year }),
  month,
  day,
  ...(isRealDate({ year: year ?? 2000, month, day }) ? {} : { impossible: true }),
})

const named = (day: string, word: string, year: string | undefined) => {
  const month = monthOf(word)
  return month === undefined ? undefined : fields(year === undefined ? undefined : Number(year), month, Number(day))
}

/** `24` after two other numbers is 2024; `85` is 1985. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900)

/** Day first, as all the world but the United States writes it, unless that is impossible. */
function numeric(first: number, second: number, year: number) {
  const monthFirst = second > 12 && first <= 12
  const [day, month] = monthFirst ? [second, first] : [first, second]
  return { ...fields(year, month, day), ...(day <= 12 && month <= 12 && day !== month ? { ambiguous: true } : {}) }
}

const FORMS: readonly Form[] = [
  {
    // 2024-12-02, 2024/12/02, 2024.12.02, 2024-12-02T10:00, 20241202T100000
    pattern: new RegExp(String.raw`(?<!\d)${YEAR}([-/.])(\d{1,2})\2(\d{1,2})(?!\d)`, 'g'),
    read: (m) => fields(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    // 2. Dezember 2024, 2nd of December, 2024, 2 de diciembre de 2024, 2 décembre 2024, 02-Dec-2024
    pattern: new RegExp(
      String.raw`(?<![\d.:,])(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?${GAP}-?(?:of\s|de\s|d[’'])?${GAP}(${WORD})(?![\p{L}\d])\.?,?-?(?:${GAP}(?:de\s|del\s)?${GAP}${YEAR}(?!\d))?`,
      'giu',
    ),
    read: (m) => named(m[1]!, m[2]!, m[3]),
  },
  {
    // December 2, 2024; Dec. 2nd 2024; Dec 2
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(${WORD})\.?${GAP}(\d{1,2})(?:st|nd|rd|th)?(?![\d.:]\d|\d|:)(?:,?${GAP}(?:at \d{1,2}:\d\d,? ?)?${YEAR}(?!\d))?`,
      'giu',
    ),
    read: (m) => named(m[2]!, m[1]!, m[3]),
  },
  {
    // 02.12.2024, 4. 2. 2022, 02.12.24; not version 2.7.13
    pattern:
      /(?<![\d.,])(?:(\d{1,2})\.[\s\u2009]?(\d{1,2})\.[\s\u2009]?((?:19|20)\d\d)|(\d\d)\.(\d\d)\.(\d\d))(?!\d|[.:]\d)/g,
    read: (m) => numeric(Number(m[1] ?? m[4]), Number(m[2] ?? m[5]), fullYear((m[3] ?? m[6])!)),
  },
  {
    // 02/12/2024, 2-12-2024, 12/31/24
    pattern: new RegExp(String.raw`(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])`, 'g'),
    read: (m) => numeric(Number(m[1]), Number(m[3]), fullYear(m[4]!)),
  },
]

/** Every day written in `text`, in text order, none overlapping another. The earlier form wins over the later. */
export function findWrittenDates(text: string): WrittenDate[] {
  let dates: WrittenDate[] = []
  for (const { pattern, read } of FORMS) {
    const found: WrittenDate[] = []
    for (const match of text.matchAll(pattern)) {
      const date = read(match)
      const end = match.index + match[0].replace(/[\s,-]+$/, '').length
      if (date) found.push({ start: match.index, end, ...byWeekday(date, text, match.index) })
    }
    if (found.length) dates = withoutOverlaps(dates, found)
  }
  return dates
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** A weekday stands so many UTF-16 code units before the date at most. */
const WEEKDAY_REACH = 14

/** “Tue, 02/03/2026” is the third of February: the other order would be a Monday. */
function byWeekday(
  date: Omit<WrittenDate, 'start' | 'end'>,
  text: string,
  at: number,
): Omit<WrittenDate, 'start' | 'end'> {
  if (!date.ambiguous || date.year === undefined) return date
  const before = text.slice(Math.max(0, at - WEEKDAY_REACH), at)
  const named = /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s?$/iu.exec(before)?.[1]
  if (named === undefined) return date
  const weekday = WEEKDAYS.indexOf(named.toLowerCase()) + 1
  const { year, month, day } = date
  const isThat = (civil: CivilDate) => isRealDate(civil) && weekdayOf(formatDay(civil)) === weekday
  const isSwapped = !isThat({ year, month, day }) && isThat({ year, month: day, day: month })
  return isSwapped ? { year, month: day, day: month } : date
}

/** `kept`, and of `more` those that touch none of them; both in text order. */
function withoutOverlaps(kept: readonly WrittenDate[], more: readonly WrittenDate[]): WrittenDate[] {
  if (!kept.length) return [...more]
  const all: WrittenDate[] = []
  let next = 0
  for (const date of more) {
    while (next < kept.length && kept[next]!.end <= date.start) all.push(kept[next++]!)
    if (next >= kept.length || kept[next]!.start >= date.end) all.push(date)
  }
  return [...all, ...kept.slice(next)]
}
