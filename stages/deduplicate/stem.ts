/**
 * A light stem, so that verbal and nominal forms share a base: `announced`, `announces`, `announcement`. Only for
 * comparing words with each other; never shown. Longest suffix first, one suffix of each list.
 */
import { IRREGULAR } from './irregular.ts'

const INFLECTION = ['ings', 'ing', 'ied', 'ies', 'ed', 'es', 's']
const DERIVATION = [
  ['ations', ''],
  ['ation', ''],
  ['itions', ''],
  ['ition', ''],
  ['ments', ''],
  ['ment', ''],
  ['ances', ''],
  ['ance', ''],
  ['ences', ''],
  ['ence', ''],
  ['izer', 'ize'],
  ['ions', ''],
  ['ion', ''],
  ['ers', ''],
  ['ors', ''],
  ['er', ''],
  ['or', ''],
  ['als', ''],
  ['al', ''],
  ['ures', ''],
  ['ure', ''],
  ['ages', ''],
  ['age', ''],
] as const
const VOWEL = /[aeiouy]/
const SHORTEST_STEM = 3

const known = new Map<string, string>()
const MOST_REMEMBERED = 200_000

/** The stem of one lower-case word; words of three letters or fewer are their own. */
export function stemOf(word: string): string {
  let stem = known.get(word)
  if (stem === undefined) {
    stem = normalise(withoutDerivation(withoutInflection(IRREGULAR.get(word) ?? word)))
    if (known.size < MOST_REMEMBERED) known.set(word, stem)
  }
  return stem
}

function withoutInflection(word: string): string {
  if (word.length <= SHORTEST_STEM) return word
  for (const suffix of INFLECTION) {
    if (!word.endsWith(suffix)) continue
    if (suffix === 's' && /(?:ss|us|is)$/.test(word)) return word
    const rest = word.slice(0, -suffix.length)
    if (rest.length < 2 || !VOWEL.test(rest)) return word
    if (/[ts]ur$/.test(rest)) return `${rest}e`
    return suffix.startsWith('i') && suffix !== 'ing' && suffix !== 'ings' ? `${rest}y` : undouble(rest)
  }
  return word
}

function withoutDerivation(word: string): string {
  for (const [suffix, replacement] of DERIVATION) {
    if (!word.endsWith(suffix)) continue
    const rest = word.slice(0, -suffix.length)
    if (rest.length >= SHORTEST_STEM + 1 && VOWEL.test(rest)) return undouble(rest) + replacement
  }
  return word
}

/** `shipp` and `stopp` lose a letter, `kill` and `pass` keep theirs. */
function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word
}

/** A last `e`, and `y` for `i`: `seiz(e)`, `carri`. */
function normalise(word: string): string {
  if (word.length <= SHORTEST_STEM) return word
  if (word.endsWith('e')) return word.slice(0, -1)
  return word.endsWith('y') ? `${word.slice(0, -1)}i` : word
}
