/** Evaluates dates given by fields: completes what is missing from the anchor. */
import type { Day } from '../../../pipeline/article.ts'
import { civilDate, daysBetween } from '../../../pipeline/calendar.ts'
import type { CalendarMeaning, YearReference } from '../meaning.ts'
import { endOf, type Period } from '../period.ts'
import { inStory, readDayOfMonth } from './calendar-in-story.ts'
import { anchorFor, type Anchor, type Context, type Reading } from './context.ts'
import { inYear, withoutYear } from './fields.ts'
import { absolute, anchored, called, ofPeriod, rejection, setAside } from './readings.ts'

export function readCalendar(m: CalendarMeaning, context: Context): Reading {
  if (m.month === undefined && m.day !== undefined) return readDayOfMonth(m, context)
  if (m.year) return readWithYear(m, m.year, context)
  return readWithoutYear(m, context)
}

const isBeforeChrist = ({ story }: Context) => (story.at(-1)?.start ?? '').startsWith('-')

/** `in 217`: before or after Christ, as the story is. */
function readWithoutEra(m: CalendarMeaning, year: number, context: Context): Reading {
  const before = isBeforeChrist(context)
  const [period, other] = [inYear(m, before ? 1 - year : year), inYear(m, before ? year : 1 - year)]
  if (!period) return { value: withoutYear(m), granularity: 'vague', anchor: 'none' }
  const story = before ? 'before Christ' : 'after Christ'
  return { ...absolute(period), because: `the story is ${story}`, ...setAside(other, `the story is ${story}`) }
}

function readWithYear(m: CalendarMeaning, reference: YearReference, context: Context): Reading {
  if ('year' in reference) {
    if (reference.era) return readWithoutEra(m, reference.year, context)
    const period = inYear(m, reference.year)
    return period ? absolute(period) : { value: withoutYear(m), granularity: 'vague', anchor: 'none' }
  }
  const anchor = anchorFor(context, reference.from, 'year')
  const year = anchor && civilDate(anchor.period.start).year + reference.offset
  const period = year === undefined ? undefined : inYear(m, year)
  if (!anchor || !period) return { value: withoutYear(m), granularity: 'vague', anchor: reference.from }
  return { ...ofPeriod(period), ...anchored(anchor), because: `counted from ${called(anchor)}` }
}

/**
 * `In April 1741 he won. In November Prague fell`, and nobody knows when that was published: the months that were told
 * with their year carry the later ones. A year alone does not: `the war which began in 2011` is background of the news.
 */
function toldWithoutPublication(m: CalendarMeaning, context: Context): Anchor | undefined {
  if (context.publication !== undefined || m.which || m.quarter !== undefined || m.half !== undefined) return undefined
  const told = anchorFor(context, 'narrative', 'month')
  const newest = anchorFor(context, 'narrative', 'year')
  return told && newest && yearOf(told) === yearOf(newest) ? told : undefined
}
const yearOf = ({ period }: Anchor) => civilDate(period.start).year

function readWithoutYear(m: CalendarMeaning, context: Context): Reading {
  const told =
    m.from === 'narrative' || (context.kind === 'narrative' && !m.which)
      ? anchorFor(context, 'narrative', 'year')
      : toldWithoutPublication(m, context)
  if (told) return inStory(m, told, context.stretch)
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
    ...setAside(other, rejection(m.lean)),
  }
}

const reasonOf = (m: CalendarMeaning, chosen: Period, start: Day) =>
  m.which === 'last' ? 'before' : m.which === 'next' ? 'after' : chosen.start > start ? 'after' : 'on or before'

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
  if (m.half !== undefined) return back
  if (m.quarter !== undefined) return m.lean === 'future' && lead <= LEAD_OF_QUARTER ? ahead : back
  // `joined on loan until June`, in July: the one to come, however far.
  if (m.lean === 'future') return lead <= FORCED.ahead || lag > lead ? ahead : back
  if (m.lean === 'past') return m.happened || m.away || lag <= FORCED.back || lead > lag ? back : ahead
  return lead < lag && (m.month === undefined || m.day !== undefined || lead <= LEAD_OF_MONTH) ? ahead : back
}
