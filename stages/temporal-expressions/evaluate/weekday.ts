/** Evaluates weekdays: the last one on or before publication, unless the verb or a word says otherwise. */
import type { Day } from '../../../pipeline/article.ts'
import { addDays, weekdayOf } from '../../../pipeline/calendar.ts'
import type { WeekdayMeaning } from '../meaning.ts'
import { dayOf, movePeriod, periodAt } from '../period.ts'
import { anchorFor, type Anchor, type Context, type Reading } from './context.ts'
import { anchored, called, ofPeriod, rejection, setAside } from './readings.ts'

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export function readWeekday(m: WeekdayMeaning, context: Context): Reading {
  const name = WEEKDAY_NAMES[m.weekday - 1]!
  const anchor = anchorFor(context, m.from ?? 'publication', 'day')
  if (!anchor) return { value: `XXXX-WXX-${m.weekday}`, granularity: 'day', anchor: 'publication' }
  const day = anchor.period.start
  const before = addDays(day, -((weekdayOf(day) - m.weekday + 7) % 7))
  const onOrAfter = before === day ? day : addDays(before, 7)
  const [chosen, why] = pickWeekday(m, anchor, day, before, onOrAfter)
  // On the day itself the other one is a week away, where the verb looks.
  const other = before === day ? addDays(day, m.lean === 'future' ? 7 : -7) : chosen === before ? onOrAfter : before
  const because = anchor.name === 'narrative' ? 'a story runs forward' : rejection(before === day ? 'unknown' : m.lean)
  return {
    ...ofPeriod(dayOf(chosen)),
    ...anchored(anchor),
    because: `the ${name} ${why} ${called(anchor)}`,
    ...(m.which === undefined || m.which === 'this' ? setAside(dayOf(other), because) : {}),
  }
}

function pickWeekday(m: WeekdayMeaning, anchor: Anchor, day: Day, before: Day, onOrAfter: Day): readonly [Day, string] {
  const strictlyBefore = before === day ? addDays(day, -7) : before
  const monday = periodAt('week', day)
  const inWeek = (offset: number) => addDays(movePeriod(monday, offset).start, m.weekday - 1)
  switch (m.which) {
    case 'last':
      return [strictlyBefore, 'before']
    case 'next':
      return [onOrAfter === day ? addDays(day, 7) : onOrAfter, 'after']
    case 'this':
      return m.lean === 'past' ? [before, 'on or before'] : [onOrAfter, 'on or after']
    case 'week-last':
      return [inWeek(-1), 'of the week before']
    case 'week-this':
      return [inWeek(0), 'of the week of']
    case 'week-next':
      return [inWeek(1), 'of the week after']
    default:
      if (anchor.name === 'narrative' || m.lean === 'future') return [onOrAfter, 'on or after']
      return [before, 'on or before']
  }
}
