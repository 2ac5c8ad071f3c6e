/** Stretches that touch an anchor: `the past two months`, `the next decade`, `the first nine months`, `recent weeks`. */
import type { Unit } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { countedUnitAt, FILLERS } from './counted-units.ts'
import { duration } from './counted.ts'
import { durationValue } from './duration-value.ts'
import { isHyphen, piece, posAt, type Family } from './grammar.ts'
import { PLURAL_UNITS, UNITS } from './lexicon.ts'
import { countAt } from './numbers.ts'

/** `The talks will last two days.` */
const isVerbLast = (w: Words, i: number) =>
  lowerAt(w, i) === 'last' &&
  (posAt(w, i) === 'VERB' ||
    /^(will|would|to|could|may|can|must|might|should|not|t|they|that|which)$/.test(lowerAt(w, i - 1)))

const DIRECTIONS: Record<string, 1 | -1> = {
  past: -1,
  last: -1,
  previous: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  following: 1,
}

/** `the past two months`, `the next few days`, `the last year`, `coming weeks`, `the first nine months`. */
export const spans: Family = (w, i) => {
  const the = /^(the|these|those|its|their|his)$/.test(lowerAt(w, i))
  const at = the ? i + 1 : i
  const sign = !the && isVerbLast(w, at) ? undefined : DIRECTIONS[lowerAt(w, at)]
  if (sign === undefined) return first(w, i, at)
  const few =
    lowerAt(w, at + 1) === 'couple'
      ? { to: lowerAt(w, at + 2) === 'of' ? at + 3 : at + 2, value: 2, mod: 'APPROX' }
      : countAt(w, at + 1)
  let to = few?.to ?? at + 1
  if (FILLERS.has(lowerAt(w, to))) to++
  if (few && isHyphen(lowerAt(w, to)) && wordAt(w, to).gap === 0) to++
  const word = lowerAt(w, to)
  const plural = PLURAL_UNITS.get(word)
  const unit = plural ?? UNITS.get(word)
  if (!unit || (unit === 'second' && !few) || (isHyphen(lowerAt(w, to + 1)) && wordAt(w, to + 1).gap === 0))
    return undefined
  if (!the && !few && plural) return unnumbered(i, to + 1, plural, sign, sign < 0 ? 'span-before' : 'span-after')
  if (
    !plural &&
    !few &&
    !(
      (the || lowerAt(w, at) === 'past') &&
      (/^(past|last|coming)$/.test(lowerAt(w, at)) || unit === 'decade' || unit === 'century')
    )
  )
    return undefined
  const count = few ? few.value : plural ? undefined : 1
  return piece(i, to + 1, 'DURATION', sign < 0 ? 'span-before' : 'span-after', {
    kind: 'duration',
    value: durationValue(unit, count, word.replace(/s$/, '')),
    unit,
    sign,
    ...(count === undefined ? {} : { count }),
    ...(few?.mod ? { mod: few.mod } : {}),
  })
}

/** `coming weeks`, `past years`, `recent months`: near the anchor, how many nobody knows. */
const unnumbered = (from: number, to: number, unit: Unit, sign: 1 | -1, rule: string) =>
  piece(from, to, 'DURATION', rule, { kind: 'duration', value: durationValue(unit, undefined), unit, sign })

/** `the first nine months`, `the final two weeks`, `the 13 years`, `the nine months`. */
function first(w: Words, i: number, at: number) {
  if (at === i) return undefined
  const start = /^(first|final|opening|initial|other|remaining|latest|fiscal|subsequent|closing)$/.test(lowerAt(w, at))
    ? at + 1
    : at
  const counted = countedUnitAt(w, start)
  const bare = start > at ? PLURAL_UNITS.get(lowerAt(w, start)) : undefined
  if (bare && /^(first|final|opening|initial|closing|early|last)$/.test(lowerAt(w, at)))
    return piece(i, start + 1, 'DURATION', 'span', {
      kind: 'duration',
      value: durationValue(bare, undefined),
      unit: bare,
    })
  if (
    !counted ||
    counted.hyphen ||
    /^(a|an|some|several|many|few)$/.test(lowerAt(w, start)) ||
    !/^(the|these|those)$/.test(lowerAt(w, i))
  )
    return undefined
  return piece(i, counted.to, 'DURATION', 'span', duration(counted))
}

/** `recent weeks`, `recent years`, `the recent past`, `these days`. */
export const recentUnits: Family = (w, i) => {
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  if (lowerAt(w, i) === 'future' && PLURAL_UNITS.has(lowerAt(w, i + 1)))
    return piece(i, i + 2, 'DATE', 'reference', { kind: 'reference', value: 'FUTURE_REF' })
  if (/^(more|most)$/.test(lowerAt(w, at)) && lowerAt(w, at + 1) === 'recent') return recent(w, i, at + 2)
  if (lowerAt(w, at) === 'recent') return recent(w, i, at + 1)
  if (lowerAt(w, i) === 'these' && lowerAt(w, i + 1) === 'days')
    return piece(i, i + 2, 'DATE', 'reference', { kind: 'reference', value: 'PRESENT_REF' })
  if (at > i && /^(weeks|days|months|years)$/.test(lowerAt(w, at)) && /^(ahead|since)$/.test(lowerAt(w, at + 1))) {
    const unit = PLURAL_UNITS.get(lowerAt(w, at))!
    return lowerAt(w, at + 1) === 'ahead'
      ? piece(i, at + 2, 'DURATION', 'span-after', {
          kind: 'duration',
          value: durationValue(unit, undefined),
          unit,
          sign: 1,
        })
      : undefined
  }
  return undefined
}

function recent(w: Words, i: number, at: number) {
  const unit = PLURAL_UNITS.get(lowerAt(w, at))
  if (!unit || unit === 'second') return undefined
  const more = lowerAt(w, at + 1) === 'and' && PLURAL_UNITS.has(lowerAt(w, at + 2)) ? at + 3 : at + 1
  return unnumbered(i, more, unit, -1, 'recent-units')
}
