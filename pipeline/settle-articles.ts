/** Makes one list of the articles that were read: the same text once, every id once, in an order that input order cannot change. */
import type { Article } from './article.ts'
import type { Report } from './stage.ts'

const orderOf = ({ paths, id, url, title, publisher }: Article): string =>
  [paths[0], id, url, title, publisher].map((part) => part ?? '').join('\0')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** How messages call an article. */
type NameOf = (article: Article) => string

/**
 * Sorted by path. The same text found twice becomes one article with both paths; ids that are taken are made anew.
 * `lines` says where in their files articles stand that share one.
 */
export function settleArticles(
  articles: readonly Article[],
  report: Report,
  lines: ReadonlyMap<Article, number> = new Map(),
): Article[] {
  const nameOf: NameOf = (article) => {
    const place = [article.paths[0], lines.get(article)].filter((part) => part !== undefined).join(':')
    return `\`${article.id}\`${place ? ` in \`${place}\`` : ''}`
  }
  const sorted = articles
    .map((article) => ({ article, order: orderOf(article) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ article }) => article)
  return settleIds(joinCopies(sorted, report, nameOf), report, nameOf)
}

function joinCopies(articles: readonly Article[], report: Report, nameOf: NameOf): Article[] {
  const bySha256 = new Map<string, Article>()
  for (const article of articles) {
    const first = bySha256.get(article.sha256)
    if (!first) {
      bySha256.set(article.sha256, article)
      continue
    }
    bySha256.set(article.sha256, joinTwo(first, article))
    const text = `${nameOf(article)} has the same text as ${nameOf(first)}; they are one article`
    report.info('article-duplicate', text)
  }
  return [...bySha256.values()]
}

/** What the first does not know comes from the copy; dates that came with either are evidence. */
const joinTwo = (first: Article, copy: Article): Article => ({
  ...copy,
  ...first,
  paths: [...new Set([...first.paths, ...copy.paths])],
  declaredDates: [...first.declaredDates, ...copy.declaredDates],
})

/**
 * Where different texts carry one id, the text whose hash sorts first keeps it, whatever the order of the input; the
 * others get four hex digits of their hash behind it. Nothing is lost, and the mistake is reported.
 */
export function settleIds(articles: readonly Article[], report: Report, nameOf: NameOf): Article[] {
  const keeper = new Map<string, Article>()
  for (const article of articles) {
    const other = keeper.get(article.id)
    if (!other || article.sha256 < other.sha256) keeper.set(article.id, article)
  }
  return articles.map((article) => {
    const other = keeper.get(article.id)!
    if (other === article) return article
    const id = `${article.id}-${article.sha256.slice(0, 4)}`
    report.error(
      'article-id-taken',
      `${nameOf(article)} and ${nameOf(other)} both carry the id \`${article.id}\`, expected one of its own for each; the first is \`${id}\` here`,
    )
    return { ...article, id }
  })
}
