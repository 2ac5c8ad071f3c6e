/** How telling each word is in this collection, and texts as weighted words. */

/** Sorted word numbers and their weights; the weights' squares add up to 1. */
export interface Vector {
  readonly ids: Int32Array
  readonly weights: Float32Array
}

/** Numbers the words of a collection and counts in how many articles each stands. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #articles: number[] = []
  #total = 0

  /** The word's number; a new one for a new word. */
  numberOf(word: string): number {
    let number = this.#numbers.get(word)
    if (number === undefined) {
      number = this.#articles.length
      this.#numbers.set(word, number)
      this.#articles.push(0)
    }
    return number
  }

  /** How many words are numbered; a word's number is below. */
  get size(): number {
    return this.#articles.length
  }

  /** Counts one article with these words, each of them once. */
  addArticle(numbers: Iterable<number>): void {
    this.#total++
    for (const number of numbers) this.#articles[number]!++
  }

  /** Inverse document frequency: 0 for a word of every article, growing as it gets rarer. */
  weightOf(number: number): number {
    return Math.log((this.#total + 1) / ((this.#articles[number] ?? 0) + 0.5))
  }

  /** `weightOf` a word on a scale from 0 (everywhere) to 1 (in one article). */
  tellingness(word: string): number {
    const number = this.#numbers.get(word)
    if (number === undefined) return 1
    return Math.max(0, Math.min(1, this.weightOf(number) / Math.log((this.#total + 1) / 1.5)))
  }

  /** Unit vector of numbered words with counts; only the `most` heaviest of those in at least `fewest` articles are kept. */
  vectorOf(counts: ReadonlyMap<number, number>, most: number, fewest = 0): Vector {
    let entries: { readonly id: number; readonly weight: number }[] = []
    for (const [id, count] of counts) {
      if (this.#articles[id]! < fewest) continue
      entries.push({ id, weight: (1 + Math.log(count)) * Math.max(0.01, this.weightOf(id)) })
    }
    if (entries.length > most) entries = entries.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, most)
    entries.sort((a, b) => a.id - b.id)
    const norm = Math.sqrt(entries.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
    return {
      ids: Int32Array.from(entries, ({ id }) => id),
      weights: Float32Array.from(entries, ({ weight }) => weight / norm),
    }
  }
}

/** Cosine of two unit vectors, 0 to 1; each may be a stretch of a longer row of vectors. */
export function cosine(a: Vector, b: Vector, i = 0, iEnd = a.ids.length, j = 0, jEnd = b.ids.length): number {
  const aIds = a.ids
  const bIds = b.ids
  let sum = 0
  while (i < iEnd && j < jEnd) {
    const difference = aIds[i]! - bIds[j]!
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!
    else if (difference < 0) i++
    else j++
  }
  return sum
}

/** The vectors one behind another. */
export function joinVectors(vectors: readonly Vector[]): Vector {
  const length = vectors.reduce((sum, { ids }) => sum + ids.length, 0)
  const joined = { ids: new Int32Array(length), weights: new Float32Array(length) }
  let at = 0
  for (const { ids, weights } of vectors) {
    joined.ids.set(ids, at)
    joined.weights.set(weights, at)
    at += ids.length
  }
  return joined
}

/** How often each word occurs. */
export function countsOf(words: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
