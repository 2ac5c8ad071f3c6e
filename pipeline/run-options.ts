/** What a run is told, and what it gives back. */
import type { Day } from './article.ts'
import type { OnArticle, OnProgress } from './progress.ts'
import { CONCURRENCY } from './read-articles.ts'
import type { RunReport } from './run-report.ts'
import type { Message } from './stage.ts'
import type { Summary } from './summary.ts'
import type { Timeline } from './timeline.ts'
import type { Partition } from '../stages/write-timeline/index.ts'

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
  /** One file for each month or year, and `timeline.yaml` as their index. Default: all in `timeline.yaml`. */
  readonly partition?: 'none' | Partition | undefined
  /** Write nothing; `changed` tells what would change. Default false. */
  readonly check?: boolean | undefined
  /** How texts are read: as reporting, dated from publication, or as narrative. Default: told from each text. */
  readonly readAs?: 'reporting' | 'narrative' | undefined
  /** Which number of `3/4/2012` is the day. Default: told from each text. */
  readonly dateOrder?: 'day-first' | 'month-first' | undefined
  /** How many files are read at the same time, at least 1. Default 8. */
  readonly concurrency?: number | undefined
  /** Folder that keeps annotated articles from run to run; it can be deleted at any time. Default: none is kept. */
  readonly cache?: string | undefined
  /** Write nothing when any input could not be used whole. Default false. */
  readonly strict?: boolean | undefined
  /** Folder that paths are relative to. Default: the current one. */
  readonly cwd?: string | undefined
  /** Told how far the run is, from time to time. */
  readonly onProgress?: OnProgress | undefined
  /** Told of every article that is annotated. */
  readonly onArticle?: OnArticle | undefined
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
  /** The same for people who were not there, with counts, durations and versions. */
  readonly report: RunReport
}

export const DEFAULTS = {
  inputs: ['articles'],
  out: 'out',
  concurrency: CONCURRENCY,
}
