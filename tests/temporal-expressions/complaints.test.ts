/**
 * What users of chrono-node complain of, as news puts it: the numbers are those of its issue tracker. Each row gives
 * another answer there, or did once. Published on Tuesday 10 September 2024 unless the table says otherwise.
 */
import { describe, expect, test } from 'vitest'
import { expressionsOf, inShort } from './read.ts'
import { checkTable } from './table.ts'

const TUESDAY = '2024-09-10'

// 599, 19, 43, 121, 166, 402: a bare weekday goes to the nearest such day, whatever the verb says.
checkTable('a weekday lies where its verb looks', TUESDAY, [
  ['The ferry sank on [Friday].', 'DATE', '2024-09-06', '2024-09-06'],
  ['The ferry will sail on [Friday].', 'DATE', '2024-09-13', '2024-09-13'],
  ['The ferry sank on [Wednesday].', 'DATE', '2024-09-04', '2024-09-04'],
  ['The ferry sank on [Thursday].', 'DATE', '2024-09-05', '2024-09-05'],
  ['The ferry sank on [Saturday].', 'DATE', '2024-09-07', '2024-09-07'],
  ['The ferry sank on [Monday].', 'DATE', '2024-09-09', '2024-09-09'],
  ['The ferry sank on [Tuesday].', 'DATE', '2024-09-10', '2024-09-10'],
  ['The ferry is due to sail on [Monday].', 'DATE', '2024-09-16', '2024-09-16'],
  ['The ferry will sail on [Sunday].', 'DATE', '2024-09-15', '2024-09-15'],
])

// 121, 464: next Saturday is not a week further from a Monday or Tuesday than from a Friday; 167: other words than last and next.
checkTable('last, next and their like', TUESDAY, [
  ['The ferry sank [last Friday].', 'DATE', '2024-09-06', '2024-09-06'],
  ['The ferry sails [next Friday].', 'DATE', '2024-09-13', '2024-09-13'],
  ['The ferry sails [next Sunday].', 'DATE', '2024-09-15', '2024-09-15'],
  ['The ferry sails [this Saturday].', 'DATE', '2024-09-14', '2024-09-14'],
  ['The ferry sails [this coming Saturday].', 'DATE', '2024-09-14', '2024-09-14'],
  ['The ferry sank [this past Saturday].', 'DATE', '2024-09-07', '2024-09-07'],
  ['The ferry sank on [Saturday of last week].', 'DATE', '2024-09-07', '2024-09-07'],
  ['The ferry sails on [Thursday of next week].', 'DATE', '2024-09-19', '2024-09-19'],
])

// 568: weeks, like days and months, are counted back with "ago"; 15, 113, 123: in figures, in words, and ahead.
checkTable('so many units ago and from now', TUESDAY, [
  ['The mill burned [2 days ago].', 'DATE', '2024-09-08', '2024-09-08'],
  ['The mill burned [2 weeks ago].', 'DATE', '2024-W35', '[2024-08-26..2024-09-01]'],
  ['The mill burned [2 months ago].', 'DATE', '2024-07', '2024-07'],
  ['The mill burned [two weeks ago].', 'DATE', '2024-W35', '[2024-08-26..2024-09-01]'],
  ['The mill burned [ten days ago].', 'DATE', '2024-08-31', '2024-08-31'],
  ['The mill burned [10 days ago].', 'DATE', '2024-08-31', '2024-08-31'],
  ['The mill burned [three months ago].', 'DATE', '2024-06', '2024-06'],
  ['The mill closes [two days from now].', 'DATE', '2024-09-12', '2024-09-12'],
  ['The mill closes [a month from now].', 'DATE', '2024-10', '2024-10'],
  ['The mill burned [the day before yesterday].', 'DATE', '2024-09-08', '2024-09-08'],
  ['The mill closes [the day after tomorrow].', 'DATE', '2024-09-12', '2024-09-12'],
])

