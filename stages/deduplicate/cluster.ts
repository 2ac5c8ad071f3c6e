/**
 * Joins mentions into events, the surest pair first. Two groups join when their mentions agree on average and nothing
 * forbids it, so a chain of likenesses cannot tie together ends that contradict each other: the link that would do so
 * is the weakest left, and it is not made.
 */
import { Groups } from './groups.ts'
import { LinkHeap } from './heap.ts'
import { findNearPairs, type NearPairs } from './near-pairs.ts'
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
  /** Groups to start from. Default: every profile by itself. */
  readonly initial?: readonly (readonly Profile[])[]
  /** Whether a profile has its place already: two groups of nothing but such ones do not join. Default: none has. */
  readonly isSettled?: (profile: Profile) => boolean
  /** Which groups are wanted in the end. */
  readonly isWanted: (members: readonly Profile[]) => boolean
}

/** Two groups that stayed apart, with how near they came. */
export interface Apart {
  readonly left: readonly Profile[]
  readonly right: readonly Profile[]
  readonly score: number
}

export interface Clusters {
  /** The wanted groups, in the order of their first ranks; no profile is in two. */
  readonly groups: readonly (readonly Profile[])[]
  /** Works out which wanted groups nearly joined; only pairs of which one is `asked` for. */
  readonly apart: (isAsked: (members: readonly Profile[]) => boolean) => Apart[]
}

/** Members of a group that are compared for it; more would cost time and change little. */
const MOST_COMPARED = 8
/** A single contradiction or agreement counts no more than this in an average. */
const STRONGEST = 6

/** Groups of profiles, which are in the order of their ranks. `pairs` are those worth a look, found where not given. */
export function clusterProfiles(
  profiles: readonly Profile[],
  options: ClusterOptions,
  pairs = findNearPairs(profiles, options),
): Clusters {
  const groups = new Groups(profiles, pairs)
  const joiner = new Joiner(groups, linksOf(profiles, pairs, options), options)
  for (const members of options.initial ?? []) joiner.start(members.map(({ rank }) => rank))
  joiner.joinAll()
  const wanted = Array.from(groups.numbers(), (number) => groups.membersOf(number)).filter(options.isWanted)
  wanted.sort((a, b) => a[0]!.rank - b[0]!.rank)
  return { groups: wanted, apart: (isAsked) => nearlyJoined(groups, isAsked, options) }
}

function linksOf(profiles: readonly Profile[], pairs: NearPairs, { threshold, mayJoin }: ClusterOptions): LinkHeap {
  const heap = new LinkHeap()
  for (let i = 0; i < pairs.length; i++) {
    const [score, left, right] = [pairs.scores.at(i), pairs.lefts.at(i), pairs.rights.at(i)]
    if (score >= threshold && mayJoin([profiles[left]!], [profiles[right]!])) heap.push({ score, left, right })
  }
  return heap
}

/** A group formed by a join gets a number of its own, so links to groups that are gone fall away by themselves. */
class Joiner {
  readonly #groups: Groups
  readonly #heap: LinkHeap
  readonly #options: ClusterOptions

  constructor(groups: Groups, heap: LinkHeap, options: ClusterOptions) {
    this.#groups = groups
    this.#heap = heap
    this.#options = options
  }

  /** Makes one group of profiles, whatever speaks against it. */
  start(ranks: readonly number[]): void {
    const joined = ranks.reduce((left, right) => this.#groups.join(left, right))
    if (ranks.length > 1) this.#link(joined)
  }

  joinAll(): void {
    const groups = this.#groups
    for (let link = this.#heap.pop(); link; link = this.#heap.pop()) {
      const { left, right } = link
      if (!groups.has(left) || !groups.has(right)) continue
      if (!this.#mayJoin(groups.membersOf(left), groups.membersOf(right))) continue
      this.#link(groups.join(left, right))
    }
  }

  #link(joined: number): void {
    const { score, threshold } = this.#options
    const members = this.#groups.membersOf(joined)
    for (const near of this.#groups.neighboursOf(joined)) {
      const others = this.#groups.membersOf(near)
      if (this.#areSettled(members, others)) continue
      const likeness = linkage(members, others, score)
      if (likeness >= threshold) this.#heap.push({ score: likeness, left: near, right: joined })
    }
  }

  #mayJoin(left: readonly Profile[], right: readonly Profile[]): boolean {
    return !this.#areSettled(left, right) && this.#options.mayJoin(left, right)
  }

  #areSettled(left: readonly Profile[], right: readonly Profile[]): boolean {
    const { isSettled } = this.#options
    return isSettled !== undefined && left.every(isSettled) && right.every(isSettled)
  }
}

/** The average log-odds between members of two groups. */
export function linkage(left: readonly Profile[], right: readonly Profile[], score: Score): number {
  const a = spreadOut(left)
  const b = spreadOut(right)
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(-STRONGEST, Math.min(STRONGEST, score(x, y)))
  return sum / (a.length * b.length)
}

/** At most eight members, evenly spread. */
export function spreadOut(members: readonly Profile[]): readonly Profile[] {
  if (members.length <= MOST_COMPARED) return members
  const step = (members.length - 1) / (MOST_COMPARED - 1)
  return Array.from({ length: MOST_COMPARED }, (_, i) => members[Math.round(i * step)]!)
}

function nearlyJoined(
  groups: Groups,
  isAsked: (members: readonly Profile[]) => boolean,
  { score, floor, isWanted }: ClusterOptions,
): Apart[] {
  const apart: Apart[] = []
  const asked = new Set(Array.from(groups.numbers()).filter((number) => isAsked(groups.membersOf(number))))
  for (const number of asked) {
    const left = groups.membersOf(number)
    if (!isWanted(left)) continue
    for (const near of groups.neighboursOf(number)) {
      if (near < number && asked.has(near)) continue
      const right = groups.membersOf(near)
      if (!isWanted(right)) continue
      const likeness = linkage(left, right, score)
      if (likeness >= floor) apart.push({ left, right, score: likeness })
    }
  }
  return apart
}
