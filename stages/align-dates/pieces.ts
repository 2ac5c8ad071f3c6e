/** Gathers what an undated article shares with dated ones. */
import type { Article } from '../../pipeline/article.ts'
import type { Match, Piece, Report } from './evidence.ts'
import { narrowDate } from './evidence.ts'
import { isDistinctive, isTelling } from './telling.ts'

export interface Gathering {
  /** The matches in which the article takes part, with their numbers. */
  readonly matches: readonly (readonly [event: number, match: Match])[]
  /** The articles as they are by now. */
  readonly current: ReadonlyMap<string, Article>
  readonly isDated: (article: Article) => boolean
  readonly sharedNames: (a: Report, b: Report) => readonly string[]
}

/** One piece for each of the article's mentions and each date that dated articles give the event. */
export function gatherPieces(article: Article, gathering: Gathering): Piece[] {
  return gathering.matches.flatMap(([event, match]) => {
    const own = match.reports.filter((r) => r.article.id === article.id && isTelling(r.article, r.mention))
    if (!own.length) return []
    const dated = datedReports(article, match, gathering)
    return own.flatMap((report) => piecesOf(event, report, dated, match, gathering))
  })
}

/** A report by an article that knows its day, as it came from the matcher and as it is dated by now. */
interface DatedReport {
  readonly matched: Report
  readonly now: Report
}

function datedReports(article: Article, { reports }: Match, { current, isDated }: Gathering): DatedReport[] {
  return reports.flatMap((matched) => {
    const other = current.get(matched.article.id)!
    if (other.id === article.id || !isDated(other)) return []
    const mention = other.mentions.find(({ id }) => id === matched.mention.id)
    const isUsable = mention && isTelling(other, mention) && narrowDate(mention)
    return isUsable ? [{ matched, now: { article: other, mention } }] : []
  })
}

function piecesOf(
  event: number,
  own: Report,
  dated: readonly DatedReport[],
  match: Match,
  { sharedNames }: Gathering,
): Piece[] {
  const byDate = new Map<string, Report[]>()
  const distinctive = new Set<string>()
  for (const { matched, now: other } of dated) {
    const { date } = narrowDate(other.mention)!
    const shared = sharedNames(own, other)
    const stands = isDistinctive(own, other, match.isDistinctive(own, matched), shared)
    if (!stands && !shared.length) continue
    if (stands) distinctive.add(date)
    const same = byDate.get(date) ?? []
    if (!same.some(({ article }) => article.id === other.article.id)) same.push(other)
    byDate.set(date, same)
  }
  return [...byDate].map(([date, others]) => ({
    event,
    own,
    others,
    otherDate: narrowDate(others[0]!.mention)!,
    isDistinctive: distinctive.has(date),
  }))
}
