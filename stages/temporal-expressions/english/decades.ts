/** Decades and centuries: `the 1990s`, `the ’80s`, `the nineties`, `the 20th century`, `the third century BC`. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isApostrophe, isHyphen, piece, type Family } from './grammar.ts'
import { DECADES } from './lexicon.ts'
import { ordinalAt } from './numbers.ts'
import { eraAt } from './years.ts'

/** `the 1990s`, `the '80s`, `the nineties`, `1930s`. */
export const decades: Family = (w, i) => {
  const start = lowerAt(w, i) === 'the' ? i + 1 : i
  const named = DECADES.get(lowerAt(w, start))
  if (named !== undefined) {
    return start > i && !/^(of|with)$/.test(lowerAt(w, i - 1)) && !isPersonalDecade(w, i)
      ? decade(i, start + 1, named)
      : undefined
  }
  const hundreds = spokenDecadeAt(w, start)
  if (hundreds) return decade(i, hundreds.to, hundreds.year)
  const at = isApostrophe(lowerAt(w, start)) ? start + 1 : start
  const digits = wordAt(w, at)
  if (!digits.digits || !/^(\d\d)?\d0$/.test(digits.text)) return undefined
  const tail = isApostrophe(lowerAt(w, at + 1)) ? at + 2 : at + 1
  if (lowerAt(w, tail) !== 's' || wordAt(w, tail).gap !== 0 || wordAt(w, at + 1).gap !== 0) return undefined
  if (digits.text.length === 2 && start === i && at === start) return undefined
  const year = Number(digits.text)
  if (digits.text.length === 4 && (year < 1000 || year > 2100)) return undefined
  if (year % 100 === 0 && year < 2000) {
    return piece(i, tail + 1, 'DATE', 'century', { kind: 'century', century: year / 100 })
  }
  return decade(i, tail + 1, year)
}

const decade = (from: number, to: number, year: number) => piece(from, to, 'DATE', 'decade', { kind: 'decade', year })

/** `in his thirties`. */
const isPersonalDecade = (w: Words, i: number) => /^(his|her|their|my|your|our)$/.test(lowerAt(w, i - 1))

function spokenDecadeAt(w: Words, i: number): { to: number; year: number } | undefined {
  const tens = DECADES.get(lowerAt(w, i + 1)) ?? DECADES.get(lowerAt(w, i + 2))
  if (lowerAt(w, i) !== 'nineteen' || tens === undefined) return undefined
  return { to: DECADES.has(lowerAt(w, i + 1)) ? i + 2 : i + 3, year: 1900 + tens }
}

/** `the 20th century`, `the eighteenth century`, `the third century BC`. */
export const centuries: Family = (w, i) => {
  const start = lowerAt(w, i) === 'the' ? i + 1 : i
  const ordinal = ordinalAt(w, start)
  if (ordinal?.value === undefined) return undefined
  const at = isHyphen(lowerAt(w, ordinal.to)) ? ordinal.to + 1 : ordinal.to
  if (lowerAt(w, at) !== 'century' && lowerAt(w, at) !== 'centuries') return undefined
  const era = eraAt(w, at + 1)
  const century = era?.before ? -ordinal.value : ordinal.value - 1
  return piece(i, era?.to ?? at + 1, 'DATE', 'century', { kind: 'century', century })
}
