/**
 * Which mentions are worth comparing: those that may name the same happening and share telling words. Within one
 * happening, each telling word lists its mentions in order of time; a mention meets its neighbours on those lists only,
 * so the work grows with the mentions, not with their square.
 */
import { eachOverlap } from './overlaps.ts'
import { pairOf } from './opposites.ts'
import type { Profile } from './profile.ts'

/** Up to this many mentions, all of one happening meet: the telling words of a small collection are few. */
const SMALL_COLLECTION = 600

type Meet = (a: number, b: number) => void

/**
 * Calls `meet` once for each pair `a < b` of places in `profiles` that is worth comparing. With a window, only for those
 * whose later one is of a day from its first up to, but not with, its second.
 */
export function eachCandidate(
  profiles: readonly Profile[],
  meet: Meet,
  [from, before]: readonly [from: number, before: number] = [-Infinity, Infinity],
): void {
  const numbersOf = groupNumbers(profiles)
  const times = Float64Array.from(profiles, timeOf)
  const groups = groupByHappening(times, numbersOf)
  // Two mentions can share several groups; they meet in the first that both name.
  const meetIn = (number: number, a: number, b: number): void => {
    if (firstShared(numbersOf[a]!, numbersOf[b]!) !== number) return
    if (a < b) meet(a, b)
    else meet(b, a)
  }
  const isIn = (i: number): boolean => times[i]! >= from && times[i]! < before
  if (profiles.length > SMALL_COLLECTION) eachOverlap(profiles, groups, isIn, meetIn)
  else eachPair(groups, isIn, meetIn)
}

function eachPair(
  groups: ReadonlyMap<number, readonly number[]>,
  isIn: (later: number) => boolean,
  meet: (group: number, a: number, b: number) => void,
): void {
  for (const [number, group] of groups) {
    for (const [i, later] of group.entries()) {
      if (isIn(later)) for (let k = 0; k < i; k++) meet(number, group[k]!, later)
    }
  }
}

/** A meaning that is this usual for a word makes it meet its synonyms. */
const USUAL = 0.6
/** Numbers from here on are happenings; below are words. */
const FIRST_HAPPENING = 2 ** 27
/** From here on meanings. */
const FIRST_MEANING = 2 ** 28
/** And from here on outcomes that have an opposite, so that opposites meet and can be linked. */
const FIRST_OPPOSITION = 2 ** 29

/** The groups a mention belongs to, ascending: its own word, each happening it may name, its usual meanings. */
function groupNumbers(profiles: readonly Profile[]): (readonly number[])[] {
  const known = new Map<string, readonly number[]>()
  return profiles.map(({ head, happenings, sides, meanings: { ids, weights } }) => {
    const key = `${head} ${happenings.join(' ')}`
    let numbers = known.get(key)
    if (numbers === undefined) {
      const meanings = Array.from(ids).flatMap((id, i) => (weights[i]! >= USUAL ? [FIRST_MEANING + id] : []))
      const oppositions = new Set(sides.map((side) => FIRST_OPPOSITION + pairOf(side)))
      const named = happenings.map((number) => FIRST_HAPPENING + number)
      numbers = [head, ...named, ...meanings, ...oppositions].sort((a, b) => a - b)
      known.set(key, numbers)
    }
    return numbers
  })
}

/** The lowest number in two ascending lists; -1 where there is none. */
function firstShared(left: readonly number[], right: readonly number[]): number {
  for (let i = 0, k = 0; i < left.length && k < right.length;) {
    const difference = left[i]! - right[k]!
    if (difference === 0) return left[i]!
    if (difference < 0) i++
    else k++
  }
  return -1
}

/** When it most likely was: the later end, or when it was reported. */
const timeOf = ({ when, about }: Profile): number =>
  Number.isFinite(when.to) ? when.to : Number.isFinite(about.published.to) ? about.published.to : 0

/** Places of the mentions of each group with two or more, in the order of time. */
function groupByHappening(times: Float64Array, numbersOf: readonly (readonly number[])[]): Map<number, number[]> {
  const order = Int32Array.from(times, (_, i) => i).sort((a, b) => times[a]! - times[b]! || a - b)
  const groups = new Map<number, number[]>()
  for (const i of order) {
    for (const number of numbersOf[i]!) {
      const group = groups.get(number)
      if (group) group.push(i)
      else groups.set(number, [i])
    }
  }
  for (const [number, group] of groups) if (group.length < 2) groups.delete(number)
  return groups
}
