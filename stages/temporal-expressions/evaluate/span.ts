/** Evaluates durations: those that touch the anchor cover a stretch of the calendar, the others date nothing. */
import type { Day } from '../../../pipeline/article.ts'
import { addDays, addMonths } from '../../../pipeline/calendar.ts'
import { lasting } from '../../../pipeline/edtf.ts'
import type { DurationMeaning, Unit } from '../meaning.ts'
import { anchorFor, type Context, type Reading } from './context.ts'
import { anchored, called } from './readings.ts'

/** `the past two months` reaches up to the anchor; a bare duration dates nothing. */
export function readDuration(m: DurationMeaning, context: Context): Reading {
  const bare: Reading = {
    value: m.value,
    granularity: m.sign ? 'range' : 'vague',
    anchor: m.sign ? 'publication' : 'none',
  }
  if (!m.sign || m.count === undefined) return bare
  // A story that has moved on to a month or a year has no day to count from.
  if (context.kind === 'narrative' && context.story.length > 0 && context.story.at(-1)!.unit !== 'day') return bare
  const anchor = anchorFor(context, 'publication', 'day')
  if (!anchor) return bare
  const edge = anchor.period.start
  const far = farEdge(edge, m.unit, m.sign * m.count)
  const dated = m.sign < 0 ? lasting(far, edge) : lasting(edge, far)
  const way = m.sign < 0 ? 'up to' : 'from'
  return {
    ...bare,
    ...anchored(anchor),
    dated,
    because: `${m.count} ${m.unit}${m.count === 1 ? '' : 's'} ${way} ${called(anchor)}`,
  }
}

function farEdge(edge: Day, unit: Unit, count: number): Day {
  if (unit === 'second' || unit === 'minute') return edge
  if (unit === 'hour') return addDays(edge, Math.sign(count) * Math.ceil(Math.abs(count) / 24))
  if (unit === 'day') return addDays(edge, Math.round(count))
  if (unit === 'week' || unit === 'weekend') return addDays(edge, Math.round(count * 7))
  const months: Partial<Record<Unit, number>> = {
    month: 1,
    quarter: 3,
    season: 3,
    'half-year': 6,
    year: 12,
    decade: 120,
    century: 1200,
    millennium: 12000,
  }
  return addMonths(edge, Math.round(count * months[unit]!))
}
