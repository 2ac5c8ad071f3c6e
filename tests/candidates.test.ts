import { expect, test } from 'vitest'
import { eachCandidate } from '../stages/deduplicate/candidates.ts'
import { compareArticles } from '../stages/deduplicate/order.ts'
import { profileMentions } from '../stages/deduplicate/profile-mentions.ts'
import { fitLogistic } from './training/logistic.ts'
import { articleOf } from './build-article.ts'

/** Articles of ten mentions each, all of a few happenings: the worst case for comparing. */
function comparisonsOf(mentions: number): number {
  const verbs = ['struck', 'captured', 'met', 'killed']
  const articles = Array.from({ length: mentions / 10 }, (_, a) =>
    articleOf(
      `a${a}`,
      '2024-05-01',
      Array.from({ length: 10 }, (_, k) => {
        const n = a * 10 + k
        return `Group ${n % 97} [${verbs[n % 4]}] Town${n % 211} with word${n % 53} and word${n % 31}.`
      }),
    ),
  )
  const { profiles } = profileMentions(articles.sort(compareArticles), () => true, new Map())
  let count = 0
  eachCandidate(profiles, () => count++)
  return count
}

test('three times the mentions are not nine times the comparisons', () => {
  expect(comparisonsOf(4500) / comparisonsOf(1500)).toBeLessThanOrEqual(3.6)
})

test('weights are learned from examples', () => {
  const example = (value: number, isPositive: boolean) => ({ features: Float64Array.of(1, value), isPositive })
  const rare = [example(0, true), example(1, false)]
  const common = Array.from({ length: 20 }, (_, i) => example(i % 2, i % 2 === 1))
  const examples = [...rare, ...common]
  const [bias, weight] = fitLogistic(examples)
  expect(bias).toBeLessThan(0)
  expect(weight).toBeGreaterThan(0)
})
