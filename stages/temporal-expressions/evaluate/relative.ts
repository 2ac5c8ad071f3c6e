/** Evaluates what is counted from an anchor: units by position, shifts, spans, quarters left to the context. */
import type { Day } from '../../../pipeline/article.ts'
import { addDays, addMonths, civilDate, endOfMonth, weekdayOf } from '../../../pipeline/calendar.ts'
import { lasting } from '../../../pipeline/edtf.ts'
import type { DurationMeaning, PeriodMeaning, ShiftMeaning, Unit, UnitMeaning } from '../meaning.ts'
import { datedOf, dayOf, endOf, movePeriod, periodAt, valueOf, type Period, type PeriodUnit } from '../period.ts'
import { anchored, called, ofPeriod } from './calendar.ts'
import { anchorFor, type Anchor, type Context, type Reading } from './context.ts'

/** Units below the day count in days on the calendar. */
const calendarUnit = (unit: Unit): PeriodUnit =>
  unit === 'second' || unit === 'minute' || unit === 'hour' ? 'day' : unit

const PLACEHOLDERS: Record<PeriodUnit, string> = {
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  'half-year': 'XXXX-HX',
  season: 'XXXX-XX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
}

export function readUnit(m: UnitMeaning, context: Context): Reading {
  const unit = calendarUnit(m.unit)
  // In a history, `today` is the reader’s day.
  if (context.kind === 'narrative' && isToday(m))
    return { type: 'DATE', value: 'PRESENT_REF', granularity: 'vague', anchor: 'none' }
  const anchor = m.dayless ? dayOfTime(m, context) : anchorFor(context, m.from, unit)
  if (!anchor) return { value: PLACEHOLDERS[unit], granularity: unit, anchor: m.from }
  const period = movePeriod(periodAt(unit, anchor.period.start), m.offset)
  const chosen = unit === 'weekend' && m.offset === 0 ? nearWeekend(m, anchor, period) : period
  return { ...ofPeriod(chosen), ...anchored(anchor), because: `${inWords(m.offset, unit)} ${called(anchor)}` }
}

const isToday = (m: UnitMeaning) =>
  m.unit === 'day' && m.offset === 0 && m.from === 'publication' && m.time === undefined

/** Of the date in its sentence, else in a story of the story's day, else of the publication. */
function dayOfTime(m: UnitMeaning, context: Context): Anchor | undefined {
  if (context.sentenceDay?.unit === 'day') return { name: 'narrative', period: context.sentenceDay }
  return anchorFor(context, context.kind === 'narrative' ? m.from : 'publication', 'day')
}

/** On Monday `the weekend` is the one that has just passed; from Friday on, unless the verb is past, the coming one. */
function nearWeekend(m: UnitMeaning, anchor: Anchor, period: Period): Period {
  const weekday = weekdayOf(anchor.period.start)
  if (weekday >= 6 || m.lean === 'future') return period
  return weekday === 5 && m.lean !== 'past' ? period : movePeriod(period, -1)
}

const inWords = (offset: number, unit: string) =>
  offset === 0
    ? `the ${unit} of`
    : Math.abs(offset) === 1
      ? `the ${unit} ${offset < 0 ? 'before' : 'after'}`
      : `${Math.abs(offset)} ${unit}s ${offset < 0 ? 'before' : 'after'}`

export function readShift(m: ShiftMeaning, context: Context): Reading {
  if (m.count === undefined) {
    return { type: 'DATE', value: m.sign < 0 ? 'PAST_REF' : 'FUTURE_REF', granularity: 'vague', anchor: m.from }
  }
  const unit = calendarUnit(m.unit)
  if (
    unit === 'year' &&
    (m.from === 'narrative' || m.sign < 0) &&
    m.count === 1 &&
    context.quarter &&
    context.kind === 'reporting'
  ) {
    return comparedQuarter(context.quarter, m.sign)
  }
  const anchor = anchorFor(context, m.from, unit === 'decade' || unit === 'century' ? 'year' : unit)
  if (!anchor)
    return {
      value: PLACEHOLDERS[unit === 'decade' || unit === 'century' ? 'year' : unit],
      granularity: unit,
      anchor: m.from,
    }
  const period = moved(anchor.period.start, unit, m.sign * m.count, m.unit)
  return {
    ...ofPeriod(period),
    ...anchored(anchor),
    because: `${m.count} ${m.unit}${m.count === 1 ? '' : 's'} ${m.sign < 0 ? 'before' : 'after'} ${called(anchor)}`,
  }
}

function comparedQuarter(quarter: Period, sign: number): Reading {
  const period = movePeriod(quarter, sign * 4)
  return {
    ...ofPeriod(period),
    anchor: 'narrative',
    anchorDate: datedOf(quarter).date,
    because: `the same quarter a year ${sign < 0 ? 'earlier' : 'later'}`,
  }
}

/** So many units on, no finer than the unit: decades are round numbers of years, hours stay on the calendar as days. */
function moved(start: Day, unit: PeriodUnit, count: number, spoken: Unit): Period {
  if (spoken === 'hour') return dayOf(addDays(start, Math.trunc(count / 24)))
  if (spoken === 'minute' || spoken === 'second') return dayOf(start)
  if (unit === 'day' || unit === 'weekend') return dayOf(addDays(start, Math.trunc(count)))
  if (unit === 'week') return periodAt('week', addDays(start, Math.round(count * 7)))
  if (unit === 'month' || unit === 'quarter')
    return periodAt('month', addMonths(start, Math.round(count * (unit === 'quarter' ? 3 : 1))))
  const years = count * (unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'millennium' ? 1000 : 1)
  return periodAt('year', addMonths(periodAt('month', start).start, Math.round(years * 12)))
}

/** `the past two months` reaches up to the anchor; a bare duration dates nothing. */
export function readDuration(m: DurationMeaning, context: Context): Reading {
  const bare: Reading = {
    value: m.value,
    granularity: m.sign ? 'range' : 'vague',
    anchor: m.sign ? 'publication' : 'none',
  }
  if (!m.sign || m.count === undefined) return bare
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

/** `the quarter`, `the year-earlier period`: the quarter spoken of last, else the last one that is over. */
export function readPeriod(m: PeriodMeaning, context: Context): Reading {
  const known = context.quarter ?? lastQuarter(context.publication)
  if (!known) return { value: 'XXXX-QX', granularity: 'quarter', anchor: 'narrative' }
  const years = m.year ? yearsTo(m, known, context) : m.offset
  const period = movePeriod(known, years * 4)
  return {
    ...ofPeriod(period),
    anchor: context.quarter ? 'narrative' : 'publication',
    anchorDate: context.quarter ? datedOf(known).date : context.publication!,
    because: `${years === 0 ? '' : `${Math.abs(years)} year${Math.abs(years) === 1 ? '' : 's'} from `}the quarter ${valueOf(known)}`,
  }
}

function yearsTo(m: PeriodMeaning, known: Period, context: Context): number {
  const { year } = civilDate(known.start)
  if (!m.year) return 0
  if ('year' in m.year) return m.year.year - year
  const anchor = anchorFor(context, m.year.from, 'year')
  return anchor ? civilDate(anchor.period.start).year + m.year.offset - year : 0
}

const lastQuarter = (publication: Day | undefined): Period | undefined =>
  publication === undefined ? undefined : movePeriod(periodAt('quarter', publication), -1)

export const monthEnd = endOfMonth
export const periodEnd = endOf
