/** Which mentions take part in events, and why the others do not. */
import type { Article, EventStatus, Mention, MentionStatus } from '../../pipeline/article.ts'
import type { LeftOut } from '../../pipeline/timeline.ts'

/**
 * Whether a mention can report an event, alone or beside others: “took Aleppo” may be too little to make an entry, but
 * it is one more report of a capture that others tell of. What was said, denied or supposed is no report.
 */
export const takesPart = (mention: Mention): boolean =>
  mention.given === true ||
  (mention.status !== 'negated' &&
    mention.status !== 'hypothetical' &&
    (mention.minor === undefined || mention.type !== 'statement'))

/** Whether a mention is an event by itself. */
export const standsAlone = (mention: Mention): boolean => whyLeftOut(mention) === undefined

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

/** What is left out of an article, in text order: what is no event by itself and is `placed` in none. */
export function leftOutOf(article: Article, placed: ReadonlySet<Mention>): LeftOut[] {
  return article.mentions.flatMap((mention) => {
    const why = whyLeftOut(mention)
    // “the ministry said” never was nearly an event; who says what stands beside what is said.
    const isSpeech = mention.type === 'statement' && mention.minor !== undefined
    if (why === undefined || isSpeech || placed.has(mention)) return []
    const { start, end, title, dated } = mention
    const quote = article.text.slice(start, end)
    return [{ article: article.id, quote, start, end, title, ...(dated ? { date: dated.date } : {}), why }]
  })
}
