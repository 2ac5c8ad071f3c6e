import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleArticles } from '../pipeline/settle-articles.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { annotatedArticle } from './support/articles.ts'

function settle(articles: Parameters<typeof settleArticles>[0]) {
  const messages: Message[] = []
  return { articles: settleArticles(articles, collectMessages(messages, 'read')), messages }
}

const a = annotatedArticle({ id: 'a', paths: ['a.txt'], text: 'One text.', declaredDates: [] })
const copy = annotatedArticle({ id: 'b', paths: ['b/a.txt'], text: 'One text.', publisher: 'Post' })
const other = annotatedArticle({ id: 'a', paths: ['c.txt'], text: 'Another text.' })

test('the same text twice is one article with both paths and all evidence', () => {
  const { articles, messages } = settle([copy, a])
  expect(articles).toMatchObject([
    { id: 'a', paths: ['a.txt', 'b/a.txt'], publisher: 'Post', declaredDates: copy.declaredDates },
  ])
  expect(messages).toMatchObject([{ severity: 'info', code: 'article-duplicate' }])
})

test('two texts with one id are two articles, and an error', () => {
  const { articles, messages } = settle([a, other])
  expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
  expect(articles.map(({ id }) => id)).toContain('a')
  expect(messages).toMatchObject([{ severity: 'error', code: 'article-id-taken' }])
})

test('two texts of one file with one id are named by their lines', () => {
  const [one, two] = ['One.', 'Two.'].map((text) => annotatedArticle({ id: 'a', paths: ['all.jsonl'], text }))
  const messages: Message[] = []
  const lines = new Map([
    [one!, 3],
    [two!, 12],
  ])
  settleArticles([one!, two!], collectMessages(messages, 'read'), lines)
  expect(messages[0]!.text).toContain('in `all.jsonl:3`')
  expect(messages[0]!.text).toContain('in `all.jsonl:12`')
})

test('two files of the same name do not collide', () => {
  const one = annotatedArticle({ id: 'a-1111', paths: ['x/a.txt'], text: 'One.' })
  const two = annotatedArticle({ id: 'a-2222', paths: ['y/a.txt'], text: 'Two.' })
  expect(settle([two, one])).toEqual({ articles: [one, two], messages: [] })
})

test('the order of the input makes no difference', () => {
  const all = [a, copy, other, annotatedArticle({ id: 'a', paths: ['d.txt'], text: 'A third.' })]
  const expected = settle(all).articles
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(settle(shuffled).articles).toEqual(expected)
    }),
  )
})
