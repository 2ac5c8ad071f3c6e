/** Whole collections in which some articles are undated: floods, a trial, a cup, a merger; and look-alikes that must not date. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate, type ArticleRecord, merge } from '../pipeline/index.ts'
import type { Article } from '../pipeline/article.ts'
import { addDays } from '../pipeline/calendar.ts'
import { mergeArticles } from '../pipeline/merge.ts'
import { redate } from '../pipeline/stages.ts'

/** Id, day of publication where it is told, text. */
type Given = readonly [id: string, published: string | undefined, text: string]

const annotated = ([id, published, text]: Given): Article => {
  const record: ArticleRecord = { id, text, ...(published === undefined ? {} : { published }) }
  return annotate(record).article!
}
function datesOf(given: readonly Given[], asOf?: string): Record<string, string | undefined> {
  const { timeline } = mergeArticles(given.map(annotated), { redate, asOf })
  return Object.fromEntries(timeline.articles.map(({ id, published }) => [id, published.date]))
}

const FLOODS: readonly Given[] = [
  [
    'root',
    '2025-05-14',
    'The river Tarn burst its banks at Velmora overnight and flooded 1,370 homes, the mayor said on Wednesday. Soldiers evacuated the hospital of Ostrava Hill on Tuesday.',
  ],
  [
    'second',
    undefined,
    'Soldiers evacuated the hospital of Ostrava Hill on Tuesday, doctors said. The river Tarn burst its banks at Velmora overnight and flooded 1,370 homes.',
  ],
  ['third', undefined, 'Soldiers evacuated the hospital of Ostrava Hill on Tuesday. Nurses carried the sick.'],
]
const TRIAL: readonly Given[] = [
  [
    'root',
    '2025-03-07',
    'A jury in Kelmouth convicted the banker Oskar Hallgren of fraud on Thursday. Hallgren collapsed in the Kelmouth court last week, his lawyer told reporters.',
  ],
  [
    'second',
    undefined,
    'Oskar Hallgren was convicted of fraud by a jury in Kelmouth on Thursday. The banker Hallgren collapsed in the Kelmouth court last week.',
  ],
]
const MERGER: readonly Given[] = [
  [
    'root',
    '2025-06-04',
    'Brandt Marine bought the shipyard Solvik for 437 million euros on Tuesday. Shares of Solvik rose 21.5% on Wednesday.',
  ],
  ['second', undefined, 'Brandt Marine bought the shipyard Solvik for 437 million euros on Tuesday, both firms said.'],
  ['other', undefined, 'The bakery of Elm Street was sold on Tuesday. Its owner retires.'],
]

describe('collections of our own', () => {
  test.each<[string, readonly Given[], Record<string, string | undefined>]>([
    ['floods', FLOODS, { second: '2025-05-14' }],
    ['a trial', TRIAL, { second: '2025-03-06' }],
    ['a merger', MERGER, { second: '2025-06-03', other: undefined }],
  ])('%s', (_, given, expected) => {
    const dates = datesOf(given)
    for (const [id, date] of Object.entries(expected)) {
      expect(dates[id], id).toBe(date)
    }
  })

  test.each([
    ['floods', FLOODS],
    ['a trial', TRIAL],
    ['a merger', MERGER],
  ])('without its dated article nothing of %s is dated', (_, given) => {
    const dates = datesOf(given.filter(([id]) => id !== 'root'))
    expect(Object.values(dates).filter(Boolean)).toEqual([])
  })

  test('any order and any choice of undated articles: only what is rooted is dated, and the root’s day moves all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(FLOODS, TRIAL, MERGER),
        fc.integer({ min: -20, max: 20 }),
        fc.boolean(),
        (given, weeks, reversed) => {
          const moved = given.map(([id, day, text]): Given => [id, day && addDays(day, weeks * 7), text])
          const dates = datesOf(reversed ? moved.toReversed() : moved)
          const expected = Object.entries(datesOf(given)).map(([id, date]) => [
            id,
            date?.replace(/\d{4}-\d\d-\d\d/g, (day) => addDays(day, weeks * 7)),
          ])
          expect(dates).toEqual(Object.fromEntries(expected))
        },
      ),
      { numRuns: 12 },
    )
  })

  test('nothing is dated after the day that the user gives', () => {
    const [root] = MERGER
    const quiet = [
      'quiet',
      undefined,
      'Yards make ships. Brandt Marine bought Solvik for 437 million euros on Tuesday.',
    ] as const
    expect(datesOf([root!, quiet]).quiet).toBe('[2025-06-03..2025-06-09]')
    expect(datesOf([root!, quiet], '2025-06-05').quiet).toBe('[2025-06-03..2025-06-05]')
  })
})

