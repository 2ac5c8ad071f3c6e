/** Events and articles as the file shows them: its keys, in its order; what is empty or unknown is left out. */
import type {
  EventFigure,
  EventMention,
  LeftOut,
  NearMiss,
  RemovedEvent,
  TimelineArticle,
  TimelineEvent,
} from '../../pipeline/timeline.ts'

export type Entry = Readonly<Record<string, unknown>>

/** An event as the file tells it: without the mentions that its own were made from. */
export type WrittenEvent = Omit<TimelineEvent, 'mentions'> & { readonly mentions: readonly WrittenMention[] }
export type WrittenMention = Omit<EventMention, 'mention'> & Partial<Pick<EventMention, 'mention'>>

export interface EntryOptions {
  /** Whether mentions show their `id` and `trigger`, as they do in JSON. Default false. */
  readonly mentionIds?: boolean
}

/** The entry without keys that say nothing: `undefined`, `''`, empty lists. */
function withoutEmpty(entry: Entry): Entry {
  const says = (value: unknown) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => says(value)))
}

/** An event in the file's key order. */
export function eventEntry(event: WrittenEvent, options: EntryOptions = {}): Entry {
  return withoutEmpty({
    id: event.id,
    date: event.date,
    earliest: event.earliest,
    latest: event.latest,
    precision: event.date === undefined ? undefined : event.precision,
    title: event.title,
    type: event.type,
    status: event.status,
    who: event.who,
    whom: event.whom,
    where: event.where,
    articles: event.articles,
    independent: event.independent,
    figures: event.figures.map(figureEntry),
    disputed: event.disputed,
    mentions: event.mentions.map((mention) => mentionEntry(mention, options)),
    links: event.links,
    formerIds: event.formerIds,
  })
}

const figureEntry = ({ what, values }: EventFigure): Entry => ({
  what,
  values: values.map(({ value, bound, saidBy, article }) => withoutEmpty({ value, bound, saidBy, article })),
})

function mentionEntry(m: WrittenMention, { mentionIds = false }: EntryOptions): Entry {
  const { id, trigger } = (mentionIds ? m.mention : undefined) ?? {}
  return withoutEmpty({
    id,
    article: m.article,
    quote: m.quote,
    start: m.start,
    end: m.end,
    trigger: trigger && { start: trigger.start, end: trigger.end, lemma: trigger.lemma },
    when: m.when,
    date: m.date,
    basis: m.basis,
    because: m.because,
    saidBy: m.saidBy,
    match: m.match && withoutEmpty({ score: m.match.score, shared: m.match.shared }),
  })
}

/** An article in the file's key order. */
export function articleEntry(article: TimelineArticle): Entry {
  const { published } = article
  return withoutEmpty({
    id: article.id,
    path: article.path,
    alsoAt: article.alsoAt,
    title: article.title,
    publisher: article.publisher,
    url: article.url,
    published: withoutEmpty({ date: published.date, basis: published.basis, evidence: published.evidence }),
    reprintOf: article.reprintOf,
    sha256: article.sha256,
  })
}

export const leftOutEntry = (l: LeftOut): Entry =>
  withoutEmpty({
    article: l.article,
    quote: l.quote,
    start: l.start,
    end: l.end,
    title: l.title,
    date: l.date,
    why: l.why,
  })

export const removedEntry = ({ id, date, title, why, mentions, formerIds }: RemovedEvent): Entry =>
  withoutEmpty({
    id,
    date,
    title,
    why,
    mentions: mentions.map(({ article, start, end }) => ({ article, start, end })),
    formerIds,
  })

export const nearMissEntry = ({ events, titles, why }: NearMiss): Entry => ({ events, titles, why })

/** The entries of a list, one at a time. */
export function* entriesOf<A>(items: Iterable<A>, toEntry: (item: A) => Entry): Generator<Entry> {
  for (const item of items) yield toEntry(item)
}
