/** The few places with the most weight of many that are offered; of equals, the lowest places. A heap, the worst on top. */
export class Best {
  readonly #places: Int32Array
  readonly #weights: Float64Array
  #size = 0

  constructor(most: number) {
    this.#places = new Int32Array(most)
    this.#weights = new Float64Array(most)
  }

  get size(): number {
    return this.#size
  }

  /** Those kept, in no particular order. */
  place(i: number): number {
    return this.#places[i]!
  }

  clear(): void {
    this.#size = 0
  }

  offer(place: number, weight: number): void {
    if (this.#size < this.#places.length) this.#rise(this.#size++, place, weight)
    else if (this.#isWorse(0, place, weight)) this.#sink(place, weight)
  }

  /** Whether what stands at `i` is worth less than another place. */
  #isWorse(i: number, place: number, weight: number): boolean {
    const own = this.#weights[i]!
    return own < weight || (own === weight && this.#places[i]! > place)
  }

  #put(at: number, place: number, weight: number): void {
    this.#places[at] = place
    this.#weights[at] = weight
  }

  #rise(from: number, place: number, weight: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#isWorse(parent, place, weight)) break
      this.#put(at, this.#places[parent]!, this.#weights[parent]!)
      at = parent
    }
    this.#put(at, place, weight)
  }

  /** Puts the place in where the worst one was. */
  #sink(place: number, weight: number): void {
    let at = 0
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      const right = child + 1
      if (right < this.#size && this.#isWorse(right, this.#places[child]!, this.#weights[child]!)) child = right
      if (!this.#isWorse(child, place, weight)) break
      this.#put(at, this.#places[child]!, this.#weights[child]!)
      at = child
    }
    this.#put(at, place, weight)
  }
}
