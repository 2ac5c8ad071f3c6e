import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  isoWeekOf,
  parseDay,
  startOfIsoWeek,
  startOfWeek,
  weekdayOf,
} from '../pipeline/calendar.ts'
import { boundsOf } from '../pipeline/edtf.ts'

describe('calendar', () => {
  test.each([
    ['2024-12-02', 1],
    ['2024-12-08', 7],
    ['1969-12-31', 3],
    ['2000-02-29', 2],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

  test.each(['2024-13-39', '2024-06-31', '2023-02-29', '2024-1-1', 'x'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test('a month on from 31 January is the last of February', () =>
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29'))
  test('a month back over new year', () => expect(addMonths('2024-01-15', -1)).toBe('2023-12-15'))
  test('ISO weeks at new year', () => {
    expect(isoWeekOf('2024-12-30')).toEqual({ year: 2025, week: 1 })
    expect(isoWeekOf('2021-01-03')).toEqual({ year: 2020, week: 53 })
  })

  test('days and numbers are one to one', () => {
    fc.assert(fc.property(fc.integer({ min: -800_000, max: 800_000 }), (n) => dayNumber(dayFromNumber(n)) === n))
  })
  test('adding and taking away days comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -5000, max: 5000 }), (n, d) => {
        const day = dayFromNumber(n)
        return addDays(addDays(day, d), -d) === day
      }),
    )
  })
  test('an ISO week starts on its Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (n) => {
        const day = dayFromNumber(n)
        const { year, week } = isoWeekOf(day)
        return startOfIsoWeek(year, week) === startOfWeek(day)
      }),
    )
  })
})

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2012~', '2012-01-01', '2012-12-31'],
  ['2012/2016', '2012-01-01', '2016-12-31'],
  ['2024-12-01/2024-12-02', '2024-12-01', '2024-12-02'],
  ['[2024-11-25..2024-12-01]', '2024-11-25', '2024-12-01'],
  ['[..2024-12-02]', undefined, '2024-12-02'],
  ['[2024-12-02..]', '2024-12-02', undefined],
  ['198X', '1980-01-01', '1989-12-31'],
])('%s runs from %s to %s', (date, earliest, latest) =>
  expect(boundsOf(date)).toEqual({ ...(earliest && { earliest }), ...(latest && { latest }) }),
)

test.each(['2024-13', '2024-06-31', 'last week', '', '[2024-13..]'])('%j is no date of ours', (date) => {
  expect(boundsOf(date)).toBeUndefined()
})
