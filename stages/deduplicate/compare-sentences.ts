/** Features of the words around two mentions. */
import { AT, type Feature } from './features.ts'
import type { Profile } from './profile.ts'
import { cosine } from './vocabulary.ts'

/** The features that `compareSentences` sets. */
export const OF_SENTENCES = [
  'sentence',
  'near',
  'names',
  'noNames',
  'namesApart',
  'context',
  'sameNeighbour',
  'otherNumbers',
  'groundless',
] as const satisfies readonly Feature[]

/** `into` holds what `compareClaims` wrote. */
export function compareSentences(a: Profile, b: Profile, into: Float64Array): void {
  const x = a.about.packed
  const y = b.about.packed
  into[AT.sentence] = Math.sqrt(cosine(x, y, a.sentenceAt, a.nearAt, b.sentenceAt, b.nearAt))
  into[AT.near] = Math.sqrt(cosine(x, y, a.nearAt, a.namesAt, b.nearAt, b.namesAt))
  if (a.namesAt === a.endAt || b.namesAt === b.endAt) into[AT.noNames] = 1
  else into[AT.names] = Math.sqrt(cosine(x, y, a.namesAt, a.endAt, b.namesAt, b.endAt))
  into[AT.namesApart] = into[AT.names] === 0 && into[AT.noNames] === 0 ? 1 : 0
  const context = cosine(a.usage.context, b.usage.context)
  into[AT.context] = context
  into[AT.groundless] = into[AT.groundless]! * (1 - context)
  into[AT.sameNeighbour] = (Number(isSame(a.before, b.before)) + Number(isSame(a.after, b.after))) / 2
  into[AT.otherNumbers] = a.numbers.length > 0 && b.numbers.length > 0 && !shareNumber(a, b) ? 1 : 0
}

/** Numbers of words; 0 where there is none. */
const isSame = (a: number, b: number): boolean => a === b && a !== 0

function shareNumber({ numbers }: Profile, b: Profile): boolean {
  for (const number of numbers) if (b.numbers.includes(number)) return true
  return false
}
