/** Pairs of groups in columns of numbers: millions of them take a few bytes each. */

/** Numbers behind one another; grows as needed. */
export class Column<A extends Int32Array | Float64Array> {
  #values: A
  #length = 0
  readonly #make: (length: number) => A

  constructor(make: (length: number) => A) {
    this.#make = make
    this.#values = make(1024)
  }

  get length(): number {
    return this.#length
  }

  at(place: number): number {
    return this.#values[place]!
  }

  set(place: number, value: number): void {
    this.#values[place] = value
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = this.#make(this.#length * 2)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.#length++] = value
  }

  pop(): void {
    this.#length--
  }

  /** All of them; shared with the column. */
  values(): A {
    return this.#values.subarray(0, this.#length) as A
  }
}

export interface Link {
  readonly score: number
  readonly left: number
  readonly right: number
}

/** A binary heap of links: the surest is taken first; of equals, the lowest numbers. */
export class LinkHeap {
  readonly #scores = new Column((length) => new Float64Array(length))
  readonly #lefts = new Column((length) => new Int32Array(length))
  readonly #rights = new Column((length) => new Int32Array(length))

  push(link: Link): void {
    let at = this.#scores.length
    this.#scores.push(link.score)
    this.#lefts.push(link.left)
    this.#rights.push(link.right)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#compare(parent, link) <= 0) break
      this.#move(parent, at)
      at = parent
    }
    this.#put(link, at)
  }

  /** Takes the first link; `undefined` when there is none. */
  pop(): Link | undefined {
    if (!this.#scores.length) return undefined
    const first = this.#get(0)
    const last = this.#get(this.#scores.length - 1)
    for (const column of [this.#scores, this.#lefts, this.#rights]) column.pop()
    const { length } = this.#scores
    if (!length) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= length) break
      if (child + 1 < length && this.#compare(child + 1, this.#get(child)) < 0) child++
      if (this.#compare(child, last) >= 0) break
      this.#move(child, at)
      at = child
    }
    this.#put(last, at)
    return first
  }

  #compare(place: number, { score, left, right }: Link): number {
    return score - this.#scores.at(place) || this.#lefts.at(place) - left || this.#rights.at(place) - right
  }

  #get(at: number): Link {
    return { score: this.#scores.at(at), left: this.#lefts.at(at), right: this.#rights.at(at) }
  }

  #put({ score, left, right }: Link, at: number): void {
    this.#scores.set(at, score)
    this.#lefts.set(at, left)
    this.#rights.set(at, right)
  }

  #move(from: number, to: number): void {
    this.#scores.set(to, this.#scores.at(from))
    this.#lefts.set(to, this.#lefts.at(from))
    this.#rights.set(to, this.#rights.at(from))
  }
}
