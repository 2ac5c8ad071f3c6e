/** What is known while the expressions of a text are evaluated one after the other. */
import type { Dated, Day, Granularity, RejectedReading, TimexType } from '../../../pipeline/article.ts'
import type { Origin, TextKind } from '../meaning.ts'
import { endOf, type Period, type PeriodUnit } from '../period.ts'

export interface Stretch {
  readonly start: Day
  readonly end: Day
}

export interface Context {
  readonly publication?: Day
  readonly kind: TextKind
  /** Dates that the text has set so far, the newest last. */
  readonly story: readonly Period[]
  /** How many sentences ago the newest of them was told. */
  readonly sentencesSince?: number
  /** The date set last within the sentence at hand. */
  readonly sentenceDay?: Period
  /** The day set last within the sentence before. */
  readonly dayBefore?: Period
  /** What the newest date of the story ended: `from September 1871 to January 1872`. */
  readonly stretch?: Stretch
  /** The quarter spoken of last. */
  readonly quarter?: Period
}

/** What a meaning denotes in a context. */
export interface Reading {
  readonly type?: TimexType
  readonly value: string
  readonly granularity: Granularity
  readonly dated?: Dated
  /** Set when it names one stretch of the calendar, on which later expressions may build. */
  readonly period?: Period
  readonly anchor: 'publication' | 'narrative' | 'none'
  readonly anchorDate?: string
  readonly because?: string
  readonly rejected?: readonly RejectedReading[]
}

/** Finer units stand first. */
const FINENESS: readonly PeriodUnit[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half-year',
  'year',
  'decade',
  'century',
  'millennium',
]
const fineness = (unit: PeriodUnit) => FINENESS.indexOf(unit)

export interface Anchor {
  readonly name: 'publication' | 'narrative'
  readonly period: Period
}

/**
 * The month, season or year that the story has moved to since its last date as fine as `unit`: after `until September
 * 1918`, `two weeks later` no longer counts from a day of 1917. Back it moves only while the earlier date is fresh: `the
 * king died in the summer of 1866, and three months later his brother was crowned`.
 */
export function movedTo(context: Context, unit: PeriodUnit, anchor: Anchor | undefined): Period | undefined {
  const newest = context.story.at(-1)
  if (!newest || fineness(newest.unit) <= fineness(unit) || fineness(newest.unit) > fineness('year')) return undefined
  if (anchor?.name !== 'narrative') return context.kind === 'narrative' ? newest : undefined
  if (newest.start > endOf(anchor.period)) return newest
  const fresh = context.kind === 'narrative' && (context.sentencesSince ?? 2) < 2
  return fresh && endOf(newest) < anchor.period.start ? newest : undefined
}

/** The date to count from, as fine as `unit` needs it: the publication, or the last such date of the story. */
export function anchorFor(context: Context, from: Origin, unit: PeriodUnit): Anchor | undefined {
  const { publication, story } = context
  const published: Anchor | undefined = publication
    ? { name: 'publication', period: { unit: 'day', start: publication } }
    : undefined
  if (from === 'publication' && (context.kind === 'reporting' || story.length === 0)) return published
  const told = story.findLast((p) => fineness(p.unit) <= fineness(unit))
  return told ? { name: 'narrative', period: told } : published
}
