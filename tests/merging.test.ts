/** What merging says of its decisions, and what it leaves as it was. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../pipeline/article.ts'
import { mergeArticles } from '../pipeline/merge.ts'
import { deduplicate } from '../stages/deduplicate/index.ts'
import { stemOf } from '../stages/deduplicate/stem.ts'
import { meaningsOf, synonymy } from '../stages/deduplicate/synonyms.ts'
import { articleOf, type Facts } from './build-article.ts'
import { LOOK_ALIKES } from './eval/look-alikes.ts'

const redate = <T>(article: T): T => article
const timelineOf = (articles: readonly Article[]) => mergeArticles(articles, { redate }).timeline

const captured: Facts = { type: 'control', who: ['Rebels'], where: ['Halem'], date: '2024-11-29' }
const one = (id: string, day: string, sentence: string, facts: Facts) => articleOf(id, day, [[sentence, facts]])

describe('a merge is explained', () => {
  const [event] = timelineOf([
    one('a', '2024-11-30', 'Rebels [captured] the town of Halem on Friday.', captured),
    one('b', '2024-12-01', 'Rebels [seized] Halem on Friday, residents said.', captured),
  ]).events

  test('by what each report shares with the nearest other', () => {
    expect(event!.mentions.map(({ match }) => match?.shared)).toEqual([
      expect.arrayContaining(['actor', 'place', 'day', 'meaning']),
      expect.arrayContaining(['actor', 'place', 'day', 'meaning']),
    ])
  })
  test('by a score, the same for both of two', () => {
    const [first, second] = event!.mentions.map(({ match }) => match!.score)
    expect(first).toBeGreaterThan(0)
    expect(second).toBe(first)
  })
  test('and nothing is said of a report that stands alone', () => {
    const [alone] = timelineOf([one('a', '2024-11-30', 'Rebels [captured] Halem.', captured)]).events
    expect(alone!.mentions[0]).not.toHaveProperty('match')
  })
})

describe('linked and not merged', () => {
  const bombed: Facts = { type: 'attack', who: ['Vostan jets'], where: ['Zarun'] }
  const entered: Facts = { type: 'movement', who: ['Marran fighters'], where: ['Odessan'], date: '2024-12-01' }
  const met: Facts = { type: 'meeting', who: ['Lena Dahl', 'Ivo Marek'], where: ['Tellin'], date: '2024-12-05' }
  test.each([
    [
      'a day and the days that hold it',
      one('a', '2024-12-05', 'Vostan jets have [bombed] Zarun every day since Sunday.', {
        ...bombed,
        date: '2024-12-01/2024-12-05',
      }),
      one('b', '2024-12-05', 'Vostan jets [bombed] Zarun on Monday.', { ...bombed, date: '2024-12-02' }),
      ['has-part', 'part-of'],
    ],
    [
      'opposite outcomes',
      one('a', '2024-12-02', 'Marran fighters [entered] Odessan on Sunday.', entered),
      one('b', '2024-12-02', 'Marran fighters were [thwarted] at Odessan on Sunday.', entered),
      ['opposite', 'opposite'],
    ],
    [
      'a plan and the deed',
      one('a', '2024-12-04', 'Lena Dahl is to [meet] Ivo Marek in Tellin on Thursday.', { ...met, status: 'planned' }),
      one('b', '2024-12-06', 'Lena Dahl [met] Ivo Marek in Tellin on Thursday.', met),
      ['plan-of', 'planned-as'],
    ],
  ])('%s', (_, a, b, kinds) => {
    const { events, nearMisses } = timelineOf([a, b])
    const eventIn = (id: string) => events.find(({ mentions }) => mentions.some(({ article }) => article === id))!
    expect(events).toHaveLength(2)
    expect(eventIn('a').links).toEqual([{ event: eventIn('b').id, as: kinds[0] }])
    expect(eventIn('b').links).toEqual([{ event: eventIn('a').id, as: kinds[1] }])
    expect(nearMisses).toHaveLength(1)
  })
})

describe('days', () => {
  test('what is told without a date did not happen years ago', () => {
    const strike: Facts = { type: 'strike', who: ['dockers'], where: ['Carrow'] }
    const { events } = timelineOf([
      one('a', '2025-03-14', 'The last [strike] at Carrow, in 2019, cost the port 30 million crowns.', {
        ...strike,
        date: '2019',
      }),
      one('b', '2025-03-14', 'Crews voted to go on with the [strike] at Carrow over night shifts.', strike),
    ])
    expect(events).toHaveLength(2)
  })

  test('carried from another sentence neither forbid nor dispute', () => {
    const [event, ...others] = timelineOf([
      one('a', '2024-11-30', 'Rebels [captured] the town of Halem on Friday.', captured),
      one('b', '2024-12-01', 'Rebels [captured] the town of Halem.', {
        ...captured,
        date: '2024-11-28',
        basis: 'narrative',
      }),
    ]).events
    expect(others).toEqual([])
    expect(event).toMatchObject({ date: '2024-11-29', disputed: [] })
  })

  test('an evening and the day after are one night where a report says so', () => {
    const facts = { type: 'movement', who: ['Marran fighters'], where: ['Norland'] }
    const [event, ...others] = timelineOf([
      one('a', '2024-12-02', 'Marran fighters [crossed] into Norland overnight.', {
        ...facts,
        date: '2024-12-01/2024-12-02',
      }),
      one('b', '2024-12-02', 'Marran fighters [crossed] into Norland late on Sunday.', {
        ...facts,
        date: '2024-12-01',
      }),
      one('c', '2024-12-03', 'Marran fighters [crossed] into Norland on Monday.', { ...facts, date: '2024-12-02' }),
    ]).events
    expect(others).toEqual([])
    expect(event).toMatchObject({ date: '2024-12-01/2024-12-02', precision: 'night', disputed: [] })
  })
})

test('revised figures stand in the order in which they were given, whatever the order of the files', () => {
  const facts: Facts = { type: 'death', where: ['Orun'], date: '2023-08-13' }
  const toll = (id: string, day: string, value: number) =>
    one(id, day, `The landslide in Orun on Sunday [killed] ${value} people.`, {
      ...facts,
      figures: [{ what: 'people', value, bound: 'exact' }],
    })
  const [event] = timelineOf([
    toll('c', '2023-08-16', 26),
    toll('a', '2023-08-14', 19),
    toll('b', '2023-08-15', 23),
  ]).events
  expect(event).toMatchObject({ articles: 3, disputed: ['figures'] })
  expect(event!.figures[0]!.values.map(({ value }) => value)).toEqual([19, 23, 26])
})

test('the articles list says which are reprints', () => {
  const wire =
    'The harbour master said that eleven ships were waiting outside the breakwater for a berth on Friday morning. ' +
    'He expected the queue to grow until the crews come back to work, which nobody believes will be before Monday.'
  const { articles } = timelineOf([
    articleOf('paper', '2025-03-15', [`From our agencies. ${wire}`]),
    articleOf('wire', '2025-03-14', [wire]),
    articleOf('own', '2025-03-15', ['Two ships left for another port, its harbour master said on Saturday.']),
  ])
  expect(Object.fromEntries(articles.map(({ id, reprintOf }) => [id, reprintOf]))).toEqual({
    own: undefined,
    paper: 'wire',
    wire: undefined,
  })
})

test.each([
  ['seize', 'capture', true],
  ['nominate', 'nomination', true],
  ['foil', 'thwart', true],
  ['meet', 'explode', false],
  ['sink', 'elect', false],
])('%s and %s share a meaning: %s', (a, b, expected) => {
  const [x, y] = [a, b].map(stemOf)
  expect(x === y || synonymy(meaningsOf(x!), meaningsOf(y!)) > 0.3).toBe(expected)
})

describe('apart from each other', () => {
  const articles = LOOK_ALIKES.slice(0, 40).flatMap(({ sides }, i) =>
    sides.map(({ day, sentence, facts }, k) => articleOf(`pair-${i}-${'ab'[k]}`, day, [[sentence, facts]])),
  )
  /** Which mentions stand together, as text. */
  const groupsOf = (some: readonly Article[], wanted: ReadonlySet<string>): string[] =>
    deduplicate(some)
      .events.map(({ mentions }) =>
        mentions
          .flatMap(({ article }) => (wanted.has(article) ? [article] : []))
          .sort()
          .join(' '),
      )
      .filter((group) => group !== '')
      .sort()
  const idsOf = (some: readonly Article[]) => new Set(some.map(({ id }) => id))

  test('windows of time give the same events as the whole', () => {
    const windows = [...new Set(articles.map(({ published }) => published.latest!.slice(0, 4)))].map((year) =>
      articles.filter(({ published }) => published.latest!.startsWith(year)),
    )
    const inPieces = windows.flatMap((window) => groupsOf(window, idsOf(window))).sort()
    expect(inPieces).toEqual(groupsOf(articles, idsOf(articles)))
  })

  test('an article more leaves unrelated events as they were', () => {
    const before = groupsOf(articles, idsOf(articles))
    const word = fc.constantFrom('harvest', 'choir', 'bridge', 'orchid', 'ledger', 'kiln', 'comet', 'barley')
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 28 }), (a, b, day) => {
        const date = `2024-03-${String(day).padStart(2, '0')}`
        const more = one('more', date, `The ${a} guild of Umber [praised] its ${b}.`, { who: [`${a} guild`] })
        expect(groupsOf([...articles, more], idsOf(articles))).toEqual(before)
      }),
      { numRuns: 10 },
    )
  })
})

describe('what was found of a merge', () => {
  const [first, second, third] = [
    one('a', '2024-11-30', 'Rebels [captured] the town of Halem on Friday.', captured),
    one('b', '2024-12-01', 'Rebels [seized] Halem on Friday, residents said.', captured),
    one('c', '2024-12-02', 'Jets [bombed] the port of Odessan on Sunday.', { type: 'attack', who: ['Jets'] }),
  ]
  const before = timelineOf([first, second])
  const matchesOf = ({ events }: typeof before) => events[0]!.mentions.map(({ match }) => match)

  test('stays as it was found, whatever else there is now', () => {
    const match = { score: 7.7, shared: ['wording'] as const }
    const matches = new Map([...before.memory!.matches.keys()].map((key) => [key, match]))
    const memory = { ...before.memory!, matches }
    expect(matchesOf(mergeArticles([first, second, third], { redate, memory }).timeline)).toEqual([match, match])
  })

  test('is found anew where two branches grouped a mention differently', () => {
    const [group] = before.memory!.groups
    const memory = { ...before.memory!, groups: [group!, [group![0]!, 'c#m1']] }
    expect(matchesOf(mergeArticles([first, second], { redate, memory }).timeline)).toEqual(matchesOf(before))
  })
})
