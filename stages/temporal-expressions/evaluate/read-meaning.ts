/** What one meaning denotes in its context. */
import type { Dated } from '../../../pipeline/article.ts'
import { addDays } from '../../../pipeline/calendar.ts'
import { lasting, endpointOf } from '../../../pipeline/edtf.ts'
import type { Meaning } from '../meaning.ts'
import { datedOf, yearOf, type Period } from '../period.ts'
import { readCalendar } from './calendar.ts'
import type { Context, Reading } from './context.ts'
import { readPeriod } from './open-quarter.ts'
import { readShift, readUnit } from './relative.ts'
import { readDuration } from './span.ts'
import { readWeekday } from './weekday.ts'
import { ofPeriod } from './readings.ts'

function readPlain(m: Meaning, context: Context): Reading {
  switch (m.kind) {
    case 'calendar':
      return readCalendar(m, context)
    case 'weekday':
      return readWeekday(m, context)
    case 'unit':
      return readUnit(m, context)
    case 'shift':
      return readShift(m, context)
    case 'period':
      return readPeriod(m, context)
    case 'duration':
      return readDuration(m, context)
    case 'set':
      return { value: m.value, granularity: 'vague', anchor: 'none' }
    case 'reference':
      return { value: m.value, granularity: 'vague', anchor: m.value === 'PRESENT_REF' ? 'publication' : 'none' }
    case 'decade': {
      const period: Period = { ...yearOf(m.year < 100 ? 1900 + m.year : m.year), unit: 'decade' }
      return { ...ofPeriod(period), anchor: 'none' }
    }
    case 'century': {
      const period: Period = { ...yearOf(m.century < 0 ? m.century * 100 + 1 : m.century * 100), unit: 'century' }
      return {
        ...ofPeriod(period),
        value: m.century < 0 ? `BC${String(-m.century - 1).padStart(2, '0')}` : String(m.century).padStart(2, '0'),
        anchor: 'none',
      }
    }
    default: {
      const [first, last] = [yearOf(m.first), yearOf(m.last)]
      const dated: Dated = { ...lasting(first.start, `${last.start.slice(0, -6)}-12-31`), date: `${m.first}/${m.last}` }
      return { value: `${m.first}/${m.last}`, granularity: 'range', dated, anchor: 'none' }
    }
  }
}

/** The reading with its time of day, its looseness and its `since` worked in. */
export function readMeaning(m: Meaning, context: Context): Reading {
  const reading = lastDayOf(m, readPlain(m, context))
  const timed = m.time === undefined ? reading : withTime(m.time, reading)
  const loose = m.mod === 'APPROX' && timed.period ? { ...timed, dated: datedOf(timed.period, true) } : timed
  return m.relation === 'since' ? upToPublication(loose, context) : loose
}

/** `March 3-5`. */
function lastDayOf(m: Meaning, reading: Reading): Reading {
  if (m.kind !== 'calendar' || m.lastDay === undefined || !reading.period) return reading
  const last = addDays(reading.period.start, m.lastDay - (m.day ?? m.lastDay))
  return { ...reading, dated: lasting(reading.period.start, last), granularity: 'range' }
}

/** A night belongs to the day before and the day: `overnight`, `last night`. */
function withTime(time: string, reading: Reading): Reading {
  const day = reading.period?.start
  const value = `${reading.value}T${time === 'night' ? 'NI' : time}`
  const granularity = time === 'night' || time === 'NI' ? 'night' : /^\d/.test(time) ? 'minute' : 'day-part'
  if (time === 'NI' && reading.granularity === 'range' && reading.dated) {
    return { ...reading, value, granularity, dated: { ...reading.dated, precision: 'night' } }
  }
  if (time !== 'night' || day === undefined) return { ...reading, value, granularity }
  const before = addDays(day, -1)
  const told = reading.anchor === 'narrative'
  const dated = told ? lasting(day, addDays(day, 1), 'night') : lasting(before, day, 'night')
  return {
    ...reading,
    value,
    granularity,
    dated,
    because: told ? `the night after the story’s ${day}` : `the night before publication ${day}`,
  }
}

/** `since Tuesday` lasts up to the publication; in a story its end is open. */
function upToPublication(reading: Reading, context: Context): Reading {
  const { dated } = reading
  if (!dated?.earliest) return reading
  const from = endpointOf(dated, 'first')
  const to = context.publication
  if (to === undefined || to < dated.earliest) {
    return { ...reading, dated: { date: `${from}/..`, earliest: dated.earliest, precision: 'range' } }
  }
  return { ...reading, dated: { date: `${from}/${to}`, earliest: dated.earliest, latest: to, precision: 'range' } }
}
