/** A `.json` file: one article, a list of them, or an object with a list inside. */
import type { Article } from '../../pipeline/article.ts'
import type { Report } from '../../pipeline/stage.ts'
import { lineOfJsonError } from './json-position.ts'
import { articleFromRecord } from './record.ts'

/** The usual names of the list, where a file wraps it. */
const LISTS = ['articles', 'items', 'documents', 'results', 'data']

/** The engine's own words without the excerpt of the text that some versions add. */
export const jsonErrorText = (error: unknown): string =>
  error instanceof Error
    ? error.message.replace(/, (?:\.\.\.)?"[^]*$/, '').replace(/(?: in JSON)? at position \d+.*$/, '')
    : String(error)

/** Never throws; broken JSON is an error with its line. */
export function articlesFromJson(json: string, report: Report, path: string): Article[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const line = lineOfJsonError(json)
    report.error('json-invalid', `${jsonErrorText(error)}; the file was skipped`, line === undefined ? {} : { line })
    return []
  }
  const records = Array.isArray(value) ? value : (listInside(value) ?? [value])
  const single = !Array.isArray(value) && records.length === 1
  return records.flatMap((record: unknown, index) => {
    const article = articleFromRecord(record, single ? report : numbered(report, index + 1), undefined, path)
    return article ? [article] : []
  })
}

function listInside(value: unknown): unknown[] | undefined {
  if (typeof value !== 'object' || value === null || 'text' in value || 'html' in value) return undefined
  const fields = value as Record<string, unknown>
  const name = LISTS.find((key) => Array.isArray(fields[key]))
  return name === undefined ? undefined : (fields[name] as unknown[])
}

/** Messages name the record, as a list has no lines to name. */
function numbered(report: Report, number: number): Report {
  const add =
    (severity: keyof Report): Report[keyof Report] =>
    (code, text, place) =>
      report[severity](code, `record ${number}: ${text}`, place)
  return { info: add('info'), warn: add('warn'), error: add('error') }
}
