/** Evaluates units by position and shifts: `last week`, `two years ago`, `three days later`. */
import type { Day } from '../../../pipeline/article.ts'
import { addDays, addMonths, civilDate, formatYear, weekdayOf } from '../../../pipeline/calendar.ts'
import { oneOf } from '../../../pipeline/edtf.ts'
import type { ShiftMeaning, Unit, UnitMeaning } from '../meaning.ts'
import { datedOf, dayOf, endOf, movePeriod, periodAt, type Period, type PeriodUnit } from '../period.ts'
import { anchorFor, movedTo, type Anchor, type Context, type Reading } from './context.ts'
import { anchored, called, ofPeriod, rejection, setAside } from './readings.ts'

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
  const anchor = m.dayless ? dayOfTime(m, context) : anchorInPast(m, m.offset, context, unit)
  // `the next day` needs a day; `that day` may mean one named before.
  const isMoved = m.from === 'narrative' && (m.offset !== 0 || unit === 'week')
  const stretch = isMoved ? movedTo(context, unit, anchor) : undefined
  if (stretch) return sometimeFrom(stretch, unit, m.offset, unit, inWords(m.offset, unit))
  if (!anchor) return { value: PLACEHOLDERS[unit], granularity: unit, anchor: m.from }
  const period = movePeriod(periodAt(unit, anchor.period.start), m.offset)
  if (unit === 'weekend' && m.offset === 0 && weekdayOf(anchor.period.start) < 6) return nearWeekend(m, anchor, period)
  return { ...ofPeriod(period), ...anchored(anchor), because: `${inWords(m.offset, unit)} ${called(anchor)}` }
}

/** `will pay it on Sept. 20. Shares had closed higher the previous day`: what is past counts from no date to come. */
function anchorInPast(m: UnitMeaning | ShiftMeaning, way: number, context: Context, unit: PeriodUnit) {
  const anchor = anchorFor(context, m.from, unit)
  const { publication, kind } = context
  const isAhead = publication !== undefined && anchor !== undefined && anchor.period.start > publication
  const isPast = m.lean === 'past' || (way < 0 && m.lean !== 'future')
  return isAhead && kind === 'reporting' && way <= 0 && isPast ? anchorFor(context, 'publication', unit) : anchor
}

const isToday = (m: UnitMeaning) =>
  m.unit === 'day' && m.offset === 0 && m.from === 'publication' && m.time === undefined

/** Of the day in its sentence, else in a story of the story's day, else of the day in the sentence before, else of the publication. */
function dayOfTime(m: UnitMeaning, context: Context): Anchor | undefined {
  if (context.sentenceDay?.unit === 'day') return { name: 'narrative', period: context.sentenceDay }
  if (context.kind === 'narrative') return anchorFor(context, m.from, 'day')
  return context.dayBefore ? { name: 'narrative', period: context.dayBefore } : anchorFor(context, 'publication', 'day')
}

/**
 * On Monday `the weekend` is the one that has just passed; from Friday on, unless the verb is past, the coming one.
 * `this weekend` needs a past verb to mean the passed one.
 */
function nearWeekend(m: UnitMeaning, anchor: Anchor, coming: Period): Reading {
  const friday = weekdayOf(anchor.period.start) === 5
  const ahead = m.lean === 'future' || ((friday || m.pointed) && m.lean !== 'past')
  const passed = movePeriod(coming, -1)
  return {
    ...ofPeriod(ahead ? coming : passed),
    ...anchored(anchor),
    because: `the weekend ${ahead ? 'of' : 'before'} ${called(anchor)}`,
    ...setAside(ahead ? passed : coming, rejection(m.lean)),
  }
}

const inWords = (offset: number, unit: string) =>
  offset === 0
    ? `the ${unit} of`
    : Math.abs(offset) === 1
      ? `the ${unit} ${offset < 0 ? 'before' : 'after'}`
      : `${Math.abs(offset)} ${unit}s ${offset < 0 ? 'before' : 'after'}`

export function readShift(m: ShiftMeaning, context: Context): Reading {
  const unit = calendarUnit(m.unit)
  if (m.count === undefined) return someUnits(m, unit, context)
  if (
    unit === 'year' &&
    (m.from === 'narrative' || m.sign < 0) &&
    m.count === 1 &&
    context.quarter &&
    context.kind === 'reporting'
  ) {
    return comparedQuarter(context.quarter, m.sign)
  }
  const anchor = anchorInPast(m, m.sign, context, unit === 'decade' || unit === 'century' ? 'year' : unit)
  const stretch = m.from === 'narrative' ? movedTo(context, unit, anchor) : undefined
  if (stretch) return sometimeFrom(stretch, unit, m.sign * m.count, m.unit, spoken(m))
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
    because: `${spoken(m)} ${called(anchor)}`,
  }
}

/** How many `a few` and `several` can be. */
const FEW = { least: 2, most: 9 }

/** `a few days later`: a reference to the past or the future, within a stretch that is known when the anchor is. */
function someUnits(m: ShiftMeaning, unit: PeriodUnit, context: Context): Reading {
  const vague = { type: 'DATE', value: m.sign < 0 ? 'PAST_REF' : 'FUTURE_REF', granularity: 'vague' } as const
  const anchor = m.few && anchorInPast(m, m.sign, context, unit)
  if (!anchor || anchor.name !== m.from || movedTo(context, unit, anchor)) return { ...vague, anchor: m.from }
  const ends = [FEW.least, FEW.most].map((n) => moved(anchor.period.start, unit, m.sign * n, m.unit))
  const [first, last] = m.sign > 0 ? [ends[0]!, ends[1]!] : [ends[1]!, ends[0]!]
  const precision = unit === 'day' ? 'week' : unit === 'week' ? 'month' : unit === 'month' ? 'year' : 'decade'
  return {
    ...vague,
    dated: oneOf(first.start, endOf(last), precision),
    ...anchored(anchor),
    because: `${FEW.least} to ${FEW.most} ${m.unit}s ${m.sign < 0 ? 'before' : 'after'} ${called(anchor)}`,
  }
}

/** `two weeks later` than some day of September: at one time in a stretch as long as that month. */
function sometimeFrom(stretch: Period, unit: PeriodUnit, count: number, spokenUnit: Unit, words: string): Reading {
  const [by, steps] = unit === 'week' ? (['day', count * 7] as const) : ([unit, count] as const)
  const earliest = moved(stretch.start, by, steps, spokenUnit).start
  const latest = endOf(moved(endOf(stretch), by, steps, spokenUnit))
  const anchor: Anchor = { name: 'narrative', period: stretch }
  const year = formatYear(civilDate(earliest).year)
  return {
    value: latest.startsWith(year) ? PLACEHOLDERS[unit].replace('XXXX', year) : PLACEHOLDERS[unit],
    granularity: unit,
    dated: oneOf(earliest, latest, datedOf(stretch).precision),
    ...anchored(anchor),
    because: `${words} ${called(anchor)}`,
  }
}

const spoken = ({ count, unit, sign }: ShiftMeaning) =>
  `${count} ${unit}${count === 1 ? '' : 's'} ${sign < 0 ? 'before' : 'after'}`

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
