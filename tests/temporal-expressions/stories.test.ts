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

describe('from one date of a history to the next', () => {
  const told = (text: string) =>
    inShort(expressionsOf(`It began on 17 September 1862. ${text}`, undefined, { text: 'narrative' })).slice(1)
  test.each([
    ['The following spring it ended.', ['The following spring DATE 1863-SP']],
    ['The previous autumn it had begun.', ['The previous autumn DATE 1861-FA']],
    ['That winter they rested.', ['That winter DATE 1862-WI']],
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

describe('dates in figures', () => {
  const codesOf = (text: string) => {
    const messages: Message[] = []
    annotated(articleOf(text, '2024-12-02'), {}, messages)
    return messages.map((m) => m.code)
  }
  test('the order of ambiguous ones is said', () => expect(codesOf('Filed 3/4/2023.')).toEqual(['date-order-chosen']))
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
