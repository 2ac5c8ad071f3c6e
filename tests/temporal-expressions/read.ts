/** Runs the stage on a short text for the tests beside this file. */
import type { Article, Expression } from '../../pipeline/article.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import { collectMessages, type Message } from '../../pipeline/stage.ts'
import { sentences } from '../../stages/sentences/index.ts'
import { temporalExpressions, type TemporalExpressionsOptions } from '../../stages/temporal-expressions/index.ts'

const findSentences = sentences()

/** An article of this text, published then (EDTF) or nobody knows when. */
export function articleOf(text: string, published: string | undefined): Article {
  const article: Article = {
    id: 'a',
    paths: [],
    sha256: '',
    text,
    boilerplate: [],
    declaredDates: [],
    sentences: [],
    published: published === undefined ? { basis: 'unknown' } : publishedOn(published),
    expressions: [],
    mentions: [],
  }
  return findSentences(article, collectMessages([], 'sentences'))
}

export const publishedOn = (date: string): Article['published'] => ({ date, ...boundsOf(date), basis: 'given' })

export function annotated(article: Article, options?: TemporalExpressionsOptions, messages: Message[] = []): Article {
  return temporalExpressions(options)(article, collectMessages(messages, 'temporal-expressions'))
}

export const expressionsOf = (text: string, published: string | undefined, options?: TemporalExpressionsOptions) =>
  annotated(articleOf(text, published), options).expressions

/** `text type value` of each expression, one per line: easy to read in a table. */
export const inShort = (expressions: readonly Expression[]) => expressions.map((e) => `${e.text} ${e.type} ${e.value}`)
