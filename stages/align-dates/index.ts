/**
 * The `align-dates` stage: an undated article gets its day, or a bracket, through events that dated articles also
 * report. The words “late on Sunday” fix which Sunday once another article dates the same event. Works in rounds: an
 * article that was aligned helps to align others in the next, so a dated article stands at the root of every chain.
 */
import type { Article, Day, Published } from '../../pipeline/article.ts'
import type { Message } from '../../pipeline/stage.ts'
import type { Redate } from '../../pipeline/timeline.ts'
import { concludeFrom, type Conclusion } from './conclude.ts'
import { settledArticles, type Settling } from './settled.ts'
import { candidateDays, judgePieces, ownDate, type Match, type Piece, type Report } from './evidence.ts'

export interface Options {
  /** Gives an article its dates anew for a publication date. */
  readonly redate: Redate
  /** Finds the mentions that report one event, whatever their dates. */
  readonly match: (articles: readonly Article[]) => readonly Match[]
  /** What an earlier run found; it stays where no new article has to do with it. Default: nothing. */
  readonly settling?: Settling | undefined
}

export interface Aligned {
  /** In the order of input. */
  readonly articles: readonly Article[]
  readonly messages: readonly Message[]
}

/** Chains of borrowed dates are short; more rounds would only spread doubt. */
const MOST_ROUNDS = 6

/** The articles, those without a day of their own aligned where the evidence bears it. */
export function alignDates(articles: readonly Article[], { redate, match, settling }: Options): Aligned {
  if (!articles.some(needsDay) || articles.every(needsDay)) return { articles, messages: [] }
  const matches = match(articles)
  const shared = matchesByArticle(matches)
  const ids = new Set(articles.map(({ id }) => id))
  const settled = settling
    ? settledArticles(articles.filter(needsDay), shared, settling, (id) => ids.has(id))
    : new Map<string, Published>()
  const current = new Map(
    articles.map((article) => {
      const published = settled.get(article.id)
      return [
        article.id,
        published && published.date !== article.published.date ? redate({ ...article, published }) : article,
      ]
    }),
  )
  const conflicts = new Map<string, string>()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = new Map<string, Published>()
    for (const article of articles) {
      if (settled.has(article.id) || !needsDay(current.get(article.id)!)) continue
      const conclusion = conclude(article, shared.get(article.id) ?? [], current, redate)
      if (conclusion?.published) found.set(article.id, conclusion.published)
      if (conclusion?.conflict === undefined) conflicts.delete(article.id)
      else conflicts.set(article.id, conclusion.conflict)
    }
    if (!found.size) break
    for (const [id, published] of found) current.set(id, redate({ ...current.get(id)!, published }))
  }
  return {
    articles: articles.map(({ id }) => current.get(id)!),
    messages: articles.flatMap((article) => conflictMessage(article, conflicts.get(article.id))),
  }
}

/** No single day is known, and no person said so. */
export const needsDay = ({ published: { basis, earliest, latest } }: Article): boolean =>
  basis !== 'given' && basis !== 'aligned' && (earliest === undefined || earliest !== latest)

function matchesByArticle(matches: readonly Match[]): Map<string, Match[]> {
  const byArticle = new Map<string, Match[]>()
  for (const match of matches) {
    for (const id of new Set(match.reports.map(({ article }) => article.id))) {
      const list = byArticle.get(id)
      if (list) list.push(match)
      else byArticle.set(id, [match])
    }
  }
  return byArticle
}

function conclude(
  article: Article,
  matches: readonly Match[],
  current: ReadonlyMap<string, Article>,
  redate: Redate,
): Conclusion | undefined {
  const pieces = matches.flatMap((match) => piecesOf(article, match, current))
  if (!pieces.length) return undefined
  const days: readonly Day[] = candidateDays(pieces, article)
  return concludeFrom(judgePieces(pieces, days, article, redate), days, article)
}

/** One piece for each of the article's mentions and each dated article that reports the event. */
function piecesOf(article: Article, { reports, isDistinctive }: Match, current: ReadonlyMap<string, Article>): Piece[] {
  const others = reports.flatMap((report) => datedReport(report, article, current))
  return reports
    .filter((report) => report.article.id === article.id)
    .flatMap((own) =>
      others.map(({ report, dated }) => ({
        own,
        other: report,
        otherDate: dated,
        isDistinctive: isDistinctive(own, report),
      })),
    )
}

function datedReport(
  report: Report,
  undated: Article,
  current: ReadonlyMap<string, Article>,
): { report: Report; dated: NonNullable<ReturnType<typeof ownDate>> }[] {
  const article = current.get(report.article.id)!
  if (article.id === undated.id || needsDay(article)) return []
  const dated = ownDate(article.mentions.find(({ id }) => id === report.mention.id))
  return dated ? [{ report, dated }] : []
}

function conflictMessage(article: Article, conflict: string | undefined): Message[] {
  if (conflict === undefined) return []
  const file = article.paths[0] ?? article.id
  return [{ severity: 'warning', code: 'alignment-conflict', stage: 'align-dates', file, text: conflict }]
}
