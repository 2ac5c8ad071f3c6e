/** Makes corrections of what people changed in the timeline itself. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { NewCorrection } from '../../stages/correct/index.ts'
import {
  type Edit,
  findEdits,
  parseState,
  REMOVED_FILE,
  removedYaml,
  replaceFile,
  STATE_FILE,
  type WrittenEvent,
  describeEdit,
} from '../../stages/write-timeline/index.ts'
import { collectMessages, type Message } from '../stage.ts'
import { lineOfSame, type Note, toCorrections, type Wanted } from './correct.ts'
import { type OpenedTimeline, openTimeline, placeIn } from './open-timeline.ts'
import { readRemoved } from './resolve-id.ts'
import { type ChangedCorrection, type CorrectionsText, openCorrections, writeCorrections } from './write-corrections.ts'

export interface AdoptOptions {
  readonly timeline: string
  readonly corrections: string
  readonly note: Note
}

export interface Adopted {
  readonly corrections: readonly NewCorrection[]
  /** Entries that were there and say what the person wrote now. */
  readonly changed: readonly ChangedCorrection[]
  /** Edits that no correction can hold; errors tell of them. */
  readonly left: number
}

/** Writes the corrections. `undefined`, with errors, when a file can't be used; then nothing is written. */
export async function adopt(
  { timeline: name, corrections: file, note }: AdoptOptions,
  cwd: string,
  messages: Message[],
): Promise<Adopted | undefined> {
  const reportFor = (shown: string) => collectMessages(messages, 'adopt', shown)
  const opened = await openTimeline(name, cwd, reportFor)
  const written = opened && (await openCorrections(file, cwd, messages))
  if (!opened || !written) return undefined
  const report = reportFor(opened.name)
  const stateFile = path.join(path.dirname(opened.name), STATE_FILE)
  const state = await readFile(path.resolve(cwd, stateFile), 'utf8').catch(() => undefined)
  if (state === undefined) {
    report.error(
      'file-missing',
      `there is no \`${stateFile}\` to tell a person’s edits from dateline’s; restore it from version control`,
    )
    return undefined
  }
  const edits = findEdits(opened.file, parseState(state))
  const base = await committed(opened, cwd)
  const made = edits.map((edit) => ({ edit, ...correctionsOf(edit, { opened, base, edits, written, note }) }))
  const left = made.filter(({ isLeft }) => isLeft)
  for (const { edit } of left) {
    const text = `\`${edit.id}\` ${describeEdit(edit)}; no correction can hold all of it: take it back, or give it up with \`dateline run --discard-edits\``
    report.error('timeline-edited', text, placeIn(opened, { ...edit, lineOf: () => edit.line }, []))
  }
  const corrections = made.flatMap((one) => one.corrections)
  const changed = made.flatMap((one) => one.changed ?? [])
  const isNew = corrections.length + changed.length > 0
  if (isNew && !(await writeCorrections(written, corrections, cwd, messages, changed))) return undefined
  await rememberRemoved(corrections, { opened, base, written, note, edits }, cwd)
  return { corrections, changed, left: left.length }
}

