import { expect, test } from 'vitest'
import { merge } from '../pipeline/index.ts'
import { mergeArticles } from '../pipeline/merge.ts'
import { articleOf } from './build-article.ts'

const redate = <T>(article: T): T => article

const first = articleOf('first', '2024-12-02', [
  'Some 200 militiamen [crossed] into Northland overnight, a monitor said.',
  'Ministers [met] in Westport on Saturday.',
])
const second = articleOf('second', '2024-12-03', [
  'At least 300 fighters [entered] Northland, a monitor said on Monday.',
  'A tunnel in Eastham [collapsed].',
])

test('every mention stands in exactly one event', () => {
  const { timeline } = mergeArticles([first, second], { redate })
  const placed = timeline.events.flatMap((event) => event.mentions.map((m) => `${m.article} ${m.mention.id}`))
  expect(placed.sort()).toEqual(['first m0', 'first m1', 'second m0', 'second m1'])
})

test('the order of the articles makes no difference', () => {
  expect(mergeArticles([second, first], { redate })).toEqual(mergeArticles([first, second], { redate }))
})

test('corrections that cannot be used are no reason to go on without them', () => {
  expect(() => merge([first], { corrections: 'drop: [' })).toThrow(
    /^error: corrections:1: expected YAML: .*\(correction-invalid\)$/,
  )
})
