/** Weighs the pieces of evidence: a publication date with its proof, a conflict, or nothing. */
import type { Article, Day, Published } from '../../pipeline/article.ts'
import { dayNumber, weekdayOf } from '../../pipeline/calendar.ts'
import { describeConflict, describeProof } from './describe.ts'
import type { Judged, Piece } from './evidence.ts'

export interface Conclusion {
  readonly published?: Published
  /** In words: which pieces point to different days. */
  readonly conflict?: string
}

/** Pieces that must agree, unless one is distinctive. */
const FEWEST_PIECES = 2
/** Share of the events that must hold on a day, of those that hold on any. The rest is taken for mismatched. */
const MAJORITY = 0.75
/**
 * Share of the events that must hold on some day: a visit on Sunday and a visit on Monday are two, whatever the day of
 * publication. And share of the articles behind one event that must: one paper's Sunday night is another's Monday. */
const HALF = 0.5
/** An own lower bound this near below the days counts as a piece, in days. */
const NEAR_BOUND = 14
/** So many articles that date one event alike count as a second piece where the words are as wide as a week. */
const MANY_ARTICLES = 2
const WIDE = 5

/** One event in the article's own words, and what all dated articles say of it. */
export interface Group {
  readonly event: number
  readonly pieces: readonly Judged[]
  /** Days on which at least half of the articles behind it agree with the words. */
  readonly holds: ReadonlySet<Day>
  readonly isDistinctive: boolean
  /** How many articles agree somewhere. */
  readonly articles: number
}

/** Days further apart come from several events that look alike: one every Friday. */
const WIDEST_BRACKET = 21

/** Whether the pieces could bear a conclusion at all, if they agreed: a quick look before the days are tried. */
export function couldBear(pieces: readonly Piece[], article: Article): boolean {
  if (pieces.some((piece) => piece.isDistinctive) || article.published.earliest !== undefined) return true
  if (new Set(pieces.map(({ event }) => event)).size >= FEWEST_PIECES) return true
  return pieces.some(({ others }) => others.length >= MANY_ARTICLES)
}

/** What the pieces bear, over the candidate days. */
export function concludeFrom(
  judged: readonly Judged[],
  days: readonly Day[],
  article: Article,
): Conclusion | undefined {
  const all = groupPieces(judged, days)
  const groups = all.filter(({ articles }) => articles > 0)
  if (!groups.length) return undefined
  if (groups.length < all.length * HALF) return { conflict: describeConflict(all, article) }
  const support = days.map((day) => groups.filter(({ holds }) => holds.has(day)).length)
  const most = Math.max(...support)
  if (most < groups.length * MAJORITY) return { conflict: describeConflict(groups, article) }
  const agreed = withoutLoneNarrowing(days, support, most, groups)
  if (agreed.length && dayNumber(agreed.at(-1)!) - dayNumber(agreed[0]!) > WIDEST_BRACKET) {
    return { conflict: describeConflict(groups, article) }
  }
  const whole = groups.filter(({ holds }) => agreed.some((day) => holds.has(day)))
  const fitting = bearsDay(whole, agreed, article) ? byWeekday(agreed, article.published.weekday) : agreed
  const proof = whole.filter(({ holds }) => fitting.some((day) => holds.has(day)))
  if (!bears(proof, agreed, article)) return undefined
  return { published: publishedOn(fitting, proof, article) }
}

/** One group for each event and each expression of the own article. */
function groupPieces(judged: readonly Judged[], days: readonly Day[]): Group[] {
  const byWords = new Map<string, Judged[]>()
  for (const piece of judged) {
    const key = `${piece.event} ${piece.own.mention.expression ?? piece.own.mention.id}`
    byWords.set(key, [...(byWords.get(key) ?? []), piece])
  }
  return [...byWords.values()].map((pieces) => toGroup(pieces, days))
}

