/**
 * Joins mentions into events, the surest pair first. Two groups join when their mentions agree on average and nothing
 * forbids it, so a chain of likenesses cannot tie together ends that contradict each other: the link that would do so
 * is the weakest left, and it is not made.
 */
import { eachCandidate } from './candidates.ts'
import { Heap } from './heap.ts'
import type { Profile } from './profile.ts'
import type { Score } from './score.ts'

export interface ClusterOptions {
  readonly score: Score
  /** Log-odds from which two groups join. */
  readonly threshold: number
  /** Log-odds from which a pair is kept as worth a look. */
  readonly floor: number
  /** Whether the members of two groups may be one event at all. */
  readonly mayJoin: (left: readonly Profile[], right: readonly Profile[]) => boolean
}

/** Two groups that stayed apart, with how near they came. */
export interface Apart {
  readonly left: readonly Profile[]
  readonly right: readonly Profile[]
  readonly score: number
}

export interface Clusters {
  /** Every profile in exactly one group, in the order of their ranks. */
  readonly groups: readonly (readonly Profile[])[]
  readonly apart: readonly Apart[]
}

/** Members of a group that are compared for it; more would cost time and change little. */
const MOST_COMPARED = 8
/** A single contradiction or agreement counts no more than this in an average. */
const STRONGEST = 6

interface Link {
  readonly score: number
  readonly left: number
  readonly right: number
}

/** Groups of profiles; the order of `profiles` is that of their ranks. */
export function clusterProfiles(profiles: readonly Profile[], options: ClusterOptions): Clusters {
  const groups = new Map<number, Group>(profiles.map((p, i) => [i, { members: [p], neighbours: new Set() }]))
  const heap = new Heap<Link>((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
  eachCandidate(profiles, (left, right) => {
    const score = options.score(profiles[left]!, profiles[right]!)
    if (score < options.floor) return
    groups.get(left)!.neighbours.add(right)
    groups.get(right)!.neighbours.add(left)
    if (score >= options.threshold) heap.push({ score, left, right })
  })
  joinGroups(groups, heap, options, profiles.length)
  const kept = [...groups.values()].map(({ members }) => members)
  kept.sort((a, b) => a[0]!.rank - b[0]!.rank)
  return { groups: kept, apart: nearlyJoined(groups, options) }
}

interface Group {
  /** In the order of their ranks. */
  readonly members: readonly Profile[]
  readonly neighbours: Set<number>
}

/** A group formed by a join gets a number of its own, so links to groups that are gone fall away by themselves. */
function joinGroups(groups: Map<number, Group>, heap: Heap<Link>, options: ClusterOptions, firstNumber: number): void {
  let number = firstNumber
  for (let link = heap.pop(); link; link = heap.pop()) {
    const left = groups.get(link.left)
    const right = groups.get(link.right)
    if (!left || !right || !options.mayJoin(left.members, right.members)) continue
    groups.delete(link.left)
    groups.delete(link.right)
    const members = [...left.members, ...right.members].sort((a, b) => a.rank - b.rank)
    const neighbours = new Set<number>()
    const joined = number++
    for (const near of [...left.neighbours, ...right.neighbours]) {
      const other = groups.get(near)
      if (!other || neighbours.has(near)) continue
      neighbours.add(near)
      other.neighbours.delete(link.left)
      other.neighbours.delete(link.right)
      other.neighbours.add(joined)
      const score = linkage(members, other.members, options.score)
      if (score >= options.threshold) heap.push({ score, left: near, right: joined })
    }
    groups.set(joined, { members, neighbours })
  }
}

/** The average log-odds between members of two groups. */
export function linkage(left: readonly Profile[], right: readonly Profile[], score: Score): number {
  const a = spread(left)
  const b = spread(right)
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(-STRONGEST, Math.min(STRONGEST, score(x, y)))
  return sum / (a.length * b.length)
}

/** At most eight members, evenly spread. */
function spread(members: readonly Profile[]): readonly Profile[] {
  if (members.length <= MOST_COMPARED) return members
  const step = (members.length - 1) / (MOST_COMPARED - 1)
  return Array.from({ length: MOST_COMPARED }, (_, i) => members[Math.round(i * step)]!)
}

function nearlyJoined(groups: ReadonlyMap<number, Group>, options: ClusterOptions): Apart[] {
  const apart: Apart[] = []
  for (const [number, { members, neighbours }] of groups) {
    for (const near of neighbours) {
      const other = groups.get(near)
      if (!other || near < number) continue
      const score = linkage(members, other.members, options.score)
      if (score >= options.floor) apart.push({ left: members, right: other.members, score })
    }
  }
  return apart
}
