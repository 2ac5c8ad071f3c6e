/** The shape of a stage, and the messages that stages leave behind. */
import type { Article, Span } from './article.ts'

export type Severity = 'info' | 'warning' | 'error'

/** Every code a message can have, and what it means. The list is closed: tools may rely on it. */
export const MESSAGE_CODES = {
  'file-missing': 'a file that was named does not exist; nothing was written',
  'file-unreadable': 'the file could not be opened or read',
  'file-binary': 'the file is not text',
  'file-too-large': 'the file is larger than the limit for one article file',
  'file-empty': 'the file holds no words',
  'file-type-unknown': 'the file has no ending that dateline reads',
  'encoding-replaced': 'some bytes could not be decoded and became U+FFFD',
  'front-matter-invalid': 'the YAML block at the head of the file could not be used',
  'json-invalid': 'the JSON or JSON line could not be parsed',
  'field-invalid': 'a field has the wrong type or form',
  'html-without-text': 'no main text was found in the page',
  'article-too-short': 'the article has too few words to hold an event',
  'article-duplicate': 'the same text was read before; it is one article with two paths',
  'article-id-taken': 'two different articles carry the same id',
  'article-failed': 'a stage failed on this article; what it adds is missing',
  'date-implausible': 'a date was found that cannot be the publication date',
  'date-conflict': 'two sources give different publication dates',
  'date-unknown': 'nothing in the article says when it was published',
  'date-order-chosen': 'a numeric date can be read in two orders; one was chosen',
  'text-kind-chosen': 'the text is read as a narrative: its dates count from each other, not from publication',
  'expression-unresolved': 'a relative expression has no anchor',
  'alignment-conflict': 'shared events point to different publication dates',
  'correction-unmatched': 'a correction matches nothing in the timeline',
  'correction-outdated': 'dateline’s own answer is another than it was when a person decided',
  'correction-invalid': 'a correction, or the whole file, cannot be read',
  'names-invalid': 'the file of names cannot be used; nothing was written',
  'config-invalid': 'the configuration cannot be used',
  'name-unmatched': 'the name asked for is in no event',
  'no-input': 'no article was found',
  'timeline-invalid': 'the timeline does not fit its schema; nothing was written',
  'timeline-unreadable': 'a timeline that was named could not be read',
  'timeline-inconsistent': 'entries of the timeline contradict themselves, each other, or what dateline writes',
  'quote-moved': 'a quote is not at its place in the article; the article holds it elsewhere',
  'quote-gone': 'a quote is nowhere in its article, or the article is nowhere',
  'article-changed': 'the text of an article is another than the one the timeline was made from',
  'previous-timeline-unreadable': 'the existing timeline could not be read; nothing was written',
  'event-unknown': 'no event has or had the id asked for',
  'timeline-edited': 'somebody changed the timeline itself; nothing was written, so that it is not lost',
  'state-damaged': 'lines of `out/state.jsonl` could not be read; what they said is worked out anew',
  'output-unwritable': 'the output could not be written',
  'output-leftover':
    'a run that was killed left files behind; they were put in their places, or removed where half written',
  locked: 'another run is writing into the same folder; nothing was written',
  'lock-invalid': 'the lock file is none that dateline wrote; nothing was written',
  'lock-taken-over': 'a run ended without giving its lock back; this one goes on in its place',
  'lock-lost': 'the lock was taken away during the run; nothing was written',
  'cache-outdated': 'the cache is of another version of dateline; every article is annotated anew',
  'cache-damaged': 'an entry of the cache could not be used; the article was annotated anew',
  'cache-unwritable': 'the cache could not be written; the next run annotates again what is not in it',
  'input-incomplete': 'some input was skipped, and the run was told to be strict; nothing was written',
  'article-kept': 'an article that cannot be read any more keeps what the last timeline held of it',
  'report-unwritable': 'the report of the run could not be written',
} as const

export type MessageCode = keyof typeof MESSAGE_CODES

/** Something worth telling about an article: what was found, what was expected, what was done. */
export interface Message {
  readonly severity: Severity
  readonly code: MessageCode
  readonly stage: string
  /** Path of the file or id of the article; absent when it is about the run. */
  readonly file?: string
  readonly span?: Span
  /** 1-based. */
  readonly line?: number
  readonly text: string
}

export interface Place {
  /** Where that is another than the one the report is about. */
  readonly file?: string
  readonly span?: Span
  readonly line?: number
}

/** Handed to a stage by the runner, which adds the stage's name and the article. */
export interface Report {
  info(code: MessageCode, text: string, place?: Place): void
  warn(code: MessageCode, text: string, place?: Place): void
  error(code: MessageCode, text: string, place?: Place): void
}

/** A pure step on one article: same input, same output. Returns a copy with its own field filled. */
export type Stage = (article: Article, report: Report) => Article

/** A report that appends to `messages` under one stage name and file. */
export function collectMessages(messages: Message[], stage: string, file?: string): Report {
  const add = (severity: Severity) => (code: MessageCode, text: string, place?: Place) => {
    messages.push({ severity, code, stage, ...(file === undefined ? {} : { file }), ...place, text })
  }
  return { info: add('info'), warn: add('warning'), error: add('error') }
}
