/** An averaged perceptron over hashed features that leaves rare features out. */
import { keyOf } from '../../stages/sentences/features.ts'
import type { Scorer } from '../../stages/sentences/linear-model.ts'

/** Scores are whole numbers of this fraction. */
export const FINE = 64

/** Room for features while they are counted, as a power of two. */
const SEEN_BITS = 24

export interface Perceptron extends Scorer {
  /** Rewards `right` and punishes `wrong` for features that were just scored. */
  update(features: Int32Array, count: number, right: number, wrong: number): void
  /** One step on, right or wrong: the clock of the average. */
  tick(): void
  /** From now on scores with the average of all steps. */
  average(): void
  /** Averaged weights by row and class; row 0 is of no feature. */
  readonly weights: Float64Array
  /** The rows of the features that are learnt, by key. */
  readonly rows: ReadonlyMap<number, number>
  /** While on, features are counted and nothing is learnt; afterwards those seen too seldom are overlooked. */
  counting(on: boolean): void
}

/** `leastSeen`: features that occur less often in the first pass are overlooked. */
export function newPerceptron(classes: readonly string[], leastSeen: number): Perceptron {
  const width = classes.length
  let table = newTable(SEEN_BITS)
  const rows = new Map<number, number>()
  let weights = new Float64Array(0)
  let totals = new Float64Array(0)
  let stamps = new Int32Array(0)
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
    rows,
    get weights() {
      return weights
    },
    score(features, count, scores) {
      sums.fill(0)
      for (let i = 0; i < count; i++) {
        const key = keyOf(features[i]!, i) + 1
        if (isCounting) {
          table.values[table.add(key)]!++
          continue
        }
        // The feature's hash gives way to its row.
        features[i] = table.values[table.find(key)]!
        if (features[i] === 0) continue
        const base = features[i]! * width
        for (let c = 0; c < width; c++) sums[c]! += weights[base + c]!
      }
      for (let c = 0; c < width; c++) scores[c] = Math.round(sums[c]! * FINE)
    },
    update(features, count, right, wrong) {
      for (let i = 0; i < count; i++) {
        const row = features[i]!
        if (row === 0) continue
        settle(row)
        weights[row * width + right]! += 1
        weights[row * width + wrong]! -= 1
      }
    },
    counting(on) {
      isCounting = on
      if (on) return
      table.keys.forEach((key, place) => {
        if (key !== 0 && table.values[place]! >= leastSeen) rows.set(key - 1, rows.size + 1)
      })
      table = newTable(Math.ceil(Math.log2(rows.size * 2.5)))
      for (const [key, row] of rows) table.values[table.add(key + 1)] = row
      weights = new Float64Array((rows.size + 1) * width)
      totals = new Float64Array((rows.size + 1) * width)
      stamps = new Int32Array(rows.size + 1)
    },
    tick() {
      clock++
    },
    average() {
      for (let row = 0; row <= rows.size; row++) settle(row)
      for (let at = 0; at < weights.length; at++) weights[at] = totals[at]! / clock
    },
  }
}

/** Open addressing. */
interface Table {
  /** Keys plus 1; 0 where there is room. */
  readonly keys: Int32Array
  readonly values: Int32Array
  /** The place of a key plus 1, or a free one. */
  find(key: number): number
  /** The same; the place is the key's from then on. */
  add(key: number): number
}

function newTable(bits: number): Table {
  const keys = new Int32Array(2 ** bits)
  const values = new Int32Array(2 ** bits)
  const find = (key: number) => {
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - bits)
    while (keys[place] !== key && keys[place] !== 0) place = (place + 1) & (keys.length - 1)
    return place
  }
  return {
    keys,
    values,
    find,
    add(key) {
      const place = find(key)
      keys[place] = key
      return place
    },
  }
}
