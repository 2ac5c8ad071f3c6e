/** Gives events their ids: kept once committed, else made from the founding mention. */
import { eventId, sha256Of } from '../../pipeline/ids.ts'
import type { KnownEvent, TimelineEvent } from '../../pipeline/timeline.ts'
import type { EventWithoutId } from './build-event.ts'

/** Events in the order given, each with an id of its own. `known` holds what a committed timeline called them. */
export function assignIds(events: readonly EventWithoutId[], known: readonly KnownEvent[]): TimelineEvent[] {
  const kept = keptIds(events, [...known, ...known.flatMap(formerEvents)])
  const taken = new Set(known.flatMap(({ id, formerIds }) => [id, ...formerIds]))
  const current = new Set(Array.from(kept.values(), ({ id }) => id))
  return events.map((event, i) => {
    const old = kept.get(i)
    if (old) return { ...event, id: old.id, formerIds: old.formerIds.filter((id) => !current.has(id)) }
    const id = freshId(event, taken)
    taken.add(id)
    return { ...event, id, formerIds: [] }
  })
}

/** An event that once became part of a known one has its id back when the two are two again. */
function formerEvents({ formerIds, mentions, removed }: KnownEvent): (KnownEvent & { readonly isFormer: boolean })[] {
  const gone = removed === undefined ? {} : { removed }
  return formerIds.map((id) => ({ id, formerIds: [], mentions, ...gone, isFormer: true }))
}

const foundingKey = ({ article, mention }: EventWithoutId['mentions'][number], again = 0): string =>
  `${article} ${mention.trigger.start}${again ? ` ${again}` : ''}`

function freshId(event: EventWithoutId, taken: ReadonlySet<string>): string {
  const founding = event.mentions[0]!
  for (let again = 0; ; again++) {
    const id = eventId(event.earliest ?? event.latest, event.title, foundingKey(founding, again))
    if (!taken.has(id)) return id
  }
}

interface KeptId {
  readonly id: string
  readonly formerIds: readonly string[]
}

/**
 * Each known event passes its id to the event that holds its founding mention, or the next of its mentions that is
 * still there. Where several known events became one, the one published first gives the id, the rest are former ids.
 */
function keptIds(events: readonly EventWithoutId[], known: readonly KnownEvent[]): Map<number, KeptId> {
  if (!known.length) return new Map()
  const holders = new Map<string, { event: number; key: string }[]>()
  events.forEach((event, i) => {
    for (const m of event.mentions) {
      const place = `${m.article} ${m.start} ${m.end}`
      const holder = { event: i, key: foundingKey(m) }
      holders.set(place, [...(holders.get(place) ?? []), holder])
    }
  })
  const claims = new Map<number, { known: KnownEvent; at: number }[]>()
  for (const event of known) {
    const heir = heirOf(event, holders)
    if (heir) claims.set(heir.event, [...(claims.get(heir.event) ?? []), { known: event, at: heir.at }])
  }
  return new Map(
    [...claims].map(([i, list]) => {
      const mentions = events[i]!.mentions
      const rank = ({
        known: {
          mentions: [first],
        },
      }: {
        known: KnownEvent
      }): number =>
        mentions.findIndex((m) => m.article === first?.article && m.start === first.start && m.end === first.end)
      const order = list.sort(
        (a, b) => isRemoved(a) - isRemoved(b) || a.at - b.at || rank(a) - rank(b) || (a.known.id < b.known.id ? -1 : 1),
      )
      const [first, ...others] = order.map((claim) => claim.known)
      // An id that was removed stays so while another event tells what it told: it may be that event's for a day only.
      const rest = others.filter(({ removed }) => removed === undefined || first!.removed !== undefined)
      const former = new Set([...first!.formerIds, ...rest.flatMap(({ id, formerIds }) => [id, ...formerIds])])
      return [i, { id: first!.id, formerIds: [...former].sort() }] as const
    }),
  )
}

/** An id in use is never given up for one that was in use before. */
const isRemoved = ({ known }: { readonly known: KnownEvent }): number => (known.removed === undefined ? 0 : 1)

/**
 * Several mentions can stand in one quote; the last four digits of the id tell which of them founded the event. Of a
 * former event only that one is known, as its mentions are among those of the event it became part of.
 */
function heirOf(
  { id, mentions, isFormer = false }: KnownEvent & { readonly isFormer?: boolean },
  holders: ReadonlyMap<string, readonly { event: number; key: string }[]>,
): { event: number; at: number } | undefined {
  const at = mentions.map(({ article, start, end }) => holders.get(`${article} ${start} ${end}`))
  for (const [i, found] of at.entries()) {
    const founder = found?.find(({ key }) => sha256Of(key).slice(0, 4) === id.slice(-4))
    if (founder) return { event: founder.event, at: i }
  }
  const next = isFormer ? -1 : at.findIndex((found) => found !== undefined)
  return next < 0 ? undefined : { event: at[next]![0]!.event, at: next }
}
