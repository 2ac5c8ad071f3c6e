/** The one check that every claim passes before it is believed. */
import type { Day } from '../../pipeline/article.ts'
import { civilDate, daysBetween } from '../../pipeline/calendar.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import { EARLIEST_PUBLICATION_YEAR } from '../../pipeline/limits.ts'
import { type Claim, isDay } from './claim.ts'

export interface Limits {
  /** The last day on which an article can have been published; none by default, as there is no clock here. */
  readonly asOf?: Day
}

const EPOCH_ZERO = new Set(['1970-01-01', '1969-12-31', '1900-01-01', '1899-12-30', '0001-01-01'])

/** Why the claim can't be believed; `undefined` when it can. `others` are all claims of the article. */
export function whyImplausible(claim: Claim, others: readonly Claim[], limits: Limits): string | undefined {
  const { earliest, latest } = boundsOf(claim.date) ?? {}
  const [first, last] = [earliest ?? latest, latest ?? earliest]
  if (first === undefined || last === undefined) return 'there is no such date'
  if (civilDate(first).year < EARLIEST_PUBLICATION_YEAR) return `before ${EARLIEST_PUBLICATION_YEAR}`
  if (limits.asOf !== undefined && daysBetween(limits.asOf, first) > 0) return `after ${limits.asOf}`
  if (claim.basis === 'given') return undefined
  if (EPOCH_ZERO.has(claim.date)) return 'a computer’s day zero'
  if (claim.likelyDefault && !others.some((o) => o !== claim && !o.likelyDefault && isNear(o, claim))) {
    return '1 January without a time is what systems write when nobody set a date'
  }
  return undefined
}

/** Within a day of each other: zones shift days. Brackets are near what lies inside them. */
export function isNear(a: Claim, b: Claim): boolean {
  if (isDay(a.date) && isDay(b.date)) return Math.abs(daysBetween(a.date, b.date)) <= 1
  const [x, y] = [boundsOf(a.date), boundsOf(b.date)]
  const startsAfter = (p: typeof x, q: typeof x) =>
    p?.earliest !== undefined && q?.latest !== undefined && daysBetween(q.latest, p.earliest) > 1
  return !startsAfter(x, y) && !startsAfter(y, x)
}
