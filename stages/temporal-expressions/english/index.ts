/** Everything English: which words can start an expression, how phrases are read, and what stands around them. */
import { lowerAt, type Words } from '../words.ts'
import { namesEras } from './ancient-years.ts'
import { numericOrderOf, type NumericOrder, type OrderOfText } from './figures.ts'
import { INFORMAL } from './informal.ts'
import { happenedAt, joinsList, joinsRange, leanAt, relationAt } from './lean.ts'
import * as lexicon from './lexicon.ts'
import { opensPhrase } from './openings.ts'
import { phraseReader } from './phrases.ts'

/** Words at the heart of expressions. Any other starts one only if such a word, or figures, are near. */
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
  ...(
    'present thousand period term half time times past future overnight today yesterday tomorrow tonight ago possible moment ' +
    'clock daily nightly weekly monthly quarterly yearly annually hourly fortnightly biweekly bimonthly biennial nineteen twenty'
  ).split(' '),
])

/** How far ahead of a starting word the head may stand. */
const NEAR = 8

/** The `pm` of `430pm`. */
const isGlued = (w: Words, i: number) => w.words[i]?.gap === 0 && /^[ap]m$/.test(w.words[i].lower)

/** The words at which an expression may start, in order. */
export function startsOf(w: Words): number[] {
  const starts: number[] = []
  const ancient = namesEras(w)
  let head = w.words.length + NEAR + 1
  for (let i = w.words.length - 1; i >= 0; i--) {
    const word = w.words[i]!
    if (word.digits ? ancient || word.text.length !== 3 || isGlued(w, i + 1) : HEADS.has(word.lower)) head = i
    if (head - i <= NEAR && opensPhrase(w, i)) starts.push(i)
  }
  return starts.reverse()
}

export const english = {
  informal: INFORMAL,
  startsOf,
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
