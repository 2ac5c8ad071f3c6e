/**
 * Reads the ids of a timeline that was written before. Parsing 100,000 events with a YAML library takes a minute, so the
 * lines are read by the layout that dateline writes; a file that somebody laid out otherwise is parsed whole.
 */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { linesOf } from '../../pipeline/lines.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { KnownEvent } from '../../pipeline/timeline.ts'
import { parseYaml } from '../../pipeline/yaml-text.ts'

/**
 * Every event's id and its mentions; empty when there is no such file, unless it was `named`. `undefined`, with an error,
 * when it cannot be read: ids would change without a word.
 */
export async function readKnownEvents(file: string, report: Report, named = false): Promise<KnownEvent[] | undefined> {
  try {
    return (await scan(file)) ?? parseWhole(await readFile(file, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !named) return []
    if (code === 'ENOENT') report.error('file-missing', 'no such file; nothing was written; check the path')
    else {
      report.error(
        'previous-timeline-unreadable',
        `\`${file}\` is not a timeline of dateline: ${message}; nothing was written, so that no id changes; restore it from version control or move it away`,
      )
    }
    return undefined
  }
}

interface Draft {
  id: string
  formerIds: string[]
  mentions: { article: string; start: number; end: number }[]
}

/** An event's line as dateline writes it: indent, perhaps a dash, perhaps a key, perhaps a value. */
const LINE = /^( {2}(?:- )?| {4}| {6}(?:- )?| {8}| {10}(?:- )?| {12})(?:([A-Za-z]+):(?: (.*))?|((?!- )[^ ].*))$/s
/** Scalars that dateline writes start with none of these. */
const FOREIGN = /^[&*|>!{'[]/

/** `undefined` when a line is not as dateline writes it. */
async function scan(file: string): Promise<KnownEvent[] | undefined> {
  const events: Draft[] = []
  let section = ''
  let list = ''
  for await (const { text } of linesOf(createReadStream(file))) {
    if (!text.startsWith(' ')) {
      if (text.startsWith('#')) continue
      section = /^(\w+):/.exec(text)?.[1] ?? ''
      if (section === '' || text.includes('\r')) return undefined
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
  if (list === 'formerIds' && indent === '      - ') event.formerIds.push(scalar(value))
  if (list !== 'mentions') return true
  if (indent === '      - ') event.mentions.push({ article: '', start: -1, end: -1 })
  const mention = event.mentions.at(-1)
  if (mention && key === 'article') mention.article = scalar(value)
  if (mention && (key === 'start' || key === 'end')) mention[key] = Number(value)
  return true
}

const scalar = (text: string): string => (text.startsWith('"') ? String(valueOf(text)) : text)

function valueOf(yaml: string): unknown {
  const { value, fault } = parseYaml(yaml)
  if (fault) throw new Error(`${fault.text}, in line ${fault.line}`)
  return value
}

/** Any YAML with a list `events` whose items have an `id`; mentions that are not whole are passed over. */
function parseWhole(text: string): KnownEvent[] {
  const timeline = valueOf(text) as { events?: unknown } | null
  if (!Array.isArray(timeline?.events)) throw new Error('expected a list `events`')
  return timeline.events.map((event: Partial<Draft> | null, index) => {
    if (typeof event?.id !== 'string') throw new Error(`expected a string \`events[${index}].id\``)
    return {
      id: event.id,
      formerIds: event.formerIds ?? [],
      mentions: (event.mentions ?? []).filter(isWhole).map(placeOf),
    }
  })
}

const isWhole = ({ article, start, end }: Draft['mentions'][number]): boolean =>
  typeof article === 'string' && article !== '' && Number.isInteger(start) && start >= 0 && Number.isInteger(end)

const placeOf = ({ article, start, end }: Draft['mentions'][number]) => ({ article, start, end })
