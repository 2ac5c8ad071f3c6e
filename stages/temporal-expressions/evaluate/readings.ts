/** The parts that answers are made of. */
import type { Lean } from '../meaning.ts'
import { datedOf, valueOf, type Period } from '../period.ts'
import type { Anchor, Reading } from './context.ts'

/** Of a date that needs no anchor. */
export const absolute = (period: Period): Reading => ({ ...ofPeriod(period), anchor: 'none' })

/** What a stretch of the calendar says by itself. */
export const ofPeriod = (period: Period) => ({
  value: valueOf(period),
  granularity: period.unit,
  dated: datedOf(period),
  period,
})

/** What it was counted from. */
export const anchored = (anchor: Anchor) => ({ anchor: anchor.name, anchorDate: datedOf(anchor.period).date })

/** The anchor in words. */
export const called = (anchor: Anchor) =>
  anchor.name === 'publication' ? `publication ${anchor.period.start}` : `the story’s ${datedOf(anchor.period).date}`

/** What was set aside, in the words of `RejectedReading`. */
export const setAside = (period: Period | undefined, because: string) =>
  period ? { rejected: [{ date: datedOf(period).date, because }] } : {}

/** Why the verb chose the other one. */
export const rejection = (lean: Lean | undefined) =>
  lean === 'past' ? 'the verb is past' : lean === 'future' ? 'the verb looks ahead' : 'further from publication'
