/**
 * The families of core phrases, and the words that can open each. Most words of a text open none and are passed over
 * after one look-up; the others are tried with the few families that they open.
 */
import type { Piece } from '../meaning.ts'
import { lowerAt, wordAt, type Word, type Words } from '../words.ts'
import { clockTimes } from './clock.ts'
import { durations, shifts } from './counted.ts'
import { monthDays } from './dates.ts'
import { daysAlone, joinedDays } from './day-lists.ts'
import { dayParts, partsAlone } from './day-parts.ts'
import { centuries, decades } from './decades.ts'
import { isApostrophe, piece, type Family } from './grammar.ts'
import * as lexicon from './lexicon.ts'
import { months } from './months.ts'
import { periods, quarters } from './quarters.ts'
import { OPENS_REFERENCE, references } from './references.ts'
import { holidays, seasons } from './seasons.ts'
import { SET_ADVERBS, adverbSets, unitSets, weekendSets } from './sets.ts'
import { recentUnits, spans } from './spans.ts'
import { plainUnits, unitsBeside, unitsByPosition } from './units.ts'
import { namedDays, weekdays, weekdaySets } from './weekdays.ts'
import { years } from './years.ts'

/** Stands in the lists below for any figures, and for an apostrophe (`'98`). */
export const FIGURES = '0'
const APOSTROPHE = "'"

const words = (text: string) => text.split(' ')
const NUMBERS = [
  FIGURES,
  ...lexicon.ONES.keys(),
  ...lexicon.TENS.keys(),
  ...lexicon.VAGUE_COUNTS,
  ...words('a an another half couple dozens scores hundreds thousands tens'),
]
/** Words that a clock time starts with. */
export const CLOCK_OPENERS = [FIGURES, ...lexicon.ONES.keys(), ...lexicon.TENS.keys(), 'half', 'quarter', 'a']
const ORDINALS = [FIGURES, ...lexicon.ORDINALS.keys(), ...lexicon.TENS.keys()]
const YEARS = [FIGURES, APOSTROPHE, ...lexicon.ONES.keys(), ...lexicon.TENS.keys()]
const UNITS = [...lexicon.UNITS.keys(), ...lexicon.PLURAL_UNITS.keys()]
const POSITIONS = words('last past this next coming that same previous preceding prior following ensuing current')

/** `noon`, `midnight`. */
const clockWords: Family = (w, i): Piece =>
  piece(i, i + 1, 'TIME', 'clock-word', {
    kind: 'unit',
    unit: 'day',
    offset: 0,
    dayless: true,
    from: 'narrative',
    time: lexicon.DAY_PARTS.get(lowerAt(w, i))!,
  })

/** The more telling first: at equal length the first wins. */
const FAMILIES: readonly (readonly [family: Family, opens: readonly string[]])[] = [
  [monthDays, ['the', ...ORDINALS, ...lexicon.MONTHS.keys(), ...lexicon.WEEKDAYS.keys(), ...POSITIONS]],
  [months, ['each', 'every', ...lexicon.MONTHS.keys(), ...POSITIONS]],
  [holidays, ['the', ...POSITIONS, ...lexicon.HOLIDAYS.map(([name]) => name[0]!)]],
  [weekdays, ['the', ...POSITIONS, ...lexicon.WEEKDAYS.keys()]],
  [weekdaySets, ['each', 'every', ...[...lexicon.WEEKDAYS.keys()].flatMap((day) => [day, `${day}s`])]],
  [namedDays, ['the', FIGURES, ...words('today yesterday tomorrow')]],
  [dayParts, ['the', 'tonight', 'overnight', ...POSITIONS]],
  [partsAlone, ['the', 'early', 'late', 'mid', ...lexicon.DAY_PARTS.keys()]],
  [
    quarters,
    [
      'the',
      'q',
      'h',
      'fiscal',
      'latter',
      ...words('comparable latest corresponding'),
      ...POSITIONS,
      ...ORDINALS,
      ...YEARS,
    ],
  ],
  [periods, ['the', 'year', ...words('comparable latest corresponding like'), ...POSITIONS, ...YEARS]],
  [seasons, ['the', ...POSITIONS, ...lexicon.SEASONS.keys()]],
  [decades, ['the', 'nineteen', FIGURES, APOSTROPHE]],
  [centuries, ['the', ...ORDINALS]],
  [references, [...OPENS_REFERENCE]],
  [shifts, [...NUMBERS, ...lexicon.PLURAL_UNITS.keys()]],
  [unitsBeside, ['the']],
  [spans, ['the', ...words('these those its their his'), ...POSITIONS]],
  [recentUnits, words('the more most recent these future')],
  [unitsByPosition, ['the', ...POSITIONS]],
  [plainUnits, ['the']],
  [unitSets, ['each', 'every', 'once', 'twice', ...NUMBERS]],
  [weekendSets, ['weekends']],
  [adverbSets, [...SET_ADVERBS]],
  [clockTimes, CLOCK_OPENERS],
  [years, ['the', 'fiscal', 'fy', 'a', 'ad', 'ce', ...YEARS]],
  [durations, [...NUMBERS, ...UNITS]],
  [daysAlone, ['the']],
  [joinedDays, ['the', FIGURES]],
  [clockWords, [...lexicon.CLOCK_WORDS]],
]

const BY_WORD = new Map<string, Family[]>()
for (const [family, opens] of FAMILIES) {
  for (const word of new Set(opens)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), family])
}

/** How a word is listed above. */
export const openingOf = ({ digits, lower }: Word): string =>
  digits ? FIGURES : isApostrophe(lower) ? APOSTROPHE : lower

/** The words, listed as above, that open any family. */
export const FAMILY_OPENERS: readonly string[] = [...BY_WORD.keys()]

/** The longest phrase of any family at `i`. */
export function longestPhrase(w: Words, i: number, first?: Family): Piece | undefined {
  let best = first?.(w, i)
  for (const family of BY_WORD.get(openingOf(wordAt(w, i))) ?? []) {
    const found = family(w, i)
    if (found && (!best || found.to > best.to)) best = found
  }
  return best
}