// 168, 159: last with a number was nothing; 243, 572: weekends; 13, 291: a week is a week and not a day in it.
checkTable('spans that end or begin today', TUESDAY, [
  ['Orders fell over [the last 30 days].', 'DURATION', 'P30D', '2024-08-11/2024-09-10'],
  ['Orders fell in [the past two months].', 'DURATION', 'P2M', '2024-07-10/2024-09-10'],
  ['Orders will fall over [the next two weeks].', 'DURATION', 'P2W', '2024-09-10/2024-09-24'],
  ['Orders fell [last week].', 'DATE', '2024-W36', '[2024-09-02..2024-09-08]'],
  ['Orders will fall [next week].', 'DATE', '2024-W38', '[2024-09-16..2024-09-22]'],
  ['Orders will fall [next month].', 'DATE', '2024-10', '2024-10'],
  ['Shops closed [last weekend].', 'DATE', '2024-W36-WE', '[2024-09-07..2024-09-08]'],
  ['Shops close [this weekend].', 'DATE', '2024-W37-WE', '[2024-09-14..2024-09-15]'],
  ['Shops close [next weekend].', 'DATE', '2024-W38-WE', '[2024-09-21..2024-09-22]'],
])

// 296, 246, 522, 611: four digits are a year and not 20:05 or 20:19; 97: two digits are of the last century where they must.
checkTable('years alone', TUESDAY, [
  ['The bridge opened in [2005].', 'DATE', '2005', '2005'],
  ['The bridge was built from [2019] to 2020.', 'DATE', '2019', '2019/2020'],
  ['The bridge was built from 2019 to [2020].', 'DATE', '2020', '2019/2020'],
  ['The bridge opened in [1987].', 'DATE', '1987', '1987'],
  ['The bridge opened on [1/12/99].', 'DATE', '1999-01-12', '1999-01-12'],
  ['The town burned in [234 BCE].', 'DATE', 'BC0234', '-0233'],
  ['The town burned in [AD 122].', 'DATE', '0122', '0122'],
  ['The town burned in [122 CE].', 'DATE', '0122', '0122'],
])

// 469, 560, 505, 295: months and days without a year look back where the verb does, and ranges don't end before they begin.
checkTable('months without a year', TUESDAY, [
  ['The dam broke on [March 21].', 'DATE', '2024-03-21', '2024-03-21'],
  ['The dam broke in [January].', 'DATE', '2024-01', '2024-01'],
  ['The dam will open in [January].', 'DATE', '2025-01', '2025-01'],
  ['The dam broke in [December].', 'DATE', '2023-12', '2023-12'],
  ['The dam broke in [May].', 'DATE', '2024-05', '2024-05'],
  ['The dam will open in [May].', 'DATE', '2025-05', '2025-05'],
  ['The dam was shut from [May] to August.', 'DATE', '2024-05', '2024-05/2024-08'],
  ['The dam was shut from May to [August].', 'DATE', '2024-08', '2024-05/2024-08'],
])

// 521: the end of a month; 266, 238: quarters; 578: halves; 471: beginnings.
checkTable('parts of months and years', TUESDAY, [
  ['The court rose at [the end of July].', 'DATE', '2024-07', '2024-07'],
  ['The court rose at [the end of the month].', 'DATE', '2024-09', '2024-09'],
  ['Output fell in [the first quarter of last year].', 'DATE', '2023-Q1', '[2023-01-01..2023-03-31]'],
  ['Output fell in [Q1 2018].', 'DATE', '2018-Q1', '[2018-01-01..2018-03-31]'],
  ['The film is due out in [the second half of 2025].', 'DATE', '2025-H2', '[2025-07-01..2025-12-31]'],
  ['The court sits again at [the beginning of next month].', 'DATE', '2024-10', '2024-10'],
  ['The court sits again in [mid-October].', 'DATE', '2024-10', '2024-10'],
])

