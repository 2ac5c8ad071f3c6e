/** Weighs the pieces of evidence: a publication date with its proof, a conflict, or nothing. */
import type { Article, Day, Published } from '../../pipeline/article.ts'
import { dayNumber, weekdayOf } from '../../pipeline/calendar.ts'
import type { Judged } from './evidence.ts'

export interface Conclusion {
  readonly published?: Published
  /** In words: which pieces point to different days. */
  readonly conflict?: string
}

/** Pieces that must agree, unless one is distinctive. */
const FEWEST_PIECES = 2
/** Share of the pieces that must hold on a day. The rest is taken for mismatched events. */
const MAJORITY = 0.75
/** An own lower bound this near below the days counts as a piece, in days. */
const NEAR_BOUND = 14

/** What the pieces bear. They hold on some of `days` each. */
export function concludeFrom(
  judged: readonly Judged[],
  days: readonly Day[],
  article: Article,
): Conclusion | undefined {
  const pieces = judged.filter(({ holds }) => holds.size > 0)
  if (!pieces.length) return undefined
  const groups = groupPieces(pieces)
  const support = days.map((day) => groups.filter((group) => group.some(({ holds }) => holds.has(day))).length)
  const most = Math.max(...support)
  if (most < groups.length * MAJORITY) return { conflict: describeConflict(groups, article) }
  const agreed = withoutLoneNarrowing(days, support, most, groups)
  const fitting = byWeekday(agreed, article.published.weekday)
  const agreeing = groups.map((group) => group.find(({ holds }) => fitting.some((day) => holds.has(day))))
  const proof = agreeing.filter((piece) => piece !== undefined)
  if (!bears(proof, fitting, article)) return undefined
  return { published: publishedOn(fitting, proof, article) }
}

/**
 * The days that most groups allow. One group more or less, by itself and not distinctive, does not narrow them: there
 * are air strikes “overnight” every night.
 */
function withoutLoneNarrowing(
  days: readonly Day[],
  support: readonly number[],
  most: number,
  groups: readonly (readonly Judged[])[],
): readonly Day[] {
  const agreed = days.filter((_, i) => support[i] === most)
  const wider = days.filter((_, i) => support[i]! >= most - 1)
  if (most < FEWEST_PIECES + 1 || wider.length === agreed.length) return agreed
  const narrowing = groups.filter((group) => wider.some((day) => !group.some(({ holds }) => holds.has(day))))
  const isLone = narrowing.length < FEWEST_PIECES && !narrowing.some((group) => group.some((p) => p.isDistinctive))
  return isLone ? wider : agreed
}

/** One group for each dated article and each expression of the own one: they stand or fall together. */
function groupPieces(pieces: readonly Judged[]): Judged[][] {
  const groups = new Map<string, Judged[]>()
  for (const piece of pieces) {
    const key = `${piece.other.article.id} ${piece.own.mention.expression ?? piece.own.mention.id}`
    groups.set(key, [...(groups.get(key) ?? []), piece])
  }
  return [...groups.values()]
}

/** “Said on Thursday”: published that Thursday; the day after only where no Thursday fits. */
function byWeekday(days: readonly Day[], weekday: number | undefined): readonly Day[] {
  if (weekday === undefined) return days
  const same = days.filter((day) => weekdayOf(day) === weekday)
  if (same.length) return same
  const after = days.filter((day) => weekdayOf(day) === (weekday % 7) + 1)
  return after.length ? after : days
}

function bears(proof: readonly Judged[], days: readonly Day[], { published }: Article): boolean {
  if (proof.some(({ isDistinctive }) => isDistinctive)) return true
  const near =
    published.earliest !== undefined && dayNumber(days[0]!) - dayNumber(published.earliest) <= NEAR_BOUND ? 1 : 0
  return proof.length + near >= FEWEST_PIECES
}

function publishedOn(days: readonly Day[], proof: readonly Judged[], { published }: Article): Published {
  const earliest = days[0]!
  const latest = days.at(-1)!
  const pieces = proof.map(
    ({ own, other, otherDate }) =>
      `“${own.mention.when ?? own.mention.title}” of “${own.mention.title}” is what ${other.article.id} dates ${otherDate.date}`,
  )
  const hint = published.weekday === undefined ? [] : [`most likely published on a ${WEEKDAYS[published.weekday - 1]}`]
  const bound = published.earliest === undefined ? [] : [`not before ${published.earliest}`]
  return {
    date: earliest === latest ? earliest : `[${earliest}..${latest}]`,
    earliest,
    latest,
    basis: 'aligned',
    evidence: [...new Set([...pieces, ...hint, ...bound])].join('; '),
    ...(published.weekday === undefined ? {} : { weekday: published.weekday }),
  }
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function describeConflict(groups: readonly Judged[][], { id }: Article): string {
  const claims = groups.map(([piece]) => {
    const { own, other, otherDate } = piece!
    const days = [...piece!.holds]
    return `“${own.mention.when ?? own.mention.title}” with ${other.article.id} (${otherDate.date}) points to ${days[0]} to ${days.at(-1)}`
  })
  return `shared events put the publication of \`${id}\` on different days: ${claims.slice(0, 4).join('; ')}; left undated`
}
