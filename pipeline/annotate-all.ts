/** Annotates the articles of a collection one after the other, each made small as soon as it is done. */
import { annotator } from './annotate.ts'
import type { Article } from './article.ts'
import { compactor } from './compact.ts'
import type { Message } from './stage.ts'
import type { StageOptions } from './stages.ts'
import type { Found } from './summary.ts'

export interface AnnotateAllOptions extends StageOptions {
  /** Whether people may give any article another date. */
  readonly hasPublished: boolean
  /** Told how many articles are annotated, after each. */
  readonly onAnnotated?: ((done: number, total: number) => void) | undefined
}

export interface AnnotatedAll {
  /** In the order of input, without sentences: the tokens alone are ten times the size of the rest. */
  readonly annotated: readonly Article[]
  readonly found: Found
}

export function annotateAll(
  articles: readonly Article[],
  { hasPublished, onAnnotated, ...stageOptions }: AnnotateAllOptions,
  messages: Message[],
): AnnotatedAll {
  const annotated: Article[] = []
  let [expressions, mentions] = [0, 0]
  const annotateArticle = annotator(stageOptions)
  const compact = compactor((article) => hasPublished || !isPublishedOnADay(article))
  for (const article of articles) {
    const { article: filled, messages: said } = annotateArticle(article)
    messages.push(...said)
    expressions += filled.expressions.length
    mentions += filled.mentions.length
    annotated.push(compact(filled))
    onAnnotated?.(annotated.length, articles.length)
  }
  return { annotated, found: { articles: annotated.length, expressions, mentions } }
}

const isPublishedOnADay = ({ published: { earliest, latest } }: Article): boolean =>
  earliest !== undefined && earliest === latest
