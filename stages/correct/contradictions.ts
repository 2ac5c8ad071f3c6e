/** Decisions that cannot both hold: to merge two events and to keep them apart. */
import type { Corrections, EventReference, Grouping } from './corrections.ts'
import type { EventFinder } from './find-events.ts'

/** The `merge` entries that name two events which a `keep-apart` entry names too, each with that entry. */
export function contradictedMerges(
  { merge, keepApart }: Pick<Corrections, 'merge' | 'keepApart'>,
  finder: EventFinder,
): ReadonlyMap<Grouping, Grouping> {
  const found = merge.flatMap((one) => {
    const against = keepApart.find((other) => namesTwoOf(other, one, finder))
    return against ? [[one, against] as const] : []
  })
  return new Map(found)
}

/** Whether two events of the one are two of the other. */
function namesTwoOf({ events }: Grouping, other: Grouping, finder: EventFinder): boolean {
  const places = events.map((reference) => placeAmong(reference, other.events, finder))
  return new Set(places.filter((place) => place !== undefined)).size > 1
}

/**
 * Which of the others a reference means: the one in the same words, or the only one of the same event. Events that are
 * one by now are told apart by the words alone.
 */
function placeAmong(
  reference: EventReference,
  others: readonly EventReference[],
  finder: EventFinder,
): number | undefined {
  const same = others.findIndex((other) => sameWords(other, reference))
  if (same >= 0) return same
  const events = finder.events(reference)
  const meant = others.flatMap((other, i) => (finder.events(other).some((event) => events.includes(event)) ? [i] : []))
  return meant.length === 1 ? meant[0] : undefined
}

const sameWords = (a: EventReference, b: EventReference): boolean =>
  a.id === b.id && a.article === b.article && a.quote === b.quote
