/** Finds what a correction points at. */
import type { Article } from '../../pipeline/article.ts'
import type { TimelineEvent } from '../../pipeline/timeline.ts'
import type { Report } from '../../pipeline/stage.ts'
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

  /** Why nobody can tell which article is meant: several of one file hold the quoted words. */
  ambiguity({ article: name, quote }: EventReference): string | undefined {
    return name === undefined ? undefined : ambiguityOf(name, this.#holding(name, quote))
  }

  #holding(name: string | undefined, quote = ''): readonly Article[] {
    if (name === undefined) return []
    return findArticles(this.#articles, name).filter(({ text }) => text.includes(quote.trim()))
  }

  /** Mentions whose trigger lies in the quoted words, or whose quote holds them; keys of `keyOf`. */
  mentions({ article: name, quote }: EventReference): ReadonlySet<string> {
    const holding = this.#holding(name, quote)
    const article = holding.length === 1 ? holding[0] : undefined
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

/** The article with this id, else those with this path: a file of JSON can hold several. */
export function findArticles(articles: readonly Article[], name: string): readonly Article[] {
  const path = name.replace(/^\.\//, '')
  const named = articles.filter(({ id }) => id === name)
  return named.length > 0 ? named : articles.filter(({ paths }) => paths.includes(path))
}

/** What to tell somebody who names several articles by the path of their file. */
export function ambiguityOf(name: string, found: readonly { readonly id: string }[]): string | undefined {
  if (found.length < 2) return undefined
  const ids = found.slice(0, MOST_NAMED).map(({ id }) => `\`${id}\``)
  const more = found.length > MOST_NAMED ? ' …' : ''
  return `\`${name}\` is ambiguous: names ${found.length} articles; use the id: ${ids.join(', ')}${more}`
}

const MOST_NAMED = 10

/** How a message names a reference. */
const describe = ({ id, article, quote }: EventReference): string =>
  id === undefined ? `\`${quote}\` in \`${article}\`` : `\`${id}\``

/** Reports a reference that points at no event, or at words of several articles. */
export function tellUnmatched(reference: EventReference, line: number, finder: EventFinder, messages: Report): void {
  const ambiguity = finder.ambiguity(reference)
  if (ambiguity !== undefined) messages.error('correction-invalid', `${ambiguity}; not applied`, { line })
  else {
    const text = `${describe(reference)} is no event; not applied, remove it or name another event`
    messages.warn('correction-unmatched', text, { line })
  }
}
