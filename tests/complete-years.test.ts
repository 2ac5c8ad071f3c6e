/** The year of a dateline that names none, from the other articles. */
import { describe, expect, test } from 'vitest'
import { annotate, fromAnnotatedLine, toAnnotatedLine, type ArticleRecord } from '../pipeline/index.ts'
import { mergeArticles } from '../pipeline/merge.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { redate } from '../pipeline/stages.ts'

const fire = (dateline: string): string => `${dateline} A fire destroyed three piers in the harbour. Nobody was hurt.`
const dated = (
  id: string,
  published: string,
  text = `The council of ${id} met. It rained in ${id}.`,
): ArticleRecord => ({
  id,
  published,
  text,
})

function publishedOf(texts: readonly ArticleRecord[], asOf?: string) {
  const articles = texts.map((record) => annotate(record).article!)
  const { timeline } = mergeArticles(articles, { redate, asOf })
  return timeline.articles.find(({ id }) => id === 'open')!.published
}
const open = (text: string): ArticleRecord => ({ id: 'open', text })
const OSLO = fire('OSLO, Feb 3 (AP) -')
const NEAR = [dated('Tolm', '2026-01-30'), dated('Carrow', '2026-02-10')]

describe('the one year in which the others were published around that day', () => {
  test.each<[string, string, readonly ArticleRecord[], string | undefined]>([
    ['two articles nearby', OSLO, NEAR, '2026-02-03'],
    [
      'the turn of the year',
      fire('OSLO, Dec 31 (AP) -'),
      [dated('a', '2026-01-02'), dated('b', '2026-01-05')],
      '2025-12-31',
    ],
    ['one and the weekday', fire('OSLO, Tuesday, Feb 3 (AP) -'), [NEAR[0]!], '2026-02-03'],
    ['one alone is too little', OSLO, [NEAR[0]!], undefined],
    [
      'one that reports the same event',
      'OSLO, Feb 3 (AP) - A fire destroyed the Hallgren pier in Oslo overnight.',
      [dated('one', '2026-02-03', 'A fire destroyed the Hallgren pier in Oslo overnight, police said.')],
      '2026-02-03',
    ],
    ['a weekday that contradicts', fire('OSLO, Friday, Feb 3 (AP) -'), NEAR, undefined],
    ['a speaker’s weekday that contradicts', `${OSLO} It was arson, police said on Friday.`, NEAR, undefined],
    ['two years', OSLO, [...NEAR, dated('x', '2025-02-02'), dated('y', '2025-01-20')], undefined],
    ['a collection of many years', OSLO, [...NEAR, dated('x', '2019-09-02')], undefined],
    ['another season', OSLO, [dated('a', '2026-07-30'), dated('b', '2026-07-10')], undefined],
    ['a later date in the article itself', `${OSLO} The pier was built in 2027.`, NEAR, undefined],
    ['a leap day', fire('OSLO, Feb 29 (AP) -'), NEAR, undefined],
  ])('%s', (_, text, others, date) => {
    const published = publishedOf([open(text), ...others])
    expect(published.basis === 'dateline' ? published.date : undefined).toBe(date)
  })

  test('says from which articles', () => {
    expect(publishedOf([open(OSLO), ...NEAR])).toEqual({
      date: '2026-02-03',
      earliest: '2026-02-03',
      latest: '2026-02-03',
      basis: 'dateline',
      evidence: 'OSLO, Feb 3 (AP) -; year from Tolm (2026-01-30), Carrow (2026-02-10)',
    })
  })

  test('never after the day that the user gives', () => {
    expect(publishedOf([open(OSLO), ...NEAR], '2026-02-02').date).toBeUndefined()
  })

  test('its expressions are dated anew', () => {
    const texts = [open('OSLO, Feb 3 (AP) - A fire destroyed the Hallgren pier on Sunday.'), ...NEAR]
    const { timeline } = mergeArticles(
      texts.map((record) => annotate(record).article!),
      { redate },
    )
    expect(timeline.events.flatMap(({ mentions }) => mentions).find(({ when }) => when === 'Sunday')?.date).toBe(
      '2026-02-01',
    )
  })

  test('goes through JSON lines', () => {
    const { article } = annotate(open(OSLO))
    expect(article!.published.yearless).toEqual({ month: 2, day: 3, words: 'OSLO, Feb 3 (AP) -' })
    const report = collectMessages([], 'merge')
    expect(fromAnnotatedLine(JSON.parse(toAnnotatedLine(article!)), report)!.published).toEqual(article!.published)
  })
})
