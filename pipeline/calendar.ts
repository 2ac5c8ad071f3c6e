/**
 * Arithmetic on plain days in the proleptic Gregorian calendar. No clock, no zone, no I/O.
 * A day is `YYYY-MM-DD`; inside, the number of days since 1970-01-01. Days to and from civil dates follow the
 * well-known era method (400-year cycles with the year starting in March).
 */
import { remembered } from './remembered.ts'
import type { Day } from './article.ts'

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const DAY_FORM = /^(-?\d{4,})-(\d\d)-(\d\d)$/

/** Days since 1970-01-01. The fields must be a real date. */
export function toNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The civil date of a number of days since 1970-01-01. */
export function fromNumber(days: number): CivilDate {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted + (shifted < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** 28 to 31. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isRealDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const padded = (n: number, width: number) =>
  n < 0 ? `-${String(-n).padStart(width, '0')}` : String(n).padStart(width, '0')

/** `2024`, `0079`, `-0044`. */
export const formatYear = (year: number): string => padded(year, 4)
/** `2024-02`. */
export const formatMonth = (year: number, month: number): string => `${padded(year, 4)}-${padded(month, 2)}`
export const formatDay = ({ year, month, day }: CivilDate): Day => `${formatMonth(year, month)}-${padded(day, 2)}`

/** Reads `YYYY-MM-DD`; `undefined` for anything else and for days that do not exist (31 June). */
export function parseDay(text: string): CivilDate | undefined {
  const found = DAY_FORM.exec(text)
  if (!found) return undefined
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  return isRealDate(date) ? date : undefined
}

/** Like `parseDay`, for days that are known to be right; throws a `RangeError` otherwise. */
export function civilDate(day: Day): CivilDate {
  const date = parseDay(day)
  if (!date) throw new RangeError(`expected a day as YYYY-MM-DD, found ${JSON.stringify(day)}`)
  return date
}

export const dayNumber = remembered((day: Day): number => toNumber(civilDate(day)))
export const dayFromNumber = (days: number): Day => formatDay(fromNumber(days))
export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count)
/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a)

/** The same day of the month, `count` months on; the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const date = civilDate(day)
  const months = date.year * 12 + date.month - 1 + count
  const year = Math.floor(months / 12)
  const month = (((months % 12) + 12) % 12) + 1
  return formatDay({ year, month, day: Math.min(date.day, daysInMonth(year, month)) })
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
/** The Monday of the week. */
export const startOfWeek = (day: Day): Day => addDays(day, 1 - weekdayOf(day))
export const endOfWeek = (day: Day): Day => addDays(day, 7 - weekdayOf(day))
export const startOfMonth = (day: Day): Day => formatDay({ ...civilDate(day), day: 1 })
export function endOfMonth(day: Day): Day {
  const { year, month } = civilDate(day)
  return formatDay({ year, month, day: daysInMonth(year, month) })
}

/** ISO week-numbering year and week, 1 to 53. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const { year } = civilDate(thursday)
  return { year, week: Math.floor(daysBetween(formatDay({ year, month: 1, day: 1 }), thursday) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function startOfIsoWeek(year: number, week: number): Day {
  return addDays(startOfWeek(formatDay({ year, month: 1, day: 4 })), (week - 1) * 7)
}

export const earlierOf = (a: Day, b: Day): Day => (dayNumber(a) <= dayNumber(b) ? a : b)
export const laterOf = (a: Day, b: Day): Day => (dayNumber(a) >= dayNumber(b) ? a : b)
