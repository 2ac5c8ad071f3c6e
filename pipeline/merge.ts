/** All annotated articles in, the timeline out. */
import type { Corrections } from '../stages/correct/index.ts'
import type { Article, EventStatus, Mention } from './article.ts'
import { eventId } from './ids.ts'
import type { Message } from './stage.ts'
import type { KnownEvent, Redate, Timeline, TimelineEvent } from './timeline.ts'

export interface MergeOptions {
  readonly corrections?: Corrections
  readonly known?: readonly KnownEvent[]
  readonly names?: unknown
  readonly redate: Redate
}

const EVENTS = new Set<string>(['happened', 'ongoing', 'planned', 'cancelled', 'denied'])

/** One event per mention. */
export function mergeArticles(
  articles: readonly Article[],
  _options: MergeOptions,
): { timeline: Timeline; messages: readonly Message[] } {
  const events = articles.flatMap((article) =>
    article.mentions.filter((m) => EVENTS.has(m.status)).map((m) => eventOf(article, m)),
  )
  const order = (e: TimelineEvent) => [e.earliest ?? '', e.latest ?? '', e.id].join('\0')
  events.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const listed = articles.map(({ paths: [path, ...alsoAt], ...a }) => ({
    id: a.id,
    ...(path === undefined ? {} : { path }),
    alsoAt,
    ...(a.title === undefined ? {} : { title: a.title }),
    published: a.published,
    sha256: a.sha256,
  }))
  return { timeline: { events, articles: listed, leftOut: [], nearMisses: [] }, messages: [] }
}

function eventOf(article: Article, mention: Mention): TimelineEvent {
  const { start, end, dated, title, type, who, whom, where } = mention
  const quote = article.text.slice(start, end)
  return {
    id: eventId(dated?.earliest ?? dated?.latest, title, `${article.id}\0${mention.id}`),
    ...dated,
    title,
    type,
    status: mention.status as EventStatus,
    who,
    whom,
    where,
    articles: 1,
    independent: 1,
    figures: [],
    disputed: [],
    mentions: [{ article: article.id, quote, start, end, mention }],
    formerIds: [],
  }
}
