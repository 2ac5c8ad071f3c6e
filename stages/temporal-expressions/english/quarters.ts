/** Quarters and halves: `the third quarter of 1990`, `this year's first half`, `the year-earlier period`, `fiscal first quarter`. */
import type { Meaning, YearReference } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { afterPossessive, isHyphen, piece, type Family } from './grammar.ts'
import { MONTHS } from './lexicon.ts'
import { ordinalAt } from './numbers.ts'
import { digitYearAt } from './year-figures.ts'
import { yearReferenceAt } from './years.ts'

/** `of 1990`, `of last year`, `last year`, `1990` after a quarter. */
function yearAfter(w: Words, i: number): { to: number; year: YearReference } | undefined {
  if (wordAt(w, i).gap === 2) return undefined
  const at = lowerAt(w, i) === 'of' ? i + 1 : lowerAt(w, i) === ',' ? i + 1 : i
  if (lowerAt(w, at) === 'fiscal') return yearReferenceAt(w, lowerAt(w, at + 1) === 'year' ? at + 2 : at + 1)
  const found = yearReferenceAt(w, at)
  return found && (lowerAt(w, i) === 'of' || lowerAt(w, at) !== 'the') ? found : undefined
}

/** What may stand before the quarter: `the`, `this year's`, `its fiscal`, `the 1988`, `year-ago`. */
function headAt(w: Words, i: number): { to: number; year?: YearReference } {
  let at = i
  const reference = yearReferenceAt(w, at)
  if (reference && !(lowerAt(w, at) === 'the' && lowerAt(w, at + 1) === 'year')) {
    const possessive = afterPossessive(w, reference.to)
    if (possessive > reference.to) return fiscal(w, possessive, reference.year)
  }
  if (lowerAt(w, at) === 'the') at++
  if (/^(comparable|latest|corresponding|current|same)$/.test(lowerAt(w, at))) at++
  const year = digitYearAt(w, at)
  if (year !== undefined) return fiscal(w, at + 1, { year })
  const ago = yearAgoAt(w, at)
  if (ago) return fiscal(w, ago, { offset: -1, from: 'publication' })
  return fiscal(w, at)
}
function fiscal(w: Words, i: number, year?: YearReference) {
  const to = lowerAt(w, i) === 'fiscal' ? (isHyphen(lowerAt(w, i + 1)) ? i + 2 : i + 1) : i
  return year ? { to, year } : { to }
}

/** `year-ago`, `year-earlier`, `year earlier`. */
function yearAgoAt(w: Words, i: number): number | undefined {
  if (lowerAt(w, i) !== 'year') return undefined
  const at = isHyphen(lowerAt(w, i + 1)) ? i + 2 : i + 1
  return /^(ago|earlier)$/.test(lowerAt(w, at)) ? at + 1 : undefined
}

/** `the third quarter`, `fourth-quarter`, `the first half of next year`, `Q3 2024`. */
export const quarters: Family = (w, i) => {
  const short = /^q([1-4])$/.exec(lowerAt(w, i) + lowerAt(w, i + 1))
  if (short && lowerAt(w, i) === 'q' && wordAt(w, i + 1).gap === 0)
    return quarter(w, i, i + 2, { quarter: Number(short[1]) })
  const shortHalf = /^h([12])$/.exec(lowerAt(w, i) + lowerAt(w, i + 1))
  if (shortHalf && lowerAt(w, i) === 'h' && wordAt(w, i + 1).gap === 0)
    return yearAfter(w, i + 2) && quarter(w, i, i + 2, { half: Number(shortHalf[1]) })
  const head = headAt(w, i)
  const ordinal =
    lowerAt(w, head.to) === 'last' || lowerAt(w, head.to) === 'latter'
      ? { to: head.to + 1, value: -1 }
      : ordinalAt(w, head.to)
  if (ordinal?.value === undefined) return undefined
  const at = isHyphen(lowerAt(w, ordinal.to))
    ? ordinal.to + 1
    : lowerAt(w, ordinal.to) === 'fiscal'
      ? ordinal.to + 1
      : ordinal.to
  const word = lowerAt(w, at)
  if (word === 'quarter' && ordinal.value >= 1 && ordinal.value <= 4) {
    if (isHyphen(lowerAt(w, at + 1)) && lowerAt(w, at + 2) === 'final') return undefined
    // In `a third-quarter loss` the article belongs to the loss.
    if (at > ordinal.to && /^(a|the|its|their)$/.test(lowerAt(w, i))) return undefined
    return quarter(w, i, at + 1, { quarter: ordinal.value }, head.year)
  }
  const half = ordinal.value === -1 ? 2 : ordinal.value
  if (word !== 'half' || half > 2) return undefined
  const year = yearAfter(w, at + 1)
  // `first-half profit`; `the first half` alone is as often that of a match
  const reported = at > ordinal.to && head.to === i && REPORTED.test(lowerAt(w, at + 1))
  return year || head.year || reported ? quarter(w, i, at + 1, { half }, head.year) : undefined
}

