/**
 * Clock times and dates in figures: `3:30 p.m.`, `15:30 GMT`, `2024-12-01`, `12/3/2012`, `1999-03-12T08:15:00Z`.
 * chrono-node reads the figures: it knows their many forms and zones. We cut a short piece at each candidate, give it
 * a fixed instant and zone, and use only what it is certain of.
 */
import { strict, type ParsedComponents, type ParsedResult } from 'chrono-node'
import type { Meaning, Piece } from '../meaning.ts'
import { isRealDate } from '../../../pipeline/calendar.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { piece, type Family } from './grammar.ts'
import { expandYear } from './years.ts'

/** Longest piece that is handed to chrono, in UTF-16 code units: long enough for a date, a time and a zone. */
const LONGEST_FIGURES = 32
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 15, 12)), timezone: 0 }
/** Zones after a time, at most two words (`Eastern time`). */
const ZONES = new Set(
  'gmt utc est edt cst cdt mst mdt pst pdt et pt ct mt bst cet cest ist jst msk hkt aest'.split(' '),
)

const pad = (n: number) => String(n).padStart(2, '0')

/** Whether a clock time may start at `i`: `3:30`, `3 p.m.`, `3pm`, `0800 hours`, `3 o'clock`. */
function looksLikeClock(w: Words, i: number): boolean {
  const word = wordAt(w, i)
  if (
    !word.digits ||
    word.text.length > 2 ||
    (word.gap === 0 && /^[.:/,$£€-]$/.test(lowerAt(w, i - 1)) && i > 0 && lowerAt(w, i - 1) !== '-')
  )
    return false
  if (lowerAt(w, i + 1) === ':' && wordAt(w, i + 1).gap === 0)
    return wordAt(w, i + 2).digits && wordAt(w, i + 2).gap === 0 && wordAt(w, i + 2).text.length === 2
  return (
    meridiemAt(w, i + 1) !== undefined ||
    (lowerAt(w, i + 1) === '.' && wordAt(w, i + 2).text.length === 2 && meridiemAt(w, i + 3) !== undefined)
  )
}

/** Index after `a.m.`, `pm`. */
function meridiemAt(w: Words, i: number): number | undefined {
  const word = lowerAt(w, i)
  if (word === 'am' || word === 'pm') return i + 1
  if (
    (word === 'a' || word === 'p') &&
    lowerAt(w, i + 1) === '.' &&
    lowerAt(w, i + 2) === 'm' &&
    wordAt(w, i + 2).gap === 0
  ) {
    return lowerAt(w, i + 3) === '.' && wordAt(w, i + 3).gap === 0 ? i + 4 : i + 3
  }
  return undefined
}

/** `3:30 p.m.`, `15:30 GMT`, `8 a.m. EDT`. */
export const clockTimes: Family = (w, i) => {
  const spoken = oClockAt(w, i) ?? militaryAt(w, i)
  if (spoken) return spoken
  if (!looksLikeClock(w, i)) return undefined
  const end = clockEnd(w, i)
  const found = parse(w, i, end)
  if (!found || !found.start.isCertain('hour') || found.start.isCertain('day')) return undefined
  const to = afterZone(w, end)
  return piece(i, to, 'TIME', 'clock-time', {
    kind: 'unit',
    unit: 'day',
    offset: 0,
    dayless: true,
    from: 'narrative',
    time: clockValue(found.start),
  })
}

function parse(w: Words, i: number, to: number): ParsedResult | undefined {
  const { start } = wordAt(w, i)
  const text = w.text.slice(start, Math.min(wordAt(w, to - 1).end, start + LONGEST_FIGURES))
  const found = strict.parse(text, REFERENCE)[0]
  return found?.index === 0 ? found : undefined
}

/** Index after the figures of a clock time and its `p.m.`. */
function clockEnd(w: Words, i: number): number {
  let to = i + 1
  while (
    /^[:.]$/.test(lowerAt(w, to)) &&
    wordAt(w, to).gap === 0 &&
    wordAt(w, to + 1).digits &&
    wordAt(w, to + 1).gap === 0
  )
    to += 2
  return meridiemAt(w, to) ?? to
}

function afterZone(w: Words, to: number): number {
  if (wordAt(w, to).gap === 2) return to
  if (/^(hours|hrs)$/.test(lowerAt(w, to)) && wordAt(w, to - 1).digits) return to + 1
  const zone = wordAt(w, to)
  if (ZONES.has(zone.lower) && zone.text === zone.text.toUpperCase()) return to + 1
  if (/^(local|eastern|pacific|central|mountain)$/.test(zone.lower) && lowerAt(w, to + 1) === 'time') return to + 2
  return to
}

function clockValue(parts: ParsedComponents): string {
  const minute = parts.isCertain('minute') ? `:${pad(parts.get('minute') ?? 0)}` : ':00'
  const second = parts.isCertain('second') ? `:${pad(parts.get('second') ?? 0)}` : ''
  return `${pad(parts.get('hour') ?? 0)}${minute}${second}`
}

