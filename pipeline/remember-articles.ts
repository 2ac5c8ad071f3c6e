/** What a run remembers of single articles, and which of them say something else than they did. */
import { needsDay } from '../stages/align-dates/index.ts'
import { digestOf } from '../stages/deduplicate/index.ts'
import type { Article } from './article.ts'
import type { GroupMemory } from './memory-of-groups.ts'

/** Ids of the articles that are new or say something else. Of those to be dated by others only the text tells. */
export function changedSince(
  { articles: remembered }: GroupMemory,
  articles: readonly Article[],
  names: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const isSame = (article: Article): boolean => {
    const before = remembered.get(article.id)
    if (!before || !article.sha256.startsWith(before.text)) return false
    return needsDay(article) ? before.published !== undefined : before.digest === digestOf(article, names)
  }
  return new Set(articles.flatMap((article) => (isSame(article) ? [] : [article.id])))
}

/** Articles that told no day of their own are remembered with what others told of them. In the order of `articles`. */
export function withPublished(
  { articles: remembered, ...grouping }: GroupMemory,
  articles: readonly Article[],
  settled: readonly Article[],
): GroupMemory {
  const now = new Map(remembered)
  for (const [i, article] of articles.entries()) {
    const { published } = settled[i]!
    if (needsDay(article) && published.basis !== 'given') now.set(article.id, { ...now.get(article.id)!, published })
  }
  return { articles: now, ...grouping }
}
