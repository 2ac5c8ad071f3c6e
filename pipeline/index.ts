/** The library: the same work as the command line, as typed functions. Importing it reads no article and writes nothing. */
import { parseCorrections } from '../stages/correct/index.ts'
import { articleFromRecord } from '../stages/read/index.ts'
import { timelineJson, timelineYaml } from '../stages/write-timeline/index.ts'
import { aboutName } from './about.ts'
import { annotator } from './annotate.ts'
import type { Article, Day, Edtf, Span } from './article.ts'
import { formatMessages } from './format-messages.ts'
import { mergeArticles } from './merge.ts'
import { collectMessages, type Message } from './stage.ts'
import { redate } from './stages.ts'
import type { KnownEvent, Timeline } from './timeline.ts'

export type * from './article.ts'
export type * from './timeline.ts'
export type { Message, MessageCode, Severity } from './stage.ts'
export { MESSAGE_CODES } from './stage.ts'
export { fromAnnotatedLine, toAnnotatedLine } from './annotated-line.ts'
export { type ArticleDate, dates, type DatesOptions, type DatesResult } from './dates.ts'
export { type Progress, run, type RunOptions, type RunResult } from './run.ts'
export type { Summary } from './summary.ts'

/** An article as it comes: what a line of `dateline annotate` holds. One of `text` and `html` is needed. */
export interface ArticleRecord {
  readonly id?: string
  readonly text?: string
  readonly html?: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  /** EDTF: a day, or a bracket such as `[2024-12-02..2024-12-07]`. */
  readonly published?: Edtf
  /** Event words that are known already; then exactly one mention per trigger comes out, in this order. */
  readonly triggers?: readonly Span[]
}

export interface AnnotateResult {
  /** Absent when the record is no article; the messages say why. */
  readonly article?: Article
  readonly messages: readonly Message[]
}

export interface AnnotateOptions {
  /** No article was published after this day. Default: no limit. */
  readonly asOf?: Day
  /** How texts are read: as reporting, dated from publication, or as narrative. Default: told from each text. */
  readonly readAs?: 'reporting' | 'narrative'
  /** Which number of `3/4/2012` is the day. Default: told from each text. */
  readonly dateOrder?: 'day-first' | 'month-first'
}

/** The article with its sentences, publication date, temporal expressions and event mentions. Pure. */
export function annotate(input: Article | ArticleRecord, options: AnnotateOptions = {}): AnnotateResult {
  const annotateArticle = annotator(options)
  if ('sentences' in input) return annotateArticle(input)
  const messages: Message[] = []
  const article = articleFromRecord(input, collectMessages(messages, 'read', input.id))
  if (!article) return { messages }
  const annotated = annotateArticle(article)
  return { article: annotated.article, messages: [...messages, ...annotated.messages] }
}

export interface MergeOptions {
  /** The text of a `corrections.yaml`. */
  readonly corrections?: string
  /** Every other form of a name, with the name it stands for. */
  readonly names?: ReadonlyMap<string, string>
  /** Events of an earlier timeline, whose ids are kept. */
  readonly known?: readonly KnownEvent[]
  /** Keep only the events in which this name takes part. */
  readonly about?: string
}

export interface MergeResult {
  readonly timeline: Timeline
  readonly messages: readonly Message[]
}

/**
 * The timeline of annotated articles. Their order makes no difference; their ids must differ. Pure. Throws when
 * `corrections` cannot be used.
 */
export function merge(articles: readonly Article[], options: MergeOptions = {}): MergeResult {
  const messages: Message[] = []
  const report = collectMessages(messages, 'correct', 'corrections')
  const { names = new Map<string, string>(), known = [] } = options
  const corrections = parseCorrections(options.corrections ?? '', 'corrections', report)
  if (!corrections) throw new Error(formatMessages(messages).trimEnd())
  const merged = mergeArticles(articles, { corrections, known, names, redate })
  const timeline = options.about === undefined ? merged.timeline : aboutName(merged.timeline, options.about)
  return { timeline, messages: [...messages, ...merged.messages] }
}

/** The timeline as `out/timeline.yaml` holds it, or as JSON with `id` and `trigger` of each mention too. */
export function formatTimeline(timeline: Timeline, format: 'yaml' | 'json' = 'yaml'): string {
  return [...(format === 'json' ? timelineJson(timeline) : timelineYaml(timeline))].join('')
}
