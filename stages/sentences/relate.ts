/**
 * Names of relations, while the parser builds the tree: a linear classifier is asked whenever a word gets its head. By
 * then all that hangs on the word is known, and what already hangs on its head; and the parser sees, of every word, which
 * dependents it has. Named afterwards, from the root downwards, relations were no better and heads worse by 1.1 %
 * (relative clauses and coordination by 6 %).
 */
import type { Core } from './encode.ts'
import { best, bestOf, type Candidates, type Scorer } from './linear-model.ts'
import type { Namer, Tree } from './parse.ts'
import { times } from './features.ts'

const features = new Int32Array(64)
const scores = new Int32Array(256)

/** Key of a head's and a dependent's tag; `after`: the dependent comes second. */
export function pairKey(headTag: number, tag: number, after: boolean): number {
  return (headTag << 9) | (tag << 1) | (after ? 1 : 0)
}

/** Names relations while a sentence is parsed; `correct`, while training, answers instead. */
export function newNamer(
  sentence: Core,
  model: Scorer,
  candidates: Candidates,
  correct?: (at: number, head: number, scores: Int32Array, features: Int32Array, count: number) => number,
): Namer {
  return (tree, at, head) => {
    const some = candidates.get(pairKey(sentence.tag[head]!, sentence.tag[at]!, head < at))
    if (some?.length === 1) return some[0]!
    const count = relationFeatures(sentence, tree, at, head)
    model.score(features, count, scores)
    if (correct !== undefined) return correct(at, head, scores, features, count)
    return some === undefined ? best(scores, model.classes.length) : bestOf(scores, some)
  }
}

/** `d` is the dependent and `h` its head; `l` and `r` are outermost dependents; `before` is the dependent's next sister. */
function relationFeatures({ word, tag, last3, marks, groups }: Core, tree: Tree, d: number, h: number): number {
  const { relation, seen, left, left2, right } = tree
  const after = h < d
  const side = times(after ? 1 : 2, 0)
  const dw = times(word[d]!, 1)
  const hw = times(word[h]!, 2)
  const dt = times(tag[d]!, 3)
  const hws = (hw + side) | 0
  const pair = (times(tag[h]!, 4) + dt + side) | 0
  const l = left[d]!
  const dlw = times(word[l]!, 5)
  const ds = times(seen[d]!, 6)
  const hs = times(seen[h]!, 7)
  const before = times(relation[after ? right[h]! : left[h]!]!, 8)
  const gap = Math.min(Math.abs(h - d), 8) * 8 + Math.min(Math.abs(groups[d]! - groups[h]!), 4)
  const f = features
  let n = 0
  f[n++] = pair
  f[n++] = dw + side
  f[n++] = hws
  f[n++] = dw + pair
  f[n++] = hw + pair
  f[n++] = hws + dw
  f[n++] = times(gap, 9) + pair
  f[n++] = dlw + pair
  f[n++] = dlw + hws
  f[n++] = times(tag[l]!, 10) + pair
  f[n++] = times(word[left2[d]!]!, 11) + pair
  f[n++] = hs + pair
  f[n++] = hs + dw + side
  f[n++] = before + pair
  f[n++] = before + hws + dt
  f[n++] = times(word[left2[h]!]!, 12) + pair
  f[n++] = times(tag[d - 1]!, 13) + pair
  f[n++] = times(last3[d]!, 14) + pair
  f[n++] = times(marks[d]!, 15) + pair
  f[n++] = ds + dw
  f[n++] = ds + hs + pair
  f[n++] = times(relation[l]!, 16) + pair
  f[n++] = times(word[left[h]!]!, 17) + pair
  return n
}
