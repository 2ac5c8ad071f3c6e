/** Whether quoted words stand where a timeline says they do. */
import type { Article } from '../article.ts'
import type { Place, Report } from '../stage.ts'
import type { FoundText } from './find-texts.ts'

export interface Quoted {
  readonly article: string
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** A quotation, and how to find its place. */
export interface PlacedQuote {
  readonly quoted: Quoted
  readonly place: () => Place
}

export interface QuoteCounts {
  exact: number
  moved: number
  gone: number
}

/** Counts the quotes of one article and reports those that are not at their place. */
export function checkQuotes(
  { listed, article, reason }: FoundText,
  quotes: readonly PlacedQuote[],
  counts: QuoteCounts,
  report: Report,
): void {
  const name = `\`${listed.path ?? listed.id}\``
  if (!article) {
    counts.gone += quotes.length
    if (!quotes.length) return
    const text = `${quotes.length} ${quotes.length === 1 ? 'quote' : 'quotes'} of ${name} cannot be checked: ${reason}; put the article back, or name where it lies with \`--articles\``
    report.error('quote-gone', text, quotes[0]!.place())
    return
  }
  const changed = article.sha256 !== listed.sha256
  if (changed) {
    const text = `the text of ${name} has changed since the timeline was made; run dateline again`
    report.warn('article-changed', text)
  }
  for (const { quoted, place } of quotes) {
    const { quote, start, end } = quoted
    if (article.text.slice(start, end) === quote) {
      counts.exact++
      continue
    }
    const at = nearestPlace(quoted, article)
    if (at === undefined) {
      counts.gone++
      report.error('quote-gone', `\`${quote}\` is nowhere in ${name}; ${remedy(changed)}`, place())
    } else {
      counts.moved++
      const found = `\`${quote}\` is at ${at} to ${at + quote.length} in ${name}`
      const text = `${found}, the timeline says ${start} to ${end}; ${remedy(changed)}`
      report.error('quote-moved', text, place())
    }
  }
}

const remedy = (changed: boolean): string =>
  changed ? 'run dateline again' : 'somebody changed the timeline: restore it from version control'

/** Where the words start, nearest to the place that was told; `undefined` when they are nowhere. */
function nearestPlace({ quote, start }: Quoted, { text }: Article): number | undefined {
  const before = text.lastIndexOf(quote, start)
  const after = text.indexOf(quote, start)
  if (before < 0) return after < 0 ? undefined : after
  return after < 0 || start - before <= after - start ? before : after
}
