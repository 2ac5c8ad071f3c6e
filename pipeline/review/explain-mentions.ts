/** The quotes of an event in their contexts, how each was dated, and what it shares with those before it. */
import type { WrittenEvent, WrittenMention } from '../../stages/write-timeline/index.ts'
import type { Article, Expression, Mention } from '../article.ts'
import type { TimelineArticle } from '../timeline.ts'

export interface ExplainedMention extends Omit<WrittenMention, 'mention'> {
  /** The words around the quote; absent when the article is not there. */
  readonly before?: string
  readonly after?: string
  readonly published: TimelineArticle['published']
  /** The expression that dates it. */
  readonly expression?: Pick<Expression, 'text' | 'rule' | 'anchor' | 'anchorDate' | 'because' | 'rejected'>
  /** What it shares with the mentions before it, in words. */
  readonly shares: readonly string[]
}

const CONTEXT = 160

/** `articles` are those that the timeline lists, `texts` those that were found, annotated, by their ids. */
export function explainMentions(
  event: WrittenEvent,
  articles: readonly TimelineArticle[],
  texts: ReadonlyMap<string, Article>,
): ExplainedMention[] {
  const listed = new Map(articles.map((article) => [article.id, article]))
  const before: Mention[] = []
  return event.mentions.map((m) => {
    const text = texts.get(m.article)
    const own = text?.mentions.find((one) => one.start === m.start && one.end === m.end && !before.includes(one))
    const expression = own?.expression === undefined ? undefined : text?.expressions[own.expression]
    const shares = own ? sharedWith(own, before) : []
    if (own) before.push(own)
    const isThere = text?.text.slice(m.start, m.end) === m.quote
    return {
      ...m,
      ...(isThere
        ? {
            before: text.text.slice(Math.max(0, m.start - CONTEXT), m.start),
            after: text.text.slice(m.end, m.end + CONTEXT),
          }
        : {}),
      published: listed.get(m.article)?.published ?? { basis: 'unknown' },
      ...(expression ? { expression: toldOf(expression) } : {}),
      shares,
    }
  })
}

const toldOf = ({ text, rule, anchor, anchorDate, because, rejected }: Expression) => ({
  text,
  rule,
  anchor,
  ...(anchorDate === undefined ? {} : { anchorDate }),
  ...(because === undefined ? {} : { because }),
  ...(rejected === undefined ? {} : { rejected }),
})

/** What a mention has in common with those that stand before it in the event. */
function sharedWith(mention: Mention, others: readonly Mention[]): string[] {
  if (others.length === 0) return []
  const common = (what: string, valuesOf: (m: Mention) => readonly string[]): string[] => {
    const values = new Set(others.flatMap(valuesOf))
    const shared = [...new Set(valuesOf(mention))].filter((value) => values.has(value))
    return shared.length ? [`${what} ${shared.join(', ')}`] : []
  }
  return [
    ...common('the word', ({ trigger }) => [trigger.lemma]),
    ...common('the kind', ({ type }) => (type === 'other' ? [] : [type])),
    ...common('the date', ({ dated }) => (dated ? [dated.date] : [])),
    ...common('who:', ({ who }) => who),
    ...common('whom:', ({ whom }) => whom),
    ...common('where:', ({ where }) => where),
    ...common('the figure', ({ figures }) => figures.map(({ what, value }) => `${value} ${what}`)),
  ]
}
