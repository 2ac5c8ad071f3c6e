import { describe, expect, test } from 'vitest'
import type { DeclaredDate } from '../pipeline/article.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { publicationDate } from '../stages/publication-date/index.ts'
import { articleFromRecord } from '../stages/read/index.ts'
import { sentences } from '../stages/sentences/index.ts'

interface Extra {
  readonly url?: string
  readonly published?: string
  readonly declared?: readonly DeclaredDate[]
  readonly asOf?: string
}

function dateOf(text: string, { url, published, declared = [], asOf }: Extra = {}) {
  const messages: Message[] = []
  const report = collectMessages(messages, 'publication-date')
  const article = articleFromRecord({ id: 'a', text, url, published }, report)!
  const read = { ...article, declaredDates: [...article.declaredDates, ...declared] }
  const result = publicationDate(asOf === undefined ? {} : { asOf })(sentences()(read, report), report)
  return { published: result.published, messages, codes: messages.map((m) => m.code) }
}

const story = 'The harbour police closed three piers after the fire. Nobody was hurt.'
const meta = (value: string, field = 'meta article:published_time'): DeclaredDate => ({
  source: 'metadata',
  field,
  value,
  role: 'published',
})
const page = (value: string): DeclaredDate => ({ source: 'text', field: 'page span date', value, role: 'published' })
const changed = (value: string): DeclaredDate => ({
  source: 'metadata',
  field: 'json-ld dateModified',
  value,
  role: 'modified',
})

describe('a day', () => {
  test.each<[string, string, Extra, string, string, string]>([
    ['given', story, { published: '2026-02-03' }, '2026-02-03', 'given', 'published: 2026-02-03'],
    ['given in words', story, { published: '3 February 2026' }, '2026-02-03', 'given', 'published: 3 February 2026'],
    [
      'a tag',
      story,
      { declared: [meta('2026-02-03T10:00:00+01:00')] },
      '2026-02-03',
      'metadata',
      'meta article:published_time: 2026-02-03T10:00:00+01:00',
    ],
    [
      'seconds since 1970',
      story,
      { declared: [meta('1770112800')] },
      '2026-02-03',
      'metadata',
      'meta article:published_time: 1770112800',
    ],
    [
      'digits only',
      story,
      { declared: [meta('20260203')] },
      '2026-02-03',
      'metadata',
      'meta article:published_time: 20260203',
    ],
    [
      'a date on the page',
      story,
      { declared: [page('3. Februar 2026')] },
      '2026-02-03',
      'text',
      'page span date: 3. Februar 2026',
    ],
    ['an address', story, { url: 'https://example.org/2026/02/03/piers' }, '2026-02-03', 'url', '2026/02/03'],
    [
      'a file’s name',
      story,
      { declared: [{ source: 'filename', field: 'filename', value: '2026-02-03' }] },
      '2026-02-03',
      'filename',
      '2026-02-03',
    ],
    [
      'a labelled line',
      `Published: 3 February 2026\n\n${story}`,
      {},
      '2026-02-03',
      'text',
      'Published: 3 February 2026',
    ],
    ['a line of its own', `February 3, 2026\n\n${story}`, {}, '2026-02-03', 'text', 'February 3, 2026'],
    [
      'a dateline with the agency before the day',
      `VELM (Northern Press) 11 June 2019 - ${story}`,
      {},
      '2019-06-11',
      'dateline',
      'VELM (Northern Press) 11 June 2019 -',
    ],
    [
      'a byline and a day',
      `Pier fire\n\nBy Dana Reyes | 6 November 2024\n\n${story}`,
      {},
      '2024-11-06',
      'text',
      'By Dana Reyes | 6 November 2024',
    ],
    [
      'a day with a clock time that touches its half',
      `Pier fire\n\n6 November 2024 • 7:15am\n\n${story}`,
      {},
      '2024-11-06',
      'text',
      '6 November 2024 • 7:15am',
    ],
    [
      'a whole dateline',
      `OSLO, 3 February 2026 (Reuters) - ${story}`,
      {},
      '2026-02-03',
      'dateline',
      'OSLO, 3 February 2026 (Reuters) -',
    ],
    [
      'line and dateline',
      `date 2026-02-03 Oslo, Feb 3 (AP) ${story}`,
      {},
      '2026-02-03',
      'dateline',
      'date 2026-02-03; Oslo, Feb 3 (AP)',
    ],
    [
      'published, not updated',
      `Updated: 5 February 2026\nPublished: 3 February 2026\n\n${story}`,
      {},
      '2026-02-03',
      'text',
      'Published: 3 February 2026',
    ],
    [
      'only a change',
      story,
      { declared: [changed('2026-02-03')] },
      '2026-02-03',
      'metadata',
      'json-ld dateModified: 2026-02-03',
    ],
  ])('%s', (_, text, extra, date, basis, evidence) => {
    const { published, messages } = dateOf(text, extra)
    expect(published).toEqual({ date, earliest: date, latest: date, basis, evidence })
    expect(messages).toEqual([])
  })
})

