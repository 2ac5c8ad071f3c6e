/**
 * The YAML of the files: block style, one scalar per line, dates always quoted, piece by piece so that the whole never
 * stands in memory. `compat: 'yaml-1.1'` also quotes `no`, `2011` and `12:30`, which older readers take for other things.
 */
import { Scalar, stringify } from 'yaml'
import { articleEntry, entriesOf, eventEntry, leftOutEntry, nearMissEntry, type Entry } from './entries.ts'
import type { Timeline } from '../../pipeline/timeline.ts'

const STYLE = {
  compat: 'yaml-1.1',
  lineWidth: 0,
  aliasDuplicateObjects: false,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const

const DATES = new Set(['date', 'earliest', 'latest'])

function quoted(value: string): Scalar {
  const scalar = new Scalar(value)
  scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

const withQuotedDates = (key: unknown, value: unknown): unknown =>
  typeof value === 'string' && DATES.has(String(key)) ? quoted(value) : value

/** A list under a key of the top level: the key, then each item indented by two. */
function* list(key: string, entries: Iterable<Entry>): Generator<string> {
  let first = true
  for (const entry of entries) {
    if (first) yield `${key}:\n`
    first = false
    // Not `^` with the flag m: to it, U+2028 inside a quote starts a line too.
    yield stringify([entry], withQuotedDates, STYLE).replace(/(^|\n)(?=[^\n])/g, '$1  ')
  }
  if (first) yield `${key}: []\n`
}

/** The pieces of `timeline.yaml`. */
export function* timelineYaml(timeline: Timeline): Generator<string> {
  yield '# yaml-language-server: $schema=./timeline.schema.json\n'
  yield '# Written by dateline from the articles listed below. To change it, edit corrections.yaml.\n'
  yield 'format: dateline-timeline/1\n'
  yield* list(
    'events',
    entriesOf(timeline.events, (event) => eventEntry(event)),
  )
  yield* list('articles', entriesOf(timeline.articles, articleEntry))
}

/** The pieces of `left-out.yaml`. */
export function* leftOutYaml(timeline: Timeline): Generator<string> {
  yield '# yaml-language-server: $schema=./left-out.schema.json\n'
  yield '# What nearly made it into timeline.yaml, and why not. To change it, edit corrections.yaml.\n'
  yield 'format: dateline-left-out/1\n'
  yield* list('leftOut', entriesOf(timeline.leftOut, leftOutEntry))
  yield* list('nearMisses', entriesOf(timeline.nearMisses, nearMissEntry))
}
