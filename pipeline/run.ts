/** The whole way: locks the output folder, reads, annotates, merges, writes. */
import path from 'node:path'
import {
  prepareOutput,
  readKnownEvents,
  removeLeftovers,
  TIMELINE_FILE,
  writeTimeline,
} from '../stages/write-timeline/index.ts'
import { annotateAll } from './annotate-all.ts'
import { openCache, type Cache } from './cache/index.ts'
import { packageVersion, toolVersion } from './cache/tool-version.ts'
import { now } from './clock.ts'
import { startTimer } from './durations.ts'
import { keptMessages, keptOf, restoreArticles, withoutReplaced } from './kept/index.ts'
import { lockFolder, type Lock } from './lock/index.ts'
import { mergeArticles, type MergeOptions } from './merge.ts'
import type { OnProgress, Progress } from './progress.ts'
import { readArticles } from './read-articles.ts'
import { readCorrections } from './read-corrections.ts'
import { readNames } from './read-names.ts'
import { countRun, type RunCounts, type RunReport } from './run-report.ts'
import { DEFAULTS, type RunOptions, type RunResult } from './run-options.ts'
import { collectMessages, type Message } from './stage.ts'
import { redate, type StageOptions } from './stages.ts'
import { summarise, type Summary } from './summary.ts'
import type { Timeline } from './timeline.ts'

export type { Progress } from './progress.ts'
export type { RunOptions, RunResult } from './run-options.ts'

/** Makes the timeline of all articles in `inputs` and writes it into `out`. Throws only for mistakes of the caller. */
export async function run(options: RunOptions = {}): Promise<RunResult> {
  const cwd = options.cwd ?? process.cwd()
  const messages: Message[] = []
  const [started, timer] = [now(), startTimer()]
  const onProgress: OnProgress = (progress) => {
    if (progress.done === 0) timer.begin(progress.doing)
    options.onProgress?.(progress)
  }
  const done = await runLocked({ ...options, onProgress }, cwd, messages)
  const { timeline, summary, counts, changed = [] } = done
  const isWritten = done.changed !== undefined
  const outcome = !isWritten ? 'failed' : changed.length > 0 ? 'written' : 'unchanged'
  const versions = { dateline: packageVersion(), node: process.versions.node }
  const report: RunReport = {
    format: 'dateline-run/1',
    outcome,
    started,
    durations: timer.end(),
    versions,
    ...(counts === undefined ? {} : { counts }),
    changed,
    messages,
  }
  return {
    ...(timeline === undefined ? {} : { timeline }),
    ...(summary === undefined ? {} : { summary }),
    ...(isWritten ? { path: path.join(options.out ?? DEFAULTS.out, TIMELINE_FILE) } : {}),
    changed,
    messages,
    report,
  }
}

interface Done {
  readonly timeline?: Timeline
  readonly summary?: Summary
  readonly counts?: RunCounts
  /** Absent when nothing was written. */
  readonly changed?: readonly string[]
}

/** Before any work: an hour of annotating must not end at a file that cannot be read or a folder that cannot be written. */
async function runLocked(options: RunOptions, cwd: string, messages: Message[]): Promise<Done> {
  const out = path.resolve(cwd, options.out ?? DEFAULTS.out)
  const corrections = await readCorrections(options.corrections, messages, cwd)
  const names = await readNames(options.names, messages, cwd)
  const report = collectMessages(messages, 'write-timeline')
  if (!corrections || !names || !(await prepareOutput(out, report))) return {}
  const lock = await lockFolder(out, collectMessages(messages, 'lock'))
  if (!lock) return {}
  try {
    for (const name of await removeLeftovers(out)) {
      report.info('output-leftover', `a run that was killed left \`${name}\` in \`${out}\`; it was removed`)
    }
    const known = await readKnownEvents(path.join(out, TIMELINE_FILE), report)
    return known ? await makeTimeline(options, { cwd, out, lock, corrections, names, known }, messages) : {}
  } finally {
    await lock.release()
  }
}

