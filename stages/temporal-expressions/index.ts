/** The `temporal-expressions` stage. */
import type { Article, Expression } from '../../pipeline/article.ts'
import type { Report, Stage } from '../../pipeline/stage.ts'
import { english, spellsBritish, type NumericOrder } from './english/index.ts'
import { findExpressions, type Found } from './find.ts'
import type { TextKind } from './meaning.ts'
import { kindOfText, resolveExpressions } from './resolve.ts'
import { wordsOf, type Words } from './words.ts'

export { resolveExpressions } from './resolve.ts'

export interface TemporalExpressionsOptions {
  /** How texts are read: as reporting, dated from publication, or as narrative. Default: told from each text. */
  readonly text?: TextKind
  /** Which number of `3/4/2012` is the day. Default: told from each text, else from its spelling. */
  readonly order?: NumericOrder
}

/** Fills `article.expressions`, in text order, none overlapping another. */
export function temporalExpressions(options: TemporalExpressionsOptions = {}): Stage {
  return (article, report) => {
    const words = wordsOf(article.text, article.sentences)
    const order = options.order ?? numericOrder(words, report)
    const expressions = findExpressions(words, english, order).map((found) => unresolved(article, found, options.text))
    const unread = { ...article, expressions }
    if (!options.text && expressions.length && kindOfText(unread) === 'narrative') {
      report.info(
        'text-kind-chosen',
        'found full dates and hardly any day counted from publication; read as `narrative`',
      )
    }
    const resolved = resolveExpressions(unread)
    reportUnresolved(resolved, report)
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

function numericOrder(words: Words, report: Report): NumericOrder {
  const { order, ambiguous } = english.numericOrderOf(words)
  if (order) return order
  if (ambiguous === undefined) return 'month-first'
  const chosen = spellsBritish(words) ? 'day-first' : 'month-first'
  const { start } = words.words[ambiguous]!
  const { end } = words.words[ambiguous + 4]!
  report.info('date-order-chosen', `\`${words.text.slice(start, end)}\` can be read in two orders; read as ${chosen}`, {
    span: { start, end },
  })
  return chosen
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
