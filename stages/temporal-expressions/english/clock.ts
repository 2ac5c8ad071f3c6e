/**
 * Clock times and dates in figures: `3:30 p.m.`, `15:30 GMT`, `2024-12-01`, `12/3/2012`, `1999-03-12T08:15:00Z`.
 * chrono-node reads the figures: it knows their many forms and zones. We cut a short piece at each candidate, give it
 * a fixed instant and zone, and use only what it is certain of.
 */
import type { Piece } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { piece, type Family } from './grammar.ts'
import { inPartOfDay, spokenClockAt, type ClockTime } from './spoken-clock.ts'
import { strict, type ParsedComponents, type ParsedResult } from 'chrono-node'

/** Longest piece that is handed to chrono, in UTF-16 code units: long enough for a date, a time and a zone. */
const LONGEST_FIGURES = 32

const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 15, 12)), timezone: 0 }

/** Zones after a time, at most two words (`Eastern time`). */
const ZONES = new Set(
  'gmt utc est edt cst cdt mst mdt pst pdt et pt ct mt bst cet cest ist jst msk hkt aest'.split(' '),
)

const pad = (n: number) => String(n).padStart(2, '0')

/** Whether a clock time may start at `i`: `3:30`, `3 p.m.`, `3pm`, `0800 hours`, `3 o'clock`. */
export function looksLikeClock(w: Words, i: number): boolean {
  const word = wordAt(w, i)
  if (
    !word.digits ||
    word.text.length > 2 ||
    (word.gap === 0 && i > 0 && /^[.:/$£€]$/.test(lowerAt(w, i - 1))) ||
    (word.gap === 0 && lowerAt(w, i - 1) === ',' && wordAt(w, i - 2).digits)
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
  const found = spokenClockAt(w, i) ?? militaryAt(w, i) ?? figuresAt(w, i)
  return found && timeOfDay(i, inPartOfDay(w, found))
}

const timeOfDay = (from: number, { to, time }: ClockTime): Piece =>
  piece(from, to, 'TIME', 'clock-time', {
    kind: 'unit',
    unit: 'day',
    offset: 0,
    dayless: true,
    from: 'narrative',
    time,
  })

function figuresAt(w: Words, i: number): ClockTime | undefined {
  if (!looksLikeClock(w, i)) return undefined
  const end = clockEnd(w, i)
  const found = parse(w, i, end)
  if (!found || !found.start.isCertain('hour') || found.start.isCertain('day')) return undefined
  return { to: afterZone(w, end), time: clockValue(found.start) }
}

export function parse(w: Words, i: number, to: number): ParsedResult | undefined {
  const { start } = wordAt(w, i)
  const text = w.text.slice(start, Math.min(wordAt(w, to - 1).end, start + LONGEST_FIGURES))
  const found = strict.parse(text, REFERENCE)[0]
  return found?.index === 0 ? found : undefined
}

/** Index after the figures of a clock time and its `p.m.`. */
export function clockEnd(w: Words, i: number): number {
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

export function afterZone(w: Words, to: number): number {
  if (wordAt(w, to).gap === 2) return to
  if (/^(hours|hrs)$/.test(lowerAt(w, to)) && wordAt(w, to - 1).digits) return to + 1
  const zone = wordAt(w, to)
  if (ZONES.has(zone.lower) && (zone.text === zone.text.toUpperCase() || /^(gmt|utc)$/.test(zone.lower))) return to + 1
  // `local time`, `Moscow time`
  const named = /^(local|eastern|pacific|central|mountain)$/.test(zone.lower) || /^[A-Z][a-z]+$/.test(zone.text)
  if (named && lowerAt(w, to + 1) === 'time' && wordAt(w, to + 1).gap === 1) return to + 2
  return to
}

export function clockValue(parts: ParsedComponents): string {
  const minute = parts.isCertain('minute') ? `:${pad(parts.get('minute') ?? 0)}` : ':00'
  const second = parts.isCertain('second') ? `:${pad(parts.get('second') ?? 0)}` : ''
  return `${pad(parts.get('hour') ?? 0)}${minute}${second}`
}

/** `0530 hours`, `1330 GMT`, and the first of `1600 to 1800 GMT`, `1300 GMT (1500 local)`. */
function militaryAt(w: Words, i: number): ClockTime | undefined {
  const figures = wordAt(w, i)
  if (!figures.digits || !/^\d{3,4}$/.test(figures.text)) return undefined
  const joined = wordAt(w, i + 1).gap === 0 ? meridiemAt(w, i + 1) : undefined
  const to = joined ?? (isHoursLong(w, i) ? i + 1 : afterZone(w, i + 1))
  if (to === i + 1 && !isBesideZone(w, i)) return undefined
  if (figures.text.length < 4 && !joined) return undefined
  const [hour, minute] = [figures.text.slice(0, -2), figures.text.slice(-2)]
  if (Number(hour) > 24 || Number(minute) > 59) return undefined
  const late = joined && lowerAt(w, i + 1).startsWith('p') && Number(hour) < 12
  return { to, time: `${pad(Number(hour) + (late ? 12 : 0))}:${minute}` }
}

/** `trained for 1600 hours`, `1200 hours of overtime`: how long, not when. */
const isHoursLong = (w: Words, i: number) =>
  /^(hours|hrs)$/.test(lowerAt(w, i + 1)) && (lowerAt(w, i + 2) === 'of' || /^(for|than|over)$/.test(lowerAt(w, i - 1)))

/** Four digits whose zone stands after the time that they are joined with: `1600-1800 GMT`; or `(1500 local)`. */
function isBesideZone(w: Words, i: number): boolean {
  if (wordAt(w, i + 1).lower === 'local') return lowerAt(w, i - 1) === '(' && /^[);]$/.test(lowerAt(w, i + 2))
  const last = wordAt(w, i + 2)
  if (!/^(to|and|until|-|–)$/.test(lowerAt(w, i + 1)) || !last.digits || last.text.length !== 4) return false
  return !/^(hours|hrs)$/.test(lowerAt(w, i + 3)) && afterZone(w, i + 3) > i + 3
}
