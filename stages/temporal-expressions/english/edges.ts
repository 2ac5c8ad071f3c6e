/** Parts of a date that are drawn inside it: `early`, `the end of`, `the first week of`. */
import type { Piece } from '../meaning.ts'
import { lowerAt, type Words } from '../words.ts'
import { isDay, withMeaning, type CoreReader } from './core-phrase.ts'
import { afterPossessive, isHyphen, piece } from './grammar.ts'
import { DAY_PARTS, EDGE_NOUNS, EDGES, MONTHS } from './lexicon.ts'
import { ordinalAt } from './numbers.ts'
import { dayPartOf } from './times-of-days.ts'

/** `early 1990`, `mid-November`, `the late 1980s`, `earlier this month`, `late last week`, `late on Sunday`. */
export function edgePhrase(w: Words, i: number, core: CoreReader): Piece | undefined {
  const the = /^(the|this)$/.test(lowerAt(w, i))
  // In `the late-November trip` the article belongs to the trip.
  if (the && isHyphen(lowerAt(w, i + 2)) && MONTHS.has(lowerAt(w, i + 3))) return undefined
  const at = the ? i + 1 : i
  const mod = EDGES.get(lowerAt(w, at))
  if (!mod) return undefined
  let start = isHyphen(lowerAt(w, at + 1)) ? at + 2 : at + 1
  if (!the && /^(in|on)$/.test(lowerAt(w, start))) start++
  if (lowerAt(w, start) === 'to' && isHyphen(lowerAt(w, start + 1))) return undefined
  const found = dayPartOf(w, start, core) ?? core(start) ?? theUnit(w, start)
  if (!found || !isEdged(found, lowerAt(w, at))) return undefined
  return withMeaning(found, i, { mod })
}

/** What `early` and its like can stand before: anything on the calendar, no duration. */
function isEdged(found: Piece, word: string): boolean {
  const { kind } = found.meaning
  if (kind === 'duration' || kind === 'set' || kind === 'reference' || kind === 'shift') return false
  return !((word === 'earlier' || word === 'later') && kind === 'calendar' && found.meaning.season === undefined)
}

/** `the year`, `the month`, `the day` after `later in`, `the end of`. */
function theUnit(w: Words, i: number): Piece | undefined {
  const found =
    /^the$/.test(lowerAt(w, i)) &&
    /^(day|week|month|year|decade|century|weekend|evening|morning|afternoon|night)$/.exec(lowerAt(w, i + 1))
  if (!found) return undefined
  const unit = found[1]!
  const time = DAY_PARTS.get(unit)
  if (time)
    return piece(i, i + 2, 'TIME', 'the-day-part', { kind: 'unit', unit: 'day', offset: 0, from: 'narrative', time })
  // `earlier in the day`: of the day told of last
  const from = unit === 'day' ? 'narrative' : 'publication'
  return piece(i, i + 2, 'DATE', 'the-unit', { kind: 'unit', unit: unit as 'day', offset: 0, from })
}

/** `the end of 1990`, `the beginning of October`, `the last half of the '80s`, `year's end`. */
export function edgeNoun(w: Words, i: number, core: CoreReader): Piece | undefined {
  const closing = yearEnd(w, i)
  if (closing) return closing
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  const very = lowerAt(w, at) === 'very' ? at + 1 : at
  const half =
    /^(first|early|second|last|latter|later)$/.test(lowerAt(w, very)) &&
    /^(half|part|hours|days|weeks|months|years)$/.test(lowerAt(w, very + 1))
      ? very + 1
      : very
  const mod =
    half > very ? (/^(first|early)$/.test(lowerAt(w, very)) ? 'START' : 'END') : EDGE_NOUNS.get(lowerAt(w, very))
  if (!mod || lowerAt(w, half + 1) !== 'of' || (half > very && lowerAt(w, half) !== 'half' && at === i))
    return undefined
  const found = dayPartOf(w, half + 2, core) ?? core(half + 2) ?? theUnit(w, half + 2)
  // `at the end of the day` is a phrase
  if (!found || !isEdged(found, '') || (found.rule === 'the-unit' && lowerAt(w, half + 3) === 'day')) return undefined
  if (lowerAt(w, half) === 'hours') return earlyHours(found, i, mod)
  // `the last half of 1989` is a half-year
  if (lowerAt(w, half) === 'half' && found.meaning.kind === 'calendar' && found.rule === 'year') return undefined
  return withMeaning(found, i, { mod })
}

/** `the early hours of 25 June`. */
const earlyHours = (found: Piece, i: number, mod: string) =>
  isDay(found) || found.meaning.time === 'MO'
    ? withMeaning({ ...found, type: 'TIME' }, i, { time: mod === 'START' ? 'MO' : 'NI' })
    : undefined

/** `the first week of January 1912`, `the last day of May`, `the third month of 1942`. */
export function nthPart(w: Words, i: number, core: CoreReader): Piece | undefined {
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  const nth = /^(last|final)$/.test(lowerAt(w, at)) ? { to: at + 1, value: -1 } : ordinalAt(w, at)
  const unit = nth && PARTS[lowerAt(w, nth.to)]
  if (!unit || nth.value === undefined || lowerAt(w, nth.to + 1) !== 'of') return undefined
  const found = core(nth.to + 2)
  const m = found?.meaning
  if (m?.kind !== 'calendar' || m.day !== undefined || m.holiday || m.season || m.quarter || m.half) return undefined
  const most = m.month === undefined ? { day: 366, week: 53, month: 12 }[unit] : { day: 31, week: 5, month: 0 }[unit]
  if (!found || nth.value > most) return undefined
  return withMeaning(found, i, { part: { unit, nth: nth.value } }, 'nth-part')
}
const PARTS: Record<string, 'day' | 'week' | 'month'> = { day: 'day', week: 'week', month: 'month' }

/** `the week of March 11`. */
export function weekOf(w: Words, i: number, core: CoreReader): Piece | undefined {
  if (lowerAt(w, i + 1) !== 'week' || lowerAt(w, i + 2) !== 'of') return undefined
  const found = core(i + 3)
  if (found?.meaning.kind !== 'calendar' || found.meaning.day === undefined) return undefined
  return withMeaning(found, i, { week: true }, 'week-of-day')
}

/** `year-end`, `the year's end`, `month-end`. */
function yearEnd(w: Words, i: number): Piece | undefined {
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  const unit = /^(year|month)$/.exec(lowerAt(w, at))?.[1]
  if (!unit) return undefined
  const end = isHyphen(lowerAt(w, at + 1)) ? at + 2 : afterPossessive(w, at + 1)
  if (lowerAt(w, end) !== 'end') return undefined
  return piece(i, end + 1, 'DATE', 'unit-end', {
    kind: 'unit',
    unit: unit as 'year',
    offset: 0,
    from: 'narrative',
    mod: 'END',
  })
}
