import { describe, expect, test } from 'vitest'
import { schemaPath } from '../pipeline/schemas.ts'
import { EVENT_TYPES } from '../pipeline/event-types.ts'
import { readFileSync } from 'node:fs'
import { mergeArticles } from '../pipeline/merge.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import type { KnownEvent, Timeline } from '../pipeline/timeline.ts'
import { parseCorrections } from '../stages/correct/index.ts'
import { articleOf } from './build-article.ts'
import { redateByWords } from './support/redate-by-words.ts'

const parse = (yaml: string) => {
  const messages: Message[] = []
  return { corrections: parseCorrections(yaml, 'corrections.yaml', collectMessages(messages, 'correct')), messages }
}

/** Of a file that can be used. */
const usable = (yaml: string) => parse(yaml).corrections!

const articles = [
  articleOf('gazette', '2025-03-05', [
    [
      'Some 200 dockers [walked out] in Port Ansel on Monday.',
      { date: '2025-03-03', figures: [{ what: 'dockers', value: 200, bound: 'about' }], where: ['Port Ansel'] },
    ],
    ['Voters in Westmark [elected] a new mayor on Sunday.', { date: '2025-03-02', where: ['Westmark'] }],
  ]),
  articleOf('herald', '2025-03-06', [
    [
      'At least 300 dockers [walked out] in Port Ansel on Monday.',
      { date: '2025-03-03', figures: [{ what: 'dockers', value: 300, bound: 'at-least' }], where: ['Port Ansel'] },
    ],
    ['A warehouse [burned] in Eastham on Tuesday.', { date: '2025-03-04', where: ['Eastham'] }],
    ['A depot [went up in smoke] in Eastham late on Tuesday.', { date: '2025-03-04', where: ['Eastham'] }],
  ]),
]

const mergeWith = (yaml = '', known: readonly KnownEvent[] = []) =>
  mergeArticles(articles, { redate: redateByWords, corrections: usable(yaml), known })
const plain = mergeWith().timeline
const eventOf = (timeline: Timeline, quote: string) =>
  timeline.events.find((event) => event.mentions.some((m) => m.quote.includes(quote)))
const idOf = (quote: string) => eventOf(plain, quote)!.id

test('the uncorrected timeline is what the corrections below start from', () => {
  expect(idOf('At least 300')).toBe(idOf('Some 200'))
  expect(idOf('warehouse')).not.toBe(idOf('depot'))
})

