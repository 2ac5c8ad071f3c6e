/** The fields that front matter, JSON records and JSON lines share, checked one by one. */
import type { DeclaredDate } from '../../pipeline/article.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import type { Place, Report } from '../../pipeline/stage.ts'
import { findWrittenDates } from '../../pipeline/written-dates.ts'

export interface CommonFields {
  readonly id?: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly declaredDates: readonly DeclaredDate[]
  /** All other fields as they were. */
  readonly extra: Readonly<Record<string, unknown>>
}

const KNOWN = new Set(['id', 'title', 'publisher', 'url', 'published'])

/** Reads what is right; each wrong field leaves an error with its name, is left out, and the rest is kept. */
export function readCommonFields(
  fields: Readonly<Record<string, unknown>>,
  report: Report,
  place: Place | undefined,
  handled: readonly string[] = [],
): CommonFields {
  const text = (name: string) => textField(fields, name, report, place)
  const id = typeof fields.id === 'number' ? String(fields.id) : text('id')
  const title = text('title')
  const publisher = text('publisher')
  const url = text('url')
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    declaredDates: [...givenDate(fields.published, report, place), ...feedDates(fields)],
    extra: Object.fromEntries(Object.entries(fields).filter(([key]) => !KNOWN.has(key) && !handled.includes(key))),
  }
}

/** What a value is, in words for a message. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `\`${value.length > 40 ? `${value.slice(0, 40)}…` : value}\``
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${String(value)}\``
  return typeof value === 'object' ? 'an object' : typeof value
}

export function wrongField(name: string, expected: string, value: unknown, report: Report, place?: Place): undefined {
  report.error('field-invalid', `field \`${name}\`: expected ${expected}, found ${kindOf(value)}; left out`, place)
  return undefined
}

function textField(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  report: Report,
  place: Place | undefined,
): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') return wrongField(name, 'a string', value, report, place)
  return value.trim() || undefined
}

/** What feeds and site generators call it. They stay in `extra`: unlike `published` they may mean something else. */
const FEED_FIELDS = ['datePublished', 'date_published', 'publishedAt', 'published_at', 'pubDate', 'pubdate', 'date']

const feedDates = (fields: Readonly<Record<string, unknown>>): DeclaredDate[] =>
  FEED_FIELDS.flatMap((field) => {
    const value = fields[field]
    return typeof value === 'string' && findWrittenDates(value).length
      ? [{ source: 'metadata' as const, field, value, role: 'published' as const }]
      : []
  })

/** EDTF, or a day as people and feeds write it. What has the form of a date but is none is judged later. */
function givenDate(value: unknown, report: Report, place: Place | undefined): DeclaredDate[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value === 'string') {
    const text = value.trim()
    if (boundsOf(text) || findWrittenDates(text).length) return [{ source: 'given', field: 'published', value: text }]
  }
  wrongField('published', 'a date such as `2024-12-02`', value, report, place)
  return []
}
