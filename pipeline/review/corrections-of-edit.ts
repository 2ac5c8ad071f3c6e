/** Turns what a person did to an entry of the timeline into corrections. */
import type { NewCorrection } from '../../stages/correct/index.ts'
import type { Edit, WrittenEvent } from '../../stages/write-timeline/index.ts'
import { lineOfSame, type Note, toCorrections, type Wanted } from './correct.ts'
import type { OpenedTimeline } from './open-timeline.ts'
import type { ChangedCorrection, CorrectionsText } from './write-corrections.ts'

/** What an edit is to be judged by. */
export interface Context {
  readonly opened: OpenedTimeline
  readonly base: ReadonlyMap<string, WrittenEvent>
  readonly edits: readonly Edit[]
  readonly written: CorrectionsText
  readonly note: Note
}

/** What becomes of an edit. */
export interface Made {
  readonly corrections: readonly NewCorrection[]
  readonly changed?: readonly ChangedCorrection[]
  /** Something of the edit is in no correction. */
  readonly isLeft: boolean
}

const NOTHING: Made = { corrections: [], isLeft: false }

/** The corrections that hold what a person did to one entry. */
export function correctionsOf(edit: Edit, context: Context): Made {
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
