/** The `temporal-expressions` stage. */
import type { Article } from '../../pipeline/article.ts'
import type { Stage } from '../../pipeline/stage.ts'

/** Fills `article.expressions`, in text order, none overlapping another. */
export function temporalExpressions(): Stage {
  return (article) => resolveExpressions({ ...article, expressions: [] })
}

/** Evaluates the meanings of `article.expressions` anew against `article.published`; spans and count stay the same. */
export function resolveExpressions(article: Article): Article {
  return article
}
