/** Pairs of events that nearly became one, and what was missing, in words. */
import type { NearMiss, TimelineEvent } from '../../pipeline/timeline.ts'
import type { Apart } from './cluster.ts'
import { areOpposites } from './happenings.ts'
import { commonBracket, isPlanned } from './may-join.ts'
import { sameName } from './names.ts'
import type { NameKey, Profile } from './profile.ts'

/** The nearest first come first; each event's few nearest are enough for a person to decide. */
const MOST_PER_EVENT = 3

export function nearMissesOf(
  apart: readonly Apart[],
  eventOf: (members: readonly Profile[]) => TimelineEvent,
): NearMiss[] {
  const counts = new Map<TimelineEvent, number>()
  const ordered = apart.map(({ left, right, score }) => {
    const pair = [left, right].sort((a, b) => a[0]!.rank - b[0]!.rank) as [readonly Profile[], readonly Profile[]]
    return { pair, score }
  })
  ordered.sort(
    (a, b) => b.score - a.score || a.pair[0][0]!.rank - b.pair[0][0]!.rank || a.pair[1][0]!.rank - b.pair[1][0]!.rank,
  )
  return ordered.flatMap(({ pair: [left, right] }) => {
    const a = eventOf(left)
    const b = eventOf(right)
    if ((counts.get(a) ?? 0) >= MOST_PER_EVENT || (counts.get(b) ?? 0) >= MOST_PER_EVENT) return []
    for (const event of [a, b]) counts.set(event, (counts.get(event) ?? 0) + 1)
    return [{ events: [a.id, b.id] as const, titles: [a.title, b.title] as const, why: whatIsMissing(left, right) }]
  })
}

function whatIsMissing(left: readonly Profile[], right: readonly Profile[]): string {
  const against: string[] = []
  const a = commonBracket(left)
  const b = commonBracket(right)
  if (Math.max(a.from, b.from) > Math.min(a.to, b.to)) against.push('the dates exclude each other')
  if (left.some((x) => right.some((y) => areOpposites(x.head, y.head)))) against.push('the outcomes are opposite')
  if (left.some(isPlanned) !== right.some(isPlanned)) against.push('one is planned, the other took place')
  const lacking: string[] = []
  if (!meet(left, right, (p) => p.who.map(({ key }) => key))) lacking.push('actor')
  if (!meet(left, right, (p) => p.where.map(({ key }) => key))) lacking.push('place')
  if (!meet(left, right, (p) => [[p.head]])) lacking.push('word for what happened')
  if (lacking.length) against.push(`no shared ${lacking.join(', ')}`)
  return against.join('; ') || 'too few shared words'
}

function meet(
  left: readonly Profile[],
  right: readonly Profile[],
  namesOf: (profile: Profile) => readonly NameKey[],
): boolean {
  return left.some((x) => right.some((y) => namesOf(x).some((n) => namesOf(y).some((m) => sameName(n, m)))))
}
