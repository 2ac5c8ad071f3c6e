/** The pairs of mentions that are worth a look, by their places in the order of publication. */
import { eachCandidate } from './candidates.ts'
import { Column } from './heap.ts'
import type { Profile } from './profile.ts'
import type { Score } from './score.ts'

export class NearPairs {
  readonly lefts = new Column((length) => new Int32Array(length))
  readonly rights = new Column((length) => new Int32Array(length))
  readonly scores = new Column((length) => new Float64Array(length))

  get length(): number {
    return this.scores.length
  }

  push(left: number, right: number, score: number): void {
    this.lefts.push(left)
    this.rights.push(right)
    this.scores.push(score)
  }
}

export interface Comparing {
  readonly score: Score
  /** Log-odds from which a pair is kept. */
  readonly floor: number
  /** Days of the later mention, from the first up to but not the second. Default: any. */
  readonly window?: readonly [from: number, before: number] | undefined
}

/** Compares every two profiles that are worth it; `profiles` are in the order of their ranks. */
export function findNearPairs(profiles: readonly Profile[], { score, floor, window }: Comparing): NearPairs {
  const pairs = new NearPairs()
  const meet = (left: number, right: number): void => {
    const likeness = score(profiles[left]!, profiles[right]!, floor)
    if (likeness >= floor) pairs.push(left, right, likeness)
  }
  eachCandidate(profiles, meet, window)
  return pairs
}
