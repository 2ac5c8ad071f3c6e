/** Linear models over hashed features: sparse, whole numbers only, so that every machine gives the same answer. */

/** Adds up, for every class asked for, the weights of the features that are there. */
export interface Scorer {
  /** Names of the classes, by number. */
  readonly classes: readonly string[]
  /** Fills `scores[c]` for the candidate classes (all, when not given) from the first `count` feature hashes. */
  score(features: Int32Array, count: number, scores: Int32Array, candidates?: Uint8Array): void
}

/** The classes that a key (a word, a pair of tags) was ever seen with, where it was seen often. */
export type Candidates = ReadonlyMap<number, Uint8Array>

/**
 * A feature's key is its hash without so many low bits. Features that were not learnt must not be taken for others: with
 * a table of 2^20 moves and no comparing of keys, one in four is, which costs 0.9 % of the heads.
 */
export const KEY_SHIFT = 6

/** A model's weights as rows of (class, weight) pairs; the pairs of `keys[row]` begin at `starts[row]`. */
export interface SparseRows {
  readonly classes: readonly string[]
  readonly keys: Int32Array
  readonly starts: Uint32Array
  readonly columns: Uint8Array
  readonly weights: Int8Array
}

/** Most features that are scored at once. */
export const MOST_FEATURES = 128

/** A key's bucket is given by its high bits; the low ones are compared. */
const KEY_BITS = 32 - KEY_SHIFT

/**
 * The places of keys in buckets of two, found without a branch that the processor could guess wrongly (half of the
 * features of a new word were never learnt). Of three in a bucket, one in 40, the weakest is left out.
 */
interface Buckets {
  /** How many low bits of a key are compared. */
  readonly low: number
  /** How many places there are. */
  readonly size: number
  /** The place of each row, -1 for one that is left out. */
  readonly placeOf: Int32Array
}

function fillBuckets({ keys, starts, weights }: SparseRows, bits: number): Buckets {
  const low = KEY_BITS - bits
  const taken = new Uint8Array(2 ** bits)
  const placeOf = new Int32Array(keys.length).fill(-1)
  const strength = Int32Array.from(keys, (_, row) => {
    let most = 0
    for (let at = starts[row]!; at < starts[row + 1]!; at++) most = Math.max(most, Math.abs(weights[at]!))
    return most
  })
  const rows = Array.from(keys, (_, row) => row).sort((a, b) => strength[b]! - strength[a]! || a - b)
  for (const row of rows) {
    const bucket = keys[row]! >>> low
    if (taken[bucket]! < 2) placeOf[row] = 2 * bucket + taken[bucket]!++
  }
  return { low, size: 2 * taken.length, placeOf }
}

/** A scorer that lays out the rows class by class: a few classes of a row are one piece of memory. */
export function linearModel(rows: SparseRows): Scorer {
  const { classes, keys, starts, columns, weights } = rows
  const width = classes.length
  const every = Uint8Array.from(classes, (_, i) => i)
  const table = new Int8Array(keys.length * width)
  const places = new Int32Array(2 * MOST_FEATURES)
  const bases = new Int32Array(2 * MOST_FEATURES)
  const { low, size, placeOf } = fillBuckets(rows, Math.ceil(Math.log2(Math.max(1, keys.length * 2))))
  const mask = 2 ** low - 1
  /** The low bits of the key at each place, plus 1; 0 where there is none. */
  const lows = new Uint16Array(size)
  const baseAt = new Int32Array(size)
  placeOf.forEach((place, row) => {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) table[row * width + columns[at]!] = weights[at]!
    if (place < 0) return
    lows[place] = (keys[row]! & mask) + 1
    baseAt[place] = row * width
  })
  return {
    classes,
    score(features, count, scores, candidates = every) {
      let there = 0
      for (let i = 0; i < count; i++) {
        const key = features[i]! >>> KEY_SHIFT
        const at = (key >>> low) << 1
        const own = (key & mask) + 1
        // The difference less 1 is below nothing only where there is no difference.
        places[there] = at
        there += ((lows[at]! ^ own) - 1) >>> 31
        places[there] = at + 1
        there += ((lows[at + 1]! ^ own) - 1) >>> 31
      }
      for (let i = 0; i < there; i++) bases[i] = baseAt[places[i]!]!
      for (const column of candidates) {
        let sum = 0
        for (let i = 0; i < there; i++) sum += table[bases[i]! + column]!
        scores[column] = sum
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
        const key = features[i]! >>> KEY_SHIFT
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
