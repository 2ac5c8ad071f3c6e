/**
 * Heads of words: a greedy transition parser (arc-hybrid, root at the end of the buffer) over a linear model.
 *
 * Three moves, decided once each from left to right: two per word, so time is linear. A sentence has one root and no
 * cycle by construction. A word's relation is named when it gets its head (`relate.ts`), and seen by the moves after it.
 * Punctuation takes no part; it is seen as a property of the word after it, and hung in by rule (`punctuation.ts`: right
 * for 94 % of the marks of a right tree).
 *
 * Learnt with a dynamic oracle, a margin and averaging, from features that occur at least five times. Figures of what was
 * tried are in `WEIGHTS.md`.
 */
import { type Core, NOMINAL_TAG, PAD, RELATIVE_TAG } from './encode.ts'
import type { Scorer } from './linear-model.ts'
import { first, second, third } from './features.ts'

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
  /** Class number plus 1 of the relation to the head; 0 while there is none. */
  relation: Int32Array
  /** One bit for each relation of a dependent. */
  seen: Int32Array
}

const COLUMNS = [
  'head',
  'left',
  'left2',
  'right',
  'right2',
  'leftCount',
  'rightCount',
  'stack',
  'relation',
  'seen',
] as const

/** Names the relation between a word and the head that it is about to get: a class number. */
export type Namer = (tree: Tree, at: number, head: number) => number

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
export function parseWords(sentence: Core, model: Scorer, namer: Namer, tree: Tree): void {
  reset(sentence, tree)
  while (tree.next < tree.root || tree.size > 0) {
    let move = onlyMove(sentence, tree)
    if (move === NO_MOVE) {
      model.score(features, moveFeatures(sentence, tree), scores)
      move = bestMove(tree, scores)
    }
    apply(tree, move, namer)
  }
}

