/**
 * The annotated article as one line of JSON: what `annotate` writes and `merge` reads. Everything but the sentences goes
 * through it, so that `annotate | merge` gives what `run` gives.
 */
import type { ArticleLine, DatedFields, ExpressionLine, MentionLine } from './annotated-line-check.ts'
import { faultsOf } from './annotated-line-check.ts'
import type { Article, Dated, Expression, Figure, Mention, Precision, Published } from './article.ts'
import { boundsOf } from './edtf.ts'
import { sha256Of } from './ids.ts'
import { isEventType } from './event-types.ts'
import type { Place, Report } from './stage.ts'

/** The line of an annotated article, without its line feed, in the key order of the contract. */
export function toAnnotatedLine(article: Article): string {
  return JSON.stringify({
    id: article.id,
    paths: someOf(article.paths),
    title: article.title,
    publisher: article.publisher,
    url: article.url,
    sha256: article.sha256,
    text: article.text,
    published: article.published,
    expressions: article.expressions.map(expressionFields),
    mentions: article.mentions.map(mentionFields),
    boilerplate: someOf(article.boilerplate),
    declaredDates: someOf(article.declaredDates),
    triggers: article.triggers,
    extra: article.extra,
  })
}

const someOf = <A>(list: readonly A[]): readonly A[] | undefined => (list.length ? list : undefined)

function expressionFields(expression: Expression): object {
  const { start, end, text, type, value, mod, dated, granularity, rule, ...rest } = expression
  const { date, earliest, latest, precision } = dated ?? {}
  return { start, end, text, type, value, mod, date, earliest, latest, precision, granularity, rule, ...rest }
}

function mentionFields(mention: Mention): object {
  const { id, start, end, trigger, type, status, who, whom, where, dated, basis, when, because, figures, ...rest } =
    mention
  const { saidBy, title, ...others } = rest
  const { date, earliest, latest, precision } = dated ?? {}
  const head = {
    id,
    start,
    end,
    trigger,
    type,
    status,
    who,
    whom: someOf(whom),
    where,
    date,
    earliest,
    latest,
    precision,
  }
  return { ...head, basis, when, because, figures, saidBy, title, ...others }
}

/**
 * The inverse of `toAnnotatedLine`, for a parsed line; its `sentences` are empty. `undefined` when a field is not what it
 * should be, with an error that names it; a field of no known name is a warning. What another tool left out gets its
 * default.
 */
export function fromAnnotatedLine(value: unknown, report: Report, place?: Place): Article | undefined {
  const { errors, unknown } = faultsOf(value)
  if (errors.length > 0) {
    report.error('field-invalid', `${firstOf(errors)}; the article was skipped`, place)
    return undefined
  }
  if (unknown.length > 0) report.warn('field-invalid', `${firstOf(unknown)}; kept as it is`, place)
  const line = value as ArticleLine
  return {
    ...line,
    paths: line.paths ?? [],
    sha256: line.sha256 ?? sha256Of(line.text),
    boilerplate: line.boilerplate ?? [],
    declaredDates: line.declaredDates ?? [],
    sentences: [],
    published: withBounds(line.published),
    expressions: line.expressions.map(toExpression),
    mentions: line.mentions.map(toMention),
  }
}

const firstOf = ([first, ...more]: readonly string[]): string =>
  more.length ? `${first} (and ${more.length} more)` : `${first}`

/** `earliest` and `latest` where the line gives only the date. */
const withBounds = (published: Published): Published => ({ ...boundsOf(published.date ?? ''), ...published })

function toDated({ date, earliest, latest, precision }: DatedFields): { dated?: Dated } {
  if (date === undefined) return {}
  const days = earliest === undefined && latest === undefined ? boundsOf(date) : { earliest, latest }
  const known = Object.entries({ ...days }).filter(([, day]) => day !== undefined)
  return { dated: { date, ...Object.fromEntries(known), precision: precision ?? precisionOf(date) } }
}

/** How fine an EDTF date is by its form alone. */
function precisionOf(date: string): Precision {
  if (/^\[?\.\./.test(date)) return 'by'
  if (/[/[]/.test(date)) return 'range'
  const parts = date.replace(/^-/, '').split('-').length
  return date.endsWith('X') ? 'decade' : parts === 1 ? 'year' : parts === 2 ? 'month' : 'day'
}

function toExpression({ date, earliest, latest, precision, ...rest }: ExpressionLine): Expression {
  const defaults = { granularity: 'vague', anchor: 'none', rule: '', meaning: undefined } as const
  return { ...defaults, ...rest, ...toDated({ date, earliest, latest, precision }) }
}

function toMention({ date, earliest, latest, precision, type, ...rest }: MentionLine): Mention {
  const defaults = { status: 'happened', who: [], whom: [], where: [], figures: [] as Figure[] } as const
  // Another tool's own kinds are none of the timeline's closed list.
  const kind = type !== undefined && isEventType(type) ? type : 'other'
  return { ...defaults, ...rest, type: kind, ...toDated({ date, earliest, latest, precision }) }
}
