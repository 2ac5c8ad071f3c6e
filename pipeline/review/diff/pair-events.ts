/** Which events of two timelines are the same, whatever became of their ids. */
import type { WrittenEvent, WrittenMention } from '../../../stages/write-timeline/index.ts'

export interface Pairs {
  /** What became of each old event that lives on, the one that kept its id first. */
  readonly heirs: Map<WrittenEvent, WrittenEvent[]>
  /** What each new event was, as far as it was anything. */
  readonly before: Map<WrittenEvent, WrittenEvent[]>
}

/** By id, by former id, then by the mentions that an event shares with an old one. */
export function pairEvents(old: readonly WrittenEvent[], now: readonly WrittenEvent[]): Pairs {
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

/** Where a mention's quote stands. */
export const placeOf = ({ article, start, end }: WrittenMention): string => `${article} ${start} ${end}`
