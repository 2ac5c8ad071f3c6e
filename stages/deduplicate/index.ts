/**
 * The `deduplicate` stage: one timeline event per real event, all reports kept, disagreements kept.
 *
 * Mentions are profiled (what happened, who, where, when, the words around), compared where they share telling words,
 * and joined surest first. Dates that exclude each other, opposite outcomes, and plan and deed never join.
 */
import type { Article } from '../../pipeline/article.ts'
import type { KnownEvent, LeftOut, NearMiss, TimelineEvent } from '../../pipeline/timeline.ts'
import { assignIds } from './assign-ids.ts'
import { buildEvent, type EventWithoutId } from './build-event.ts'
import { clusterProfiles } from './cluster.ts'
import { leftOutOf, whyLeftOut } from './leave-out.ts'
import { mayJoin } from './may-join.ts'
import { nearMissesOf } from './near-misses.ts'
import { compareArticles, compareReports, type Report } from './order.ts'
import { profileMentions } from './profile.ts'
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
}

/** Events of all articles together; the order of `articles` makes no difference. */
export function deduplicate(
  articles: readonly Article[],
  { known = [], names = new Map() }: Options = {},
): Deduplicated {
  const ordered = [...articles].sort(compareArticles)
  const { profiles } = profileMentions(ordered, (mention) => whyLeftOut(mention) === undefined, names)
  const score = scoreWith()
  const { groups, apart } = clusterProfiles(profiles, { score, mayJoin, threshold: THRESHOLD, floor: WORTH_A_LOOK })
  const build = eventBuilder(ordered)
  const events = assignIds(
    groups.map((group) => build(group.map(({ about, mention }) => ({ article: about.article, mention })))),
    known,
  )
  const eventOf = new Map(groups.map((group, i) => [group, events[i]!]))
  return { events, leftOut: ordered.flatMap(leftOutOf), nearMisses: nearMissesOf(apart, eventOf) }
}

/** Makes events from reports in any order, as `deduplicate` makes them; counts reprints among `articles` once. */
export function eventBuilder(articles: readonly Article[]): (reports: readonly Report[]) => EventWithoutId {
  const groups = groupReprints([...articles].sort(compareArticles))
  return (reports) => buildEvent([...reports].sort(compareReports), (id) => groups.get(id) ?? -1)
}

export type { EventWithoutId, Report }
