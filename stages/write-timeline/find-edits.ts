/** Finds what people changed in the timeline itself: whatever stands there and was not written by dateline. */
import type { MentionPlace } from '../../pipeline/timeline.ts'
import { articleEntry, eventEntry, type Entry } from './entries.ts'
import { toArticle, toEvent, type WrittenEntry, type WrittenFile } from './read-timeline.ts'
import { DECIDABLE, digestOf, fieldDigests, type State, type WrittenDigests } from './state.ts'
import { entryLines, type WrittenTimeline } from './yaml.ts'

export interface Edit {
  readonly section: 'events' | 'articles'
  readonly id: string
  readonly kind: 'changed' | 'added' | 'removed'
  /** Where it stands, 1-based; of what was removed the first line of the file. */
  readonly line: number
  /** The part in which it stands, where the timeline is in parts. */
  readonly file?: string
  /** The fields with a person's values, which a correction can hold; `undefined` where a person took one away. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Whether anything else was changed, such as a quote, a figure or a comment. */
  readonly isMore: boolean
}

/** In the order of the file, removals last. None where the state knows of no entry: then nobody can tell. */
export function findEdits(file: WrittenFile, state: State): Edit[] {
  return (['events', 'articles'] as const).flatMap((section) => {
    const written = state[section]
    if (written.size === 0) return []
    const ids = new Set(file[section].map(idOf))
    const removed = state.isPending ? [] : [...written.keys()].filter((id) => !ids.has(id))
    return [
      ...file[section].flatMap((entry) => editsOf(entry, section, written.get(idOf(entry)))),
      ...removed.map((id): Edit => ({ section, id, kind: 'removed', line: 1, fields: {}, isMore: false })),
    ]
  })
}

/**
 * Whether a timeline of one file, or a part of one, stands as dateline wrote it, with every entry in `seen` noted: what
 * nearly always is so, and is told without parsing anything.
 */
export function isAsWritten(text: string, state: State, seen: Record<Edit['section'], Set<string>>): boolean {
  let section: Edit['section'] | undefined
  for (const block of text.split(/^(?= {2}- |\w)/m)) {
    const id = /^ {2}- id: (\S+)\n/.exec(block)?.[1]
    if (id === undefined) {
      section = block === 'events:\n' ? 'events' : block === 'articles:\n' ? 'articles' : undefined
      if (/^ /m.test(block)) return false
    } else {
      if (section === undefined || !state[section].get(id)?.some(({ lines }) => lines === digestOf(block))) return false
      seen[section].add(id)
    }
  }
  return true
}

const idOf = ({ value }: WrittenEntry): string => (value as { readonly id?: string } | null)?.id ?? ''

function editsOf(entry: WrittenEntry, section: Edit['section'], written: readonly WrittenDigests[] = []): Edit[] {
  const { line, text, value } = entry
  const place = { line, ...(entry.file === undefined ? {} : { file: entry.file }) }
  const isLines = (lines: string) => written.some((one) => one.lines === digestOf(lines))
  if (text !== '' && isLines(text)) return []
  const id = idOf(entry)
  if (written.length === 0) return [{ section, id, kind: 'added', ...place, fields: {}, isMore: true }]
  const own = (typeof value === 'object' && value !== null ? value : {}) as Entry
  const digests = fieldDigests(own)
  const isSaid = (key: string): boolean => written.some(({ fields }) => fields[key] === digests[key])
  const changed = DECIDABLE.filter((key) => !isSaid(key))
  const hasComment = /^\s*#/m.test(text)
  // Laid out otherwise it still says the same.
  if (text === '' && changed.length === 0 && isSaid('rest') && isLines(canonical(own, section))) return []
  const isMore = hasComment || !isSaid('rest') || changed.length === 0
  const fields = Object.fromEntries(changed.map((key) => [key, own[key]]))
  return [{ section, id, kind: 'changed', ...place, fields, isMore }]
}

function canonical(value: Entry, section: Edit['section']): string {
  return entryLines(section === 'events' ? eventEntry(toEvent(value)) : articleEntry(toArticle(value)))
}

/** The edits that a new timeline would not hold. */
export function lostEdits(edits: readonly Edit[], { events, articles }: WrittenTimeline): Edit[] {
  const held = {
    events: new Map(events.flatMap((event) => [event.id, ...event.formerIds].map((id) => [id, eventEntry(event)]))),
    articles: new Map(articles.map((article) => [article.id, articleEntry(article)])),
  }
  return edits.filter(({ section, id, kind, fields, isMore }) => {
    const now = held[section].get(id)
    // An article that is there no more took its entry with it.
    if (kind === 'removed') return section === 'events' && now?.id === id
    if (kind === 'added' || isMore || !now) return true
    return Object.entries(fields).some(([key, value]) => !isHeld(key, value, now[key]))
  })
}

/** Of a publication it is the date that a person decides; who says so is another matter then. */
function isHeld(key: string, wanted: unknown, now: unknown): boolean {
  const of = (value: unknown) => (key === 'published' ? (value as { readonly date?: string } | undefined)?.date : value)
  if (key === 'mentions') return JSON.stringify(placesOf(wanted)) === JSON.stringify(placesOf(now))
  return JSON.stringify(of(wanted)) === JSON.stringify(of(now))
}

/** In an order of their own: dateline puts mentions in the order of publication, wherever a person put them. */
const placesOf = (mentions: unknown): string[] =>
  (mentions as readonly MentionPlace[]).map(({ article, start, end }) => `${article} ${start} ${end}`).sort()

/** What a person did, in words that follow the entry's id; `others` are fields that no correction can hold. */
export function describeEdit({ kind, fields, isMore }: Edit, others: readonly string[] = []): string {
  if (kind !== 'changed') return `was ${kind} by hand`
  const told = Object.entries(fields).map(([key, value]) =>
    key === 'mentions' ? '`mentions`' : `\`${key}\` to ${show(value)}`,
  )
  return `was changed by hand: ${[...told, ...(isMore ? [others.map((key) => `\`${key}\``).join(', ') || 'what no correction can hold'] : [])].join(', ')}`
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``
}
