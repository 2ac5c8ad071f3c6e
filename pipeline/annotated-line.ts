/** The annotated article as one line of JSON: what `annotate` writes and `merge` reads. */
import type { Article, Expression, Mention } from './article.ts'

/** The line of an annotated article, in the key order of the contract. */
export function toAnnotatedLine(article: Article): string {
  return JSON.stringify({
    id: article.id,
    ...(article.paths.length ? { paths: article.paths } : {}),
    title: article.title,
    publisher: article.publisher,
    url: article.url,
    sha256: article.sha256,
    text: article.text,
    published: article.published,
    expressions: article.expressions.map(expressionFields),
    mentions: article.mentions.map(mentionFields),
  })
}

const expressionFields = ({ dated, ...e }: Expression) => ({
  ...e,
  date: dated?.date,
  earliest: dated?.earliest,
  latest: dated?.latest,
  precision: dated?.precision,
})

const mentionFields = ({ dated, ...m }: Mention) => ({
  ...m,
  date: dated?.date,
  earliest: dated?.earliest,
  latest: dated?.latest,
  precision: dated?.precision,
})
