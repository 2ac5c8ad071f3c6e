/** Reads every article of every file, each once. Reading waits in a bounded queue. */
import path from 'node:path'
import PQueue from 'p-queue'
import { findFiles, type PlacedArticle, readFile, readJsonLines } from '../stages/read/index.ts'
import type { Article } from './article.ts'
import type { OnProgress } from './progress.ts'
import { settleArticles } from './settle-articles.ts'
import { collectMessages, type Message } from './stage.ts'

export interface ReadOptions {
  /** Folders, files and globs; `-` for JSON lines from `stdin`. */
  readonly inputs: readonly string[]
  /** Folder that paths are relative to. */
  readonly cwd: string
  /** Absolute; nothing in it is read. */
  readonly out: string
  /** How many files are read at the same time. Default 8. */
  readonly concurrency?: number | undefined
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined
  readonly onProgress?: OnProgress | undefined
}

export interface ReadArticles {
  readonly articles: readonly Article[]
  /** How many files there were, and of how many no article came. */
  readonly files: { readonly found: number; readonly failed: number }
  /** How many articles the files held, those with the text of another included. */
  readonly held: number
}

export const CONCURRENCY = 8
const STDIN = '-'
const STDIN_NAME = '<stdin>'

/** Every article, in the order of their paths. What cannot be read leaves a message. */
export async function readArticles(options: ReadOptions, messages: Message[]): Promise<ReadArticles> {
  const { inputs, cwd, stdin } = options
  const named = inputs.filter((input) => !stdin || input !== STDIN)
  const found = await findFiles(named, cwd)
  messages.push(...found.messages)
  const read = await readFiles(found.files, options, messages)
  const all = read.flat()
  if (stdin && inputs.includes(STDIN)) {
    const report = collectMessages(messages, 'read', STDIN_NAME)
    for await (const one of readJsonLines(stdin, report)) all.push(one)
  }
  const lines = new Map(all.flatMap(({ article, line }) => (line === undefined ? [] : [[article, line] as const])))
  const articles = settleArticles(
    all.map(({ article }) => article),
    collectMessages(messages, 'read'),
    lines,
  )
  const failed = read.filter((placed) => placed.length === 0).length
  return { articles, files: { found: read.length, failed }, held: all.length }
}

/** The articles of each file. */
async function readFiles(
  found: readonly string[],
  { cwd, out, concurrency, onProgress }: ReadOptions,
  messages: Message[],
): Promise<(readonly PlacedArticle[])[]> {
  const files = found.filter((file) => !path.resolve(cwd, file).startsWith(out + path.sep))
  const queue = new PQueue({ concurrency: concurrency ?? CONCURRENCY })
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
  return read.map(({ placed }) => placed)
}

/** “No article was found in `a`, `b`”. */
export const describeNoInput = (inputs: readonly string[]): string =>
  `no article was found in ${inputs.map((input) => `\`${input}\``).join(', ')}`
