/**
 * The YAML of the files: block style, one scalar per line, dates always quoted, piece by piece so that the whole never
 * stands in memory. The layout is so plain that it is written here, ten times faster than the YAML library does it; the
 * library decides how every scalar is quoted that is not plainly a few words. The tests hold the two to the same bytes.
 */
import { stringify } from 'yaml'
import type { RemovedEvent, Timeline } from '../../pipeline/timeline.ts'
import {
  articleEntry,
  entriesOf,
  eventEntry,
  leftOutEntry,
  nearMissEntry,
  removedEntry,
  type Entry,
  type WrittenEvent,
} from './entries.ts'

/** What `timeline.yaml` holds. */
export interface WrittenTimeline extends Pick<Timeline, 'articles'> {
  readonly events: readonly WrittenEvent[]
}

/** `compat: 'yaml-1.1'` also quotes `no`, `2011` and `12:30`, which older readers take for other things. */
export const STYLE = {
  compat: 'yaml-1.1',
  lineWidth: 0,
  aliasDuplicateObjects: false,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const

const DATES = new Set(['date', 'earliest', 'latest'])
/** Two words or more that need no quotes in any version: no word of YAML's own (`no`, `null`) has a space in it. */
const PLAIN_WORDS = /^[A-Za-z][A-Za-z0-9_.’-]*(?:,? [A-Za-z0-9_.()'’“”–—$%-]+)+$/
/** Ids. `2024-12-01-words` is no date to any reader, nor are words with a hyphen any other thing. */
const PLAIN_ID = /^(?:\d{4}-\d\d-\d\d-)?[a-z]+-[0-9a-z-]*[0-9a-z]$/
/** A SHA-256. With one of these letters it is no number to any reader. */
const PLAIN_HASH = /^(?=.*[acdf])[0-9a-f]{64}$/

/** Names and kinds come again and again; what the library said of a short string is remembered. */
const remembered = new Map<string, string>()
const LONGEST_REMEMBERED = 48
const MOST_REMEMBERED = 50_000

function scalar(value: unknown): string {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value)
  if (typeof value !== 'string') return byLibrary(value)
  if (PLAIN_WORDS.test(value) || PLAIN_ID.test(value) || PLAIN_HASH.test(value)) return value
  if (value.length > LONGEST_REMEMBERED) return byLibrary(value)
  const known = remembered.get(value)
  if (known !== undefined) return known
  const written = byLibrary(value)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(value, written)
  return written
}

/** As a list's item: at the top of a document `...` would be more than a scalar. */
const byLibrary = (value: unknown): string => stringify([value], STYLE).slice('- '.length, -1)

/** The lines of a list's items, each of them `- ` behind the indent. */
function* listLines(items: readonly unknown[], indent: string): Generator<string> {
  for (const item of items) {
    if (typeof item !== 'object' || item === null) yield `${indent}- ${scalar(item)}\n`
    else yield* mapLines(item as Entry, `${indent}  `, `${indent}- `)
  }
}

/** The lines of a map's fields; the first has `head` in the place of its indent. */
function* mapLines(entry: Entry, indent: string, head = indent): Generator<string> {
  let before = head
  for (const [key, value] of Object.entries(entry)) {
    if (Array.isArray(value)) {
      yield `${before}${key}:\n`
      yield* listLines(value, `${indent}  `)
    } else if (typeof value === 'object' && value !== null) {
      yield `${before}${key}:\n`
      yield* mapLines(value as Entry, `${indent}  `)
    } else yield `${before}${key}: ${DATES.has(key) ? JSON.stringify(value) : scalar(value)}\n`
    before = indent
  }
}

/** The lines of an entry as they stand in the file. */
export const entryLines = (entry: Entry): string => [...listLines([entry], '  ')].join('')

/** A list under a key of the top level. */
function* list(key: string, entries: Iterable<Entry>): Generator<string> {
  let first = true
  for (const entry of entries) {
    if (first) yield `${key}:\n`
    first = false
    yield entryLines(entry)
  }
  if (first) yield `${key}: []\n`
}

/** The pieces of `timeline.yaml`. */
export function* timelineYaml(timeline: WrittenTimeline): Generator<string> {
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

/** The pieces of `removed.yaml`. */
export function* removedYaml(removed: readonly RemovedEvent[]): Generator<string> {
  yield '# yaml-language-server: $schema=./removed.schema.json\n'
  yield '# Events that were in timeline.yaml once, and why they are not any more.\n'
  yield 'format: dateline-removed/1\n'
  yield* list('removed', entriesOf(removed, removedEntry))
}
