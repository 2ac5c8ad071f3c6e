/** Finds what a correction points at. */
import type { Article } from '../../pipeline/article.ts'
import type { TimelineEvent } from '../../pipeline/timeline.ts'
import type { EventReference } from './corrections.ts'

/** Looks up events of one timeline and articles of one collection. */
export class EventFinder {
  readonly #events: readonly TimelineEvent[]
  readonly #articles: readonly Article[]
  readonly #byId = new Map<string, TimelineEvent>()

  constructor(events: readonly TimelineEvent[], articles: readonly Article[]) {
    this.#events = events
    this.#articles = articles
    for (const event of events) for (const id of event.formerIds) this.#byId.set(id, event)
    // Set last: an id in use beats the same former id.
    for (const event of events) this.#byId.set(event.id, event)
  }

  /** Events that the reference points at: one for an id, all that the quoted words report for a quotation. */
  events(reference: EventReference): readonly TimelineEvent[] {
    if (reference.id !== undefined) {
      const event = this.#byId.get(reference.id) ?? this.#withChangedId(reference.id)
      return event ? [event] : []
    }
    const quoted = this.mentions(reference)
    return this.#events.filter((event) => event.mentions.some((m) => quoted.has(keyOf(m.article, m.mention.id))))
  }

  /**
   * A dropped event is in no committed timeline that would keep its id, so its title or date may have changed since.
   * The last four digits name its founding mention; together with the old title or date that is enough.
   */
  #withChangedId(id: string): TimelineEvent | undefined {
    const [, day, slug, founder] = ID.exec(id) ?? []
    const found = this.#events.filter((event) => {
      const [, eventDay, eventSlug, eventFounder] = ID.exec(event.id) ?? []
      return founder !== undefined && founder === eventFounder && (day === eventDay || slug === eventSlug)
    })
    return found.length === 1 ? found[0] : undefined
  }

  /** Mentions whose trigger lies in the quoted words, or whose quote holds them; keys of `keyOf`. */
  mentions({ article: name, quote }: EventReference): ReadonlySet<string> {
    const article = name === undefined ? undefined : findArticle(this.#articles, name)
    const start = article && quote !== undefined ? article.text.indexOf(quote.trim()) : -1
    if (!article || start < 0) return new Set()
    const end = start + quote!.trim().length
    const inside = article.mentions.filter(({ trigger }) => trigger.start >= start && trigger.end <= end)
    const around = article.mentions.filter((m) => m.start <= start && m.end >= end)
    return new Set((inside.length ? inside : around).map(({ id }) => keyOf(article.id, id)))
  }
}

const ID = /^(undated|-?\d+-\d\d-\d\d)-(.*)-([0-9a-f]{4})$/

/** One key for a mention of an article. */
export const keyOf = (article: string, mention: string): string => `${article}\0${mention}`

/** The article with this id or path. */
export function findArticle(articles: readonly Article[], name: string): Article | undefined {
  const path = name.replace(/^\.\//, '')
  return articles.find(({ id, paths }) => id === name || paths.includes(path))
}

/** How a message names a reference. */
export const describe = ({ id, article, quote }: EventReference): string =>
  id === undefined ? `\`${quote}\` in \`${article}\`` : `\`${id}\``
