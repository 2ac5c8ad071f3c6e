/**
 * Which articles are reprints or rewrites of one report: they share runs of words, sampled by hash. The sample is kept by
 * the hash alone and not, as MinHash does it, the smallest of each article: so it tells what share of the shorter article
 * stands in the longer one, and a wire report of five lines is found inside a page of fifty, where the likeness of the two
 * wholes, which MinHash estimates, is small.
 */
import type { Article } from '../../pipeline/article.ts'
import { Column } from './heap.ts'

/** Words in a row that are compared. */
const RUN = 6
/** One run in so many is kept; which ones depends on the words alone, so copies keep the same ones. */
const SAMPLE = 4
/** Share of the shorter article's runs that the other must have. */
const COPIED = 0.35
/** Runs of more articles than this are set phrases and copyright lines. */
const SET_PHRASE = 40
const FEWEST_RUNS = 3

/** The articles that each article copies or is copied by. */
export type Reprints = ReadonlyMap<string, ReadonlySet<string>>

/** Which articles are no independent reports of each other. */
export function findReprints(articles: readonly Article[]): Reprints {
  const { runsOf, sizes, holders } = sharedRuns(articles)
  const copies = new Map<string, Set<string>>()
  const link = (a: string, b: string): void => void copies.set(a, (copies.get(a) ?? new Set()).add(b))
  for (const [i, runs] of runsOf.entries()) {
    const shared = new Map<number, number>()
    for (const run of runs) {
      for (const other of holders[run]!) {
        if (other >= i) break
        shared.set(other, (shared.get(other) ?? 0) + 1)
      }
    }
    for (const [other, count] of shared) {
      if (count < FEWEST_RUNS || count < Math.min(sizes[i]!, sizes[other]!) * COPIED) continue
      const [a, b] = [articles[i]!.id, articles[other]!.id]
      link(a, b)
      link(b, a)
    }
  }
  return copies
}

/**
 * How many independent reports so many articles are. Only the articles at hand tie one another together: what a third
 * one copied from both says nothing of an event that it does not report.
 */
export function countIndependent(articles: Iterable<string>, reprints: Reprints): number {
  const left = new Set(articles)
  let count = 0
  for (const first of left) {
    count++
    const waiting = [first]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      left.delete(id)
      for (const other of reprints.get(id) ?? []) if (left.has(other)) waiting.push(other)
    }
  }
  return count
}

interface SharedRuns {
  /** How many sampled runs each article has. */
  readonly sizes: Int32Array
  /** Numbers of those that another article has too, for each article. */
  readonly runsOf: readonly (readonly number[])[]
  /** The first articles that have each of these. */
  readonly holders: readonly (readonly number[])[]
}

/** More articles than there are; a run and its article make one number. */
const MOST_ARTICLES = 2 ** 20

/** Hardly any run stands in two articles, so all are put in one sorted row of numbers, and only the shared ones are kept. */
function sharedRuns(articles: readonly Article[]): SharedRuns {
  const sizes = new Int32Array(articles.length)
  const all = new Column((length) => new Float64Array(length))
  for (const [i, { text }] of articles.entries()) {
    const runs = sampledRuns(text)
    sizes[i] = runs.size
    for (const run of runs) all.push(run * MOST_ARTICLES + i)
  }
  const sorted = all.values().sort()
  const runsOf: number[][] = articles.map(() => [])
  const holders: number[][] = []
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const run = Math.floor(sorted[from]! / MOST_ARTICLES)
    while (to < sorted.length && Math.floor(sorted[to]! / MOST_ARTICLES) === run) to++
    if (to - from < 2) continue
    const having = Array.from(sorted.subarray(from, to), (number) => number % MOST_ARTICLES)
    for (const i of having) runsOf[i]!.push(holders.length)
    holders.push(having.slice(0, SET_PHRASE))
  }
  return { sizes, runsOf, holders }
}

function sampledRuns(text: string): Set<number> {
  const hashes = Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => hashOf(word))
  const kept = new Set<number>()
  for (let i = 0; i + RUN <= hashes.length; i++) {
    let run = 17
    for (let k = i; k < i + RUN; k++) run = (Math.imul(run, 0x01000193) ^ hashes[k]!) >>> 0
    if (((run ^ (run >>> 15)) >>> 0) % SAMPLE === 0) kept.add(run)
  }
  return kept
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
