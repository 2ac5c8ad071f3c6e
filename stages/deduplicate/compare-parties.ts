/** Features of who, whom and where. */
import { AT } from './features.ts'
import { sameParty, type Party } from './parties.ts'
import type { Profile } from './profile.ts'

/** Sets the features of all three roles. Whether any of them shares a name. */
export function compareParties(a: Profile, b: Profile, into: Float64Array): boolean {
  judgeParties(a, b, a.who, b.who, AT.sameActor, into)
  judgeParties(a, b, a.whom, b.whom, AT.sameTarget, into)
  judgeParties(a, b, a.where, b.where, AT.samePlace, into)
  const meets = into[AT.sameActor]! > 0 || into[AT.sameTarget]! > 0 || into[AT.samePlace]! > 0
  into[AT.happeningAndParty] = into[AT.sameHappening] && meets ? 1 : 0
  return meets
}

/**
 * How the names of one role go together. `at` is the place of the feature for the same name, behind which stand those
 * for another name and for a foreign one.
 */
function judgeParties(
  a: Profile,
  b: Profile,
  left: readonly Party[],
  right: readonly Party[],
  at: number,
  into: Float64Array,
): void {
  if (!left.length || !right.length) return
  const telling = mostTelling(left, right)
  if (telling >= 0) into[at] = (1 + telling) / 2
  else if (hasProper(left) && hasProper(right) && !namesAny(b, left) && !namesAny(a, right)) {
    into[at + 1] = 1
    if (!knowsAny(b, left) || !knowsAny(a, right)) into[at + 2] = 1
  }
}

function hasProper(parties: readonly Party[]): boolean {
  for (const { isProper } of parties) if (isProper) return true
  return false
}

/** How telling the rarest is of those on the left that are on the right too; -1 where none is. */
function mostTelling(left: readonly Party[], right: readonly Party[]): number {
  let most = -1
  for (const x of left) if (x.telling > most && isAmong(x, right)) most = x.telling
  return most
}

function isAmong(party: Party, others: readonly Party[]): boolean {
  for (const other of others) if (sameParty(party, other)) return true
  return false
}

/** Whether the mention's sentence names one of the parties. */
function namesAny({ about, sentenceAt, nearAt }: Profile, parties: readonly Party[]): boolean {
  for (const { id } of parties) if (id >= 0 && has(about.packed.ids, id, sentenceAt, nearAt)) return true
  return false
}

/** Whether the mention's article names one of them somewhere. */
function knowsAny({ about: { words } }: Profile, parties: readonly Party[]): boolean {
  for (const { id } of parties) if (id >= 0 && has(words, id, 0, words.length)) return true
  return false
}

/** Whether `id` is in an ascending stretch of numbers. */
function has(sorted: Int32Array, id: number, from: number, to: number): boolean {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < id) low = middle + 1
    else high = middle
  }
  return low < to && sorted[low] === id
}

/** Whether a proper name takes part in both, in whatever role. */
export function shareName(a: Profile, b: Profile): boolean {
  return sharesNameIn(a.who, b) || sharesNameIn(a.whom, b) || sharesNameIn(a.where, b)
}

function sharesNameIn(parties: readonly Party[], { who, whom, where }: Profile): boolean {
  for (const party of parties) {
    if (party.isProper && (isProperIn(party, who) || isProperIn(party, whom) || isProperIn(party, where))) return true
  }
  return false
}

function isProperIn(party: Party, others: readonly Party[]): boolean {
  for (const other of others) if (other.isProper && sameParty(party, other)) return true
  return false
}
