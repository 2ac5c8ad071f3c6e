/** Finds and reads every article of folders, files and pipes. Reading waits in a bounded queue. */
import path from 'node:path'
import PQueue from 'p-queue'
import { findFiles, type PlacedArticle, readFile, readJsonLines } from '../stages/read/index.ts'
import type { Article } from './article.ts'
import { settleArticles } from './settle-articles.ts'
import { collectMessages, type Message } from './stage.ts'

export interface ReadOptions {
  /** Folders, files and globs; `-` for JSON lines from `stdin`. */
  readonly inputs: readonly string[]
  /** Folder that paths are relative to. */
  readonly cwd: string
  /** The output folder, absolute: never read, even inside an input folder. */
  readonly out: string
  /** How many files are read at the same time. Default 8. */
  readonly concurrency?: number | undefined
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined
  /** Told how many files are read, after each. */
  readonly onRead?: ((done: number, total: number) => void) | undefined
}

export const CONCURRENCY = 8
const STDIN = '-'
const STDIN_NAME = '<stdin>'

/** Every article, each once, in the order of their paths. What cannot be read leaves a message. */
export async function readArticles(options: ReadOptions, messages: Message[]): Promise<Article[]> {
  const { inputs, cwd, stdin } = options
  const found = await findFiles(
    inputs.filter((input) => !stdin || input !== STDIN),
    cwd,
  )
  messages.push(...found.messages)
  const placed = await readFiles(found.files, options, messages)
  if (stdin && inputs.includes(STDIN)) {
    const report = collectMessages(messages, 'read', STDIN_NAME)
    for await (const one of readJsonLines(stdin, report)) placed.push(one)
  }
  const lines = new Map(placed.flatMap(({ article, line }) => (line === undefined ? [] : [[article, line] as const])))
  const articles = placed.map(({ article }) => article)
  return settleArticles(articles, collectMessages(messages, 'read'), lines)
}

async function readFiles(
  files: readonly string[],
  { cwd, out, concurrency, onRead }: ReadOptions,
  messages: Message[],
): Promise<PlacedArticle[]> {
  const wanted = files.filter((file) => !path.resolve(cwd, file).startsWith(out + path.sep))
  const queue = new PQueue({ concurrency: concurrency ?? CONCURRENCY })
  let done = 0
  const read = await queue.addAll(
    wanted.map((file) => async () => {
      const own: Message[] = []
      const placed = await readFile(file, cwd, collectMessages(own, 'read', file))
      onRead?.(++done, wanted.length)
      return { placed, own }
    }),
  )
  for (const { own } of read) messages.push(...own)
  return read.flatMap(({ placed }) => placed)
}

/** “No article was found in `a`, `b`”. */
export const describeNoInput = (inputs: readonly string[]): string =>
  `no article was found in ${inputs.map((input) => `\`${input}\``).join(', ')}`