describe('an address that tells the month', () => {
  const url = 'https://example.org/2026/02/piers'
  test('is a bracket', () => {
    expect(dateOf(story, { url }).published).toEqual({
      date: '2026-02',
      earliest: '2026-02-01',
      latest: '2026-02-28',
      basis: 'url',
      evidence: '2026/02',
    })
  })
  test('gives a dateline its year', () => {
    expect(dateOf(`OSLO, Feb 3 (AP) - ${story}`, { url }).published.date).toBe('2026-02-03')
  })
  test.each<[string, DeclaredDate]>([
    ['a tag', meta('2026-02-03T03:00:00Z')],
    ['a change', changed('2026-02-03')],
  ])('gives way to %s', (_, declared) => {
    expect(dateOf(story, { url, declared: [declared] })).toMatchObject({
      published: { date: '2026-02-03' },
      messages: [],
    })
  })
})

describe('the more trusted wins', () => {
  test.each<[string, string, Extra, string]>([
    ['a person over a tag', story, { published: '2026-02-03', declared: [meta('2026-02-04')] }, '2026-02-03'],
    ['a tag over the page', story, { declared: [page('4 February 2026'), meta('2026-02-03')] }, '2026-02-03'],
    [
      'the page over a tag that only says `date`',
      story,
      { declared: [meta('2026-02-09', 'meta date'), page('3 February 2026')] },
      '2026-02-03',
    ],
    [
      'the page over an address',
      story,
      { declared: [page('3 February 2026')], url: 'https://example.org/2026/02/04/x' },
      '2026-02-03',
    ],
    [
      'a dateline over an address',
      `OSLO, Feb 3, 2026 (AP) - ${story}`,
      { url: 'https://example.org/2026/02/04/x' },
      '2026-02-03',
    ],
    [
      'the first day over the last change',
      story,
      { declared: [changed('2026-03-09'), meta('2026-02-03')] },
      '2026-02-03',
    ],
    [
      'of two tags the one that the page shows',
      story,
      { declared: [meta('2026-02-09'), meta('2026-02-03', 'meta pubdate'), page('3 February 2026')] },
      '2026-02-03',
    ],
    [
      'an old address over tags made anew',
      story,
      { declared: [meta('2026-02-03')], url: 'https://example.org/2019/05/06/x' },
      '2019-05-06',
    ],
    [
      'the page’s day over universal time in the morning',
      story,
      { declared: [meta('2026-02-04T03:10:00Z'), page('February 3, 2026')] },
      '2026-02-03',
    ],
    [
      'the address’s day over universal time in the evening',
      story,
      { declared: [meta('2026-02-02T22:10:00Z')], url: 'https://example.org/2026/02/03/x' },
      '2026-02-03',
    ],
    [
      'but a morning is no reason for the next day',
      story,
      { declared: [meta('2026-02-03T03:10:00Z'), page('February 4, 2026')] },
      '2026-02-03',
    ],
    [
      'and a time with a zone is none for another',
      story,
      { declared: [meta('2026-02-03T03:10:00+01:00'), page('February 2, 2026')] },
      '2026-02-03',
    ],
  ])('%s', (_, text, extra, date) => expect(dateOf(text, extra).published.date).toBe(date))
})

