/** Words around a core phrase that TimeML draws inside the expression: `about`, `or so`; and all others, by their first word. */
import type { Piece } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { withMeaning, type CoreReader } from './core-phrase.ts'
import { countedUnitAt } from './counted-units.ts'
import { edgeNoun, edgePhrase, nthPart, weekOf } from './edges.ts'
import { CLOCK_OPENERS } from './families.ts'
import { entryAt } from './grammar.ts'
import { DAY_PARTS, EDGE_NOUNS, EDGES, LOOSENERS, ORDINALS } from './lexicon.ts'
import { dayPartOf, timeThenDate, withClock } from './times-of-days.ts'

/** Looseners that also are prepositions or adverbs of other things; they need a count right after them. */
const NEEDS_COUNT = new Set([
  'over',
  'under',
  'some',
  'up',
  'more',
  'less',
  'fewer',
  'no',
  'not',
  'well',
  'just',
  'almost',
  'nearly',
])

/** `more than two decades`, `about two years ago`, `at least the past 18 months`, `around Nov. 1`. */
function loosened(w: Words, i: number, core: CoreReader): Piece | undefined {
  const found = entryAt(w, i, LOOSENERS)
  if (!found) return undefined
  const start = i + found[0].length
  const rest = timeThenDate(w, start, core) ?? dayPartOf(w, start, core) ?? core(start)
  if (!rest || rest.type === 'SET' || rest.meaning.kind === 'reference') return undefined
  const isUnit = rest.meaning.kind === 'unit' && rest.meaning.time === undefined && rest.rule !== 'unit-end'
  if ((rest.meaning.kind === 'weekday' && !/^\d/.test(rest.meaning.time ?? '')) || isUnit) return undefined
  const { meaning } = rest
  const counted = meaning.kind === 'duration' ? !meaning.value.includes('X') : meaning.kind === 'shift'
  if (
    NEEDS_COUNT.has(lowerAt(w, i)) &&
    (!counted ||
      (/^(the|these|last|past|next)$/.test(lowerAt(w, start)) &&
        lowerAt(w, i) !== 'almost' &&
        lowerAt(w, i) !== 'nearly'))
  )
    return undefined
  return withMeaning(rest, i, { mod: found[1] })
}

/** `or so`, `or more`, `or later`, `and beyond`, `at the latest`. */
export function withTail(w: Words, core: Piece): Piece {
  const found = withClock(w, core)
  const tail = `${lowerAt(w, found.to)} ${lowerAt(w, found.to + 1)}`
  const mod = wordAt(w, found.to).gap === 2 ? undefined : TAILS[tail]
  return mod && found.type !== 'SET' ? withMeaning(found, found.from, { mod }, found.rule, found.to + 2) : found
}
const TAILS: Record<string, string> = {
  'or so': 'APPROX',
  'or more': 'EQUAL_OR_MORE',
  'or less': 'EQUAL_OR_LESS',
  'or later': 'ON_OR_AFTER',
  'or earlier': 'ON_OR_BEFORE',
  'and beyond': 'ON_OR_AFTER',
}

/** `three days before Christmas`, `two weeks after Easter`: one date. Of `two days after 5 May` annotators make two. */
function awayFromDay(w: Words, i: number, core: CoreReader): Piece | undefined {
  const counted = countedUnitAt(w, i)
  if (!counted || counted.hyphen || !Number.isInteger(counted.count)) return undefined
  const { unit, to, count } = counted
  const sign = { before: -1, after: 1 }[lowerAt(w, to)]
  if (sign === undefined || (unit !== 'day' && unit !== 'week') || wordAt(w, to + 1).gap === 2) return undefined
  const found = core(to + 1)
  if (found?.meaning.kind !== 'calendar' || found.meaning.holiday === undefined) return undefined
  return withMeaning(found, i, { away: { unit, count: sign * count! } }, 'away-from-day')
}

type Modifier = (w: Words, i: number, core: CoreReader) => Piece | undefined

/** Tried in this order, each where its first words stand. */
const MODIFIERS: readonly (readonly [modifier: Modifier, opens: readonly string[]])[] = [
  [edgePhrase, ['the', 'this', ...EDGES.keys()]],
  [
    edgeNoun,
    ['the', 'very', 'first', 'early', 'second', 'last', 'latter', 'later', 'year', 'month', ...EDGE_NOUNS.keys()],
  ],
  [nthPart, ['the', 'last', 'final', ...ORDINALS.keys()]],
  [weekOf, ['the']],
  [dayPartOf, ['the', 'early', 'late', 'mid', 'overnight', ...DAY_PARTS.keys()]],
  [awayFromDay, CLOCK_OPENERS],
  [timeThenDate, CLOCK_OPENERS],
  [loosened, LOOSENERS.map(([words]) => words[0]!)],
]

const BY_WORD = new Map<string, Modifier[]>()
for (const [modifier, opens] of MODIFIERS) {
  for (const word of new Set(opens)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), modifier])
}

/** The words that open any of them. */
export const MODIFIER_OPENERS: readonly string[] = [...BY_WORD.keys()]

const NONE: readonly Modifier[] = []
/** The modifiers that an opening word can start. */
export const modifiersOf = (opening: string): readonly Modifier[] => BY_WORD.get(opening) ?? NONE
