/**
 * What an expression means before its anchor is known. Plain JSON, the same for every language: a language folder
 * makes meanings from words, `resolve.ts` evaluates them against the publication date and the narrative.
 */
import type { Granularity, TimexType } from '../../pipeline/article.ts'

/** What is counted and named: “two weeks”, “the 1990s”. */
export type Unit = Exclude<Granularity, 'day-part' | 'night' | 'range' | 'vague'>

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Which way an incomplete date is read: by the verb's tense, or by a word such as `next`. */
export type Lean = 'past' | 'future' | 'unknown'

/** What `last`, `next`, `this` and `that` count from. */
export type Origin = 'publication' | 'narrative'

/**
 * A year by number, or counted from an anchor (`last year`, `that year`). A number without an era (`in 217`) is of that
 * in which the story is.
 */
export type YearReference =
  { readonly year: number; readonly era?: 'of-story' } | { readonly offset: number; readonly from: Origin }

/** What the expression does to the event beside it: the preposition that its extent leaves out. */
export type Relation = 'since' | 'until' | 'before' | 'after' | 'by' | 'during'

interface Common {
  /** TIMEX3 time of day, without the `T`: `15:30`, `MO`, `NI`. */
  readonly time?: string
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  readonly relation?: Relation
  /** Set by hand: how the whole text is read. */
  readonly text?: TextKind
  /** It starts a range that the next expression ends (1), or ends one that the one before starts (-1). */
  readonly range?: 1 | -1
  /** It is joined with the next expression, which may complete it: `July and August 1942`. */
  readonly listed?: true
  readonly lean?: Lean
  /** `was sold in January`: the verb that leans back is the one that `in` or `on` joins the date to. */
  readonly happened?: true
}

export type TextKind = 'reporting' | 'narrative'

/** A date by its fields; what is missing comes from the anchor. */
export interface CalendarMeaning extends Common {
  readonly kind: 'calendar'
  readonly year?: YearReference
  readonly month?: number
  readonly day?: number
  /** Last day of a span within a month: `March 3-5`. */
  readonly lastDay?: number
  readonly weekday?: number
  readonly season?: Season
  readonly quarter?: number
  readonly half?: number
  /** `last March`, `this summer`, `next June`. */
  readonly which?: 'last' | 'this' | 'next'
  /** What `which` counts from; `narrative` in `the following spring`. Default: publication. */
  readonly from?: Origin
  readonly holiday?: string
  /** Read in one of two orders: `3/4/2012` with nothing in the text to settle it. The other swaps month and day. */
  readonly eitherOrder?: true
  /** A part of it, counted from its start (1) or its end (-1): `the last day of May`. */
  readonly part?: { readonly unit: 'day' | 'week' | 'month'; readonly nth: number }
  /** So far from it: `three days before Christmas`. */
  readonly away?: { readonly unit: 'day' | 'week'; readonly count: number }
  /** The week that holds the day: `the week of March 11`. */
  readonly week?: true
}

export interface WeekdayMeaning extends Common {
  readonly kind: 'weekday'
  /** 1 (Monday) to 7. */
  readonly weekday: number
  readonly which?: 'last' | 'this' | 'next' | 'week-last' | 'week-this' | 'week-next'
  readonly from?: Origin
}

/** The calendar unit that holds the anchor, moved by `offset`: `this week`, `last year`, `the following month`. */
export interface UnitMeaning extends Common {
  readonly kind: 'unit'
  readonly unit: Unit
  readonly offset: number
  readonly from: Origin
  /** A clock time without a day of its own. */
  readonly dayless?: true
  /** `this weekend` and not `the weekend`: the coming one unless the verb is past. */
  readonly pointed?: true
}

/** So many units away from the anchor: `two weeks ago`, `three days later`. */
export interface ShiftMeaning extends Common {
  readonly kind: 'shift'
  readonly unit: Unit
  /** `undefined`: some (`years ago`). */
  readonly count?: number
  /** `a few days later`, `several years ago`: more than one, fewer than ten. */
  readonly few?: true
  readonly sign: 1 | -1
  readonly from: Origin
}

/** A part of the year left to the context: `the quarter`, `the year-earlier period`. */
export interface PeriodMeaning extends Common {
  readonly kind: 'period'
  readonly offset: number
  readonly unit?: 'quarter'
  readonly year?: YearReference
}

export interface DurationMeaning extends Common {
  readonly kind: 'duration'
  readonly value: string
  readonly unit: Unit
  /** For spans that touch the anchor: `the past two months`, `the next year`. */
  readonly count?: number
  readonly sign?: 1 | -1
}

export interface SetMeaning extends Common {
  readonly kind: 'set'
  readonly value: string
}

export interface DecadeMeaning extends Common {
  readonly kind: 'decade'
  /** First year; below 100 when the century is left to the context (`the nineties`). */
  readonly year: number
}

export interface CenturyMeaning extends Common {
  readonly kind: 'century'
  /** First two digits of its years: 19 for the 20th century. */
  readonly century: number
}

/** Years, or days of a month, joined by a dash: `2015-20`. */
export interface SpanMeaning extends Common {
  readonly kind: 'span'
  readonly first: number
  readonly last: number
}

export interface ReferenceMeaning extends Common {
  readonly kind: 'reference'
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
}

export type Meaning =
  | CalendarMeaning
  | WeekdayMeaning
  | UnitMeaning
  | ShiftMeaning
  | PeriodMeaning
  | DurationMeaning
  | SetMeaning
  | DecadeMeaning
  | CenturyMeaning
  | SpanMeaning
  | ReferenceMeaning

/** A stretch of words with its meaning; `from` and `to` are word indexes, half-open. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly type: TimexType
  readonly meaning: Meaning
  readonly rule: string
}