describe('the year of a dateline', () => {
  test.each<[string, string, Extra, string | undefined]>([
    ['the address', `OSLO, Feb 3 (AP) - ${story}`, { url: 'https://example.org/2026/02/04/x' }, '2026-02-03'],
    ['the turn of the year', `OSLO, Dec 31 (AP) - ${story}`, { url: 'https://example.org/2026/01/01/x' }, '2025-12-31'],
    [
      'a caption',
      `OSLO, Feb 3 (AP) - ${story}\nA burnt pier, February 2, 2026 (credit: REUTERS/Jane Doe)`,
      {},
      '2026-02-03',
    ],
    [
      'a date in the story and the weekday',
      `OSLO, Feb 3 (AP) - Police said on Tuesday that the fire of 30 January 2026 was laid.`,
      {},
      '2026-02-03',
    ],
    [
      'the weekday contradicts the date',
      `OSLO, Feb 3 (AP) - Police said on Friday that the fire of 30 January 2026 was laid.`,
      {},
      undefined,
    ],
    [
      'the latest year and the weekday',
      `OSLO, Feb 3 (AP) - Police said on Tuesday that the pier, built in 2026, burnt.`,
      {},
      '2026-02-03',
    ],
    ['the latest year and no weekday', `OSLO, Feb 3 (AP) - The pier, built in 2026, burnt.`, {}, undefined],
    [
      'the latest year and another weekday',
      `OSLO, Feb 3 (AP) - Police said on Friday that the pier, built in 2026, burnt.`,
      {},
      undefined,
    ],
    ['nothing', `OSLO, Feb 3 (AP) - ${story}`, {}, undefined],
    [
      'an address of another season',
      `OSLO, Feb 3 (AP) - ${story}`,
      { url: 'https://example.org/2026/09/04/x' },
      '2026-09-04',
    ],
  ])('%s', (_, text, extra, date) => {
    const found = dateOf(text, extra).published.date
    expect(found?.startsWith('[') ? undefined : found).toBe(date)
  })
  test('the evidence names both', () => {
    expect(dateOf(`OSLO, Feb 3 (AP) - ${story}`, { url: 'https://example.org/2026/02/04/x' }).published.evidence).toBe(
      'OSLO, Feb 3 (AP) -; year from url 2026/02/04',
    )
  })
})

describe('a bracket from the dates mentioned', () => {
  test.each<[string, string | undefined, string | undefined]>([
    [
      'The pier burnt on 3 February 2026. It was built on 4 May 1990.',
      '[2026-02-03..]',
      'The pier burnt on 3 February 2026',
    ],
    [
      'A burnt pier in Oslo, February 2, 2026 (credit: REUTERS/Jane Doe)',
      '[2026-02-02..]',
      'A burnt pier in Oslo, February 2, 2026',
    ],
    ['The pier has stood there since March 2011.', '[2011-03-01..]', 'The pier has stood there since March 2011'],
    ['The port was rebuilt in 2015-20.', '[2020-01-01..]', 'The port was rebuilt in 2015-20'],
    ['The war of 1914-1918 spared the port.', '[1918-01-01..]', 'The war of 1914-1918'],
    [
      'The new pier will open on 3 May 2027. The old one opened in 1990.',
      '[1990-01-01..]',
      'The old one opened in 1990',
    ],
    ['The port must be climate neutral by 2050.', undefined, undefined],
    ['The vision for the port is set for 3 May 2030.', undefined, undefined],
    ['It paid 2030 dollars and 2,024 crowns; 1999.50 is too much.', undefined, undefined],
    ['Since 2045 people signed, the port stays closed.', undefined, undefined],
    ['The 2028 Olympics left the port empty.', undefined, undefined],
    ['Prices were low throughout the 1990s.', undefined, undefined],
  ])('%s', (text, date, evidence) => {
    const { published, messages } = dateOf(text)
    expect(published.date).toBe(date)
    expect(published.basis).toBe(date === undefined ? 'unknown' : 'text')
    expect(published.earliest).toBe(date?.slice(1, 11))
    expect(published.latest).toBeUndefined()
    expect(published.evidence).toBe(evidence)
    expect(messages).toEqual([])
  })
  test('a caption counts even where it looks ahead', () => {
    expect(dateOf(`${story} Workers who will be paid, February 2, 2026 (Photo: Jane Doe)`).published.date).toBe(
      '[2026-02-02..]',
    )
  })
})

