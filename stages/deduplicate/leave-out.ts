/** Which mentions take part in events, and why the others do not. */
import type { Article, EventStatus, Mention, MentionStatus } from '../../pipeline/article.ts'
import type { LeftOut } from '../../pipeline/timeline.ts'

/** Why a mention is no event by itself; `undefined` when it is one. A mention that was asked for always is. */
export function whyLeftOut(mention: Mention): string | undefined {
  if (mention.given) return undefined
  if (mention.status === 'negated') return 'said not to have happened'
  if (mention.status === 'hypothetical') return 'only supposed'
  return mention.minor
}

const STATUS_OF: Readonly<Record<MentionStatus, EventStatus>> = {
  happened: 'happened',
  ongoing: 'ongoing',
  planned: 'planned',
  cancelled: 'cancelled',
  denied: 'denied',
  negated: 'denied',
  hypothetical: 'planned',
}

/** The status an event takes from a mention. */
export const eventStatusOf = (mention: Mention): EventStatus => STATUS_OF[mention.status]

/** What is left out of an article, in text order. */
export function leftOutOf(article: Article): LeftOut[] {
  return article.mentions.flatMap((mention) => {
    const why = whyLeftOut(mention)
    if (why === undefined) return []
    const { start, end, title, dated } = mention
    const quote = article.text.slice(start, end)
    return [{ article: article.id, quote, start, end, title, ...(dated ? { date: dated.date } : {}), why }]
  })
}
