/**
 * Where an expression can start at all, told from a word and the next one. Most words of a text, most figures and most
 * articles are passed over here after a look-up or two; what is let through is read in earnest.
 */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { FILLERS } from './counted-units.ts'
import { FAMILY_OPENERS, openingOf } from './families.ts'
import { isApostrophe } from './grammar.ts'
import { DECADES, PLURAL_UNITS, SCALES, UNITS } from './lexicon.ts'
import { MODIFIER_OPENERS } from './modifiers.ts'

/** All words that open a family or a modifier. */
const OPENERS = new Set([...FAMILY_OPENERS, ...MODIFIER_OPENERS])

/** What follows words that say nothing by themselves: `the`, `about`. */
const GOES_ON = new Set([
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

const words = (text: string) => new Set(text.split(' '))

/** What must follow a word for an expression to start at it. */
const FOLLOWERS = new Map<string, ReadonlySet<string>>([
  ...'the a an this that these its their his each every over under about around nearly almost approximately roughly some circa'
    .split(' ')
    .map((word): [string, ReadonlySet<string>] => [word, GOES_ON]),
  ['at', words('least most')],
  ['as', words('soon')],
  ['up', words('to')],
  ['no', words('more less fewer later')],
  ['not', words('more so that too long')],
  ['well', words('over')],
  ['just', words('over under now')],
  ['new', words('year')],
  ['good', words('friday')],
  ['father', words("' ’")],
  ['mother', words("' ’")],
  ['c', words('.')],
  ['ca', words('.')],
])

/** Whether any expression can start at a word. */
export function opensPhrase(w: Words, i: number): boolean {
  const word = w.words[i]!
  if (!OPENERS.has(openingOf(word))) return false
  if (word.digits) return !isAmount(w, i)
  if (isApostrophe(word.lower)) return wordAt(w, i + 1).digits && wordAt(w, i + 1).gap === 0
  const followers = FOLLOWERS.get(word.lower)
  return followers === undefined || followers.has(openingOf(wordAt(w, i + 1)))
}

/** `$5`, the `000` of `5,000`, `5%`, `5 million`: what no date or length of time starts with. */
function isAmount(w: Words, i: number): boolean {
  if (w.words[i]!.gap === 0) {
    const before = lowerAt(w, i - 1)
    if (/^[$£€¥]$/.test(before) || (/^[.,]$/.test(before) && wordAt(w, i - 2).digits)) return true
  }
  const after = lowerAt(w, i + 1)
  return after === '%' || after === 'percent' || after === 'billion' || (SCALES.get(after) ?? 0) > 1000
}