describe('the weekday', () => {
  test.each<[string, number | undefined]>([
    ['Police said on Thursday that the pier was closed.', 4],
    ['“We are safe,” the mayor told reporters Monday.', 1],
    ['On Monday, the port’s new director said that work goes on.', 1],
    ['The minister in a call with dockers Monday said help was near.', 1],
    ['The fire began late on Sunday. Police said on Monday it was out.', 1],
    ['Police said on Sunday. The mayor said on Monday.', 1],
    ['Three piers burnt on Wednesday.', 3],
    ['Three piers burnt. The fire had begun late on Sunday.', undefined],
    ['The piers burnt. He bought the petrol on Friday, the officer said.', undefined],
    ['Police said last Thursday that the pier was safe.', undefined],
    ['The port will open on Friday.', undefined],
    ['Victims of Tuesday’s fire slept in tents.', undefined],
    ['Officials said Thursday was the first day without smoke.', undefined],
    ['Police said every Monday is hard. Three more piers burnt.', undefined],
    ['Police said on Monday. Dockers said on Wednesday. The mayor said on Saturday.', undefined],
  ])('%s', (text, weekday) => expect(dateOf(text).published.weekday).toBe(weekday))
  test('not where the day is known', () => {
    expect(dateOf('Police said on Thursday.', { published: '2026-02-03' }).published.weekday).toBeUndefined()
  })
  test('beside a bracket it makes no day by itself', () => {
    const text = 'Police said on Thursday the fire of 3 February 2026 was laid.'
    expect(dateOf(text).published).toMatchObject({ date: '[2026-02-03..]', weekday: 4 })
  })
})

describe('what can’t be', () => {
  test.each<[string, string, Extra, RegExp]>([
    ['month 13', story, { declared: [meta('2024-13-39')] }, /2024-13-39.*no such day/],
    ['31 June', `Published: 31 June 2026\n\n${story}`, {}, /31 June 2026.*no such day/],
    ['a computer’s day zero', story, { declared: [meta('1970-01-01T00:00:00Z')] }, /day zero/],
    ['zero seconds', story, { declared: [meta('000000000')] }, /day zero/],
    ['31 June in words', story, { declared: [page('June 31, 2026')] }, /June 31, 2026.*no such day/],
    ['29 February of a common year', story, { declared: [meta('2026-02-29')] }, /2026-02-29.*no such day/],
    ['year 1', story, { declared: [meta('0001-01-01T00:00:00Z')] }, /day zero|before 1600|no such/],
    ['before newspapers', story, { published: '1399-02-03' }, /before 1600/],
    ['1 January that nobody set', story, { declared: [meta('2026-01-01T00:00:00Z')] }, /1 January/],
    ['after the day given as today', story, { declared: [meta('2026-02-03')], asOf: '2026-02-02' }, /after 2026-02-02/],
  ])('%s', (_, text, extra, words) => {
    const { published, codes, messages } = dateOf(text, extra)
    expect(published).toEqual({ basis: 'unknown', refused: [expect.stringMatching(words)] })
    expect(codes).toEqual(['date-implausible'])
    expect(messages[0]!.text).toMatch(words)
  })
  test('the next best is used instead', () => {
    const { published, codes } = dateOf(story, { declared: [meta('2024-13-39'), meta('2026-02-03', 'meta pubdate')] })
    expect(published.date).toBe('2026-02-03')
    expect(codes).toEqual(['date-implausible'])
  })
  test.each<[string, DeclaredDate[]]>([
    ['the page shows it too', [meta('2026-01-01'), page('January 1, 2026')]],
    ['a clock set its time', [meta('2026-01-01T09:12:44Z')]],
  ])('1 January stays when %s', (_, declared) => {
    const { published, codes } = dateOf(story, { declared })
    expect(published.date).toBe('2026-01-01')
    expect(codes).toEqual([])
  })
})

