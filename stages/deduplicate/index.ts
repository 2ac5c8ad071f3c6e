/**
 * The `deduplicate` stage: one timeline event per real event, all reports kept, disagreements kept.
 *
 * Mentions are profiled (what happened, who, where, when, the words around), compared where they share telling words,
 * and joined surest first. Dates that exclude each other, opposite outcomes, and plan and deed never join.
 */
import type { Article, Mention } from '../../pipeline/article.ts'
import { type GroupMemory, mentionKey, type NearPair } from '../../pipeline/memory-of-groups.ts'
import type { KnownEvent, LeftOut, Match, NearMiss, TimelineEvent } from '../../pipeline/timeline.ts'
import { assignIds } from './assign-ids.ts'
import { buildEvent, compareFounders } from './build-event.ts'
import { clusterProfiles, type ClusterOptions } from './cluster.ts'
import { explainGroup } from './explain.ts'
import { leftOutOf, takesPart } from './leave-out.ts'
import { mayJoin } from './may-join.ts'
import { nearMissesOf, type Miss } from './near-misses.ts'
import { compareArticles, compareReports, type Report } from './order.ts'
import { profileMentions } from './profile-mentions.ts'
import type { Profile } from './profile.ts'
import { digestOf, rememberGroups, settle, type Settled } from './remember.ts'
import { findReprints, type Reprints } from './reprints.ts'
import { scoreWith, THRESHOLD, WORTH_A_LOOK } from './score.ts'
import { type ComparedPair, gatherPairs } from './shards.ts'

export interface Options {
  /** What a committed timeline called its events; their ids are kept. Default: none. */
  readonly known?: readonly KnownEvent[]
  /** Other printed forms of a name, each with the name it stands for. Default: none. */
  readonly names?: ReadonlyMap<string, string>
  /** How an earlier run grouped the mentions; what it settled stays. Default: nothing. */
  readonly memory?: GroupMemory | undefined
  /** The pairs of mentions worth a look, where several machines found them (`shards.ts`). Default: found here. */
  readonly pairs?: readonly ComparedPair[] | undefined
}

export interface Deduplicated {
  /** In no particular order. */
  readonly events: readonly TimelineEvent[]
  readonly leftOut: readonly LeftOut[]
  readonly nearMisses: readonly NearMiss[]
  /** For each reprint or rewrite the id of the first article with that report. */
  readonly reprintOf: ReadonlyMap<string, string>
  /** Log-odds that two mentions are of one event. */
  readonly likeness: (a: Report, b: Report) => number
  /** What a later run needs to know to leave these groups as they are; of articles only their digests. */
  readonly memory: GroupMemory
  /** Makes events of groups of mentions; ids are kept from `known`, those of the options included. */
  readonly rebuild: (groups: readonly (readonly Report[])[], known: readonly KnownEvent[]) => TimelineEvent[]
}

/** Events of all articles together; the order of `articles` makes no difference. */
export function deduplicate(
  articles: readonly Article[],
  { known = [], names = new Map(), memory, pairs }: Options = {},
): Deduplicated {
  const ordered = [...articles].sort(compareArticles)
  const digests = new Map(ordered.map((article) => [article.id, digestOf(article, names)]))
  const settled = settle(memory, digests)
  const reprints = findReprints(ordered)
  const { reports, matches, misses, memory: remembered } = clusterMentions(ordered, names, settled, pairs)
  const sources = { reprints, matches }
  const rebuild: Deduplicated['rebuild'] = (reports, known) => {
    const built = reports.map((group) => buildEvent([...group].sort(compareReports), sources))
    return assignIds(built.sort(compareFounders), known)
  }
  const events = rebuild(reports, known)
  const placed = new Set(events.flatMap(({ mentions }) => mentions.map(({ mention }) => mention)))
  return {
    events,
    leftOut: ordered.flatMap((article) => leftOutOf(article, placed)),
    nearMisses: nameMisses(misses, events),
    reprintOf: firstReports(ordered, reprints),
    likeness: likenessIn(ordered, names),
    memory: {
      articles: new Map(ordered.map(({ id, sha256 }) => [id, { text: sha256.slice(0, 16), digest: digests.get(id)! }])),
      ...remembered,
    },
    rebuild,
  }
}

