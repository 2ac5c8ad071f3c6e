/** The dates that a text has told so far, on which later ones count: which are kept, and for how long. */
import type { Day } from '../../../pipeline/article.ts'
import { daysBetween } from '../../../pipeline/calendar.ts'
import type { Meaning, TextKind } from '../meaning.ts'
import { endOf, type Period } from '../period.ts'
import type { Context, Reading, Stretch } from './context.ts'

/** A range longer than this tells what a text is about, in days; a shorter one is a step of the story. */
const LONGEST_STEP = 366

export class Story {
  readonly #told: Period[] = []
  #toldIn = -1
  #quarter: Period | undefined
  #sentence = 0
  #sentenceDay: Period | undefined
  #dayBefore: Period | undefined
  #stretch: Stretch | undefined
  readonly #kind: TextKind
  readonly #publication: Day | undefined

  constructor(kind: TextKind, publication: Day | undefined) {
    this.#kind = kind
    this.#publication = publication
  }

  /** The next expression stands in this sentence. */
  enter(sentence: number): void {
    if (sentence === this.#sentence) return
    this.#dayBefore = sentence === this.#sentence + 1 ? this.#sentenceDay : undefined
    this.#sentenceDay = undefined
    this.#sentence = sentence
  }

  get context(): Context {
    return {
      kind: this.#kind,
      story: this.#told,
      sentencesSince: this.#sentence - this.#toldIn,
      ...(this.#publication === undefined ? {} : { publication: this.#publication }),
      ...(this.#quarter ? { quarter: this.#quarter } : {}),
      ...(this.#sentenceDay ? { sentenceDay: this.#sentenceDay } : {}),
      ...(this.#dayBefore ? { dayBefore: this.#dayBefore } : {}),
      ...(this.#stretch ? { stretch: this.#stretch } : {}),
    }
  }

  /** Keeps what the next expressions may count from. */
  tell(m: Meaning, { period }: Reading): void {
    if (endsQuarterTalk(m)) this.#quarter = undefined
    if (!period || m.kind === 'duration' || m.kind === 'set') return
    const compared = isCompared(m, period)
    if (period.unit === 'quarter' && !compared && !this.#isAhead(period)) this.#quarter = period
    if (period.unit === 'day') this.#sentenceDay = period
    if (compared || !setsStory(m, this.#kind) || this.#endsOverview(m, period)) return
    const began = m.range === -1 ? this.#told.at(-1) : undefined
    this.#stretch = began && { start: began.start, end: endOf(period) }
    this.#remember(period)
  }

  #isAhead(period: Period): boolean {
    return this.#publication !== undefined && endOf(period) >= this.#publication
  }

  /** `It lasted from 10 June 1940 to 4 February 1943. War was declared on 10 June`: the telling starts at its start. */
  #endsOverview({ range }: Meaning, { start }: Period): boolean {
    const began = this.#told.at(-1)
    return range === -1 && began !== undefined && daysBetween(began.start, start) > LONGEST_STEP
  }

  /** Only the last date of each unit matters; the list stays short. */
  #remember(period: Period): void {
    const known = this.#told.findIndex((p) => p.unit === period.unit)
    if (known >= 0) this.#told.splice(known, 1)
    this.#told.push(period)
    this.#toldIn = this.#sentence
  }
}

/**
 * Dates that a later `the same day` may count from. A clock time names none; `since March 1917` says what went before;
 * and in a narrative an aside from the day of writing moves nothing on.
 */
const setsStory = (m: Meaning, kind: TextKind) =>
  m.relation !== 'since' && (m.kind !== 'unit' || (!m.dayless && (kind === 'reporting' || m.from !== 'publication')))

/** After `the first nine months` or `the year`, `a year earlier` is no longer a quarter. */
const endsQuarterTalk = (m: Meaning) =>
  m.kind === 'duration' ? /^P(6M|9M|1Y)$/.test(m.value) : m.kind === 'unit' && m.unit === 'year' && m.offset === 0

/** `the year-earlier quarter` and `a year ago` are what the quarter at hand is compared with; they don't take its place. */
const isCompared = (m: Meaning, { unit }: Period) =>
  (m.kind === 'period' && (m.offset !== 0 || m.year !== undefined)) ||
  (m.kind === 'shift' && unit === 'quarter') ||
  (m.kind === 'calendar' && m.quarter !== undefined && m.year !== undefined && 'offset' in m.year && m.year.offset < 0)
