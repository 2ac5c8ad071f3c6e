/** Annotates every article, or takes from the cache what annotating it gave. */
import { annotator } from './annotate.ts'
import type { Article } from './article.ts'
import type { Cache } from './cache/index.ts'
import type { Entry } from './cache/entry.ts'
import { ticks } from './clock.ts'
import { compactor, textsOf } from './compact.ts'
import type { OnArticle, OnProgress } from './progress.ts'
import type { Message } from './stage.ts'
import type { StageOptions } from './stages.ts'

export interface AnnotateAllOptions {
  readonly options: StageOptions
  /** Default: none. */
  readonly cache?: Cache | undefined
  /** Whether publication dates are corrected later, so that any article may be dated anew. */
  readonly hasPublished: boolean
  readonly onProgress?: OnProgress | undefined
  readonly onArticle?: OnArticle | undefined
}

export interface AnnotatedAll {
  readonly articles: readonly Article[]
  /** Those of them in which a stage failed: what it adds is missing. */
  readonly failed: ReadonlySet<Article>
  /** How many of them came from the cache. */
  readonly cached: number
  readonly expressions: number
  readonly mentions: number
}

/** Each article is made small as soon as it is annotated: its tokens alone are ten times the size of the rest. */
export function annotateAll(
  articles: readonly Article[],
  { options, cache, hasPublished, onProgress, onArticle }: AnnotateAllOptions,
  messages: Message[],
): AnnotatedAll {
  const annotated: Article[] = []
  const failed = new Set<Article>()
  let [cached, expressions, mentions] = [0, 0, 0]
  const annotateArticle = annotator(options)
  const compact = compactor((article) => hasPublished || !isPublishedOnADay(article))
  const annotate = (article: Article): Entry => {
    const { article: filled, messages: said } = annotateArticle(article)
    const entry = { texts: textsOf(filled), expressionCount: filled.expressions.length, messages: said }
    // What failed is tried again: the fault may lie in the machine.
    if (!hasFailed(said)) cache?.put(article, entry)
    return entry
  }
  for (const article of articles) {
    const start = ticks()
    const known = cache?.get(article)
    const { texts, expressionCount, messages: said } = known ?? annotate(article)
    const small = compact(article, texts)
    messages.push(...said)
    if (known) cached++
    expressions += expressionCount
    mentions += small.mentions.length
    annotated.push(small)
    if (hasFailed(said)) failed.add(small)
    const { id, paths } = article
    onArticle?.({ article: paths[0] ?? id, id, isCached: known !== undefined, milliseconds: ticks() - start })
    onProgress?.({ doing: 'annotating', done: annotated.length, total: articles.length })
  }
  return { articles: annotated, failed, cached, expressions, mentions }
}

const hasFailed = (said: readonly Message[]): boolean => said.some(({ code }) => code === 'article-failed')

const isPublishedOnADay = ({ published: { earliest, latest } }: Article): boolean =>
  earliest !== undefined && earliest === latest
