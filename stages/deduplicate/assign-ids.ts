/** Gives events their ids: kept once committed, else made from the founding mention. */
import { eventId } from '../../pipeline/ids.ts'
import type { KnownEvent, TimelineEvent } from '../../pipeline/timeline.ts'
import type { EventWithoutId } from './build-event.ts'
import { foundingKey, type KeptId, keptIds } from './heirs.ts'

/** Events in the order given, each with an id of its own. `known` holds what a committed timeline called them. */
export function assignIds(events: readonly EventWithoutId[], known: readonly KnownEvent[]): TimelineEvent[] {
  const kept = keptIds(events, known)
  const taken = new Set(known.flatMap(({ id, formerIds }) => [id, ...formerIds]))
  const current = new Set(Array.from(kept.values(), ({ id }) => id))
  return events.map((event, i) => {
    const old = kept.get(i)
    if (old) return { ...event, ...withoutCurrent(old, current) }
    const id = freshId(event, taken)
    taken.add(id)
    return { ...event, id, formerIds: [] }
  })
}

function freshId(event: EventWithoutId, taken: ReadonlySet<string>): string {
  const founding = event.mentions[0]!
  for (let again = 0; ; again++) {
    const id = eventId(event.earliest ?? event.latest, event.title, foundingKey(founding, again))
    if (!taken.has(id)) return id
  }
}

/** What became an event of its own again is a former id no more. */
function withoutCurrent({ id, formerIds, formerly = {} }: KeptId, current: ReadonlySet<string>): KeptId {
  const former = formerIds.filter((one) => !current.has(one))
  const known = former.flatMap((one) => (formerly[one] ? [[one, formerly[one]] as const] : []))
  return { id, formerIds: former, ...(known.length > 0 ? { formerly: Object.fromEntries(known) } : {}) }
}
