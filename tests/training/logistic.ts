/** Logistic regression by Newton's method, with a pull towards zero or towards weights to start from. */
export interface Example {
  readonly features: Float64Array
  readonly isPositive: boolean
  /** How much it counts. Default 1. */
  readonly weight?: number
}

/** Where a weight starts, and how many examples' worth of pull holds it there. */
export interface Start {
  readonly weight: number
  readonly pull: number
}

const FREE: Start = { weight: 0, pull: 3 }
const MOST_STEPS = 25
const STILL = 1e-4

/** One weight per feature, in their order, as are the `starts`. Default: all free, from zero. */
export function fitLogistic(examples: readonly Example[], starts?: readonly Start[]): Float64Array {
  const from = starts ?? Array.from({ length: examples[0]?.features.length ?? 0 }, () => FREE)
  const weights = Float64Array.from(from, ({ weight }) => weight)
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = solve(systemAt(weights, examples, from))
    change.forEach((by, i) => (weights[i]! += by))
    if (change.every((by) => Math.abs(by) < STILL)) break
  }
  return weights
}

/** The Hessian, with the gradient as its last column. */
function systemAt(weights: Float64Array, examples: readonly Example[], starts: readonly Start[]): Float64Array[] {
  const size = weights.length
  const rows = starts.map((start, i) => {
    const row = new Float64Array(size + 1)
    row[i] = start.pull
    row[size] = -start.pull * (weights[i]! - start.weight)
    return row
  })
  for (const { features, isPositive, weight = 1 } of examples) {
    const sum = features.reduce((total, value, i) => total + value * weights[i]!, 0)
    const likelihood = 1 / (1 + Math.exp(-sum))
    const error = weight * (Number(isPositive) - likelihood)
    const curvature = weight * likelihood * (1 - likelihood)
    for (const [i, row] of rows.entries()) {
      const value = features[i]!
      if (value === 0) continue
      row[size]! += error * value
      for (let k = 0; k < size; k++) row[k]! += curvature * value * features[k]!
    }
  }
  return rows
}

/** Gauss and Jordan, with the largest pivot. */
function solve(rows: Float64Array[]): Float64Array {
  const size = rows.length
  for (let i = 0; i < size; i++) {
    const pivot = rows.reduce((best, row, r) => (r > i && Math.abs(row[i]!) > Math.abs(rows[best]![i]!) ? r : best), i)
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (const [r, row] of rows.entries()) {
      const factor = r === i ? 0 : row[i]! / rows[i]![i]!
      if (factor !== 0) for (let k = i; k <= size; k++) row[k]! -= factor * rows[i]![k]!
    }
  }
  return Float64Array.from(rows, (row, i) => row[size]! / row[i]!)
}
