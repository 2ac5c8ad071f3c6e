/** The order that everything follows: publication, article id, offset. Never the order of input. */
import type { Article, Mention } from '../../pipeline/article.ts'

/** One mention with the article it stands in. */
export interface Report {
  readonly article: Article
  readonly mention: Mention
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Articles by their latest possible publication, then id; those without a date last. */
export function compareArticles(a: Article, b: Article): number {
  const dayOf = ({ published }: Article): string => published.latest ?? published.earliest ?? '~'
  return byText(dayOf(a), dayOf(b)) || byText(a.id, b.id)
}

export const compareMentions = (a: Mention, b: Mention): number =>
  a.start - b.start || a.trigger.start - b.trigger.start || byText(a.id, b.id)

export const compareReports = (a: Report, b: Report): number =>
  compareArticles(a.article, b.article) || compareMentions(a.mention, b.mention)
