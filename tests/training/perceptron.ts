/** An averaged perceptron over hashed features that leaves rare features out. */
import type { Scorer } from '../../stages/sentences/linear-model.ts'

/** Scores are whole numbers of this fraction. */
export const FINE = 64

/** Size of the table of counts, as a power of two. */
const SEEN_BITS = 24

export interface Perceptron extends Scorer {
  /** Rewards `right` and punishes `wrong` for these features. */
  update(features: Int32Array, count: number, right: number, wrong: number): void
  /** One step on, right or wrong: the clock of the average. */
  tick(): void
  /** From now on scores with the average of all steps. */
  average(): void
  /** Averaged weights by row and class. */
  readonly weights: Float64Array
  readonly bits: number
  /** While on, features are counted and nothing is learnt; afterwards those seen too seldom are overlooked. */
  counting(on: boolean): void
}

/** `leastSeen`: features that occur less often in the first pass are overlooked. */
export function newPerceptron(classes: readonly string[], bits: number, leastSeen: number): Perceptron {
  const width = classes.length
  const rows = 2 ** bits
  const shift = 32 - bits
  const weights = new Float64Array(rows * width)
  const totals = new Float64Array(rows * width)
  const stamps = new Int32Array(rows)
  const seen = new Uint8Array(2 ** SEEN_BITS)
  let isCounting = false
  const sums = new Float64Array(width)
  let clock = 1
  const settle = (row: number) => {
    const since = clock - stamps[row]!
    for (let at = row * width; at < (row + 1) * width; at++) totals[at]! += since * weights[at]!
    stamps[row] = clock
  }
  return {
    classes,
    bits,
    weights,
    score(features, count, scores) {
      sums.fill(0)
      for (let i = 0; i < count; i++) {
        const place = features[i]! >>> (32 - SEEN_BITS)
        if (isCounting) seen[place] = Math.min(255, seen[place]! + 1)
        else if (seen[place]! < leastSeen) features[i] = 0
        const base = (features[i]! >>> shift) * width
        for (let c = 0; c < width; c++) sums[c]! += weights[base + c]!
      }
      for (let c = 0; c < width; c++) scores[c] = Math.round(sums[c]! * FINE)
    },
    update(features, count, right, wrong) {
      for (let i = 0; i < count; i++) {
        if (features[i] === 0) continue
        const row = features[i]! >>> shift
        settle(row)
        weights[row * width + right]! += 1
        weights[row * width + wrong]! -= 1
      }
    },
    counting(on) {
      isCounting = on
    },
    tick() {
      clock++
    },
    average() {
      for (let row = 0; row < rows; row++) settle(row)
      for (let at = 0; at < weights.length; at++) weights[at] = totals[at]! / clock
    },
  }
}
