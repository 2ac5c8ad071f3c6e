/** English numbers: `2`, `twenty-five`, `2 1/2`, `a couple of`, `several`, `two or three`. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { ONES, ORDINAL_ENDINGS, ORDINALS, SCALES, TENS, VAGUE_COUNTS } from './lexicon.ts'

export interface Count {
  /** Index after the last word. */
  readonly to: number
  /** `undefined`: some, unknown how many. */
  readonly value?: number
  readonly mod?: string
}

const isDash = (word: string) => word === '-' || word === '–' || word === '‑'

/** Digits with thousands groups; no decimals, no part of a longer figure (`12.53`, `3-2`). */
export function digitsAt(w: Words, i: number): Count | undefined {
  const word = wordAt(w, i)
  if (!word.digits || word.text.length > 6) return undefined
  const before = wordAt(w, i - 1)
  if (word.gap === 0 && /^(?:[$£€¥#.,:/]|.*[A-Za-z])$/.test(before.text)) return undefined
  let to = i + 1
  let figures = word.text
  while (lowerAt(w, to) === ',' && wordAt(w, to).gap === 0 && groupAt(w, to + 1)) {
    figures += lowerAt(w, to + 1)
    to += 2
  }
  if (
    wordAt(w, to).text === '.' &&
    wordAt(w, to).gap === 0 &&
    wordAt(w, to + 1).digits &&
    wordAt(w, to + 1).gap === 0
  ) {
    return { to: to + 2, value: Number(`${figures}.${lowerAt(w, to + 1)}`) }
  }
  return { to, value: Number(figures) }
}

const groupAt = (w: Words, i: number) => wordAt(w, i).digits && wordAt(w, i).gap === 0 && wordAt(w, i).text.length === 3

function smallWordAt(w: Words, i: number): Count | undefined {
  const tens = TENS.get(lowerAt(w, i))
  if (tens !== undefined) {
    const next = isDash(lowerAt(w, i + 1)) ? i + 2 : i + 1
    const one = ONES.get(lowerAt(w, next))
    return one !== undefined && one < 10 ? { to: next + 1, value: tens + one } : { to: i + 1, value: tens }
  }
  const one = ONES.get(lowerAt(w, i))
  return one === undefined ? undefined : { to: i + 1, value: one }
}

/** A number below a hundred, in figures or words. */
export const smallNumberAt = (w: Words, i: number): Count | undefined => {
  const { digits, text, gap } = wordAt(w, i)
  if (!digits) return smallWordAt(w, i)
  const inside = gap === 0 && /^[$£€¥#.,:/-]$/.test(lowerAt(w, i - 1))
  return text.length > 2 || inside ? undefined : { to: i + 1, value: Number(text) }
}

/** `twenty-five`, `two hundred and ten`, `a hundred`, `two thousand`. */
export function wordNumberAt(w: Words, i: number): Count | undefined {
  const article = lowerAt(w, i) === 'a' && SCALES.has(lowerAt(w, i + 1)) && lowerAt(w, i + 1) !== 'million'
  const first = article ? { to: i + 1, value: 1 } : smallWordAt(w, i)
  if (!first) return undefined
  let { to, value } = first as { to: number; value: number }
  for (let n = 0; n < 3; n++) {
    const scale = SCALES.get(lowerAt(w, to))
    if (scale === undefined) break
    value *= scale
    to++
    const rest = smallWordAt(w, lowerAt(w, to) === 'and' ? to + 1 : to)
    if (rest?.value === undefined) break
    value += rest.value
    to = rest.to
  }
  return { to, value }
}

/** ` 1/2`, ` and a half`, `½`. */
function withFraction(w: Words, count: Count): Count {
  const { to, value } = count
  if (value === undefined) return count
  if (lowerAt(w, to) === '½') return { ...count, to: to + 1, value: value + 0.5 }
  if (isFraction(w, to)) {
    return { ...count, to: to + 3, value: value + Number(lowerAt(w, to)) / Number(lowerAt(w, to + 2)) }
  }
  if (lowerAt(w, to) === 'and' && lowerAt(w, to + 1) === 'a' && lowerAt(w, to + 2) === 'half') {
    return { ...count, to: to + 3, value: value + 0.5 }
  }
  return count
}

const isFraction = (w: Words, i: number) =>
  wordAt(w, i).digits &&
  lowerAt(w, i + 1) === '/' &&
  wordAt(w, i + 2).digits &&
  Number(lowerAt(w, i)) < Number(lowerAt(w, i + 2))

const exactAt = (w: Words, i: number): Count | undefined => digitsAt(w, i) ?? wordNumberAt(w, i)

function vagueAt(w: Words, i: number): Count | undefined {
  const word = lowerAt(w, i)
  if (word === 'a' && lowerAt(w, i + 1) === 'few') return { to: i + 2 }
  if (word === 'a' && lowerAt(w, i + 1) === 'couple') return coupleAt(w, i + 2)
  if (word === 'couple') return coupleAt(w, i + 1)
  if (word === 'a' && /^(number|handful)$/.test(lowerAt(w, i + 1)) && lowerAt(w, i + 2) === 'of') return { to: i + 3 }
  if (/^(dozens|scores|hundreds|thousands|tens)$/.test(word) && lowerAt(w, i + 1) === 'of') {
    return lowerAt(w, i + 2) === 'thousands' && lowerAt(w, i + 3) === 'of' ? { to: i + 4 } : { to: i + 2 }
  }
  if (word === 'a' && lowerAt(w, i + 1) === 'dozen') return { to: i + 2, value: 12 }
  if (VAGUE_COUNTS.has(word)) return { to: i + 1 }
  return undefined
}

const coupleAt = (w: Words, i: number): Count => ({ to: lowerAt(w, i) === 'of' ? i + 1 : i, value: 2, mod: 'APPROX' })

/** `two or three`, `12 to 18`, `two- to three-`: `undefined` value where the ends differ, the lower one kept in `mod`. */
function withAlternative(w: Words, count: Count): Count {
  const { to, value } = count
  const joined = isDash(lowerAt(w, to)) ? to + 1 : to
  const join = lowerAt(w, joined)
  if (value === undefined || !(join === 'or' || join === 'to' || (joined > to && wordAt(w, joined).gap === 0)))
    return count
  const second = exactAt(w, join === 'or' || join === 'to' ? joined + 1 : joined)
  if (second?.value === undefined || second.value <= value) return count
  return { to: second.to, ...(join === 'or' ? { value: second.value } : {}), mod: 'APPROX' }
}

/** A count before a unit. */
export function countAt(w: Words, i: number): Count | undefined {
  if (lowerAt(w, i) === 'half') {
    if (lowerAt(w, i + 1) === 'a' || lowerAt(w, i + 1) === 'an') return { to: i + 2, value: 0.5 }
  }
  if (isFraction(w, i)) return { to: i + 3, value: Number(lowerAt(w, i)) / Number(lowerAt(w, i + 2)) }
  const exact = exactAt(w, i)
  return exact ? withAlternative(w, withFraction(w, exact)) : vagueAt(w, i)
}

/** `3rd`, `third`, `twenty-first`. */
export function ordinalAt(w: Words, i: number): Count | undefined {
  const word = wordAt(w, i)
  if (word.digits) {
    const ending = wordAt(w, i + 1)
    return word.text.length <= 2 && ending.gap === 0 && ORDINAL_ENDINGS.has(ending.lower)
      ? { to: i + 2, value: Number(word.text) }
      : undefined
  }
  const single = ORDINALS.get(word.lower)
  if (single !== undefined) return { to: i + 1, value: single }
  const tens = TENS.get(word.lower)
  const next = isDash(lowerAt(w, i + 1)) ? i + 2 : i + 1
  const one = ORDINALS.get(lowerAt(w, next))
  return tens !== undefined && one !== undefined && one < 10 ? { to: next + 1, value: tens + one } : undefined
}

/** `nineteen ninety-four`, `two thousand and eight`, `twenty twelve`. */
export function spokenYearAt(w: Words, i: number): Count | undefined {
  const century = smallWordAt(w, i)
  if (century?.value === undefined) return undefined
  if (century.value >= 13 && century.value <= 20 && century.to === i + 1) {
    const rest = smallWordAt(w, century.to)
    if (rest?.value !== undefined && rest.value >= 10) return { to: rest.to, value: century.value * 100 + rest.value }
  }
  const whole = wordNumberAt(w, i)
  return whole?.value !== undefined && whole.value >= 2000 && whole.value < 2100 ? whole : undefined
}
