/** A binary heap: the entry that comes first by `compare` is taken first. */
export class Heap<Entry> {
  readonly #entries: Entry[] = []
  readonly #compare: (a: Entry, b: Entry) => number

  constructor(compare: (a: Entry, b: Entry) => number) {
    this.#compare = compare
  }

  push(entry: Entry): void {
    const entries = this.#entries
    let at = entries.length
    entries.push(entry)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#compare(entries[parent]!, entry) <= 0) break
      entries[at] = entries[parent]!
      at = parent
    }
    entries[at] = entry
  }

  /** Takes the first entry; `undefined` when there is none. */
  pop(): Entry | undefined {
    const entries = this.#entries
    const first = entries[0]
    const last = entries.pop()
    if (entries.length === 0 || last === undefined) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= entries.length) break
      if (child + 1 < entries.length && this.#compare(entries[child + 1]!, entries[child]!) < 0) child++
      if (this.#compare(last, entries[child]!) <= 0) break
      entries[at] = entries[child]!
      at = child
    }
    entries[at] = last
    return first
  }
}
