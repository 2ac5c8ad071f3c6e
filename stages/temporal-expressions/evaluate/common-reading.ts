/** What the readings under several possible publication days have in common. */
import type { Dated, Precision } from '../../../pipeline/article.ts'
import { daysBetween, earlierOf, laterOf } from '../../../pipeline/calendar.ts'
import { oneOf } from '../../../pipeline/edtf.ts'
import type { Meaning } from '../meaning.ts'
import type { Reading } from './context.ts'
import { readMeaning } from './read-meaning.ts'

/** The answer all days give; else a bracket around their answers, with the value left open. */
export function commonReading(readings: readonly Reading[], meaning: Meaning): Reading {
  const [first] = readings
  if (!first || readings.every((r) => r.value === first.value && r.dated?.date === first.dated?.date)) return first!
  const { dated: _, anchorDate: __, rejected: ___, period: ____, because: _____, ...rest } = first
  const open = readMeaning(meaning, { kind: 'reporting', story: [] })
  const sameValue = readings.every((r) => r.value === first.value)
  const dated = bracketOf(readings)
  return {
    ...rest,
    value: sameValue ? first.value : open.value,
    ...(dated ? { dated } : {}),
    because: 'the publication date is a bracket; every day of it was tried',
  }
}

function bracketOf(readings: readonly Reading[]): Dated | undefined {
  const known = readings.flatMap((r) =>
    r.dated?.earliest && r.dated.latest
      ? [{ date: r.dated.date, earliest: r.dated.earliest, latest: r.dated.latest }]
      : [],
  )
  if (known.length < readings.length) return undefined
  const earliest = known.map((d) => d.earliest).reduce(earlierOf)
  const latest = known.map((d) => d.latest).reduce(laterOf)
  // `since 2011` began when it began, whenever the article was published.
  const [from, to] = known[0]!.date.split('/')
  if (to !== undefined && known.every((d) => d.date.startsWith(`${from}/`))) {
    return { date: `${from}/${latest}`, earliest, latest, precision: 'range' }
  }
  return oneOf(earliest, latest, precisionOf(daysBetween(earliest, latest)))
}

const precisionOf = (days: number): Precision =>
  days < 14 ? 'week' : days < 62 ? 'month' : days < 184 ? 'quarter' : days < 732 ? 'year' : 'decade'
