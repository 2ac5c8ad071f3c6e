/** Stretches of the calendar: a unit and its first day. Their TIMEX3 values, EDTF dates and neighbours. */
import type { Dated, Day } from '../../pipeline/article.ts'
import {
  addDays,
  addMonths,
  civilDate,
  endOfMonth,
  formatDay,
  formatMonth,
  formatYear,
  isoWeekOf,
  startOfMonth,
  startOfWeek,
} from '../../pipeline/calendar.ts'
import { inMonth, inYear, lasting, oneOf, onDay } from '../../pipeline/edtf.ts'
import type { Season, Unit } from './meaning.ts'

export type PeriodUnit = Exclude<Unit, 'second' | 'minute' | 'hour'>

export interface Period {
  readonly unit: PeriodUnit
  /** Its first day. A season or quarter starts on the first of a month, a week on its Monday. */
  readonly start: Day
}

/** Months of meteorological seasons; winter belongs to the year of its December. */
const SEASON_MONTH: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const SEASON_OF_MONTH: Record<number, Season> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' }
/** Units that are whole months, and how many. */
const MONTHS: Partial<Record<PeriodUnit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  'half-year': 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
}
const DAYS: Partial<Record<PeriodUnit, number>> = { day: 1, week: 7, weekend: 7 }

export const dayOf = (day: Day): Period => ({ unit: 'day', start: day })
export const monthOf = (year: number, month: number): Period => ({
  unit: 'month',
  start: formatDay({ year, month, day: 1 }),
})
export const yearOf = (year: number): Period => ({ unit: 'year', start: formatDay({ year, month: 1, day: 1 }) })
export const quarterOf = (year: number, quarter: number): Period => ({
  unit: 'quarter',
  start: formatDay({ year, month: quarter * 3 - 2, day: 1 }),
})
export const halfOf = (year: number, half: number): Period => ({
  unit: 'half-year',
  start: formatDay({ year, month: half * 6 - 5, day: 1 }),
})
export const seasonOf = (year: number, season: Season): Period => ({
  unit: 'season',
  start: formatDay({ year, month: SEASON_MONTH[season], day: 1 }),
})

/** The period of this unit that holds the day. */
export function periodAt(unit: PeriodUnit, day: Day): Period {
  if (unit === 'day') return dayOf(day)
  if (unit === 'week') return { unit, start: startOfWeek(day) }
  if (unit === 'weekend') return { unit, start: addDays(startOfWeek(day), 5) }
  if (unit === 'season') {
    const back = civilDate(day).month % 3
    return { unit, start: startOfMonth(addMonths(startOfMonth(day), -back)) }
  }
  const months = MONTHS[unit]!
  const { year, month } = civilDate(day)
  const index = year * 12 + month - 1
  return { unit, start: addMonths(startOfMonth(day), -(((index % months) + months) % months)) }
}

/** The period `count` units on. */
export function movePeriod({ unit, start }: Period, count: number): Period {
  const days = DAYS[unit]
  return { unit, start: days ? addDays(start, days * count) : addMonths(start, MONTHS[unit]! * count) }
}

/** Its last day. */
export function endOf(period: Period): Day {
  if (period.unit === 'weekend') return addDays(period.start, 1)
  return addDays(movePeriod(period, 1).start, -1)
}

/** Years before the common era are written `BC0044`, as TIMEX2 and TIMEX3 do. */
const timexYear = (year: number) => (year > 0 ? formatYear(year) : `BC${formatYear(1 - year)}`)

/** TIMEX3: `2024-12-01`, `2024-W48`, `2024-W48-WE`, `2024-Q4`, `2024-WI`, `202`. */
export function valueOf({ unit, start }: Period): string {
  const { year, month } = civilDate(start)
  const y = timexYear(year)
  switch (unit) {
    case 'day':
      return year > 0 ? start : `${y}${start.slice(-6)}`
    case 'week':
    case 'weekend': {
      const iso = isoWeekOf(start)
      return `${formatYear(iso.year)}-W${String(iso.week).padStart(2, '0')}${unit === 'week' ? '' : '-WE'}`
    }
    case 'month':
      return year > 0 ? formatMonth(year, month) : `${y}-${String(month).padStart(2, '0')}`
    case 'quarter':
      return `${y}-Q${(month + 2) / 3}`
    case 'half-year':
      return `${y}-H${month === 1 ? 1 : 2}`
    case 'season':
      return `${y}-${SEASON_OF_MONTH[month] ?? 'WI'}`
    case 'year':
      return y
    case 'decade':
      return y.slice(0, -1)
    case 'century':
      return y.slice(0, -2)
    default:
      return y.slice(0, -3)
  }
}

/** What it says on the calendar; nothing finer than its unit. */
export function datedOf(period: Period, approximate = false): Dated {
  const { unit, start } = period
  const { year, month } = civilDate(start)
  switch (unit) {
    case 'day':
      return approximate ? { ...onDay(start), date: `${start}~` } : onDay(start)
    case 'month':
      return inMonth(year, month, approximate)
    case 'year':
      return inYear(year, approximate)
    case 'decade':
      return { ...lasting(start, endOf(period), 'decade'), date: `${formatYear(year).slice(0, -1)}X` }
    case 'century':
      return { ...lasting(start, endOf(period)), date: `${formatYear(year).slice(0, -2)}XX` }
    case 'millennium':
      return lasting(start, endOf(period))
    case 'quarter':
    case 'half-year':
    case 'season':
      return oneOf(start, endOf(period), unit === 'season' ? 'season' : 'quarter')
    default:
      return oneOf(start, endOf(period), 'week')
  }
}

/** The last day of the month for days that it lacks (31 June). */
export const clampDay = (year: number, month: number, day: number): Day => {
  const last = endOfMonth(formatDay({ year, month, day: 1 }))
  return day > civilDate(last).day ? last : formatDay({ year, month, day })
}
