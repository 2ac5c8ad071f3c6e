/** Makes one timeline of annotated articles. Pure: the order of the articles makes no difference. */
import { correctEvents, NO_CORRECTIONS, type Corrections } from '../stages/correct/index.ts'
import { deduplicate } from '../stages/deduplicate/index.ts'
import type { Article, Day } from './article.ts'
import { type Kept, NOTHING_KEPT, placeKept } from './kept/index.ts'
import type { GroupMemory } from './memory-of-groups.ts'
import { withPublished } from './remember-articles.ts'
import { removedEvents } from './removed-events.ts'
import { settleDates } from './settle-dates.ts'
import { collectMessages, type Message } from './stage.ts'
import {
  type EventLink,
  type KnownEvent,
  type NearMiss,
  OTHER_END,
  type Redate,
  type Timeline,
  type TimelineArticle,
  type TimelineEvent,
} from './timeline.ts'

export interface MergeOptions {
  /** The people's decisions; applied last, publication dates first of all. Default: none. */
  readonly corrections?: Corrections
  /** What a committed timeline called its events; their ids are kept. Default: none. */
  readonly known?: readonly KnownEvent[]
  /** Other printed forms of a name, each with the name it stands for. Default: none. */
  readonly names?: ReadonlyMap<string, string>
  /** What an earlier run remembered, to leave what new articles do not touch as it was. Default: nothing. */
  readonly memory?: GroupMemory | undefined
  /** No article was published after this day. Default: no limit. */
  readonly asOf?: Day | undefined
  /** What the last timeline held of articles that cannot be read any more. Default: nothing. */
  readonly kept?: Kept
  /** Gives an article its dates anew when its publication date becomes known. */
  readonly redate: Redate
}

export interface Merged {
  readonly timeline: Timeline
  readonly messages: readonly Message[]
}

/** The timeline that all articles together tell, and what is to be said about it. */
export function mergeArticles(articles: readonly Article[], options: MergeOptions): Merged {
  const { corrections = NO_CORRECTIONS, known = [], memory, kept = NOTHING_KEPT, asOf, redate } = options
  const names = withForms(options.names, corrections)
  const messages: Message[] = []
  const report = collectMessages(messages, 'correct', corrections.file)
  // Without their mentions, which are put back where they were: a timeline tells too little of them to find that anew.
  const all = [...articles, ...kept.articles.map((article) => ({ ...article, mentions: [] }))]
  const settled = settleDates(all, { corrections, names, asOf, redate, memory }, messages)
  const deduplicated = deduplicate(settled, { known, names, memory })
  const { leftOut, nearMisses, reprintOf, likeness, rebuild } = deduplicated
  const mentionsOf = new Map(kept.articles.map(({ id, mentions }) => [id, mentions]))
  const whole = settled.map((article) => ({ ...article, mentions: mentionsOf.get(article.id) ?? article.mentions }))
  const events = placeKept(deduplicated.events, kept, { articles: whole, known, rebuild })
  const corrected = correctEvents(events, corrections, { articles: whole, known, likeness, rebuild }, report)
  const ids = new Set(corrected.map(({ id }) => id))
  const there = new Set(all.map(({ id }) => id))
  const dropped = new Set(events.flatMap(({ id }) => (ids.has(id) ? [] : [id])))
  const misses = nearMisses.filter((miss) => miss.events.every((id) => ids.has(id)))
  const timeline = {
    events: linkEvents([...corrected].sort(compareEvents), misses),
    articles: settled
      .map((article) => listArticle(article, reprintOf.get(article.id)))
      .sort((a, b) => compareText(a.id, b.id)),
    leftOut,
    nearMisses: misses,
    removed: removedEvents(known, corrected, (event) => whyRemoved(event, corrected, { dropped, there, corrections })),
    memory: withPublished(deduplicated.memory, all, settled),
  }
  return { timeline, messages }
}

/** The spellings that are one name; those of the corrections win. */
const withForms = (names: ReadonlyMap<string, string> | undefined, { names: decided }: Corrections) =>
  new Map([...(names ?? []), ...decided.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const))])

interface Removal {
  /** Ids of the events that a correction dropped. */
  readonly dropped: ReadonlySet<string>
  /** Ids of the articles. */
  readonly there: ReadonlySet<string>
  readonly corrections: Corrections
}

function whyRemoved(
  { id, mentions, removed }: KnownEvent,
  events: readonly TimelineEvent[],
  { dropped, there, corrections: { file, drop } }: Removal,
): string {
  if (dropped.has(id)) {
    const reason = drop.find(({ event }) => event.id === id)?.reason
    return `dropped in ${file}${reason === undefined ? '' : `: ${reason}`}`
  }
  const told = events.find((event) => event.mentions.some((m) => mentions.some((place) => isAt(m, place))))
  if (told) return `told by ${told.id} now`
  const gone = [...new Set(mentions.map(({ article }) => article))].filter((article) => !there.has(article))
  if (gone.length > 0) return `no longer among the articles: ${gone.join(', ')}`
  return removed ?? 'its articles do not report it as an event any more'
}

const isAt = (a: KnownEvent['mentions'][number], b: KnownEvent['mentions'][number]): boolean =>
  a.article === b.article && a.start === b.start && a.end === b.end

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Placed = Pick<TimelineEvent, 'id' | 'earliest' | 'latest'>

/** By earliest day, latest day, id; a bracket without an earliest day stands at its latest, events without a date last. */
export function compareEvents(a: Placed, b: Placed): number {
  const first = (event: Placed): string => event.earliest ?? event.latest ?? '~'
  return compareText(first(a), first(b)) || compareText(a.latest ?? '~', b.latest ?? '~') || compareText(a.id, b.id)
}

/** The events, each with what it is tied to. */
function linkEvents(events: readonly TimelineEvent[], misses: readonly NearMiss[]): TimelineEvent[] {
  const links = new Map<string, EventLink[]>()
  const add = (id: string, link: EventLink) => links.set(id, [...(links.get(id) ?? []), link])
  for (const { events: pair, link } of misses) {
    if (link === undefined) continue
    add(pair[0], { event: pair[1], as: link })
    add(pair[1], { event: pair[0], as: OTHER_END[link] })
  }
  return events.map((event) => {
    const own = links.get(event.id)
    return own ? { ...event, links: own.sort((a, b) => compareText(a.event, b.event)) } : event
  })
}

function listArticle(article: Article, reprintOf: string | undefined): TimelineArticle {
  const [path, ...alsoAt] = article.paths
  return {
    id: article.id,
    ...(path === undefined ? {} : { path }),
    alsoAt,
    ...(article.title === undefined ? {} : { title: article.title }),
    ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    ...(article.url === undefined ? {} : { url: article.url }),
    published: article.published,
    ...(reprintOf === undefined ? {} : { reprintOf }),
    sha256: article.sha256,
  }
}
