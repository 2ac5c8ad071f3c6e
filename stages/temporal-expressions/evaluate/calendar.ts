/** Evaluates dates given by fields: completes what is missing from the anchor. */
import type { Day } from '../../../pipeline/article.ts'
import { addMonths, civilDate, daysBetween, isRealDate, startOfMonth } from '../../../pipeline/calendar.ts'
import type { CalendarMeaning, Lean, YearReference } from '../meaning.ts'
import {
  clampDay,
  datedOf,
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
import { anchorFor, type Anchor, type Context, type Reading } from './context.ts'
import { holidayIn } from './holidays.ts'

/** The period that the fields name in a year; `undefined` for days that do not exist. */
function inYear(m: CalendarMeaning, year: number): Period | undefined {
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
function withoutYear(m: CalendarMeaning): string {
  if (m.holiday) return 'XXXX-XX-XX'
  if (m.month === undefined && m.day !== undefined) return `XXXX-XX-${String(m.day).padStart(2, '0')}`
  const period = inYear(m, 2000)
  return period ? `XXXX${valueOf(period).slice(4)}` : 'XXXX'
}

export function readCalendar(m: CalendarMeaning, context: Context): Reading {
  if (m.month === undefined && m.day !== undefined) return readDayOfMonth(m, context)
  if (m.year) return readWithYear(m, m.year, context)
  return readWithoutYear(m, context)
}

const absolute = (period: Period): Reading => ({ ...ofPeriod(period), anchor: 'none' })

export const ofPeriod = (period: Period) => ({
  value: valueOf(period),
  granularity: period.unit,
  dated: datedOf(period),
  period,
})

export const anchored = (anchor: Anchor) => ({ anchor: anchor.name, anchorDate: datedOf(anchor.period).date })

export const called = (anchor: Anchor) =>
  anchor.name === 'publication' ? `publication ${anchor.period.start}` : `the story’s ${datedOf(anchor.period).date}`

const isBeforeChrist = ({ story }: Context) => (story.at(-1)?.start ?? '').startsWith('-')

function readWithYear(m: CalendarMeaning, reference: YearReference, context: Context): Reading {
  if ('year' in reference) {
    const beforeChrist = reference.era === 'of-story' && isBeforeChrist(context)
    const period = inYear(m, beforeChrist ? 1 - reference.year : reference.year)
    return period ? absolute(period) : { value: withoutYear(m), granularity: 'vague', anchor: 'none' }
  }
  const anchor = anchorFor(context, reference.from, 'year')
  const year = anchor && civilDate(anchor.period.start).year + reference.offset
  const period = year === undefined ? undefined : inYear(m, year)
  if (!anchor || !period) return { value: withoutYear(m), granularity: 'vague', anchor: reference.from }
  return { ...ofPeriod(period), ...anchored(anchor), because: `counted from ${called(anchor)}` }
}

/** `the 27th`: of the month that the story or the publication is in, or of the next where the story has passed it. */
function readDayOfMonth(m: CalendarMeaning, context: Context): Reading {
  const anchor = anchorFor(context, 'narrative', 'month')
  if (!anchor) return { value: withoutYear(m), granularity: 'day', anchor: 'narrative' }
  const { year, month } = civilDate(anchor.period.start)
  const same = dayOf(clampDay(year, month, m.day!))
  const next = civilDate(addMonths(startOfMonth(same.start), 1))
  const turned =
    anchor.name === 'narrative' &&
    anchor.period.unit === 'day' &&
    daysBetween(same.start, anchor.period.start) > TURN_OF_MONTH
  const period = turned ? dayOf(clampDay(next.year, next.month, m.day!)) : same
  const which = turned ? 'month after' : 'month of'
  return { ...ofPeriod(period), ...anchored(anchor), because: `day ${m.day} of the ${which} ${called(anchor)}` }
}

/** So many days back, `the 4th` is that of the next month: `on 31 January it struck; repairs were done on the 4th`. */
const TURN_OF_MONTH = 15

function readWithoutYear(m: CalendarMeaning, context: Context): Reading {
  const told =
    m.from === 'narrative' || (context.kind === 'narrative' && !m.which)
      ? anchorFor(context, 'narrative', 'year')
      : undefined
  if (told) return inStory(m, told)
  const anchor = anchorFor(context, 'publication', 'day')
  if (!anchor) return { value: withoutYear(m), granularity: 'vague', anchor: 'publication' }
  const { start } = anchor.period
  const { year } = civilDate(start)
  const candidates = [year - 1, year, year + 1].flatMap((y) => inYear(m, y) ?? [])
  const chosen = m.which ? chosenBy(m.which, candidates, start) : leaning(m, candidates, start)
  if (!chosen) return { value: withoutYear(m), granularity: 'vague', anchor: 'publication' }
  const other = m.which
    ? undefined
    : candidates.find(
        (c) =>
          c !== chosen &&
          Math.abs(daysBetween(c.start, chosen.start)) < 400 &&
          c.start > start !== chosen.start > start,
      )
  return {
    ...ofPeriod(chosen),
    ...anchored(anchor),
    because: `the one ${reasonOf(m, chosen, start)} publication ${start}`,
    ...(other ? { rejected: [{ date: datedOf(other).date, because: rejection(m.lean) }] } : {}),
  }
}

const reasonOf = (m: CalendarMeaning, chosen: Period, start: Day) =>
  m.which === 'last' ? 'before' : m.which === 'next' ? 'after' : chosen.start > start ? 'after' : 'on or before'

export const rejection = (lean: Lean | undefined) =>
  lean === 'past' ? 'the verb is past' : lean === 'future' ? 'the verb looks ahead' : 'further from publication'

function chosenBy(
  which: 'last' | 'this' | 'next',
  candidates: readonly Period[],
  publication: Day,
): Period | undefined {
  if (which === 'this') return candidates[1]
  if (which === 'last') return candidates.findLast((c) => endOf(c) < publication)
  return candidates.find((c) => c.start > publication)
}

/** Longest look ahead and back that a future or a past verb forces, in days. */
const FORCED = { ahead: 340, back: 315 }

/** Without a verb to say so, a month is ahead only when it comes soon: reports look back. */
const LEAD_OF_MONTH = 45

/** `expects to report a third-quarter loss`: a quarter is ahead only when it is the next one. */
const LEAD_OF_QUARTER = 95

/** The last one that has begun, or the next, by the verb; the nearest when the verb is silent. */
function leaning(m: CalendarMeaning, candidates: readonly Period[], publication: Day): Period | undefined {
  const back = candidates.findLast((c) => c.start <= publication)
  const ahead = candidates.find((c) => endOf(c) >= publication)
  if (!back || !ahead || back === ahead) return back ?? ahead
  const lead = daysBetween(publication, ahead.start)
  const lag = daysBetween(endOf(back), publication)
  if (m.quarter !== undefined) return m.lean === 'future' && lead <= LEAD_OF_QUARTER ? ahead : back
  // `joined on loan until June`, in July: the one to come, however far.
  if (m.lean === 'future') return lead <= FORCED.ahead || lag > lead ? ahead : back
  if (m.lean === 'past') return m.happened || lag <= FORCED.back || lead > lag ? back : ahead
  return lead < lag && (m.month === undefined || m.day !== undefined || lead <= LEAD_OF_MONTH) ? ahead : back
}

/** In a told story time runs forward: the same year, the next one when the month lies well behind the story's. */
function inStory(m: CalendarMeaning, anchor: Anchor): Reading {
  const { start, unit } = anchor.period
  const { year, month } = civilDate(start)
  const same = inYear(m, year)
  const begins = same ? civilDate(same.start).month : month
  // Of a whole year `the following spring` is that of the next, `the previous autumn` that of the one before.
  const turned = m.which === 'next' ? unit === 'year' || begins <= month : unit !== 'year' && month - begins > 6
  const back = m.which === 'last' && (unit === 'year' || begins >= month)
  const period = turned ? inYear(m, year + 1) : back ? inYear(m, year - 1) : same
  if (!period) return { value: withoutYear(m), granularity: 'vague', anchor: 'narrative' }
  return {
    ...ofPeriod(period),
    ...anchored(anchor),
    because: `in the ${turned ? 'year after' : back ? 'year before' : 'year of'} ${called(anchor)}`,
  }
}
