/**
 * Heads of words: a greedy transition parser (arc-hybrid, root at the end of the buffer) over a linear model.
 *
 * Three moves, decided once each from left to right: two per word, so time is linear. A sentence has one root and no
 * cycle by construction. Relations are named afterwards, over the finished tree (`relate.ts`): a classifier that sees
 * whole phrases costs less than moves with relations. Punctuation takes no part; it is seen as a property of the word
 * after it, and hung in by rule (`punctuation.ts`: right for 94 % of the marks of a right tree).
 *
 * Learnt with a dynamic oracle, a margin and averaging, from features that occur at least five times. Tried, in percent
 * of right heads on the aligned sentences of EWT / GUM dev with predicted tags, weights not yet packed: as it is 83.1 / 80.4; punctuation as words
 * 82.7 / 79.9; without a margin the same but slower to learn; all features 83.0 / 79.8 at eight times the size; features
 * left out at random 81.2 / 78.4; AdaGrad with hinge or log loss 82.8 / 80.3. With the treebank's own tags it is
 * 86.5 / 82.7: what is missing is in the tags first. Not tried for their cost: a beam, a network, word vectors.
 */
import { type Core, PAD } from './encode.ts'
import { hash1, hash2, hash3 } from './hash.ts'
import type { Scorer } from './linear-model.ts'

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const MOVES = ['shift', 'left', 'right'] as const

/** A growing tree. All indices are of the sentence's core (`PAD + i`); 0 stands for nothing, `root` for the root. */
export interface Tree {
  root: number
  head: Int32Array
  /** Outermost and next to outermost dependent on either side. */
  left: Int32Array
  left2: Int32Array
  right: Int32Array
  right2: Int32Array
  leftCount: Int32Array
  rightCount: Int32Array
  stack: Int32Array
  /** How many words are on the stack. */
  size: number
  /** The first word of the buffer. */
  next: number
}

const COLUMNS = ['head', 'left', 'left2', 'right', 'right2', 'leftCount', 'rightCount', 'stack'] as const

/** While training, this decides the next move, and learns. */
export type Teacher = (tree: Tree, scores: Int32Array, features: Int32Array, count: number) => number

const features = new Int32Array(96)
const scores = new Int32Array(4)

/** An empty tree buffer; it grows with the sentences it is given. */
export function newTree(): Tree {
  const tree = { root: 0, size: 0, next: 0 } as Tree
  for (const column of COLUMNS) tree[column] = new Int32Array(0)
  return tree
}

/** Fills `tree` with the heads of a tagged sentence. */
export function parseWords(sentence: Core, model: Scorer, tree: Tree, teacher?: Teacher): void {
  reset(sentence, tree)
  while (tree.next < tree.root || tree.size > 0) {
    const only = teacher === undefined ? onlyMove(tree) : undefined
    if (only !== undefined) {
      apply(tree, only)
      continue
    }
    const count = moveFeatures(sentence, tree)
    model.score(features, count, scores)
    apply(tree, teacher === undefined ? bestMove(tree, scores) : teacher(tree, scores, features, count))
  }
}

function reset(sentence: Core, tree: Tree): void {
  const size = sentence.length + 2 * PAD
  for (const column of COLUMNS) {
    if (tree[column].length < size) tree[column] = new Int32Array(2 * size)
    tree[column].fill(0, 0, size)
  }
  tree.root = PAD + sentence.length
  tree.size = 0
  tree.next = PAD
}

/** Whether a move is possible; the last word on the stack, and only that one, can be the root. */
export function isLegal(tree: Tree, move: number): boolean {
  if (move === SHIFT) return tree.next < tree.root
  if (move === LEFT) return tree.size > 0 && (tree.next < tree.root || tree.size === 1)
  return tree.size > 1
}

/** The move that alone is legal: nothing on the stack, or nothing left to read. */
function onlyMove({ size, next, root }: Tree): number | undefined {
  if (size === 0) return SHIFT
  if (next < root) return undefined
  return size > 1 ? RIGHT : LEFT
}

/** The legal move with the highest score. */
export function bestMove(tree: Tree, scores: Int32Array): number {
  let top = -1
  for (let move = 0; move < 3; move++) {
    if (isLegal(tree, move) && (top < 0 || scores[move]! > scores[top]!)) top = move
  }
  return top
}

function apply(tree: Tree, move: number): void {
  if (move === SHIFT) {
    tree.stack[tree.size++] = tree.next++
    return
  }
  const word = tree.stack[--tree.size]!
  if (move === LEFT) {
    const head = tree.next
    tree.head[word] = head
    tree.left2[head] = tree.left[head]!
    tree.left[head] = word
    tree.leftCount[head]!++
  } else {
    const head = tree.stack[tree.size - 1]!
    tree.head[word] = head
    tree.right2[head] = tree.right[head]!
    tree.right[head] = word
    tree.rightCount[head]!++
  }
}

