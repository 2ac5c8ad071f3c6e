/**
 * What a run remembers of the one before, so that a new article changes only the events it has to do with: how telling a
 * word is depends on all articles, and without this every new one would move something somewhere. Types only.
 */
import type { Published } from './article.ts'
import type { EventLink, Match } from './timeline.ts'

/**
 * Mentions that are one event. Strings are the keys of mentions; lists are groups that stood alone before these mentions
 * tied them together, and stand alone again without them.
 */
export type GroupNode = readonly (string | GroupNode)[]

export interface RememberedArticle {
  /** Digest of its text. */
  readonly text: string
  /** Digest of what its mentions say; another one is compared with everything anew. */
  readonly digest: string
  /** What other articles told of its publication; absent where it told a day itself. */
  readonly published?: Published
}

/** Two events that nearly were one, each by the key of its first mention at that time. */
export interface NearPair {
  readonly keys: readonly [string, string]
  /** What ties the first to the second, if anything. */
  readonly link?: EventLink['as']
}

export interface GroupMemory {
  readonly articles: ReadonlyMap<string, RememberedArticle>
  /** Groups of two or more, before corrections. */
  readonly groups: readonly GroupNode[]
  /** Why each mention of these groups was joined, by its key. How telling a word is moves with every article; this stays. */
  readonly matches: ReadonlyMap<string, Match>
  readonly near: readonly NearPair[]
}

/** All keys in a group, in their order. */
export const keysOf = (node: GroupNode): string[] =>
  node.flatMap((part) => (typeof part === 'string' ? [part] : keysOf(part)))

/** One key for a mention of an article. */
export const mentionKey = (article: string, mention: string): string => `${article}#${mention}`
