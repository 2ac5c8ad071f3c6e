/** One whole expression at a word: a core phrase of some family, with the modifiers that TimeML draws inside it. */
import type { Piece } from '../meaning.ts'
import { wordAt, type Words } from '../words.ts'
import { FILLERS } from './counted.ts'
import { nextDayOf } from './day-lists.ts'
import { isEventName } from './event-names.ts'
import { FAMILY_OPENERS, longestPhrase, openingOf } from './families.ts'
import { numericDates, type OrderOfText } from './figures.ts'
import { DECADES, PLURAL_UNITS, UNITS } from './lexicon.ts'
import { MODIFIER_OPENERS, modifiersOf, withTail } from './modifiers.ts'

/** Reads the expression at a word; told the one before, also what only goes on from it (`June 5 and 6`). */
export type PhraseReader = (i: number, before?: Piece) => Piece | undefined

/** A reader of expressions in one text. */
export function phraseReader(w: Words, order: OrderOfText): PhraseReader {
  const figures = numericDates(order)
  const core = (i: number) => longestPhrase(w, i, wordAt(w, i).digits ? figures : undefined)
  return (i, before) => {
    const next = before && before.to === i - 1 ? nextDayOf(w, before) : undefined
    if (next) return next
    for (const modifier of modifiersOf(openingOf(wordAt(w, i)))) {
      const found = modifier(w, i, core)
      if (found) return withTail(w, found)
    }
    const found = core(i)
    return found && !isEventName(w, found) ? withTail(w, found) : undefined
  }
}

/** All words that open a family or a modifier. */
const OPENERS = new Set([...FAMILY_OPENERS, ...MODIFIER_OPENERS])

/** Words that say nothing by themselves: what follows them must open an expression, too, or be one of the next list. */
const DETERMINERS = new Set('the a an this that these its their his each every'.split(' '))
const AFTER_DETERMINER = new Set([
  ...OPENERS,
  ...FILLERS,
  ...UNITS.keys(),
  ...PLURAL_UNITS.keys(),
  ...DECADES.keys(),
  ...(
    'final opening initial remaining subsequent closing foreseeable immediate near distant not short present moment time future ' +
    'number handful dozen hundred thousand single academic school very onset outset calendar financial'
  ).split(' '),
])

/** Whether any expression can start at a word. */
export function opensPhrase(w: Words, i: number): boolean {
  const word = w.words[i]!
  if (!OPENERS.has(openingOf(word))) return false
  return !DETERMINERS.has(word.lower) || AFTER_DETERMINER.has(openingOf(wordAt(w, i + 1)))
}