function moveFeatures({ word, tag, last3, shape, marks, groups, ahead }: Core, tree: Tree): number {
  const { stack, size, next: b0, left, left2, right, right2, leftCount, rightCount } = tree
  const s0 = size > 0 ? stack[size - 1]! : 0
  const s1 = size > 1 ? stack[size - 2]! : 0
  const s2 = size > 2 ? stack[size - 3]! : 0
  const s0w = word[s0]!
  const s0t = tag[s0]!
  const s1w = word[s1]!
  const s1t = tag[s1]!
  const b0w = word[b0]!
  const b0t = tag[b0]!
  const b1w = word[b0 + 1]!
  const b1t = tag[b0 + 1]!
  const b2t = tag[b0 + 2]!
  const s2t = tag[s2]!
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s1l = left[s1]!
  const s1r = right[s1]!
  const b0l = left[b0]!
  const s0c = leftCount[s0]! * 8 + rightCount[s0]!
  const near = Math.min(b0 - s0, 9) * 16 + Math.min(groups[b0]! - groups[s0]!, 5)
  const far = s1 === 0 ? 0 : Math.min(s0 - s1, 9) * 16 + Math.min(groups[s0]! - groups[s1]!, 5) + 1
  const pair = s0t * 256 + b0t
  const pair1 = s1t * 256 + s0t
  const f = features
  let n = 0
  f[n++] = hash1(100, pair)
  f[n++] = hash2(101, s0w, s0t)
  f[n++] = hash2(102, b0w, b0t)
  f[n++] = hash2(103, s1w, s1t)
  f[n++] = hash2(104, b1w, b1t)
  f[n++] = hash2(105, s0w, pair)
  f[n++] = hash2(106, b0w, pair)
  f[n++] = hash3(107, s0w, b0w, pair)
  f[n++] = hash2(108, s0w, b0w)
  f[n++] = hash2(109, s0w, pair1)
  f[n++] = hash2(110, s1w, pair1)
  f[n++] = hash2(111, s1w, s0w)
  f[n++] = hash1(112, pair1)
  f[n++] = hash2(113, pair, b1t)
  f[n++] = hash2(114, pair1, b0t)
  f[n++] = hash3(115, pair1, b0t, b1t)
  f[n++] = hash2(116, pair1, s2t)
  f[n++] = hash3(117, pair1, s2t, b0t)
  f[n++] = hash3(118, pair, b1t, b2t)
  f[n++] = hash3(119, b0t, b1t, b2t)
  f[n++] = hash2(120, s0w, b1t * 256 + b0t)
  f[n++] = hash2(121, b0w, pair1)
  f[n++] = hash2(122, b0w, s1t * 256 + b0t)
  f[n++] = hash2(123, s1w, s1t * 256 + b0t)
  f[n++] = hash2(124, near, pair)
  f[n++] = hash2(125, near, s0w)
  f[n++] = hash2(126, near, b0w)
  f[n++] = hash2(127, far, pair1)
  f[n++] = hash3(128, far, pair1, b0t)
  f[n++] = hash2(129, far, s1w)
  f[n++] = hash2(130, s0c, s0w)
  f[n++] = hash2(131, s0c, pair)
  f[n++] = hash2(132, leftCount[s1]! * 8 + rightCount[s1]!, pair1)
  f[n++] = hash2(133, rightCount[s1]!, s1w)
  f[n++] = hash2(134, leftCount[b0]!, b0w)
  f[n++] = hash2(135, leftCount[b0]!, pair)
  f[n++] = hash2(136, pair, tag[s0l]!)
  f[n++] = hash2(137, pair, tag[s0r]!)
  f[n++] = hash2(138, pair, tag[b0l]!)
  f[n++] = hash2(139, pair1, tag[s1r]!)
  f[n++] = hash2(140, pair1, tag[s1l]!)
  f[n++] = hash2(141, pair1, tag[s0l]!)
  f[n++] = hash2(142, pair1, tag[s0r]!)
  f[n++] = hash2(143, pair, word[s0l]!)
  f[n++] = hash2(144, pair, word[s0r]!)
  f[n++] = hash2(145, pair, word[b0l]!)
  f[n++] = hash2(146, pair1, word[s1r]!)
  f[n++] = hash2(147, pair1, word[s0l]!)
  f[n++] = hash3(148, pair, tag[s0l]!, tag[left2[s0]!]!)
  f[n++] = hash3(149, pair, tag[s0r]!, tag[right2[s0]!]!)
  f[n++] = hash3(150, pair, tag[b0l]!, tag[left2[b0]!]!)
  f[n++] = hash3(151, pair1, tag[s1r]!, tag[right2[s1]!]!)
  f[n++] = hash3(152, s0w, word[s0l]!, b0t)
  f[n++] = hash2(153, last3[s0]!, pair)
  f[n++] = hash2(154, last3[b0]!, pair)
  f[n++] = hash3(155, shape[s0]! & 30, shape[b0]! & 30, pair)
  f[n++] = hash3(156, s1w, word[s0l]!, s0t)
  f[n++] = hash3(157, s1w, b0w, s0t)
  f[n++] = hash2(158, b1w, pair)
  f[n++] = hash3(159, tag[s0 - 1 < 0 ? 0 : s0 - 1]!, tag[s0 + 1]!, pair)
  const m0 = marks[s0 + 1]!
  const m1 = marks[b0]!
  f[n++] = hash2(160, m1, pair)
  f[n++] = hash3(161, m0, m1, pair)
  f[n++] = hash2(162, m1, s0w)
  f[n++] = hash2(163, m1, b0w)
  f[n++] = hash2(164, marks[b0 + 1]!, pair)
  f[n++] = hash3(165, marks[s0]!, m1, pair)
  f[n++] = hash2(166, marks[s0]!, pair1)
  f[n++] = hash3(167, m1, pair, b1t)
  f[n++] = hash2(168, ahead[b0 + 1]!, pair)
  f[n++] = hash3(169, ahead[b0 + 1]!, pair1, b0t)
  f[n++] = hash3(170, ahead[b0]!, s0w, m1)
  f[n++] = hash3(171, tag[stack[0]!]!, size, pair)
  f[n++] = hash3(172, s0w, marks[s0]!, m1)
  return n
}
