/** When the articles of a collection were published, how that is known, and what speaks against it. */
import path from 'node:path'
import { annotateAll } from './annotate-all.ts'
import type { Article, Published } from './article.ts'
import { describeNoInput, readArticles } from './read-articles.ts'
import { readCorrections } from './read-corrections.ts'
import { readNames } from './read-names.ts'
import { DEFAULTS, type RunOptions } from './run-options.ts'
import { settleDates } from './settle-dates.ts'
import { collectMessages, type Message, type MessageCode } from './stage.ts'
import { redate } from './stages.ts'

export interface DatesOptions extends Omit<RunOptions, 'cache'> {
  /** JSON lines, read where `-` is among the inputs. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined
}

/** One row of the table. */
export interface ArticleDate extends Omit<Published, 'weekday' | 'yearless'> {
  readonly id: string
  /** Absent for articles from a pipe. */
  readonly path?: string
  readonly title?: string
}

export interface DatesResult {
  /** In the order of their paths; absent when there was nothing to read. */
  readonly articles?: readonly ArticleDate[]
  readonly messages: readonly Message[]
}

/** Reads, annotates and settles as `run` does, and writes nothing. Throws only for mistakes of the caller. */
export async function dates(options: DatesOptions = {}): Promise<DatesResult> {
  const {
    inputs = DEFAULTS.inputs,
    cwd = process.cwd(),
    concurrency,
    stdin,
    asOf,
    readAs,
    dateOrder,
    onProgress,
  } = options
  const messages: Message[] = []
  const corrections = await readCorrections(options.corrections, messages, cwd)
  const names = await readNames(options.names, messages, cwd)
  if (!corrections || !names) return { messages }
  const out = path.resolve(cwd, options.out ?? DEFAULTS.out)
  const { articles } = await readArticles({ inputs, cwd, out, concurrency, stdin, onProgress }, messages)
  if (articles.length === 0) {
    const text = `${describeNoInput(inputs)}; name a folder with articles: \`dateline dates my-articles\``
    collectMessages(messages, 'read').error('no-input', text)
    return { messages }
  }
  const hasPublished = corrections.published.length > 0
  const stageOptions = { asOf, readAs, dateOrder }
  const annotated = annotateAll(articles, { options: stageOptions, hasPublished, onProgress }, messages)
  const settled = settleDates(annotated.articles, { corrections, names, asOf, redate }, messages)
  return { articles: settled.map(toRow), messages: messages.filter(isOfDates) }
}

/** What a stage says of the text, not of its date. */
const NOT_OF_DATES: ReadonlySet<MessageCode> = new Set([
  'expression-unresolved',
  'text-kind-chosen',
  'date-order-chosen',
])
const isOfDates = ({ code }: Message): boolean => !NOT_OF_DATES.has(code)

/** Whether the table says it already. */
export const isInTable = ({ code }: Message): boolean =>
  code === 'date-conflict' || code === 'date-implausible' || code === 'alignment-conflict'

function toRow({ id, paths, title, published }: Article): ArticleDate {
  const { date, earliest, latest, basis, evidence, contradictedBy, refused } = published
  return {
    id,
    ...(paths[0] === undefined ? {} : { path: paths[0] }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    basis,
    ...(evidence === undefined ? {} : { evidence }),
    ...(contradictedBy === undefined ? {} : { contradictedBy }),
    ...(refused === undefined ? {} : { refused }),
  }
}