/** The same while training: `teacher` decides every move, and learns. */
export function practise(sentence: Core, model: Scorer, namer: Namer, tree: Tree, teacher: Teacher): void {
  reset(sentence, tree)
  while (tree.next < tree.root || tree.size > 0) {
    const count = moveFeatures(sentence, tree)
    model.score(features, count, scores)
    apply(tree, teacher(tree, scores, features, count), namer)
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

const NO_MOVE = -1

/** The move that alone is possible: nothing on the stack, nothing left to read, or a noun before a relative clause. */
function onlyMove(sentence: Core, tree: Tree): number {
  const { size, next, root } = tree
  if (size === 0) return SHIFT
  if (next < root) return isBeforeRelative(sentence, tree) ? SHIFT : NO_MOVE
  return size > 1 ? RIGHT : LEFT
}

/**
 * “The minister, who visited Oslo, met”: nothing hangs on `visited` that stands before its `who`, so that what comes next
 * is read first. The only thing that is not learnt: comma and `who` are too rare in web text.
 */
function isBeforeRelative({ kind }: Core, { stack, size, next, left }: Tree): boolean {
  return kind[left[next]!] === RELATIVE_TAG && kind[stack[size - 1]!] === NOMINAL_TAG
}

/** The legal move with the highest score. */
export function bestMove(tree: Tree, scores: Int32Array): number {
  let top = -1
  for (let move = 0; move < 3; move++) {
    if (isLegal(tree, move) && (top < 0 || scores[move]! > scores[top]!)) top = move
  }
  return top
}

function apply(tree: Tree, move: number, namer: Namer): void {
  if (move === SHIFT) {
    tree.stack[tree.size++] = tree.next++
    return
  }
  const word = tree.stack[--tree.size]!
  const head = move === LEFT ? tree.next : tree.stack[tree.size - 1]!
  if (head !== tree.root) {
    const name = namer(tree, word, head)
    tree.relation[word] = name + 1
    tree.seen[head] = tree.seen[head]! | (1 << (name & 31))
  }
  if (move === LEFT) {
    tree.head[word] = head
    tree.left2[head] = tree.left[head]!
    tree.left[head] = word
    tree.leftCount[head]!++
  } else {
    tree.head[word] = head
    tree.right2[head] = tree.right[head]!
    tree.right[head] = word
    tree.rightCount[head]!++
  }
}

/**
 * `s0` and `s1` are on top of the stack, `b0` and `b1` next to be read; `l` and `r` are a word's outermost dependents.
 * Every combination is written out: read from a table of names, they cost eight times as much.
 */
function moveFeatures({ word, tag, last3, shape, marks, groups, ahead }: Core, tree: Tree): number {
  const { stack, size, next: b0, left, left2, right, right2, leftCount, rightCount, seen, relation } = tree
  const s0 = size > 0 ? stack[size - 1]! : 0
  const s1 = size > 1 ? stack[size - 2]! : 0
  const s2 = size > 2 ? stack[size - 3]! : 0
  const s0t = tag[s0]!
  const s1t = tag[s1]!
  const b0t = tag[b0]!
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s1r = right[s1]!
  const b0l = left[b0]!
  const s0w = word[s0]!
  const s1w = word[s1]!
  const s2t = tag[s2]!
  const b0w = word[b0]!
  const b1w = word[b0 + 1]!
  const b1t = tag[b0 + 1]!
  const b2t = tag[b0 + 2]!
  const pair = s0t * 256 + b0t
  const pair1 = s1t * 256 + s0t
  const near = Math.min(b0 - s0, 9) * 16 + Math.min(groups[b0]! - groups[s0]!, 5)
  const far = s1 === 0 ? 0 : Math.min(s0 - s1, 9) * 16 + Math.min(groups[s0]! - groups[s1]!, 5) + 1
  const s0n = leftCount[s0]! * 8 + rightCount[s0]!
  const s1n = leftCount[s1]! * 8 + rightCount[s1]!
  const s1rn = rightCount[s1]!
  const b0ln = leftCount[b0]!
  const s0lt = tag[s0l]!
  const s0rt = tag[s0r]!
  const b0lt = tag[b0l]!
  const s1rt = tag[s1r]!
  const s1lt = tag[left[s1]!]!
  const s0lw = word[s0l]!
  const s0rw = word[s0r]!
  const b0lw = word[b0l]!
  const s1rw = word[s1r]!
  const s0l2t = tag[left2[s0]!]!
  const s0r2t = tag[right2[s0]!]!
  const b0l2t = tag[left2[b0]!]!
  const s1r2t = tag[right2[s1]!]!
  const s0e = last3[s0]!
  const b0e = last3[b0]!
  const s0f = shape[s0]! & 30
  const b0f = shape[b0]! & 30
  const s0pt = tag[s0 === 0 ? 0 : s0 - 1]!
  const s0nt = tag[s0 + 1]!
  const mark0 = marks[s0 + 1]!
  const mark = marks[b0]!
  const mark1 = marks[b0 + 1]!
  const markS = marks[s0]!
  const ahead0 = ahead[b0]!
  const ahead1 = ahead[b0 + 1]!
  const bottom = tag[stack[0]!]!
  const s0s = seen[s0]!
  const s1s = seen[s1]!
  const b0s = seen[b0]!
  const s0lr = relation[s0l]!
  const s0rr = relation[s0r]!
  const s1rr = relation[s1r]!
  const b0lr = relation[b0l]!
  const f = features
  let n = 0
  f[n++] = first(pair)
  f[n++] = first(s0w) + second(s0t)
  f[n++] = first(b0w) + second(b0t)
  f[n++] = first(s1w) + second(s1t)
  f[n++] = first(b1w) + second(b1t)
  f[n++] = first(s0w) + second(pair)
  f[n++] = first(b0w) + second(pair)
  f[n++] = first(s0w) + second(b0w) + third(pair)
  f[n++] = first(s0w) + second(b0w)
  f[n++] = first(s0w) + second(pair1)
  f[n++] = first(s1w) + second(pair1)
  f[n++] = first(s1w) + second(s0w)
  f[n++] = first(pair1)
  f[n++] = first(pair) + second(b1t)
  f[n++] = first(pair1) + second(b0t)
  f[n++] = first(pair1) + second(b0t) + third(b1t)
  f[n++] = first(pair1) + second(s2t)
  f[n++] = first(pair1) + second(s2t) + third(b0t)
  f[n++] = first(pair) + second(b1t) + third(b2t)
  f[n++] = first(b0t) + second(b1t) + third(b2t)
  f[n++] = first(s0w) + second(b0t) + third(b1t)
  f[n++] = first(b0w) + second(pair1)
  f[n++] = first(b0w) + second(s1t) + third(b0t)
  f[n++] = first(s1w) + second(s1t) + third(b0t)
  f[n++] = first(near) + second(pair)
  f[n++] = first(near) + second(s0w)
  f[n++] = first(near) + second(b0w)
  f[n++] = first(far) + second(pair1)
  f[n++] = first(far) + second(pair1) + third(b0t)
  f[n++] = first(far) + second(s1w)
  f[n++] = first(s0n) + second(s0w)
  f[n++] = first(s0n) + second(pair)
  f[n++] = first(s1n) + second(pair1)
  f[n++] = first(s1rn) + second(s1w)
  f[n++] = first(b0ln) + second(b0w)
  f[n++] = first(b0ln) + second(pair)
  f[n++] = first(pair) + second(s0lt)
  f[n++] = first(pair) + second(s0rt)
  f[n++] = first(pair) + second(b0lt)
  f[n++] = first(pair1) + second(s1rt)
  f[n++] = first(pair1) + second(s1lt)
  f[n++] = first(pair1) + second(s0lt)
  f[n++] = first(pair1) + second(s0rt)
  f[n++] = first(pair) + second(s0lw)
  f[n++] = first(pair) + second(s0rw)
  f[n++] = first(pair) + second(b0lw)
  f[n++] = first(pair1) + second(s1rw)
  f[n++] = first(pair1) + second(s0lw)
  f[n++] = first(pair) + second(s0lt) + third(s0l2t)
  f[n++] = first(pair) + second(s0rt) + third(s0r2t)
  f[n++] = first(pair) + second(b0lt) + third(b0l2t)
  f[n++] = first(pair1) + second(s1rt) + third(s1r2t)
  f[n++] = first(s0w) + second(s0lw) + third(b0t)
  f[n++] = first(s0e) + second(pair)
  f[n++] = first(b0e) + second(pair)
  f[n++] = first(s0f) + second(b0f) + third(pair)
  f[n++] = first(s1w) + second(s0lw) + third(s0t)
  f[n++] = first(s1w) + second(b0w) + third(s0t)
  f[n++] = first(b1w) + second(pair)
  f[n++] = first(s0pt) + second(s0nt) + third(pair)
  f[n++] = first(mark) + second(pair)
  f[n++] = first(mark0) + second(mark) + third(pair)
  f[n++] = first(mark) + second(s0w)
  f[n++] = first(mark) + second(b0w)
  f[n++] = first(mark1) + second(pair)
  f[n++] = first(markS) + second(mark) + third(pair)
  f[n++] = first(markS) + second(pair1)
  f[n++] = first(mark) + second(pair) + third(b1t)
  f[n++] = first(ahead1) + second(pair)
  f[n++] = first(ahead1) + second(pair1) + third(b0t)
  f[n++] = first(ahead0) + second(s0w) + third(mark)
  f[n++] = first(bottom) + second(size) + third(pair)
  f[n++] = first(s0w) + second(markS) + third(mark)
  f[n++] = first(s0s) + second(pair)
  f[n++] = first(b0s) + second(pair)
  f[n++] = first(s0s) + second(pair1)
  f[n++] = first(s1s) + second(pair1)
  f[n++] = first(s0s) + second(b0s) + third(pair)
  f[n++] = first(s0s) + second(s1s) + third(pair1)
  f[n++] = first(s0s) + second(s0w)
  f[n++] = first(s1s) + second(s1w)
  f[n++] = first(s0lr) + second(pair)
  f[n++] = first(s0rr) + second(pair)
  f[n++] = first(s1rr) + second(pair1)
  f[n++] = first(b0lr) + second(pair)
  f[n++] = first(s0s) + second(mark) + third(pair)
  f[n++] = first(s1s) + second(b0t) + third(pair1)
  return n
}
