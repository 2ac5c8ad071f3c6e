/**
 * The `deduplicate` stage: one timeline event per real event, all reports kept, disagreements kept.
 *
 * Mentions are profiled (what happened, who, where, when, the words around), compared where they share telling words,
 * and joined surest first. Dates that exclude each other, opposite outcomes, and plan and deed never join.
 */
import type { Article } from '../../pipeline/article.ts'
import type { KnownEvent, LeftOut, NearMiss, TimelineEvent } from '../../pipeline/timeline.ts'
import { assignIds } from './assign-ids.ts'
import { buildEvent, compareFounders } from './build-event.ts'
import { clusterProfiles } from './cluster.ts'
import { leftOutOf, standsAlone, takesPart } from './leave-out.ts'
import { mayJoin } from './may-join.ts'
import { nearMissesOf } from './near-misses.ts'
import { compareArticles, compareReports, type Report } from './order.ts'
import { profileMentions, type Profile } from './profile.ts'
import { groupReprints } from './reprints.ts'
import { scoreWith, THRESHOLD, WORTH_A_LOOK } from './score.ts'

export interface Options {
  /** What a committed timeline called its events; their ids are kept. Default: none. */
  readonly known?: readonly KnownEvent[]
  /** Other printed forms of a name, each with the name it stands for. Default: none. */
  readonly names?: ReadonlyMap<string, string>
}

export interface Deduplicated {
  /** In no particular order. */
  readonly events: readonly TimelineEvent[]
  readonly leftOut: readonly LeftOut[]
  readonly nearMisses: readonly NearMiss[]
  /** Log-odds that two mentions are of one event. */
  readonly likeness: (a: Report, b: Report) => number
  /** Makes events of groups of mentions; ids are kept from `known`, those of the options included. */
  readonly rebuild: (groups: readonly (readonly Report[])[], known: readonly KnownEvent[]) => TimelineEvent[]
}

/** Events of all articles together; the order of `articles` makes no difference. */
export function deduplicate(
  articles: readonly Article[],
  { known = [], names = new Map() }: Options = {},
): Deduplicated {
  const ordered = [...articles].sort(compareArticles)
  const { profiles } = profileMentions(ordered, takesPart, names)
  const score = scoreWith()
  const { groups, apart } = clusterProfiles(profiles, { score, mayJoin, threshold: THRESHOLD, floor: WORTH_A_LOOK })
  const reprints = groupReprints(ordered)
  const rebuild: Deduplicated['rebuild'] = (reports, known) => {
    const built = reports.map((group) => buildEvent([...group].sort(compareReports), (id) => reprints.get(id)!))
    return assignIds(built.sort(compareFounders), known)
  }
  const events = rebuild(groups.filter(isEvent).map(toReports), known)
  const placed = new Set(events.flatMap(({ mentions }) => mentions.map(({ mention }) => mention)))
  const eventOf = new Map(events.map((event) => [event.mentions[0]!.mention, event]))
  const profileOf = new Map(profiles.map((profile) => [profile.mention, profile]))
  return {
    events,
    leftOut: ordered.flatMap((article) => leftOutOf(article, placed)),
    nearMisses: nearMissesOf(
      apart.filter(({ left, right }) => isEvent(left) && isEvent(right)),
      ([first]) => eventOf.get(first!.mention)!,
    ),
    likeness: (a, b) => score(profileOf.get(a.mention)!, profileOf.get(b.mention)!),
    rebuild,
  }
}

const isEvent = (group: readonly Profile[]): boolean => group.some(({ mention }) => standsAlone(mention))

const toReports = (group: readonly Profile[]): Report[] =>
  group.map(({ about, mention }) => ({ article: about.article, mention }))

export type { Report }
