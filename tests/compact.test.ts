import { expect, test } from 'vitest'
import { annotate } from '../pipeline/index.ts'
import { compactor, textsOf } from '../pipeline/compact.ts'

const annotated = () =>
  annotate({ id: 'a', published: '2024-12-02', text: 'Rebels captured Aleppo on Saturday.' }).article!

test('the expressions of an article are kept for as long as it may be dated anew', () => {
  const article = annotated()
  expect(article.expressions.length).toBeGreaterThan(0)
  expect(compactor(() => true)(article, textsOf(article))).toEqual({ ...article, sentences: [] })
  expect(compactor(() => false)(article, textsOf(article))).toEqual({ ...article, sentences: [], expressions: [] })
})

test('mentions that are equal in two articles share their dates and names', () => {
  const compact = compactor(() => false)
  const article = annotated()
  const [first, second] = [compact(article, textsOf(article)), compact({ ...article, id: 'b' }, textsOf(article))]
  expect(first.mentions[0]!.dated).toBe(second.mentions[0]!.dated)
  expect(first.mentions[0]!.who).toBe(second.mentions[0]!.who)
})