function toGroup(pieces: readonly Judged[], days: readonly Day[]): Group {
  const witnesses = witnessesOf(pieces)
  const agreeing = days.map((day) => articlesOf(pieces.filter(({ holds }) => holds.has(day))))
  const count = (ids: ReadonlySet<string>) => [...ids].filter((id) => witnesses.has(id)).length
  return {
    event: pieces[0]!.event,
    pieces,
    holds: new Set(days.filter((_, i) => count(agreeing[i]!) >= Math.max(1, witnesses.size * HALF))),
    isDistinctive: pieces.some((piece) => piece.isDistinctive && piece.holds.size > 0),
    articles: Math.max(0, ...agreeing.map(({ size }) => size)),
  }
}

const articlesOf = (pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(pieces.flatMap(({ others }) => others.map(({ article }) => article.id)))

/** The articles that know their day by themselves; those that borrowed it speak only where there is no such article. */
function witnessesOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const own = pieces.flatMap(({ others }) => others.filter(({ article }) => article.published.basis !== 'aligned'))
  return own.length ? new Set(own.map(({ article }) => article.id)) : articlesOf(pieces)
}

/**
 * The days that most groups allow. One group more or less, by itself and not distinctive, does not narrow them: there
 * are air strikes “overnight” every night.
 */
function withoutLoneNarrowing(
  days: readonly Day[],
  support: readonly number[],
  most: number,
  groups: readonly Group[],
): readonly Day[] {
  const agreed = days.filter((_, i) => support[i] === most)
  const wider = days.filter((_, i) => support[i]! >= most - 1)
  if (most < FEWEST_PIECES + 1 || wider.length === agreed.length) return agreed
  const narrowing = groups.filter(({ holds }) => wider.some((day) => !holds.has(day)))
  const isLone = narrowing.length < FEWEST_PIECES && !narrowing.some((group) => group.isDistinctive)
  return isLone ? wider : agreed
}

/** “Said on Thursday”: published that Thursday; the day after only where no Thursday fits. */
function byWeekday(days: readonly Day[], weekday: number | undefined): readonly Day[] {
  if (weekday === undefined) return days
  const same = days.filter((day) => weekdayOf(day) === weekday)
  if (same.length) return same
  const after = days.filter((day) => weekdayOf(day) === (weekday % 7) + 1)
  return after.length ? after : days
}

/**
 * Two events in different words of time, or one that is distinctive, or one and a lower bound close by. Two events of one
 * night are one piece: where there are strikes on two towns every night, both are there the next night too.
 */
function bears(proof: readonly Group[], days: readonly Day[], article: Article): boolean {
  if (!proof.length) return false
  const isWellKnown = days.length >= WIDE && proof.some(({ articles }) => articles >= MANY_ARTICLES)
  return isWellKnown || bearsDay(proof, days, article)
}

/** That many articles know of one event may bear a week, but no day: rates are raised on many a Wednesday. */
function bearsDay(proof: readonly Group[], days: readonly Day[], { published }: Article): boolean {
  if (proof.some(({ isDistinctive }) => isDistinctive)) return true
  const events = new Set(proof.map(({ event }) => event)).size
  const words = new Set(proof.map(({ pieces }) => wordsOf(pieces[0]!))).size
  const { earliest } = published
  const isNear = earliest !== undefined && dayNumber(days[0]!) - dayNumber(earliest) <= NEAR_BOUND
  return Math.min(events, words) + (isNear ? 1 : 0) >= FEWEST_PIECES
}

const wordsOf = ({ own: { mention } }: Judged): string => (mention.when ?? '').toLowerCase().replace(/^on /, '')

function publishedOn(days: readonly Day[], proof: readonly Group[], article: Article): Published {
  const earliest = days[0]!
  const latest = days.at(-1)!
  const { weekday, refused } = article.published
  return {
    date: earliest === latest ? earliest : `[${earliest}..${latest}]`,
    earliest,
    latest,
    basis: 'aligned',
    evidence: describeProof(proof, days, article),
    ...(weekday === undefined ? {} : { weekday }),
    ...(refused === undefined ? {} : { refused }),
  }
}
