/** Days written into an address (`/2024/12/02/`) or a file's name (`2024-12-02-strike.txt`). */
import type { DeclaredDate } from '../../pipeline/article.ts'

// Day first only where it can't be the month: an address has no country to tell `02-12-2024` from `12-02-2024`.
const DAY_FIRST = /(?<!\d)(1[3-9]|2\d|3[01])([-_.])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)(?!\d)/
const IN_PATH = /(?<!\d)((?:19|20)\d\d)([-/_.]?)(\d{1,2})\2(\d{1,2})(?!\d)/g
const MONTH_WORDS =
  /(?<![\da-z])((?:19|20)\d\d)[/-](jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*[/-](\d{1,2})(?!\d)/i
/** `/2026/02/`: an address that tells only the month. */
const MONTH_IN_PATH = /(?<=\/)(?:19|20)\d\d\/(?:0[1-9]|1[0-2])(?=\/)/
/** Longest address or name that is searched, in UTF-16 code units. */
const LONGEST = 2000

function datesIn(name: string, source: 'url' | 'filename'): DeclaredDate[] {
  const text = name.slice(0, LONGEST)
  const found = [...text.matchAll(IN_PATH)].filter((m) => m[2] !== '' || (m[3]!.length === 2 && m[4]!.length === 2))
  const first = found.find((m) => Number(m[3]) <= 12 && Number(m[4]) <= 31) ?? found[0]
  const value = first?.[0] ?? MONTH_WORDS.exec(text)?.[0] ?? DAY_FIRST.exec(text)?.[0].replaceAll('_', '-')
  return value === undefined ? [] : [{ source, field: source, value }]
}

/** At most one, a day or a month. The host and the query are left aside: ids and ports look like dates. */
export function dateInUrl(url: string): DeclaredDate[] {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '')
  const days = datesIn(path, 'url')
  const month = MONTH_IN_PATH.exec(path.slice(0, LONGEST))?.[0]
  return days.length || month === undefined ? days : [{ source: 'url', field: 'url', value: month }]
}

/** At most one. `name` is without folders and ending. */
export const dateInFileName = (name: string): DeclaredDate[] => datesIn(name, 'filename')
