/**
 * Which articles tell the same story. Look-alike stories (two earthquakes, two strikes) share many words; articles of
 * one story also share their nearest neighbours, and that tells them apart far better.
 */
import { cosine, type Vector } from './vocabulary.ts'

/** Nearest articles that describe an article. */
const NEIGHBOURS = 8
/** Weight of the article itself among its neighbours; likenesses of one story are around 0.3. */
const OWN_WEIGHT = 0.5
/** Words that find neighbours: the heaviest, unless this many articles share them. */
const LOOKUP_WORDS = 60
const TOO_COMMON = 200
/** Articles that are compared in full. */
const MOST_COMPARED = 40

/** For each article, itself and its nearest neighbours by likeness, as a unit vector over article numbers. */
export function neighboursOf(vectors: readonly Vector[]): Vector[] {
  const holders = new Map<number, number[]>()
  const lookups = vectors.map(heaviest)
  for (const [i, words] of lookups.entries()) {
    for (const { id } of words) {
      const list = holders.get(id)
      if (list) list.push(i)
      else holders.set(id, [i])
    }
  }
  return vectors.map((vector, i) => {
    const likely = likelyNeighbours(i, lookups[i]!, holders, lookups.length)
    const near = likely
      .map((other) => ({ other, likeness: cosine(vector, vectors[other]!) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, NEIGHBOURS)
    return toVector([{ other: i, likeness: OWN_WEIGHT }, ...near])
  })
}

interface Weighted {
  readonly id: number
  readonly weight: number
}

function heaviest({ ids, weights }: Vector): Weighted[] {
  const words = Array.from(ids, (id, i) => ({ id, weight: weights[i]! }))
  return words.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, LOOKUP_WORDS)
}

function likelyNeighbours(
  own: number,
  words: readonly Weighted[],
  holders: ReadonlyMap<number, readonly number[]>,
  total: number,
): number[] {
  const overlap = new Map<number, number>()
  for (const { id, weight } of words) {
    const list = holders.get(id)!
    if (list.length > TOO_COMMON && list.length > total / 4) continue
    for (const other of list.length > TOO_COMMON ? around(list, own) : list) {
      if (other !== own) overlap.set(other, (overlap.get(other) ?? 0) + weight)
    }
  }
  const ordered = [...overlap].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ordered.slice(0, MOST_COMPARED).map(([other]) => other)
}

/** The part of a long list, which is in the order of publication, that is nearest to an article. */
function around(list: readonly number[], own: number): readonly number[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < own) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(list.length - TOO_COMMON, low - TOO_COMMON / 2))
  return list.slice(from, from + TOO_COMMON)
}

function toVector(entries: readonly { other: number; likeness: number }[]): Vector {
  const sorted = entries.toSorted((a, b) => a.other - b.other)
  const norm = Math.sqrt(sorted.reduce((sum, { likeness }) => sum + likeness * likeness, 0))
  return {
    ids: Int32Array.from(sorted, ({ other }) => other),
    weights: Float32Array.from(sorted, ({ likeness }) => likeness / norm),
  }
}