interface Place extends Required<Omit<MergeOptions, 'redate' | 'kept'>> {
  readonly cwd: string
  readonly out: string
  readonly lock: Lock
}

async function makeTimeline(options: RunOptions, place: Place, messages: Message[]): Promise<Done> {
  const { cwd, out, lock, ...decided } = place
  const { onProgress, onArticle } = options
  const tell = (doing: Progress['doing'], total: number) => onProgress?.({ doing, done: 0, total })
  const { inputs = DEFAULTS.inputs, concurrency = DEFAULTS.concurrency } = options
  tell('reading', 0)
  const read = await readArticles({ inputs, cwd, out, concurrency, onProgress }, messages)
  if (read.articles.length === 0) {
    reportNoInput(inputs, messages)
    return {}
  }
  const cache = cacheOf(options, cwd, messages)
  for (const article of read.articles) cache?.putSource(article)
  const timelineFile = path.join(out, TIMELINE_FILE)
  const restored = await restoreArticles(timelineFile, read.articles, cache, messages)
  tell('annotating', read.articles.length + restored.length)
  const hasPublished = decided.corrections.published.length > 0
  const annotating = { options: stageOptionsOf(options), cache, hasPublished, onProgress, onArticle }
  const annotated = annotateAll([...read.articles, ...restored], annotating, messages)
  tell('merging', annotated.articles.length)
  const kept = await keptOf(timelineFile, annotated, messages)
  const articles = withoutReplaced(annotated, kept)
  messages.push(...keptMessages([...restored, ...kept.articles]))
  const { timeline, messages: merging } = mergeArticles(articles, { ...decided, kept, redate })
  messages.push(...merging)
  dropSettled(messages, timeline)
  tell('writing', timeline.events.length)
  const done = {
    timeline,
    counts: countRun({
      read,
      annotated,
      restored: restored.length,
      used: articles,
      kept,
      timeline,
      known: place.known,
    }),
  }
  if (!(await mayWrite(options, lock, messages))) return done
  const written = await writeTimeline(timeline, out, collectMessages(messages, 'write-timeline'))
  const found = { articles: articles.length, expressions: annotated.expressions, mentions: annotated.mentions }
  const summary = summarise(found, timeline, messages)
  return { ...done, summary, ...(written === undefined ? {} : { changed: written.changed }) }
}

function cacheOf(options: RunOptions, cwd: string, messages: Message[]): Cache | undefined {
  if (options.cache === undefined) return undefined
  const context = { toolVersion: toolVersion(), options: stageOptionsOf(options) }
  return openCache(path.resolve(cwd, options.cache), context, collectMessages(messages, 'cache'))
}

const stageOptionsOf = ({ asOf, readAs, dateOrder }: RunOptions): Required<StageOptions> => ({
  asOf,
  readAs,
  dateOrder,
})

/** Whether what was made may take the place of what is there. */
async function mayWrite({ strict = false }: RunOptions, lock: Lock, messages: Message[]): Promise<boolean> {
  const report = collectMessages(messages, 'write-timeline')
  const errors = messages.filter(({ severity }) => severity === 'error').length
  if (strict && errors > 0) {
    const what = errors === 1 ? 'one error above' : `${errors} errors above`
    report.error(
      'input-incomplete',
      `nothing was written, because of the ${what}; without \`--strict\` the rest would be`,
    )
    return false
  }
  if (await lock.isHeld()) return true
  report.error('lock-lost', 'somebody took the lock away during the run; nothing was written; start again')
  return false
}

function reportNoInput(inputs: readonly string[], messages: Message[]): void {
  const looked = inputs.map((input) => `\`${input}\``).join(', ')
  const text = `no article was found in ${looked}; nothing was written; name a folder with articles: \`dateline run my-articles\``
  collectMessages(messages, 'read').error('no-input', text)
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
