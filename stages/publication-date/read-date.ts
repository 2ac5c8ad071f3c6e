/** Reads the day out of a field's value: `2024-12-02T10:00:00+01:00`, `Mon, 2 Dec 2024`, `20241202`, `1733130000`. */
import type { Day, Edtf } from '../../pipeline/article.ts'
import { dayFromNumber, formatDay, parseDay } from '../../pipeline/calendar.ts'
import { findWrittenDates, type WrittenDate } from '../../pipeline/written-dates.ts'

const COMPACT = /^\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*$/
/** Of any year: `0001-01-01` and `1399-02-03` are dates too, if not of a page. */
const ISO = /^\s*(\d{4}-\d\d-\d\d)(?!\d)/
const SECONDS = /^\s*(\d{9,10})\s*$/
const MILLISECONDS = /^\s*(\d{12,13})\s*$/
const SECONDS_PER_DAY = 86_400

/** The first day written in `value`; `refused` names one that cannot be, such as 31 June. */
export function readDate(value: string): { day: Day } | { refused: string } | undefined {
  const compact = COMPACT.exec(value)
  if (compact) return checked(`${compact[1]}-${compact[2]}-${compact[3]}`, value)
  const iso = ISO.exec(value)?.[1]
  if (iso !== undefined) return parseDay(iso) ? { day: iso } : { refused: value.trim() }
  const seconds = SECONDS.exec(value)?.[1] ?? MILLISECONDS.exec(value)?.[1]?.slice(0, -3)
  if (seconds) return { day: dayFromNumber(Math.floor(Number(seconds) / SECONDS_PER_DAY)) }
  const dates = findWrittenDates(value)
  const full = dates.find(isWhole)
  if (full) return { day: dayOf(full) }
  const impossible = dates.find((d) => d.impossible)
  return impossible ? { refused: value.slice(impossible.start, impossible.end) } : undefined
}

function checked(iso: string, value: string): { day: Day } | { refused: string } {
  const full = findWrittenDates(iso).find(isWhole)
  return full ? { day: dayOf(full) } : { refused: value.trim() }
}

export type WholeDate = WrittenDate & { readonly year: number }

/** With a year, and possible. */
export const isWhole = (date: WrittenDate): date is WholeDate => date.year !== undefined && !date.impossible
export const dayOf = (date: WholeDate): Day => formatDay(date)

/** `2026-02` of `2026/02`, as addresses have it. */
export function readMonth(value: string): Edtf | undefined {
  const found = /^(\d{4})\/(\d\d)$/.exec(value)
  return found ? `${found[1]}-${found[2]}` : undefined
}
