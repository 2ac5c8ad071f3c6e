/** Number and unit: `ten years`, `five-year`, `an hour`, `half-hour`, `two years and three months`. */
import type { Unit } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { durationValue } from './duration-value.ts'
import { isHyphen, posAt } from './grammar.ts'
import { PLURAL_UNITS, UNITS } from './lexicon.ts'
import { countAt, type Count } from './numbers.ts'

/** Adjectives between a number and its unit that change nothing: `eight trading days`. */
export const FILLERS = new Set([
  'full',
  'trading',
  'consecutive',
  'straight',
  'successive',
  'more',
  'long',
  'whole',
  'business',
  'working',
  'calendar',
  'solid',
  'short',
  'other',
  'additional',
  'further',
  'fiscal',
  'entire',
  'such',
  'bloody',
  'intense',
])

export interface CountedUnit {
  readonly to: number
  readonly unit: Unit
  readonly word: string
  readonly count?: number
  readonly mod?: string
  readonly hyphen: boolean
  /** TIMEX3 value, where several units make it. */
  readonly value?: string
}

/** Number and unit: `ten years`, `five-year`, `a week`, `an hour`, `half-hour`. */
export function countedUnitAt(w: Words, i: number): CountedUnit | undefined {
  const half = halfUnitAt(w, i)
  if (half) return half
  const count = countAt(w, i) ?? articleAt(w, i)
  // `the third crash in as many weeks`
  if (!count || (lowerAt(w, i - 1) === 'as' && /^(many|few)$/.test(lowerAt(w, i)))) return undefined
  let at = count.to
  const hyphen = isHyphen(lowerAt(w, at)) && wordAt(w, at).gap === 0
  if (hyphen) at++
  else if (FILLERS.has(lowerAt(w, at))) at++
  const word = lowerAt(w, at)
  const unit = UNITS.get(word) ?? PLURAL_UNITS.get(word)
  if (!unit || wordAt(w, at).gap === 2 || isAge(w, at + 1) || !agrees(w, i, at, count, hyphen)) return undefined
  if (
    count.to === i + 1 &&
    !wordAt(w, i).digits &&
    /^an?$/.test(lowerAt(w, i)) &&
    isHyphen(lowerAt(w, at + 1)) &&
    wordAt(w, at + 1).gap === 0
  )
    return undefined
  const andHalf =
    count.value !== undefined &&
    lowerAt(w, at + 1) === 'and' &&
    lowerAt(w, at + 2) === 'a' &&
    lowerAt(w, at + 3) === 'half'
  if (andHalf) return { to: at + 4, unit, word, count: count.value + 0.5, hyphen }
  if (
    lowerAt(w, at + 1) === 'or' &&
    lowerAt(w, at + 2) === 'two' &&
    count.value === 1 &&
    !hyphen &&
    endsUnit(w, at + 3)
  )
    return { to: at + 3, unit, word, count: 2, mod: 'APPROX', hyphen }
  if (unit === 'quarter' && isPart(w, i, at + 1, hyphen)) return undefined
  return {
    to: at + 1,
    unit,
    word: word.replace(/s$/, ''),
    hyphen,
    ...(count.value === undefined ? {} : { count: count.value }),
    ...(count.mod ? { mod: count.mod } : {}),
  }
}

/** `half-hour`, `a half hour`, `another half-century`. */
function halfUnitAt(w: Words, i: number): CountedUnit | undefined {
  const at = /^(a|another)$/.test(lowerAt(w, i)) ? i + 1 : i
  if (lowerAt(w, at) !== 'half') return undefined
  const hyphen = isHyphen(lowerAt(w, at + 1))
  const word = lowerAt(w, hyphen ? at + 2 : at + 1)
  const unit = HALVED.has(word) ? UNITS.get(word) : undefined
  return unit && { to: (hyphen ? at + 2 : at + 1) + 1, unit, word, count: 0.5, hyphen }
}
/** A `half-year` is a part of the year, a `half day` rarely a length. */
const HALVED = new Set(['hour', 'minute', 'century', 'decade'])