/** `3 o'clock`, `5 in the morning`: chrono leaves these to its casual parser. */
function oClockAt(w: Words, i: number): Piece | undefined {
  const hour = wordAt(w, i)
  if (!hour.digits || hour.text.length > 2 || Number(hour.text) > 24) return undefined
  const oclock = lowerAt(w, i + 1) === 'o' && lowerAt(w, i + 3) === 'clock'
  const part = lowerAt(w, oclock ? i + 4 : i + 1) === 'in' && lowerAt(w, (oclock ? i + 4 : i + 1) + 1) === 'the'
  const at = (oclock ? i + 4 : i + 1) + 2
  const day = part ? /^(morning|afternoon|evening)$/.exec(lowerAt(w, at))?.[1] : undefined
  if (!oclock && !day) return undefined
  const value = day && day !== 'morning' && Number(hour.text) < 12 ? Number(hour.text) + 12 : Number(hour.text)
  return piece(i, day ? at + 1 : i + 4, 'TIME', 'clock-time', {
    kind: 'unit',
    unit: 'day',
    offset: 0,
    dayless: true,
    from: 'narrative',
    time: `${pad(value)}:00`,
  })
}

/** `0530 hours`, `1330 GMT`. */
function militaryAt(w: Words, i: number): Piece | undefined {
  const figures = wordAt(w, i)
  const to = afterZone(w, i + 1)
  if (!figures.digits || figures.text.length !== 4 || to === i + 1) return undefined
  const [hour, minute] = [figures.text.slice(0, 2), figures.text.slice(2)]
  if (Number(hour) > 24 || Number(minute) > 59) return undefined
  return piece(i, to, 'TIME', 'clock-time', {
    kind: 'unit',
    unit: 'day',
    offset: 0,
    dayless: true,
    from: 'narrative',
    time: `${hour}:${minute}`,
  })
}

/** Which number comes first in `03/04/2012`. */
export type NumericOrder = 'day-first' | 'month-first'

/** Whether a date in figures may start at `i`; gives its separator. */
function numericSeparator(w: Words, i: number): string | undefined {
  const first = wordAt(w, i)
  const mark = wordAt(w, i + 1)
  const second = wordAt(w, i + 2)
  const third = wordAt(w, i + 4)
  if (!first.digits || mark.gap !== 0 || !second.digits || second.gap !== 0 || second.text.length > 2) return undefined
  if (first.gap === 0 && /^[-/.:,]$/.test(lowerAt(w, i - 1))) return undefined
  if (
    /^[-/.]$/.test(lowerAt(w, i + 5)) &&
    wordAt(w, i + 5).gap === 0 &&
    wordAt(w, i + 6).digits &&
    wordAt(w, i + 6).gap === 0
  )
    return undefined
  const again = wordAt(w, i + 3)
  if (!/^[-/.]$/.test(mark.text) || again.text !== mark.text || again.gap !== 0 || !third.digits || third.gap !== 0)
    return undefined
  return mark.text
}

/** `2024-12-01`, `12/3/2012`, `3.12.2012`, with a time after it. */
export function numericDates(order: NumericOrder): Family {
  return (w, i) => {
    const mark = numericSeparator(w, i)
    if (!mark) return undefined
    const numbers = [i, i + 2, i + 4].map((k) => wordAt(w, k).text)
    const date = numbers[0]!.length === 4 ? yearFirst(numbers) : yearLast(numbers, mark === '.' ? 'day-first' : order)
    if (!date || !isRealDate(date)) return undefined
    const meaning: Meaning = { kind: 'calendar', year: { year: date.year }, month: date.month, day: date.day }
    const time = isoTime(w, i)
    return time
      ? piece(i, time.to, 'TIME', 'date-in-figures', { ...meaning, time: time.value })
      : piece(i, i + 5, 'DATE', 'date-in-figures', meaning)
  }
}
const yearFirst = ([year, month, day]: string[]) => ({ year: Number(year), month: Number(month), day: Number(day) })
function yearLast([a, b, c]: string[], order: NumericOrder) {
  if (c!.length !== 2 && c!.length !== 4) return undefined
  const year = c!.length === 2 ? expandYear(Number(c)) : Number(c)
  const dayFirst = Number(a) > 12 || (order === 'day-first' && Number(b) <= 12)
  return dayFirst ? { year, month: Number(b), day: Number(a) } : { year, month: Number(a), day: Number(b) }
}

/** The time of `2012-08-10T12:00:00Z` or `1998-08-07 16:30`, read by chrono. */
function isoTime(w: Words, i: number): { to: number; value: string } | undefined {
  const at = lowerAt(w, i + 5) === 't' && wordAt(w, i + 5).gap === 0 ? i + 6 : i + 5
  if (!looksLikeClock(w, at) || wordAt(w, at).gap === 2) return undefined
  const end = clockEnd(w, at)
  const found = parse(w, at, end)
  if (!found?.start.isCertain('hour')) return undefined
  return {
    to: lowerAt(w, end) === 'z' && wordAt(w, end).gap === 0 ? end + 1 : afterZone(w, end),
    value: clockValue(found.start),
  }
}

/** Which order the dates in figures of a text prove, if any: a number above 12 settles it. */
export function numericOrderOf(w: Words): { order?: NumericOrder; ambiguous?: number } {
  if (!/\d\/\d/.test(w.text)) return {}
  let ambiguous: number | undefined
  for (let i = 0; i < w.words.length; i++) {
    if (!wordAt(w, i).digits || wordAt(w, i).text.length > 2 || numericSeparator(w, i) !== '/') continue
    const [a, b] = [Number(wordAt(w, i).text), Number(wordAt(w, i + 2).text)]
    if (a > 12 && b <= 12) return { order: 'day-first' }
    if (b > 12 && a <= 12) return { order: 'month-first' }
    if (a !== b) ambiguous ??= i
  }
  return ambiguous === undefined ? {} : { ambiguous }
}
