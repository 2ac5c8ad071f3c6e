/** Dates that a page's own scripts carry (`"publishedAt":"2026-02-03T…"`): all there is on pages built in the browser. */
import type { DeclaredDate } from '../../../pipeline/article.ts'

const FIELD =
  /"(datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|publicationDate|publication_date|firstPublished|firstPublishedAt|first_published_at|publishedTime|published_time|publish_time)\\?"\s?:\s?\\?"(\d{4}[-/]\d\d[-/]\d\d[^"\\]{0,30})/g
/** Fields that are looked at in one page. */
const MOST_FIELDS = 200

/** The first one; nothing where the scripts name so many days that they speak of other articles too. */
export function datesInScripts(scripts: readonly string[]): DeclaredDate[] {
  const found: DeclaredDate[] = []
  for (const script of scripts) {
    for (const [, field, value] of script.matchAll(FIELD)) {
      if (found.length >= MOST_FIELDS) return []
      found.push({ source: 'metadata', field: `script ${field}`, value: value!, role: 'published' })
    }
  }
  const days = new Set(found.map(({ value }) => value.slice(0, 10).replaceAll('/', '-')))
  return days.size === 1 ? found.slice(0, 1) : []
}
