/** What changed between two timelines, by meaning. Pure. */
import type { WrittenEvent, WrittenTimeline } from '../../../stages/write-timeline/index.ts'
import type { Edtf, EventStatus } from '../../article.ts'
import type { FigureValue, TimelineArticle } from '../../timeline.ts'

/** An event as a list of changes names it. */
export interface EventName {
  readonly id: string
  readonly date?: Edtf
  readonly title: string
}

export interface Added extends EventName {
  /** Ids of the articles that report it. */
  readonly sources: readonly string[]
  /** The founding mention’s words, and why it is dated so. */
  readonly quote: string
  readonly because?: string
}

export interface Removed extends EventName {
  readonly why: string
}

/** Several events of the old timeline that are one now. */
export interface Merged extends EventName {
  readonly from: readonly EventName[]
}

/** An event of the old timeline whose mentions are in several now. */
export interface Split extends EventName {
  readonly into: readonly EventName[]
}

export interface FromTo<Value> {
  readonly from?: Value
  readonly to?: Value
}

export interface FigureChange {
  readonly what: string
  readonly added: readonly FigureValue[]
  readonly removed: readonly FigureValue[]
}

export interface ListChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** An event that is in both; only what changed is there. */
export interface Changed extends EventName {
  /** Its id before, where it has another now. */
  readonly oldId?: string
  readonly redated?: FromTo<Edtf> & { readonly why: string }
  readonly retitled?: FromTo<string>
  readonly status?: FromTo<EventStatus>
  readonly type?: FromTo<string>
  readonly who?: ListChange
  readonly whom?: ListChange
  readonly where?: ListChange
  readonly disputed?: ListChange
  readonly figures?: readonly FigureChange[]
  /** Articles that report it. */
  readonly sources?: ListChange
  /** Quotes in articles that reported it before. */
  readonly quotes?: ListChange
  readonly independent?: FromTo<number>
}

export interface ArticleChange {
  readonly id: string
  readonly path?: string
  readonly published: FromTo<Edtf> & { readonly why: string }
}

export interface TimelineChanges {
  readonly added: readonly Added[]
  readonly removed: readonly Removed[]
  readonly merged: readonly Merged[]
  readonly split: readonly Split[]
  readonly changed: readonly Changed[]
  readonly articles: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly redated: readonly ArticleChange[]
  }
}

/** Whether nothing that a reader would notice changed. */
export const isUnchanged = ({ articles, ...events }: TimelineChanges): boolean =>
  [...Object.values(events), ...Object.values(articles)].every((list) => list.length === 0)

/** `whyRemoved` knows what the new timeline says of events that it lost. */
export function compareTimelines(
  old: WrittenTimeline,
  now: WrittenTimeline,
  whyRemoved: ReadonlyMap<string, string> = new Map(),
): TimelineChanges {
  const pairs = pairEvents(old.events, now.events)
  const articles = new Map(now.articles.map((article) => [article.id, article]))
  const removed = old.events.filter((event) => !pairs.heirs.has(event))
  const added = now.events.filter((event) => !pairs.before.has(event))
  return {
    added: added.map(toAdded),
    removed: removed.map((event) => ({ ...nameOf(event), why: whyGone(event, articles, whyRemoved) })),
    merged: [...pairs.before].flatMap(([event, before]) =>
      before.length > 1 ? [{ ...nameOf(event), from: before.map(nameOf) }] : [],
    ),
    split: [...pairs.heirs].flatMap(([event, heirs]) =>
      heirs.length > 1 ? [{ ...nameOf(event), into: heirs.map(nameOf) }] : [],
    ),
    changed: now.events.flatMap((event) => {
      const before = pairs.before.get(event)
      const same = before?.find(({ id }) => id === event.id) ?? (before?.length === 1 ? before[0] : undefined)
      const isHeir = same && pairs.heirs.get(same)![0] === event
      return isHeir ? changesOf(same, event) : []
    }),
    articles: compareArticles(old.articles, now.articles),
  }
}

interface Pairs {
  /** What became of each old event that lives on, the one that kept its id first. */
  readonly heirs: Map<WrittenEvent, WrittenEvent[]>
  /** What each new event was, as far as it was anything. */
  readonly before: Map<WrittenEvent, WrittenEvent[]>
}

