/** Words for the present, the past and the future: `now`, `currently`, `recently`, `the near future`, `at the time`. */
import type { ReferenceMeaning } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isCapitalised, matches, piece, posAt, type Family } from './grammar.ts'
import { REFERENCES } from './lexicon.ts'

type Value = ReferenceMeaning['value']

/** Phrases of several words, longest first. */
const PHRASES: readonly (readonly [readonly string[], Value])[] = [
  [['as', 'soon', 'as', 'possible'], 'FUTURE_REF'],
  [['the', 'not', 'too', 'distant', 'future'], 'FUTURE_REF'],
  [['the', 'foreseeable', 'future'], 'FUTURE_REF'],
  [['the', 'immediate', 'future'], 'FUTURE_REF'],
  [['the', 'near', 'future'], 'FUTURE_REF'],
  [['the', 'distant', 'past'], 'PAST_REF'],
  [['the', 'recent', 'past'], 'PAST_REF'],
  [['not', 'so', 'long', 'ago'], 'PAST_REF'],
  [['not', 'that', 'long', 'ago'], 'PAST_REF'],
  [['not', 'too', 'long', 'ago'], 'PAST_REF'],
  [['not', 'long', 'ago'], 'PAST_REF'],
  [['a', 'long', 'time', 'ago'], 'PAST_REF'],
  [['some', 'time', 'ago'], 'PAST_REF'],
  [['long', 'ago'], 'PAST_REF'],
  [['the', 'near', 'term'], 'FUTURE_REF'],
  [['the', 'short', 'term'], 'FUTURE_REF'],
  [['the', 'long', 'term'], 'FUTURE_REF'],
  [['the', 'future'], 'FUTURE_REF'],
  [['the', 'present'], 'PRESENT_REF'],
  [['present'], 'PRESENT_REF'],
  [['this', 'day'], 'PRESENT_REF'],
  [['those', 'days'], 'PAST_REF'],
  [['one', 'day'], 'FUTURE_REF'],
  [['the', 'past'], 'PAST_REF'],
  [['right', 'now'], 'PRESENT_REF'],
  [['just', 'now'], 'PRESENT_REF'],
  [['the', 'moment'], 'PRESENT_REF'],
  [['the', 'time'], 'PAST_REF'],
  [['that', 'time'], 'PAST_REF'],
  [['more', 'recently'], 'PAST_REF'],
  [['most', 'recently'], 'PAST_REF'],
  [['very', 'recently'], 'PAST_REF'],
]
/** `at the time` is a date only at the end of its phrase; `at this point in the talks` is not. */
const AFTER_AT = new Set(['the time', 'that time', 'the moment'])

const BY_WORD = new Map<string, (readonly [readonly string[], Value])[]>()
for (const phrase of PHRASES) BY_WORD.set(phrase[0][0]!, [...(BY_WORD.get(phrase[0][0]!) ?? []), phrase])

/** The words that can open a reference. */
export const OPENS_REFERENCE: readonly string[] = [...BY_WORD.keys(), ...REFERENCES.keys()]

export const references: Family = (w, i) => {
  const phrase = BY_WORD.get(lowerAt(w, i))?.find(([words]) => matches(w, i, words))
  if (phrase && phraseFits(w, i, phrase[0])) return reference(i, i + phrase[0].length, phrase[1])
  const value = REFERENCES.get(lowerAt(w, i))
  return value && wordFits(w, i) ? reference(i, i + 1, value) : undefined
}
const reference = (from: number, to: number, value: Value) =>
  piece(from, to, 'DATE', 'reference', { kind: 'reference', value })

function phraseFits(w: Words, i: number, words: readonly string[]): boolean {
  const after = lowerAt(w, i + words.length)
  const key = words.join(' ')
  const before = lowerAt(w, i - 1)
  if (AFTER_AT.has(key)) {
    if (!/^(at|by|since|until|from)$/.test(before) || /^(of|in|when|to|that)$/.test(after)) return false
    return key !== 'the moment' || before === 'at'
  }
  if (key === 'present') return before === 'at' && !/^[a-z]/.test(wordAt(w, i + 1).gap === 1 ? '' : after)
  if (key === 'this day') return before === 'to'
  if (key === 'those days') return before === 'in'
  if (key === 'one day') return isAheadOfVerb(w, i)
  if (key === 'the present') return /^(at|for|until|to|in)$/.test(before) && !/^[a-z]/.test(after)
  if (key === 'the past' || key === 'the future') {
    return wordAt(w, i + 2).gap !== 1 || !/^(NOUN|NUM|ADJ|PROPN)$/.test(posAt(w, i + 2)) || !/^[a-z0-9]/.test(after)
  }
  if (words.at(-1) === 'term') return !/^[a-z-]/.test(after) || /^(and|but|by|as|for|in|to|because|with)$/.test(after)
  return true
}

/** `may one day lead the party`, `one day he will`: not a length of time. */
const isAheadOfVerb = (w: Words, i: number) =>
  [i - 1, i + 2, i + 3].some((k) => /^(will|would|may|might|could|can|ll|must|should|to)$/.test(lowerAt(w, k)))

function wordFits(w: Words, i: number): boolean {
  const word = lowerAt(w, i)
  const after = lowerAt(w, i + 1)
  if (word === 'now')
    return after !== 'that' && lowerAt(w, i - 1) !== 'Now' && !(after === ',' && isCapitalised(wordAt(w, i).text))
  if (word === 'soon')
    return lowerAt(w, i - 1) !== 'as' && lowerAt(w, i - 1) !== 'how' && after !== 'as' && after !== 'after'
  // `As recently as 2016` is a year
  if (word === 'recently') return after !== 'as'
  if (word === 'future')
    return lowerAt(w, i - 1) === 'in'
      ? posAt(w, i + 1) !== 'NOUN'
      : posAt(w, i) === 'ADJ' && /^(quarters?|years|generations|date)$/.test(after)
  return true
}
