/**
 * Which mentions are worth comparing: those that may name the same happening and share telling words. Within one
 * happening, each telling word lists its mentions in order of time; a mention meets its neighbours on those lists only,
 * so the work grows with the mentions, not with their square.
 */
import type { Profile } from './profile.ts'

/** Neighbours that a mention meets on one word's list, to one side. */
const NEIGHBOURS = 40
/** Candidates that a mention keeps from one happening, best overlap first. */
const MOST_CANDIDATES = 40
/** Up to this many mentions, all of one happening meet: the telling words of a small collection are few. */
const SMALL_COLLECTION = 600
/** Words by which a mention is looked up: the heaviest of its sentence and of its article. */
const SENTENCE_KEYS = 8
const ARTICLE_KEYS = 6

/** Calls `meet` once for each pair `a < b` of places in `profiles` that is worth comparing. */
export function eachCandidate(profiles: readonly Profile[], meet: (a: number, b: number) => void): void {
  const keys = profiles.map(lookupKeys)
  const order = profiles.map((_, i) => i).sort((a, b) => timeOf(profiles[a]!) - timeOf(profiles[b]!) || a - b)
  const groups = profiles.map(groupsOf)
  for (const [name, group] of groupByHappening(groups, order)) {
    const meetOnce = (a: number, b: number): void => {
      // Two mentions can share several groups; they meet in the first that both name.
      if (groups[a]!.find((other) => groups[b]!.includes(other)) !== name) return
      if (a < b) meet(a, b)
      else meet(b, a)
    }
    if (profiles.length <= SMALL_COLLECTION) {
      for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) meetOnce(a, b)
      continue
    }
    for (const [a, others] of overlapsIn(group, keys)) {
      const best = [...others].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_CANDIDATES)
      for (const [b] of best) meetOnce(a, b)
    }
  }
}

/** Names of the groups a mention belongs to: its own word and each happening it may name, in one order for all. */
const groupsOf = ({ head, happenings }: Profile): string[] => [
  `w ${head}`,
  ...happenings.toSorted((a, b) => a - b).map((happening) => `h ${happening}`),
]

interface Key {
  readonly id: number
  readonly weight: number
}

function lookupKeys({ sentence, about }: Profile): Key[] {
  const found = new Map<number, number>()
  for (const [{ ids, weights }, most] of [
    [sentence, SENTENCE_KEYS],
    [about.vector, ARTICLE_KEYS],
  ] as const) {
    const best = Array.from(ids, (id, i) => ({ id, weight: weights[i]! }))
    best.sort((a, b) => b.weight - a.weight || a.id - b.id)
    for (const { id, weight } of best.slice(0, most)) found.set(id, (found.get(id) ?? 0) + weight)
  }
  return [...found].map(([id, weight]) => ({ id, weight }))
}

/** When it most likely was: the later end, or when it was reported. */
const timeOf = ({ when, about }: Profile): number =>
  Number.isFinite(when.to) ? when.to : Number.isFinite(about.published.to) ? about.published.to : 0

/** Places of the mentions of each group with two or more, in the given order. */
function* groupByHappening(
  namesOf: readonly (readonly string[])[],
  order: readonly number[],
): Generator<[string, number[]]> {
  const groups = new Map<string, number[]>()
  for (const i of order) {
    for (const name of namesOf[i]!) {
      const group = groups.get(name)
      if (group) group.push(i)
      else groups.set(name, [i])
    }
  }
  for (const [name, group] of groups) if (group.length > 1) yield [name, group]
}

/** For each member, the earlier members it shares keys with and how much weight they share. */
function overlapsIn(group: readonly number[], keys: readonly Key[][]): Map<number, Map<number, number>> {
  const lists = new Map<number, { i: number; weight: number }[]>()
  const overlaps = new Map<number, Map<number, number>>()
  for (const i of group) {
    const others = new Map<number, number>()
    for (const { id, weight } of keys[i]!) {
      const list = lists.get(id)
      if (!list) {
        lists.set(id, [{ i, weight }])
        continue
      }
      for (const other of list.slice(-NEIGHBOURS)) {
        others.set(other.i, (others.get(other.i) ?? 0) + weight * other.weight)
      }
      list.push({ i, weight })
    }
    if (others.size) overlaps.set(i, others)
  }
  return overlaps
}
