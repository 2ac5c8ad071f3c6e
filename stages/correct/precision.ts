/** How precise a date is that a person wrote. */
import type { Precision } from '../../pipeline/article.ts'
import { daysBetween } from '../../pipeline/calendar.ts'
import { boundsOf } from '../../pipeline/edtf.ts'

/** Precision by the form and width of an EDTF date; an interval over one midnight is a night. */
export function precisionOfDate(date: string): Precision {
  const { earliest, latest } = boundsOf(date) ?? {}
  if (earliest === undefined) return 'by'
  if (latest === undefined) return 'range'
  const width = daysBetween(earliest, latest)
  if (width === 0) return 'day'
  if (date.includes('/')) return width === 1 ? 'night' : 'range'
  if (/^-?\d{3,}X$/.test(date)) return 'decade'
  if (width < 7) return 'week'
  if (width < 31) return 'month'
  if (width < 92) return 'quarter'
  return width < 366 ? 'year' : 'range'
}
