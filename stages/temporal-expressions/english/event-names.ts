/** Names of events and things that only sound like times: `the Thirty Years’ War`, `the October Revolution`, `the Easter Rising`. */
import type { Piece } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { afterPossessive, isCapitalised, isHyphen } from './grammar.ts'

const EVENTS = new Set(
  (
    'war wars revolution revolutions uprising uprisings rising rebellion revolt offensive campaign crisis mutiny coup putsch ' +
    'massacre manifesto movement plan plot agreement accord accords pact treaty theses monarchy ultimatum incident riots ' +
    'protocol brigade olympics games spring festival'
  ).split(' '),
)

/** Whether a piece without figures is the head of such a name. */
export function isEventName(w: Words, { from, to }: Piece): boolean {
  const hyphen = isHyphen(lowerAt(w, to)) ? to + 1 : to
  const at = hyphen > to ? hyphen : afterPossessive(w, to)
  const name = wordAt(w, at)
  if (!EVENTS.has(name.lower) || !isCapitalised(name.text) || name.gap === 2) return false
  for (let i = from; i < to; i++) if (wordAt(w, i).digits) return false
  return isCapitalised(wordAt(w, to - 1).text)
}
