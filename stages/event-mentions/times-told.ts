/** The days and periods that an article names, and what it says of each: candidates for what has no time of its own. */
import type { Article, Granularity } from '../../pipeline/article.ts'
import type { Governor } from './clause.ts'
import { groupOf, stemOf, type EventGroup } from './happening-word.ts'

/** An expression, where it stands, and the word it depends on. */
export interface TimeTold {
  /** Index into `article.expressions`. */
  readonly expression: number
  readonly sentence: number
  readonly governor: Governor | undefined
}

/** A day or a longer period that the article names once or more. */
export interface Candidate {
  readonly times: TimeTold[]
  /** A month or a year, not a day. */
  readonly isPeriod: boolean
  /** First day; `undefined` while publication is unknown. */
  readonly day: string | undefined
  /** Of the words that its expressions depend on. */
  readonly stems: Set<string>
  readonly groups: Set<EventGroup>
}

/** A day or period that an expression names, at its place in the text. */
export interface PlacedTime extends TimeTold {
  readonly candidate: Candidate
}

export interface TimesTold {
  readonly candidates: readonly Candidate[]
  /** Naming days, in text order. */
  readonly days: readonly PlacedTime[]
  /** Naming days or periods, in text order. */
  readonly all: readonly PlacedTime[]
  /** By expression. */
  readonly of: ReadonlyMap<number, Candidate>
}

const DAYS: ReadonlySet<Granularity> = new Set<Granularity>(['day', 'night', 'day-part'])
const PERIODS: ReadonlySet<Granularity> = new Set<Granularity>([
  'week',
  'weekend',
  'month',
  'quarter',
  'season',
  'year',
])

/**
 * `headline` is how many sentences are of the headline. There the day of publication is the page's own date line, and a
 * year is part of a name.
 */
export function timesTold(article: Article, told: readonly TimeTold[], headline: number): TimesTold {
  const byKey = new Map<string, Candidate>()
  const of = new Map<number, Candidate>()
  const days: PlacedTime[] = []
  const all: PlacedTime[] = []
  for (const time of told) {
    const { dated, granularity, text } = article.expressions[time.expression]!
    const isPeriod = PERIODS.has(granularity)
    if (!isPeriod && !DAYS.has(granularity)) continue
    if (dated && (dated.earliest === undefined || (!isPeriod && !isDay(dated.precision)))) continue
    const isHead = time.sentence < headline
    if (isHead && (isPeriod || dated?.earliest === article.published.earliest)) continue
    const key = dated ? (isPeriod ? dated.date : dated.earliest!) : text.toLowerCase()
    const candidate = byKey.get(key) ?? {
      times: [],
      isPeriod,
      day: dated?.earliest,
      stems: new Set<string>(),
      groups: new Set<EventGroup>(),
    }
    byKey.set(key, candidate)
    candidate.times.push(time)
    of.set(time.expression, candidate)
    if (time.governor) {
      candidate.stems.add(stemOf(time.governor.lemma))
      const group = groupOf(time.governor.type)
      if (group !== 'other') candidate.groups.add(group)
    }
    all.push({ ...time, candidate })
    if (!isPeriod) days.push({ ...time, candidate })
  }
  return { candidates: [...byKey.values()], days, all, of }
}

const isDay = (precision: string): boolean => precision === 'day' || precision === 'night'

/** Index of the first time that stands after a sentence. */
export function firstAfter(times: readonly TimeTold[], sentence: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.sentence > sentence) high = middle
    else low = middle + 1
  }
  return low
}

/** How many sentences the nearest of some times is away. */
export function distanceTo(times: readonly TimeTold[], sentence: number): number {
  const next = firstAfter(times, sentence)
  return Math.min(
    ...[times[next - 1], times[next]].flatMap((time) => (time ? [Math.abs(time.sentence - sentence)] : [])),
  )
}
