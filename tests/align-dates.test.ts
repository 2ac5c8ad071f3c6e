import { describe, expect, test } from 'vitest'
import type { Article } from '../pipeline/article.ts'
import { mergeArticles } from '../pipeline/merge.ts'
import { articleOf, type Line } from './build-article.ts'
import { redateByWords } from './support/redate-by-words.ts'

const crossing = (words: string, when: string, date?: string): Line => [
  `Hundreds of Marran militiamen [crossed] into Norland at Bou Sahl ${words}.`,
  { who: ['Marran militiamen'], where: ['Norland'], when, ...(date === undefined ? {} : { date }) },
]
const capture = (when: string, date?: string): Line => [
  `Rebels [captured] the city of Halem ${when}.`,
  { who: ['rebels'], where: ['Halem'], when, ...(date === undefined ? {} : { date }) },
]
const quake = (words: string, when: string): Line => [
  `A magnitude 6.4 earthquake [struck] Port Ansel ${words}.`,
  { where: ['Port Ansel'], when, figures: [{ what: 'magnitude', value: 64, bound: 'exact' }] },
]

const dated = redateByWords(
  articleOf('dated', '2024-12-02', [crossing('overnight', 'overnight'), capture('last week')]),
)

const publishedOf = (articles: readonly Article[], id: string) =>
  mergeArticles(articles, { redate: redateByWords }).timeline.articles.find((article) => article.id === id)!.published

describe('an undated article', () => {
  test('gets the days that its words and a dated article allow', () => {
    const undated = articleOf('undated', undefined, [
      crossing('late on Sunday', 'late on Sunday'),
      capture('last week'),
    ])
    expect(publishedOf([dated, undated], 'undated')).toMatchObject({
      date: '[2024-12-02..2024-12-07]',
      earliest: '2024-12-02',
      latest: '2024-12-07',
      basis: 'aligned',
      evidence: expect.stringContaining('dated dates 2024-12-01/2024-12-02'),
    })
  })

  test('said on Thursday: the only Thursday that fits', () => {
    const published = { basis: 'unknown', weekday: 4 } as const
    const undated = articleOf('undated', undefined, [crossing('on Monday', 'on Monday'), capture('last week')], {
      published,
    })
    expect(publishedOf([dated, undated], 'undated')).toMatchObject({ date: '2024-12-05', basis: 'aligned', weekday: 4 })
  })

  test('the day after the weekday only where the weekday itself does not fit', () => {
    const published = { basis: 'unknown', weekday: 7 } as const
    const undated = articleOf('undated', undefined, [crossing('overnight', 'overnight'), capture('last week')], {
      published,
    })
    expect(publishedOf([dated, undated], 'undated')).toMatchObject({ date: '2024-12-02' })
  })

  test('keeps to a lower bound of its own, which counts as a piece', () => {
    const published = { date: '[2024-12-04..]', earliest: '2024-12-04', basis: 'text' } as const
    const undated = articleOf('undated', undefined, [capture('last week')], { published })
    expect(publishedOf([dated, undated], 'undated')).toMatchObject({ date: '[2024-12-04..2024-12-08]' })
  })

  test('stays undated on one piece that is not distinctive', () => {
    const undated = articleOf('undated', undefined, [capture('last week')])
    expect(publishedOf([dated, undated], 'undated')).toEqual({ basis: 'unknown' })
  })

  test('gets its days from one piece with a shared number', () => {
    const known = redateByWords(articleOf('known', '2025-03-05', [quake('on Tuesday', 'on Tuesday')]))
    const undated = articleOf('undated', undefined, [quake('on Tuesday', 'on Tuesday')])
    expect(publishedOf([known, undated], 'undated')).toMatchObject({ date: '[2025-03-04..2025-03-10]' })
  })

  test('stays undated where nothing it shares is counted from its publication', () => {
    const undated = articleOf('undated', undefined, [crossing('that night', ''), capture('in 2024')])
    expect(publishedOf([dated, undated], 'undated')).toEqual({ basis: 'unknown' })
  })

  test('is dated anew once aligned', () => {
    const undated = articleOf('undated', undefined, [
      crossing('overnight', 'overnight'),
      capture('last week'),
      ['The parliament of Westmark [dissolved] itself yesterday.', { when: 'yesterday' }],
    ])
    const { timeline } = mergeArticles([dated, undated], { redate: redateByWords })
    expect(timeline.events.find((event) => /parliament/.test(event.title))?.date).toBe('2024-12-01')
  })
})

describe('evidence that conflicts', () => {
  const undated = articleOf('undated', undefined, [
    ['Miners of Gorval [walked out] overnight.', { who: ['Gorval miners'], when: 'overnight' }],
    ['A ferry [sank] off Cape Tolm yesterday.', { where: ['Cape Tolm'], when: 'yesterday' }],
  ])
  const other = articleOf('other', '2024-12-20', [
    ['Miners of Gorval [walked out] on Monday.', { who: ['Gorval miners'], date: '2024-12-02/2024-12-03' }],
    ['A ferry [sank] off Cape Tolm on Thursday.', { where: ['Cape Tolm'], date: '2024-12-12' }],
  ])
  const merged = mergeArticles([undated, other], { redate: redateByWords })

  test('dates nothing', () => {
    expect(merged.timeline.articles.find(({ id }) => id === 'undated')!.published).toEqual({
      basis: 'unknown',
      contradictedBy: merged.messages[0]!.text,
    })
  })
  test('is reported', () => {
    expect(merged.messages).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'alignment-conflict',
        stage: 'align-dates',
        file: 'undated.txt',
        text: expect.stringContaining('2024-12-13'),
      }),
    ])
  })
})

describe('several undated articles', () => {
  const near = articleOf('near', undefined, [crossing('late on Sunday', 'late on Sunday'), capture('last week')], {
    published: { basis: 'unknown', weekday: 1 },
  })
  const far = articleOf('far', undefined, [capture('last week')])

  test('support each other', () => {
    expect(publishedOf([dated, near, far], 'far')).toMatchObject({ date: '[2024-12-02..2024-12-08]' })
  })
  test('say nothing without a dated one', () => {
    for (const id of ['near', 'far']) expect(publishedOf([near, far], id).basis).toBe('unknown')
  })
  test('in any order give the same', () => {
    const all = [dated, near, far]
    const expected = mergeArticles(all, { redate: redateByWords })
    expect(mergeArticles(all.toReversed(), { redate: redateByWords })).toEqual(expected)
  })
})

test('a date that a person gave is not touched', () => {
  const published = { date: '2024-12', earliest: '2024-12-01', latest: '2024-12-31', basis: 'given' } as const
  const article = articleOf('given', undefined, [crossing('late on Sunday', 'late on Sunday'), capture('last week')], {
    published,
  })
  expect(publishedOf([dated, article], 'given')).toEqual(published)
})
