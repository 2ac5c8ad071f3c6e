/** Makes corrections of what people changed in the timeline itself. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { NewCorrection } from '../../stages/correct/index.ts'
import {
  findEdits,
  parseState,
  REMOVED_FILE,
  removedYaml,
  replaceFile,
  STATE_FILE,
  type WrittenEvent,
  describeEdit,
  type Edit,
  eventEntry,
  isDecidable,
} from '../../stages/write-timeline/index.ts'
import { collectMessages, type Message } from '../stage.ts'
import type { Note } from './correct.ts'
import { type Context, correctionsOf } from './corrections-of-edit.ts'
import { type OpenedTimeline, openTimeline, placeIn } from './open-timeline.ts'
import { readRemoved } from './resolve-id.ts'
import { type ChangedCorrection, openCorrections, writeCorrections } from './write-corrections.ts'

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
    const others = otherFields(edit, opened, base)
    const text = `\`${edit.id}\` ${describeEdit(edit, others)}; ${adviceOn(others)}`
    report.error('timeline-edited', text, placeIn(opened, { ...edit, lineOf: () => edit.line }, []))
  }
  const corrections = made.flatMap((one) => one.corrections)
  const changed = made.flatMap((one) => one.changed ?? [])
  const isNew = corrections.length + changed.length > 0
  if (isNew && !(await writeCorrections(written, corrections, cwd, messages, changed))) return undefined
  await rememberRemoved(corrections, { opened, base, written, note, edits }, cwd)
  return { corrections, changed, left: left.length }
}

/** The fields that a person changed and no correction can hold, as far as the last commit tells. */
function otherFields({ section, id }: Edit, opened: OpenedTimeline, base: Context['base']): string[] {
  const [before, now] = [base.get(id), opened.events.find((event) => event.id === id)]
  if (section !== 'events' || !before || !now) return []
  const [old, entry] = [eventEntry(before), eventEntry(now)]
  return [...new Set([...Object.keys(old), ...Object.keys(entry)])].filter(
    (key) => !isDecidable(key) && JSON.stringify(old[key]) !== JSON.stringify(entry[key]),
  )
}

function adviceOn(others: readonly string[]): string {
  const back = 'put back what stood there, or give it up with `dateline run --discard-edits`'
  if (others.length === 0) return `no correction can hold all of it: ${back}`
  const fields = others.map((key) => `\`${key}\``).join(', ')
  return `no correction can hold ${fields}: dateline takes that from the articles; ${back}; a report that is wrong can be taken out with \`dateline correct --split\` or \`--drop\``
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
