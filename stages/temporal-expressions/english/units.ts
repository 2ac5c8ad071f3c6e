/** Units by position: `last week`, `this year`, `the following month`, `the same day`, `the weekend`, `the day before`. */
import type { Origin, Unit } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { durationValue } from './duration-value.ts'
import { isHyphen, piece, type Family } from './grammar.ts'
import { UNITS } from './lexicon.ts'

interface Position {
  readonly offset: number
  readonly from: Origin
}

const POSITIONS: Record<string, Position> = {
  this: { offset: 0, from: 'publication' },
  current: { offset: 0, from: 'publication' },
  last: { offset: -1, from: 'publication' },
  next: { offset: 1, from: 'publication' },
  that: { offset: 0, from: 'narrative' },
  same: { offset: 0, from: 'narrative' },
  previous: { offset: -1, from: 'narrative' },
  preceding: { offset: -1, from: 'narrative' },
  prior: { offset: -1, from: 'narrative' },
  following: { offset: 1, from: 'narrative' },
  ensuing: { offset: 1, from: 'narrative' },
}

/** Written after `the`, these count from the story: `the next day`. `the last week` is a span, not a week. */
const AFTER_THE: Record<string, Position> = { next: { offset: 1, from: 'narrative' } }

/** Units that a position word can pick from the calendar. */
const PICKED = new Set<Unit>(['day', 'weekend', 'week', 'month', 'quarter', 'year', 'decade', 'century'])

/** `last week`, `the following month`, `that same year`, `this fiscal year`. */
export const unitsByPosition: Family = (w, i) => {
  const the = lowerAt(w, i) === 'the'
  let at = the ? i + 1 : i
  const word = lowerAt(w, at)
  let position = (the ? AFTER_THE[word] : undefined) ?? POSITIONS[word]
  if (!position || (the && /^(last|this|that)$/.test(word))) return undefined
  at++
  if (word === 'that' && lowerAt(w, at) === 'same') at++
  if (word === 'this' && lowerAt(w, at) === 'same') [at, position] = [at + 1, POSITIONS.same!]
  if (word === 'this' && lowerAt(w, at) === 'coming') [at, position] = [at + 1, POSITIONS.next!]
  if (word === 'this' && lowerAt(w, at) === 'past') [at, position] = [at + 1, POSITIONS.last!]
  if (/^(very|fiscal|calendar|full|financial|academic|school|trading)$/.test(lowerAt(w, at))) at++
  const unit = UNITS.get(lowerAt(w, at))
  if (!unit || !PICKED.has(unit) || lowerAt(w, at) === 'night') return undefined
  if (/^[A-Z][a-z]/.test(wordAt(w, at).text)) return undefined
  // `over the next decade` is a stretch of ten years
  if (the && word === 'next' && (unit === 'decade' || unit === 'century')) return undefined
  if (!the && /^(previous|preceding|prior|following|current|same|ensuing)$/.test(word) && unit === 'day')
    return undefined
  if (isHyphen(lowerAt(w, at + 1)) && wordAt(w, at + 1).gap === 0) return undefined
  if (word === 'last' && unit === 'day') return undefined
  const rule = position.from === 'publication' ? 'unit-from-publication' : 'unit-from-narrative'
  const pointed = word === 'this' && unit === 'weekend' && position.offset === 0
  return piece(i, at + 1, 'DATE', rule, {
    kind: 'unit',
    unit,
    offset: position.offset,
    from: position.from,
    ...(pointed ? { pointed } : {}),
  })
}

/** `the weekend`, `the week`, `the year`, `the day`. */
export const plainUnits: Family = (w, i) => {
  if (lowerAt(w, i) !== 'the') return undefined
  const at = /^(fiscal|full|calendar|financial)$/.test(lowerAt(w, i + 1)) ? i + 2 : i + 1
  const word = lowerAt(w, at)
  if (word === 'weekend') {
    return piece(i, at + 1, 'DATE', 'the-weekend', { kind: 'unit', unit: 'weekend', offset: 0, from: 'publication' })
  }
  if (!/^(week|month|year)$/.test(word) || isHyphen(lowerAt(w, at + 1))) return undefined
  if (/^(ended|ending)$/.test(lowerAt(w, at + 1)) || lowerAt(w, at + 1) === 'to') {
    const unit = word as 'year'
    return piece(i, at + 1, 'DURATION', 'unit-ending', { kind: 'duration', value: durationValue(unit, 1), unit })
  }
  if (/^(before|after|of|when|that|in|since|until)$/.test(lowerAt(w, at + 1)) && lowerAt(w, i - 1) !== 'for')
    return undefined
  return piece(i, at + 1, 'DATE', 'the-unit', { kind: 'unit', unit: word as 'year', offset: 0, from: 'publication' })
}

/** `the day before`, `the year after`, `the week earlier`: counted from the narrative. */
export const unitsBeside: Family = (w, i) => {
  if (lowerAt(w, i) !== 'the') return undefined
  const unit = UNITS.get(lowerAt(w, i + 1))
  // `the week before last`
  const beyond = lowerAt(w, i + 2) === 'before' && lowerAt(w, i + 3) === 'last' && endsPhrase(w, i + 4)
  if (unit && beyond && /^(weekend|week|month|year)$/.test(unit))
    return piece(i, i + 4, 'DATE', 'unit-before-last', { kind: 'unit', unit, offset: -2, from: 'publication' })
  const sign = BESIDE[lowerAt(w, i + 2)]
  if (!unit || !PICKED.has(unit) || !sign || !endsPhrase(w, i + 3)) return undefined
  return piece(i, i + 3, 'DATE', 'unit-beside', { kind: 'unit', unit, offset: sign, from: 'narrative' })
}

const BESIDE: Record<string, 1 | -1> = { before: -1, earlier: -1, previously: -1, after: 1, later: 1 }

const endsPhrase = (w: Words, i: number) => {
  const word = wordAt(w, i)
  return (
    word.gap !== 1 ||
    /^[^\w]/.test(word.text) ||
    /^(and|but|when|in|at|by|to|with|for|as|on|a|an|was|were|had|that)$/.test(word.lower)
  )
}
