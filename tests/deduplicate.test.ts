import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../pipeline/article.ts'
import { deduplicate } from '../stages/deduplicate/index.ts'
import { joinNames } from '../stages/deduplicate/join-names.ts'
import { acronymsOf } from '../stages/deduplicate/acronyms.ts'
import { nameWords, sameName } from '../stages/deduplicate/names.ts'
import { countIndependent, findReprints } from '../stages/deduplicate/reprints.ts'
import { stemOf } from '../stages/deduplicate/stem.ts'
import { articleOf } from './build-article.ts'
import { LOOK_ALIKES } from './eval/look-alikes.ts'

const collection = LOOK_ALIKES.slice(0, 30).flatMap(({ sides }, i) =>
  sides.map(({ day, sentence, facts }, k) => articleOf(`pair-${i}-${'ab'[k]}`, day, [[sentence, facts]])),
)

const crossing = [
  articleOf('wire', '2024-12-02', [
    [
      'Some 200 Marran militiamen [crossed] into Norland overnight, a monitor said.',
      {
        who: ['Marran militiamen'],
        where: ['Norland'],
        date: '2024-12-01/2024-12-02',
        figures: [{ what: 'militiamen', value: 200, bound: 'about' }],
        saidBy: 'a monitor',
      },
    ],
  ]),
  articleOf('paper', '2024-12-03', [
    [
      'At least 300 Marran fighters [crossed] into Norland late on Sunday.',
      {
        who: ['Marran fighters'],
        where: ['Norland'],
        date: '2024-12-01',
        figures: [{ what: 'fighters', value: 300, bound: 'at-least' }],
      },
    ],
  ]),
]
const only = (articles: readonly Article[]) => deduplicate(articles).events

describe('an entry', () => {
  test('keeps both figures and says that they disagree', () => {
    expect(only(crossing)).toEqual([
      expect.objectContaining({
        date: '2024-12-01/2024-12-02',
        precision: 'night',
        articles: 2,
        independent: 2,
        disputed: ['figures'],
        figures: [
          {
            what: 'militiamen',
            values: [
              { value: 200, bound: 'about', saidBy: 'a monitor', article: 'wire' },
              { value: 300, bound: 'at-least', article: 'paper' },
            ],
          },
        ],
      }),
    ])
  })

  test('lists its mentions by publication', () => {
    expect(only(crossing.toReversed())[0]!.mentions.map(({ article }) => article)).toEqual(['wire', 'paper'])
  })

  test.each([
    ['a day inside a week', ['[2024-11-25..2024-12-01]', '2024-11-29'], '2024-11-29', 'day'],
    [
      'weeks that overlap',
      ['[2024-11-25..2024-12-01]', '[2024-11-29..2024-12-05]'],
      '[2024-11-29..2024-12-01]',
      'week',
    ],
    ['a month and a day', ['2024-11', '2024-11-29'], '2024-11-29', 'day'],
  ])('%s: the tightest date that both allow', (_, [a, b], date, precision) => {
    const facts = { who: ['Rebels'], where: ['Halem'] }
    const events = only([
      articleOf('a', '2024-12-06', [['Rebels [captured] Halem.', { ...facts, date: a! }]]),
      articleOf('b', '2024-12-06', [['Rebels have [captured] Halem.', { ...facts, date: b! }]]),
    ])
    expect(events).toEqual([expect.objectContaining({ date, precision, disputed: [] })])
  })

  test('says that sources disagree on whether it happened', () => {
    const facts = { who: ['Vostan'], where: ['Ilmar'], date: '2024-06-17' }
    const [event] = only([
      articleOf('a', '2024-06-18', [['Vostan [shelled] the clinic in Ilmar on Monday.', facts]]),
      articleOf('b', '2024-06-19', [['Vostan [shelled] no clinic in Ilmar, it said.', { ...facts, status: 'denied' }]]),
    ])
    expect(event).toMatchObject({ articles: 2, status: 'happened', disputed: ['status'] })
  })

  test('gives each bearer of a name once, in the fullest form', () => {
    expect(joinNames(['Assad', 'HTS', 'Bashar al-Assad', 'Bashar Assad'])).toEqual(['Bashar al-Assad', 'HTS'])
  })
})

describe('what is left out', () => {
  const article = articleOf('a', '2024-12-02', [
    ['Rebels did not [enter] Halem.', { status: 'negated', date: '2024-12-01' }],
    ['If rebels [enter] Halem, roads open.', { status: 'hypothetical' }],
    ['Rebels [said] so.', { minor: 'a report of speech', type: 'statement' }],
    ['A dam [burst] in Gorval.', {}],
  ])

  test('stands in the list with the reason; plain speech never was nearly an event', () => {
    const { events, leftOut } = deduplicate([article])
    expect(events.map(({ title }) => title)).toEqual(['A dam burst in Gorval.'])
    expect(leftOut.map(({ why, quote, date }) => [why, quote, date])).toEqual([
      ['said not to have happened', 'Rebels did not enter Halem.', '2024-12-01'],
      ['only supposed', 'If rebels enter Halem, roads open.', undefined],
    ])
  })

  test('is nothing that was asked for', () => {
    const given = { ...article, mentions: article.mentions.map((mention) => ({ ...mention, given: true })) }
    const { events, leftOut } = deduplicate([given])
    expect(leftOut).toEqual([])
    expect(events.flatMap(({ mentions }) => mentions)).toHaveLength(4)
  })

  test('a report too small for an entry still counts beside a full one', () => {
    const facts = { who: ['Rebels'], where: ['Halem'], date: '2024-11-29' }
    const small = articleOf('b', '2024-12-03', [['Rebels [took] Halem.', { ...facts, minor: 'says little' }]])
    const full = articleOf('a', '2024-12-02', [['Rebels [took] Halem.', facts]])
    expect(deduplicate([full, small]).events).toEqual([expect.objectContaining({ articles: 2 })])
    expect(deduplicate([small])).toMatchObject({ events: [], leftOut: [{ why: 'says little' }] })
  })
})