/** Behind `a year or two`: nothing that is counted. */
const endsUnit = (w: Words, i: number) => wordAt(w, i).gap !== 1 || posAt(w, i) !== 'NOUN'

/** `three-quarters`, `a quarter of the town`, `a quarter-century`. */
const isPart = (w: Words, i: number, next: number, hyphen: boolean) =>
  hyphen || /^(a|an)$/.test(lowerAt(w, i)) || lowerAt(w, next) === 'of' || isHyphen(lowerAt(w, next))

/** `a 6-year-old`, `52 years old`, `three years of age`: how old somebody is dates nothing. */
function isAge(w: Words, i: number): boolean {
  const at = isHyphen(lowerAt(w, i)) ? i + 1 : i
  return /^olds?$/.test(lowerAt(w, at)) || (lowerAt(w, at) === 'of' && lowerAt(w, at + 1) === 'age')
}

/** `a week`, `one more year`, `an hour`; `half` is read by `countAt`. */
function articleAt(w: Words, i: number): Count | undefined {
  const word = lowerAt(w, i)
  if (word === 'another') return countAt(w, i + 1) ?? { to: i + 1, value: 1 }
  return word === 'a' || word === 'an' ? { to: i + 1, value: 1 } : undefined
}

/** `second` and `min`, `sec`, `hr` need figures; singular units need one, a hyphen or an adjectival use (`two day`). */
function agrees(w: Words, i: number, at: number, count: Count, hyphen: boolean): boolean {
  const word = lowerAt(w, at)
  // `the 2017 fiscal year`
  if (word === 'year' && !hyphen && (count.value ?? 0) >= 1000) return false
  if (/^(sec|min|hr|yr)s?$/.test(word)) return wordAt(w, i).digits
  if (word === 'second') return hyphen || (/^(a|one)$/.test(lowerAt(w, i)) && !/^[A-Za-z]/.test(lowerAt(w, at + 1)))
  return !(PLURAL_UNITS.has(word) && /^(a|an)$/.test(lowerAt(w, i)) && count.value === 1 && count.to === i + 1)
}

/** `years`, `decades` without a number. */
export function bareUnitAt(w: Words, i: number): CountedUnit | undefined {
  const unit = PLURAL_UNITS.get(lowerAt(w, i))
  return unit && unit !== 'second' && unit !== 'quarter'
    ? {
        to: lowerAt(w, i + 1) === 'or' && PLURAL_UNITS.has(lowerAt(w, i + 2)) ? i + 3 : i + 1,
        unit,
        word: lowerAt(w, i).replace(/s$/, ''),
        hyphen: false,
      }
    : undefined
}

/** `two years, seven months and 25 days`, `two hours and 30 minutes`: one length of time. */
export function joinedUnitsAt(w: Words, i: number): CountedUnit | undefined {
  let counted = countedUnitAt(w, i)
  while (counted?.count !== undefined && !counted.hyphen) {
    const comma = lowerAt(w, counted.to) === ',' ? counted.to + 1 : counted.to
    const next = lowerAt(w, comma) === 'and' ? comma + 1 : comma
    const more = next > counted.to && !/^an?$/.test(lowerAt(w, next)) ? countedUnitAt(w, next) : undefined
    const per = more && PER[counted.unit]?.[more.unit]
    if (more?.count === undefined || per === undefined || more.hyphen) break
    const value = joinValues(counted.value ?? durationValue(counted.unit, counted.count), more)
    counted = { ...more, count: counted.count * per + more.count, value }
  }
  return counted
}

const joinValues = (value: string, { unit, count }: CountedUnit) => {
  const more = durationValue(unit, count)
  return `${value}${value.includes('T') ? more.replace('PT', '') : more.slice(1)}`
}

/** How many of the smaller unit make the larger, roughly: for counting away from a day. */
const PER: Partial<Record<Unit, Partial<Record<Unit, number>>>> = {
  year: { month: 12, week: 52, day: 365 },
  month: { week: 4, day: 30 },
  week: { day: 7 },
  day: { hour: 24 },
  hour: { minute: 60 },
  minute: { second: 60 },
}
