/** The whole way: finds and reads files, annotates, merges, writes. Reading and annotating wait in a bounded queue. */
import path from 'node:path'
import PQueue from 'p-queue'
import { findFiles, readFile } from '../stages/read/index.ts'
import { prepareOutput, TIMELINE_FILE, writeTimeline } from '../stages/write-timeline/index.ts'
import { annotator } from './annotate.ts'
import type { Article, Day } from './article.ts'
import { compactor } from './compact.ts'
import { mergeArticles, type MergeOptions } from './merge.ts'
import { readCorrections } from './read-corrections.ts'
import { readNames } from './read-names.ts'
import { readPrevious } from './read-previous.ts'
import { settleArticles } from './settle-articles.ts'
import { collectMessages, type Message } from './stage.ts'
import { redate } from './stages.ts'
import { summarise, type Found, type Summary } from './summary.ts'
import type { Timeline } from './timeline.ts'

export interface RunOptions {
  /** Folders, files and globs. Default `['articles']`. */
  readonly inputs?: readonly string[] | undefined
  /** Folder for the timeline. Default `out`. It is never read as input, even inside an input folder. */
  readonly out?: string | undefined
  /** The people's decisions. Default `corrections.yaml`, where there is one. */
  readonly corrections?: string | undefined
  /** Spellings that are one name. Default `names.yaml`, where there is one. */
  readonly names?: string | undefined
  /** No article was published after this day. Default: no limit. */
  readonly asOf?: Day | undefined
  /** Group all mentions anew, whatever an earlier run settled; ids are kept. Default false. */
  readonly regroup?: boolean | undefined
  /** Overwrite what a person changed in the timeline itself. Default false: then nothing is written. */
  readonly discardEdits?: boolean | undefined
  /** Write nothing; `changed` tells what would change. Default false. */
  readonly check?: boolean | undefined
  /** How many files are read at the same time, at least 1. Default 8. */
  readonly concurrency?: number | undefined
  /** Folder that paths are relative to. Default: the current one. */
  readonly cwd?: string | undefined
  /** Told how far the run is, from time to time. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface Progress {
  readonly doing: 'reading' | 'annotating' | 'merging' | 'writing'
  readonly done: number
  readonly total: number
}

export interface RunResult {
  /** Absent when there was nothing to read. */
  readonly timeline?: Timeline
  readonly summary?: Summary
  /** Path of the timeline, as `out` was given. Absent when it could not be written. */
  readonly path?: string
  /** Names of the files in `out` that changed; empty when everything was there already. */
  readonly changed: readonly string[]
  readonly messages: readonly Message[]
}

export const DEFAULTS = {
  inputs: ['articles'],
  out: 'out',
  concurrency: 8,
}

/** Makes the timeline of all articles in `inputs` and writes it into `out`. Throws only for mistakes of the caller. */
export async function run(options: RunOptions = {}): Promise<RunResult> {
  const cwd = options.cwd ?? process.cwd()
  const out = path.resolve(cwd, options.out ?? DEFAULTS.out)
  const messages: Message[] = []
  const failed: RunResult = { changed: [], messages }
  // Before any work: an hour of annotating must not end at a file that cannot be read or a folder that cannot be written.
  const kept = await readKept(options, cwd, out, messages)
  if (!kept) return failed
  const articles = await readAll(options, cwd, out, messages)
  if (articles.length === 0) {
    const looked = (options.inputs ?? DEFAULTS.inputs).map((input) => `\`${input}\``).join(', ')
    const text = `no article was found in ${looked}; nothing was written; name a folder with articles: \`dateline run my-articles\``
    collectMessages(messages, 'read').error('no-input', text)
    return failed
  }
  const hasPublished = (kept.corrections?.published.length ?? 0) > 0
  const { annotated, found } = annotateAll(articles, options, messages, hasPublished)
  options.onProgress?.({ doing: 'merging', done: 0, total: annotated.length })
  const { timeline, messages: merging } = mergeArticles(annotated, { ...kept, redate })
  messages.push(...merging)
  dropSettled(messages, timeline)
  options.onProgress?.({ doing: 'writing', done: 0, total: timeline.events.length })
  const { discardEdits, check } = options
  const written = await writeTimeline(timeline, out, collectMessages(messages, 'write-timeline'), {
    discardEdits,
    check,
  })
  const summary = summarise(found, timeline, messages)
  if (!written) return { timeline, summary, ...failed }
  const shown = path.join(options.out ?? DEFAULTS.out, TIMELINE_FILE)
  return { timeline, summary, path: shown, changed: written.changed, messages }
}

