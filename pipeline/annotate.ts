/** Runs the stages on one article. Pure: the same article gives the same answer anywhere, any day. */
import type { Article } from './article.ts'
import { collectMessages, type Message } from './stage.ts'
import { articleStages, type NamedStage, type StageOptions } from './stages.ts'

export interface Annotated {
  readonly article: Article
  readonly messages: readonly Message[]
}

/** The article with every stage's field filled. A stage that throws leaves an `article-failed` error; the others go on. */
export type Annotate = (article: Article) => Annotated

/** The stages, ready for any number of articles. */
export function annotator(options: StageOptions = {}): Annotate {
  const stages = articleStages(options)
  return (article) => annotateWith(stages, article)
}

/** The article annotated with every option at its default. */
export const annotateArticle: Annotate = annotator()

function annotateWith(stages: readonly NamedStage[], article: Article): Annotated {
  const messages: Message[] = []
  let current = article
  for (const { name, apply } of stages) {
    const report = collectMessages(messages, name, article.paths[0] ?? article.id)
    try {
      current = apply(current, report)
    } catch (error) {
      report.error('article-failed', `\`${name}\` failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { article: current, messages }
}
