/** Words that rules look for: a rule is left out where its words are not in the sentence. */
import { remembered } from '../../../pipeline/remembered.ts'
import { type Draft, SUBORDINATORS, TIME_NOUN } from './draft.ts'

/** One bit for each kind of word. */
export const HAS = {
  magnitude: 1,
  possessive: 2,
  time: 4,
  one: 8,
  /** What keeps clauses apart: commas, semicolons, closing quotes. */
  comma: 16,
  according: 32,
  subordinator: 64,
  that: 128,
  who: 256,
  by: 512,
  between: 1024,
} as const

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^magnitudes?$/i, HAS.magnitude],
  [/^(?:its|their|my|our|your)$/i, HAS.possessive],
  [TIME_NOUN, HAS.time],
  [/^one$/, HAS.one],
  [/^[,;”"]$/, HAS.comma],
  [/^according$/i, HAS.according],
  [new RegExp(`^(?:${[...SUBORDINATORS].join('|')})$`, 'i'), HAS.subordinator],
  [/^that$/, HAS.that],
  [/^(?:who|which|whom|whose)$/i, HAS.who],
  [/^by$/, HAS.by],
  [/^between$/, HAS.between],
]

/** The kinds that a word is of. */
const kindsOf = remembered((word) => WORDS.reduce((all, [pattern, kind]) => (pattern.test(word) ? all | kind : all), 0))

/** Whether a word is of a kind. */
export const isKind = (token: Draft, kind: number): boolean => (kindsOf(token.text) & kind) !== 0

/** The kinds of all words of a sentence. */
export function wordsIn(draft: readonly Draft[]): number {
  let all = 0
  for (const { text } of draft) all |= kindsOf(text)
  return all
}
