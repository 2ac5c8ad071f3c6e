/** Pairs of events that nearly became one, and what was missing, in words. */
import type { Mention } from '../../pipeline/article.ts'
import type { EventLink } from '../../pipeline/timeline.ts'
import type { Apart } from './cluster.ts'
import { datesExclude, partOf } from './may-join.ts'
import { areOpposed } from './opposites.ts'
import { sameParty, type Party } from './parties.ts'
import type { Profile } from './profile.ts'
import { THRESHOLD } from './score.ts'

/** The nearest first come first; each event's few nearest are enough for a person to decide. */
const MOST_PER_EVENT = 3

/** Two events, each by the mention that founds it. */
export interface Miss {
  readonly founders: readonly [Mention, Mention]
  readonly why: string
  readonly link?: EventLink['as']
}

export function nearMissesOf(apart: readonly Apart[]): Miss[] {
  const counts = new Map<number, number>()
  const ordered = apart.map(({ left, right, score }) =>
    left[0]!.rank < right[0]!.rank ? { left, right, score } : { left: right, right: left, score },
  )
  ordered.sort((a, b) => b.score - a.score || a.left[0]!.rank - b.left[0]!.rank || a.right[0]!.rank - b.right[0]!.rank)
  return ordered.flatMap(({ left, right, score }) => {
    if ((counts.get(left[0]!.rank) ?? 0) >= MOST_PER_EVENT) return []
    if ((counts.get(right[0]!.rank) ?? 0) >= MOST_PER_EVENT) return []
    for (const { rank } of [left[0]!, right[0]!]) counts.set(rank, (counts.get(rank) ?? 0) + 1)
    const link = score < THRESHOLD ? undefined : linkBetween(left, right)
    const why = whatIsMissing(left, right)
    return [{ founders: [left[0]!.mention, right[0]!.mention] as const, why, ...(link ? { link } : {}) }]
  })
}

const areOpposite = (left: readonly Profile[], right: readonly Profile[]): boolean =>
  left.some((x) => right.some((y) => areOpposed(x.sides, y.sides)))

const isPlanned = (group: readonly Profile[]): boolean => group.some((profile) => profile.isPlanned)

/** How the left one is tied to the right one, where everything else says that they are one. */
function linkBetween(left: readonly Profile[], right: readonly Profile[]): EventLink['as'] | undefined {
  if (datesExclude(left, right)) return undefined
  if (areOpposite(left, right)) return 'opposite'
  if (isPlanned(left) !== isPlanned(right)) return isPlanned(left) ? 'plan-of' : 'planned-as'
  const part = partOf(left, right)
  return part === undefined ? undefined : part === 'left' ? 'part-of' : 'has-part'
}

function whatIsMissing(left: readonly Profile[], right: readonly Profile[]): string {
  const against: string[] = []
  if (datesExclude(left, right)) against.push('the dates exclude each other')
  if (areOpposite(left, right)) against.push('the outcomes are opposite')
  if (isPlanned(left) !== isPlanned(right)) against.push('one is planned, the other took place')
  if (partOf(left, right) !== undefined) against.push('one lasted and the other is a part of that time')
  const lacking: string[] = []
  if (!shareParty(left, right, ({ who }) => who)) lacking.push('actor')
  if (!shareParty(left, right, ({ where }) => where)) lacking.push('place')
  if (!left.some((x) => right.some((y) => x.head === y.head))) lacking.push('word for what happened')
  if (lacking.length) against.push(`no shared ${lacking.join(', ')}`)
  return against.join('; ') || 'too few shared words'
}

function shareParty(
  left: readonly Profile[],
  right: readonly Profile[],
  partiesOf: (profile: Profile) => readonly Party[],
): boolean {
  const others = right.flatMap(partiesOf)
  return left.some((x) => partiesOf(x).some((party) => others.some((other) => sameParty(party, other))))
}
