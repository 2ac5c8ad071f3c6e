/** Dates in figures: `2024-12-01`, `12/3/2012`, `25.12.2023`, `1999-03-12T08:15:00Z`; and which order a text writes them in. */
import { isRealDate } from '../../../pipeline/calendar.ts'
import type { Meaning } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { afterZone, clockEnd, clockValue, looksLikeClock, parse } from './clock.ts'
import { piece, type Family } from './grammar.ts'
import { expandYear } from './years.ts'

/** Which number comes first in `03/04/2012`. */
export type NumericOrder = 'day-first' | 'month-first'

/** The order to read in, and whether the text, or a setting, proves it. */
export interface OrderOfText {
  readonly order: NumericOrder
  readonly settled: boolean
}

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
export function numericDates({ order, settled }: OrderOfText): Family {
  return (w, i) => {
    const mark = numericSeparator(w, i)
    if (!mark) return undefined
    const numbers = [i, i + 2, i + 4].map((k) => wordAt(w, k).text)
    const date = numbers[0]!.length === 4 ? yearFirst(numbers) : yearLast(numbers, mark === '.' ? 'day-first' : order)
    if (!date || !isRealDate(date)) return undefined
    const { year, month, day } = date
    const eitherOrder = !settled && mark !== '.' && numbers[0]!.length < 4 && day <= 12 && day !== month
    const meaning: Meaning = {
      kind: 'calendar',
      year: { year },
      month,
      day,
      ...(eitherOrder ? { eitherOrder } : {}),
    }
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
  if (!/\d[/-]\d/.test(w.text)) return {}
  let ambiguous: number | undefined
  for (let i = 0; i < w.words.length; i++) {
    if (!wordAt(w, i).digits || wordAt(w, i).text.length > 2 || !/^[/-]$/.test(numericSeparator(w, i) ?? '')) continue
    const [a, b] = [Number(wordAt(w, i).text), Number(wordAt(w, i + 2).text)]
    if (a > 12 && b <= 12) return { order: 'day-first' }
    if (b > 12 && a <= 12) return { order: 'month-first' }
    if (a !== b) ambiguous ??= i
  }
  return ambiguous === undefined ? {} : { ambiguous }
}
