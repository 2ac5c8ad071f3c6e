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
import { hashFeatures, numberAtoms, readTemplates } from './templates.ts'

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

/** While training, this decides the next move, and learns. */
/** Names the relation between a word and the head that it is about to get: a class number. */
export type Namer = (tree: Tree, at: number, head: number) => number

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
export function parseWords(sentence: Core, model: Scorer, namer: Namer, tree: Tree, teacher?: Teacher): void {
  reset(sentence, tree)
  while (tree.next < tree.root || tree.size > 0) {
    const only = teacher === undefined ? onlyMove(sentence, tree) : undefined
    if (only !== undefined) {
      apply(tree, only, namer)
      continue
    }
    const count = moveFeatures(sentence, tree)
    model.score(features, count, scores)
    apply(tree, teacher === undefined ? bestMove(tree, scores) : teacher(tree, scores, features, count), namer)
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

/** The move that alone is possible: nothing on the stack, nothing left to read, or a noun before a relative clause. */
function onlyMove(sentence: Core, tree: Tree): number | undefined {
  const { size, next, root } = tree
  if (size === 0) return SHIFT
  if (next < root) return isBeforeRelative(sentence, tree) ? SHIFT : undefined
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

/** `s0` and `s1` are on top of the stack, `b0` and `b1` next to be read; `l` and `r` are a word's outermost dependents. */
const ATOMS = numberAtoms(`
  s0w s0t s1w s1t s2t b0w b0t b1w b1t b2t pair pair1 near far s0n s1n s1rn b0ln
  s0lt s0rt b0lt s1rt s1lt s0lw s0rw b0lw s1rw s0l2t s0r2t b0l2t s1r2t s0e b0e s0f b0f s0pt s0nt
  mark0 mark mark1 markS ahead0 ahead bottom size s0s s1s b0s s0lr s0rr s1rr b0lr
`)

const TEMPLATES = readTemplates(
  ATOMS,
  `pair | s0w s0t | b0w b0t | s1w s1t | b1w b1t | s0w pair | b0w pair | s0w b0w pair | s0w b0w | s0w pair1 | s1w pair1
  | s1w s0w | pair1 | pair b1t | pair1 b0t | pair1 b0t b1t | pair1 s2t | pair1 s2t b0t | pair b1t b2t | b0t b1t b2t
  | s0w b0t b1t | b0w pair1 | b0w s1t b0t | s1w s1t b0t | near pair | near s0w | near b0w | far pair1 | far pair1 b0t
  | far s1w | s0n s0w | s0n pair | s1n pair1 | s1rn s1w | b0ln b0w | b0ln pair | pair s0lt | pair s0rt | pair b0lt
  | pair1 s1rt | pair1 s1lt | pair1 s0lt | pair1 s0rt | pair s0lw | pair s0rw | pair b0lw | pair1 s1rw | pair1 s0lw
  | pair s0lt s0l2t | pair s0rt s0r2t | pair b0lt b0l2t | pair1 s1rt s1r2t | s0w s0lw b0t | s0e pair | b0e pair
  | s0f b0f pair | s1w s0lw s0t | s1w b0w s0t | b1w pair | s0pt s0nt pair | mark pair | mark0 mark pair | mark s0w
  | mark b0w | mark1 pair | markS mark pair | markS pair1 | mark pair b1t | ahead pair | ahead pair1 b0t
  | ahead0 s0w mark | bottom size pair | s0w markS mark | s0s pair | b0s pair | s0s pair1 | s1s pair1 | s0s b0s pair
  | s0s s1s pair1 | s0s s0w | s1s s1w | s0lr pair | s0rr pair | s1rr pair1 | b0lr pair | s0s mark pair | s1s b0t pair1`,
)

const atoms = new Int32Array(ATOMS.size + 1)

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
  // In the order of `ATOMS`.
  const a = atoms
  let n = 1
  a[n++] = word[s0]!
  a[n++] = s0t
  a[n++] = word[s1]!
  a[n++] = s1t
  a[n++] = tag[s2]!
  a[n++] = word[b0]!
  a[n++] = b0t
  a[n++] = word[b0 + 1]!
  a[n++] = tag[b0 + 1]!
  a[n++] = tag[b0 + 2]!
  a[n++] = s0t * 256 + b0t
  a[n++] = s1t * 256 + s0t
  a[n++] = Math.min(b0 - s0, 9) * 16 + Math.min(groups[b0]! - groups[s0]!, 5)
  a[n++] = s1 === 0 ? 0 : Math.min(s0 - s1, 9) * 16 + Math.min(groups[s0]! - groups[s1]!, 5) + 1
  a[n++] = leftCount[s0]! * 8 + rightCount[s0]!
  a[n++] = leftCount[s1]! * 8 + rightCount[s1]!
  a[n++] = rightCount[s1]!
  a[n++] = leftCount[b0]!
  a[n++] = tag[s0l]!
  a[n++] = tag[s0r]!
  a[n++] = tag[b0l]!
  a[n++] = tag[s1r]!
  a[n++] = tag[left[s1]!]!
  a[n++] = word[s0l]!
  a[n++] = word[s0r]!
  a[n++] = word[b0l]!
  a[n++] = word[s1r]!
  a[n++] = tag[left2[s0]!]!
  a[n++] = tag[right2[s0]!]!
  a[n++] = tag[left2[b0]!]!
  a[n++] = tag[right2[s1]!]!
  a[n++] = last3[s0]!
  a[n++] = last3[b0]!
  a[n++] = shape[s0]! & 30
  a[n++] = shape[b0]! & 30
  a[n++] = tag[s0 === 0 ? 0 : s0 - 1]!
  a[n++] = tag[s0 + 1]!
  a[n++] = marks[s0 + 1]!
  a[n++] = marks[b0]!
  a[n++] = marks[b0 + 1]!
  a[n++] = marks[s0]!
  a[n++] = ahead[b0]!
  a[n++] = ahead[b0 + 1]!
  a[n++] = tag[stack[0]!]!
  a[n++] = size
  a[n++] = seen[s0]!
  a[n++] = seen[s1]!
  a[n++] = seen[b0]!
  a[n++] = relation[s0l]!
  a[n++] = relation[s0r]!
  a[n++] = relation[s1r]!
  a[n++] = relation[b0l]!
  return hashFeatures(TEMPLATES, atoms, features)
}