describe('a correction', () => {
  test('drops an event', () => {
    const { timeline, messages } = mergeWith(`drop:\n  - event: ${idOf('elected')}\n    why: not our story`)
    expect(eventOf(timeline, 'elected')).toBeUndefined()
    expect(timeline.events).toHaveLength(plain.events.length - 1)
    expect(messages).toEqual([])
  })

  test('redates an event', () => {
    const { timeline } = mergeWith(`redate:\n  - event: ${idOf('elected')}\n    date: 2025-02-23`)
    expect(eventOf(timeline, 'elected')).toMatchObject({
      id: idOf('elected'),
      date: '2025-02-23',
      earliest: '2025-02-23',
      latest: '2025-02-23',
      precision: 'day',
    })
  })

  test.each([
    ['2025-03-02/2025-03-03', 'night'],
    ['2025-03-02/2025-03-09', 'range'],
    ['"[2025-03-03..2025-03-09]"', 'week'],
    ['2025-03', 'month'],
    ['"2025"', 'year'],
    ['"[..2025-03-02]"', 'by'],
  ])('redates an event to %s, precision %s', (date, precision) => {
    const { timeline } = mergeWith(`redate:\n  - {event: ${idOf('elected')}, date: ${date}}`)
    expect(eventOf(timeline, 'elected')).toMatchObject({ date: date.replaceAll('"', ''), precision })
  })

  test('retitles an event that is named by words of an article', () => {
    const { timeline } = mergeWith(
      'retitle:\n  - event: {article: gazette.txt, quote: elected a new mayor}\n    title: Westmark votes',
    )
    expect(eventOf(timeline, 'elected')!.title).toBe('Westmark votes')
  })

  test('makes two entries one, figures and mentions of both kept', () => {
    const { timeline } = mergeWith(`merge:\n  - events: [${idOf('warehouse')}, ${idOf('depot')}]`)
    const event = eventOf(timeline, 'depot')!
    expect(event).toBe(eventOf(timeline, 'warehouse'))
    expect(event).toMatchObject({ id: idOf('warehouse'), formerIds: [idOf('depot')], articles: 1 })
  })

  test('keeps events apart, each with its own figures', () => {
    const { timeline } = mergeWith(`keep-apart:
  - events:
      - {article: gazette, quote: Some 200 dockers walked out}
      - {article: herald, quote: At least 300 dockers walked out}`)
    expect(eventOf(timeline, 'Some 200')).toMatchObject({
      id: idOf('Some 200'),
      disputed: [],
      figures: [{ values: [{ value: 200 }] }],
    })
    expect(eventOf(timeline, 'At least 300')).toMatchObject({ disputed: [], figures: [{ values: [{ value: 300 }] }] })
    expect(eventOf(timeline, 'At least 300')!.id).not.toBe(idOf('Some 200'))
  })

  test('gives an article its publication date before anything is counted from it', () => {
    const undated = articleOf('undated', undefined, [['A dam [broke] overnight in Gorval.', { when: 'overnight' }]])
    const corrections = usable('published:\n  - article: ./undated.txt\n    date: 2025-03-10')
    const { timeline } = mergeArticles([undated], { redate: redateByWords, corrections })
    expect(timeline.articles[0]!.published).toEqual({
      date: '2025-03-10',
      earliest: '2025-03-10',
      latest: '2025-03-10',
      basis: 'given',
      evidence: 'corrections.yaml: 2025-03-10',
    })
    expect(timeline.events[0]!.date).toBe('2025-03-09/2025-03-10')
  })

  test.each([
    ['a mere lower bound, a day that the text mentions', '[2025-03-20..]', {}, []],
    ['a bracket', '[2025-03-20..2025-03-22]', { latest: '2025-03-22' }, ['date-conflict']],
  ] as const)('a publication date against %s', (_, date, latest, codes) => {
    const [article] = [articleOf('late', undefined, [['A dam [broke] in Gorval.', {}]])]
    const published = { date, earliest: '2025-03-20', ...latest, basis: 'text', evidence: 'on 20 March 2025' } as const
    const corrections = usable("published:\n  - article: late\n    date: '2025-03-10'")
    const { messages } = mergeArticles([{ ...article, published }], { redate: redateByWords, corrections })
    expect(messages.map(({ code }) => code)).toEqual(codes)
  })
})

describe('once the corrected timeline is committed', () => {
  test.each([
    ['merge', () => `merge:\n  - events: [${idOf('warehouse')}, ${idOf('depot')}]`],
    [
      'keep-apart',
      () =>
        'keep-apart:\n  - events: [{article: gazette, quote: Some 200 dockers walked out}, {article: herald, quote: At least 300 dockers walked out}]',
    ],
    ['drop', () => `drop:\n  - event: ${idOf('elected')}`],
  ])('%s holds in the next run, with the same ids', (_, yaml) => {
    const { timeline } = mergeWith(yaml())
    const again = mergeWith(yaml(), timeline.events)
    expect(again.timeline).toEqual(timeline)
    expect(again.messages).toEqual([])
  })

  test('keep-apart finds by their ids two events that have become one', () => {
    const yaml =
      'keep-apart:\n  - events: [{article: gazette, quote: Some 200 dockers walked out}, {article: herald, quote: At least 300 dockers walked out}]'
    const { timeline } = mergeWith(yaml)
    const ids = ['Some 200', 'At least 300'].map((quote) => eventOf(timeline, quote)!.id)
    const again = mergeWith(`keep-apart:\n  - events: [${ids.join(', ')}]`, timeline.events)
    expect(again.timeline).toEqual(timeline)
  })

  test('an entry that was merged by a correction comes apart with its own id when the correction goes', () => {
    const { timeline } = mergeWith(`merge:\n  - events: [${idOf('warehouse')}, ${idOf('depot')}]`)
    const again = mergeWith('', timeline.events).timeline
    expect(again).toEqual(plain)
  })
})

