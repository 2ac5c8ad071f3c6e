/** The comparing of a collection in windows of days, as several machines would do it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fromAnnotatedLine } from '../pipeline/annotated-line.ts'
import type { Article } from '../pipeline/article.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { type ComparedPair, compareWithin, deduplicate, type Deduplicated } from '../stages/deduplicate/index.ts'
import type { Window } from '../stages/deduplicate/shards.ts'
import { makeAnnotatedLines } from './bench/mentions.ts'
import { articleOf } from './build-article.ts'
import { LOOK_ALIKES } from './eval/look-alikes.ts'
import { readSeeds } from './eval/score-seeds.ts'

const WINDOWS: readonly Window[] = [
  [undefined, '2023-03-01'],
  ['2023-03-01', '2023-08-15'],
  ['2023-08-15', '2024-11-01'],
  ['2024-11-01', '2024-12-02'],
  ['2024-12-02', undefined],
]

/** Made-up mentions as in a large collection, pairs that look alike, and articles as they come. */
async function readCollection(): Promise<Article[]> {
  const made = Array.from(makeAnnotatedLines(3000), (line) =>
    fromAnnotatedLine(JSON.parse(line), collectMessages([], 'merge')),
  )
  const pairs = LOOK_ALIKES.flatMap(({ sides }, i) =>
    sides.map(({ day, sentence, facts }, k) => articleOf(`pair-${i}-${'ab'[k]}`, day, [[sentence, facts]])),
  )
  return [...made.flatMap((article) => article ?? []), ...pairs, ...(await readSeeds()).values()]
}

const answerOf = ({ events, nearMisses, leftOut }: Deduplicated): object => ({ events, nearMisses, leftOut })

describe('windows of days', () => {
  let articles: Article[] = []
  let whole: object = {}
  let parts: ComparedPair[][] = []
  beforeAll(async () => {
    articles = await readCollection()
    whole = answerOf(deduplicate(articles))
    // Each machine reads the articles in an order of its own, and what it finds goes through a file.
    parts = WINDOWS.map((window, i) => {
      const shuffled = i % 2 ? articles.toReversed() : articles
      return JSON.parse(JSON.stringify(compareWithin(shuffled, window))) as ComparedPair[]
    })
  })

  test('together give what one piece gives', () => {
    expect(answerOf(deduplicate(articles, { pairs: parts.flat() }))).toEqual(whole)
  })
  test('in any order', () => {
    expect(answerOf(deduplicate(articles, { pairs: parts.toReversed().flat() }))).toEqual(whole)
  })
  test('share the work: each compares what no other does', () => {
    const keys = parts.flatMap((pairs) => pairs.map(([left, right]) => `${left} ${right}`))
    expect(new Set(keys).size).toBe(keys.length)
    for (const pairs of parts) expect(pairs.length).toBeGreaterThan(20)
  })
  test('are all needed', () => {
    expect(answerOf(deduplicate(articles, { pairs: parts.slice(1).flat() }))).not.toEqual(whole)
  })
})
