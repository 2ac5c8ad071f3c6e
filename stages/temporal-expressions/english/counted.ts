/** Units counted away or lasting: `two weeks ago`, `three days later`, `ten years`, `18-month`. */
import type { Origin } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { bareUnitAt, joinedUnitsAt, type CountedUnit } from './counted-units.ts'
import { durationValue } from './duration-value.ts'
import { isHyphen, piece, posAt, type Family } from './grammar.ts'
import { leanAt } from './lean.ts'
import { PLURAL_UNITS, UNITS } from './lexicon.ts'

interface Suffix {
  readonly to: number
  readonly sign: 1 | -1
  readonly from: Origin
}

/** `ago`, `earlier`, `later`, `before`, `from now`, `hence`. */
function suffixAt(w: Words, i: number): Suffix | undefined {
  const at = lowerAt(w, i) === 'or' && lowerAt(w, i + 1) === 'so' ? i + 2 : i
  const word = lowerAt(w, at)
  if (wordAt(w, at).gap === 2) return undefined
  if (word === 'ago') return { to: at + 1, sign: -1, from: 'publication' }
  if (word === 'hence') return { to: at + 1, sign: 1, from: 'publication' }
  if (word === 'from' && /^(now|today)$/.test(lowerAt(w, at + 1))) return { to: at + 2, sign: 1, from: 'publication' }
  if (word === 'earlier' || word === 'previously') return { to: at + 1, sign: -1, from: 'narrative' }
  if (word === 'later') return { to: at + 1, sign: 1, from: 'narrative' }
  if (word === 'before' && endsPhrase(w, at + 1)) return { to: at + 1, sign: -1, from: 'narrative' }
  if (word === 'after' && endsPhrase(w, at + 1)) return { to: at + 1, sign: 1, from: 'narrative' }
  return undefined
}

/** `In two days he will leave`: a day ahead; `in two days they had taken the town` says how long it took. */
function aheadOf(w: Words, i: number, { to, hyphen }: CountedUnit): Suffix | undefined {
  const at = /^(exactly|about|around|just|only)$/.test(lowerAt(w, i - 1)) ? i - 2 : i - 1
  if (wordAt(w, at).text !== 'In' || hyphen || /^(of|['’‘])$/.test(lowerAt(w, to))) return undefined
  const future = leanAt(w, wordAt(w, i).start, wordAt(w, to - 1).end) === 'future'
  return future ? { to, sign: 1, from: 'publication' } : undefined
}

const endsPhrase = (w: Words, i: number) => wordAt(w, i).gap === 2 || /^[.,;:!?)–—-]$/.test(wordAt(w, i).text)

/** `two weeks ago`, `three days later`, `a year earlier`, `several years ago`, `years ago`. */
export const shifts: Family = (w, i) => {
  const counted = joinedUnitsAt(w, i) ?? bareUnitAt(w, i)
  if (!counted || (counted.hyphen && !/^(ago|earlier|later)$/.test(lowerAt(w, counted.to)))) return undefined
  const suffix = suffixAt(w, counted.to) ?? aheadOf(w, i, counted)
  if (!suffix) return undefined
  return piece(
    i,
    suffix.to,
    'DATE',
    suffix.from === 'publication' ? 'units-from-publication' : 'units-from-narrative',
    {
      kind: 'shift',
      unit: counted.unit,
      ...(counted.count === undefined
        ? isFew(w, i)
          ? { few: true as const }
          : {}
        : { count: counted.word === 'fortnight' ? counted.count * 2 : counted.count }),
      sign: suffix.sign,
      from: suffix.from,
      ...(counted.mod ? { mod: counted.mod } : {}),
    },
  )
}

const isFew = (w: Words, i: number) =>
  /^(few|several)$/.test(lowerAt(w, lowerAt(w, i) === 'a' || lowerAt(w, i) === 'some' ? i + 1 : i))

export const duration = (c: CountedUnit) => ({
  kind: 'duration' as const,
  value: c.value ?? durationValue(c.unit, c.count, c.word),
  unit: c.unit,
  ...(c.mod ? { mod: c.mod } : {}),
})

/** `ten years`, `a 30-year`, `two more weeks`, `8-month-old`, `months`, `decades`. */
export const durations: Family = (w, i) => {
  const counted = joinedUnitsAt(w, i)
  if (counted) {
    if (isCompound(w, i, counted)) return undefined
    // `a fiscal year` is a kind of year, `$2 million a year` a rate.
    if (/^(a|an)$/.test(lowerAt(w, i))) {
      if (/^(fiscal|calendar)$/.test(lowerAt(w, i + 1))) return undefined
      if (isRate(w, i, counted)) return undefined
    }
    return piece(i, counted.to, 'DURATION', 'duration', duration(counted))
  }
  const lasting = UNITS.get(lowerAt(w, i)) ?? PLURAL_UNITS.get(lowerAt(w, i))
  if (lasting && isHyphen(lowerAt(w, i + 1)) && lowerAt(w, i + 2) === 'long') {
    const count = PLURAL_UNITS.has(lowerAt(w, i)) ? undefined : 1
    return piece(i, i + 3, 'DURATION', 'unit-long', {
      kind: 'duration',
      value: durationValue(lasting, count),
      unit: lasting,
    })
  }
  const bare = bareUnitAt(w, i)
  if (!bare || !isBareDuration(w, i)) return undefined
  return piece(i, bare.to, 'DURATION', 'bare-units', duration(bare))
}

/** `a night attack`, `a minute detail`: a kind of thing; `a night` alone is a length only where something lasts it. */
function isCompound(w: Words, i: number, { to, word }: CountedUnit): boolean {
  if (to !== i + 2 || lowerAt(w, i) !== 'a' || !/^(night|day|minute)$/.test(word)) return false
  if (wordAt(w, to).gap === 1 && /^[a-z]/.test(lowerAt(w, to)) && /^(NOUN|ADJ)$/.test(posAt(w, to))) return true
  return word === 'night' && !LASTING.has(lowerAt(w, i - 1)) && !isRate(w, i, { to, word, unit: 'day', hyphen: false })
}
const LASTING = new Set('for in within than about after spend spends spent spending lasted took over all'.split(' '))

/** `four flights a week`, `$500 million a year`, `10 % a year` say how much, not when. */
const isRate = (w: Words, i: number, { to, unit }: CountedUnit) =>
  to === i + 2 &&
  unit !== 'second' &&
  wordAt(w, i).gap === 1 &&
  (/^(%|million|billion|thousand|times|percent)$/.test(lowerAt(w, i - 1)) ||
    wordAt(w, i - 1).digits ||
    (posAt(w, i - 1) === 'NOUN' && lowerAt(w, i - 1).endsWith('s')))

/** `for decades`, `months of siege`, `weeks later`. */
const isBareDuration = (w: Words, i: number) =>
  (lowerAt(w, i - 2) !== 'as' &&
    /^(for|in|within|over|of|after|took|take|takes|spent|spend|by|lasted|last|with|during|through|and|many|or)$/.test(
      lowerAt(w, i - 1),
    )) ||
  lowerAt(w, i + 1) === 'of'
