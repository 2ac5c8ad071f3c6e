/** What the reports of one event count, with all their values, and whether these disagree. */
import type { Article, Day, Span } from '../../pipeline/article.ts'
import type { EventFigure } from '../../pipeline/timeline.ts'
import { rangesTouch } from './compare.ts'
import { countedKey } from './counted.ts'
import type { Report } from './order.ts'

/**
 * What is counted, as the first report words it, with each article's values in the order of the days they were counted:
 * a toll “by Friday evening” stands before that of Saturday's paper, however late it is told. Reports come in the order of
 * publication, which decides where nothing is said.
 */
export function figuresOf(reports: readonly Report[]): EventFigure[] {
  const found = new Map<string, { what: string; values: Map<string, EventFigure['values'][number]> }>()
  const counted = reports.filter(({ mention }) => mention.figures.length > 0)
  for (const { article, mention } of inOrderOfCount(counted)) {
    for (const { what, value, bound } of mention.figures) {
      const key = countedKey(what)
      const figure = found.get(key) ?? { what, values: new Map() }
      found.set(key, figure)
      const saidBy = mention.saidBy === undefined ? {} : { saidBy: mention.saidBy }
      const same = `${value} ${bound} ${article.id}`
      if (!figure.values.has(same)) figure.values.set(same, { value, bound, ...saidBy, article: article.id })
    }
  }
  return [...found.values()].map(({ what, values }) => ({ what, values: [...values.values()] }))
}

/** Two of its values cannot both be right. Who gives two, “from 95 to 84 percent”, does not contradict himself. */
export const isDisputed = ({ values }: EventFigure): boolean =>
  values.some((a, i) => values.slice(i + 1).some((b) => isOfOther(a, b) && !rangesTouch(a, b)))

type Value = EventFigure['values'][number]
const isOfOther = (a: Value, b: Value): boolean => a.article !== b.article || a.saidBy !== b.saidBy

/** Undated reports stand where they stood: before the next one that says more. */
function inOrderOfCount(reports: readonly Report[]): readonly Report[] {
  const days = reports.map(({ article, mention }) => countedOn(article, mention))
  if (days.every((day) => day === undefined)) return reports
  const dayOf = (i: number): Day => days[i] ?? reports[i]!.article.published.latest ?? '~'
  return reports
    .map((report, i) => ({ report, i, day: dayOf(i) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.i - b.i))
    .map(({ report }) => report)
}

const AS_OF = /\bas of (?:late |early )?$/i

/** The day up to which a report counts, where its words give one: `by Friday evening`, `as of Monday`. */
function countedOn({ text, expressions }: Article, quote: Span): Day | undefined {
  const limit = expressions.find(
    ({ start, end, relation }) =>
      start >= quote.start &&
      end <= quote.end &&
      (relation === 'by' || AS_OF.test(text.slice(Math.max(0, start - 16), start))),
  )
  return limit?.dated?.latest
}
