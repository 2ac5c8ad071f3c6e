/** Which articles are reprints or rewrites of one report: they share runs of words, sampled by hash. */
import type { Article } from '../../pipeline/article.ts'

/** Words in a row that are compared. */
const RUN = 6
/** One run in so many is kept; which ones depends on the words alone, so copies keep the same ones. */
const SAMPLE = 4
/** Share of the shorter article's runs that the other must have. */
const COPIED = 0.35
/** Runs of more articles than this are set phrases and copyright lines. */
const SET_PHRASE = 40
const FEWEST_RUNS = 3

/** The number of each article's group; articles that share a group are no independent reports. */
export function groupReprints(articles: readonly Article[]): ReadonlyMap<string, number> {
  const runs = articles.map(({ text }) => sampledRuns(text))
  const parent = articles.map((_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  for (const [a, b, shared] of sharedRuns(runs)) {
    const shorter = Math.min(runs[a]!.size, runs[b]!.size)
    if (shared >= FEWEST_RUNS && shared >= shorter * COPIED) {
      const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number]
      parent[high] = low
    }
  }
  return new Map(articles.map(({ id }, i) => [id, rootOf(i)]))
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

/** Pairs of articles that share runs, with how many. */
function* sharedRuns(runs: readonly ReadonlySet<number>[]): Generator<[number, number, number]> {
  const holders = new Map<number, number[]>()
  for (const [i, set] of runs.entries()) {
    const shared = new Map<number, number>()
    for (const run of set) {
      const list = holders.get(run)
      if (!list) holders.set(run, [i])
      else {
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1)
        if (list.length < SET_PHRASE) list.push(i)
      }
    }
    for (const [other, count] of shared) yield [other, i, count]
  }
}
