/** Dates that a page's own scripts carry (`"publishedAt":"2026-02-03T…"`): all there is on pages built in the browser. */
import type { DeclaredDate } from '../../../pipeline/article.ts'

/** `publishedAt`, `publish_date`, `datePublished`, `firstPublished`; in strings inside strings too. */
const FIELD =
  /"((?:date|first)?_?[Pp]ublish(?:ed)?_?(?:[Dd]ate|[Tt]ime|[Aa]t)?)\\?"\s?:\s?\\?"(\d{4}[-/]\d\d[-/]\d\d[^"\\]{0,30})/
const WORD = 'ublish'
/** So many UTF-16 code units before and behind the word are looked at. */
const BEFORE = 12
const BEHIND = 70
/** Fields that are looked at in one page. */
const MOST_FIELDS = 200

/** The first one; nothing where the scripts name several days: they then speak of other articles too. */
export function datesInScripts(scripts: readonly string[]): DeclaredDate[] {
  const found: DeclaredDate[] = []
  for (const script of scripts) {
    for (let at = script.indexOf(WORD); at >= 0 && found.length < MOST_FIELDS; at = script.indexOf(WORD, at + 1)) {
      const field = FIELD.exec(script.slice(Math.max(0, at - BEFORE), at + BEHIND))
      if (field) found.push({ source: 'metadata', field: `script ${field[1]}`, value: field[2]!, role: 'published' })
    }
  }
  const days = new Set(found.map(({ value }) => value.slice(0, 10).replaceAll('/', '-')))
  return days.size === 1 ? found.slice(0, 1) : []
}
