/** Evidence and conflicts of an alignment in words. */
import type { Article, Day } from '../../pipeline/article.ts'
import type { Group } from './conclude.ts'
import type { Judged } from './evidence.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** More articles, and more pieces of a conflict, are counted only. */
const MOST_ARTICLES = 3
const MOST_PIECES = 4

/** Which words mean which event, who dates it how, and what else counts. */
export function describeProof(proof: readonly Group[], days: readonly Day[], { published }: Article): string {
  const holds = (piece: Judged) => days.some((day) => piece.holds.has(day))
  const pieces = proof.flatMap((group) => group.pieces.filter(holds)).map(describePiece)
  const { weekday } = published
  // Where days of the whole week are left, the hint was too weak to count.
  const hint = weekday === undefined || days.length > 1 ? [] : [`most likely published on a ${WEEKDAYS[weekday - 1]}`]
  const bound = published.earliest === undefined ? [] : [`not before ${published.earliest}`]
  return [...new Set([...pieces, ...hint, ...bound])].join('; ')
}

/** “late Sunday” of “Fighters crossed the border” is what a, b and 2 more date 2024-12-01. */
function describePiece({ own: { mention }, others, otherDate }: Judged): string {
  const verb = others.length === 1 ? 'dates' : 'date'
  return `“${mention.when ?? mention.title}” of “${mention.title}” is what ${listOf(others.map((r) => r.article.id))} ${verb} ${otherDate.date}`
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_ARTICLES)
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown[0]!
}

/** Each event with the days to which it points. */
export function describeConflict(groups: readonly Group[], { id }: Article): string {
  const claims = groups.flatMap(({ pieces }) =>
    pieces
      .filter(({ holds }) => holds.size > 0)
      .map(({ own: { mention }, others, otherDate, holds }) => {
        const days = [...holds]
        const who = listOf(others.map((r) => r.article.id))
        return `“${mention.when ?? mention.title}” with ${who} (${otherDate.date}) points to ${days[0]} to ${days.at(-1)}`
      }),
  )
  return `shared events put the publication of \`${id}\` on different days: ${claims.slice(0, MOST_PIECES).join('; ')}; left undated`
}
