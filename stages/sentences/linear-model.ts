/** Linear models over hashed features: sparse, whole numbers only, so that every machine gives the same answer. */

/** Adds up, for every class, the weights of the features that are there. */
export interface Scorer {
  /** Names of the classes, by number. */
  readonly classes: readonly string[]
  /** Right shift that turns a 32-bit feature hash into a row. */
  readonly shift: number
  /** Fills `scores[0 .. classes.length)` from the first `count` feature hashes. */
  score(features: Int32Array, count: number, scores: Int32Array): void
}

/** The model's weights as rows of (class, weight) pairs; `starts[row]` is the row's first pair. */
export interface SparseRows {
  readonly classes: readonly string[]
  readonly bits: number
  readonly starts: Uint32Array
  readonly columns: Uint8Array
  readonly weights: Int8Array
}

/** A scorer over sparse rows. */
export function linearModel({ classes, bits, starts, columns, weights }: SparseRows): Scorer {
  const shift = 32 - bits
  return {
    classes,
    shift,
    score(features, count, scores) {
      scores.fill(0, 0, classes.length)
      for (let i = 0; i < count; i++) {
        const row = features[i]! >>> shift
        const end = starts[row + 1]!
        for (let at = starts[row]!; at < end; at++) {
          const column = columns[at]!
          scores[column] = scores[column]! + weights[at]!
        }
      }
    },
  }
}

/** The class with the highest score, the first of equals. */
export function best(scores: Int32Array, count: number): number {
  let top = 0
  for (let i = 1; i < count; i++) if (scores[i]! > scores[top]!) top = i
  return top
}
