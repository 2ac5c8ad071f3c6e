/** Which mentions of a group share most telling words, for groups so large that not all of them can meet. */
import { Best } from './best.ts'
import type { ArticleProfile, Profile } from './profile.ts'
import type { Vector } from './vocabulary.ts'

/** Neighbours that a mention meets on one word's list, to one side. */
const NEIGHBOURS = 40
/** Candidates that a mention keeps from one group, best overlap first. */
const MOST_CANDIDATES = 20
/** How many words of its sentence and of its article a mention is looked up by. */
const SENTENCE_KEYS = 8
const ARTICLE_KEYS = 6

/**
 * Calls `meet` for each member of a group that `isIn` and the earlier ones that share most weight of keys with it. A group
 * is a list of places in `profiles`.
 */
export function eachOverlap(
  profiles: readonly Profile[],
  groups: ReadonlyMap<number, readonly number[]>,
  isIn: (place: number) => boolean,
  meet: (group: number, a: number, b: number) => void,
): void {
  const keys = keysOf(profiles)
  const lists = new Lists(keys)
  const shared = new Float64Array(profiles.length)
  const met = new Int32Array(NEIGHBOURS * (SENTENCE_KEYS + ARTICLE_KEYS))
  const best = new Best(MOST_CANDIDATES)
  for (const [number, group] of groups) {
    lists.open(group)
    for (const i of group) {
      if (isIn(i)) {
        const count = lists.meetNeighbours(i, shared, met)
        for (let k = 0; k < count; k++) best.offer(met[k]!, shared[met[k]!]!)
        for (let k = 0; k < best.size; k++) meet(number, i, best.place(k))
        best.clear()
        for (let k = 0; k < count; k++) shared[met[k]!] = 0
      }
      lists.add(i)
    }
  }
}

/** The keys of all mentions, one behind another; those of mention `i` are from `starts[i]` to `starts[i + 1]`. */
interface Keys {
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly weights: Float64Array
  /** All ids are below. */
  readonly limit: number
}

interface Key {
  readonly id: number
  weight: number
}

/** The words by which each mention is looked up: the heaviest of its sentence and of its article. */
function keysOf(profiles: readonly Profile[]): Keys {
  const most = SENTENCE_KEYS + ARTICLE_KEYS
  const starts = new Int32Array(profiles.length + 1)
  const ids = new Int32Array(most * profiles.length)
  const weights = new Float64Array(most * profiles.length)
  const ofArticles = new Map<ArticleProfile, readonly Key[]>()
  let at = 0
  let limit = 0
  for (const [i, { about, sentenceAt, nearAt }] of profiles.entries()) {
    const ofArticle = ofArticles.get(about) ?? heaviest(about.vector, 0, about.vector.ids.length, ARTICLE_KEYS)
    ofArticles.set(about, ofArticle)
    for (const { id, weight } of joinKeys(heaviest(about.packed, sentenceAt, nearAt, SENTENCE_KEYS), ofArticle)) {
      limit = Math.max(limit, id + 1)
      ids[at] = id
      weights[at++] = weight
    }
    starts[i + 1] = at
  }
  return { starts, ids, weights, limit }
}

function joinKeys(keys: Key[], more: readonly Key[]): readonly Key[] {
  for (const { id, weight } of more) {
    const known = keys.find((key) => key.id === id)
    if (known) known.weight += weight
    else keys.push({ id, weight })
  }
  return keys
}

function heaviest({ ids, weights }: Vector, from: number, to: number, most: number): Key[] {
  const keys: Key[] = []
  for (let i = from; i < to; i++) keys.push({ id: ids[i]!, weight: weights[i]! })
  return keys.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, most)
}

/** For one group at a time, the members that have each key, in the order they were added. */
class Lists {
  readonly #members: Int32Array
  readonly #weights: Float64Array
  /** Where the list of each key starts, and where it ends so far. */
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #lengths: Int32Array
  readonly #keys: Keys

  constructor(keys: Keys) {
    this.#keys = keys
    this.#members = new Int32Array(keys.ids.length)
    this.#weights = new Float64Array(keys.ids.length)
    this.#starts = new Int32Array(keys.limit)
    this.#ends = new Int32Array(keys.limit)
    this.#lengths = new Int32Array(keys.limit)
  }

  /** Makes room for the lists of a group. */
  open(group: readonly number[]): void {
    const { starts, ids } = this.#keys
    for (const i of group) for (let at = starts[i]!; at < starts[i + 1]!; at++) this.#lengths[ids[at]!]!++
    let next = 0
    for (const i of group) {
      for (let at = starts[i]!; at < starts[i + 1]!; at++) {
        const id = ids[at]!
        if (this.#lengths[id] === 0) continue
        this.#starts[id] = this.#ends[id] = next
        next += this.#lengths[id]!
        this.#lengths[id] = 0
      }
    }
  }

  /** Adds up in `shared` what each neighbour on the member's lists shares with it; how many there are in `met`. */
  meetNeighbours(member: number, shared: Float64Array, met: Int32Array): number {
    const { starts, ids, weights } = this.#keys
    let count = 0
    for (let at = starts[member]!; at < starts[member + 1]!; at++) {
      const key = ids[at]!
      const end = this.#ends[key]!
      for (let k = Math.max(this.#starts[key]!, end - NEIGHBOURS); k < end; k++) {
        const other = this.#members[k]!
        if (shared[other] === 0) met[count++] = other
        shared[other]! += weights[at]! * this.#weights[k]!
      }
    }
    return count
  }

  add(member: number): void {
    const { starts, ids, weights } = this.#keys
    for (let at = starts[member]!; at < starts[member + 1]!; at++) {
      const end = this.#ends[ids[at]!]!++
      this.#members[end] = member
      this.#weights[end] = weights[at]!
    }
  }
}
