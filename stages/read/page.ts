/** A web page as the parts of an article; says so where the story itself was not found. */
import type { Place, Report } from '../../pipeline/stage.ts'
import { extractPage } from './html/index.ts'
import type { ArticleParts } from './make-article.ts'

type PageParts = ArticleParts & Required<Pick<ArticleParts, 'declaredDates'>>

/** `undefined`, with a message, for a page without any words. */
export function partsOfPage(html: string, report: Report, place?: Place): PageParts | undefined {
  const { hasMainText, ...parts } = extractPage(html)
  const remedy = 'save the article itself, as text'
  if (!parts.text) report.error('html-without-text', `no text found in the page; skipped: ${remedy}`, place)
  else if (!hasMainText) {
    report.warn(
      'html-without-text',
      `no main text found in the page; only title and description read: ${remedy}`,
      place,
    )
  }
  return parts.text ? parts : undefined
}
