/**
 * `state.jsonl`: what dateline wrote last and how it grouped the mentions, one fact per line, in order, so that two
 * branches merge line by line. From it the next run knows which lines of the timeline a person wrote, and leaves alone
 * what new articles do not touch. It can be deleted: then mentions are grouped anew and edits go unnoticed.
 */
import type { GroupMemory } from '../../pipeline/memory-of-groups.ts'
import { sha256Of } from '../../pipeline/ids.ts'
import type { Formerly, Timeline } from '../../pipeline/timeline.ts'
import { formerRows, memoryRows, MemoryReader, type MemoryFact } from './state-memory.ts'
import { articleEntry, eventEntry, type Entry, type WrittenEvent } from './entries.ts'

export const STATE_FILE = 'state.jsonl'

/** What was written of an event or article: a digest of its lines and one of each field. */
export interface WrittenDigests {
  readonly lines: string
  readonly fields: Readonly<Record<string, string>>
}

export interface State {
  /** By id. Several where branches were merged, or a run was killed: each was written by dateline. */
  readonly events: ReadonlyMap<string, readonly WrittenDigests[]>
  readonly articles: ReadonlyMap<string, readonly WrittenDigests[]>
  readonly memory: GroupMemory
  readonly formerly: Formerly
  /** A run was killed while it wrote: the file tells of the timeline before and after. */
  readonly isPending: boolean
  /** Lines that could not be read. */
  readonly damaged: number
}

export const digestOf = (value: unknown): string =>
  sha256Of(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 8)

/** The fields that a person can change by a correction. */
export const DECIDABLE = ['date', 'title', 'type', 'status', 'who', 'whom', 'where', 'mentions', 'published'] as const

/** What follows from these, and need not be compared. */
const DERIVED: readonly string[] = ['id', 'earliest', 'latest', 'precision']

/** Whether a correction can change a field, or it follows from one that it can. */
export const isDecidable = (key: string): boolean => [...DECIDABLE, ...DERIVED].includes(key)

/** The digest of each field of an entry that a person can decide, and one of the `rest`. */
export function fieldDigests(entry: Entry): Record<string, string> {
  const decidable: readonly string[] = DECIDABLE
  const rest = Object.entries(entry).filter(([key]) => !decidable.includes(key) && !DERIVED.includes(key))
  return {
    ...Object.fromEntries(DECIDABLE.flatMap((key) => (key in entry ? [[key, digestOf(entry[key])]] : []))),
    rest: digestOf(rest),
  }
}

/** The lines of the file. `linesOf` gives the lines of an entry as they stand in the timeline. */
export function* stateLines(
  { events, articles, memory }: Timeline,
  linesOf: (entry: Entry) => string,
): Generator<string> {
  yield line({ format: FORMAT })
  for (const event of byId(events)) {
    const entry = eventEntry(event)
    yield line({ event: event.id, lines: digestOf(linesOf(entry)), fields: fieldDigests(entry) })
  }
  for (const article of byId(articles)) {
    const entry = articleEntry(article)
    const lines = digestOf(linesOf(entry))
    yield line({ article: article.id, lines, fields: fieldDigests(entry), ...memory?.articles.get(article.id) })
  }
  yield* formerRows(events).map(line)
  if (memory) yield* memoryRows(memory).map(line).sort()
}

const FORMAT = 'dateline-state/1'
const line = (value: unknown): string => `${JSON.stringify(value)}\n`

function* byId<Item extends Pick<WrittenEvent, 'id'>>(items: readonly Item[]): Generator<Item> {
  yield* [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Everything that can be read of the file; nobody writes it by hand, so what is damaged is passed over. */
export function parseState(text: string): State {
  const events = new Map<string, WrittenDigests[]>()
  const articles = new Map<string, WrittenDigests[]>()
  const memory = new MemoryReader()
  let damaged = 0
  let isPending = false
  for (const row of text.split('\n')) {
    if (row === '' || /^(?:<{7}|={7}|>{7}|\|{7})/.test(row)) continue
    const fact = parseRow(row)
    if (!fact) {
      damaged++
      continue
    }
    if (typeof fact.event === 'string') add(events, fact.event, fact)
    if (typeof fact.article === 'string') add(articles, fact.article, fact)
    // What a killed run was about to remember, the next one finds out again.
    if (fact.pending) isPending = true
    else memory.add(fact)
  }
  return { events, articles, ...memory.done(), isPending, damaged }
}

interface Fact extends Partial<WrittenDigests>, MemoryFact {
  readonly event?: string
  readonly pending?: boolean
}

/** The lines to write before the timeline itself: those of the old file, and the new ones, marked as pending. */
export function pendingLines(old: string, lines: readonly string[]): string[] {
  const before = old.split(/(?<=\n)/).filter((row) => row.endsWith('\n') && !row.startsWith('{"pending"'))
  const known = new Set(before)
  return [...before, ...lines.filter((row) => !known.has(row)).map((row) => row.replace('{', '{"pending":true,'))]
}

function parseRow(row: string): Fact | undefined {
  try {
    const fact = JSON.parse(row) as Fact | null
    return typeof fact === 'object' && fact !== null ? fact : undefined
  } catch {
    return undefined
  }
}

function add(into: Map<string, WrittenDigests[]>, id: string, { lines, fields }: Fact): void {
  if (typeof lines !== 'string' || typeof fields !== 'object') return
  into.set(id, [...(into.get(id) ?? []), { lines, fields }])
}
