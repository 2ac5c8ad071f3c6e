/** Reads every article of every file, each once. Reading waits in a bounded queue. */
import path from 'node:path'
import PQueue from 'p-queue'
import { findFiles, readFile } from '../stages/read/index.ts'
import type { Article } from './article.ts'
import type { OnProgress } from './progress.ts'
import { settleArticles } from './settle-articles.ts'
import { collectMessages, type Message } from './stage.ts'

export interface ReadOptions {
  readonly inputs: readonly string[]
  readonly cwd: string
  /** Absolute; nothing in it is read. */
  readonly out: string
  /** How many files are read at the same time. */
  readonly concurrency: number
  readonly onProgress?: OnProgress | undefined
}

export interface ReadArticles {
  readonly articles: readonly Article[]
  /** How many files there were, and of how many no article came. */
  readonly files: { readonly found: number; readonly failed: number }
  /** How many articles the files held, those with the text of another included. */
  readonly held: number
}

export async function readArticles(options: ReadOptions, messages: Message[]): Promise<ReadArticles> {
  const { inputs, cwd, out, concurrency, onProgress } = options
  const found = await findFiles(inputs, cwd)
  messages.push(...found.messages)
  const files = found.files.filter((file) => !path.resolve(cwd, file).startsWith(out + path.sep))
  const queue = new PQueue({ concurrency })
  let done = 0
  const read = await queue.addAll(
    files.map((file) => async () => {
      const own: Message[] = []
      const placed = await readFile(file, cwd, collectMessages(own, 'read', file))
      onProgress?.({ doing: 'reading', done: ++done, total: files.length })
      return { placed, own }
    }),
  )
  for (const { own } of read) messages.push(...own)
  const all = read.flatMap(({ placed }) => placed)
  const lines = new Map(all.flatMap(({ article, line }) => (line === undefined ? [] : [[article, line] as const])))
  const articles = settleArticles(
    all.map(({ article }) => article),
    collectMessages(messages, 'read'),
    lines,
  )
  const failed = read.filter(({ placed }) => placed.length === 0).length
  return { articles, files: { found: files.length, failed }, held: all.length }
}
