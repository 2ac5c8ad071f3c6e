/**
 * The `align-dates` stage: an undated article gets its day, or a bracket, through events that dated articles also
 * report. The words “late on Sunday” fix which Sunday once another article dates the same event. Works in rounds: an
 * article that was aligned helps to align others in the next, so a dated article stands at the root of every chain.
 */
import type { Article, Day, Published } from '../../pipeline/article.ts'
import type { Message } from '../../pipeline/stage.ts'
import type { Redate } from '../../pipeline/timeline.ts'
import { completeYears } from './complete-years.ts'
import { concludeFrom, type Conclusion, couldBear } from './conclude.ts'
import { allowedDays, candidateDays, judgePieces, type Match, type Piece, type Report } from './evidence.ts'
import { type Part, pieceGatherer } from './pieces.ts'
import { nameSharing } from './telling.ts'
import { settledArticles, type Settling } from './settled.ts'

export interface Options {
  /** Gives an article its dates anew for a publication date. */
  readonly redate: Redate
  /** No article was published after this day. Default: no limit. */
  readonly asOf?: Day | undefined
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
export function alignDates(articles: readonly Article[], { redate, match, asOf, settling }: Options): Aligned {
  if (!articles.some(needsDay) || articles.every(needsDay)) return { articles, messages: [] }
  const matches = match(articles)
  const shared = partsByArticle(matches)
  const settled = settledOf(articles, shared, settling)
  const current = new Map(articles.map((article) => [article.id, article]))
  const settle = (found: ReadonlyMap<string, Published>) => {
    for (const [id, published] of found) current.set(id, redate({ ...current.get(id)!, published }))
  }
  settle(settled)
  settle(new Map([...completeYears(articles, matches, asOf)].filter(([id]) => !settled.has(id))))
  const sharedNames = nameSharing(articles)
  const conflicts = new Map(
    [...settled].flatMap(([id, { contradictedBy }]) =>
      contradictedBy === undefined ? [] : [[id, contradictedBy] as const],
    ),
  )
  let waiting = new Set(articles.filter(needsDay).map(({ id }) => id))
  for (let round = 0; round < MOST_ROUNDS && waiting.size; round++) {
    const found = new Map<string, Published>()
    const gather = pieceGatherer({ current, isDated, sharedNames })
    for (const id of waiting) {
      const article = current.get(id)!
      if (settled.has(id) || !needsDay(article)) continue
      const conclusion = conclude(article, gather(article, shared.get(id) ?? []), asOf, redate)
      if (conclusion?.published) found.set(id, conclusion.published)
      if (conclusion?.conflict === undefined) conflicts.delete(id)
      else conflicts.set(id, conclusion.conflict)
    }
    settle(found)
    waiting = touchedBy(found, shared)
  }
  return {
    articles: articles.map(({ id }) => withConflict(current.get(id)!, conflicts.get(id))),
    messages: articles.flatMap((article) => conflictMessage(article, conflicts.get(article.id))),
  }
}

/** No single day is known, and no person said so. */
export const needsDay = ({ published: { basis, earliest, latest } }: Article): boolean =>
  basis !== 'given' && basis !== 'aligned' && (earliest === undefined || earliest !== latest)

/** What may date others: nobody borrows a date that its own article contradicts, unless a person gave it. */
const isDated = (article: Article): boolean =>
  !needsDay(article) && (article.published.contradictedBy === undefined || article.published.basis === 'given')

function settledOf(
  articles: readonly Article[],
  shared: ReadonlyMap<string, readonly Part[]>,
  settling: Settling | undefined,
): ReadonlyMap<string, Published> {
  if (!settling) return new Map()
  const ids = new Set(articles.map(({ id }) => id))
  const matchesOf = (id: string): Match[] => (shared.get(id) ?? []).map(({ match }) => match)
  return settledArticles(articles.filter(needsDay), matchesOf, settling, (id) => ids.has(id))
}

function partsByArticle(matches: readonly Match[]): Map<string, Part[]> {
  const byArticle = new Map<string, Part[]>()
  for (const [event, match] of matches.entries()) {
    const own = new Map<string, Report[]>()
    for (const report of match.reports) {
      const { id } = report.article
      own.set(id, [...(own.get(id) ?? []), report])
    }
    for (const [id, reports] of own) {
      const part = { event, match, own: reports }
      const list = byArticle.get(id)
      if (list) list.push(part)
      else byArticle.set(id, [part])
    }
  }
  return byArticle
}

/** The articles that share an event with those just found: only for them the next round can bring anything. */
function touchedBy(found: ReadonlyMap<string, Published>, shared: ReadonlyMap<string, readonly Part[]>): Set<string> {
  const touched = new Set([...found.keys()].flatMap((id) => (shared.get(id) ?? []).map(({ match }) => match)))
  return new Set([...touched].flatMap(({ reports }) => reports.map(({ article }) => article.id)))
}

function conclude(
  article: Article,
  pieces: readonly Piece[],
  asOf: Day | undefined,
  redate: Redate,
): Conclusion | undefined {
  if (!pieces.length || !couldBear(pieces, article)) return undefined
  const days = candidateDays(pieces)
  const judged = judgePieces(pieces, days, article, redate)
  return concludeFrom(judged, allowedDays(days, article, asOf), article)
}

const withConflict = (article: Article, conflict: string | undefined): Article =>
  conflict === undefined ? article : { ...article, published: { ...article.published, contradictedBy: conflict } }

function conflictMessage(article: Article, conflict: string | undefined): Message[] {
  if (conflict === undefined) return []
  const file = article.paths[0] ?? article.id
  return [{ severity: 'warning', code: 'alignment-conflict', stage: 'align-dates', file, text: conflict }]
}
