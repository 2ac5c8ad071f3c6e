/** Groups of profiles while they are being joined, and which of them are near each other. */
import type { NearPairs } from './near-pairs.ts'
import type { Profile } from './profile.ts'

/**
 * Every profile is a group at first, numbered by its place; a join makes a group with a number of its own. Only what
 * was joined takes memory: most mentions stay alone.
 */
export class Groups {
  readonly #profiles: readonly Profile[]
  /** The group that each group became part of; itself while it is one. */
  readonly #into: Int32Array
  /** Where the near profiles of each profile start in `#near`. */
  readonly #starts: Int32Array
  readonly #near: Int32Array
  readonly #members = new Map<number, readonly Profile[]>()
  readonly #neighbours = new Map<number, readonly number[]>()
  #next: number

  constructor(profiles: readonly Profile[], { lefts, rights }: Pick<NearPairs, 'lefts' | 'rights'>) {
    const count = profiles.length
    this.#profiles = profiles
    this.#next = count
    this.#into = Int32Array.from({ length: 2 * count }, (_, i) => i)
    this.#starts = new Int32Array(count + 1)
    this.#near = new Int32Array(2 * lefts.length)
    for (let i = 0; i < lefts.length; i++) {
      this.#starts[lefts.at(i) + 1]!++
      this.#starts[rights.at(i) + 1]!++
    }
    for (let i = 0; i < count; i++) this.#starts[i + 1]! += this.#starts[i]!
    const ends = this.#starts.slice()
    for (let i = 0; i < lefts.length; i++) {
      this.#near[ends[lefts.at(i)]!++] = rights.at(i)
      this.#near[ends[rights.at(i)]!++] = lefts.at(i)
    }
  }

  /** Whether the number is that of a group which has not become part of another. */
  has(number: number): boolean {
    return number < this.#next && this.#into[number] === number
  }

  /** In the order of their ranks. */
  membersOf(number: number): readonly Profile[] {
    return this.#members.get(number) ?? [this.#profiles[number]!]
  }

  /** Numbers of the groups that have a member near one of this one's. */
  neighboursOf(number: number): number[] {
    const near = this.#neighbours.get(number) ?? this.#near.subarray(this.#starts[number], this.#starts[number + 1])
    const found = new Set<number>()
    for (const other of near) found.add(this.#now(other))
    found.delete(number)
    return [...found]
  }

  /** Makes one group of two and gives its number. */
  join(left: number, right: number): number {
    const joined = this.#next++
    const members = [...this.membersOf(left), ...this.membersOf(right)].sort((a, b) => a.rank - b.rank)
    const near = [...this.neighboursOf(left), ...this.neighboursOf(right)]
    for (const old of [left, right]) {
      this.#into[old] = joined
      this.#members.delete(old)
      this.#neighbours.delete(old)
    }
    this.#members.set(joined, members)
    this.#neighbours.set(joined, near)
    this.#neighbours.set(joined, this.neighboursOf(joined))
    return joined
  }

  /** Numbers of all groups. */
  *numbers(): Generator<number> {
    for (let number = 0; number < this.#next; number++) if (this.has(number)) yield number
  }

  #now(number: number): number {
    const into = this.#into
    while (into[number] !== number) number = into[number] = into[into[number]!]!
    return number
  }
}