/**
 * What people decided and what events were called; `undefined`, with an error, when any of it cannot be used: without it
 * the timeline would lose decisions or change ids.
 */
async function readKept(
  options: RunOptions,
  cwd: string,
  out: string,
  messages: Message[],
): Promise<Omit<MergeOptions, 'redate'> | undefined> {
  const corrections = await readCorrections(options.corrections, messages, cwd)
  const names = await readNames(options.names, messages, cwd)
  const report = collectMessages(messages, 'write-timeline')
  if (!corrections || !names || !(options.check || (await prepareOutput(out, report)))) return undefined
  const previous = await readPrevious(out, { regroup: options.regroup, shown: options.out ?? DEFAULTS.out }, messages)
  return previous && { corrections, names, ...previous }
}

/** Every article of every file, each once. */
async function readAll(options: RunOptions, cwd: string, out: string, messages: Message[]): Promise<Article[]> {
  const found = await findFiles(options.inputs ?? DEFAULTS.inputs, cwd)
  messages.push(...found.messages)
  const files = found.files.filter((file) => !path.resolve(cwd, file).startsWith(out + path.sep))
  const queue = new PQueue({ concurrency: options.concurrency ?? DEFAULTS.concurrency })
  let done = 0
  const read = await queue.addAll(
    files.map((file) => async () => {
      const own: Message[] = []
      const placed = await readFile(file, cwd, collectMessages(own, 'read', file))
      options.onProgress?.({ doing: 'reading', done: ++done, total: files.length })
      return { placed, own }
    }),
  )
  for (const { own } of read) messages.push(...own)
  const all = read.flatMap(({ placed }) => placed)
  const lines = new Map(all.flatMap(({ article, line }) => (line === undefined ? [] : [[article, line] as const])))
  return settleArticles(
    all.map(({ article }) => article),
    collectMessages(messages, 'read'),
    lines,
  )
}

interface AnnotatedAll {
  readonly annotated: readonly Article[]
  readonly found: Found
}

/** Each article is made small as soon as it is annotated: its tokens alone are ten times the size of the rest. */
function annotateAll(
  articles: readonly Article[],
  options: RunOptions,
  messages: Message[],
  hasPublished: boolean,
): AnnotatedAll {
  const annotated: Article[] = []
  let [expressions, mentions] = [0, 0]
  const annotateArticle = annotator({ asOf: options.asOf })
  const compact = compactor((article) => hasPublished || !isPublishedOnADay(article))
  for (const article of articles) {
    const { article: filled, messages: said } = annotateArticle(article)
    messages.push(...said)
    expressions += filled.expressions.length
    mentions += filled.mentions.length
    annotated.push(compact(filled))
    options.onProgress?.({ doing: 'annotating', done: annotated.length, total: articles.length })
  }
  return { annotated, found: { articles: annotated.length, expressions, mentions } }
}

/** “No date to count `Sunday` from” is settled once other articles have given the article its date. */
function dropSettled(messages: Message[], { articles }: Timeline): void {
  const dated = new Set(
    articles.flatMap(({ published, path: file, id }) => (published.basis === 'aligned' ? [file ?? id] : [])),
  )
  const kept = messages.filter(
    ({ code, file }) => code !== 'expression-unresolved' || file === undefined || !dated.has(file),
  )
  messages.splice(0, messages.length, ...kept)
}
const isPublishedOnADay = ({ published: { earliest, latest } }: Article): boolean =>
  earliest !== undefined && earliest === latest
