/** The `publication-date` stage: when the article was published, with basis and evidence. */
import type { Article, Published } from '../../pipeline/article.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import type { Stage } from '../../pipeline/stage.ts'

/** Fills `article.published`. */
export function publicationDate(): Stage {
  return (article) => ({ ...article, published: fromGiven(article) ?? { basis: 'unknown' } })
}

function fromGiven(article: Article): Published | undefined {
  const given = article.declaredDates.find((d) => d.source === 'given')
  const bounds = given && boundsOf(given.value)
  return given && bounds
    ? { date: given.value, ...bounds, basis: 'given', evidence: `${given.field}: ${given.value}` }
    : undefined
}
