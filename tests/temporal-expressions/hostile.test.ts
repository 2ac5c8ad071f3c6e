/** Time grows with the length of the text, whatever the text. Ratios, not times: machines differ. */
import { describe, expect, test } from 'vitest'
import { temporalExpressions } from '../../stages/temporal-expressions/index.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { articleOf } from './read.ts'

const LENGTH = 20_000
const annotate = temporalExpressions()

const repeated = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
const PLAIN =
  'The council met on Tuesday and heard from the mayor, who had been away for two weeks since 12 March 2011. '

/** Best of three, in milliseconds. Without sentences: their cost is not ours. */
function timeOf(text: string): number {
  const article = { ...articleOf('', '2024-12-02'), text }
  const runs = [0, 1, 2].map(() => {
    const start = performance.now()
    annotate(article, collectMessages([], 'temporal-expressions'))
    return performance.now() - start
  })
  return Math.min(...runs)
}

describe('hostile texts', () => {
  const plain = timeOf(repeated(PLAIN, LENGTH))
  test.each([
    ['spaces', ' '],
    ['digits', '1'],
    ['digits and dashes', '1-'],
    ['digits and commas', '1,111,'],
    ['slashes', '1/1/'],
    ['clock times', '1:11:'],
    ['days', '1 day '],
    ['may', 'may '],
    ['the', 'the '],
    ['before', '1 hour before '],
    ['nested ranges', 'from 1 May to 2 May until '],
    ['early', 'early late '],
    ['the end of', 'the end of '],
    ['more than', 'more than '],
    ['numbers in words', 'two thousand and '],
    ['years', '1998 '],
    ['quotes', "'98's "],
    ['the first', 'the first '],
  ])('%s cost less than ten times plain text', (_, part) => {
    expect(timeOf(repeated(part, LENGTH))).toBeLessThan(plain * 10 + 5)
  })

  test('ten times the text takes about ten times as long', () => {
    expect(timeOf(repeated(PLAIN, LENGTH * 10))).toBeLessThan(plain * 40 + 20)
  })
})
