/**
 * Which articles tell the same story. Look-alike stories (two earthquakes, two strikes) share many words; articles of
 * one story also share their nearest neighbours, and that tells them apart far better.
 */
import { Tally } from './tally.ts'
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

/**
 * For each article, itself and its nearest neighbours by likeness, as a unit vector over article numbers; the vectors'
 * words are numbered below `vocabularySize`.
 */
export function neighboursOf(vectors: readonly Vector[], vocabularySize: number): Vector[] {
  const lookups = vectors.map(heaviest)
  const holders: number[][] = Array.from({ length: vocabularySize }, () => NOBODY)
  for (const [i, words] of lookups.entries()) {
    for (const { id } of words) {
      if (holders[id] === NOBODY) holders[id] = [i]
      else holders[id]!.push(i)
    }
  }
  const tally = new Tally(vectors.length, MOST_COMPARED)
  return vectors.map((vector, i) => {
    const near = likelyNeighbours(i, lookups[i]!, holders, tally)
      .map(({ id }) => ({ other: id, likeness: cosine(vector, vectors[id]!) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, NEIGHBOURS)
    return toVector([{ other: i, likeness: OWN_WEIGHT }, ...near])
  })
}

const NOBODY: number[] = []

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
  holders: readonly (readonly number[])[],
  tally: Tally,
): Weighted[] {
  for (const { id, weight } of words) {
    const list = holders[id]!
    if (list.length > TOO_COMMON && list.length > tally.limit / 4) continue
    const [from, to] = list.length > TOO_COMMON ? around(list, own) : [0, list.length]
    for (let at = from; at < to; at++) if (list[at] !== own) tally.add(list[at]!, weight)
  }
  return tally.takeHighest()
}

/** The part of a long list, which is in the order of publication, that is nearest to an article. */
function around(list: readonly number[], own: number): readonly [from: number, to: number] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < own) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(list.length - TOO_COMMON, low - TOO_COMMON / 2))
  return [from, from + TOO_COMMON]
}

function toVector(entries: readonly { other: number; likeness: number }[]): Vector {
  const sorted = entries.toSorted((a, b) => a.other - b.other)
  const norm = Math.sqrt(sorted.reduce((sum, { likeness }) => sum + likeness * likeness, 0))
  return {
    ids: Int32Array.from(sorted, ({ other }) => other),
    weights: Float32Array.from(sorted, ({ likeness }) => likeness / norm),
  }
}
