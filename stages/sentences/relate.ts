/**
 * Names of relations, once the tree stands: a linear classifier, from the root downwards and from left to right, so that
 * it sees the relations of the head and of the sisters before, and the words below.
 */
import { type Core, PAD } from './encode.ts'
import { hash1, hash2, hash3 } from './hash.ts'
import { best, bestOf, type Candidates, type Scorer } from './linear-model.ts'
import type { Tree } from './parse.ts'

const features = new Int32Array(96)
const scores = new Int32Array(256)
let order = new Int32Array(0)
let sister = new Int32Array(0)
let lastDone = new Int32Array(0)
let seen = new Int32Array(0)

/** Key of a head's and a dependent's tag; `after`: the dependent comes second. */
export function pairKey(headTag: number, tag: number, after: boolean): number {
  return (headTag << 9) | (tag << 1) | (after ? 1 : 0)
}

/**
 * Fills `relation[PAD + i]` with class numbers plus 1; `candidates`, by `pairKey`, leaves only the
 * relations that two tags can have. `correct`, while training, answers instead.
 */
export function nameRelations(
  sentence: Core,
  tree: Tree,
  model: Scorer,
  candidates: Candidates,
  relation: Int32Array,
  correct?: (at: number, scores: Int32Array, features: Int32Array, count: number) => number,
): void {
  prepare(sentence, tree, relation)
  const choose = (at: number, some: Uint8Array | undefined): number => {
    const count = relationFeatures(sentence, tree, relation, at)
    model.score(features, count, scores, some)
    if (correct !== undefined) return correct(at, scores, features, count)
    return some === undefined ? best(scores, model.classes.length) : bestOf(scores, some)
  }
  for (let i = 0; i < sentence.length; i++) {
    const at = order[i]!
    const head = tree.head[at]!
    const some = candidates.get(pairKey(sentence.tag[head]!, sentence.tag[at]!, head < at))
    const chosen = some?.length === 1 ? some[0]! : choose(at, some)
    relation[at] = chosen + 1
    lastDone[head] = at
    seen[head] = seen[head]! | (1 << (chosen & 31))
  }
}

/** Puts the words in an order in which every head comes before its dependents, and sisters from left to right. */
function prepare({ length }: Core, tree: Tree, relation: Int32Array): void {
  const size = length + 2 * PAD
  if (order.length < size) {
    order = new Int32Array(2 * size)
    sister = new Int32Array(2 * size)
    lastDone = new Int32Array(2 * size)
    seen = new Int32Array(2 * size)
  }
  lastDone.fill(0, 0, size)
  seen.fill(0, 0, size)
  relation.fill(0, 0, size)
  // first[head] in `lastDone`, next sister in `sister`: built from right to left, so lists run from left to right.
  for (let at = tree.root - 1; at >= PAD; at--) {
    sister[at] = lastDone[tree.head[at]!]!
    lastDone[tree.head[at]!] = at
  }
  let filled = 0
  let read = 0
  for (let at = lastDone[tree.root]!; at !== 0; at = sister[at]!) order[filled++] = at
  while (read < filled) {
    for (let at = lastDone[order[read++]!]!; at !== 0; at = sister[at]!) order[filled++] = at
  }
  lastDone.fill(0, 0, size)
}

function relationFeatures(s: Core, tree: Tree, relation: Int32Array, d: number): number {
  const { word, tag, last3, shape, marks, groups } = s
  const h = tree.head[d]!
  const side = h === tree.root ? 0 : h < d ? 1 : 2
  const dw = word[d]!
  const dt = tag[d]!
  const hw = word[h]!
  const ht = tag[h]!
  const hr = relation[h]!
  const pair = (ht * 256 + dt) * 4 + side
  const l = tree.left[d]!
  const l2 = tree.left2[d]!
  const r = tree.right[d]!
  const hl = tree.left[h]!
  const hl2 = tree.left2[h]!
  const hR = tree.right[h]!
  const before = lastDone[h]!
  const gap = Math.min(Math.abs(h - d), 8) * 8 + Math.min(Math.abs(groups[d]! - groups[h]!), 4)
  const f = features
  let n = 0
  f[n++] = hash1(200, pair)
  f[n++] = hash2(201, dw, side)
  f[n++] = hash2(202, hw, side)
  f[n++] = hash2(203, dw, pair)
  f[n++] = hash2(204, hw, pair)
  f[n++] = hash3(205, hw, dw, side)
  f[n++] = hash2(206, gap, pair)
  f[n++] = hash2(207, word[l]!, pair)
  f[n++] = hash2(208, tag[l]!, pair)
  f[n++] = hash2(209, word[l2]!, pair)
  f[n++] = hash2(210, tag[r]!, pair)
  f[n++] = hash2(211, word[r]!, pair)
  f[n++] = hash3(212, word[l]!, hw, side)
  f[n++] = hash3(213, word[l]!, dw, ht)
  f[n++] = hash2(214, seen[h]!, pair)
  f[n++] = hash2(215, relation[before]!, pair)
  f[n++] = hash2(217, hr, pair)
  f[n++] = hash3(218, hr, dw, side)
  f[n++] = hash2(219, word[hl]!, pair)
  f[n++] = hash2(220, word[hl2]!, pair)
  f[n++] = hash2(221, tag[hl]!, pair)
  f[n++] = hash2(223, tag[hR]!, pair)
  f[n++] = hash2(224, tag[d - 1]!, pair)
  f[n++] = hash2(225, tag[d + 1]!, pair)
  f[n++] = hash2(226, word[d - 1]!, pair)
  f[n++] = hash2(227, word[d + 1]!, pair)
  f[n++] = hash2(228, last3[d]!, pair)
  f[n++] = hash2(230, shape[d]! & 31, pair)
  f[n++] = hash2(236, d === tree.left[h]! ? 1 : d === tree.right[h]! ? 2 : 0, pair)
  f[n++] = hash2(238, tag[tree.head[h]!]!, pair)
  f[n++] = hash3(239, hr, tag[l]!, pair)
  f[n++] = hash3(241, hw, relation[before]!, side * 256 + dt)
  f[n++] = hash3(242, seen[h]!, dw, side)
  f[n++] = hash2(244, marks[d]!, pair)
  f[n++] = hash2(245, marks[d + 1]!, pair)
  return n
}
