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

/** A model's weights as rows of (class, weight) pairs; `starts[row]` is the row's first pair. */
export interface SparseRows {
  readonly classes: readonly string[]
  /** A feature's row is given by this many high bits of its hash. */
  readonly bits: number
  /** How many rows hold anything. */
  readonly rows: number
  readonly starts: Uint32Array
  readonly columns: Uint8Array
  readonly weights: Int8Array
}

/** Most features that are scored at once. */
export const MOST_FEATURES = 128

/** A scorer that lays out the rows that hold anything class by class: a few classes of a row are one piece of memory. */
export function linearModel({ classes, bits, rows, starts, columns, weights }: SparseRows): Scorer {
  const shift = 32 - bits
  const width = classes.length
  const every = Uint8Array.from(classes, (_, i) => i)
  const bases = new Uint32Array(2 ** bits)
  const table = new Int8Array((rows + 1) * width)
  const found = new Uint32Array(MOST_FEATURES)
  let base = 0
  for (let row = 0; row < bases.length; row++) {
    if (starts[row] === starts[row + 1]) continue
    base += width
    bases[row] = base
    for (let at = starts[row]!; at < starts[row + 1]!; at++) table[base + columns[at]!] = weights[at]!
  }
  return {
    classes,
    score(features, count, scores, candidates = every) {
      let there = 0
      for (let i = 0; i < count; i++) {
        const base = bases[features[i]! >>> shift]!
        if (base !== 0) found[there++] = base
      }
      for (const column of candidates) {
        let sum = 0
        for (let i = 0; i < there; i++) sum += table[found[i]! + column]!
        scores[column] = sum
      }
    },
  }
}

/**
 * A scorer of three classes that counts the first as nothing and keeps the other two in the halves of one number: one
 * look-up and one addition per feature. Halves stay under 2^15 for up to `MOST_FEATURES` features.
 */
export function threeClassModel({ classes, bits, starts, columns, weights }: SparseRows): Scorer {
  const shift = 32 - bits
  const packed = new Int32Array(2 ** bits)
  for (let row = 0; row < packed.length; row++) {
    if (starts[row] === starts[row + 1]) continue
    const three = [0, 0, 0]
    for (let at = starts[row]!; at < starts[row + 1]!; at++) three[columns[at]!] = weights[at]!
    packed[row] = (three[1]! - three[0]!) * 65536 + three[2]! - three[0]!
  }
  return {
    classes,
    score(features, count, scores) {
      let sum = 0
      for (let i = 0; i < count; i++) sum = (sum + packed[features[i]! >>> shift]!) | 0
      const low = (sum << 16) >> 16
      scores[0] = 0
      scores[1] = (sum - low) >> 16
      scores[2] = low
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