describe('contradictions are reported', () => {
  test.each<[string, string, Extra, string, RegExp]>([
    [
      'person and tag',
      story,
      { published: '2026-02-03', declared: [meta('2026-03-09')] },
      '2026-02-03',
      /`published: 2026-02-03` and `meta article:published_time: 2026-03-09`/,
    ],
    [
      'person and dateline',
      `OSLO, March 9, 2026 (AP) - ${story}`,
      { published: '2026-02-03' },
      '2026-02-03',
      /`published: 2026-02-03` and `OSLO, March 9, 2026 \(AP\) -`/,
    ],
    [
      'person and story',
      'The pier burnt on 9 March 2026.',
      { published: '2026-02-03' },
      '2026-02-03',
      /`published: 2026-02-03` and `The pier burnt on 9 March 2026`/,
    ],
    [
      'person’s bracket and tag',
      story,
      { published: '[2026-02-03..2026-02-05]', declared: [meta('2026-03-09')] },
      '[2026-02-03..2026-02-05]',
      /2026-03-09/,
    ],
    [
      'tag and address',
      story,
      { declared: [meta('2026-02-03')], url: 'https://example.org/2026/03/09/x' },
      '2026-02-03',
      /`2026\/03\/09`/,
    ],
    [
      'tag and caption',
      `${story}\nA burnt pier, March 9, 2026 (Photo: Jane Doe)`,
      { declared: [meta('2026-02-03')] },
      '2026-02-03',
      /March 9, 2026/,
    ],
    [
      'two datelines of a reprint',
      `OSLO, Feb 3, 2026 (AP) - ${story}\n\nBERGEN, March 9, 2026 (Reuters) - ${story}`,
      {},
      '2026-02-03',
      /OSLO.*BERGEN/,
    ],
  ])('%s', (_, text, extra, date, words) => {
    const { published, codes, messages } = dateOf(text, extra)
    expect(published.date).toBe(date)
    expect(codes).toEqual(['date-conflict'])
    expect(messages[0]!.text).toMatch(words)
  })
  test.each<[string, Extra]>([
    ['a day apart is a matter of zones', { declared: [meta('2026-02-03'), page('February 4, 2026')] }],
    ['a later change is none', { declared: [meta('2026-02-03'), changed('2026-03-09')] }],
    ['a bracket holds the tag', { published: '2026-02', declared: [meta('2026-02-09')] }],
  ])('%s', (_, extra) => expect(dateOf(story, extra).codes).toEqual([]))
})

describe('an article that quotes another’s date', () => {
  test('keeps its own', () => {
    const text = `OSLO, Feb 3, 2026 (AP) - ${story}\n\nThe Post wrote on 9 January 2026 that all was well.`
    expect(dateOf(text)).toMatchObject({ published: { date: '2026-02-03' }, messages: [] })
  })
  test('has only a lower bound where it has none of its own', () => {
    const text = `${story}\n\nIn its issue of 9 January 2026 the Post wrote: “OSLO, 8 January 2026 (AP) - All is well.”`
    expect(dateOf(text)).toMatchObject({ published: { date: '[2026-01-09..]', basis: 'text' }, messages: [] })
  })
})

