/** Puts what is kept of unreadable articles back into their events. */
import type { Article } from '../article.ts'
import type { KnownEvent, TimelineEvent } from '../timeline.ts'
import type { Kept } from './find-kept.ts'
import type { WrittenEvent } from './last-timeline.ts'

interface Report {
  readonly article: Article
  readonly mention: Article['mentions'][number]
}

export interface PlaceContext {
  /** The articles of the events, those that are kept with their mentions. */
  readonly articles: readonly Article[]
  readonly known: readonly KnownEvent[]
  readonly rebuild: (groups: readonly (readonly Report[])[], known: readonly KnownEvent[]) => TimelineEvent[]
}

/** `events` were made without the kept mentions; each of these goes back to where the last timeline had it. */
export function placeKept(
  events: readonly TimelineEvent[],
  kept: Kept,
  { articles, known, rebuild }: PlaceContext,
): readonly TimelineEvent[] {
  if (kept.events.length === 0) return events
  const byId = new Map(articles.map((article) => [article.id, article]))
  const keptIds = new Set(kept.articles.map(({ id }) => id))
  const groups = events.map(({ mentions }) =>
    mentions.map((m) => ({ article: byId.get(m.article)!, mention: m.mention })),
  )
  const groupOf = new Map(events.flatMap(({ id, formerIds }, i) => [id, ...formerIds].map((one) => [one, groups[i]!])))
  const places = reportsByPlace(articles.filter(({ id }) => keptIds.has(id)))
  for (const event of kept.events) {
    const reports = event.mentions
      .filter((m) => keptIds.has(m.article))
      .flatMap((m) => places.get(placeOf(m))?.shift() ?? [])
    const group = groupOf.get(event.id)
    if (group) group.push(...reports)
    else groups.push(reports)
  }
  const before = new Map(kept.events.map((event) => [event.id, event]))
  return rebuild(groups, known).map((event) => asBefore(event, before.get(event.id)))
}

const placeOf = ({ article, start, end }: { article: string; start: number; end: number }): string =>
  `${article} ${start} ${end}`

/** Several mentions can stand in one quote; they come in the order of the last timeline. */
function reportsByPlace(articles: readonly Article[]): Map<string, Report[]> {
  const places = new Map<string, Report[]>()
  for (const article of articles) {
    for (const mention of article.mentions) {
      const place = placeOf({ article: article.id, ...mention })
      const report = { article, mention }
      const others = places.get(place)
      if (others) others.push(report)
      else places.set(place, [report])
    }
  }
  return places
}

/** An event with the very mentions that it had is the very event: a timeline tells more of it than of each mention. */
function asBefore(event: TimelineEvent, before: WrittenEvent | undefined): TimelineEvent {
  const order = before?.mentions.map((m) => `${placeOf(m)} ${m.date ?? ''}`) ?? []
  const rank = (m: TimelineEvent['mentions'][number]): number => order.indexOf(`${placeOf(m)} ${m.date ?? ''}`)
  if (!before || order.length !== event.mentions.length || event.mentions.some((m) => rank(m) < 0)) return event
  // Why they were joined was found with the whole article.
  const mentions = [...event.mentions]
    .sort((a, b) => rank(a) - rank(b))
    .map((mention, i) => ({ ...mention, ...matchOf(before.mentions[i]!) }))
  const { id, formerIds, formerly, articles, independent } = event
  return { ...EMPTY, articles, independent, ...before, id, formerIds, ...(formerly ? { formerly } : {}), mentions }
}

const matchOf = ({ match }: TimelineEvent['mentions'][number]) => (match === undefined ? {} : { match })

/** What is empty has no key in a file. */
const EMPTY = { who: [], whom: [], where: [], figures: [], disputed: [] } as const
