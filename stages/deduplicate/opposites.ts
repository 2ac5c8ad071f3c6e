/** Outcomes of one action that cannot both be true; two reports that give them are about two things. */
import { stemOf } from './stem.ts'

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['enter cross penetrate invade seize capture take', 'repel thwart foil'],
  ['seize capture take overrun fall', 'retake recapture liberate regain withdraw'],
  ['rise climb gain jump surge soar increase', 'fall drop slide plunge tumble decline slump'],
  ['approve pass ratify adopt accept', 'reject veto refuse'],
  ['convict', 'acquit'],
  ['arrest detain jail imprison', 'release free acquit'],
  ['open reopen launch begin start', 'close shut end finish'],
  ['arrive enter', 'leave depart withdraw'],
  ['hire appoint', 'fire sack dismiss resign'],
  ['buy acquire', 'sell'],
  ['sink', 'rescue'],
  ['deploy send', 'withdraw'],
  ['lift ease', 'impose'],
  ['agree', 'refuse reject'],
]

/** Twice the number of the pair, and one more on the right: the two sides of a pair differ in the last bit. */
const sides = new Map<string, number[]>()
for (const [number, pair] of OPPOSITES.entries()) {
  for (const [right, words] of pair.entries()) {
    for (const word of words.split(' ')) {
      const stem = stemOf(word)
      sides.set(stem, [...(sides.get(stem) ?? []), 2 * number + right])
    }
  }
}

const NONE: readonly number[] = []

/** The sides of pairs of outcomes that a stem is on. */
export const sidesOf = (stem: string): readonly number[] => sides.get(stem) ?? NONE

/** The number of the pair that a side is of. */
export const pairOf = (side: number): number => side >> 1

/** Whether two words, by their sides, are opposite outcomes. */
export function areOpposed(left: readonly number[], right: readonly number[]): boolean {
  for (const side of left) if (right.includes(side ^ 1)) return true
  return false
}
