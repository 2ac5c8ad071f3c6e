/** What changed in one event. */
import type { WrittenEvent } from '../../../stages/write-timeline/index.ts'
import type { FigureValue } from '../../timeline.ts'
import type { Changed, EventName, FigureChange, FromTo, ListChange } from './changes.ts'
import { whyRedated } from './why-dated.ts'
import type { WhyDecided } from './why-decided.ts'

export const nameOf = ({ id, date, title }: WrittenEvent): EventName => ({
  id,
  ...(date === undefined ? {} : { date }),
  title,
})

/** Ids of the articles that report it. */
export const sourcesOf = ({ mentions }: WrittenEvent): string[] => [...new Set(mentions.map(({ article }) => article))]

/** At most one entry. */
export function changesOf(old: WrittenEvent, now: WrittenEvent, decidedBy: WhyDecided): Changed[] {
  const before = sourcesOf(old)
  const kept = new Set(before.filter((id) => sourcesOf(now).includes(id)))
  const quotesIn = ({ mentions }: WrittenEvent) => mentions.flatMap((m) => (kept.has(m.article) ? [m.quote] : []))
  const figures = figureChanges(old, now)
  const changes = defined({
    oldId: old.id === now.id ? undefined : old.id,
    redated:
      old.date === now.date
        ? undefined
        : { ...fromTo(old.date, now.date), why: decidedBy(now) ?? whyRedated(old, now) },
    retitled: change(old.title, now.title),
    status: change(old.status, now.status),
    type: change(old.type, now.type),
    who: listChange(old.who, now.who),
    whom: listChange(old.whom, now.whom),
    where: listChange(old.where, now.where),
    disputed: listChange(old.disputed, now.disputed),
    figures: figures.length ? figures : undefined,
    sources: listChange(before, sourcesOf(now)),
    quotes: listChange(quotesIn(old), quotesIn(now)),
    independent: change(old.independent, now.independent),
  })
  return Object.keys(changes).length ? [{ ...nameOf(now), ...changes }] : []
}

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

const defined = <Fields extends object>(fields: Fields): Defined<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>

export const fromTo = <Value>(from: Value | undefined, to: Value | undefined): FromTo<Value> => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})

const change = <Value>(from: Value, to: Value): FromTo<Value> | undefined =>
  from === to ? undefined : fromTo(from, to)

function listChange(old: readonly string[], now: readonly string[]): ListChange | undefined {
  const added = now.filter((item) => !old.includes(item))
  const removed = old.filter((item) => !now.includes(item))
  return added.length + removed.length ? { added, removed } : undefined
}

function figureChanges(old: WrittenEvent, now: WrittenEvent): FigureChange[] {
  const valuesOf = ({ figures }: WrittenEvent, what: string) => figures.find((f) => f.what === what)?.values ?? []
  const key = ({ value, bound, saidBy, article }: FigureValue) => JSON.stringify([value, bound, saidBy, article])
  return [...new Set([...old.figures, ...now.figures].map(({ what }) => what))].flatMap((what) => {
    const [before, after] = [valuesOf(old, what), valuesOf(now, what)]
    const added = after.filter((value) => !before.some((other) => key(other) === key(value)))
    const removed = before.filter((value) => !after.some((other) => key(other) === key(value)))
    return added.length + removed.length ? [{ what, added, removed }] : []
  })
}