describe('what no earlier or later day claims to be that of publication', () => {
  // A day ahead, a list, a comment's stamp: the given day stands, and nothing is said.
  test.each([
    'Delivery of the bonds begins after 9 March 2026, the bank said.',
    'Registration closes in two weeks - 09/03/2026',
    'The course at the harbour school (7-9 March 2026) is full.',
    'At 06:40 am on 09 Mar 2026 Jane wrote: They burnt.',
    'Our programme was first broadcast on 9 March 2026.',
    'The judge set a court date of 9 March 2026.',
    'Trial timeline 30 MARCH 2026, HARBOUR NEWS',
    'Concerts: Sunday 5 to Thursday 9 March 2026.',
    'He goes on trial on 9 March 2026.',
  ])('%s', (sentence) => {
    expect(dateOf(`${story} ${sentence}`, { published: '2026-02-03' }).messages).toEqual([])
  })
  test.each([
    'At 06:40 am on 09 Mar 2026 Jane wrote: They burnt.',
    'The contract runs until 9 March 2026.',
    'Delivery starts after 9 March 2026.',
    'Page edited: 9 March 2026',
  ])('nor is it a lower bound: %s', (sentence) => {
    expect(dateOf(`${story} ${sentence}`).published).toEqual({ basis: 'unknown' })
  })
  test('a season may have begun only', () => {
    expect(dateOf('The 2025-26 contest was held here.').published.date).not.toBe('[2026-01-01..]')
  })
})

describe('beside the date stands what speaks against it', () => {
  test('the source that gives another day', () => {
    const { published } = dateOf(story, { published: '2026-02-03', declared: [meta('2026-03-09')] })
    expect(published.contradictedBy).toBe('meta article:published_time: 2026-03-09')
  })
  test('what was refused, and why', () => {
    const { published } = dateOf(story, { declared: [meta('2024-13-39'), meta('2026-02-03', 'meta pubdate')] })
    expect(published).toMatchObject({
      date: '2026-02-03',
      refused: ['meta article:published_time: 2024-13-39: there is no such day'],
    })
  })
})

test('a dump date in every page of a site gives way to what each page says of itself', () => {
  const dump = meta('2026-06-01', 'meta date')
  const pages = ['3 February 2026', '9 March 2026'].map((day) => dateOf(story, { declared: [dump, page(day)] }))
  expect(pages.map(({ published }) => published.date)).toEqual(['2026-02-03', '2026-03-09'])
  expect(pages.map(({ codes }) => codes)).toEqual([['date-conflict'], ['date-conflict']])
})

test.each(['by a ', '2026 ', 'in 2026 ', '3 May 2026 ', 'said on Monday ', 'OSLO, Feb 3 ', 'May 2026 ', ' '])(
  'a sentence of 100 kB of %j stays quick',
  (piece) => {
    const text = `${piece.repeat(100_000 / piece.length)}end`
    const report = collectMessages([], 'publication-date')
    const article = articleFromRecord({ id: 'a', text }, report)!
    const sentence = { start: 0, end: text.length, tokens: [], paragraph: 0, boilerplate: false }
    expect(publicationDate()({ ...article, sentences: [sentence] }, report).published.basis).toMatch(/text|unknown/)
  },
)

test('the same article gives the same date, whatever was dated before', () => {
  const texts = ['OSLO, Feb 3, 2026 (AP) - It burnt.', 'Police said on Thursday.', 'It burnt on 9 March 2026.']
  const once = texts.map((t) => dateOf(t).published)
  expect([...texts].reverse().map((t) => dateOf(t).published)).toEqual([...once].reverse())
})
