/** What the fields of a date name once the year is known, and the TIMEX3 value while it is not. */
import { addDays, civilDate, isRealDate } from '../../../pipeline/calendar.ts'
import type { CalendarMeaning } from '../meaning.ts'
import {
  clampDay,
  dayOf,
  endOf,
  halfOf,
  monthOf,
  periodAt,
  quarterOf,
  seasonOf,
  valueOf,
  yearOf,
  type Period,
} from '../period.ts'
import { holidayIn } from './holidays.ts'

/** The period that the fields name in a year; `undefined` for days that do not exist. */
export function inYear(m: CalendarMeaning, year: number): Period | undefined {
  const whole = wholeInYear(m, year)
  if (whole && m.away) return awayFrom(whole, m.away)
  return whole && m.part ? partOf(whole, m.part) : whole
}

/** `three days before Christmas` is a day, `two weeks after Easter` a week. */
const awayFrom = ({ start }: Period, { unit, count }: NonNullable<CalendarMeaning['away']>): Period =>
  periodAt(unit, addDays(start, unit === 'week' ? count * 7 : count))

/** The week of a month or year is the calendar's that holds the middle of its seven days. */
function partOf(whole: Period, { unit, nth }: NonNullable<CalendarMeaning['part']>): Period {
  const half = unit === 'week' ? 3 : 0
  if (nth < 0) return periodAt(unit, addDays(endOf(whole), -half))
  if (unit === 'month') return monthOf(civilDate(whole.start).year, nth)
  return periodAt(unit, addDays(whole.start, (nth - 1) * (unit === 'week' ? 7 : 1) + half))
}

function wholeInYear(m: CalendarMeaning, year: number): Period | undefined {
  if (m.holiday) {
    const day = holidayIn(m.holiday, year)
    return day === undefined ? undefined : dayOf(day)
  }
  if (m.season) return seasonOf(year, m.season)
  if (m.quarter) return quarterOf(year, m.quarter)
  if (m.half) return halfOf(year, m.half)
  if (m.month && m.day) {
    if (!isRealDate({ year, month: m.month, day: m.day })) return undefined
    const day = clampDay(year, m.month, m.day)
    return m.week ? periodAt('week', day) : dayOf(day)
  }
  return m.month ? monthOf(year, m.month) : yearOf(year)
}

/** The value when the year is unknown: `XXXX-03-05`. */
export function withoutYear(m: CalendarMeaning): string {
  if (m.holiday) return 'XXXX-XX-XX'
  if (m.month === undefined && m.day !== undefined) return `XXXX-XX-${String(m.day).padStart(2, '0')}`
  const period = inYear(m, 2000)
  return period ? `XXXX${valueOf(period).slice(4)}` : 'XXXX'
}
