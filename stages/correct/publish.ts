/** Publication dates that people gave: they come before everything else, because all else is counted from them. */
import type { Article } from '../../pipeline/article.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { Redate } from '../../pipeline/timeline.ts'
import type { Corrections } from './corrections.ts'
import { compareExpected } from './expect.ts'
import { findArticle } from './find-events.ts'

/** The articles, those with a given publication date dated anew. In the order of input. */
export function correctPublication(
  articles: readonly Article[],
  { file, published }: Corrections,
  redate: Redate,
  report: Report,
): readonly Article[] {
  const corrected = new Map<string, Article>()
  for (const { article: name, date, line, expect } of published) {
    const article = findArticle(articles, name)
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
    corrected.set(article.id, redate({ ...article, published: { date, ...bounds, basis: 'given', evidence } }))
  }
  return corrected.size ? articles.map((article) => corrected.get(article.id) ?? article) : articles
}