test('an id is found again when the title or the date in it has changed since', () => {
  const retitled = idOf('elected')
    .replace('some', 'x')
    .replace(/^2025-03-02/, '2025-03-01')
  expect(retitled).not.toBe(idOf('elected'))
  const { timeline, messages } = mergeWith(`drop:\n  - event: ${retitled}`)
  expect(eventOf(timeline, 'elected')).toBeUndefined()
  expect(messages).toEqual([])
})

test.each([
  ['drop:\n  - event: 2025-01-01-nothing-0000', 2, '`2025-01-01-nothing-0000` is no event'],
  ['retitle:\n  - event: {article: gazette, quote: no such words}\n    title: x', 2, '`no such words` in `gazette`'],
  ['merge:\n  - events:\n      - nothing-1\n      - nothing-2', 2, '`nothing-1` is no event'],
  ['published:\n  - article: nowhere.txt\n    date: 2025-01-01', 2, 'no article `nowhere.txt`'],
])('a correction that matches nothing is a warning: %j', (yaml, line, text) => {
  const { timeline, messages } = mergeWith(yaml)
  expect(timeline.events).toEqual(plain.events)
  expect(messages[0]).toMatchObject({
    severity: 'warning',
    code: 'correction-unmatched',
    stage: 'correct',
    file: 'corrections.yaml',
    line,
    text: expect.stringContaining(text),
  })
})

