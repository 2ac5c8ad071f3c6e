/** Which events an earlier timeline had and this one has not, in whatever event. */
import type { KnownEvent, RemovedEvent, TimelineEvent } from './timeline.ts'

/** In the order of their ids. An event whose id is a former id of another lives on in that one. */
export function removedEvents(
  known: readonly KnownEvent[],
  events: readonly TimelineEvent[],
  whyRemoved: (event: KnownEvent) => string,
): RemovedEvent[] {
  const alive = new Set(events.flatMap(({ id, formerIds }) => [id, ...formerIds]))
  return known
    .filter(({ id }) => !alive.has(id))
    .map((event) => ({
      id: event.id,
      ...(event.date === undefined ? {} : { date: event.date }),
      title: event.title ?? '',
      why: whyRemoved(event),
      mentions: event.mentions,
      formerIds: event.formerIds.filter((id) => !alive.has(id)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
