/** The lines of `state.jsonl` that tell how mentions were grouped, and why. */
import {
  type GroupMemory,
  type GroupNode,
  keysOf,
  type NearPair,
  type RememberedArticle,
} from '../../pipeline/memory-of-groups.ts'
import type { EventLink, Formerly, KnownEvent, Match, MentionPlace, Shared } from '../../pipeline/timeline.ts'

/** What such a line may hold, unchecked. */
export interface MemoryFact extends Partial<RememberedArticle> {
  readonly article?: string
  readonly group?: unknown
  readonly match?: unknown
  readonly near?: unknown
  readonly former?: string
  readonly of?: unknown
}

/** Why a mention was joined: the score, then what it shares. */
type MatchRow = readonly [number, ...Shared[]]

/** Two keys, then what ties the first to the second. */
type NearRow = readonly [string, string, ...EventLink['as'][]]

/** One line for each group and each pair; what is known of articles stands beside their digests. */
export const memoryRows = (memory: GroupMemory): MemoryFact[] => [
  ...memory.groups.map((group) => ({ group, match: matchesOf(group, memory) })),
  ...memory.near.map(({ keys, link }) => ({ near: link ? [...keys, link] : keys })),
]

/** One line for each former id: the places of the mentions that it had. In the order of the ids. */
export const formerRows = (events: readonly Pick<KnownEvent, 'formerIds' | 'formerly'>[]): MemoryFact[] =>
  events
    .flatMap(({ formerIds, formerly }) =>
      formerIds.flatMap((former) => {
        const of = formerly?.[former]?.map(({ article, start, end }) => [article, start, end])
        return of ? [{ former, of }] : []
      }),
    )
    .sort((a, b) => (a.former < b.former ? -1 : 1))

/** In the order of the group's keys. */
const matchesOf = (group: GroupNode, { matches }: GroupMemory): (MatchRow | null)[] =>
  keysOf(group).map((key) => {
    const match = matches.get(key)
    return match ? [match.score, ...match.shared] : null
  })

/** Gathers the memory line by line. */
export class MemoryReader {
  readonly #articles = new Map<string, RememberedArticle>()
  readonly #groups: GroupNode[] = []
  readonly #matches = new Map<string, Match>()
  readonly #near: NearPair[] = []
  readonly #formerly = new Map<string, MentionPlace[]>()

  add(fact: MemoryFact): void {
    const { article, group, match, near, former, of, text, digest, published } = fact
    if (isNode(group)) this.#addGroup(group, match)
    else if (former !== undefined && isPlaces(of)) this.#formerly.set(former, of.map(toPlace))
    else if (isNear(near))
      this.#near.push({ keys: [near[0], near[1]], ...(near[2] === undefined ? {} : { link: near[2] }) })
    else if (article !== undefined) {
      // Of two branches that say different things of an article neither is believed: it is compared anew.
      const known = this.#articles.get(article)
      if (typeof text !== 'string' || typeof digest !== 'string' || (known && known.digest !== digest)) {
        this.#articles.delete(article)
      } else this.#articles.set(article, { text, digest, ...(published === undefined ? {} : { published }) })
    }
  }

  #addGroup(group: GroupNode, match: unknown): void {
    this.#groups.push(group)
    const rows: readonly unknown[] = Array.isArray(match) ? match : []
    for (const [i, key] of keysOf(group).entries()) {
      const row = rows[i]
      if (isMatch(row)) this.#matches.set(key, { score: row[0], shared: row.slice(1) as Shared[] })
    }
  }

  done(): { readonly memory: GroupMemory; readonly formerly: Formerly } {
    return {
      memory: { articles: this.#articles, groups: this.#groups, matches: this.#matches, near: this.#near },
      formerly: Object.fromEntries(this.#formerly),
    }
  }
}

const isNode = (value: unknown): value is GroupNode =>
  Array.isArray(value) && value.every((part) => typeof part === 'string' || isNode(part))

const isNear = (value: unknown): value is NearRow =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'string')

const isMatch = (value: unknown): value is MatchRow => Array.isArray(value) && typeof value[0] === 'number'

type PlaceRow = readonly [string, number, number]

const isPlaces = (value: unknown): value is readonly PlaceRow[] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 3)

const toPlace = ([article, start, end]: PlaceRow): MentionPlace => ({ article, start, end })
