/** What an annotated line must be, field by field: its schema, and what a schema cannot say. */
import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Article, Dated, Expression, Mention } from './article.ts'
import { boundsOf } from './edtf.ts'
import { sha256Of } from './ids.ts'
import { describeSchemaError, pathOf, schemaCheck } from './schemas.ts'

export type DatedFields = { readonly [K in keyof Dated]?: Dated[K] | undefined }
export type ExpressionLine = Pick<Expression, 'start' | 'end' | 'text' | 'type' | 'value'> &
  Partial<Omit<Expression, 'dated'>> &
  DatedFields
export type MentionLine = Pick<Mention, 'id' | 'start' | 'end' | 'trigger' | 'title'> &
  Partial<Omit<Mention, 'dated'>> &
  DatedFields
export type ArticleLine = Pick<Article, 'id' | 'text' | 'published'> &
  Partial<Omit<Article, 'sentences' | 'expressions' | 'mentions'>> & {
    readonly expressions: readonly ExpressionLine[]
    readonly mentions: readonly MentionLine[]
  }

export interface Faults {
  /** What makes the line unusable, each with the path of its field. */
  readonly errors: readonly string[]
  /** Fields that dateline does not know: perhaps misspelt, perhaps another tool's; they are kept. */
  readonly unknown: readonly string[]
}

/** What is wrong with a line. */
export function faultsOf(value: unknown): Faults {
  const check = schemaCheck('annotated-article')
  const found = check(value) ? [] : (check.errors ?? [])
  const tell = (error: ErrorObject) =>
    `\`${pathOf(error.instancePath) || 'line'}\`: ${describeSchemaError(error, value)}`
  const [unknown, wrong] = [true, false].map((isUnknown) =>
    found.filter(({ keyword }) => (keyword === 'additionalProperties') === isUnknown).map(tell),
  ) as [string[], string[]]
  if (wrong.length > 0) return { errors: wrong, unknown }
  const line = value as ArticleLine
  return { errors: [...datesOf(line), ...spansOf(line), ...idsOf(line), ...hashOf(line)], unknown }
}

function* fieldsOf(line: ArticleLine): Generator<[string, DatedFields & { start?: number; end?: number }]> {
  yield ['published', line.published]
  for (const [i, expression] of line.expressions.entries()) yield [`expressions[${i}]`, expression]
  for (const [i, mention] of line.mentions.entries()) {
    yield [`mentions[${i}]`, mention]
    yield [`mentions[${i}].trigger`, mention.trigger]
  }
}

function* datesOf(line: ArticleLine): Generator<string> {
  for (const [path, fields] of fieldsOf(line)) {
    for (const key of ['date', 'earliest', 'latest'] as const) {
      const date = fields[key]
      if (date !== undefined && !boundsOf(date)) yield `\`${path}.${key}\`: expected a real date, found \`${date}\``
    }
  }
}

function* spansOf(line: ArticleLine): Generator<string> {
  for (const [path, { start, end }] of fieldsOf(line)) {
    if (start === undefined || end === undefined || (start < end && end <= line.text.length)) continue
    yield `\`${path}\`: expected a span inside the ${line.text.length} code units of \`text\`, found ${start} to ${end}`
  }
}

function* idsOf(line: ArticleLine): Generator<string> {
  const seen = new Set<string>()
  for (const [i, { id }] of line.mentions.entries()) {
    if (seen.has(id))
      yield `\`mentions[${i}].id\`: expected an id that is not used before in the article, found \`${id}\``
    seen.add(id)
  }
}

function* hashOf(line: ArticleLine): Generator<string> {
  if (line.sha256 !== undefined && line.sha256 !== sha256Of(line.text)) {
    yield '`sha256`: expected the hash of `text`, found another: the text was changed after it was annotated'
  }
}
