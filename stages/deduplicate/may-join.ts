/** What forbids two groups of reports to be one event, whatever else speaks for it. */
import { gapOf } from './compare.ts'
import { excludes } from './contradictions.ts'
import type { Bracket, Profile } from './profile.ts'

/**
 * Dates that exclude each other, plan and deed, opposite outcomes and figures far apart forbid.
 * Mentions that were asked for by their words are taken on trust: their status forbids nothing.
 */
export function mayJoin(left: readonly Profile[], right: readonly Profile[]): boolean {
  return (
    !datesExclude(left, right) &&
    partOf(left, right) === undefined &&
    !left.some((x) => right.some((y) => excludes(x, y)))
  )
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

/**
 * Which of two groups is part of the other, by its days: “have bombed the town every day since Sunday” tells of more than
 * the raid on Monday. `undefined` where neither is.
 */
export function partOf(left: readonly Profile[], right: readonly Profile[]): 'left' | 'right' | undefined {
  if (left.some(lasted) && right.some(isMoment) && !left.some(isMoment)) return 'right'
  if (right.some(lasted) && left.some(isMoment) && !right.some(isMoment)) return 'left'
  return undefined
}

const isStated = ({ mention: { given, basis } }: Profile): boolean => !given && basis === 'expression'

const lasted = (profile: Profile): boolean =>
  isStated(profile) && profile.mention.dated?.precision === 'range' && profile.when.to - profile.when.from > 1

const isMoment = (profile: Profile): boolean =>
  isStated(profile) && (profile.mention.dated?.precision === 'day' || profile.mention.dated?.precision === 'night')

/**
 * Only stated days and the day of the report forbid. A day carried from another sentence is a guess, as is, for mentions
 * that were asked for, one from elsewhere in the sentence.
 */
const forbidsOtherDays = ({ mention: { basis, given, likelihood } }: Profile): boolean =>
  basis !== 'narrative' && likelihood === undefined && !(given && basis === 'sentence')

/** The days that all members allow; empty (`from` after `to`) when they contradict each other. */
function commonBracket(members: readonly Profile[]): Bracket {
  let from = -Infinity
  let to = Infinity
  for (const member of members) {
    const { when, about, mention } = member
    if (forbidsOtherDays(member)) {
      from = Math.max(from, when.from)
      to = Math.min(to, when.to)
    } else if (mention.likelihood !== undefined) {
      // A day that was weighed is too weak to forbid; but no report is earlier than its event.
      to = Math.min(to, about.published.to)
    }
  }
  return { from, to }
}
