/** The timeline of the seeds against a careful reader's; the scores are pinned and may only rise. */
import { expect, test } from 'vitest'
import { mergeArticles } from '../pipeline/merge.ts'
import { redate } from '../pipeline/stages.ts'
import { readSeeds, scoreSeeds } from './eval/score-seeds.ts'

test('the seeds give what a careful reader writes down', async () => {
  const { errors, ...score } = await scoreSeeds()
  if (process.env.SHOW) console.log(score, errors.join('\n'))
  expect(score.publication).toBeGreaterThanOrEqual(90)
  expect(score.mustFound).toBeGreaterThanOrEqual(89)
  expect(score.dated).toBeGreaterThanOrEqual(80)
  expect(score.joined).toBeGreaterThanOrEqual(48)
  expect(score.melted).toBeLessThanOrEqual(1)
  expect(score.falseEvents).toBeLessThanOrEqual(5)
})

test('nothing is dated after the article that reports it, unless planned', async () => {
  const { timeline } = mergeArticles([...(await readSeeds()).values()], { redate })
  const published = new Map(timeline.articles.map((a) => [a.id, a.published.latest]))
  const late = timeline.events
    .filter((e) => e.status === 'happened' || e.status === 'ongoing' || e.status === 'denied')
    .filter((e) => e.earliest && e.mentions.every((m) => e.earliest! > (published.get(m.article) ?? '9999')))
  expect(late.map((e) => e.title)).toEqual([])
})

test('without the one dated article no other borrows a date', async () => {
  const syria = /levant|harbour|meridian|gulf|tigris/
  const all = [...(await readSeeds())].filter(([file]) => syria.test(file))
  const aligned = (articles: typeof all) =>
    mergeArticles(
      articles.map(([, article]) => article),
      { redate },
    ).timeline.articles.filter((a) => a.published.basis === 'aligned').length
  expect(aligned(all)).toBe(4)
  expect(aligned(all.filter(([file]) => !file.startsWith('levant')))).toBe(0)
})
