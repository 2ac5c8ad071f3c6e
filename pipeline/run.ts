/** The whole way: locks the output folder, reads, annotates, merges, writes. */
import path from 'node:path'
import {
  finishReplacing,
  prepareOutput,
  removeLeftovers,
  TIMELINE_FILE,
  writeTimeline,
} from '../stages/write-timeline/index.ts'
import type { Corrections } from '../stages/correct/index.ts'
import { annotateAll } from './annotate-all.ts'
import { openCache, type Cache } from './cache/index.ts'
import { packageVersion, toolVersion } from './cache/tool-version.ts'
import { now } from './clock.ts'
import { startTimer } from './durations.ts'
import { keptMessages, keptOf, restoreArticles, withoutReplaced } from './kept/index.ts'
import { lockFolder, type Lock } from './lock/index.ts'
import { mergeArticles } from './merge.ts'
import type { OnProgress, Progress } from './progress.ts'
import { describeNoInput, readArticles } from './read-articles.ts'
import { readCorrections } from './read-corrections.ts'
import { readNames } from './read-names.ts'
import { type Previous, readPrevious } from './read-previous.ts'
import { countRun, type RunCounts, type RunReport } from './run-report.ts'
import { DEFAULTS, type RunOptions, type RunResult } from './run-options.ts'
import { withoutSettled } from './settle-dates.ts'
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
  const outcome = outcomeOf(done, options)
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

function outcomeOf({ changed }: Done, { check = false }: RunOptions): RunReport['outcome'] {
  if (changed === undefined) return 'failed'
  return changed.length === 0 ? 'unchanged' : check ? 'stale' : 'written'
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
  if (!corrections || !names) return {}
  const make = async (lock?: Lock): Promise<Done> => {
    const shown = options.out ?? DEFAULTS.out
    const previous = await readPrevious(out, { regroup: options.regroup, shown }, messages)
    return previous ? makeTimeline(options, { cwd, out, lock, corrections, names, ...previous }, messages) : {}
  }
  // Who writes nothing keeps nobody from writing.
  if (options.check) return make()
  const report = collectMessages(messages, 'write-timeline')
  if (!(await prepareOutput(out, report))) return {}
  const lock = await lockFolder(out, collectMessages(messages, 'lock'))
  if (!lock) return {}
  try {
    const finished = await finishReplacing(out)
    if (finished.length > 0) {
      const names = finished.map((name) => `\`${name}\``).join(', ')
      report.info('output-leftover', `a run that was killed had written ${names}; they were put in their places`)
    }
    for (const name of await removeLeftovers(out)) {
      report.info('output-leftover', `a run that was killed left \`${name}\` in \`${out}\`; it was removed`)
    }
    return await make(lock)
  } finally {
    await lock.release()
  }
}

interface Place extends Previous {
  readonly corrections: Corrections
  readonly names: ReadonlyMap<string, string>
  readonly cwd: string
  readonly out: string
  /** None where nothing is to be written. */
  readonly lock: Lock | undefined
}

async function makeTimeline(options: RunOptions, place: Place, messages: Message[]): Promise<Done> {
  const { cwd, out, lock, ...decided } = place
  const { onProgress, onArticle } = options
  const tell = (doing: Progress['doing'], total: number) => onProgress?.({ doing, done: 0, total })
  const { inputs = DEFAULTS.inputs, concurrency = DEFAULTS.concurrency } = options
  tell('reading', 0)
  const read = await readArticles({ inputs, cwd, out, concurrency, onProgress }, messages)
  if (read.articles.length === 0) {
    const text = `${describeNoInput(inputs)}; nothing was written; name a folder with articles: \`dateline run my-articles\``
    collectMessages(messages, 'read').error('no-input', text)
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
  const { timeline, messages: merging } = mergeArticles(articles, { ...decided, kept, asOf: options.asOf, redate })
  messages.push(...merging)
  const published = timeline.articles.map(({ path, id, published }) => [path ?? id, published] as const)
  messages.splice(0, messages.length, ...withoutSettled(messages, published))
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
      known: place.known.filter(({ removed }) => removed === undefined),
    }),
  }
  if (!(await mayWrite(options, lock, messages))) return done
  const { discardEdits, check, partition = 'none' } = options
  const toWrite = collectMessages(messages, 'write-timeline')
  const written = await writeTimeline(timeline, out, toWrite, {
    discardEdits,
    check,
    partition: partition === 'none' ? undefined : partition,
    shown: options.out ?? DEFAULTS.out,
  })
  if (written && !check) cache?.prune(out)
  const found = { articles: articles.length, expressions: annotated.expressions, mentions: annotated.mentions }
  const summary = summarise(found, timeline, messages)
  return { ...done, summary, ...(written === undefined ? {} : { changed: written.changed }) }
}

function cacheOf(options: RunOptions, cwd: string, messages: Message[]): Cache | undefined {
  if (options.cache === undefined) return undefined
  const context = { toolVersion: toolVersion(), options: stageOptionsOf(options), isReadOnly: options.check }
  return openCache(path.resolve(cwd, options.cache), context, collectMessages(messages, 'cache'))
}

const stageOptionsOf = ({ asOf, readAs, dateOrder }: RunOptions): Required<StageOptions> => ({
  asOf,
  readAs,
  dateOrder,
})

/** Whether what was made may take the place of what is there. */
async function mayWrite({ strict = false }: RunOptions, lock: Lock | undefined, messages: Message[]): Promise<boolean> {
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
  if (!lock || (await lock.isHeld())) return true
  report.error('lock-lost', 'somebody took the lock away during the run; nothing was written; start again')
  return false
}
