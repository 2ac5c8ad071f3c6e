/** The days of holidays with a fixed rule. Names come from the language folders. */
import type { Day } from '../../../pipeline/article.ts'
import { addDays, formatDay, weekdayOf } from '../../../pipeline/calendar.ts'

const fixed = (month: number, day: number) => (year: number) => formatDay({ year, month, day })

/** The `n`th such weekday of a month; from the end when `n` is negative. */
const nth = (n: number, weekday: number, month: number) => (year: number) => {
  const first = formatDay({ year, month, day: 1 })
  const next = formatDay(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 })
  const start = addDays(first, (weekday - weekdayOf(first) + 7) % 7)
  if (n > 0) return addDays(start, (n - 1) * 7)
  const last = addDays(next, -1)
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7)
}

/** Easter Sunday of the western churches, by the anonymous Gregorian computus. */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const m = Math.floor((a + 11 * e + 22 * l) / 451)
  const n = e + l - 7 * m + 114
  return formatDay({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}
const fromEaster = (days: number) => (year: number) => addDays(easterSunday(year), days)

const HOLIDAYS: Record<string, (year: number) => Day> = {
  'new-years-day': fixed(1, 1),
  'new-years-eve': fixed(12, 31),
  'christmas-eve': fixed(12, 24),
  christmas: fixed(12, 25),
  'boxing-day': fixed(12, 26),
  valentines: fixed(2, 14),
  'st-patrick': fixed(3, 17),
  halloween: fixed(10, 31),
  'independence-day': fixed(7, 4),
  'may-day': fixed(5, 1),
  'bastille-day': fixed(7, 14),
  'veterans-day': fixed(11, 11),
  'king-day': nth(3, 1, 1),
  'mothers-day': nth(2, 7, 5),
  'memorial-day': nth(-1, 1, 5),
  'fathers-day': nth(3, 7, 6),
  'labor-day': nth(1, 1, 9),
  'columbus-day': nth(2, 1, 10),
  thanksgiving: nth(4, 4, 11),
  'election-day': (year) => addDays(nth(1, 1, 11)(year), 1),
  'ash-wednesday': fromEaster(-46),
  'palm-sunday': fromEaster(-7),
  'good-friday': fromEaster(-2),
  easter: fromEaster(0),
  'easter-monday': fromEaster(1),
  pentecost: fromEaster(49),
}

export const holidayIn = (holiday: string, year: number): Day | undefined => HOLIDAYS[holiday]?.(year)
