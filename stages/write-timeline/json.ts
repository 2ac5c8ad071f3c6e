/** The timeline as JSON, piece by piece: one event per line, everything that the YAML has, and ids and triggers of mentions. */
import type { Timeline } from '../../pipeline/timeline.ts'
import { articleEntry, entriesOf, eventEntry, type Entry } from './entries.ts'

function* list(key: string, entries: Iterable<Entry>): Generator<string> {
  yield `,\n"${key}":[`
  let separator = '\n'
  for (const entry of entries) {
    yield separator + JSON.stringify(entry)
    separator = ',\n'
  }
  yield separator === '\n' ? ']' : '\n]'
}

/** The pieces of the JSON text. */
export function* timelineJson({ events, articles }: Timeline): Generator<string> {
  yield '{"format":"dateline-timeline/1"'
  yield* list(
    'events',
    entriesOf(events, (event) => eventEntry(event, { mentionIds: true })),
  )
  yield* list('articles', entriesOf(articles, articleEntry))
  yield '}\n'
}
