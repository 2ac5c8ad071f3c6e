import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay } from '../pipeline/calendar.ts'
import { findWrittenDates } from '../pipeline/written-dates.ts'

const daysIn = (text: string) =>
  findWrittenDates(text).map((d) => [
    text.slice(d.start, d.end),
    formatDay({ year: d.year ?? 0, month: d.month, day: d.day }),
  ])

describe('days as they are written', () => {
  test.each([
    ['2026-02-03', '2026-02-03'],
    ['2026/2/3', '2026-02-03'],
    ['3 February 2026', '2026-02-03'],
    ['3rd of February, 2026', '2026-02-03'],
    ['03-Feb-2026', '2026-02-03'],
    ['February 3, 2026', '2026-02-03'],
    ['Feb. 3rd 2026', '2026-02-03'],
    ['FEB 3 2026', '2026-02-03'],
    ['3. Februar 2026', '2026-02-03'],
    ['3. März 2026', '2026-03-03'],
    ['3 février 2026', '2026-02-03'],
    ['1er août 2026', '2026-08-01'],
    ['3 de febrero de 2026', '2026-02-03'],
    ['3 febbraio 2026', '2026-02-03'],
    ['3 de fevereiro de 2026', '2026-02-03'],
    ['3 februari 2026', '2026-02-03'],
    ['3 lutego 2026', '2026-02-03'],
    ['3. helmikuuta 2026', '2026-02-03'],
    ['3 Şubat 2026', '2026-02-03'],
    ['3 февраля 2026', '2026-02-03'],
    ['03.02.2026', '2026-02-03'],
    ['3. 2. 2026', '2026-02-03'],
    ['03.02.26', '2026-02-03'],
    ['03/02/2026', '2026-02-03'],
    ['02/13/2026', '2026-02-13'],
    ['Dec 2', '0000-12-02'],
    ['2 December', '0000-12-02'],
  ])('%s', (written, day) => {
    expect(daysIn(`On ${written} it burnt`)).toEqual([[written, day]])
    expect(daysIn(written)).toEqual([[written, day]])
  })
  test.each([
    ['Tue, 02/03/2026 - 10:15', '02/03/2026', '2026-02-03'],
    ['Monday 02/03/2026', '02/03/2026', '2026-03-02'],
    ['Friday, 02/03/2026', '02/03/2026', '2026-03-02'],
  ])('a weekday tells the order of %s, where one of the two fits', (text, written, day) => {
    expect(daysIn(text)).toEqual([[written, day]])
  })
  test('with a time behind', () => {
    expect(daysIn('2026-02-03T10:12:00+01:00')).toEqual([['2026-02-03', '2026-02-03']])
    expect(daysIn('3 February 2026, 10:12')).toEqual([['3 February 2026', '2026-02-03']])
  })
  test.each([
    '2.7.13',
    '12.53',
    '192.168.10.12',
    '1.2.3.4',
    'March 2026',
    'page 3',
    '3 mayors 2026',
    '20 20 2026',
    '5:03 Dec',
    'Section 3.2.1.2026',
  ])('%s is none', (text) => expect(daysIn(text)).toEqual([]))
  test.each(['31 June 2026', '2026-13-39', '30.02.2026', '31/11/2026'])('%s is told to be impossible', (text) => {
    expect(findWrittenDates(text)).toMatchObject([{ impossible: true }])
  })
  test('which order of digits is a guess', () => {
    expect(findWrittenDates('03/02/2026')[0]?.ambiguous).toBe(true)
    expect(findWrittenDates('13/02/2026')[0]?.ambiguous).toBeUndefined()
    expect(findWrittenDates('03/03/2026')[0]?.ambiguous).toBeUndefined()
  })
})

const pieces = fc.constantFrom('3', '13', '2026', '.', '-', '/', ' ', 'Feb', 'May', 'de', ',', 'th', 'x')
test('spans lie in the text, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { start, end } of findWrittenDates(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.each([' ', '1', '1 ', '1. ', 'may ', '2026-', '1/', '3 May ', 'de '])('100 kB of %j stay quick', (piece) => {
  expect(findWrittenDates(piece.repeat(100_000 / piece.length)).length).toBeLessThan(100_000)
})