/** The timeline tells nothing of an event that a person took out of it; its id must still be known. */
async function rememberRemoved(added: readonly NewCorrection[], { opened, base, written }: Context, cwd: string) {
  const dropped = added.flatMap(({ section, entry }) =>
    section === 'drop' ? (base.get(String(entry.event)) ?? []) : [],
  )
  if (dropped.length === 0) return
  const removed = new Map((await readRemoved(opened, cwd)).map((event) => [event.id, event]))
  for (const { id, date, title, mentions, formerIds } of dropped) {
    const why = `dropped in ${written.file}`
    removed.set(id, { id, ...(date === undefined ? {} : { date }), title, why, mentions, formerIds })
  }
  const inOrder = [...removed.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  await replaceFile(path.resolve(cwd, path.dirname(opened.name), REMOVED_FILE), removedYaml(inOrder))
}

/** The events of the last commit, which tell what a person found there; none outside of version control. */
async function committed({ name }: OpenedTimeline, cwd: string): Promise<ReadonlyMap<string, WrittenEvent>> {
  const revision = `HEAD:./${name.split(path.sep).join('/')}`
  const before = await openTimeline(revision, cwd, (shown) => collectMessages([], 'adopt', shown))
  return new Map(before?.events.map((event) => [event.id, event]))
}

interface Context {
  readonly opened: OpenedTimeline
  readonly base: ReadonlyMap<string, WrittenEvent>
  readonly edits: readonly Edit[]
  readonly written: CorrectionsText
  readonly note: Note
}

interface Made {
  readonly corrections: readonly NewCorrection[]
  readonly changed?: readonly ChangedCorrection[]
  /** Something of the edit is in no correction. */
  readonly isLeft: boolean
}

const NOTHING: Made = { corrections: [], isLeft: false }

function correctionsOf(edit: Edit, context: Context): Made {
  if (edit.section === 'articles') return ofArticle(edit, context)
  if (edit.kind === 'removed') return ofRemoved(edit, context)
  return edit.kind === 'added' ? ofAdded(edit, context) : ofChanged(edit, context)
}

function ofChanged({ id, fields, isMore }: Edit, { opened, base, edits, written, note }: Context): Made {
  const event = opened.events.find((one) => one.id === id)!
  const { mentions, ...decided } = fields
  const isEmptied = Object.values(decided).some((value) => value === undefined)
  const wanted = Object.fromEntries(Object.entries(decided).filter(([, value]) => value !== undefined)) as Wanted
  const before = base.get(id)
  const made = toCorrections(before ?? event, wanted, note).map(({ section, entry: { expect, ...entry } }) => ({
    section,
    // What dateline said before is known from the last commit only.
    entry: before && expect !== undefined ? { ...entry, expect } : entry,
  }))
  const isRegrouped =
    mentions === undefined || edits.some((other) => other.kind !== 'changed' && shares(other, id, { opened, base }))
  const corrections: NewCorrection[] = []
  const changed: ChangedCorrection[] = []
  for (const one of made) {
    const line = lineOfSame(one, written.corrections, event)
    if (line === undefined) corrections.push(one)
    else if (!saysSame(one, line, written)) {
      const keys = Object.keys(one.entry).filter((key) => key in wanted)
      changed.push({ section: one.section, line, fields: Object.fromEntries(keys.map((key) => [key, one.entry[key]])) })
    }
  }
  return { corrections, changed, isLeft: isMore || isEmptied || !isRegrouped }
}

/** Whether the entry in a line says already what the correction would. */
function saysSame({ section, entry }: NewCorrection, line: number, { corrections }: CorrectionsText): boolean {
  const there = [...corrections.redate, ...corrections.retitle, ...corrections.set].find((one) => one.line === line)
  const fields = Object.entries(entry).filter(([key]) => !['event', 'reason', 'by', 'expect'].includes(key))
  const said = there as Readonly<Record<string, unknown>> | undefined
  return section !== 'drop' && fields.every(([key, value]) => JSON.stringify(said?.[key]) === JSON.stringify(value))
}

const placesOf = (event: WrittenEvent | undefined): string[] =>
  event?.mentions.map((m) => `${m.article} ${m.start} ${m.end}`) ?? []

/** Whether an event that was added or removed by hand has, or had, mentions of another one. */
function shares({ id: other, kind }: Edit, id: string, { opened, base }: Pick<Context, 'opened' | 'base'>): boolean {
  const now = new Map(opened.events.map((event) => [event.id, event]))
  const [from, to] = kind === 'removed' ? [base.get(other), now.get(id)] : [base.get(id), now.get(other)]
  const places = new Set(placesOf(from))
  return placesOf(to).some((place) => places.has(place))
}

/** An event that a person took out is dropped, unless its mentions are in another one now: then the two are one. */
function ofRemoved({ id }: Edit, context: Context): Made {
  const { base, opened, written, note } = context
  const { drop, merge } = written.corrections
  if ([...drop.map(({ event }) => event), ...merge.flatMap(({ events }) => events)].some((event) => event.id === id))
    return NOTHING
  const places = new Set(placesOf(base.get(id)))
  const heir = opened.events.find((event) => {
    const before = placesOf(base.get(event.id))
    return event.id !== id && placesOf(event).some((place) => places.has(place) && !before.includes(place))
  })
  if (heir) return { corrections: [{ section: 'merge', entry: { events: [heir.id, id], ...note } }], isLeft: false }
  const expect = base.get(id)?.title
  return {
    corrections: [{ section: 'drop', entry: { event: id, ...(expect === undefined ? {} : { expect }), ...note } }],
    isLeft: false,
  }
}

/** An event that a person put in can only be made of mentions of others. */
function ofAdded({ id }: Edit, { base, opened, written, note }: Context): Made {
  const event = opened.events.find((one) => one.id === id)
  const places = placesOf(event)
  const whole = [...base.values()].find((one) => places.every((place) => placesOf(one).includes(place)))
  if (!event || !whole || base.has(id)) return { corrections: [], isLeft: true }
  const mentions = event.mentions.map(({ article, quote }) => ({ article, quote }))
  const isThere = written.corrections.split.some((one) => JSON.stringify(one.mentions) === JSON.stringify(mentions))
  if (isThere) return NOTHING
  return { corrections: [{ section: 'split', entry: { event: whole.id, mentions, ...note } }], isLeft: true }
}

function ofArticle({ id, kind, fields, isMore }: Edit, { opened, written, note }: Context): Made {
  const article = opened.articles.find((one) => one.id === id)
  const date = article?.published.date
  if (kind !== 'changed' || !article || !('published' in fields) || date === undefined)
    return { corrections: [], isLeft: true }
  if (written.corrections.published.some((one) => one.article === id && one.date === date))
    return { corrections: [], isLeft: isMore }
  return { corrections: [{ section: 'published', entry: { article: id, date, ...note } }], isLeft: isMore }
}
