/** Years of up to three digits: `218–201 BC`, `from 60 BC to 44 BC`, and in texts that name such eras `in 410`, `the year 476`. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isDash, posAt } from './grammar.ts'
import { COUNTED, isInsideFigure } from './year-figures.ts'

/** Words before a number without an era that is a year all the same. */
const BEFORE = new Set('in by until till since between from before after early late circa c about around'.split(' '))
/** Before the second of two years: `between 527 and 565`, `132–135`. */
const JOINS = new Set(['and', 'or', 'to', 'until', '/', '-', '–', '—'])
const COUNTABLE = new Set(['NOUN', 'NUM'])

const ERA = /\b(?:BCE?|CE|AD|B\.C\.|A\.D\.)(?![A-Za-z])/
const ERAS = new WeakMap<Words, boolean>()

/** Whether a text names eras (`44 BC`), so that a short number may be a year. */
export function namesEras(w: Words): boolean {
  const known = ERAS.get(w)
  if (known !== undefined) return known
  const names = ERA.test(w.text)
  ERAS.set(w, names)
  return names
}

const isShort = (w: Words, i: number) =>
  wordAt(w, i).digits && wordAt(w, i).text.length <= 3 && Number(wordAt(w, i).text) > 0 && !isInsideFigure(w, i)

/** What is counted stands at `i`: `in 410 ships`. */
function isCounted(w: Words, i: number): boolean {
  const { lower, text, gap } = wordAt(w, i)
  return COUNTED.has(lower) || text === '%' || (gap === 1 && /^[a-z]/.test(text) && COUNTABLE.has(posAt(w, i)))
}

/** Whether the digits at `i` are a year without an era; its story must tell which. */
export function isAncientYear(w: Words, i: number): boolean {
  if (!isShort(w, i) || wordAt(w, i).text.length < 3 || !namesEras(w)) return false
  const before = lowerAt(w, i - 1)
  if (JOINS.has(before) && isShort(w, i - 2) && isAncientYear(w, i - 2)) return true
  const last = JOINS.has(lowerAt(w, i + 1)) && isShort(w, i + 2) ? i + 2 : i
  if (isCounted(w, last + 1)) return false
  return BEFORE.has(before) || (/^(of|\()$/.test(before) && last > i && isDash(lowerAt(w, i + 1)))
}

/** `2 August 216`. */
export const isYearBehindMonth = (w: Words, i: number): boolean =>
  isShort(w, i) && wordAt(w, i).text.length === 3 && namesEras(w) && !isCounted(w, i + 1)

/** Where the era of a year stands behind the next one: `218–201 BC`, `between 264 and 241 BC`. */
export const nextYearAt = (w: Words, i: number): number | undefined =>
  isShort(w, i) && JOINS.has(lowerAt(w, i + 1)) && isShort(w, i + 2) ? i + 3 : undefined
