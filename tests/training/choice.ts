/** Conditional logistic regression: one choice of several, each with its pieces of evidence; a pull towards zero. */
export interface Choosing {
  /** For each option the numbers of its pieces of evidence. */
  readonly options: readonly (readonly number[])[]
  /** The index of the right one. */
  readonly chosen: number
}

const PULL = 5
const STEPS = 400
const RATE = 0.1

/** One weight per piece of evidence; steps as of Adam, on all examples at once. */
export function fitChoice(examples: readonly Choosing[], size: number): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientAt(weights, examples)
    for (let i = 0; i < size; i++) {
      const slope = gradient[i]! / examples.length
      mean[i] = 0.9 * mean[i]! + 0.1 * slope
      square[i] = 0.999 * square[i]! + 0.001 * slope * slope
      weights[i]! -= (RATE * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

function gradientAt(weights: Float64Array, examples: readonly Choosing[]): Float64Array {
  const gradient = weights.map((weight) => PULL * weight)
  for (const example of examples) {
    const likelihoods = likelihoodsOf(example, weights)
    for (const [k, option] of example.options.entries()) {
      const surplus = likelihoods[k]! - Number(k === example.chosen)
      for (const i of option) gradient[i]! += surplus
    }
  }
  return gradient
}

/** How likely each option is; they add up to 1. */
export function likelihoodsOf({ options }: Choosing, weights: Float64Array): number[] {
  const odds = options.map((option) => Math.exp(option.reduce((sum, i) => sum + weights[i]!, 0)))
  const total = odds.reduce((sum, each) => sum + each, 0)
  return odds.map((each) => each / total)
}
