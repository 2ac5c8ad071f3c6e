/** Texts of several sentences: what counts from what, which relations and reasons are given, what is reported. */
import { describe, expect, test } from 'vitest'
import type { Message } from '../../pipeline/stage.ts'
import { resolveExpressions } from '../../stages/temporal-expressions/index.ts'
import { annotated, articleOf, expressionsOf, inShort, publishedOn } from './read.ts'

const HISTORY = `The war began on 24 April 1877, when the army crossed the border. The following day it took a fort.
Two weeks later it reached the river. In June the main force crossed. On the night of 26 June 1877 a bridge was built,
and the next morning the guns opened fire. On 19 July the town surrendered. The siege of the second town began on the 20th
and lasted until December 10. In January the enemy asked for peace. A treaty was signed on 3 March 1878.
A year later the last garrison left. Today the fort is a museum.`

const HISTORY_DATES = [
  '24 April 1877 DATE 1877-04-24',
  'The following day DATE 1877-04-25',
  'Two weeks later DATE 1877-W19',
  'June DATE 1877-06',
  'the night of 26 June 1877 TIME 1877-06-26TNI',
  'the next morning TIME 1877-06-27TMO',
  '19 July DATE 1877-07-19',
  'the 20th DATE 1877-07-20',
  'December 10 DATE 1877-12-10',
  'January DATE 1878-01',
  '3 March 1878 DATE 1878-03-03',
  'A year later DATE 1879',
  'Today DATE PRESENT_REF',
]

describe('a history', () => {
  test('counts from its own dates', () => {
    expect(inShort(expressionsOf(HISTORY, undefined))).toEqual(HISTORY_DATES)
  })
  test('does so with a date of publication too', () => {
    expect(inShort(expressionsOf(HISTORY, '2009-10-05'))).toEqual(HISTORY_DATES)
  })
  test('is named in a message', () => {
    const messages: Message[] = []
    annotated(articleOf(HISTORY, '2009-10-05'), {}, messages)
    expect(messages.map((m) => m.code)).toEqual(['text-kind-chosen'])
  })
  test('is read as reporting when told so by hand', () => {
    const messages: Message[] = []
    const { expressions } = annotated(articleOf(HISTORY, '1877-12-20'), { text: 'reporting' }, messages)
    expect(expressions.find((e) => e.text === 'Today')!.value).toBe('1877-12-20')
    expect(messages).toEqual([])
  })
  test('a report can be read as a narrative by hand', () => {
    const text = 'The war began on 24 April 1877. In June the army crossed.'
    expect(inShort(expressionsOf(text, '2024-12-02', { text: 'narrative' }))[1]).toBe('June DATE 1877-06')
    expect(inShort(expressionsOf(text, '2024-12-02'))[1]).toBe('June DATE 2024-06')
  })
})

describe('what an article says of itself', () => {
  const withFields = (extra: Record<string, unknown>, text: string, published: string | undefined) => {
    const messages: Message[] = []
    const { expressions } = annotated({ ...articleOf(text, published), extra }, {}, messages)
    return { values: expressions.map((e) => e.value), codes: messages.map((m) => m.code), messages }
  }
  test('is how it is read', () => {
    const text = 'The war began on 24 April 1877. In June the army crossed.'
    expect(withFields({}, text, '2024-12-02').values).toEqual(['1877-04-24', '2024-06'])
    expect(withFields({ readAs: 'narrative' }, text, '2024-12-02')).toMatchObject({
      values: ['1877-04-24', '1877-06'],
      codes: [],
    })
    expect(withFields({ readAs: 'reporting' }, HISTORY, '1877-12-20').values).toContain('1877-12-20')
  })
  test('is the order of its dates', () => {
    const { values, codes } = withFields({ dateOrder: 'day-first' }, 'Filed 3/4/2023.', '2024-12-02')
    expect([values, codes]).toEqual([['2023-04-03'], []])
  })
  test('is reported when nobody can know what it means', () => {
    const { values, messages } = withFields({ readAs: 'story', dateOrder: 3 }, 'Filed 3/4/2023.', '2024-12-02')
    expect(values).toEqual(['2023-03-04'])
    expect(messages.map((m) => m.text)).toEqual([
      '`readAs: story`: expected `reporting` or `narrative`; told from the text instead',
      '`dateOrder: 3`: expected `day-first` or `month-first`; told from the text instead',
      expect.stringContaining('can be read in two orders'),
    ])
  })
})

