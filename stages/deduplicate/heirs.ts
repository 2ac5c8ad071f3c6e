/** Which events of today carry on the events of a committed timeline, whose ids they keep. */
import { idDigits } from '../../pipeline/ids.ts'
import type { Formerly, KnownEvent, MentionPlace } from '../../pipeline/timeline.ts'
import type { EventWithoutId } from './build-event.ts'

/** The ids that an event has from a committed timeline. */
export interface KeptId {
  readonly id: string
  readonly formerIds: readonly string[]
  readonly formerly?: Formerly
}

/** What an id was made from: an event's founding mention. `again` counts the attempts where ids were taken. */
export const foundingKey = ({ article, mention }: EventWithoutId['mentions'][number], again = 0): string =>
  `${article} ${mention.trigger.start}${again ? ` ${again}` : ''}`

/** A committed event, or one that once became part of it. */
interface Claimant extends KnownEvent {
  readonly isFormer: boolean
  /** Whether its mentions are not its own, but those of the event that it became part of. */
  readonly isVague: boolean
}

interface Claim {
  readonly by: Claimant
  /** The event's place in the list. */
  readonly event: number
  /** Whether the mention that founded it is there. */
  readonly isFounder: boolean
  /** The place of the claimed mention in the event. */
  readonly rank: number
}

/** A mention of an event of today, by the place of its quote. */
interface Holder {
  readonly event: number
  readonly rank: number
  /** What an id founded by it is made from, at each attempt. */
  readonly keyOf: (again: number) => string
}

type Holders = ReadonlyMap<string, readonly Holder[]>

/**
 * Each known event passes its id to the event that holds its founding mention, or the next of its mentions that is
 * still there. Where several known events became one, the one published first gives the id, the rest are former ids.
 */
export function keptIds(events: readonly EventWithoutId[], known: readonly KnownEvent[]): Map<number, KeptId> {
  if (!known.length) return new Map()
  const holders = holdersOf(events)
  const claimants = known.flatMap((event) => [{ ...event, isFormer: false, isVague: false }, ...formerEvents(event)])
  const byFounder = claimants.map((by) => founderClaim(by, holders))
  const claims = new Map<number, Claim[]>()
  const add = (claim: Claim): void => void claims.set(claim.event, [...(claims.get(claim.event) ?? []), claim])
  for (const claim of byFounder) if (claim) add(claim)
  // Those in use first: what is left is for ids that were removed.
  const others = claimants.filter((by, i) => !byFounder[i] && !by.isVague)
  for (const by of others.sort((a, b) => Number(isInUse(b)) - Number(isInUse(a)))) {
    const claim = nextClaim(by, { events, holders, claims })
    if (claim) add(claim)
  }
  return new Map(Array.from(claims, ([event, list]) => [event, settle(list)]))
}

const isInUse = ({ isFormer, removed }: Claimant): boolean => !isFormer && removed === undefined

/**
 * An event that once became part of a known one has its id back when the two are two again. Where nobody remembers which
 * mentions were its own, only the one that founded it tells.
 */
function formerEvents({ formerIds, formerly = {}, mentions, removed }: KnownEvent): Claimant[] {
  const gone = removed === undefined ? {} : { removed }
  return formerIds.map((id) => {
    const own = formerly[id]
    return { id, formerIds: [], mentions: own ?? mentions, ...gone, isFormer: true, isVague: own === undefined }
  })
}

const placeOf = ({ article, start, end }: MentionPlace): string => `${article} ${start} ${end}`

function holdersOf(events: readonly EventWithoutId[]): Holders {
  const holders = new Map<string, Holder[]>()
  for (const [event, { mentions }] of events.entries()) {
    for (const [rank, mention] of mentions.entries()) {
      const holder = { event, rank, keyOf: (again: number) => foundingKey(mention, again) }
      const others = holders.get(placeOf(mention))
      if (others) others.push(holder)
      else holders.set(placeOf(mention), [holder])
    }
  }
  return holders
}

/** Attempts at a free id that are looked for; two ids of one founder are rare, more hardly ever seen. */
const MOST_ATTEMPTS = 8

/** Several mentions can stand in one quote; the last four digits of the id tell which of them founded the event. */
function founderClaim(by: Claimant, holders: Holders): Claim | undefined {
  for (let again = 0; again < MOST_ATTEMPTS; again++) {
    for (const mention of by.mentions) {
      const founder = holders.get(placeOf(mention))?.find(({ keyOf }) => by.id.endsWith(idDigits(keyOf(again))))
      if (founder) return { by, event: founder.event, rank: founder.rank, isFounder: true }
    }
  }
  return undefined
}

interface Scene {
  readonly events: readonly EventWithoutId[]
  readonly holders: Holders
  readonly claims: ReadonlyMap<number, readonly Claim[]>
}

/**
 * By the first mention that is still there. Where its quote stands in several events, the one most like the known event;
 * an event that another one has claimed, with a mention in the same quote, is that one's.
 */
function nextClaim(by: Claimant, { events, holders, claims }: Scene): Claim | undefined {
  const places = new Set(by.mentions.map(placeOf))
  const likeness = (event: number): number => {
    const own = new Set(events[event]!.mentions.map(placeOf))
    const shared = [...own].filter((place) => places.has(place)).length
    return shared / (own.size + places.size - shared)
  }
  for (const place of places) {
    const isTaken = ({ event }: Holder): boolean =>
      (claims.get(event) ?? []).some(
        (claim) => isInUse(claim.by) && claim.by.mentions.some((mention) => placeOf(mention) === place),
      )
    const free = (holders.get(place) ?? []).filter((holder) => !isTaken(holder))
    if (free.length === 0) continue
    const { event, rank } = free.reduce((best, one) => (likeness(one.event) > likeness(best.event) ? one : best))
    return { by, event, rank, isFounder: false }
  }
  return undefined
}

/** An id in use is never given up for one that was in use before, nor a founder's for another's. */
function settle(claims: readonly Claim[]): KeptId {
  const order = claims.toSorted(
    (a, b) =>
      Number(a.by.removed !== undefined) - Number(b.by.removed !== undefined) ||
      Number(a.by.isFormer) - Number(b.by.isFormer) ||
      Number(b.isFounder) - Number(a.isFounder) ||
      a.rank - b.rank ||
      (a.by.id < b.by.id ? -1 : 1),
  )
  const [first, ...others] = order.map(({ by }) => by)
  // An id that was removed stays so while another event tells what it told: it may be that event's for a day only.
  const rest = others.filter(({ removed }) => removed === undefined || first!.removed !== undefined)
  const former = new Set([...first!.formerIds, ...rest.flatMap(({ id, formerIds }) => [id, ...formerIds])])
  former.delete(first!.id)
  const own = new Map(rest.flatMap(({ id, mentions, isVague }) => (isVague ? [] : [[id, mentions] as const])))
  const formerIds = [...former].sort()
  const formerly = formerIds.flatMap((id) => {
    const places = order.map(({ by }) => by.formerly?.[id]).find((found) => found !== undefined) ?? own.get(id)
    return places ? [[id, places.map(({ article, start, end }) => ({ article, start, end }))] as const] : []
  })
  return { id: first!.id, formerIds, ...(formerly.length > 0 ? { formerly: Object.fromEntries(formerly) } : {}) }
}
