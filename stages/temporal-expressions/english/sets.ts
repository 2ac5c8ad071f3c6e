/** Sets: `every day`, `each month`, `every two years`, `twice a week`, `daily`. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { durationValue } from './duration-value.ts'
import { monthDays } from './dates.ts'
import { piece, type Family } from './grammar.ts'
import { SEASONS, UNITS } from './lexicon.ts'
import { countAt } from './numbers.ts'

/** `every day`, `each month`, `every two years`, `once a week`, `twice a year`, `per month`. */
export const unitSets: Family = (w, i) => {
  const word = lowerAt(w, i)
  if (word === 'each' || word === 'every') return everySet(w, i)
  if (word === 'once' || word === 'twice') return timesSet(w, i, i + 1, word === 'once' ? 1 : 2)
  const count = countAt(w, i)
  return count && /^times?$/.test(lowerAt(w, count.to)) ? timesSet(w, i, count.to + 1, count.value) : undefined
}

function everySet(w: Words, i: number) {
  const other = lowerAt(w, i + 1) === 'other' || lowerAt(w, i + 1) === 'single'
  const count = other ? undefined : countAt(w, i + 1)
  const at = other ? i + 2 : (count?.to ?? i + 1)
  const quant = lowerAt(w, i).toUpperCase()
  const named = at === i + 1 ? NAMED_SETS.get(lowerAt(w, at)) : undefined
  if (named) return piece(i, at + 1, 'SET', 'every-unit', { kind: 'set', value: named, quant })
  const unit = UNITS.get(lowerAt(w, at)) ?? (count ? UNITS.get(lowerAt(w, at).replace(/s$/, '')) : undefined)
  if (!unit) return undefined
  const n = lowerAt(w, i + 1) === 'other' ? 2 : (count?.value ?? 1)
  const yearly = unit === 'year' && n === 1 ? dayOfEachYear(w, at + 1) : undefined
  if (yearly) return piece(i, yearly.to, 'SET', 'day-of-each-year', { kind: 'set', value: yearly.value, quant })
  return piece(i, at + 1, 'SET', 'every-unit', {
    kind: 'set',
    value: durationValue(unit, n),
    quant,
  })
}

/** `each year on 22 June`, `annually on 4 July`: from `on` on, that day of any year. */
function dayOfEachYear(w: Words, on: number): { to: number; value: string } | undefined {
  const day = lowerAt(w, on) === 'on' && wordAt(w, on).gap < 2 ? monthDays(w, on + 1) : undefined
  const m = day?.meaning
  if (!day || m?.kind !== 'calendar' || m.year || m.weekday || m.lastDay || !m.month || !m.day) return undefined
  const two = (n: number) => String(n).padStart(2, '0')
  return { to: day.to, value: `XXXX-${two(m.month)}-${two(m.day)}` }
}

/** `every summer`, `each weekend`: stretches of the calendar that come again. */
const NAMED_SETS = new Map<string, string>([
  ['weekend', 'XXXX-WXX-WE'],
  ...[...SEASONS].map(([word, season]) => [word, `XXXX-${season}`] as const),
])

/** `closed on weekends`. */
export const weekendSets: Family = (w, i) =>
  lowerAt(w, i) === 'weekends'
    ? piece(i, i + 1, 'SET', 'weekend-set', { kind: 'set', value: 'XXXX-WXX-WE' })
    : undefined

function timesSet(w: Words, i: number, at: number, times: number | undefined) {
  if (!/^(a|an|per|each|every)$/.test(lowerAt(w, at))) return undefined
  const unit = UNITS.get(lowerAt(w, at + 1))
  if (!unit) return undefined
  return piece(i, at + 2, 'SET', 'times-per-unit', {
    kind: 'set',
    value: durationValue(unit, 1),
    freq: `${times ?? 'X'}X`,
  })
}

const ADVERBS: Record<string, string> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
  hourly: 'PT1H',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  bimonthly: 'P2M',
  biennial: 'P2Y',
}

/** The adverbs that are sets. */
export const SET_ADVERBS: readonly string[] = Object.keys(ADVERBS)

/** `daily`, `annually`. */
export const adverbSets: Family = (w, i) => {
  const value = ADVERBS[lowerAt(w, i)]
  if (value === undefined) return undefined
  if (lowerAt(w, i).startsWith('annual') && lowerAt(w, i) !== 'annually') {
    return undefined
  }
  const yearly = value === 'P1Y' ? dayOfEachYear(w, i + 1) : undefined
  if (yearly) return piece(i, yearly.to, 'SET', 'day-of-each-year', { kind: 'set', value: yearly.value, freq: '1X' })
  const name = /^[A-Z]/.test(wordAt(w, i).text) && /^[A-Z]/.test(wordAt(w, i - 1).text)
  return name ? undefined : piece(i, i + 1, 'SET', 'set-adverb', { kind: 'set', value, freq: '1X' })
}
