/** The tightest date that the reports of one event allow. */
import type { Dated, EventBasis } from '../../pipeline/article.ts'
import { dayFromNumber, dayNumber } from '../../pipeline/calendar.ts'
import { by, oneOf } from '../../pipeline/edtf.ts'

export interface DatedReport {
  readonly dated: Dated
  readonly basis: EventBasis | undefined
}

export interface EventDate {
  readonly dated?: Dated
  readonly disputed: boolean
}

interface Claim {
  readonly dated: Dated
  readonly from: number
  readonly to: number
}

/**
 * Dates from an event's own sentence beat those weighed from the rest of the article, and these beat those from
 * publication, which only close a bracket. Where the dates exclude each other, the one
 * that most others allow is taken, the narrower and then the earlier report first, and the date is disputed.
 */
export function dateOfEvent(reports: readonly DatedReport[]): EventDate {
  const stated = reports.filter(({ basis }) => basis !== 'publication' && basis !== 'narrative')
  const inferred = reports.filter(({ basis }) => basis === 'narrative')
  const claims = (stated.length ? stated : inferred).map(toClaim)
  const bounds = reports.filter(({ basis }) => basis === 'publication').map(toClaim)
  if (!claims.length) return bounds.length ? dateByPublication(bounds) : { disputed: false }
  const chosen = mostAllowed(claims)
  const agreeing = claims.filter((claim) => touch(claim, chosen))
  const dated = tightest(agreeing, chosen, bounds)
  return { dated, disputed: agreeing.length < claims.length }
}

const toClaim = ({ dated }: DatedReport): Claim => ({
  dated,
  from: dated.earliest === undefined ? -Infinity : dayNumber(dated.earliest),
  to: dated.latest === undefined ? Infinity : dayNumber(dated.latest),
})

const touch = (a: Claim, b: Claim): boolean => a.from <= b.to && b.from <= a.to

/** Nothing said when: on or before the first report. */
function dateByPublication(bounds: readonly Claim[]): EventDate {
  const to = Math.min(...bounds.map((bound) => bound.to))
  const from = Math.max(...bounds.map((bound) => bound.from))
  const exact = bounds.find((bound) => bound.to === to && bound.from === from)
  if (exact) return { dated: exact.dated, disputed: false }
  if (!Number.isFinite(to)) return { dated: bounds[0]!.dated, disputed: false }
  const bracket = Number.isFinite(from) && from <= to
  return { dated: bracket ? between(from, to) : by(dayFromNumber(to)), disputed: false }
}

function mostAllowed(claims: readonly Claim[]): Claim {
  let best = claims[0]!
  let bestCount = 0
  for (const claim of new Map(claims.map((c) => [c.dated.date, c])).values()) {
    const count = claims.filter((other) => touch(claim, other)).length
    const narrower = claim.to - claim.from < best.to - best.from
    if (count > bestCount || (count === bestCount && narrower)) {
      best = claim
      bestCount = count
    }
  }
  return best
}

function tightest(claims: readonly Claim[], chosen: Claim, bounds: readonly Claim[]): Dated {
  const night = claims.find(({ dated }) => dated.precision === 'night')
  // “late on Sunday” and “overnight” are one night; the evening alone would cut off the reports of the small hours.
  if (night && claims.every((claim) => touch(claim, night) && claim.to - claim.from <= 7)) {
    const lateIn = claims.filter((claim) => claim.from > night.from).length
    const nights = claims.filter(({ from, to }) => from === night.from && to === night.to).length
    // Two papers' “overnight” is more than one's “on Monday”, to which its small hours belong.
    if (lateIn < nights || claims.some((claim) => claim.to < night.to)) return night.dated
  }
  let { from, to } = chosen
  for (const claim of claims) {
    if (claim.from > to || claim.to < from) continue
    from = Math.max(from, claim.from)
    to = Math.min(to, claim.to)
  }
  const asSaid = claims.find((claim) => claim.from === from && claim.to === to)
  if (asSaid?.dated.precision === 'range' || asSaid?.dated.precision === 'night') return asSaid.dated
  const closed = Math.min(to, ...bounds.map((bound) => bound.to).filter((end) => end >= from))
  if (asSaid && closed === to) return asSaid.dated
  return Number.isFinite(from) ? between(from, closed) : by(dayFromNumber(closed))
}

/** One day of those from `from` to `to`. */
function between(from: number, to: number): Dated {
  const width = to - from
  const precision = width < 7 ? 'week' : width < 31 ? 'month' : width < 92 ? 'quarter' : width < 366 ? 'year' : 'range'
  return oneOf(dayFromNumber(from), dayFromNumber(to), precision)
}
