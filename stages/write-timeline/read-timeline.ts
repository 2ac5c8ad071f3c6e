/**
 * Reads a timeline file back, with the line of every entry and field. People edit it, merge it, and keep it for years:
 * what can't be read is a fault with its line and a remedy, never a guess.
 */
import { boundsOf } from '../../pipeline/edtf.ts'
import { lineInYaml, parseYaml, type YamlText } from '../../pipeline/yaml-text.ts'
import type { WrittenEvent } from './entries.ts'
import type { TimelineArticle } from '../../pipeline/timeline.ts'
import { parsePlainYaml } from './plain-yaml.ts'

/** Why a file can't be used; `line` is 1-based. */
export interface Fault {
  readonly text: string
  readonly line: number
  /** Name of the part that it is about, where the timeline is in parts. */
  readonly file?: string
}

/** One event or article as it stands in the file. */
export interface WrittenEntry {
  /** What the YAML says, unchecked. */
  readonly value: unknown
  /** The line on which it starts, 1-based. */
  readonly line: number
  /** Name of the part in which it stands, where the timeline is in parts. */
  readonly file?: string
  /** Its lines, each ending in a line feed; empty in a file that is laid out otherwise. */
  readonly text: string
  /** The line of a field inside it, or of the nearest one above: `['mentions', 0, 'quote']`. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

export type Section = 'events' | 'articles'

export interface WrittenFile extends Readonly<Record<Section, readonly WrittenEntry[]>> {
  /** The first of the top level, such as `format`, as they are. */
  readonly head: Readonly<Record<string, unknown>>
}

export const FORMAT = 'dateline-timeline/1'

/** The entries of a timeline's text, or why there are none. */
export function readTimeline(text: string): WrittenFile | Fault {
  const marks = conflictMarks(text)
  if (marks) return marks
  const file = readByLayout(text) ?? readByYaml(text)
  return isFault(file) ? file : (foreignFormat(file.head.format, text) ?? file)
}

export const isFault = (read: WrittenFile | Fault): read is Fault => !('head' in read)

/** Git leaves marks where two branches changed the same lines. */
export function conflictMarks(text: string): Fault | undefined {
  const found = /^(?:<{7}|>{7})(?: .*)?$/m.exec(text)
  if (!found) return undefined
  const line = text.slice(0, found.index).split('\n').length
  return { text: CONFLICT_TEXT, line }
}

export const CONFLICT_TEXT =
  'found the marks of a merge conflict, which git left; take either side (`git checkout --ours` or `--theirs` and the file’s name), then run dateline again'

/** What is wrong with the format of a timeline, if anything; one without a format is as old as the first version. */
export function describeFormat(format: unknown): string | undefined {
  if (format === undefined || format === FORMAT) return undefined
  const version = typeof format === 'string' && /^dateline-timeline\/(\d+)$/.exec(format)?.[1]
  return version && Number(version) > 1
    ? `written by a newer version of dateline: found format \`${format}\`, expected \`${FORMAT}\`; update dateline`
    : `expected format \`${FORMAT}\`, found \`${JSON.stringify(format)}\``
}

function foreignFormat(format: unknown, text: string): Fault | undefined {
  const wrong = describeFormat(format)
  if (wrong === undefined) return undefined
  const before = /^format:/m.exec(text)?.index ?? 0
  return { text: wrong, line: text.slice(0, before).split('\n').length }
}

const TOP = /^([A-Za-z]+):(?: (.*))?$/

/** By the layout that dateline writes, entry by entry; `undefined` when any line stands where none can. */
function readByLayout(text: string): WrittenFile | undefined {
  if (text.includes('\r') || !text.endsWith('\n')) return undefined
  const lines = text.split('\n')
  lines.pop()
  const head: Record<string, unknown> = {}
  const lists: Record<Section, WrittenEntry[]> = { events: [], articles: [] }
  const seen = new Set<string>()
  for (let at = 0; at < lines.length;) {
    if (lines[at]!.startsWith('#')) {
      at++
      continue
    }
    const [, key, value] = TOP.exec(lines[at]!) ?? []
    if (key === undefined || seen.has(key)) return undefined
    seen.add(key)
    at++
    if (value !== undefined && value !== '[]') head[key] = value
    else if (!isSection(key)) return undefined
    else if (value === undefined) {
      const end = readEntries(lines, at, lists[key])
      if (end === undefined || end === at) return undefined
      at = end
    }
  }
  return seen.has('events') ? { head, ...lists } : undefined
}

const isSection = (key: string): key is Section => key === 'events' || key === 'articles'

/** Adds the entries from line `at` on; the line behind them, or `undefined` when one is not as dateline writes it. */
function readEntries(lines: readonly string[], at: number, into: WrittenEntry[]): number | undefined {
  while (at < lines.length && lines[at]!.startsWith(' ')) {
    if (!lines[at]!.startsWith('  - ')) return undefined
    let end = at + 1
    while (end < lines.length && lines[end]!.startsWith('    ')) end++
    const own = lines.slice(at, end)
    // Somebody's comment is no reason to read the whole file slowly.
    const parsed = parsePlainYaml(own.filter((line) => !/^ *#/.test(line))) as readonly [unknown] | undefined
    if (parsed === undefined) return undefined
    into.push(entryOfLines(parsed[0], at + 1, own))
    at = end
  }
  return at
}

function entryOfLines(value: unknown, line: number, own: readonly string[]): WrittenEntry {
  const text = `${own.join('\n')}\n`
  let yaml: YamlText | undefined
  return {
    value,
    line,
    text,
    lineOf: (path) => {
      yaml ??= parseYaml(text)
      return line - 1 + lineInYaml(yaml, [0, ...path])
    },
  }
}

/** Any YAML, slowly. */
function readByYaml(text: string): WrittenFile | Fault {
  const yaml = parseYaml(text)
  if (yaml.fault) return yaml.fault
  const root = yaml.value as Record<string, unknown> | null
  if (!Array.isArray(root?.events)) return { text: 'expected a list `events`, found none', line: 1 }
  const { events, articles = [], ...head } = root
  const entries = (section: Section, values: unknown): WrittenEntry[] =>
    (Array.isArray(values) ? values : []).map((value: unknown, i) => {
      const lineOf = (path: readonly (string | number)[]) => lineInYaml(yaml, [section, i, ...path])
      return { value, line: lineOf([]), text: '', lineOf }
    })
  return { head, events: entries('events', events), articles: entries('articles', articles) }
}

/** An event of the file as the timeline holds it. The entry must fit the schema. */
export function toEvent(value: unknown): WrittenEvent {
  const lists = { who: [], whom: [], where: [], figures: [], disputed: [], formerIds: [] }
  return { ...lists, ...(value as Omit<WrittenEvent, keyof typeof lists>) }
}

/** An article of the file as the timeline holds it. The entry must fit the schema. */
export function toArticle(value: unknown): TimelineArticle {
  const article = value as Omit<TimelineArticle, 'alsoAt'>
  const { date } = article.published
  return { alsoAt: [], ...article, published: { ...article.published, ...(date === undefined ? {} : boundsOf(date)) } }
}
