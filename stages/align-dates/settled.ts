/** Which articles keep what an earlier run found of their publication. */
import type { Article, Published } from '../../pipeline/article.ts'
import type { GroupMemory } from '../../pipeline/memory-of-groups.ts'
import type { Match } from './evidence.ts'

export interface Settling {
  readonly memory: GroupMemory
  /** Ids of the articles that are new, or say something else than they did. */
  readonly changed: ReadonlySet<string>
}

/**
 * The publication of each of the `undated` articles that has nothing to do with what is new: no article that is new, or
 * says something else now, reports an event with it, and none that it was dated by is gone. An undated article that is
 * dated anew may date others in its turn.
 */
export function settledArticles(
  undated: readonly Article[],
  matchesOf: (article: string) => readonly Match[],
  { memory, changed }: Settling,
  isThere: (article: string) => boolean,
): ReadonlyMap<string, Published> {
  const settled = new Map(
    undated.flatMap(({ id }) => {
      const published = changed.has(id) ? undefined : memory.articles.get(id)?.published
      return published ? [[id, published] as const] : []
    }),
  )
  const gone = [...memory.articles.keys()].filter((id) => !isThere(id))
  const unsettled = [...changed]
  for (const [id, { evidence = '' }] of settled) {
    if (gone.some((name) => evidence.includes(name))) unsettled.push(id)
  }
  for (const id of unsettled) settled.delete(id)
  for (let id = unsettled.pop(); id !== undefined; id = unsettled.pop()) {
    for (const { reports } of matchesOf(id)) {
      for (const { article } of reports) if (settled.delete(article.id)) unsettled.push(article.id)
    }
  }
  return settled
}
