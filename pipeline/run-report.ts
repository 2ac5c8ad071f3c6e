/** What a run did, for machines and for people who were not there: counts that add up, durations, versions, messages. */
import type { AnnotatedAll } from './annotate-all.ts'
import type { Article } from './article.ts'
import type { Durations } from './durations.ts'
import type { Kept } from './kept/find-kept.ts'
import type { ReadArticles } from './read-articles.ts'
import type { Message, Severity } from './stage.ts'
import type { KnownEvent, Timeline } from './timeline.ts'

export interface RunReport {
  readonly format: 'dateline-run/1'
  /**
   * `unchanged`: the files hold already what would have been written; `stale`: they do not, and were only to be looked at.
   */
  readonly outcome: 'written' | 'stale' | 'unchanged' | 'failed'
  /** ISO 8601 in UTC. */
  readonly started: string
  /** In milliseconds. */
  readonly durations: Durations
  readonly versions: { readonly dateline: string; readonly node: string }
  /** Absent when the run ended before. */
  readonly counts?: RunCounts
  /** Names of the files in the output folder that changed. */
  readonly changed: readonly string[]
  readonly messages: readonly Message[]
}

export interface RunCounts {
  /** found = read + failed. */
  readonly files: { readonly found: number; readonly read: number; readonly failed: number }
  /** held = joined (the text of another) + read; read + restored = cached + annotated; listed = read - replaced + kept. */
  readonly articles: {
    readonly held: number
    readonly joined: number
    readonly read: number
    readonly cached: number
    readonly annotated: number
    /** Not usable this time, taken as they were once read. */
    readonly restored: number
    /** A stage failed on them; what the last timeline held of them stands in their place. */
    readonly replaced: number
    /** Not usable this time; what the last timeline held of them stands in this one. Includes the restored. */
    readonly kept: number
    readonly listed: number
  }
  readonly expressions: number
  /** found = inEvents + leftOut + passedOver (readings that are no event, and what corrections dropped). */
  readonly mentions: {
    readonly found: number
    readonly inEvents: number
    readonly leftOut: number
    readonly passedOver: number
  }
  /** total = known (in the timeline before) + added; gone were in the timeline before and are no more. */
  readonly events: { readonly total: number; readonly known: number; readonly added: number; readonly gone: number }
}

export interface Counted {
  readonly read: ReadArticles
  readonly annotated: AnnotatedAll
  /** How many articles were taken as they were once read. */
  readonly restored: number
  /** The articles that went into the timeline from this run's reading. */
  readonly used: readonly Article[]
  readonly kept: Kept
  readonly timeline: Timeline
  readonly known: readonly KnownEvent[]
}

export function countRun({ read, annotated, restored, used, kept, timeline, known }: Counted): RunCounts {
  const before = new Set(known.map(({ id }) => id))
  const stayed = timeline.events.filter(({ id }) => before.has(id)).length
  const { found, failed } = read.files
  const unique = read.articles.length
  const mentionsIn = (articles: readonly Article[]) =>
    articles.reduce((sum, article) => sum + article.mentions.length, 0)
  const mentions = mentionsIn(used) + mentionsIn(kept.articles)
  const inEvents = timeline.events.reduce((sum, event) => sum + event.mentions.length, 0)
  const leftOut = timeline.leftOut.length
  return {
    files: { found, read: found - failed, failed },
    articles: {
      held: read.held,
      joined: read.held - unique,
      read: unique,
      restored,
      replaced: annotated.articles.length - used.length,
      cached: annotated.cached,
      annotated: annotated.articles.length - annotated.cached,
      kept: restored + kept.articles.length,
      listed: timeline.articles.length,
    },
    expressions: annotated.expressions,
    mentions: { found: mentions, inEvents, leftOut, passedOver: mentions - inEvents - leftOut },
    events: {
      total: timeline.events.length,
      known: stayed,
      added: timeline.events.length - stayed,
      gone: before.size - stayed,
    },
  }
}

/** How many messages there are of each severity. */
export function countMessages(messages: readonly Message[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => messages.filter((message) => message.severity === severity).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}
