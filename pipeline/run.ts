/** The whole way: finds and reads files, annotates, merges, writes. */
import path from 'node:path'
import { prepareOutput, TIMELINE_FILE, writeTimeline } from '../stages/write-timeline/index.ts'
import { annotateAll } from './annotate-all.ts'
import type { Day } from './article.ts'
import { mergeArticles, type MergeOptions } from './merge.ts'
import { CONCURRENCY, describeNoInput, readArticles } from './read-articles.ts'
import { readCorrections } from './read-corrections.ts'
import { readNames } from './read-names.ts'
import { readPrevious } from './read-previous.ts'
import { withoutSettled } from './settle-dates.ts'
import { collectMessages, type Message } from './stage.ts'
import { redate } from './stages.ts'
import { summarise, type Summary } from './summary.ts'
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
  /** How texts are read: as reporting, dated from publication, or as narrative. Default: told from each text. */
  readonly readAs?: 'reporting' | 'narrative' | undefined
  /** Which number of `3/4/2012` is the day. Default: told from each text. */
  readonly dateOrder?: 'day-first' | 'month-first' | undefined
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
  concurrency: CONCURRENCY,
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
  const { inputs = DEFAULTS.inputs, concurrency, asOf, readAs, dateOrder, onProgress } = options
  const onRead = (done: number, total: number) => onProgress?.({ doing: 'reading', done, total })
  const articles = await readArticles({ inputs, cwd, out, concurrency, onRead }, messages)
  if (articles.length === 0) {
    const text = `${describeNoInput(inputs)}; nothing was written; name a folder with articles: \`dateline run my-articles\``
    collectMessages(messages, 'read').error('no-input', text)
    return failed
  }
  const hasPublished = (kept.corrections?.published.length ?? 0) > 0
  const onAnnotated = (done: number, total: number) => onProgress?.({ doing: 'annotating', done, total })
  const { annotated, found } = annotateAll(articles, { asOf, readAs, dateOrder, hasPublished, onAnnotated }, messages)
  onProgress?.({ doing: 'merging', done: 0, total: annotated.length })
  const { timeline, messages: merging } = mergeArticles(annotated, { ...kept, asOf, redate })
  messages.push(...merging)
  const published = timeline.articles.map(({ path, id, published }) => [path ?? id, published] as const)
  messages.splice(0, messages.length, ...withoutSettled(messages, published))
  onProgress?.({ doing: 'writing', done: 0, total: timeline.events.length })
  const { discardEdits, check } = options
  const toWrite = collectMessages(messages, 'write-timeline')
  const written = await writeTimeline(timeline, out, toWrite, { discardEdits, check })
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
): Promise<Omit<MergeOptions, 'redate' | 'asOf'> | undefined> {
  const corrections = await readCorrections(options.corrections, messages, cwd)
  const names = await readNames(options.names, messages, cwd)
  const report = collectMessages(messages, 'write-timeline')
  if (!corrections || !names || !(options.check || (await prepareOutput(out, report)))) return undefined
  const previous = await readPrevious(out, { regroup: options.regroup, shown: options.out ?? DEFAULTS.out }, messages)
  return previous && { corrections, names, ...previous }
}
