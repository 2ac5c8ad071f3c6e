/** One whole expression at a word: a core phrase of some family, with the modifiers that TimeML draws inside it. */
import type { Piece } from '../meaning.ts'
import { wordAt, type Words } from '../words.ts'
import { nextDayOf } from './day-lists.ts'
import { isEventName } from './event-names.ts'
import { longestPhrase, openingOf } from './families.ts'
import { numericDates, type OrderOfText } from './figures.ts'
import { modifiersOf, withTail } from './modifiers.ts'

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
