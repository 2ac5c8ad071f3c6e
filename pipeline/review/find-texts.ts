/** Finds the texts of the articles that a timeline lists: at their paths, or among the articles of other places. */
import { findFiles, readFile } from '../../stages/read/index.ts'
import type { Article } from '../article.ts'
import { collectMessages } from '../stage.ts'
import type { TimelineArticle } from '../timeline.ts'

export interface FoundText {
  readonly listed: TimelineArticle
  /** Absent when it is nowhere. */
  readonly article?: Article
  /** Why it was not found. */
  readonly reason?: string
}

/**
 * Each article with its text as it is now; the same text first, else the same id, else what stands alone in its file.
 * `elsewhere` are folders, files and globs to look in for what is not at its path. Files are read one after another,
 * each once, and let go of.
 */
export async function* findTexts(
  articles: readonly TimelineArticle[],
  cwd: string,
  elsewhere: readonly string[] = [],
): AsyncGenerator<FoundText> {
  let others: readonly Article[] | undefined
  for (const [file, listed] of byPath(articles)) {
    const read = file === undefined ? { articles: [] } : await readArticles(file, cwd)
    for (const one of listed) {
      const here = pick(one, read.articles, listed.length === 1)
      if (here?.sha256 === one.sha256 || (here && !elsewhere.length)) {
        yield { listed: one, article: here }
        continue
      }
      others ??= (await readElsewhere(elsewhere, cwd)).flat()
      const found = pick(one, others, false) ?? here
      if (found) yield { listed: one, article: found }
      else yield { listed: one, reason: read.reason ?? reasonOf(file) }
    }
  }
}

const reasonOf = (file: string | undefined): string =>
  file === undefined ? 'the timeline tells no path of it' : 'the file holds other articles only'

function byPath(articles: readonly TimelineArticle[]): Map<string | undefined, TimelineArticle[]> {
  const groups = new Map<string | undefined, TimelineArticle[]>()
  for (const article of articles) groups.set(article.path, [...(groups.get(article.path) ?? []), article])
  return groups
}

function pick({ sha256, id }: TimelineArticle, among: readonly Article[], alone: boolean): Article | undefined {
  const same = among.find((article) => article.sha256 === sha256) ?? among.find((article) => article.id === id)
  return same ?? (alone && among.length === 1 ? among[0] : undefined)
}

interface ReadArticles {
  readonly articles: readonly Article[]
  readonly reason?: string
}

async function readArticles(file: string, cwd: string): Promise<ReadArticles> {
  const messages: Parameters<typeof collectMessages>[0] = []
  const placed = await readFile(file, cwd, collectMessages(messages, 'read', file))
  const reason = messages.find(({ severity }) => severity === 'error')?.text.replace(/; skipped.*/s, '')
  return { articles: placed.map(({ article }) => article), ...(reason === undefined ? {} : { reason }) }
}

async function readElsewhere(inputs: readonly string[], cwd: string): Promise<(readonly Article[])[]> {
  const { files } = await findFiles(inputs, cwd)
  const found: (readonly Article[])[] = []
  for (const file of files) found.push((await readArticles(file, cwd)).articles)
  return found
}
