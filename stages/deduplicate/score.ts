/** How likely two mentions report one event. */
import { OF_SENTENCES, compareSentences } from './compare-sentences.ts'
import { compareArticles, compareClaims } from './evidence.ts'
import { AT, FEATURES, type Weights } from './features.ts'
import type { Profile } from './profile.ts'
import { FOUND_WEIGHTS, GIVEN_WEIGHTS } from './weights.ts'

/** Log-odds, averaged over the mentions of two groups, from which they are one event. */
export const THRESHOLD = -0.9
/** Log-odds from which mentions match when dates are not looked at, for borrowing a date; a vote of all of them decides. */
export const MATCH_THRESHOLD = -1.2
/** Log-odds from which a pair is worth a person's look. */
export const WORTH_A_LOOK = -1.6

/**
 * Log-odds that the two are one event; 0 is even. The same for both orders. A score below `floor` may come out as
 * `-Infinity`: most pairs are plainly two events, and no more is to be known of them.
 */
export type Score = (a: Profile, b: Profile, floor?: number) => number

/** Room for rounding, where a bound decides that a score needn't be worked out. */
const ROUNDING = 1e-9

/** Sum of the weighted features, for the mentions of so many articles. `changes` are weights that differ. */
export function scoreWith(articles: number, changes: Partial<Weights> = {}): Score {
  const given = tableOf({ ...GIVEN_WEIGHTS, ...changes })
  const found = tableOf({ ...FOUND_WEIGHTS, ...changes })
  const features = new Float64Array(FEATURES.length)
  const recall = rememberArticles(articles)
  return (a, b, floor = -Infinity) => {
    const { weights, mostOfArticles, mostOfSentences } = a.isGiven && b.isGiven ? given : found
    compareClaims(a, b, features)
    if (total(features, weights) + mostOfArticles + mostOfSentences < floor) return -Infinity
    features[AT.articles] = recall(a.about, b.about)
    if (total(features, weights) + mostOfSentences < floor) return -Infinity
    compareSentences(a, b, features)
    return total(features, weights)
  }
}

interface Table {
  readonly weights: Float64Array
  /** The most that the words of the articles, and the features of sentences, can add. */
  readonly mostOfArticles: number
  readonly mostOfSentences: number
}

function tableOf(weights: Weights): Table {
  return {
    weights: Float64Array.from(FEATURES, (feature) => weights[feature]),
    mostOfArticles: Math.max(0, weights.articles),
    mostOfSentences: OF_SENTENCES.reduce((sum, feature) => sum + Math.max(0, weights[feature]), ROUNDING),
  }
}

function total(features: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!
  return sum
}

/** Pairs of articles whose likeness is remembered: many of their mentions meet. A new pair drives an old one out. */
const MOST_REMEMBERED = 1 << 19

/** `compareArticles`, for so many articles, with a memory. */
function rememberArticles(articles: number): typeof compareArticles {
  const places = Math.min(MOST_REMEMBERED, 2 ** Math.ceil(Math.log2(articles * articles + 2)))
  // Key and likeness stand side by side: they are fetched together.
  const table = new Float64Array(places * 2).fill(-1)
  return (a, b) => {
    if (a === b) return 0
    const [low, high] = a.number < b.number ? [a, b] : [b, a]
    const key = low.number * 2 ** 26 + high.number
    const place = ((Math.imul(low.number, 0x9e3779b1) ^ Math.imul(high.number, 0x85ebca6b)) & (places - 1)) * 2
    if (table[place] !== key) {
      table[place] = key
      table[place + 1] = compareArticles(low, high)
    }
    return table[place + 1]!
  }
}
