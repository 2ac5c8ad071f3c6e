/** How likely two mentions report one event. */
import {
  compareArticles,
  compareClaims,
  compareSentences,
  FEATURES,
  OF_SENTENCES,
  type ArticleLikeness,
  type Weights,
} from './evidence.ts'
import type { ArticleProfile, Profile } from './profile.ts'
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
  const likenessOf = rememberLikeness(articles)
  return (a, b, floor = -Infinity) => {
    const table = a.mention.given && b.mention.given ? given : found
    compareClaims(a, b, likenessOf(a.about, b.about), features)
    if (total(features, table.weights) + table.mostOfSentences < floor) return -Infinity
    compareSentences(a, b, features)
    return total(features, table.weights)
  }
}

interface Table {
  readonly weights: Float64Array
  /** The most that the features of sentences can add. */
  readonly mostOfSentences: number
}

function tableOf(weights: Weights): Table {
  const most = OF_SENTENCES.reduce((sum, feature) => sum + Math.max(0, weights[feature]), ROUNDING)
  return { weights: Float64Array.from(FEATURES, (feature) => weights[feature]), mostOfSentences: most }
}

function total(features: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!
  return sum
}

/** Pairs of articles whose likeness is remembered: many of their mentions meet. A new pair drives an old one out. */
const MOST_REMEMBERED = 1 << 19

function rememberLikeness(articles: number): (a: ArticleProfile, b: ArticleProfile) => ArticleLikeness {
  const places = Math.min(MOST_REMEMBERED, 2 ** Math.ceil(Math.log2(articles * articles + 2)))
  // Key, likeness of words, likeness of stories, and one place free: what belongs together is fetched together.
  const table = new Float64Array(places * 4).fill(-1)
  return (a, b) => {
    if (a === b) return SAME_ARTICLE
    const [low, high] = a.number < b.number ? [a, b] : [b, a]
    const key = low.number * 2 ** 26 + high.number
    const place = ((Math.imul(low.number, 0x9e3779b1) ^ Math.imul(high.number, 0x85ebca6b)) & (places - 1)) * 4
    if (table[place] !== key) {
      const likeness = compareArticles(low, high)
      table[place] = key
      table[place + 1] = likeness.words
      table[place + 2] = likeness.story
    }
    return { words: table[place + 1]!, story: table[place + 2]! }
  }
}

const SAME_ARTICLE: ArticleLikeness = { words: 1, story: 1 }
