/** Gathers what an undated article shares with dated ones. */
import type { Article } from '../../pipeline/article.ts'
import type { Match, Piece, Report } from './evidence.ts'
import { narrowDate } from './evidence.ts'
import { isDistinctive, isTelling } from './telling.ts'

export interface Gathering {
  /** The articles as they are by now. */
  readonly current: ReadonlyMap<string, Article>
  readonly isDated: (article: Article) => boolean
  readonly sharedNames: (a: Report, b: Report) => readonly string[]
}

/** A match in which an article takes part, with its number and the article's own reports. */
export interface Part {
  readonly event: number
  readonly match: Match
  readonly own: readonly Report[]
}
/** The pieces of an undated article, from the matches in which it takes part. */
export type GatherPieces = (article: Article, parts: readonly Part[]) => Piece[]

/**
 * One piece for each of the article's mentions and each date that dated articles give the event. Good for as long as no
 * article in `current` changes: what the dated ones say of an event is looked up once.
 */
export function pieceGatherer(gathering: Gathering): GatherPieces {
  const known = new Map<number, readonly DatedReport[]>()
  const datedOf = ({ event, match }: Part): readonly DatedReport[] => {
    const dated = known.get(event) ?? fewOfEachDate(datedReports(match, gathering))
    known.set(event, dated)
    return dated
  }
  return (article, parts) =>
    parts.flatMap((part) => {
      const own = part.own.filter(({ mention }) => isTelling(article, mention))
      return own.flatMap((report) => piecesOf(part.event, report, datedOf(part), part.match, gathering))
    })
}

/** A report by an article that knows its day, as it came from the matcher and as it is dated by now. */
interface DatedReport {
  readonly matched: Report
  readonly now: Report
}

function datedReports({ reports }: Match, { current, isDated }: Gathering): DatedReport[] {
  return reports.flatMap((matched) => {
    const other = current.get(matched.article.id)!
    if (!isDated(other)) return []
    const mention = other.mentions.find(({ id }) => id === matched.mention.id)
    const isUsable = mention && isTelling(other, mention) && narrowDate(mention)
    return isUsable ? [{ matched, now: { article: other, mention } }] : []
  })
}

/** Hundreds that say the same prove no more than a few, and would be compared with hundreds of undated ones. */
const MOST_OF_A_DATE = 6
const MOST_DATES = 12

/** The first of each date; where one event has more dates than that, it is many events, and a few show it. */
function fewOfEachDate(reports: readonly DatedReport[]): DatedReport[] {
  const byDate = new Map<string, DatedReport[]>()
  for (const report of reports) {
    const { date } = narrowDate(report.now.mention)!
    const same = byDate.get(date)
    if (same) same.push(report)
    else byDate.set(date, [report])
  }
  return [...byDate.values()].slice(0, MOST_DATES).flatMap((same) => same.slice(0, MOST_OF_A_DATE))
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
