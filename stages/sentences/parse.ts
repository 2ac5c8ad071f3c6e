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
import { times } from './features.ts'

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

/** What decides about moves. */
export interface MoveModels {
  readonly mover: Scorer
  /** By `moveKey` the move plus 1 that is nearly always right; 0 where there is none. */
  readonly sureMoves: Uint8Array
}

/** Names the relation between a word and the head that it is about to get: a class number. */
export type Namer = (tree: Tree, at: number, head: number) => number

/** While training, this decides the next move, and learns. */
export type Teacher = (tree: Tree, scores: Int32Array, features: Int32Array, count: number) => number

const features = new Int32Array(64)
const scores = new Int32Array(4)

/** An empty tree buffer; it grows with the sentences it is given. */
export function newTree(): Tree {
  const tree = { root: 0, size: 0, next: 0 } as Tree
  for (const column of COLUMNS) tree[column] = new Int32Array(0)
  return tree
}

/** Fills `tree` with the heads of a tagged sentence. */
export function parseWords(sentence: Core, { mover, sureMoves }: MoveModels, namer: Namer, tree: Tree): void {
  reset(sentence, tree)
  while (tree.next < tree.root || tree.size > 0) {
    let move = onlyMove(sentence, tree)
    if (move === NO_MOVE) move = sureMoves[moveKey(sentence, tree)]! - 1
    if (move === NO_MOVE || !isLegal(tree, move)) {
      mover.score(features, moveFeatures(sentence, tree), scores)
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

/** Most tags of a tagger, and one for none. */
const MOST_TAGS = 80
/** How many keys `moveKey` can give. */
export const MOVE_KEYS = MOST_TAGS ** 3 * 4

/** What is enough to decide many a move: three tags, and whether marks stand before the next two words. */
export function moveKey({ tag, marks }: Core, { stack, size, next }: Tree): number {
  const tags = (tag[stack[size - 1]!]! * MOST_TAGS + tag[next]!) * MOST_TAGS + tag[next + 1]!
  return (tags << 2) | (marks[next] === 0 ? 0 : 1) | (marks[next + 1] === 0 ? 0 : 2)
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
 * `w` is a word, `t` its tag, `n` counts dependents. Chosen from 87 combinations, each by what its absence cost.
 */
function moveFeatures({ word, tag, last3, shape, marks, groups, ahead }: Core, tree: Tree): number {
  const { stack, size, next: b0, left, left2, right, right2, leftCount, rightCount, seen, relation } = tree
  const s0 = size > 0 ? stack[size - 1]! : 0
  const s1 = size > 1 ? stack[size - 2]! : 0
  const s2 = size > 2 ? stack[size - 3]! : 0
  const b0l = left[b0]!
  const s0l = left[s0]!
  const s1r = right[s1]!
  const s0w = times(word[s0]!, 0)
  const s1w = times(word[s1]!, 1)
  const b0w = times(word[b0]!, 2)
  const b1w = times(word[b0 + 1]!, 3)
  const s0t = times(tag[s0]!, 4)
  const s1t = times(tag[s1]!, 5)
  const s2t = times(tag[s2]!, 6)
  const b0t = times(tag[b0]!, 7)
  const b1t = times(tag[b0 + 1]!, 8)
  const b2t = times(tag[b0 + 2]!, 9)
  const pair = (s0t + b0t) | 0
  const pair1 = (s1t + s0t) | 0
  const three = (pair1 + b0t) | 0
  const near = times(Math.min(b0 - s0, 9) * 16 + Math.min(groups[b0]! - groups[s0]!, 5), 10)
  const far = s1 === 0 ? 0 : times(Math.min(s0 - s1, 9) * 16 + Math.min(groups[s0]! - groups[s1]!, 5) + 1, 11)
  const s0n = times(leftCount[s0]! * 8 + rightCount[s0]!, 12)
  const s0s = times(seen[s0]!, 13)
  const s1s = times(seen[s1]!, 14)
  const b0s = times(seen[b0]!, 15)
  const mark = times(marks[b0]!, 16)
  const markS = times(marks[s0]!, 17)
  const s0rt = times(tag[right[s0]!]!, 22)
  const f = features
  let n = 0
  f[n++] = s0w + s0t
  f[n++] = b0w + b0t
  f[n++] = s1w + s1t
  f[n++] = b1w + b1t
  f[n++] = s0w + pair
  f[n++] = b0w + pair
  f[n++] = s0w + b0w + pair
  f[n++] = s0w + pair1
  f[n++] = pair + b1t
  f[n++] = three
  f[n++] = three + s2t
  f[n++] = pair + b1t + b2t
  f[n++] = b0t + b1t + b2t
  f[n++] = s0w + b0t + b1t
  f[n++] = b0w + b0t + s1t
  f[n++] = s1w + s1t + b0t
  f[n++] = near + pair
  f[n++] = near + s0w
  f[n++] = far + pair1
  f[n++] = far + three
  f[n++] = s0n + s0w
  f[n++] = s0n + pair
  f[n++] = times(rightCount[s1]!, 18) + s1w
  f[n++] = times(leftCount[b0]!, 19) + b0w
  f[n++] = times(tag[b0l]!, 20) + pair
  f[n++] = times(tag[left[s1]!]!, 21) + pair1
  f[n++] = s0rt + pair1
  f[n++] = times(word[b0l]!, 23) + pair
  f[n++] = times(tag[s1r]!, 24) + times(tag[right2[s1]!]!, 25) + pair1
  f[n++] = times(word[s0l]!, 26) + s0w + b0t
  f[n++] = times(last3[b0]!, 27) + pair
  f[n++] = times(tag[s0 === 0 ? 0 : s0 - 1]!, 28) + times(tag[s0 + 1]!, 29) + pair
  f[n++] = times(marks[s0 + 1]!, 30) + mark + pair
  f[n++] = times(marks[b0 + 1]!, 31) + pair
  f[n++] = mark + pair + b1t
  f[n++] = markS + pair1
  f[n++] = times(ahead[b0 + 1]!, 32) + three
  f[n++] = times(ahead[b0]!, 33) + s0w + mark
  f[n++] = s0w + markS + mark
  f[n++] = s0s + pair
  f[n++] = s0s + mark + pair
  f[n++] = s0s + s0w
  f[n++] = s0s + b0s + pair
  f[n++] = s1s + three
  f[n++] = times(relation[b0l]!, 34) + pair
  f[n++] = times(relation[s1r]!, 35) + pair1
  f[n++] = times(tag[s0l]!, 36) + pair
  f[n++] = s0rt + pair
  f[n++] = times(tag[left2[b0]!]!, 37) + times(tag[b0l]!, 20) + pair
  f[n++] = times(word[right[s0]!]!, 38) + pair
  f[n++] = times(word[s1r]!, 39) + pair1
  f[n++] = times(relation[s0l]!, 40) + pair
  f[n++] = times(relation[right[s0]!]!, 41) + pair
  f[n++] = b0s + pair
  f[n++] = s0s + s1s + pair1
  f[n++] = times(shape[s0]! & 30, 42) + times(shape[b0]! & 30, 43) + pair
  f[n++] = mark + s0w
  f[n++] = mark + b0w
  f[n++] = b1w + pair
  f[n++] = s1w + b0w + s0t
  return n
}
