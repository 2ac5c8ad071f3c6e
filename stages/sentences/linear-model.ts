/** Linear models over hashed features: sparse, whole numbers only, so that every machine gives the same answer. */
import { KEY_SHIFT, keyOf } from './features.ts'

/** Adds up, for every class, the weights of the features that are there. */
export interface Scorer {
  /** Names of the classes, by number. */
  readonly classes: readonly string[]
  /** Fills `scores[c]` for every class from the first `count` sums of atoms. */
  score(features: Int32Array, count: number, scores: Int32Array): void
}

/** The classes that a key (a word, a pair of tags) was ever seen with, where it was seen often. */
export type Candidates = ReadonlyMap<number, Uint8Array>

/** A model's weights as rows of (class, weight) pairs; the pairs of `keys[row]` begin at `starts[row]`. */
export interface SparseRows {
  readonly classes: readonly string[]
  readonly keys: Int32Array
  readonly starts: Uint32Array
  readonly columns: Uint8Array
  readonly weights: Int8Array
}

/** Most features that are scored at once. */
const MOST_FEATURES = 128

const KEY_BITS = 32 - KEY_SHIFT
/** A cell holds so many bits of payload under the low bits of its key. */
const PAYLOAD_BITS = 20
const PAYLOAD = 2 ** PAYLOAD_BITS - 1

/**
 * Rows found by key without a branch that the processor could guess wrongly (half of the features of a new word were
 * never learnt). The high bits of a key give its bucket, two cells side by side; the low ones, plus 1, stand in the cell
 * above the payload. Of three in a bucket, one in 40, the weakest is left out.
 */
interface Buckets {
  /** How many low bits of a key are compared. */
  readonly low: number
  readonly cells: Int32Array
}

function fillBuckets({ keys, starts, weights }: SparseRows, payloadOf: (row: number) => number): Buckets {
  const bits = Math.max(KEY_BITS + PAYLOAD_BITS - 31, Math.ceil(Math.log2(Math.max(1, keys.length * 2))))
  const low = KEY_BITS - bits
  const taken = new Uint8Array(2 ** bits)
  const cells = new Int32Array(2 * taken.length)
  const strength = Int32Array.from(keys, (_, row) => {
    let most = 0
    for (let at = starts[row]!; at < starts[row + 1]!; at++) most = Math.max(most, Math.abs(weights[at]!))
    return most
  })
  const rows = Array.from(keys, (_, row) => row).sort((a, b) => strength[b]! - strength[a]! || a - b)
  for (const row of rows) {
    const key = keys[row]!
    const bucket = key >>> low
    if (taken[bucket]! < 2) cells[2 * bucket + taken[bucket]!++] = ownOf(key, low) | (payloadOf(row) & PAYLOAD)
  }
  return { low, cells }
}

/** What of a key stands in its cell. */
const ownOf = (key: number, low: number): number => ((key & (2 ** low - 1)) + 1) << PAYLOAD_BITS

/** A scorer for many classes: a row is a run of pairs of a class and its weight. */
export function linearModel(rows: SparseRows): Scorer {
  const { classes, starts, columns, weights } = rows
  const width = classes.length
  // Class and weight in one number; the last pair of a row is below nothing.
  const pairs = Int16Array.from(columns, (column, at) => (column << 8) | (weights[at]! & 255))
  for (const end of starts.subarray(1)) pairs[end - 1]! |= -32_768
  if (pairs.length > PAYLOAD) throw new Error(`a model of ${pairs.length} weights is too large`)
  const { low, cells } = fillBuckets(rows, (row) => starts[row]!)
  const found = new Int32Array(2 * MOST_FEATURES + 1)
  return {
    classes,
    score(features, count, scores) {
      let there = 0
      for (let i = 0; i < count; i++) {
        const key = keyOf(features[i]!, i)
        const at = (key >>> low) << 1
        const own = ownOf(key, low)
        const first = cells[at]!
        const second = cells[at + 1]!
        found[there] = first & PAYLOAD
        // The difference less 1 is below nothing only where there is none above the payload.
        there += (((first ^ own) >>> PAYLOAD_BITS) - 1) >>> 31
        found[there] = second & PAYLOAD
        there += (((second ^ own) >>> PAYLOAD_BITS) - 1) >>> 31
      }
      scores.fill(0, 0, width)
      for (let i = 0; i < there; i++) {
        let pair = 0
        for (let at = found[i]!; pair >= 0; at++) {
          pair = pairs[at]!
          scores[(pair >> 8) & 127]! += (pair << 24) >> 24
        }
      }
    },
  }
}

/** Places of a `threeClassModel`, as a power of two; so many that six low bits of a key are left to compare. */
const THREE_BITS = KEY_BITS - 6
const LOW = 63
const USED = 64

/**
 * A scorer of three classes that counts the first as nothing. A place is one number: seven bits to compare, and twelve
 * each for the other two classes. Of two features with one place the weaker is left out.
 */
export function threeClassModel({ classes, keys, starts, columns, weights }: SparseRows): Scorer {
  const cells = new Int32Array(2 ** THREE_BITS)
  const strengths = new Uint8Array(cells.length)
  keys.forEach((key, row) => {
    const three = [0, 0, 0]
    for (let at = starts[row]!; at < starts[row + 1]!; at++) three[columns[at]!] = weights[at]!
    const strength = Math.max(...three.map(Math.abs))
    const place = key >>> (KEY_BITS - THREE_BITS)
    if (strength <= strengths[place]!) return
    strengths[place] = strength
    const [second, third] = [three[1]! - three[0]!, three[2]! - three[0]!]
    cells[place] = ((USED | (key & LOW)) << 24) | ((second & 0xfff) << 12) | (third & 0xfff)
  })
  return {
    classes,
    score(features, count, scores) {
      let second = 0
      let third = 0
      for (let i = 0; i < count; i++) {
        const key = keyOf(features[i]!, i)
        const cell = cells[key >>> (KEY_BITS - THREE_BITS)]!
        // All ones where the key is there, else nothing: no branch to guess wrongly.
        const isThere = (((cell >>> 24) ^ (USED | (key & LOW))) - 1) >> 31
        second += ((cell << 8) >> 20) & isThere
        third += ((cell << 20) >> 20) & isThere
      }
      scores[0] = 0
      scores[1] = second
      scores[2] = third
    },
  }
}

/** The candidate with the highest score, the first of equals. */
export function bestOf(scores: Int32Array, candidates: Uint8Array): number {
  let top = candidates[0]!
  for (let i = 1; i < candidates.length; i++) if (scores[candidates[i]!]! > scores[top]!) top = candidates[i]!
  return top
}

/** The class with the highest score, the first of equals. */
export function best(scores: Int32Array, count: number): number {
  let top = 0
  for (let i = 1; i < count; i++) if (scores[i]! > scores[top]!) top = i
  return top
}
