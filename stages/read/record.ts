/** Makes an article from a record: one JSON object of an input file or line. */
import type { Article, Span } from '../../pipeline/article.ts'
import type { Place, Report } from '../../pipeline/stage.ts'
import { readCommonFields, wrongField } from './fields.ts'
import { type ArticleParts, makeArticle } from './make-article.ts'
import { partsOfPage } from './page.ts'

const HANDLED = ['text', 'html', 'triggers']

/**
 * The article of a record with `text` or `html`; `undefined`, with a message, when it has neither. `text` stays exactly
 * as it came, as offsets go back to the caller. Wrong fields are reported and left out.
 */
export function articleFromRecord(record: unknown, report: Report, place?: Place, path?: string): Article | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return wrongRecord('expected an object with a string `text` or `html`', record, report, place)
  }
  const fields = record as Readonly<Record<string, unknown>>
  const parts = partsOf(fields, report, place)
  if (!parts) return undefined
  const triggers = fields.triggers === undefined ? undefined : readTriggers(fields.triggers, parts.text, report, place)
  return makeArticle(
    { ...parts, ...(path === undefined ? {} : { path }), ...(triggers === undefined ? {} : { triggers }) },
    report,
    place,
  )
}

function partsOf(
  fields: Readonly<Record<string, unknown>>,
  report: Report,
  place: Place | undefined,
): ArticleParts | undefined {
  const common = readCommonFields(fields, report, place, HANDLED)
  if (typeof fields.text === 'string') return { ...common, text: fields.text }
  if (typeof fields.html === 'string') {
    const page = partsOfPage(fields.html, report, place)
    return page && { ...page, ...common, declaredDates: [...common.declaredDates, ...page.declaredDates] }
  }
  const wrong = fields.text === undefined ? 'html' : 'text'
  return wrongRecord(`field \`${wrong}\`: expected a string`, fields[wrong], report, place)
}

function wrongRecord(expected: string, found: unknown, report: Report, place: Place | undefined): undefined {
  const what =
    found === undefined ? 'nothing' : found === null ? 'null' : Array.isArray(found) ? 'a list' : typeof found
  report.error('field-invalid', `${expected}, found ${what}; skipped`, place)
  return undefined
}

/** The spans that are stretches of the text; `undefined` when the field is no list at all. */
function readTriggers(value: unknown, text: string, report: Report, place: Place | undefined): Span[] | undefined {
  if (!Array.isArray(value)) return wrongField('triggers', 'a list of `{start, end}`', value, report, place)
  const spans: Span[] = []
  value.forEach((item: unknown, index) => {
    const { start, end } = (item ?? {}) as Partial<Record<keyof Span, unknown>>
    if (isSpan(start, end, text)) spans.push({ start: start as number, end: end as number })
    else {
      const found = `\`${String(start)}\` to \`${String(end)}\``
      const expected = `whole numbers with 0 ≤ start < end ≤ ${text.length}`
      report.error(
        'field-invalid',
        `field \`triggers[${index}]\`: expected ${expected}, found ${found}; left out`,
        place,
      )
    }
  })
  return spans
}

const isSpan = (start: unknown, end: unknown, text: string): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  0 <= (start as number) &&
  (start as number) < (end as number) &&
  (end as number) <= text.length
