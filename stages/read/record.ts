/** Makes an article from a record: one JSON object of an input file or line. */
import type { Article, DeclaredDate } from '../../pipeline/article.ts'
import { sha256Of } from '../../pipeline/ids.ts'
import type { Report } from '../../pipeline/stage.ts'

/** `undefined`, with a message, when the record is not an article. */
export function articleFromRecord(record: unknown, report: Report): Article | undefined {
  if (typeof record !== 'object' || record === null || !('text' in record) || typeof record.text !== 'string') {
    report.error('field-invalid', 'expected an object with a string `text` or `html`; skipped')
    return undefined
  }
  const fields = record as Record<string, unknown> & { text: string }
  const declaredDates: DeclaredDate[] = []
  if (typeof fields.published === 'string') {
    declaredDates.push({ source: 'given', field: 'published', value: fields.published })
  }
  return {
    id: String(fields.id),
    paths: [],
    ...(typeof fields.title === 'string' ? { title: fields.title } : {}),
    ...(typeof fields.publisher === 'string' ? { publisher: fields.publisher } : {}),
    ...(typeof fields.url === 'string' ? { url: fields.url } : {}),
    sha256: sha256Of(fields.text),
    text: fields.text,
    boilerplate: [],
    declaredDates,
    ...(Array.isArray(fields.triggers) ? { triggers: fields.triggers } : {}),
    sentences: [],
    published: { basis: 'unknown' },
    expressions: [],
    mentions: [],
  }
}
