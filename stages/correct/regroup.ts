/** Moves mentions between events as people decided: entries made one, entries taken apart. */
import type { Article, Mention } from '../../pipeline/article.ts'
import type { KnownEvent, TimelineEvent } from '../../pipeline/timeline.ts'
import type { Report as Messages } from '../../pipeline/stage.ts'
import { contradictedMerges } from './contradictions.ts'
import type { Corrections, EventReference, Grouping } from './corrections.ts'
import { EventFinder, keyOf, tellUnmatched } from './find-events.ts'

/** One article's mention of an event. */
export interface Report {
  readonly article: Article
  readonly mention: Mention
}

export interface RegroupContext {
  readonly articles: readonly Article[]
  readonly known: readonly KnownEvent[]
  /** How well two mentions go together; higher is better. */
  readonly likeness: (a: Report, b: Report) => number
}

/** The reports of each event once `merge` and `keep-apart` are done; `undefined` when these change nothing. */
export function regroup(
  events: readonly TimelineEvent[],
  { merge, keepApart, split }: Corrections,
  context: RegroupContext,
  messages: Messages,
): Report[][] | undefined {
  if (!merge.length && !keepApart.length && !split.length) return undefined
  const finder = new EventFinder(events, context.articles)
  const unmatched = (reference: EventReference, line: number): void => tellUnmatched(reference, line, finder, messages)
  const groups = new Groups(events, context.articles)
  let changed = false
  const contradicted = contradictedMerges({ merge, keepApart }, finder)
  for (const grouping of merge) {
    const { events: references, line } = grouping
    const against = contradicted.get(grouping)
    if (against) {
      const text = `\`merge\` here and \`keep-apart\` in line ${against.line} name the same events; they were kept apart; take one of the two away`
      messages.error('correction-invalid', text, { line })
      continue
    }
    const found = references.flatMap((reference) => {
      const pointedAt = finder.events(reference)
      if (!pointedAt.length) unmatched(reference, line)
      return pointedAt.flatMap((event) => event.mentions.map((m) => keyOf(m.article, m.mention.id)))
    })
    changed = groups.join(found) || changed
  }
  for (const grouping of keepApart) {
    const sides = sidesOf(grouping, finder, context.known, unmatched)
    changed = groups.part(sides, context.likeness) || changed
  }
  for (const { event, mentions, line } of split) {
    if (!finder.events(event).length) unmatched(event, line)
    const keys = mentions.flatMap((reference) => {
      const found = finder.mentions(reference)
      if (!found.size) unmatched(reference, line)
      return [...found]
    })
    changed = groups.takeOut(keys) || changed
  }
  return changed ? groups.all() : undefined
}

/** The mentions that each side of a `keep-apart` is sure to have. */
function sidesOf(
  { events, line }: Grouping,
  finder: EventFinder,
  known: readonly KnownEvent[],
  unmatched: (reference: EventReference, line: number) => void,
): ReadonlySet<string>[] {
  return events.map((reference) => {
    const keys = reference.id === undefined ? finder.mentions(reference) : mentionsOfId(reference.id, finder, known)
    if (!keys.size) unmatched(reference, line)
    return keys
  })
}

/** A committed timeline says which mentions an id stood for, even when it has since become part of another event. */
function mentionsOfId(id: string, finder: EventFinder, known: readonly KnownEvent[]): ReadonlySet<string> {
  const [event] = finder.events({ id })
  const before = known.find((one) => one.id === id)
  if (!event) return new Set()
  const places = new Set(before?.mentions.map((m) => `${m.article} ${m.start} ${m.end}`))
  const own = event.mentions.filter(
    (m) => (!before && event.id === id) || places.has(`${m.article} ${m.start} ${m.end}`),
  )
  return new Set(own.map((m) => keyOf(m.article, m.mention.id)))
}

/** The reports of all events, movable. */
class Groups {
  readonly #reports = new Map<string, Report>()
  readonly #groupOf = new Map<string, string[]>()

  constructor(events: readonly TimelineEvent[], articles: readonly Article[]) {
    const byId = new Map(articles.map((article) => [article.id, article]))
    for (const { mentions } of events) {
      const group = mentions.map((m) => keyOf(m.article, m.mention.id))
      for (const [i, { article, mention }] of mentions.entries()) {
        this.#reports.set(group[i]!, { article: byId.get(article)!, mention })
        this.#groupOf.set(group[i]!, group)
      }
    }
  }

  /** Makes one group of all groups that hold one of the keys. Says whether that changed anything. */
  join(keys: readonly string[]): boolean {
    const groups = new Set(keys.map((key) => this.#groupOf.get(key)!))
    if (groups.size < 2) return false
    const joined = [...groups].flat()
    for (const key of joined) this.#groupOf.set(key, joined)
    return true
  }

  /** Takes groups apart that hold keys of several sides; what is on no side goes where it fits best. */
  part(sides: readonly ReadonlySet<string>[], likeness: RegroupContext['likeness']): boolean {
    let changed = false
    for (const group of new Set(sides.flatMap((side) => Array.from(side, (key) => this.#groupOf.get(key)!)))) {
      const seeds = sides.map((side) => group.filter((key) => side.has(key))).filter((part) => part.length > 0)
      if (seeds.length < 2) continue
      const parts = seeds.map((seed) => [...seed])
      for (const key of group) {
        if (seeds.some((seed) => seed.includes(key))) continue
        const fits = seeds.map((seed) => Math.max(...seed.map((other) => this.#likeness(key, other, likeness))))
        parts[fits.indexOf(Math.max(...fits))]!.push(key)
      }
      for (const part of parts) for (const key of part) this.#groupOf.set(key, part)
      changed = true
    }
    return changed
  }

  /** Makes the mentions one group of their own. Says whether that changed anything. */
  takeOut(keys: readonly string[]): boolean {
    const taken = keys.filter((key) => this.#groupOf.has(key))
    const groups = new Set(taken.map((key) => this.#groupOf.get(key)!))
    if (!taken.length || (groups.size === 1 && [...groups][0]!.length === taken.length)) return false
    for (const group of groups) {
      const rest = group.filter((key) => !taken.includes(key))
      for (const key of rest) this.#groupOf.set(key, rest)
    }
    for (const key of taken) this.#groupOf.set(key, taken)
    return true
  }

  #likeness(key: string, other: string, likeness: RegroupContext['likeness']): number {
    return likeness(this.#reports.get(key)!, this.#reports.get(other)!)
  }

  all(): Report[][] {
    return Array.from(new Set(this.#groupOf.values()), (group) => group.map((key) => this.#reports.get(key)!))
  }
}
