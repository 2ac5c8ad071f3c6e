import { expect, test } from 'vitest'
import { annotateArticle } from '../pipeline/annotate.ts'
import { annotatedArticle } from './support/articles.ts'

test('a stage that fails leaves an error, and the others go on', () => {
  const article = annotatedArticle({ published: { basis: 'unknown' }, triggers: [{ start: 8, end: 18 }] })
  let asked = 0
  const broken = Object.defineProperty({ ...article }, 'boilerplate', {
    enumerable: true,
    get() {
      if (asked++ === 0) throw new Error('broken')
      return []
    },
  })
  const { article: annotated, messages } = annotateArticle(broken)
  expect(messages[0]).toMatchObject({ severity: 'error', code: 'article-failed', stage: 'sentences' })
  expect(annotated.published).toMatchObject({ date: '2025-03-04', basis: 'given' })
  expect(annotated.mentions).toHaveLength(1)
})
