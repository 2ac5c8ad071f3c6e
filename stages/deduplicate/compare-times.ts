/** Features of days: of what happened, and of the reports. */
import { gapOf, sameBracket } from './compare.ts'
import { AT } from './features.ts'
import type { Profile } from './profile.ts'

const YEAR = 365
/** What a report tells without a date is no older than this, in days: “the strike” is not the one of 2019. */
const OLDEST_UNDATED = 180
/** What a day carried from another sentence is worth, beside a stated one. */
const INFERRED = 0.5

export function compareTimes(a: Profile, b: Profile, into: Float64Array): void {
  const gap = gapOf(a.when, b.when)
  if (a.isDated && b.isDated) {
    const sure = a.saysWhen && b.saysWhen
    into[AT.sameDay] = sameBracket(a.when, b.when) ? (sure ? 1 : INFERRED) : 0
    into[sure ? AT.dateConflict : AT.dateDoubt] = gap > 0 ? Math.min(1, Math.log1p(gap) / Math.log1p(7)) : 0
  } else if (gap > 0) into[AT.dateGap] = Math.min(1, Math.log1p(gap) / Math.log1p(YEAR))
  into[AT.stale] = isStale(a, b) || isStale(b, a) ? 1 : 0
  const apart = gapOf(a.about.published, b.about.published)
  into[AT.publicationGap] = Math.min(1, Math.log1p(apart) / Math.log1p(YEAR))
}

const isStale = (dated: Profile, undated: Profile): boolean =>
  dated.isDated &&
  !undated.isDated &&
  dated.about !== undated.about &&
  undated.about.published.to < Infinity &&
  undated.about.published.to - dated.when.to > OLDEST_UNDATED
