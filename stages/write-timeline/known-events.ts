/**
 * Reads the ids of a timeline that was written before. Parsing 100,000 events with a YAML library takes a minute, so the
 * lines are read by the layout that dateline writes; a file that somebody laid out otherwise is parsed whole.
 */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { linesOf } from '../../pipeline/lines.ts'
import type { Place, Report } from '../../pipeline/stage.ts'
import type { KnownEvent } from '../../pipeline/timeline.ts'
import { parseYaml } from '../../pipeline/yaml-text.ts'
import { readAllEntries, readTexts } from './read-parts.ts'
import { type Fault, FORMAT, isFault, type WrittenFile } from './read-timeline.ts'

/**
 * Every event's id and its mentions, also where the timeline is in parts; empty when there is no such file, unless it was
 * `named`. `shown` is how messages name it. `undefined`, with an error, when it cannot be read: ids would change without a word.
 */
export async function readKnownEvents(
  file: string,
  report: Report,
  { named = false, shown = file }: { readonly named?: boolean; readonly shown?: string } = {},
): Promise<KnownEvent[] | undefined> {
  const refuse = ({ text, ...place }: { readonly text: string } & Place): undefined => {
    const at = place.file === undefined ? place : { ...place, file: path.join(path.dirname(shown), place.file) }
    report.error(
      'previous-timeline-unreadable',
      `${text}; nothing was written, so that no id changes; restore it from version control or move it away`,
      at,
    )
  }
  try {
    const scanned = await scan(file)
    if (scanned) return scanned
    const readBeside = (name: string) => readFile(path.join(path.dirname(file), name), 'utf8')
    const texts = await readTexts(await readFile(file, 'utf8'), readBeside)
    const read = 'line' in texts ? texts : readAllEntries(texts)
    if (isFault(read)) return refuse(read)
    const known = wholeEvents(read)
    return Array.isArray(known) ? known : refuse(known)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !named) return []
    if (code !== 'ENOENT') return refuse({ text: `the file could not be read (${code ?? message})` })
    report.error('file-missing', 'no such file; nothing was written; check the path')
    return undefined
  }
}

interface Draft {
  id: string
  title?: string
  date?: string
  formerIds: string[]
  mentions: { article: string; start: number; end: number }[]
}

/** An event's line as dateline writes it: indent, perhaps a dash, perhaps a key, perhaps a value. */
const LINE = /^( {2}(?:- )?| {4}| {6}(?:- )?| {8}| {10}(?:- )?| {12})(?:([A-Za-z]+):(?: (.*))?|((?!- )[^ ].*))$/s
/** Scalars that dateline writes start with none of these. */
const FOREIGN = /^[&*|>!{'[]/

/** Thrown inside, where a line is not as dateline writes it. */
class Foreign extends Error {}

/** `undefined` when a line is not as dateline writes it, or an id stands there twice. */
async function scan(file: string): Promise<KnownEvent[] | undefined> {
  try {
    const events = await scanLines(file)
    return events && new Set(events.map(({ id }) => id)).size === events.length ? events : undefined
  } catch (error) {
    if (error instanceof Foreign) return undefined
    throw error
  }
}

async function scanLines(file: string): Promise<Draft[] | undefined> {
  const events: Draft[] = []
  let section = ''
  let list = ''
  for await (const { text } of linesOf(createReadStream(file))) {
    if (!text.startsWith(' ')) {
      if (text.startsWith('#')) continue
      section = /^(\w+):/.exec(text)?.[1] ?? ''
      if (section === '' || text.includes('\r')) return undefined
      if (section === 'format' && text !== `format: ${FORMAT}`) return undefined
      if (section === 'articles') return events
      continue
    }
    const [, indent, key, value = '', item] = LINE.exec(text) ?? []
    if (section !== 'events' || indent === undefined || FOREIGN.test(item ?? value)) return undefined
    if (indent === '    ' && value === '') list = key ?? ''
    if (!note(events, indent, key ?? '', item ?? value, list)) return undefined
  }
  return undefined
}

/** Notes what the line says about ids and mentions. False when it stands where it cannot. */
function note(events: Draft[], indent: string, key: string, value: string, list: string): boolean {
  if (indent === '  - ' && key === 'id') {
    events.push({ id: scalar(value), formerIds: [], mentions: [] })
    return true
  }
  const event = events.at(-1)
  if (!event) return false
  if (indent === '    ' && (key === 'title' || key === 'date')) event[key] = scalar(value)
  if (list === 'formerIds' && indent === '      - ') event.formerIds.push(scalar(value))
  if (list !== 'mentions') return true
  if (indent === '      - ') event.mentions.push({ article: '', start: -1, end: -1 })
  const mention = event.mentions.at(-1)
  if (mention && key === 'article') mention.article = scalar(value)
  if (mention && (key === 'start' || key === 'end')) mention[key] = Number(value)
  return true
}

function scalar(text: string): string {
  if (!text.startsWith('"')) return text
  const { value, fault } = parseYaml(text)
  if (fault) throw new Foreign()
  return String(value)
}

/** Any YAML with a list `events` whose items have an `id` of their own; mentions that are not whole are passed over. */
function wholeEvents({ events }: WrittenFile): KnownEvent[] | Fault {
  const lines = new Map<string, number>()
  const known: KnownEvent[] = []
  for (const { value, line, file } of events) {
    const at = { line, ...(file === undefined ? {} : { file }) }
    const event = value as Partial<Draft> | null
    if (typeof event?.id !== 'string') return { text: `expected an event with a string \`id\``, ...at }
    const before = lines.get(event.id)
    if (before !== undefined) {
      return { text: `the id \`${event.id}\` stands in line ${before} already, expected each id once`, ...at }
    }
    lines.set(event.id, line)
    known.push({
      id: event.id,
      ...(event.title === undefined ? {} : { title: event.title }),
      ...(event.date === undefined ? {} : { date: event.date }),
      formerIds: event.formerIds ?? [],
      mentions: (event.mentions ?? []).filter(isWhole).map(placeOf),
    })
  }
  return known
}

const isWhole = ({ article, start, end }: Draft['mentions'][number]): boolean =>
  typeof article === 'string' && article !== '' && Number.isInteger(start) && start >= 0 && Number.isInteger(end)

const placeOf = ({ article, start, end }: Draft['mentions'][number]) => ({ article, start, end })
