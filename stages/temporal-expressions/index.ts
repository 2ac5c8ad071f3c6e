/** The `temporal-expressions` stage. */
import type { Article, Expression } from '../../pipeline/article.ts'
import type { Report, Stage } from '../../pipeline/stage.ts'
import { english, spellsBritish, type NumericOrder, type OrderOfText } from './english/index.ts'
import { findExpressions, type Found } from './find.ts'
import type { Meaning, TextKind } from './meaning.ts'
import { kindOfText, resolveExpressions } from './resolve.ts'
import { settingsOf, type TemporalExpressionsOptions } from './settings.ts'
import { wordsOf, type Words } from './words.ts'

export { resolveExpressions } from './resolve.ts'

export type { TemporalExpressionsOptions }

/** Fills `article.expressions`, in text order, none overlapping another. */
export function temporalExpressions(options: TemporalExpressionsOptions = {}): Stage {
  return (article, report) => {
    const set = settingsOf(article, options, report)
    const words = wordsOf(article.text, article.sentences, english.informal)
    const order = orderOf(words, set.order)
    const expressions = findExpressions(words, english, order).map((found) => unresolved(article, found, set.text))
    const unread = { ...article, expressions }
    if (!set.text && expressions.length && kindOfText(unread) === 'narrative') {
      const text = 'found full dates and hardly any day counted from publication; read as `narrative`'
      report.info('text-kind-chosen', `${text}. If that is wrong, set \`readAs: reporting\` in the article`)
    }
    const resolved = resolveExpressions(unread)
    reportUnresolved(resolved, report)
    reportOrder(resolved, report)
    return resolved
  }
}

/** One message for all expressions that wait for an anchor. */
function reportUnresolved({ expressions }: Article, report: Report): void {
  const open = expressions.filter((e) => (e.type === 'DATE' || e.type === 'TIME') && !e.dated && e.value.includes('XX'))
  const [first] = open
  if (!first) return
  const others = open.length > 1 ? ` and ${open.length - 1} more` : ''
  const text = `no date to count \`${first.text}\`${others} from; left open until the publication date is known`
  report.warn('expression-unresolved', text, { span: { start: first.start, end: first.end } })
}

/** The order that is set or proved by a number above 12; else the likelier one, by spelling. */
function orderOf(words: Words, set: NumericOrder | undefined): OrderOfText {
  const { order, ambiguous } = set ? { order: set } : english.numericOrderOf(words)
  if (order || ambiguous === undefined) return { order: order ?? 'month-first', settled: true }
  return { order: spellsBritish(words) ? 'day-first' : 'month-first', settled: false }
}

/** One message for all dates whose order nothing in the text settles. */
function reportOrder({ expressions }: Article, report: Report): void {
  const first = expressions.find((e) => 'eitherOrder' in (e.meaning as Meaning))
  if (!first) return
  const { text, value, start, end } = first
  const read = `\`${text}\` can be read in two orders; read as \`${value}\``
  report.info(
    'date-order-chosen',
    `${read}. To settle it, set \`dateOrder: day-first\` or \`month-first\` in the article`,
    {
      span: { start, end },
    },
  )
}

/** An expression whose meaning is still to be evaluated. */
function unresolved({ text }: Article, found: Found, kind: TextKind | undefined): Expression {
  const { start, end, type, rule, meaning } = found
  return {
    start,
    end,
    text: text.slice(start, end),
    type,
    value: '',
    granularity: 'vague',
    anchor: 'none',
    rule,
    meaning: kind ? { ...meaning, text: kind } : meaning,
  }
}
