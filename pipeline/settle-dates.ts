/** Settles when every article was published, once all of them are there: a person's word, then what they share. */
import { alignDates } from '../stages/align-dates/index.ts'
import { correctPublication, type Corrections } from '../stages/correct/index.ts'
import { matchReports } from '../stages/deduplicate/match.ts'
import type { Article, Day, Published } from './article.ts'
import type { GroupMemory } from './memory-of-groups.ts'
import { changedSince } from './remember-articles.ts'
import { collectMessages, type Message } from './stage.ts'
import type { Redate } from './timeline.ts'

export interface SettleOptions {
  /** The people's decisions, of which only `published` matters here. */
  readonly corrections: Corrections
  /** Other printed forms of a name, each with the name it stands for. */
  readonly names: ReadonlyMap<string, string>
  /** No article was published after this day. Default: no limit. */
  readonly asOf?: Day | undefined
  /** Gives an article its dates anew when its publication date becomes known. */
  readonly redate: Redate
  /** What an earlier run remembered. Default: nothing. */
  readonly memory?: GroupMemory | undefined
}

/** The articles with the publication dates that the timeline uses, in the order of input. Pure. */
export function settleDates(
  articles: readonly Article[],
  options: SettleOptions,
  messages: Message[],
): readonly Article[] {
  const { corrections, names, asOf, redate, memory } = options
  const report = collectMessages(messages, 'correct', corrections.file)
  const published = correctPublication(articles, corrections, redate, report)
  const aligned = alignDates(published, {
    redate,
    asOf,
    match: (all) => matchReports(all, names),
    settling: memory && { memory, changed: changedSince(memory, published, names) },
  })
  messages.push(...aligned.messages)
  return aligned.articles
}

/**
 * “No date to count `Sunday` from” is settled once every article of the file has a day or bracket. `articles` are named
 * as messages name them.
 */
export function withoutSettled(
  messages: readonly Message[],
  articles: readonly (readonly [file: string, Published])[],
): Message[] {
  const isOpen = ({ earliest, latest }: Published): boolean => earliest === undefined || latest === undefined
  const open = new Set(articles.flatMap(([file, published]) => (isOpen(published) ? [file] : [])))
  const settled = new Set(articles.flatMap(([file]) => (open.has(file) ? [] : [file])))
  return messages.filter(
    ({ code, file }) => code !== 'expression-unresolved' || file === undefined || !settled.has(file),
  )
}
