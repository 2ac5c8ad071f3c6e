/** What people may set about how texts are read: for all articles, or for one in its front matter or JSON fields. */
import type { Article } from '../../pipeline/article.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { NumericOrder } from './english/index.ts'
import type { TextKind } from './meaning.ts'

export interface TemporalExpressionsOptions {
  /** How texts are read: as reporting, dated from publication, or as narrative. Default: told from each text. */
  readonly text?: TextKind | undefined
  /** Which number of `3/4/2012` is the day. Default: told from each text, else from its spelling. */
  readonly order?: NumericOrder | undefined
}

const TEXT_KINDS: readonly TextKind[] = ['reporting', 'narrative']
const ORDERS: readonly NumericOrder[] = ['day-first', 'month-first']

/** The settings for one article: its own fields `readAs` and `dateOrder` win. */
export function settingsOf({ extra }: Article, options: TemporalExpressionsOptions, report: Report) {
  const own = <T extends string>(
    field: string,
    known: readonly T[],
    code: 'text-kind-chosen' | 'date-order-chosen',
  ) => {
    const found = extra?.[field]
    const value = known.find((k) => k === found)
    if (found !== undefined && value === undefined) {
      const expected = known.map((k) => `\`${k}\``).join(' or ')
      report.warn(
        code,
        `\`${field}: ${typeof found === 'string' ? found : JSON.stringify(found)}\`: expected ${expected}; told from the text instead`,
      )
    }
    return value
  }
  return {
    text: own('readAs', TEXT_KINDS, 'text-kind-chosen') ?? options.text,
    order: own('dateOrder', ORDERS, 'date-order-chosen') ?? options.order,
  }
}
