/** Makes one timeline event of the reports that belong to it. */
import type { Article, EventStatus, Mention } from '../../pipeline/article.ts'
import type { Disputed, EventMention, Match, TimelineEvent } from '../../pipeline/timeline.ts'
import { dateOfEvent } from './event-date.ts'
import { figuresOf, isDisputed } from './event-figures.ts'
import { bestTitle } from './event-title.ts'
import { joinNames } from './join-names.ts'
import { eventStatusOf, standsAlone } from './leave-out.ts'
import { compareMentions, type Report } from './order.ts'
import { countIndependent, type Reprints } from './reprints.ts'

/** Everything but the id, which needs a look at the other events. */
export type EventWithoutId = Omit<TimelineEvent, 'id' | 'formerIds'>

export interface Sources {
  /** Which articles are no independent reports of each other. */
  readonly reprints: Reprints
  /** Why mentions were joined. */
  readonly matches: ReadonlyMap<Mention, Match>
}

/** The event that `reports` tell of, which stand in the order of publication, article and offset. */
export function buildEvent(reports: readonly Report[], { reprints, matches }: Sources): EventWithoutId {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  const mentions = reports.map(({ mention }) => mention)
  const alone = mentions.filter(standsAlone)
  const { dated, disputed: dateDisputed } = dateOfEvent(
    mentions.flatMap(({ dated, basis }) => (dated ? [{ dated, basis }] : [])),
  )
  const figures = figuresOf(reports)
  const { status, disputed: statusDisputed } = statusOf(mentions.map(eventStatusOf))
  const disputed: Disputed[] = []
  if (figures.some(isDisputed)) disputed.push('figures')
  if (dateDisputed) disputed.push('date')
  if (statusDisputed) disputed.push('status')
  return {
    ...(dated?.date === undefined ? {} : { date: dated.date }),
    ...(dated?.earliest === undefined ? {} : { earliest: dated.earliest }),
    ...(dated?.latest === undefined ? {} : { latest: dated.latest }),
    ...(dated === undefined ? {} : { precision: dated.precision }),
    title: bestTitle(
      (alone.length ? alone : mentions).map((m) => ({ title: titleOf(m), names: [...m.who, ...m.whom, ...m.where] })),
    ),
    type: mostCommon((alone.length ? alone : mentions).map(({ type }) => type)),
    status,
    who: joinNames(mentions.flatMap(({ who }) => who)),
    whom: joinNames(mentions.flatMap(({ whom }) => whom)),
    where: joinNames(mentions.flatMap(({ where }) => where)),
    articles: articles.size,
    independent: countIndependent(articles.keys(), reprints),
    figures,
    disputed,
    mentions: reports.map((report) =>
      toEventMention(report, reports.length > 1 ? matches.get(report.mention) : undefined),
    ),
  }
}

/** A trigger that was asked for may be a quotation mark: it has no words for a title, and no event goes without. */
const titleOf = ({ title, trigger }: Mention): string => title || trigger.lemma || 'untitled'

/** Events in the order of their founding mentions' articles and offsets: fixed, whatever groups they came from. */
export function compareFounders(a: EventWithoutId, b: EventWithoutId): number {
  const [x, y] = [a.mentions[0]!, b.mentions[0]!]
  if (x.article !== y.article) return x.article < y.article ? -1 : 1
  return compareMentions(x.mention, y.mention)
}

function toEventMention({ article, mention }: Report, match: Match | undefined): EventMention {
  const { start, end, when, dated, basis, because, saidBy } = mention
  return {
    article: article.id,
    quote: quoteOf(article, start, end),
    start,
    end,
    ...(when === undefined ? {} : { when }),
    ...(dated === undefined ? {} : { date: dated.date }),
    ...(basis === undefined ? {} : { basis }),
    ...(because === undefined ? {} : { because }),
    ...(saidBy === undefined ? {} : { saidBy }),
    ...(match === undefined ? {} : { match }),
    mention,
  }
}

const quoteOf = (article: Article, start: number, end: number): string => article.text.slice(start, end)

/** A report that it took place outweighs plans; reports of both outcomes are a dispute. */
function statusOf(statuses: readonly EventStatus[]): { status: EventStatus; disputed: boolean } {
  const count = (...wanted: EventStatus[]): number => statuses.filter((status) => wanted.includes(status)).length
  const took = count('happened', 'ongoing')
  const not = count('denied', 'cancelled')
  const disputed = took > 0 && not > 0
  if (took > 0 && took >= not)
    return { status: count('happened') >= count('ongoing') ? 'happened' : 'ongoing', disputed }
  if (not > 0) return { status: count('denied') >= count('cancelled') ? 'denied' : 'cancelled', disputed }
  return { status: 'planned', disputed }
}

/** The most frequent value, `other` last; of equals, the first. */
function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== 'other') counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 'other'
  let most = 0
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count]
  return best
}
