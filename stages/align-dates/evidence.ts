/** What an undated article shares with dated ones, and on which days of publication the two would agree. */
import type { Article, Dated, Day, Mention } from '../../pipeline/article.ts'
import { dayFromNumber, dayNumber } from '../../pipeline/calendar.ts'
import type { Redate } from '../../pipeline/timeline.ts'

/** One article's mention of an event. */
export interface Report {
  readonly article: Article
  readonly mention: Mention
}

/** Mentions of one event by what they say, whatever their dates. */
export interface Match {
  readonly reports: readonly Report[]
  readonly isDistinctive: (a: Report, b: Report) => boolean
}

/** An event of an undated article, with one of the dates that other articles give it. */
export interface Piece {
  /** Of which match it is: pieces of one event stand or fall together. */
  readonly event: number
  readonly own: Report
  /** Those that give the date, one for each article, in a fixed order. */
  readonly others: readonly Report[]
  readonly otherDate: Dated
  readonly isDistinctive: boolean
}

/** Days on which a piece holds, among the candidates. */
export interface Judged extends Piece {
  readonly holds: ReadonlySet<Day>
}

/** A news report looks back this far at most with a weekday or a “last week”, in days. */
const LONGEST_LOOK_BACK = 40
/** Dates wider than this prove nothing, in days. */
const WIDEST = 8
const MOST_CANDIDATES = 400

/** The days that could be the article's publication, judging by the dates of what it shares; ascending. */
export function candidateDays(pieces: readonly Piece[]): Day[] {
  const days = new Set<number>()
  for (const { otherDate } of pieces) {
    const from = dayNumber(otherDate.earliest!)
    for (let day = from; day <= dayNumber(otherDate.latest!) + LONGEST_LOOK_BACK; day++) days.add(day)
  }
  const ascending = [...days].sort((a, b) => a - b)
  return ascending.slice(0, MOST_CANDIDATES).map(dayFromNumber)
}

/** Those that the article's own bracket and the user allow. */
export function allowedDays(days: readonly Day[], { published }: Article, asOf: Day | undefined): Day[] {
  const { earliest = '', latest } = published
  return days.filter((day) => day >= earliest && [latest, asOf].every((last) => last === undefined || day <= last))
}

/**
 * On which candidate days each piece holds: the article's own words, counted from that day, reach the date that the
 * dated article gives, and the event is not after it. Pieces that are never dated, or whose words mean the same whatever
 * the day, say nothing and are left out.
 */
export function judgePieces(
  pieces: readonly Piece[],
  days: readonly Day[],
  article: Article,
  redate: Redate,
): Judged[] {
  const holds = pieces.map(() => new Set<Day>())
  const said = pieces.map(() => new Set<string>())
  for (const day of days) {
    const published = { date: day, earliest: day, latest: day, basis: 'aligned' as const }
    const mentions = new Map(redate({ ...article, published }).mentions.map((mention) => [mention.id, mention]))
    for (const [i, piece] of pieces.entries()) {
      const dated = narrowDate(mentions.get(piece.own.mention.id))
      if (!dated) continue
      said[i]!.add(dated.date)
      if (agree(dated, piece.otherDate) && earliestReport(piece.otherDate) <= day) holds[i]!.add(day)
    }
  }
  return pieces.map((piece, i) => ({ ...piece, holds: holds[i]! })).filter((_, i) => said[i]!.size > 1)
}

/** A date from words, narrow enough to prove something. */
export function narrowDate(mention: Mention | undefined): Dated | undefined {
  // A day that was only weighed proves nothing of another article's.
  const dated = mention?.likelihood === undefined ? mention?.dated : undefined
  if (!dated || mention?.basis === 'publication' || dated.earliest === undefined || dated.latest === undefined) {
    return undefined
  }
  return dayNumber(dated.latest) - dayNumber(dated.earliest) <= WIDEST ? dated : undefined
}

/** A night is reported on its morning; anything else from its first day on. */
const earliestReport = ({ precision, earliest, latest }: Dated): Day => (precision === 'night' ? latest! : earliest!)

/** Nights agree when they are the same night; else a shared day is enough. */
export function agree(a: Dated, b: Dated): boolean {
  if (a.precision === 'night' && b.precision === 'night') return a.date === b.date
  return a.earliest! <= b.latest! && b.earliest! <= a.latest!
}