const REPORTED = /^(profits?|loss|losses|earnings|results?|sales|revenues?|net|income|turnover|pretax|operating)$/

function quarter(
  w: Words,
  from: number,
  to: number,
  part: { quarter: number } | { half: number },
  year?: YearReference,
) {
  const after = year ? undefined : yearAfter(w, to)
  const known = year ?? after?.year
  const meaning: Meaning = { kind: 'calendar', ...part, ...(known ? { year: known } : {}) }
  return piece(from, after?.to ?? to, 'DATE', 'quarter' in part ? 'quarter' : 'half-year', meaning)
}

/** `the quarter`, `the latest period`, `year-earlier`, `the same period last year`, `the 1988 period`. */
export const periods: Family = (w, i) => {
  let at = i
  const last = yearReferenceAt(w, at)
  const owner = last && afterPossessive(w, last.to)
  if (last && owner !== undefined && owner > last.to && /^(quarter|period)$/.test(lowerAt(w, owner))) {
    return piece(i, owner + 1, 'DATE', 'period-of-year', {
      kind: 'period',
      offset: 0,
      year: last.year,
      unit: 'quarter',
    })
  }
  const the = lowerAt(w, at) === 'the'
  if (the) at++
  const position = /^(latest|same|comparable|corresponding|previous|prior|like)$/.exec(lowerAt(w, at))?.[1]
  if (position) at++
  const ago = yearAgoAt(w, at)
  const year = ago ? undefined : digitYearAt(w, at)
  if (ago) at = ago
  else if (year !== undefined) at++
  const word = lowerAt(w, at)
  const unit = word === 'quarter' || word === 'period' ? word : undefined
  if (unit && !isHyphen(lowerAt(w, at + 1)) && lowerAt(w, at + 1) !== 'of')
    return period(w, i, at + 1, unit, the, position, ago === undefined ? 0 : -1, year)
  if (ago && !the && isHyphen(lowerAt(w, i + 1)))
    return piece(i, ago, 'DATE', 'year-earlier', { kind: 'period', offset: -1 })
  return undefined
}

function period(
  w: Words,
  from: number,
  to: number,
  unit: 'quarter' | 'period',
  the: boolean,
  position: string | undefined,
  offset: number,
  year: number | undefined,
) {
  if (year !== undefined)
    return piece(from, to, 'DATE', 'period-of-year', {
      kind: 'period',
      offset: 0,
      year: { year },
      ...(unit === 'quarter' ? { unit } : {}),
    })
  const ended = offset === 0 && unit === 'quarter' && the ? monthEnding(w, to) : undefined
  if (ended !== undefined) return piece(from, to, 'DATE', 'quarter-ending', { kind: 'calendar', quarter: ended })
  if (offset === 0 && !the) return undefined
  if (unit === 'period' && !position && offset === 0) return undefined
  const after = offset === 0 ? yearAfter(w, to) : undefined
  const ago = offset === 0 && !after ? aYearAgo(w, to) : undefined
  return piece(from, after?.to ?? ago ?? to, 'DATE', 'period', {
    kind: 'period',
    offset: ago ? -1 : offset,
    ...(after ? { year: after.year } : {}),
    ...(unit === 'quarter' ? { unit } : {}),
  })
}
/** `ended Sept. 30`: the quarter that ends about then; companies’ quarters may end a month off. */
function monthEnding(w: Words, i: number): number | undefined {
  if (!/^(ended|ending)$/.test(lowerAt(w, i))) return undefined
  const month = MONTHS.get(lowerAt(w, i + 1))
  return month && Math.floor(((month + 10) % 12) / 3) + 1
}

/** `the same period a year earlier`, `of a year ago`. */
function aYearAgo(w: Words, i: number): number | undefined {
  const at = lowerAt(w, i) === 'of' ? i + 1 : i
  return lowerAt(w, at) === 'a' ? yearAgoAt(w, at + 1) : undefined
}