describe('look-alikes date nothing', () => {
  test.each<[string, readonly Given[]]>([
    [
      'a protest every Friday',
      [
        ['one', '2025-04-05', 'Students marched through Belgrave on Friday. Police in Belgrave looked on.'],
        ['two', '2025-04-12', 'Students marched through Belgrave on Friday. Shops in Belgrave closed.'],
        ['three', '2025-04-19', 'Students marched through Belgrave on Friday. It rained in Belgrave.'],
        ['undated', undefined, 'Students marched through Belgrave on Friday. Nobody was arrested.'],
      ],
    ],
    [
      'an anniversary',
      [
        ['then', '2023-02-07', 'A magnitude 7.8 earthquake struck Karsa on Monday and killed 4,312 people.'],
        [
          'undated',
          undefined,
          'People in Karsa lit candles on Tuesday. A magnitude 7.8 earthquake struck Karsa a year ago and killed 4,312 people.',
        ],
      ],
    ],
    [
      'strikes on one town night after night',
      [
        ['one', '2025-01-14', 'Drones struck the port of Orlev overnight and killed 3 people, the governor said.'],
        ['undated', undefined, 'Drones struck the port of Orlev overnight and killed 3 people, the governor said.'],
      ].map(([id, day, text], i) => [id, day, `${text} ${['Fires burnt.', 'Sirens wailed.'][i]}`] as Given),
    ],
    [
      'strikes on two towns night after night',
      [
        ['one', '2025-01-14', 'Drones struck the port of Orlev overnight. Missiles hit a depot in Sarnik overnight.'],
        ['undated', undefined, 'Drones struck the port of Orlev overnight. Missiles hit houses in Sarnik overnight.'],
      ],
    ],
    [
      'two matches of the same teams',
      [
        ['one', '2025-02-02', 'Tolmin United beat Carrow Rovers 2-1 on Saturday.'],
        ['undated', undefined, 'Tolmin United beat Carrow Rovers 3-0 on Saturday.'],
      ],
    ],
    [
      'a plan',
      [
        ['one', '2025-02-03', 'The band Halden will play at Velmora Stadium on Saturday. Tickets for Halden sold out.'],
        ['undated', undefined, 'The band Halden will play at Velmora Stadium on Saturday. Fans of Halden queue.'],
      ],
    ],
    [
      'a date that its own article contradicts',
      [
        [
          'one',
          undefined,
          'OSLO, May 14, 2025 (AP) - The river Tarn flooded 1,371 homes in Velmora overnight.\n\nOSLO, August 2, 2025 (AP) - Sales fell.',
        ],
        ['undated', undefined, 'The river Tarn flooded 1,371 homes in Velmora overnight, the mayor said.'],
      ],
    ],
  ])('%s', (_, given) => {
    expect(datesOf(given).undated).toBeUndefined()
  })
})

test('a date in corrections.yaml beats the text, and the warning quotes both', () => {
  const article = annotated(['a', undefined, 'OSLO, May 14, 2025 (AP) - The river Tarn flooded Velmora.'])
  const corrected = (date: string) =>
    merge([article], { corrections: `published:\n  - article: a\n    date: "${date}"\n` })
  const { timeline, messages } = corrected('2025-06-20')
  expect(timeline.articles[0]!.published).toMatchObject({
    date: '2025-06-20',
    basis: 'given',
    contradictedBy: 'OSLO, May 14, 2025 (AP) -',
  })
  expect(messages).toMatchObject([
    {
      code: 'date-conflict',
      text: expect.stringMatching(/`corrections: 2025-06-20` and `OSLO, May 14, 2025 \(AP\) -`/),
    },
  ])
  expect(corrected('2025-05-15').messages).toEqual([])
  expect(corrected('[2025-05-01..2025-05-20]').messages).toEqual([])
})