describe('always', () => {
  const plain = deduplicate(collection)

  test('the order of the articles makes no difference', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(collection, { minLength: collection.length }), (shuffled) => {
        const { events, leftOut, nearMisses } = deduplicate(shuffled)
        expect({ events, leftOut, nearMisses }).toEqual({
          events: plain.events,
          leftOut: plain.leftOut,
          nearMisses: plain.nearMisses,
        })
      }),
      { numRuns: 5 },
    )
  })

  test('ids are unique and kept when the timeline is known', () => {
    expect(new Set(plain.events.map(({ id }) => id)).size).toBe(plain.events.length)
    expect(deduplicate(collection, { known: plain.events }).events).toEqual(plain.events)
  })

  test('a known id outlives title, date and a mention that is published before the founding one', () => {
    const known = only(crossing)
    const earlier = articleOf('early', '2024-12-01', [
      [
        'Marran militiamen [crossed] into Norland on Sunday.',
        { who: ['Marran militiamen'], where: ['Norland'], date: '2024-12-01' },
      ],
    ])
    const [event] = deduplicate([...crossing, earlier], { known }).events
    expect(event).toMatchObject({ id: known[0]!.id, articles: 3 })
  })

  test('two known events that became one keep the first id; the other is a former id', () => {
    const [a, b] = crossing.map((article) => deduplicate([article]).events[0]!)
    const [event] = deduplicate(crossing, { known: [b!, a!] }).events
    expect(event).toMatchObject({ id: a!.id, formerIds: [b!.id] })
  })

  test('a chain of likenesses does not join dates that exclude each other', () => {
    const raid = (id: string, date?: string) =>
      articleOf(id, '2024-12-04', [
        ['Jets [bombed] depots at Zarun.', { who: ['Jets'], where: ['Zarun'], ...(date ? { date } : {}) }],
      ])
    const { events, nearMisses } = deduplicate([raid('a', '2024-12-01'), raid('b'), raid('c', '2024-12-03')])
    const placed = events.map(({ mentions }) => mentions.map(({ article }) => article))
    expect(placed.some((articles) => articles.includes('a') && articles.includes('c'))).toBe(false)
    expect(placed.flat()).toHaveLength(3)
    expect(nearMisses[0]?.why).toContain('the dates exclude each other')
  })
})

test.each([
  ['Abbas Araghchi', 'Abbas Araqchi'],
  ['Bashar al-Assad', 'Assad'],
  ['Bou Kamal', 'Abu Kamal'],
  ['President Lena Dahl', 'Dahl'],
  ['Mohammed Yousef', 'Mohamed Yusef'],
  ['Syrian', 'Syria'],
  ['João Reis', 'Joao Reis'],
  ['U.S.', 'US'],
])('%s is %s', (a, b) => expect(sameName(nameWords(a), nameWords(b))).toBe(true))

test.each([
  ['Anna Weiss', 'Karl Weiss'],
  ['Atlas Mining', 'Atlas Airways'],
  ['Halem', 'Hamra'],
  ['North Korea', 'South Africa'],
])('%s is not %s', (a, b) => expect(sameName(nameWords(a), nameWords(b))).toBe(false))

test('an acronym is the name that introduces it', () => {
  expect(acronymsOf('The Union of Dock Workers (UDW) met. Later (ABC) too.').get('UDW')).toEqual([
    ...nameWords('Union of Dock Workers'),
  ])
})

test.each([
  ['announcement', 'announced'],
  ['seizure', 'seized'],
  ['capture', 'captured'],
  ['measures', 'measuring'],
  ['fallen', 'fell'],
  ['acquisition', 'acquires'],
  ['strikes', 'struck'],
])('%s and %s share a stem', (a, b) => expect(stemOf(a)).toBe(stemOf(b)))

test('reprints count as one independent report', () => {
  const report =
    'The harbour master said that eleven ships were waiting outside the breakwater for a berth on Friday morning. ' +
    'He expected the queue to grow until the crews come back to work, which nobody believes will be before Monday. ' +
    'Two more vessels turned away during the night and made for the smaller port across the bay, he told reporters.'
  const articles = [
    articleOf('a', '2025-03-14', [report]),
    articleOf('b', '2025-03-14', [`From our agencies. ${report}`]),
    articleOf('c', '2025-03-14', ['Eleven ships waited off the harbour on Friday, and two had left for another port.']),
  ]
  const reprints = findReprints(articles)
  expect(countIndependent(['a', 'b'], reprints)).toBe(1)
  expect(countIndependent(['a', 'b', 'c'], reprints)).toBe(2)
})

test('two reports that a third one copied from are two where the third is no report', () => {
  const reprints: ReadonlyMap<string, ReadonlySet<string>> = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['a', 'c'])],
    ['c', new Set(['b'])],
  ])
  expect(countIndependent(['a', 'c'], reprints)).toBe(2)
  expect(countIndependent(['a', 'b', 'c'], reprints)).toBe(1)
})
