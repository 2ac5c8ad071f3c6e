/**
 * What is kept of articles that could be read the last time and cannot be read now, for want of anything better: the
 * last timeline's own entries. An article whose file is gone is not kept: somebody took it away.
 */
import type { Article, Figure, Mention } from '../article.ts'
import { fromAnnotatedLine } from '../annotated-line.ts'
import { sha256Of } from '../ids.ts'
import { collectMessages, type Message } from '../stage.ts'
import type { LastTimeline, WrittenArticle, WrittenEvent } from './last-timeline.ts'

export interface Kept {
  /** As the stages would have left them, as far as a timeline tells; their text holds the quotes only. */
  readonly articles: readonly Article[]
  /** The events of the last timeline that they take part in. */
  readonly events: readonly WrittenEvent[]
}

export const NOTHING_KEPT: Kept = { articles: [], events: [] }

/** Articles of the last timeline that are not among `whole` and in whose file something could not be used. */
export function missedArticles(
  last: LastTimeline,
  whole: readonly Article[],
  messages: readonly Message[],
): readonly WrittenArticle[] {
  const faulty = new Set(messages.flatMap(({ severity, file }) => (severity === 'error' && file ? [file] : [])))
  if (faulty.size === 0) return []
  const known = new Set(whole.flatMap(({ id, sha256 }) => [id, sha256]))
  return last.articles.filter(
    (article) => !known.has(article.id) && !known.has(article.sha256) && isIn(faulty, article),
  )
}

/** What the last timeline itself tells of the articles that were missed. */
export function keptIn(last: LastTimeline, missed: readonly WrittenArticle[]): Kept {
  if (missed.length === 0) return NOTHING_KEPT
  const events = last.eventsOf(new Set(missed.map(({ id }) => id)))
  return { articles: missed.flatMap((article) => restore(article, events)), events }
}

/** A warning for each article that stays in the timeline though it could not be used this time. */
export function keptMessages(articles: readonly Article[]): Message[] {
  const messages: Message[] = []
  for (const { id, paths } of articles) {
    const report = collectMessages(messages, 'read', paths[0] ?? id)
    report.warn(
      'article-kept',
      `\`${id}\` could not be used this time; what the last timeline held of it stays in this one`,
    )
  }
  return messages
}

/** In a faulty file, or under a faulty folder, however that was named. */
const isIn = (faulty: ReadonlySet<string>, { path, alsoAt = [] }: WrittenArticle): boolean =>
  [path, ...alsoAt].some(
    (place) =>
      place !== undefined && Array.from(faulty, asInPaths).some((one) => place === one || place.startsWith(`${one}/`)),
  )

const asInPaths = (named: string): string => named.replace(/^(?:\.\/)+|\/+$/g, '')

/** The article as far as its entries tell. Empty when they do not even tell that: somebody edited them. */
function restore({ path, alsoAt = [], sha256, ...entry }: WrittenArticle, events: readonly WrittenEvent[]): Article[] {
  const mentions = events.flatMap((event) => mentionsIn(event, entry.id))
  const line = {
    ...entry,
    paths: [path, ...alsoAt].filter((place) => place !== undefined),
    text: textOf(mentions),
    expressions: [],
    mentions: mentions.map(({ mention }, i) => ({ ...mention, id: `kept-${i + 1}` })),
  }
  const article = fromAnnotatedLine(line, collectMessages([], 'read'))
  return article ? [{ ...article, sha256 }] : []
}

interface QuotedMention {
  readonly quote: string
  readonly mention: Omit<Mention, 'id' | 'dated'>
}

function mentionsIn(event: WrittenEvent, article: string): QuotedMention[] {
  const { id, title, type, status, who = [], whom = [], where = [], figures = [], precision } = event
  const counted: Figure[] = figures.flatMap(({ what, values }) =>
    values.filter((value) => value.article === article).map(({ value, bound }) => ({ what, value, bound })),
  )
  return event.mentions
    .filter((mention) => mention.article === article)
    .map(({ start, end, quote, when, date, basis, because, saidBy }, i) => {
      const trigger = triggerOf(id, article, { start, end, quote })
      const own = { start, end, trigger, when, date, basis, because, saidBy, type, status, who, whom, where, title }
      // What is not known has no key.
      const known = JSON.parse(JSON.stringify(own)) as Omit<Mention, 'id' | 'dated' | 'figures'>
      const dated = precision !== undefined && date === event.date ? { precision } : {}
      return { quote, mention: { ...known, ...dated, figures: i === 0 ? counted : [] } }
    })
}

/** The word that founded the event is the one whose place gives the last digits of the id; else the whole quote. */
function triggerOf(id: string, article: string, { start, end, quote }: { start: number; end: number; quote: string }) {
  for (const { index, 0: word } of quote.matchAll(/[\p{L}\p{N}]+/gu)) {
    const isFounder = sha256Of(`${article} ${start + index}`).slice(0, 4) === id.slice(-4)
    if (isFounder) return { start: start + index, end: start + index + word.length, lemma: word.toLowerCase() }
  }
  return { start, end, lemma: '' }
}

/** The quotes at their places, and nothing between them. */
function textOf(mentions: readonly QuotedMention[]): string {
  const units = Array<string>(Math.max(1, ...mentions.map(({ mention }) => mention.end))).fill(' ')
  for (const { mention, quote } of mentions) {
    for (let i = 0; i < quote.length; i++) units[mention.start + i] = quote[i]!
  }
  return units.join('')
}
