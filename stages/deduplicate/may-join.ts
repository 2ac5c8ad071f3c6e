/** What forbids two groups of reports to be one event, whatever else speaks for it. */
import { areOpposites } from './happenings.ts'
import { figuresDiffer, gapOf } from './compare.ts'
import type { Bracket, Profile } from './profile.ts'

/**
 * Dates that exclude each other, plan and deed, opposite outcomes and figures far apart forbid.
 * Mentions that were asked for by their words are taken on trust: their status forbids nothing.
 */
export function mayJoin(left: readonly Profile[], right: readonly Profile[]): boolean {
  return !datesExclude(left, right) && !left.some((x) => right.some((y) => excludes(x, y)))
}

/**
 * Whether the days that all members of one group allow are none that the other allows. A night holds its evening and the
 * day it ends in: “late on Sunday”, “overnight” and “on Monday” can be one crossing.
 */
export function datesExclude(left: readonly Profile[], right: readonly Profile[]): boolean {
  const a = commonBracket(left)
  const b = commonBracket(right)
  if (Math.max(a.from, b.from) <= Math.min(a.to, b.to)) return false
  const members = [...left, ...right].filter(forbidsOtherDays)
  const nights = members.filter(({ mention }) => mention.dated?.precision === 'night')
  return !nights.some(({ when: night }) => members.every(({ when }) => gapOf(night, when) === 0))
}

function excludes(x: Profile, y: Profile): boolean {
  if (areOpposites(x.head, y.head)) return true
  if (x.mention.given || y.mention.given) return false
  return isPlanned(x) !== isPlanned(y) || figuresDiffer(x.mention.figures, y.mention.figures)
}

export const isPlanned = ({ mention: { status } }: Profile): boolean =>
  status === 'planned' || status === 'hypothetical' || status === 'cancelled'

/**
 * Only stated days and the day of the report forbid. A day carried from another sentence is a guess, as is, for mentions
 * that were asked for, one from elsewhere in the sentence.
 */
const forbidsOtherDays = ({ mention: { basis, given } }: Profile): boolean =>
  basis !== 'narrative' && !(given && basis === 'sentence')

/** The days that all members allow; empty (`from` after `to`) when they contradict each other. */
function commonBracket(members: readonly Profile[]): Bracket {
  let from = -Infinity
  let to = Infinity
  for (const { when, mention } of members.filter(forbidsOtherDays)) {
    // News without a time may be of its day, and is surely of no later one.
    if (mention.basis !== 'publication') from = Math.max(from, when.from)
    to = Math.min(to, when.to)
  }
  return { from, to }
}
