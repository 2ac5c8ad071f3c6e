/** Which groups of an earlier run still hold, and what is to be remembered of this one. */
import type { Article } from '../../pipeline/article.ts'
import { sha256Of } from '../../pipeline/ids.ts'
import { type GroupMemory, type GroupNode, keysOf, mentionKey, type NearPair } from '../../pipeline/memory-of-groups.ts'
import type { Match } from '../../pipeline/timeline.ts'
import type { Profile } from './profile.ts'

/** The grouping that a run starts from. */
export interface Settled {
  /** Groups that hold, each with its members' keys; no key is in two. */
  readonly groups: readonly { readonly node: GroupNode; readonly keys: readonly string[] }[]
  /** Whether a mention was compared with all others before: two such ones are not joined anew. */
  readonly has: (profile: Profile) => boolean
  /** Why mentions were joined: those that still stand beside one of the others of then. */
  readonly matches: ReadonlyMap<string, Match>
  /** Pairs that nearly joined, of mentions that are settled. */
  readonly near: readonly NearPair[]
}

/** A digest of all that a comparison of the article's mentions looks at. */
export function digestOf({ text, published, mentions }: Article, names: ReadonlyMap<string, string>): string {
  const full = (list: readonly string[]) => list.map((name) => names.get(name) ?? name)
  const facts = mentions.map((m) => [
    m.id,
    m.trigger,
    m.type,
    m.status,
    full(m.who),
    full(m.whom),
    full(m.where),
    m.dated,
    m.basis,
    m.figures,
    m.minor,
  ])
  return sha256Of(JSON.stringify([text, published.earliest, published.latest, facts])).slice(0, 16)
}

/** What holds of `memory` for these articles, given each one's digest now. */
export function settle(memory: GroupMemory | undefined, digests: ReadonlyMap<string, string>): Settled {
  if (!memory) return { groups: [], has: () => false, matches: new Map(), near: [] }
  const isSame = (article: string): boolean => memory.articles.get(article)?.digest === digests.get(article)
  const articleOf = (key: string): string => key.slice(0, key.lastIndexOf('#'))
  const { agreed, loose } = agreedGroups(memory.groups)
  const isThere = (key: string): boolean => digests.has(articleOf(key)) && isSame(articleOf(key))
  const nodes = agreed.flatMap((node) => holding(node, isThere, loose))
  const groups = nodes.map((node) => ({ node, keys: keysOf(node) }))
  const kept = groups.flatMap(({ keys }) => (keys.length > 1 ? keys : []))
  const isSettled = (key: string): boolean => isThere(key) && !loose.has(key)
  return {
    groups,
    near: memory.near.filter(({ keys }) => keys.every(isSettled)),
    matches: new Map(
      kept.flatMap((key) => {
        const match = memory.matches.get(key)
        return match ? [[key, match] as const] : []
      }),
    ),
    has: ({ about, mention }) => isSame(about.article.id) && !loose.has(mentionKey(about.article.id, mention.id)),
  }
}

/**
 * The groups of which no two hold one mention. Where branches were merged that grouped a mention differently, neither is
 * believed, and the mentions of both are `loose`.
 */
function agreedGroups(groups: readonly GroupNode[]): { agreed: GroupNode[]; loose: Set<string> } {
  const different = [...new Map(groups.map((node) => [JSON.stringify(node), node])).values()]
  const holders = new Map<string, number>()
  for (const key of different.flatMap(keysOf)) holders.set(key, (holders.get(key) ?? 0) + 1)
  const isAgreed = (node: GroupNode): boolean => keysOf(node).every((key) => holders.get(key) === 1)
  return {
    agreed: different.filter(isAgreed),
    loose: new Set(different.flatMap((node) => (isAgreed(node) ? [] : keysOf(node)))),
  }
}

const isList = (part: string | GroupNode): part is GroupNode => typeof part !== 'string'

/**
 * The groups that are left of one. Where the mentions that tied several groups together are not all there, the groups
 * are what they were before, and the mentions that are left are `loose`: they find their places anew.
 */
function holding(node: GroupNode, isThere: (key: string) => boolean, loose: Set<string>): GroupNode[] {
  const inner = node.filter(isList).map((part) => holding(part, isThere, loose))
  const ties = node.filter((part) => typeof part === 'string')
  const left = ties.filter(isThere)
  const groups = inner.flat()
  const isWhole = left.length === ties.length && inner.every((parts) => parts.length < 2)
  if (groups.length > 1 && !isWhole) {
    for (const key of left) loose.add(key)
    return groups
  }
  const [only] = groups
  if (groups.length === 1 && only) return [flatten([only], left)]
  return groups.length + left.length === 0 ? [] : [[...groups, ...left]]
}

/** A single group and what joined it are one plain group; a group that was tied together stays what it is inside. */
function flatten(groups: readonly GroupNode[], ties: readonly string[]): GroupNode {
  const [only] = groups
  if (groups.length !== 1 || !only) return [...groups, ...ties]
  if (ties.length === 0) return only
  return only.some(isList) ? [only, ...ties] : [...only, ...ties]
}

/** What to remember of groups that were made from `settled` ones. */
export function rememberGroups(groups: readonly (readonly Profile[])[], settled: Settled): GroupNode[] {
  const nodeOf = new Map(settled.groups.flatMap(({ node, keys }) => keys.map((key) => [key, node] as const)))
  return groups.flatMap((members) => {
    if (members.length < 2) return []
    const before = new Set<GroupNode>()
    const ties: string[] = []
    for (const profile of members) {
      const key = mentionKey(profile.about.article.id, profile.mention.id)
      const node = nodeOf.get(key) ?? (settled.has(profile) ? [key] : undefined)
      if (node) before.add(node)
      else ties.push(key)
    }
    return [flatten([...before], ties)]
  })
}
