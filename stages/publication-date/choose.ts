/** Which of the plausible claims is the answer. */
import { daysBetween } from '../../pipeline/calendar.ts'
import { type Claim, isDay } from './claim.ts'

/** The first of the claims, most trusted first, unless other claims set it right. */
export function chooseClaim(claims: readonly Claim[]): Claim | undefined {
  const first = claims[0]
  if (!first || first.basis !== 'metadata' || !isDay(first.date)) return first
  const seen = claims.find((c) => c.basis === 'text' && isDay(c.date) && !c.modified)
  const address = claims.find((c) => c.basis === 'url' && isDay(c.date))
  return (
    confirmedByPage(first, claims, seen) ?? localDay(first, [seen, address]) ?? olderAddress(first, address) ?? first
  )
}

/** Where a page's tags disagree, the one that gives the day which the reader sees. */
function confirmedByPage(first: Claim, claims: readonly Claim[], seen: Claim | undefined): Claim | undefined {
  if (!seen || seen.date === first.date) return undefined
  return claims.find((c) => c.basis === 'metadata' && c.date === seen.date)
}

/** `2024-12-02T03:00Z` is still 1 December where the reader's page says so. */
function localDay(first: Claim, others: readonly (Claim | undefined)[]): Claim | undefined {
  if (!first.universal) return undefined
  const away = first.universal === 'morning' ? -1 : 1
  const local = others.find((c) => c && daysBetween(first.date, c.date) === away)
  return local && { ...local, evidence: `${local.evidence}; ${first.evidence} in universal time` }
}

/** An address with a day is made once; tags are made anew when a site moves. */
function olderAddress(first: Claim, address: Claim | undefined): Claim | undefined {
  return address && daysBetween(address.date, first.date) > 1 ? address : undefined
}