// 559, 337, 274, 404, 249, 102, 490, 284: full dates in every order with the year where it stands, and clock times beside them.
checkTable('full dates keep their year', TUESDAY, [
  ['Logged [Thu Oct 26 11:00:09 EDT 2023] by the desk.', 'TIME', '2023-10-26T11:00:09', '2023-10-26'],
  ['The notice of [Wed, Jan 20th, 2016] was void.', 'DATE', '2016-01-20', '2016-01-20'],
  ['The fair ran from [17 August 2013] to 19 August 2013.', 'DATE', '2013-08-17', '2013-08-17/2013-08-19'],
  ['The fair ran [17 August 2013] - 19 August 2013.', 'DATE', '2013-08-17', '2013-08-17/2013-08-19'],
  ['The fair ran from [01 April, 2018] to 02 April, 2018.', 'DATE', '2018-04-01', '2018-04-01/2018-04-02'],
  ['The notice of [2005-12-01] was void.', 'DATE', '2005-12-01', '2005-12-01'],
  ['It struck at [11 am on 16 September 2020].', 'TIME', '2020-09-16T11:00', '2020-09-16'],
  ['It struck on [Wednesday, September 16, 2020] at 11 am.', 'DATE', '2020-09-16', '2020-09-16'],
  ['It struck on Wednesday, September 16, 2020 at [11 am].', 'TIME', '2020-09-16T11:00', '2020-09-16'],
  ['It struck at [10:30 PST on 10 October 2023].', 'TIME', '2023-10-10T10:30', '2023-10-10'],
])

// 518, 357: the verb and the surname are no month, the month is.
checkTable('May', TUESDAY, [
  ['The council may meet in [May].', 'DATE', '2025-05', '2025-05'],
  ['[May] was the driest month on record.', 'DATE', '2024-05', '2024-05'],
  ['It fell on [5 May this year].', 'DATE', '2024-05-05', '2024-05-05'],
])

// 360, 99: what follows a length of time is no time zone; durations are no days: "for 13 years" is not 2037.
checkTable('lengths of time', TUESDAY, [
  ['Within [one hour] wet clothes lay everywhere.', 'DURATION', 'PT1H', '-'],
  ['In [five minutes] I was outside.', 'DURATION', 'PT5M', '-'],
  ['For [an hour] get-away cars raced past.', 'DURATION', 'PT1H', '-'],
  ['They had [3 hours] east of the river.', 'DURATION', 'PT3H', '-'],
  ['He ruled the port for [13 years].', 'DURATION', 'P13Y', '-'],
  ['He waited for [three days] met by nobody.', 'DURATION', 'P3D', '-'],
])

// 349: what recurs is a set and no day; 419, 218: noon and night.
checkTable('sets and parts of the day', TUESDAY, [
  ['The market is held [every Tuesday].', 'SET', 'XXXX-WXX-2', '-'],
  ['The siren sounds [every day].', 'SET', 'P1D', '-'],
  ['The siren sounded at [noon].', 'TIME', '2024-09-10T12:00'],
  ['The siren sounded [last night].', 'TIME', '2024-09-09TNI', '2024-09-09'],
  ['The siren sounded on [Sunday night].', 'TIME', '2024-09-08TNI', '2024-09-08'],
])

const NOTHING = [
  // 518: a modal, a wish and a name
  'I may be here.',
  'May the road rise with you.',
  'Theresa may become leader.',
  // 554: letters of a weekday inside another word
  'Do they have the money?',
  'The sunlight faded.',
  'The money was satisfying.',
  'The friar wept.',
  // 578: an ordinal is no unit of time
  'He came in the second.',
  'It was the second of three defeats.',
  // 513, 54: what no calendar has
  'The parcel was marked 50/6/2018 by mistake.',
  'He signed on July 42nd by mistake.',
  'He signed on 30/31/2018 by mistake.',
  // 72, 570, 595, 557, 571: versions, scores, ranges and page numbers
  'Version 1.5.3 is out.',
  'The plan is at revision 11.12 of the text.',
  'They lost 5-22 at home.',
  'See pages 5-22 to 5-28.',
  'The vote was 06-17 against.',
  // 284, 228: numbers of many digits
  'The order number is 20231315.',
  'Call 0017 555 1234.',
  // 591: a number after a date in figures is no year
  'A ratio of 14/4 gave 90 cats.',
  // prices, shares, heights
  'It costs 7.30 a kilo.',
  'He is 6.2 feet tall.',
  'A third of them left.',
  'The sun set.',
]

describe('no date at all', () => {
  test.each(NOTHING)('%s', (text) => expect(inShort(expressionsOf(text, TUESDAY))).toEqual([]))
})

// 591: "14/4 90 cats" is the day 14/4, and 90 cats.
test('a number after a day and month in figures is not its year', () => {
  for (const e of expressionsOf('On 14/4 90 cats invaded the home.', TUESDAY)) expect(e.value).not.toContain('1990')
})
