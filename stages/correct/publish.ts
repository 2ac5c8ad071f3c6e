/** Publication dates that people gave: they come before everything else, because all else is counted from them. */
import type { Article, Day, Published } from '../../pipeline/article.ts'
import { daysBetween } from '../../pipeline/calendar.ts'
import { type Bounds, boundsOf } from '../../pipeline/edtf.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { Redate } from '../../pipeline/timeline.ts'
import type { Corrections } from './corrections.ts'
import { compareExpected } from './expect.ts'
import { ambiguityOf, findArticles } from './find-events.ts'

/** The articles, those with a given publication date dated anew. In the order of input. */
export function correctPublication(
  articles: readonly Article[],
  { file, published }: Corrections,
  redate: Redate,
  report: Report,
): readonly Article[] {
  const corrected = new Map<string, Article>()
  for (const { article: name, date, line, expect } of published) {
    const found = findArticles(articles, name)
    const ambiguity = ambiguityOf(name, found)
    if (ambiguity !== undefined) {
      report.error('correction-invalid', `${ambiguity}; its publication date is not used`, { line })
      continue
    }
    const [article] = found
    const bounds = boundsOf(date)
    if (!article || !bounds) {
      report.warn('correction-unmatched', `no article \`${name}\`; its publication date is not used`, {
        line,
      })
      continue
    }
    compareExpected('published', expect, article.published.date ?? 'unknown', date, (text) =>
      report.warn('correction-outdated', `\`${name}\`: ${text}`, { line }),
    )
    const evidence = `${file}: ${date}`
    const contradictedBy = contradiction(bounds, article.published)
    if (contradictedBy !== undefined) {
      const text = `\`${evidence}\` and \`${contradictedBy}\` in \`${name}\` give different publication dates; used the former`
      report.warn('date-conflict', text, { line })
    }
    const published = { date, ...bounds, basis: 'given', evidence, ...(contradictedBy && { contradictedBy }) } as const
    corrected.set(article.id, redate({ ...article, published }))
  }
  return corrected.size ? articles.map((article) => corrected.get(article.id) ?? article) : articles
}

/** What the article itself says, where it is more than a day before or after what the person says: zones shift days. */
function contradiction(given: Bounds, { earliest, latest, evidence }: Published): string | undefined {
  // A day that the text mentions is no publication date: it may be a slip, or lie ahead.
  if (latest === undefined) return undefined
  const isAfter = (a: Day | undefined, b: Day | undefined): boolean =>
    a !== undefined && b !== undefined && daysBetween(b, a) > 1
  return isAfter(earliest, given.latest) || isAfter(given.earliest, latest) ? evidence : undefined
}
