/**
 * Which mentions are worth comparing: those that may name the same happening and share telling words. Within one
 * happening, each telling word lists its mentions in order of time; a mention meets its neighbours on those lists only,
 * so the work grows with the mentions, not with their square.
 */
import { oppositionsOf } from './happenings.ts'
import type { ArticleProfile, Profile } from './profile.ts'
import type { Vector } from './vocabulary.ts'

/** Neighbours that a mention meets on one word's list, to one side. */
const NEIGHBOURS = 40
/** Candidates that a mention keeps from one happening, best overlap first. */
const MOST_CANDIDATES = 20
/** Up to this many mentions, all of one happening meet: the telling words of a small collection are few. */
const SMALL_COLLECTION = 600
/** How many words of its sentence and of its article a mention is looked up by. */
const SENTENCE_KEYS = 8
const ARTICLE_KEYS = 6

/** Calls `meet` once for each pair `a < b` of places in `profiles` that is worth comparing. */
export function eachCandidate(profiles: readonly Profile[], meet: (a: number, b: number) => void): void {
  const groups = groupNumbers(profiles)
  const overlapping = overlaps(profiles)
  for (const [number, group] of groupByHappening(profiles, groups)) {
    const meetOnce = (a: number, b: number): void => {
      // Two mentions can share several groups; they meet in the first that both name.
      if (groups[a]!.find((other) => groups[b]!.includes(other)) !== number) return
      if (a < b) meet(a, b)
      else meet(b, a)
    }
    if (profiles.length <= SMALL_COLLECTION) {
      for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) meetOnce(a, b)
    } else overlapping(group, meetOnce)
  }
}

/** A meaning that is this usual for a word makes it meet its synonyms. */
const USUAL = 0.6
/** Numbers from here on are meanings; happenings are numbered from 0, words from -1 down. */
const FIRST_MEANING = 2 ** 20
/** And from here on outcomes that have an opposite, so that opposites meet and can be linked. */
const FIRST_OPPOSITION = 2 ** 21

/** The groups a mention belongs to: its own word, each happening it may name, its usual meanings; in one order for all. */
function groupNumbers(profiles: readonly Profile[]): (readonly number[])[] {
  const known = new Map<string, readonly number[]>()
  const words = new Map<string, number>()
  return profiles.map(({ head, happenings, meanings: { ids, weights } }) => {
    const word = words.get(head) ?? -1 - words.size
    words.set(head, word)
    const key = `${word} ${happenings.join(' ')}`
    const meanings = Array.from(ids).flatMap((id, i) => (weights[i]! >= USUAL ? [FIRST_MEANING + id] : []))
    const oppositions = oppositionsOf(head).map((number) => FIRST_OPPOSITION + number)
    const numbers = known.get(key) ?? [word, ...happenings.toSorted((a, b) => a - b), ...meanings, ...oppositions]
    known.set(key, numbers)
    return numbers
  })
}

/** When it most likely was: the later end, or when it was reported. */
const timeOf = ({ when, about }: Profile): number =>
  Number.isFinite(when.to) ? when.to : Number.isFinite(about.published.to) ? about.published.to : 0

/** Places of the mentions of each group with two or more, in the order of time. */
function* groupByHappening(
  profiles: readonly Profile[],
  numbersOf: readonly (readonly number[])[],
): Generator<[number, number[]]> {
  const times = Float64Array.from(profiles, timeOf)
  const order = profiles.map((_, i) => i).sort((a, b) => times[a]! - times[b]! || a - b)
  const groups = new Map<number, number[]>()
  for (const i of order) {
    for (const number of numbersOf[i]!) {
      const group = groups.get(number)
      if (group) group.push(i)
      else groups.set(number, [i])
    }
  }
  for (const entry of groups) if (entry[1].length > 1) yield entry
}

/** Calls `meet` for each member of a group and the earlier ones that share most weight of keys with it. */
type Overlapping = (group: readonly number[], meet: (a: number, b: number) => void) => void

interface Key {
  readonly id: number
  readonly weight: number
}

function overlaps(profiles: readonly Profile[]): Overlapping {
  const keysOf = keyMaker()
  const shared = new Float64Array(profiles.length)
  return (group, meet) => {
    const lists = new Map<number, { i: number; weight: number }[]>()
    for (const i of group) {
      const met: number[] = []
      for (const { id, weight } of keysOf(profiles[i]!)) {
        const list = lists.get(id)
        if (!list) {
          lists.set(id, [{ i, weight }])
          continue
        }
        for (let at = Math.max(0, list.length - NEIGHBOURS); at < list.length; at++) {
          const other = list[at]!
          if (shared[other.i] === 0) met.push(other.i)
          shared[other.i]! += weight * other.weight
        }
        list.push({ i, weight })
        if (list.length > 2 * NEIGHBOURS) list.splice(0, NEIGHBOURS)
      }
      for (const other of best(met, shared)) meet(i, other)
      for (const other of met) shared[other] = 0
    }
  }
}

/** The places with the most weight; of equals, the first. */
function best(places: number[], weights: Float64Array): readonly number[] {
  if (places.length <= MOST_CANDIDATES) return places
  const ascending = Float64Array.from(places, (place) => weights[place]!).sort()
  const least = ascending[places.length - MOST_CANDIDATES]!
  const heavier = places.filter((place) => weights[place]! > least)
  const even = places.filter((place) => weights[place] === least).sort((a, b) => a - b)
  return [...heavier, ...even.slice(0, MOST_CANDIDATES - heavier.length)]
}

/** The words by which a mention is looked up: the heaviest of its sentence and of its article. */
function keyMaker(): (profile: Profile) => Key[] {
  const ofArticles = new Map<ArticleProfile, readonly Key[]>()
  return ({ about, sentenceAt, nearAt }) => {
    const ofArticle = ofArticles.get(about) ?? heaviest(about.vector, 0, about.vector.ids.length, ARTICLE_KEYS)
    ofArticles.set(about, ofArticle)
    const keys = heaviest(about.packed, sentenceAt, nearAt, SENTENCE_KEYS)
    for (const key of ofArticle) {
      const at = keys.findIndex(({ id }) => id === key.id)
      if (at < 0) keys.push(key)
      else keys[at] = { id: key.id, weight: keys[at]!.weight + key.weight }
    }
    return keys
  }
}

function heaviest({ ids, weights }: Vector, from: number, to: number, most: number): Key[] {
  const keys: Key[] = []
  for (let i = from; i < to; i++) keys.push({ id: ids[i]!, weight: weights[i]! })
  return keys.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, most)
}