describe('a history that also speaks of its own day', () => {
  const kindIn = (text: string) => {
    const messages: Message[] = []
    annotated(articleOf(text, '2009-10-05'), {}, messages)
    return messages.some((m) => m.code === 'text-kind-chosen') ? 'narrative' : 'reporting'
  }
  const FOUR = 'It began on 10 June 1940, halted in March 1941, and ended on 9 May 1942; peace came in 1943. '
  test.each([
    ['The port held out for the next eight months, until the end of the year.', 'narrative'],
    ['To this day it is the largest siege of this century, and over the past decade many have come.', 'narrative'],
    ['The museum said so on Tuesday.', 'reporting'],
    ['The museum opened two weeks ago.', 'reporting'],
    ['The museum will open next month.', 'reporting'],
  ])('%s: %s', (text, kind) => expect(kindIn(FOUR + text)).toBe(kind))
})

describe('from one date of a history to the next', () => {
  const told = (text: string) =>
    inShort(expressionsOf(`It began on 17 September 1862. ${text}`, undefined, { text: 'narrative' })).slice(1)
  test.each([
    ['The following spring it ended.', ['The following spring DATE 1863-SP']],
    ['The previous autumn it had begun.', ['The previous autumn DATE 1861-FA']],
    ['That winter they rested.', ['That winter DATE 1862-WI']],
    [
      'From September 1871 to January 1872 they starved. By Christmas all were ill. On 11 January help came.',
      [
        'September 1871 DATE 1871-09',
        'January 1872 DATE 1872-01',
        'Christmas DATE 1871-12-25',
        '11 January DATE 1872-01-11',
      ],
    ],
    ['In April and May 1863 it resumed.', ['April DATE 1863-04', 'May 1863 DATE 1863-05']],
    ['In the spring and summer of 1942 it resumed.', ['the spring DATE 1942-SP', 'summer of 1942 DATE 1942-SU']],
    ['They left on the night of 17–18 September.', ['the night of 17–18 September TIME 1862-09-17TNI']],
    ['They left early in the morning of 22 June 1941.', ['early in the morning of 22 June 1941 TIME 1941-06-22TMO']],
    ['They left in the early hours of 25 June 1950.', ['the early hours of 25 June 1950 TIME 1950-06-25TMO']],
    ['They fought from dawn until dusk.', ['dawn TIME 1862-09-17TMO', 'dusk TIME 1862-09-17TEV']],
    ['By the evening of that day they had lost.', ['the evening of that day TIME 1862-09-17TEV']],
    ['They left on 6 and 9 August 1945.', ['6 DATE 1945-08-06', '9 August 1945 DATE 1945-08-09']],
    ['It was built in about 3,000 BC.', ['about 3,000 BC DATE BC3000']],
    ['The siege lasted nine and a half months.', ['nine and a half months DURATION P9M15D']],
    ['In January they left.', ['January DATE 1863-01']],
    ['In October they left.', ['October DATE 1862-10']],
    ['In August they left.', ['August DATE 1862-08']],
    ['They came back the next day.', ['the next day DATE 1862-09-18']],
    ['They came back two months later.', ['two months later DATE 1862-11']],
    ['At the end of that month they left.', ['the end of that month DATE 1862-09']],
    ['Later that year they left.', ['Later that year DATE 1862']],
    ['In June of that year they had come.', ['June of that year DATE 1862-06']],
    ['At 5:30 am the guns opened fire.', ['5:30 am TIME 1862-09-17T05:30']],
    ['Several years later they met.', ['Several years later DATE FUTURE_REF']],
    ['The gate fell on the 19th and 20th.', ['the 19th DATE 1862-09-19', '20th DATE 1862-09-20']],
    ['The gate fell on the 1st.', ['the 1st DATE 1862-10-01']],
    ['The gate fell in 1864. The following spring they left.', ['1864 DATE 1864', 'The following spring DATE 1865-SP']],
    ['The gate fell in 1864, as it had the previous autumn.', ['1864 DATE 1864', 'the previous autumn DATE 1863-FA']],
    // back to what an earlier sentence, still fresh, has told
    [
      'In the summer of 1858 the king had died, and three months later his son was crowned.',
      ['the summer of 1858 DATE 1858-SU', 'three months later DATE 1858-XX'],
    ],
    // an overview names its end first
    [
      'It lasted from 2 May 1863 to 8 July 1865. On 4 May they left.',
      ['2 May 1863 DATE 1863-05-02', '8 July 1865 DATE 1865-07-08', '4 May DATE 1863-05-04'],
    ],
    [
      'At half past one in the morning of the 29th it fell.',
      ['half past one in the morning of the 29th TIME 1862-09-29T01:30'],
    ],
    ['At 5:30 on the morning of 20 June it fell.', ['5:30 on the morning of 20 June TIME 1862-06-20T05:30']],
    ['At about 3:30 in the afternoon it fell.', ['about 3:30 in the afternoon TIME 1862-09-17T15:30']],
    ['At a quarter past four that morning it fell.', ['a quarter past four that morning TIME 1862-09-17T04:15']],
    ['It had lasted two years, seven months and 25 days.', ['two years, seven months and 25 days DURATION P2Y7M25D']],
    ['They came back two years and three months later.', ['two years and three months later DATE 1864-12']],
    ['During the night they left.', ['the night TIME 1862-09-17TNI']],
    ['Earlier in the day they had left.', ['Earlier in the day DATE 1862-09-17']],
    ['To this day it is empty.', ['this day DATE PRESENT_REF']],
    ['At present it is empty.', ['present DATE PRESENT_REF']],
    ['In those days it was empty.', ['those days DATE PAST_REF']],
    ['The night attack of the Thirty Years’ War, a night raid, was no October Revolution.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

test.each([
  ['They have fought since 2011.', 'since'],
  ['They fought until 2016.', 'until'],
  ['They fought till Friday.', 'until'],
  ['They fought before 2011.', 'before'],
  ['They fought prior to 2011.', 'before'],
  ['They fought after 2011.', 'after'],
  ['They fought after the 2011 protests.', 'after'],
  ['They must leave by Friday.', 'by'],
  ['They fought during the 1990s.', 'during'],
  ['They fought throughout 2011.', 'during'],
  ['They fought in 2011.', undefined],
])('%s: relation %s', (text, relation) => {
  expect(expressionsOf(text, '2024-12-02')[0]!.relation).toBe(relation)
})

test('an expression names its anchor, its reason and the reading that was set aside', () => {
  const [past] = expressionsOf('They met on Thursday.', '2024-12-02')
  expect(past).toMatchObject({
    anchor: 'publication',
    anchorDate: '2024-12-02',
    rule: 'weekday',
    because: 'the Thursday on or before publication 2024-12-02',
    rejected: [{ date: '2024-12-05', because: 'the verb is past' }],
  })
  const [ahead] = expressionsOf('They will meet on Thursday.', '2024-12-02')
  expect(ahead).toMatchObject({
    because: 'the Thursday on or after publication 2024-12-02',
    rejected: [{ date: '2024-11-28', because: 'the verb looks ahead' }],
  })
})

describe('where two readings fit, the other one is named with the reason', () => {
  const ABOUT_1862 = 'It began on 17 September 1862. '
  const rejectedIn = (text: string, published: string | undefined, kind?: 'narrative') =>
    expressionsOf(text, published, kind ? { text: kind } : {})
      .at(-1)!
      .rejected?.map((r) => `${r.date}: ${r.because}`)
  test.each([
    ['They met on Thursday.', '2024-12-02', ['2024-12-05: the verb is past']],
    ['They met on Monday.', '2024-12-02', ['2024-11-25: further from publication']],
    ['They will meet on Monday.', '2024-12-02', ['2024-12-09: further from publication']],
    ['They met this Saturday.', '2024-12-02', ['2024-12-07: the verb is past']],
    ['They met over the weekend.', '2024-12-02', ['[2024-12-07..2024-12-08]: the verb is past']],
    ['They will march at the weekend.', '2024-12-05', ['[2024-11-30..2024-12-01]: the verb looks ahead']],
    ['They met in March.', '2024-12-02', ['2025-03: the verb is past']],
    ['They will meet in March.', '2024-12-02', ['2024-03: the verb looks ahead']],
    ['They met on 12 December.', '2024-12-20', ['2025-12-12: the verb is past']],
    ['They met at Christmas.', '2025-01-20', ['2025-12-25: the verb is past']],
    ['They met last Thursday.', '2024-12-02', undefined],
    ['They met in 2011.', '2024-12-02', undefined],
    ['It fell in 9 AD. In 410 they came.', undefined, ['-0409: the story is after Christ']],
    ['It began in 218 BC. In 217 he lost.', undefined, ['0217: the story is before Christ']],
  ])('%s', (text, published, rejected) => expect(rejectedIn(text, published)).toEqual(rejected))
  test.each([
    ['In January they left.', ['1862-01: the story has passed it']],
    ['It ended on the 1st.', ['1862-09-01: the story has passed it']],
    ['On Sunday it ended.', ['1862-09-14: a story runs forward']],
    ['In October they left.', undefined],
  ])('in a story: %s', (text, rejected) =>
    expect(rejectedIn(ABOUT_1862 + text, undefined, 'narrative')).toEqual(rejected),
  )
})

describe('dates in figures', () => {
  const codesOf = (text: string) => {
    const messages: Message[] = []
    annotated(articleOf(text, '2024-12-02'), {}, messages)
    return messages.map((m) => m.code)
  }
  test.each(['Filed 3/4/2023.', 'Filed 3-4-2023.'])('the order of ambiguous ones is said: %s', (text) =>
    expect(codesOf(text)).toEqual(['date-order-chosen']),
  )
  test('a number above 12 settles the order', () => {
    expect(codesOf('Filed 3/4/2023 and 25/4/2023.')).toEqual([])
    expect(inShort(expressionsOf('Filed 3/4/2023 and 25/4/2023.', '2024-12-02'))[0]).toBe('3/4/2023 DATE 2023-04-03')
  })
  test('the order can be set by hand', () => {
    expect(inShort(expressionsOf('Filed 3/4/2023.', '2024-12-02', { order: 'day-first' }))[0]).toBe(
      '3/4/2023 DATE 2023-04-03',
    )
  })
})

describe('ranges and lists', () => {
  test.each([
    ['from March to May 2012', ['March 2012-03', 'May 2012 2012-05'], '2012-03/2012-05'],
    ['from November to February 2012', ['November 2011-11', 'February 2012 2012-02'], '2011-11/2012-02'],
    ['between 5 May and 7 June 1942', ['5 May 1942-05-05', '7 June 1942 1942-06-07'], '1942-05-05/1942-06-07'],
    ['from 8 to 11 May 1942', ['8 1942-05-08', '11 May 1942 1942-05-11'], '1942-05-08/1942-05-11'],
    ['from Monday to Wednesday', ['Monday 2024-12-02', 'Wednesday 2024-12-04'], '2024-12-02/2024-12-04'],
    ['on June 5 and 6, 1944', ['June 5 1944-06-05', '6, 1944 1944-06-06'], '1944-06-05'],
  ])('%s', (phrase, values, first) => {
    const found = expressionsOf(`They fought ${phrase}.`, '2024-12-07')
    expect(found.map((e) => `${e.text} ${e.value}`)).toEqual(values)
    expect(found[0]!.dated!.date).toBe(first)
  })
})

describe('years without an era, where a text names one', () => {
  const read = (text: string) => inShort(expressionsOf(text, undefined))
  test.each([
    ['It began in 218 BC. In 217 he lost.', ['218 BC DATE BC0218', '217 DATE BC0217']],
    ['It began in 218 BC. He lost on 2 August 216.', ['218 BC DATE BC0218', '2 August 216 DATE BC0216-08-02']],
    ['It began in 218 BC. He lost in the autumn of 217.', ['218 BC DATE BC0218', 'the autumn of 217 DATE BC0217-FA']],
    ['It fell in AD 70. The revolt of 132–135 failed.', ['AD 70 DATE 0070', '132 DATE 0132', '135 DATE 0135']],
    ['It fell in AD 70. Between 527 and 565 much was won.', ['AD 70 DATE 0070', '527 DATE 0527', '565 DATE 0565']],
    ['It fell in 9 AD. In 410 the Goths came.', ['9 AD DATE 0009', '410 DATE 0410']],
    ['It fell in 9 AD. In 410 ships the Goths came.', ['9 AD DATE 0009']],
    ['It fell in 9 AD, with between 400 and 500 men.', ['9 AD DATE 0009']],
    ['In 410 the Goths came.', []],
    ['In the year 476 it ended.', ['the year 476 DATE 0476']],
    ['The war of 264–241 BC was long.', ['264 DATE BC0264', '241 BC DATE BC0241']],
    ['He ruled from c. 60 BC to 44 BC.', ['c. 60 BC DATE BC0060', '44 BC DATE BC0044']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
  test('a range of them runs forward', () => {
    expect(expressionsOf('The war of 264–241 BC was long.', undefined)[0]!.dated!.date).toBe('-0263/-0240')
  })
})

describe('a comparison', () => {
  test('takes no part in the story', () => {
    const text = 'Profit fell in the third quarter from a year earlier. Sales rose from a year earlier.'
    expect(expressionsOf(text, '1989-10-30').map((e) => e.value)).toEqual(['1989-Q3', '1988-Q3', '1988-Q3'])
  })
  test('of what is past counts from no day to come', () => {
    const text = 'It will pay on Dec. 20. Shares had closed at 3 euros the previous day.'
    expect(expressionsOf(text, '2024-12-05').at(-1)!.value).toBe('2024-12-04')
  })
})

test('an expression without a verb looks where the one before it in its sentence does', () => {
  const found = expressionsOf('Power will be back on Saturday, and, it said, “at some point” on Sunday.', '2020-02-14')
  expect(found.map((e) => e.value)).toEqual(['2020-02-15', '2020-02-16'])
})

test('expressions without an anchor are reported once', () => {
  const messages: Message[] = []
  annotated(articleOf('They met on Sunday and left last week.', undefined), {}, messages)
  expect(messages).toMatchObject([{ code: 'expression-unresolved', span: { start: 12, end: 18 } }])
  expect(messages[0]!.text).toContain('`Sunday` and 1 more')
})

test('nothing is found in nothing', () => {
  expect(expressionsOf('', '2024-12-02')).toEqual([])
  expect(resolveExpressions(articleOf('', undefined)).expressions).toEqual([])
})

test('an article dated by a bracket gives the same later as from the start', () => {
  const text = 'They took the town last week, on Sunday, since 2011 and in March.'
  const bracket = '[2024-12-02..2024-12-07]'
  const later = resolveExpressions({ ...annotated(articleOf(text, undefined)), published: publishedOn(bracket) })
  expect(later.expressions).toEqual(expressionsOf(text, bracket))
})

describe('the same day', () => {
  test.each([
    ['On Monday morning a boiler burst. The same day two men were held.', '2024-12-02'],
    ['A boiler burst on Monday morning. It went at 0800 GMT. Two men were held the same day.', '2024-12-02'],
    ['A boiler burst at dawn on Monday. Two men were held the same day.', '2024-12-02'],
    ['Police said on Tuesday a boiler burst on Monday morning. The same day two men were held.', '2024-12-02'],
    ['A boiler burst last night. Two men were held the same day.', '2024-12-04'],
  ])('%s', (text, day) => {
    const found = expressionsOf(text, '2024-12-05')
    expect(found.find((e) => e.text.endsWith('same day'))!.dated!.date).toBe(day)
  })
})

describe('dates in figures that two orders fit', () => {
  const read = (text: string, published: string) =>
    expressionsOf(text, published).map((e) => [e.value, ...(e.rejected ?? []).map((r) => `${r.date}: ${r.because}`)])
  test.each([
    ['Police held him on 3/1/2025.', [['2025-01-03', '2025-03-01: after publication, and the verb is past']]],
    ['He will speak on 4/1/2025.', [['2025-04-01', '2025-01-04: before publication, and the verb looks ahead']]],
    ['He spoke on 3/1/2024.', [['2024-03-01', '2024-01-03: the other order of day and month']]],
    ['Match report, 3/1/2025.', [['2025-01-03', '2025-03-01: after publication']]],
    // one settles the others
    [
      'Police held him on 3/1/2025, after a raid on 4/2/2024.',
      [
        ['2025-01-03', '2025-03-01: after publication, and the verb is past'],
        ['2024-02-04', '2024-04-02: the other order of day and month'],
      ],
    ],
    // a number above 12 does so for good
    ['He had been due in court on 3/1/2025, after a raid on 12/25/2024.', [['2025-03-01'], ['2024-12-25']]],
  ])('%s', (text, values) => {
    expect(read(text, '2025-01-21')).toEqual(values)
  })
  test('are read as the likelier order while nothing is known of publication', () => {
    const later = annotated(articleOf('Police held him on 3/1/2025.', undefined))
    expect(later.expressions[0]!.value).toBe('2025-03-01')
    expect(resolveExpressions({ ...later, published: publishedOn('2025-01-21') }).expressions[0]!.value).toBe(
      '2025-01-03',
    )
  })
})

describe('a story that has moved on to a month', () => {
  const lastOf = (text: string) => expressionsOf(text, '2009-10-05', { text: 'narrative' }).at(-1)!
  test.each([
    ['They dug in until September 1918, when the line broke. Two weeks later they signed.', '[1918-09-15..1918-10-14]'],
    ['In September 1918 the line broke. Ten days later they signed.', '[1918-09-11..1918-10-10]'],
    ['In September 1918 the line broke. The next day they signed.', '[1918-09-02..1918-10-01]'],
    ['In September 1918 the line broke. A month later they signed.', '1918-10'],
    ['It had been planned since March 1917. Two weeks later they signed.', '[1917-06-04..1917-06-10]'],
  ])('%s', (text, date) => {
    expect(lastOf(`On 22 May 1917 it began. ${text}`).dated!.date).toBe(date)
  })
  test('does so with no day told before', () => {
    const last = lastOf('The line broke in September 1918. Two weeks later they signed.')
    expect(last.dated!.date).toBe('[1918-09-15..1918-10-14]')
    expect(last.because).toBe('2 weeks after the story’s 1918-09')
  })
})

describe('months without a year, and nobody knows when it was published', () => {
  const values = (text: string) => expressionsOf(text, undefined).map((e) => e.value)
  test.each([
    [
      'In April 1741 he won. The next month Breslau fell. In November the French took Prague. In January he left.',
      ['1741-04', '1741-05', '1741-11', '1742-01'],
    ],
    ['In May 1940 the plant was bombed, and in June it closed.', ['1940-05', '1940-06']],
    [
      'On 3 May 1940 the plant was bombed. On Monday it burned. It closed on 9 June.',
      ['1940-05-03', 'XXXX-WXX-1', '1940-06-09'],
    ],
    [
      'He was killed on Nov. 27 in the war which began in 2011. It shut on Dec. 3.',
      ['XXXX-11-27', '2011', 'XXXX-12-03'],
    ],
    ['On 3 May 2009 a dam broke. The war began in 2011. Troops left in June.', ['2009-05-03', '2011', 'XXXX-06']],
    ['It opened in May 2014 and lost money in the third quarter.', ['2014-05', 'XXXX-Q3']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })
  test('count from the day of publication as soon as that is known', () => {
    const text = 'In May 1940 the plant was bombed, and in June it closed.'
    const later = { ...annotated(articleOf(text, undefined)), published: publishedOn('2024-12-05') }
    expect(resolveExpressions(later).expressions).toEqual(expressionsOf(text, '2024-12-05'))
  })
})
