/** Makes one timeline of annotated articles. Pure: the order of the articles makes no difference. */
import { correctEvents, type Corrections } from '../stages/correct/index.ts'
import { deduplicate } from '../stages/deduplicate/index.ts'
import type { Article, Day } from './article.ts'
import { settleDates } from './settle-dates.ts'
import { collectMessages, type Message } from './stage.ts'
import type { KnownEvent, Redate, Timeline, TimelineArticle, TimelineEvent } from './timeline.ts'

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
  const { events, leftOut, nearMisses, likeness, rebuild } = deduplicate(settled, { known, names })
  const context = { articles: settled, known, likeness, rebuild }
  const corrected = correctEvents(events, corrections, context, report)
  const ids = new Set(corrected.map(({ id }) => id))
  const timeline = {
    events: [...corrected].sort(compareEvents),
    articles: settled.map(listArticle).sort((a, b) => compareText(a.id, b.id)),
    leftOut,
    nearMisses: nearMisses.filter((miss) => miss.events.every((id) => ids.has(id))),
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

function listArticle(article: Article): TimelineArticle {
  const [path, ...alsoAt] = article.paths
  return {
    id: article.id,
    ...(path === undefined ? {} : { path }),
    alsoAt,
    ...(article.title === undefined ? {} : { title: article.title }),
    ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    ...(article.url === undefined ? {} : { url: article.url }),
    published: article.published,
    sha256: article.sha256,
  }
}
