/**
 * Part of speech with the form of verbs and nouns: a greedy linear tagger from left to right. It sees what the lexicon
 * says of the words (`lexicon.ts`) and the tags before.
 *
 * Tried: whether the clause has its finite verb already, and whether another may come. Trees of GUM's news gain a point
 * by it, but tags and everything read from the trees got worse.
 */
import { type Encoded, PAD } from './encode.ts'
import { mix } from './hash.ts'
import { best, bestOf, type Candidates, type Scorer } from './linear-model.ts'
import { times } from './features.ts'

const features = new Int32Array(64)
const scores = new Int32Array(256)

/** Fills `sentence.tag`; `candidates`, by `wordKey`, leaves only the tags that a word can have. `correct`, while training, answers instead. */
export function tagWords(
  sentence: Encoded,
  model: Scorer,
  candidates: Candidates,
  correct?: (at: number, scores: Int32Array, features: Int32Array, count: number) => number,
): void {
  const choose = (at: number, some: Uint8Array | undefined): number => {
    const count = tagFeatures(sentence, at)
    model.score(features, count, scores)
    if (correct !== undefined) return correct(at, scores, features, count)
    return some === undefined ? best(scores, model.classes.length) : bestOf(scores, some)
  }
  for (let at = PAD; at < PAD + sentence.length; at++) {
    const some = candidates.get(wordKey(sentence, at)) ?? candidates.get(rareKey(sentence, at))
    const chosen = some?.length === 1 ? some[0]! : choose(at, some)
    sentence.tag[at] = chosen + 1
  }
}

/** Key of a word, with a capital or without. */
export function wordKey({ word, shape }: Encoded, at: number): number {
  return mix(word[at]!, shape[at]! & 2)
}

/** Key of the words that have no key of their own: what the tokenizer took them for, and whether with a capital. */
export function rareKey({ given, shape }: Encoded, at: number): number {
  return (given[at]! << 2) | (shape[at]! & 2)
}

/** `w`, `wp`, `wn`: this word, the one before, the next; `g` what the lexicon has, `t` tags already given, `e` endings. */
function tagFeatures(sentence: Encoded, at: number): number {
  const { word, last1, last2, last3, last4, first, first3, shape, given, tag } = sentence
  const w = times(word[at]!, 0)
  const wp = times(word[at - 1]!, 1)
  const g = times(given[at]!, 2)
  const gn = times(given[at + 1]!, 3)
  const tp = times(tag[at - 1]!, 4)
  const tpg = (tp + g) | 0
  const e3 = times(last3[at]!, 5)
  const cap = times(shape[at]! & 3, 6)
  const figure = times(shape[at]!, 7)
  const wn = times(word[at + 1]!, 8)
  const f = features
  let n = 0
  f[n++] = 0
  f[n++] = w + cap
  f[n++] = e3
  f[n++] = times(last2[at]!, 9)
  f[n++] = times(last1[at]!, 10) + times(first[at]!, 11)
  f[n++] = g + w
  f[n++] = tpg
  f[n++] = tpg + times(tag[at - 2]!, 12)
  f[n++] = tp + w
  f[n++] = wp + g
  f[n++] = gn + g
  f[n++] = gn + g + times(given[at + 2]!, 13)
  f[n++] = gn + g + times(given[at - 1]!, 14)
  f[n++] = times(word[at - 2]!, 15) + g
  f[n++] = w + wn
  f[n++] = wp + w
  f[n++] = tp + e3
  f[n++] = times(last3[at + 1]!, 16) + e3
  f[n++] = gn + w
  f[n++] = tp + wn
  f[n++] = tp + gn + e3
  f[n++] = wp + e3
  f[n++] = figure + times(shape[at + 1]! & 15, 17)
  f[n++] = figure + times(shape[at - 1]! & 15, 18)
  f[n++] = figure + g
  f[n++] = times(last4[at]!, 19) + cap
  f[n++] = times(first3[at]!, 20) + g
  f[n++] = times(word[at + 2]!, 21) + g
  return n
}