interface Clustered {
  readonly reports: Report[][]
  readonly matches: ReadonlyMap<Mention, Match>
  readonly misses: readonly NearEvents[]
  readonly memory: Omit<GroupMemory, 'articles'>
}

/** Two events that nearly were one, by their first mentions. */
type NearEvents = Pick<Miss, 'why' | 'link'> & { readonly founders: readonly [Mention, Mention] }

/** Groups of reports that are events. The profiles, which take more room than all else, are let go of here. */
function clusterMentions(
  ordered: readonly Article[],
  names: ReadonlyMap<string, string>,
  settled: Settled,
  pairs: readonly ComparedPair[] | undefined,
): Clustered {
  const { profiles } = profileMentions(ordered, takesPart, names)
  const profileOf = new Map(profiles.map((profile) => [keyOf(profile), profile]))
  const score = scoreWith(ordered.length)
  const options: ClusterOptions = {
    score,
    mayJoin,
    threshold: THRESHOLD,
    floor: WORTH_A_LOOK,
    initial: settled.groups
      .map(({ keys }) => keys.flatMap((key) => profileOf.get(key) ?? []))
      .filter((members) => members.length > 1),
    isSettled: settled.has,
    isWanted: (group) => group.some(({ isAlone }) => isAlone),
  }
  const { groups, apart } = clusterProfiles(profiles, options, pairs && gatherPairs(pairs))
  const remembered = (profile: Profile) => settled.matches.get(keyOf(profile))
  const matches = groups.flatMap((group) => explainGroup(group, score, remembered))
  const groupOf = new Map(groups.flatMap((group) => group.map((profile) => [keyOf(profile), group] as const)))
  const isNew = (group: readonly Profile[]): boolean => !group.some(settled.has)
  const misses = nearMissesOf(apart(isNew), { near: settled.near, groupOf: (key) => groupOf.get(key) })
  return {
    reports: groups.map(toReports),
    matches: new Map(matches.map(([{ mention }, match]) => [mention, match])),
    misses: misses.map(({ founders: [a, b], ...miss }) => ({ ...miss, founders: [a.mention, b.mention] })),
    memory: {
      groups: rememberGroups(groups, settled),
      matches: new Map(matches.map(([profile, match]) => [keyOf(profile), match])),
      near: [...settled.near, ...misses.flatMap(nearPairOf)],
    },
  }
}

const nearPairOf = ({ founders: [a, b], link, isRemembered }: Miss): NearPair[] =>
  isRemembered ? [] : [{ keys: [keyOf(a), keyOf(b)], ...(link ? { link } : {}) }]

/** For each article that shares its text with earlier ones, the first of those. */
function firstReports(ordered: readonly Article[], reprints: Reprints): Map<string, string> {
  const place = new Map(ordered.map(({ id }, i) => [id, i]))
  return new Map(
    ordered.flatMap(({ id }, i) => {
      const first = Math.min(i, ...Array.from(reprints.get(id) ?? [], (other) => place.get(other)!))
      return first === i ? [] : [[id, ordered[first]!.id] as const]
    }),
  )
}

const keyOf = ({ about, mention }: Profile): string => mentionKey(about.article.id, mention.id)

const toReports = (group: readonly Profile[]): Report[] =>
  group.map(({ about, mention }) => ({ article: about.article, mention }))

function nameMisses(misses: readonly NearEvents[], events: readonly TimelineEvent[]): NearMiss[] {
  const eventOf = new Map(events.map((event) => [event.mentions[0]!.mention, event]))
  return misses.map(({ founders, why, link }) => {
    const [a, b] = [eventOf.get(founders[0])!, eventOf.get(founders[1])!]
    return { events: [a.id, b.id], titles: [a.title, b.title], why, ...(link ? { link } : {}) }
  })
}

/** Profiles the mentions anew when first asked: only corrections that keep events apart ask. */
function likenessIn(ordered: readonly Article[], names: ReadonlyMap<string, string>): Deduplicated['likeness'] {
  let profileOf: ReadonlyMap<Mention, Profile> | undefined
  const score = scoreWith(1)
  return (a, b) => {
    profileOf ??= new Map(profileMentions(ordered, takesPart, names).profiles.map((p) => [p.mention, p]))
    return score(profileOf.get(a.mention)!, profileOf.get(b.mention)!)
  }
}

export { digestOf } from './remember.ts'
export { type ComparedPair, compareWithin } from './shards.ts'
export type { Report }
