/** What forbids two groups of reports to be one event, whatever else speaks for it. */
import { areOpposites } from './happenings.ts'
import { figuresDiffer } from './compare.ts'
import type { Bracket, Profile } from './profile.ts'

/**
 * Dates that exclude each other, plan and deed, opposite outcomes and figures far apart forbid.
 * Mentions that were asked for by their words are taken on trust: their status forbids nothing.
 */
export function mayJoin(left: readonly Profile[], right: readonly Profile[]): boolean {
  const a = commonBracket(left)
  const b = commonBracket(right)
  if (Math.max(a.from, b.from) > Math.min(a.to, b.to)) return false
  return !left.some((x) => right.some((y) => excludes(x, y)))
}

function excludes(x: Profile, y: Profile): boolean {
  if (areOpposites(x.head, y.head)) return true
  if (x.mention.given || y.mention.given) return false
  return isPlanned(x) !== isPlanned(y) || figuresDiffer(x.mention.figures, y.mention.figures)
}

export const isPlanned = ({ mention: { status } }: Profile): boolean =>
  status === 'planned' || status === 'hypothetical' || status === 'cancelled'

/**
 * The days that all members allow; empty (`from` after `to`) when they contradict each other. For mentions
 * that were asked for, only dates from their own clause and the day of the report are sure enough to forbid.
 */
export function commonBracket(members: readonly Profile[]): Bracket {
  let from = -Infinity
  let to = Infinity
  for (const { about, when, mention } of members) {
    if (mention.given && (mention.basis === 'sentence' || mention.basis === 'narrative')) continue
    // A day that was weighed is too weak to forbid; only its report is sure to be no earlier.
    const isWeighed = mention.likelihood !== undefined
    if (!isWeighed) from = Math.max(from, when.from)
    to = Math.min(to, isWeighed ? about.published.to : when.to)
  }
  return { from, to }
}
