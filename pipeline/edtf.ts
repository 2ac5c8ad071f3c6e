/** Builds and reads the EDTF strings of the timeline. Only the forms that dateline writes are understood. */
import type { Dated, Day, Edtf, Precision } from './article.ts'
import { daysInMonth, formatDay, formatMonth, formatYear, parseDay } from './calendar.ts'

export interface Bounds {
  readonly earliest?: Day
  readonly latest?: Day
}

export const onDay = (day: Day, precision: Precision = 'day'): Dated => ({
  date: day,
  earliest: day,
  latest: day,
  precision,
})

/** It lasted from one day to the other. */
export const lasting = (earliest: Day, latest: Day, precision: Precision = 'range'): Dated => ({
  date: `${earliest}/${latest}`,
  earliest,
  latest,
  precision,
})

/** At one time between the two days, unknown when. */
export const oneOf = (earliest: Day, latest: Day, precision: Precision): Dated =>
  earliest === latest ? onDay(earliest) : { date: `[${earliest}..${latest}]`, earliest, latest, precision }

/**
 * How a date is written as the first or the last of an interval: a day, month or year as it is, a decade or century by
 * its year, anything else by its day. `undefined` where that side is open.
 */
export function endpointOf({ date, earliest, latest }: Dated, side: 'first' | 'last'): Edtf | undefined {
  const day = side === 'first' ? earliest : latest
  if (POINT.test(date)) return date
  return DECADE.test(date) || CENTURY.test(date) ? day?.replace(/-\d\d-\d\d$/, '') : day
}

/** On or before the day, unknown when. */
export const by = (latest: Day): Dated => ({ date: `[..${latest}]`, latest, precision: 'by' })

export function inMonth(year: number, month: number, approximate = false): Dated {
  const date = formatMonth(year, month) + (approximate ? '~' : '')
  return {
    date,
    earliest: formatDay({ year, month, day: 1 }),
    latest: formatDay({ year, month, day: daysInMonth(year, month) }),
    precision: 'month',
  }
}

export const inYear = (year: number, approximate = false): Dated => ({
  date: formatYear(year) + (approximate ? '~' : ''),
  earliest: formatDay({ year, month: 1, day: 1 }),
  latest: formatDay({ year, month: 12, day: 31 }),
  precision: 'year',
})

const DATE = String.raw`-?\d{4,}(?:-\d\d(?:-\d\d)?)?`
const POINT = new RegExp(`^(${DATE})[?~%]?$`)
const INTERVAL = new RegExp(`^(${DATE}|\\.\\.|)[?~%]?/(${DATE}|\\.\\.|)[?~%]?$`)
const ONE_OF = new RegExp(`^\\[(${DATE})?\\.\\.(${DATE})?\\]$`)
const DECADE = /^(-?\d{3,})X$/
const CENTURY = /^(-?\d{2,})XX$/

/** First and last day of `2024`, `2024-02`, `2024-02-03`; `undefined` where there is no such date. */
function boundsOfPoint(text: string): Required<Bounds> | undefined {
  const parts = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text)
  if (!parts) return undefined
  const year = Number(parts[1])
  if (parts[2] === undefined) {
    return { earliest: formatDay({ year, month: 1, day: 1 }), latest: formatDay({ year, month: 12, day: 31 }) }
  }
  const month = Number(parts[2])
  if (month < 1 || month > 12) return undefined
  if (parts[3] === undefined) {
    const latest = formatDay({ year, month, day: daysInMonth(year, month) })
    return { earliest: formatDay({ year, month, day: 1 }), latest }
  }
  return parseDay(text) ? { earliest: text, latest: text } : undefined
}

/** First and last day of an EDTF date; an open side is left out. `undefined` when the string is not understood. */
export function boundsOf(date: Edtf): Bounds | undefined {
  const point = POINT.exec(date)
  if (point) return boundsOfPoint(point[1]!)
  const pair = ONE_OF.exec(date) ?? INTERVAL.exec(date)
  if (pair) {
    const from: Bounds | undefined = pair[1] && pair[1] !== '..' ? boundsOfPoint(pair[1]) : {}
    const to: Bounds | undefined = pair[2] && pair[2] !== '..' ? boundsOfPoint(pair[2]) : {}
    if (!from || !to) return undefined
    return {
      ...(from.earliest === undefined ? {} : { earliest: from.earliest }),
      ...(to.latest === undefined ? {} : { latest: to.latest }),
    }
  }
  const decade = DECADE.exec(date)
  if (decade) return { earliest: `${decade[1]}0-01-01`, latest: `${decade[1]}9-12-31` }
  const century = CENTURY.exec(date)
  if (century) return { earliest: `${century[1]}00-01-01`, latest: `${century[1]}99-12-31` }
  return undefined
}
