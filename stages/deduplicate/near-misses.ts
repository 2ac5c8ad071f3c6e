/** Pairs of events that nearly became one, and what was missing, in words. */
import type { NearPair } from '../../pipeline/memory-of-groups.ts'
import { type EventLink, OTHER_END } from '../../pipeline/timeline.ts'
import type { Apart } from './cluster.ts'
import { datesExclude, partOf } from './may-join.ts'
import { areOpposed } from './opposites.ts'
import { sameParty, type Party } from './parties.ts'
import type { Profile } from './profile.ts'
import { THRESHOLD } from './score.ts'

/** An event's few nearest are enough for a person to decide. */
const MOST_PER_EVENT = 3

/** Two events, each by its first mention. */
export interface Miss {
  readonly founders: readonly [Profile, Profile]
  readonly why: string
  readonly link?: EventLink['as']
  /** Whether it was remembered of an earlier run. */
  readonly isRemembered: boolean
}

type Group = readonly Profile[]

/** Two groups, with what ties the left one to the right one. */
interface Pair {
  readonly left: Group
  readonly right: Group
  readonly link: EventLink['as'] | undefined
}

/** What is remembered of groups that were there before, and where a mention stands now; none when it is not settled. */
export interface Before {
  readonly near: readonly NearPair[]
  readonly groupOf: (key: string) => Group | undefined
}

/**
 * The pairs that nearly joined: those of before, as how near two came moves with every article; and of those that are
 * apart now, the nearest. In the order of their first mentions.
 */
export function nearMissesOf(apart: readonly Apart[], { near, groupOf }: Before): Miss[] {
  const remembered = near.flatMap(({ keys, link }) => {
    const [left, right] = [groupOf(keys[0]), groupOf(keys[1])]
    return left && right && left !== right ? [inOrder({ left, right, link })] : []
  })
  const placeOf = ({ left, right }: Pick<Pair, 'left' | 'right'>): string => `${left[0]!.rank} ${right[0]!.rank}`
  const pairs = new Map(remembered.map((pair) => [placeOf(pair), pair]))
  const known = new Set(pairs.keys())
  const counts = new Map<number, number>()
  const count = ({ left, right }: Pair): void => {
    for (const { rank } of [left[0]!, right[0]!]) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  }
  for (const pair of pairs.values()) count(pair)
  const isFull = (group: Group): boolean => (counts.get(group[0]!.rank) ?? 0) >= MOST_PER_EVENT
  for (const pair of nearestFirst(apart)) {
    if (isFull(pair.left) || isFull(pair.right)) continue
    count(pair)
    pairs.set(placeOf(pair), pair)
  }
  return [...pairs.values()].sort(byRank).map(({ left, right, link }) => ({
    founders: [left[0]!, right[0]!] as const,
    why: whatIsMissing(left, right),
    ...(link ? { link } : {}),
    isRemembered: known.has(placeOf({ left, right })),
  }))
}

function nearestFirst(apart: readonly Apart[]): Pair[] {
  const ordered = apart.map(({ left, right, score }) => ({ ...inOrder({ left, right, link: undefined }), score }))
  ordered.sort((a, b) => b.score - a.score || byRank(a, b))
  return ordered.map(({ left, right, score }) => {
    return { left, right, link: score < THRESHOLD ? undefined : linkBetween(left, right) }
  })
}

const areOpposite = (left: readonly Profile[], right: readonly Profile[]): boolean =>
  left.some((x) => right.some((y) => areOpposed(x.sides, y.sides)))

const isPlanned = (group: readonly Profile[]): boolean => group.some((profile) => profile.isPlanned)

const byRank = (a: Pair, b: Pair): number => a.left[0]!.rank - b.left[0]!.rank || a.right[0]!.rank - b.right[0]!.rank

const inOrder = ({ left, right, link }: Pair): Pair =>
  left[0]!.rank < right[0]!.rank ? { left, right, link } : { left: right, right: left, link: link && OTHER_END[link] }

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