/** By id, by former id, then by the mentions that an event shares with an old one. */
function pairEvents(old: readonly WrittenEvent[], now: readonly WrittenEvent[]): Pairs {
  const pairs: Pairs = { heirs: new Map(), before: new Map() }
  const join = (from: WrittenEvent, to: WrittenEvent): void => {
    const heirs = pairs.heirs.get(from) ?? []
    if (heirs.includes(to)) return
    pairs.heirs.set(from, [...heirs, to])
    pairs.before.set(to, [...(pairs.before.get(to) ?? []), from])
  }
  const byId = new Map(now.flatMap((event) => event.formerIds.map((id) => [id, event] as const)))
  for (const event of now) byId.set(event.id, event)
  for (const event of old) {
    const heir = byId.get(event.id)
    if (heir) join(event, heir)
  }
  const oldOf = new Map(old.flatMap((event) => event.mentions.map((m) => [placeOf(m), event] as const)))
  for (const event of now) {
    if (pairs.before.has(event)) continue
    for (const mention of event.mentions) {
      const from = oldOf.get(placeOf(mention))
      // Two events can stand in the same words; what an event has kept is not what another got from it.
      const hasKept = from && byId.get(from.id)?.mentions.some((m) => placeOf(m) === placeOf(mention))
      if (from && !hasKept) join(from, event)
    }
  }
  return pairs
}

const placeOf = ({ article, start, end }: WrittenEvent['mentions'][number]): string => `${article} ${start} ${end}`

export const nameOf = ({ id, date, title }: WrittenEvent): EventName => ({
  id,
  ...(date === undefined ? {} : { date }),
  title,
})

const sourcesOf = ({ mentions }: WrittenEvent): string[] => [...new Set(mentions.map(({ article }) => article))]

function toAdded(event: WrittenEvent): Added {
  const { quote, because } = event.mentions[0]!
  return { ...nameOf(event), sources: sourcesOf(event), quote, ...(because === undefined ? {} : { because }) }
}

function whyGone(
  event: WrittenEvent,
  articles: ReadonlyMap<string, TimelineArticle>,
  whyRemoved: ReadonlyMap<string, string>,
): string {
  const told = whyRemoved.get(event.id)
  if (told !== undefined) return told
  const gone = sourcesOf(event).filter((id) => !articles.has(id))
  if (gone.length === sourcesOf(event).length) return `no longer among the articles: ${gone.join(', ')}`
  return 'no article that is there reports it as an event any more'
}

/** At most one entry. */
function changesOf(old: WrittenEvent, now: WrittenEvent): Changed[] {
  const before = sourcesOf(old)
  const kept = new Set(before.filter((id) => sourcesOf(now).includes(id)))
  const quotesIn = ({ mentions }: WrittenEvent) => mentions.flatMap((m) => (kept.has(m.article) ? [m.quote] : []))
  const figures = figureChanges(old, now)
  const changes = defined({
    oldId: old.id === now.id ? undefined : old.id,
    redated: old.date === now.date ? undefined : { ...fromTo(old.date, now.date), why: whyDated(now) },
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

const fromTo = <Value>(from: Value | undefined, to: Value | undefined): FromTo<Value> => ({
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

/** The words of a report that dates the event so; a date that none gives comes from all of them, or from a person. */
function whyDated({ date, mentions }: WrittenEvent): string {
  if (date === undefined) return 'no report dates it'
  const same = mentions.find((mention) => mention.date === date)
  return same?.because ?? 'from all its reports together, or from corrections.yaml'
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

function compareArticles(
  old: readonly TimelineArticle[],
  now: readonly TimelineArticle[],
): TimelineChanges['articles'] {
  const before = new Map(old.map((article) => [article.id, article]))
  const after = new Map(now.map((article) => [article.id, article]))
  return {
    added: now.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    removed: old.flatMap(({ id }) => (after.has(id) ? [] : [id])),
    redated: now.flatMap(({ id, path, published }) => {
      const was = before.get(id)?.published
      if (!was || was.date === published.date) return []
      const why = `${published.basis}${published.evidence === undefined ? '' : `: ${published.evidence}`}`
      return [{ id, ...(path === undefined ? {} : { path }), published: { ...fromTo(was.date, published.date), why } }]
    }),
  }
}
