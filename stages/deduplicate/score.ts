/** How likely two mentions report one event. */
import { compare, FEATURES, type Weights } from './evidence.ts'
import type { Profile } from './profile.ts'
import { WEIGHTS } from './weights.ts'

/** Log-odds, averaged over the mentions of two groups, from which they are one event. */
export const THRESHOLD = -0.6
/** Log-odds from which mentions match when dates are not looked at, for borrowing a date; a vote of all of them decides. */
export const MATCH_THRESHOLD = -0.5
/** Log-odds from which a pair is worth a person's look. */
export const WORTH_A_LOOK = -1.6

/** Log-odds that the two are one event; 0 is even. The same for both orders. */
export type Score = (a: Profile, b: Profile) => number

/** Sum of the weighted features. */
export function scoreWith(weights: Weights = WEIGHTS): Score {
  const table = Float64Array.from(FEATURES, (feature) => weights[feature])
  const features = new Float64Array(FEATURES.length)
  return (a, b) => {
    compare(a, b, features)
    let sum = 0
    for (let i = 0; i < features.length; i++) sum += features[i]! * table[i]!
    return sum
  }
}
