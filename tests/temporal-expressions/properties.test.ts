import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../pipeline/calendar.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import { resolveExpressions } from '../../stages/temporal-expressions/index.ts'
import { annotated, articleOf, expressionsOf, publishedOn } from './read.ts'

const PHRASES = [
  'on Sunday',
  'yesterday',
  'last week',
  'over the past two months',
  'since Tuesday',
  'in 2011',
  'from 2012 until 2016',
  'three days later',
  'Nov. 27, 1998,',
  'early this year',
  'at 3:30 p.m. Wednesday',
  'every month',
  'recently',
  'for ten years',
  'the third quarter',
  'overnight',
  '-',
  "in the '90s",
  '5 to 7',
  'in May',
  'the day before',
  'from the 1870s to about 1920',
  'since the 1960s',
  'from the 19th century until 2016',
  'between the 1930s and the 1950s',
]
const text = fc
  .array(fc.constantFrom(...PHRASES, 'the rebels', 'took', 'the town', '.', '\n\n', 'and', 'will meet'), {
    maxLength: 25,
  })
  .map((words) => words.join(' '))
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1970-01-01', n))

describe('whatever the text', () => {
  test('expressions slice back, in order, and none overlaps another', () => {
    fc.assert(
      fc.property(text, day, (words, published) => {
        let end = 0
        for (const e of expressionsOf(words, published)) {
          expect(words.slice(e.start, e.end)).toBe(e.text)
          expect(e.start).toBeGreaterThanOrEqual(end)
          expect(e.end).toBeGreaterThan(e.start)
          end = e.end
        }
      }),
    )
  })

  test('dates are EDTF that the timeline can hold, and their bounds are theirs', () => {
    fc.assert(
      fc.property(text, fc.option(day, { nil: undefined }), (words, published) => {
        for (const { dated } of expressionsOf(words, published)) {
          if (!dated) continue
          const { date, earliest, latest } = dated
          expect({ date, bounds: boundsOf(date) }).toEqual({ date, bounds: { earliest, latest } })
        }
      }),
    )
  })

  test('a publication date that becomes known later gives what knowing it from the start gives', () => {
    fc.assert(
      fc.property(text, day, (words, published) => {
        const later = { ...annotated(articleOf(words, undefined)), published: publishedOn(published) }
        const kept = JSON.parse(JSON.stringify(later)) as typeof later
        expect(resolveExpressions(kept).expressions).toEqual(annotated(articleOf(words, published)).expressions)
      }),
    )
  })
})

const RELATIVE = [
  'on Monday',
  'on Sunday',
  'yesterday',
  'tomorrow',
  'last Friday',
  'next Tuesday',
  'last week',
  'this week',
  'next week',
  'since Tuesday',
  'three days ago',
  'two weeks ago',
  'overnight',
  'last night',
  'over the past week',
  'over the past 24 hours',
  'the weekend',
  'Friday morning',
  'this coming Thursday',
]

test.each(RELATIVE)('publishing a week later moves `%s` by a week', (phrase) => {
  fc.assert(
    fc.property(day, (published) => {
      const [first] = expressionsOf(`The rebels took the town ${phrase}.`, published)
      const [second] = expressionsOf(`The rebels took the town ${phrase}.`, addDays(published, 7))
      expect(first!.dated!.earliest).toBeDefined()
      expect(second!.dated!.earliest).toBe(addDays(first!.dated!.earliest!, 7))
      expect(second!.dated!.latest).toBe(addDays(first!.dated!.latest!, 7))
    }),
    { numRuns: 20 },
  )
})

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const CASES = [(s: string) => s, (s: string) => s.toUpperCase(), (s: string) => s.toLowerCase()]

test.each(MONTHS.map((name, i) => ({ name, month: String(i + 1).padStart(2, '0') })))(
  'the letter case of $name does not matter in a full date',
  ({ name, month }) => {
    for (const inCase of CASES) {
      const [dayFirst] = expressionsOf(`It fell on 12 ${inCase(name)} 2011.`, '2024-12-02')
      const [monthFirst] = expressionsOf(`It fell on ${inCase(name)} 12, 2011.`, '2024-12-02')
      expect([dayFirst?.value, monthFirst?.value]).toEqual([`2011-${month}-12`, `2011-${month}-12`])
    }
  },
)
