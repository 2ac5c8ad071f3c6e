/** Articles that cannot be used this time keep what the last timeline held of them. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readTexts } from '../../stages/write-timeline/index.ts'
import type { AnnotatedAll } from '../annotate-all.ts'
import type { Article } from '../article.ts'
import type { Cache } from '../cache/index.ts'
import type { Message } from '../stage.ts'
import { type Kept, keptIn, missedArticles, NOTHING_KEPT } from './find-kept.ts'
import { joinLastTimelines, type LastTimeline, readLastTimeline } from './last-timeline.ts'

export { type Kept, keptMessages, NOTHING_KEPT } from './find-kept.ts'
export { placeKept } from './place-kept.ts'

/** The articles that were missed, as the cache knows them from a better day: all of them is as it was. */
export async function restoreArticles(
  timelineFile: string,
  read: readonly Article[],
  cache: Cache | undefined,
  messages: readonly Message[],
): Promise<Article[]> {
  const last = await lastTimeline(timelineFile, messages)
  const missed = last ? missedArticles(last, read, messages) : []
  return missed.flatMap(({ id, sha256 }) => cache?.getSource(id, sha256) ?? [])
}

/** What can only be had from the last timeline: the cache does not know it, or a stage fails on it. */
export async function keptOf(
  timelineFile: string,
  { articles, failed }: AnnotatedAll,
  messages: readonly Message[],
): Promise<Kept> {
  const last = await lastTimeline(timelineFile, messages)
  const whole = articles.filter((article) => !failed.has(article))
  return last ? keptIn(last, missedArticles(last, whole, messages)) : NOTHING_KEPT
}

/** The articles without those in whose place something better is kept: what a failed stage left of them is little. */
export const withoutReplaced = ({ articles, failed }: AnnotatedAll, kept: Kept): readonly Article[] =>
  articles.filter(
    (article) =>
      !failed.has(article) ||
      !kept.articles.some(({ id, paths }) => id === article.id || paths.some((place) => article.paths.includes(place))),
  )

/** Read only where an input could not be used. */
async function lastTimeline(file: string, messages: readonly Message[]): Promise<LastTimeline | undefined> {
  if (!messages.some((message) => message.severity === 'error' && message.file !== undefined)) return undefined
  try {
    const readBeside = (name: string) => readFile(path.join(path.dirname(file), name), 'utf8')
    const read = await readTexts(await readFile(file, 'utf8'), readBeside)
    return 'line' in read ? undefined : joinLastTimelines(read.texts.map(({ text }) => readLastTimeline(text)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
