/** Everything English: which words can start an expression, how phrases are read, and what stands around them. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { namesEras } from './ancient-years.ts'
import { numericOrderOf, type NumericOrder, type OrderOfText } from './figures.ts'
import { INFORMAL } from './informal.ts'
import { happenedAt, joinsList, joinsRange, leanAt, relationAt } from './lean.ts'
import * as lexicon from './lexicon.ts'
import { opensPhrase, phraseReader } from './phrases.ts'

/** Words at the heart of expressions. A determiner or number starts one only if such a word is near. */
const HEADS = new Set([
  ...lexicon.MONTHS.keys(),
  ...lexicon.WEEKDAYS.keys(),
  ...[...lexicon.WEEKDAYS.keys()].map((day) => `${day}s`),
  ...lexicon.UNITS.keys(),
  ...lexicon.PLURAL_UNITS.keys(),
  ...lexicon.SEASONS.keys(),
  ...lexicon.DECADES.keys(),
  ...lexicon.DAY_PARTS.keys(),
  ...lexicon.REFERENCES.keys(),
  ...lexicon.HOLIDAYS.map(([words]) => words[0]!),
  ...'present half thousand period end term time times present past future overnight today yesterday tomorrow tonight am pm ago ad bc bce ce possible moment point m clock daily nightly weekly monthly quarterly yearly annually hourly fortnightly biweekly bimonthly biennial q s nineteen twenty'.split(
    ' ',
  ),
])

/** How far ahead of a starting word the head may stand. */
const NEAR = 8

/** For each word the index of the next head at or after it. */
export function nextHeads(w: Words): Int32Array {
  const next = new Int32Array(w.words.length + 1)
  let head = w.words.length + NEAR + 1
  const ancient = namesEras(w)
  for (let i = w.words.length - 1; i >= 0; i--) {
    const word = wordAt(w, i)
    if (
      HEADS.has(word.lower) ||
      (word.digits && (ancient || word.text.length !== 3)) ||
      word.text === '’' ||
      word.text === "'"
    )
      head = i
    next[i] = head
  }
  return next
}

export const english = {
  informal: INFORMAL,
  canStart: (w: Words, i: number, heads: Int32Array) => {
    return heads[i]! - i <= NEAR && opensPhrase(wordAt(w, i))
  },
  nextHeads,
  phraseReader,
  numericOrderOf,
  leanAt,
  happenedAt,
  relationAt,
  joinsList,
  joinsRange,
} as const

export type Language = typeof english
export type { NumericOrder, OrderOfText }
/** Publishers that write the day first are told by their spelling of common words. */
export function spellsBritish(w: Words): boolean {
  let british = 0
  for (let i = 0; i < w.words.length; i++) if (BRITISH.has(lowerAt(w, i))) british++
  return british > 0
}
const BRITISH = new Set(
  'colour favour honour labour defence centre metres programme organise neighbour neighbouring harbour £ pounds mobilised recognised honoured'.split(
    ' ',
  ),
)
