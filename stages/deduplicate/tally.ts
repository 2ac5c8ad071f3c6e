/** Sums by number, for numbers below a limit: one table is used again and again, and clearing it costs what was added. */
import { Best } from './best.ts'

export class Tally {
  readonly #sums: Float64Array
  readonly #touched: Int32Array
  readonly #best: Best
  #count = 0

  /** For numbers below `limit`, of which `most` are taken at a time. */
  constructor(limit: number, most: number) {
    this.#sums = new Float64Array(limit)
    this.#touched = new Int32Array(limit)
    this.#best = new Best(most)
  }

  /** All numbers are below. */
  get limit(): number {
    return this.#sums.length
  }

  /** `amount` must be above 0. */
  add(number: number, amount: number): void {
    if (this.#sums[number] === 0) this.#touched[this.#count++] = number
    this.#sums[number]! += amount
  }

  /** The numbers with the highest sums, highest first; of equals, the lowest number. Clears the table. */
  takeHighest(): { readonly id: number; readonly weight: number }[] {
    const best = this.#best
    for (let i = 0; i < this.#count; i++) best.offer(this.#touched[i]!, this.#sums[this.#touched[i]!]!)
    const entries: { id: number; weight: number }[] = []
    for (let i = 0; i < best.size; i++) entries.push({ id: best.place(i), weight: this.#sums[best.place(i)]! })
    best.clear()
    for (let i = 0; i < this.#count; i++) this.#sums[this.#touched[i]!] = 0
    this.#count = 0
    return entries.sort((a, b) => b.weight - a.weight || a.id - b.id)
  }
}
