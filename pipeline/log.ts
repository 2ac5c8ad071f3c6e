/** The log of a run for machines: one JSON object per line, each with the time, the stage and the article it is about. */
import { now } from './clock.ts'
import type { ArticleDone, Progress } from './progress.ts'
import type { RunReport } from './run-report.ts'
import type { Message } from './stage.ts'

export interface LogLine {
  /** ISO 8601 in UTC. */
  readonly time: string
  readonly level: Message['severity']
  /** `run` for what is about the run as a whole. */
  readonly stage: string
  /** Path of the file, or id of the article; `null` for what is about all of them. */
  readonly article: string | null
  readonly text: string
  readonly [more: string]: unknown
}

type Fields = Pick<LogLine, 'stage' | 'article' | 'text'> & Readonly<Record<string, unknown>>

/** With its line feed. */
const lineOf = (level: LogLine['level'], fields: Fields): string =>
  `${JSON.stringify({ time: now(), level, ...fields } satisfies LogLine)}\n`

export const progressLog = ({ doing, total }: Progress): string =>
  lineOf('info', { stage: 'run', article: null, text: doing, ...(total > 0 ? { total } : {}) })

export const articleLog = ({ article, id, isCached, milliseconds }: ArticleDone): string =>
  lineOf('info', {
    stage: 'annotate',
    article,
    text: isCached ? 'taken from the cache' : 'annotated',
    id,
    milliseconds: Math.round(milliseconds),
  })

export const messageLog = ({ severity, stage, file, text, ...more }: Message): string =>
  lineOf(severity, { stage, article: file ?? null, text, ...more })

/** The last line of a run. */
export const endLog = ({ outcome, durations, versions, counts, changed }: RunReport, exitCode: number): string =>
  lineOf(outcome === 'failed' ? 'error' : 'info', {
    stage: 'run',
    article: null,
    text: outcome,
    exitCode,
    changed,
    durations,
    versions,
    ...(counts === undefined ? {} : { counts }),
  })
