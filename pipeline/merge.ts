/** Makes one timeline of annotated articles. Pure: the order of the articles makes no difference. */
import { correctEvents, type Corrections } from '../stages/correct/index.ts'
import { deduplicate } from '../stages/deduplicate/index.ts'
import type { Article, Day } from './article.ts'
import { settleDates } from './settle-dates.ts'
import { collectMessages, type Message } from './stage.ts'
import type { EventLink, KnownEvent, NearMiss, Redate, Timeline, TimelineArticle, TimelineEvent } from './timeline.ts'

export interface MergeOptions {
  /** The people's decisions; applied last, publication dates first of all. Default: none. */
  readonly corrections?: Corrections
  /** What a committed timeline called its events; their ids are kept. Default: none. */
  readonly known?: readonly KnownEvent[]
  /** Other printed forms of a name, each with the name it stands for. Default: none. */
  readonly names?: ReadonlyMap<string, string>
  /** No article was published after this day. Default: no limit. */
  readonly asOf?: Day | undefined
  /** Gives an article its dates anew when its publication date becomes known. */
  readonly redate: Redate
}

export interface Merged {
  readonly timeline: Timeline
  readonly messages: readonly Message[]
}

/** The timeline that all articles together tell, and what is to be said about it. */
export function mergeArticles(articles: readonly Article[], options: MergeOptions): Merged {
  const { corrections = NO_CORRECTIONS, known = [], names = new Map(), asOf, redate } = options
  const messages: Message[] = []
  const report = collectMessages(messages, 'correct', corrections.file)
  const settled = settleDates(articles, { corrections, names, asOf, redate }, messages)
  const { events, leftOut, nearMisses, reprintOf, likeness, rebuild } = deduplicate(settled, { known, names })
  const context = { articles: settled, known, likeness, rebuild }
  const corrected = correctEvents(events, corrections, context, report)
  const ids = new Set(corrected.map(({ id }) => id))
  const misses = nearMisses.filter((miss) => miss.events.every((id) => ids.has(id)))
  const timeline = {
    events: linkEvents([...corrected].sort(compareEvents), misses),
    articles: settled
      .map((article) => listArticle(article, reprintOf.get(article.id)))
      .sort((a, b) => compareText(a.id, b.id)),
    leftOut,
    nearMisses: misses,
  }
  return { timeline, messages }
}

/** Nothing decided. */
export const NO_CORRECTIONS: Corrections = {
  file: 'corrections.yaml',
  published: [],
  drop: [],
  redate: [],
  retitle: [],
  merge: [],
  keepApart: [],
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By earliest day, latest day, id; a bracket without an earliest day stands at its latest, events without a date last. */
function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  const first = (event: TimelineEvent): string => event.earliest ?? event.latest ?? '~'
  return compareText(first(a), first(b)) || compareText(a.latest ?? '~', b.latest ?? '~') || compareText(a.id, b.id)
}

/** The other end of each link. */
const REVERSE: Readonly<Record<EventLink['as'], EventLink['as']>> = {
  'part-of': 'has-part',
  'has-part': 'part-of',
  opposite: 'opposite',
  'plan-of': 'planned-as',
  'planned-as': 'plan-of',
}

/** The events, each with what it is tied to. */
function linkEvents(events: readonly TimelineEvent[], misses: readonly NearMiss[]): TimelineEvent[] {
  const links = new Map<string, EventLink[]>()
  const add = (id: string, link: EventLink) => links.set(id, [...(links.get(id) ?? []), link])
  for (const { events: pair, link } of misses) {
    if (link === undefined) continue
    add(pair[0], { event: pair[1], as: link })
    add(pair[1], { event: pair[0], as: REVERSE[link] })
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
