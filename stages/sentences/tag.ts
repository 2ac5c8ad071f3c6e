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
import { first, second, third } from './features.ts'

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
  const { word, last1, last2, last3, last4, first: head, first3, shape, given, tag } = sentence
  const w = word[at]!
  const wp = word[at - 1]!
  const wpp = word[at - 2]!
  const wn = word[at + 1]!
  const wnn = word[at + 2]!
  const g = given[at]!
  const gp = given[at - 1]!
  const gn = given[at + 1]!
  const gnn = given[at + 2]!
  const tp = tag[at - 1]!
  const tpp = tag[at - 2]!
  const tppp = tag[at - 3]!
  const e1 = last1[at]!
  const e2 = last2[at]!
  const e3 = last3[at]!
  const e4 = last4[at]!
  const b1 = head[at]!
  const b3 = first3[at]!
  const cap = shape[at]! & 3
  const figure = shape[at]!
  const fp = shape[at - 1]! & 15
  const fn = shape[at + 1]! & 15
  const ne2 = last2[at + 1]!
  const ne3 = last3[at + 1]!
  const bias = 1
  const f = features
  let n = 0
  f[n++] = first(bias)
  f[n++] = first(w) + second(cap)
  f[n++] = first(e3)
  f[n++] = first(e2)
  f[n++] = first(e1) + second(b1)
  f[n++] = first(g) + second(figure)
  f[n++] = first(g) + second(w)
  f[n++] = first(tp) + second(g)
  f[n++] = first(tp) + second(tpp) + third(g)
  f[n++] = first(tp) + second(w)
  f[n++] = first(wp) + second(g)
  f[n++] = first(wn) + second(g)
  f[n++] = first(gn) + second(g)
  f[n++] = first(gn) + second(gnn) + third(g)
  f[n++] = first(gp) + second(gn) + third(g)
  f[n++] = first(wpp) + second(g)
  f[n++] = first(wnn) + second(g)
  f[n++] = first(w) + second(wn)
  f[n++] = first(wp) + second(w)
  f[n++] = first(tp) + second(e3)
  f[n++] = first(ne3) + second(e3)
  f[n++] = first(gn) + second(w)
  f[n++] = first(tp) + second(wn)
  f[n++] = first(tp) + second(gn) + third(e3)
  f[n++] = first(tp) + second(tpp) + third(w)
  f[n++] = first(wp) + second(e3)
  f[n++] = first(figure) + second(fn)
  f[n++] = first(figure) + second(fp)
  f[n++] = first(tp) + second(g) + third(e2)
  f[n++] = first(tppp) + second(tpp) + third(tp)
  f[n++] = first(tp) + second(gn) + third(gnn)
  f[n++] = first(wp) + second(wn) + third(g)
  f[n++] = first(e4) + second(cap)
  f[n++] = first(b3) + second(g)
  f[n++] = first(ne2) + second(gn) + third(g)
  f[n++] = first(w) + second(gnn) + third(gn)
  return n
}
