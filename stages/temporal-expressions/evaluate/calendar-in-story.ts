/** Completes months and days from what a story has told: its year, its month. Time runs forward in it. */
import { addMonths, civilDate, daysBetween, startOfMonth } from '../../../pipeline/calendar.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { clampDay, dayOf, endOf, type Period } from '../period.ts'
import { anchorFor, type Anchor, type Context, type Reading, type Stretch } from './context.ts'
import { inYear, withoutYear } from './fields.ts'
import { anchored, called, ofPeriod, setAside } from './readings.ts'

/** So many days back, `the 4th` is that of the next month: `on 31 January it struck; repairs were done on the 4th`. */
const TURN_OF_MONTH = 15

/** So many months back, `January` is that of the next year. */
const TURN_OF_YEAR = 6

/** Why a reading that lies behind was set aside. */
const PASSED = 'the story has passed it'

/** `the 27th`: of the month that the story or the publication is in, or of the next where the story has passed it. */
export function readDayOfMonth(m: CalendarMeaning, context: Context): Reading {
  const anchor = anchorFor(context, 'narrative', 'month')
  if (!anchor) return { value: withoutYear(m), granularity: 'day', anchor: 'narrative' }
  const { name, period } = anchor
  const { year, month } = civilDate(period.start)
  const same = dayOf(clampDay(year, month, m.day!))
  const turned = name === 'narrative' && period.unit === 'day' && daysBetween(same.start, period.start) > TURN_OF_MONTH
  const next = civilDate(addMonths(startOfMonth(same.start), 1))
  return {
    ...ofPeriod(turned ? dayOf(clampDay(next.year, next.month, m.day!)) : same),
    ...anchored(anchor),
    because: `day ${m.day} of the ${turned ? 'month after' : 'month of'} ${called(anchor)}`,
    ...setAside(turned ? same : undefined, PASSED),
  }
}

/** `From September 1871 to January 1872 the town was besieged. Food had run out by Christmas`: the one that lies in it. */
function inStretch(m: CalendarMeaning, year: number, { start, end }: Stretch): Period | undefined {
  const found = [year - 1, year].flatMap((y) => inYear(m, y) ?? []).filter((p) => p.start >= start && endOf(p) <= end)
  return found.length === 1 ? found[0] : undefined
}

/** The same year, the next one when the month lies well behind the story's. */
export function inStory(m: CalendarMeaning, anchor: Anchor, stretch?: Stretch): Reading {
  const { start, unit } = anchor.period
  const { year, month } = civilDate(start)
  const within = stretch && !m.which ? inStretch(m, year, stretch) : undefined
  if (within)
    return { ...ofPeriod(within), ...anchored(anchor), because: `between ${stretch!.start} and ${stretch!.end}` }
  const same = inYear(m, year)
  const begins = same ? civilDate(same.start).month : month
  // Of a whole year `the following spring` is that of the next, `the previous autumn` that of the one before.
  const turned =
    m.which === 'next' ? unit === 'year' || begins <= month : unit !== 'year' && month - begins > TURN_OF_YEAR
  const back = m.which === 'last' && (unit === 'year' || begins >= month)
  const period = turned ? inYear(m, year + 1) : back ? inYear(m, year - 1) : same
  if (!period) return { value: withoutYear(m), granularity: 'vague', anchor: 'narrative' }
  return {
    ...ofPeriod(period),
    ...anchored(anchor),
    because: `in the ${turned ? 'year after' : back ? 'year before' : 'year of'} ${called(anchor)}`,
    ...setAside(turned && !m.which ? same : undefined, PASSED),
  }
}
