/** Makes one timeline of annotated articles. Pure: the order of the articles makes no difference. */
import { correctEvents, correctPublication, type Corrections } from '../stages/correct/index.ts'
import { alignDates } from '../stages/align-dates/index.ts'
import { deduplicate } from '../stages/deduplicate/index.ts'
import { matchReports } from '../stages/deduplicate/match.ts'
import type { Article } from './article.ts'
import { type Kept, NOTHING_KEPT, placeKept } from './kept/index.ts'
import { collectMessages, type Message } from './stage.ts'
import type { KnownEvent, Redate, Timeline, TimelineArticle, TimelineEvent } from './timeline.ts'

export interface MergeOptions {
  /** The people's decisions; applied last, publication dates first of all. Default: none. */
  readonly corrections?: Corrections
  /** What a committed timeline called its events; their ids are kept. Default: none. */
  readonly known?: readonly KnownEvent[]
  /** Other printed forms of a name, each with the name it stands for. Default: none. */
  readonly names?: ReadonlyMap<string, string>
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
  const { corrections = NO_CORRECTIONS, known = [], names = new Map(), kept = NOTHING_KEPT, redate } = options
  const messages: Message[] = []
  const report = collectMessages(messages, 'correct', corrections.file)
  // Without their mentions, which are put back where they were: a timeline tells too little of them to find that anew.
  const all = [...articles, ...kept.articles.map((article) => ({ ...article, mentions: [] }))]
  const published = correctPublication(all, corrections, redate, report)
  const aligned = alignDates(published, { redate, match: (all) => matchReports(all, names) })
  messages.push(...aligned.messages)
  const { events, leftOut, nearMisses, likeness, rebuild } = deduplicate(aligned.articles, { known, names })
  const mentionsOf = new Map(kept.articles.map(({ id, mentions }) => [id, mentions]))
  const whole = aligned.articles.map((article) => ({
    ...article,
    mentions: mentionsOf.get(article.id) ?? article.mentions,
  }))
  const placed = placeKept(events, kept, { articles: whole, known, rebuild })
  const corrected = correctEvents(placed, corrections, { articles: whole, known, likeness, rebuild }, report)
  const ids = new Set(corrected.map(({ id }) => id))
  const timeline = {
    events: [...corrected].sort(compareEvents),
    articles: aligned.articles.map(listArticle).sort((a, b) => compareText(a.id, b.id)),
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