describe('a corrections file', () => {
  test.each([
    ['drop:\n  - evnt: x', 2, '`drop[0]`: `event` is missing; the entry was left out'],
    ['redate:\n  - event: x\n    date: 2024', 3, '`redate[0].date`: expected string, found `2024`'],
    ['redate:\n  - event: x\n    date: 2024-06-31', 3, '`redate[0].date`: expected a date that exists'],
    ['redate:\n  - event: x\n    date: last week', 3, '`redate[0].date`: expected a date in EDTF'],
    ['drop:\n  - event: [x]', 2, '`drop[0].event`: expected the id of an event, or `article` and `quote`'],
    ['merge:\n  - events: [x]', 2, '`merge[0].events`'],
  ])('%j loses the entry in line %i only', (yaml, line, text) => {
    const { corrections, messages } = parse(yaml)
    expect(messages[0]).toMatchObject({ severity: 'error', code: 'correction-invalid', line })
    expect(messages[0]!.text).toMatch(/^`/)
    expect(messages[0]!.text).toContain(text)
    expect(corrections).toMatchObject({ drop: [], redate: [], merge: [] })
  })

  test.each([
    ['dorp:\n  - event: x', 1, 'unknown field `dorp`; nothing was written'],
    ['drop: x', 1, '`drop`: expected array, found `"x"`; nothing was written'],
    ['- drop', 1, 'expected object or null, found `["drop"]`; nothing was written'],
    ['drop:\n  - event: "x', 2, 'expected YAML: Missing closing "quote; nothing was written'],
    ['drop: [', 1, 'expected YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['drop: *x', 1, 'expected YAML: Unresolved alias'],
    ['drop:\n<<<<<<< HEAD\n  - event: x\n', 2, 'expected YAML: '],
    ['\u0000\u0001', 1, 'nothing was written'],
  ])('%j cannot be used, and one line says why', (yaml, line, text) => {
    const { corrections, messages } = parse(yaml)
    expect(corrections).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'correction-invalid', line }])
    expect(messages[0]!.text).toContain(text)
  })

  test('keeps what is right beside what is wrong, with its line', () => {
    const { corrections } = parse('drop:\n  - evnt: x\n  - event: y\nretitle:\n  - event: z\n    title: Z')
    expect(corrections).toMatchObject({
      drop: [{ event: { id: 'y' }, line: 3 }],
      retitle: [{ event: { id: 'z' }, title: 'Z', line: 5 }],
    })
  })

  test.each(['', '# nothing yet\n', 'drop: []\n'])('%j decides nothing', (yaml) => {
    const { corrections, messages } = parse(yaml)
    expect(messages).toEqual([])
    expect(corrections).toMatchObject({ drop: [], merge: [], keepApart: [] })
  })
})

test('the types that a correction may set are those that dateline gives', () => {
  const { properties } = JSON.parse(readFileSync(schemaPath('corrections'), 'utf8'))
  expect(properties.set.items.properties.type.enum).toEqual(Object.keys(EVENT_TYPES))
})

describe('decisions about one event', () => {
  test('to merge and to keep apart contradict each other: an error names both lines, and they stay apart', () => {
    const [a, b] = [idOf('warehouse'), idOf('depot')]
    const byWords = '{ article: herald, quote: went up in smoke }'
    for (const second of [b, byWords]) {
      const yaml = `merge:\n  - events: [${a}, ${b}]\nkeep-apart:\n  - events: [${second}, ${a}]\n`
      const { timeline, messages } = mergeWith(yaml)
      expect(messages).toMatchObject([{ severity: 'error', code: 'correction-invalid', line: 2 }])
      expect(messages[0]!.text).toContain('`keep-apart` in line 4 name the same events')
      expect(eventOf(timeline, 'warehouse')!.id).not.toBe(eventOf(timeline, 'depot')!.id)
    }
  })

  test('to merge it with one and keep it apart from another go together', () => {
    const yaml = `merge:\n  - events: [${idOf('warehouse')}, ${idOf('depot')}]\nkeep-apart:\n  - events: [${idOf('elected')}, ${idOf('depot')}]\n`
    const { timeline, messages } = mergeWith(yaml)
    expect(messages).toEqual([])
    expect(eventOf(timeline, 'warehouse')!.id).toBe(eventOf(timeline, 'depot')!.id)
  })

  test.each([
    ['drop', ''],
    ['retitle', '    title: Another\n'],
  ])('each are compared with what dateline says itself: retitle and %s', (section, more) => {
    const { id, title, date } = eventOf(plain, 'elected')!
    const entry = (expect: string, field: string) => `  - event: ${id}\n    expect: ${expect}\n${field}`
    const own = section === 'retitle' ? '' : `retitle:\n${entry(`'${title}'`, '    title: A vote\n')}`
    const yaml = `${own}redate:\n${entry(`'${date}'`, "    date: '2025-02-23'\n").repeat(2)}${section}:\n${entry(`'${title}'`, more).repeat(section === 'retitle' ? 2 : 1)}`
    expect(mergeWith(yaml).messages).toEqual([])
  })
})

describe('the path of a file that holds several articles', () => {
  const inOneFile = articles.map((article) => ({ ...article, paths: ['press/all.jsonl'] }))
  const messagesOf = (yaml: string) =>
    mergeArticles(inOneFile, { redate: redateByWords, corrections: usable(yaml) }).messages

  test.each([
    ['published', "published:\n  - article: press/all.jsonl\n    date: '2025-03-20'\n"],
    ['drop', 'drop:\n  - event: { article: press/all.jsonl, quote: in Port Ansel on Monday }\n'],
    [
      'keep-apart',
      `keep-apart:\n  - events: [${idOf('elected')}, { article: press/all.jsonl, quote: in Port Ansel on Monday }]\n`,
    ],
  ])('is an error under %s, with the ids', (_, yaml) => {
    const messages = messagesOf(yaml)
    expect(messages).toMatchObject([{ severity: 'error', code: 'correction-invalid', line: 2 }])
    expect(messages[0]!.text).toContain('is ambiguous: names 2 articles; use the id: `gazette`, `herald`')
  })

  test('will do where one of them alone holds the quoted words', () => {
    expect(messagesOf('drop:\n  - event: { article: press/all.jsonl, quote: elected }\n')).toEqual([])
  })
})
