/**
 * The data that travels through the pipeline. Types only.
 *
 * Offsets are UTF-16 code units into `article.text`, half-open: `text.slice(start, end)` gives back the words.
 * Dates are EDTF strings and plain days (`YYYY-MM-DD`), never `Date` objects. Absence is `undefined`, never a guess.
 */

/** A plain calendar day, `YYYY-MM-DD`. */
export type Day = string

/** A date in EDTF (ISO 8601-2 level 1, and level 2's one-of-a-set): `2024-12-01`, `2024-11`, `2012~`, `a/b`, `[a..b]`. */
export type Edtf = string

/** How finely a date is known. `range` lasted from a to b; `by` has no earliest day. */
export type Precision = 'day' | 'night' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'range' | 'by'

export interface Span {
  readonly start: number
  readonly end: number
}

/** What a date says on the calendar. `earliest` and `latest` repeat `date` as plain days. */
export interface Dated {
  readonly date: Edtf
  readonly earliest?: Day
  readonly latest?: Day
  readonly precision: Precision
}

/** How the publication date is known, most trusted first. */
export type PublicationBasis = 'given' | 'metadata' | 'dateline' | 'url' | 'filename' | 'text' | 'aligned' | 'unknown'

export interface Published {
  /** A day, a bracket `[a..b]`, `[a..]` or `[..b]`; `undefined` when nothing is known. */
  readonly date?: Edtf
  readonly earliest?: Day
  readonly latest?: Day
  readonly basis: PublicationBasis
  /** The words or the field that prove it. */
  readonly evidence?: string
  /** 1 (Monday) to 7: the day of the week it was most likely published on, or the day after (“said on Thursday”). */
  readonly weekday?: number
  /** What a dateline says that leaves the year open; the other articles may tell it. */
  readonly yearless?: YearlessDay
  /** What gives another day than the chosen one, as it stands there. */
  readonly contradictedBy?: string
  /** What was found beside it that cannot be the day of publication, each with the reason. */
  readonly refused?: readonly string[]
}

/** “OSLO, Tuesday, Feb 3 (AP) -”: a day in no year. */
export interface YearlessDay {
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
  /** 1 (Monday) to 7, where the dateline names it. */
  readonly weekday?: number
  /** Otherwise the one on which somebody in the article spoke: that day or the day before. */
  readonly spoken?: number
  readonly words: string
}

/** A date that came with the article from outside its story text, in the order of trust within its source. */
export interface DeclaredDate {
  readonly source: 'given' | 'metadata' | 'url' | 'filename' | 'text'
  /** Which field, tag or line said so: `published`, `meta article:published_time`, `json-ld datePublished`. */
  readonly field: string
  /** Exactly as it was found. */
  readonly value: string
  /** What the date is of, where the source tells. Default `published`. */
  readonly role?: 'published' | 'modified'
}

/** Why a stretch of text is not the story. No event comes from it; its dates stay usable as evidence. */
export type BoilerplateKind =
  'caption' | 'credit' | 'promotion' | 'navigation' | 'date-line' | 'byline' | 'agency' | 'other'

export interface Boilerplate extends Span {
  readonly kind: BoilerplateKind
}

/** Universal part-of-speech tag. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/**
 * The form of a verb or auxiliary: finite `past` (`took`) and `present` (`takes`, `take`), the past `participle`
 * (`taken`; passive or perfect by its auxiliary), the `gerund` or present participle (`taking`), the bare `infinitive`
 * (`to take`, `will take`, also the imperative), and `modal` (`will`, `could`).
 */
export type VerbForm = 'past' | 'present' | 'participle' | 'gerund' | 'infinitive' | 'modal'

export interface Token extends Span {
  readonly text: string
  /** Lower case. */
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Of verbs and auxiliaries only. */
  readonly form?: VerbForm | undefined
  /** Index, within the sentence, of the token it depends on; -1 for the root. */
  readonly head: number
  /** Universal Dependencies relation to the head, with its subtype: `nsubj`, `nsubj:pass`, `obl`, `acl:relcl`, `root`. */
  readonly relation: string
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  /** Which paragraph of the text it stands in, counted from 0. */
  readonly paragraph: number
  /** Inside boilerplate: no event comes from it. */
  readonly boilerplate: boolean
}

/** TIMEX3 types. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

export type Granularity =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day-part'
  | 'night'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'range'
  | 'vague'

/** A reading that was considered and set aside. */
export interface RejectedReading {
  readonly date: Edtf
  readonly because: string
}

/** A temporal expression as found in the text, and what it denotes once its anchor is known. */
export interface Expression extends Span {
  readonly text: string
  /** TIMEX3. */
  readonly type: TimexType
  readonly value: string
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  /** The preposition before it, which its extent leaves out: `since Tuesday`, `until 2016`, `after the 2011 protests`. */
  readonly relation?: 'since' | 'until' | 'before' | 'after' | 'by' | 'during'
  /** The stretch of the calendar it denotes; absent for bare durations, sets, vague references and unknown anchors. */
  readonly dated?: Dated
  readonly granularity: Granularity
  /** What it was counted from: `publication`, `narrative` (the story's last date) or `none` (absolute). */
  readonly anchor: 'publication' | 'narrative' | 'none'
  /** The day it was counted from, where there was one. */
  readonly anchorDate?: Edtf
  readonly rule: string
  /** In words: `the Sunday on or before publication 2024-12-02`. */
  readonly because?: string
  readonly rejected?: readonly RejectedReading[]
  /** What it means before its anchor is known; plain JSON, read only by the temporal-expressions stage. */
  readonly meaning: unknown
}

export type EventStatus = 'happened' | 'ongoing' | 'planned' | 'cancelled' | 'denied'

/** A mention may also be a rejected reading; these never become events. */
export type MentionStatus = EventStatus | 'hypothetical' | 'negated'

/** How an event's date is known. */
export type EventBasis = 'expression' | 'sentence' | 'narrative' | 'publication'

export type FigureBound = 'exact' | 'about' | 'at-least' | 'more-than' | 'up-to' | 'fewer-than'

export interface Figure {
  /** What is counted: `fighters`, `killed`, `US dollars`, `magnitude`. */
  readonly what: string
  readonly value: number
  readonly bound: FigureBound
}

export interface Trigger extends Span {
  readonly lemma: string
}

/** One article's report of an event. `start` and `end` are of the quoted words. */
export interface Mention extends Span {
  /** Unique in its article. */
  readonly id: string
  readonly trigger: Trigger
  readonly type: string
  readonly status: MentionStatus
  /** Who did it, in the article's fullest form of the name. */
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly where: readonly string[]
  readonly dated?: Dated
  readonly basis?: EventBasis
  /** The words that date it, where there are any. */
  readonly when?: string
  /** Index into `article.expressions` of the expression that dates it. */
  readonly expression?: number
  /** How the date was reached, in words. */
  readonly because?: string
  /** How likely the day is that the article gives it outside its sentence, 0 to 1; only where it had to be weighed. */
  readonly likelihood?: number
  /** What closes the bracket, where it happened on one of several days: an index into `article.expressions`, or publication. */
  readonly until?: number | 'publication'
  readonly figures: readonly Figure[]
  readonly saidBy?: string
  readonly title: string
  /** Set when a person or another tool named the trigger: such a mention is never left out as uninteresting. */
  readonly given?: boolean
  /** Why it is not for the timeline by itself (`a report of speech`, `a state`); absent when it is. */
  readonly minor?: string
}

/** One news article, and what the stages found in it so far. */
export interface Article {
  readonly id: string
  /** Where it was read, relative and with forward slashes; several when the same text was found twice. */
  readonly paths: readonly string[]
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  /** Of `text`, hexadecimal. */
  readonly sha256: string
  /** Cleaned once, at read; every offset points into it. */
  readonly text: string
  readonly boilerplate: readonly Boilerplate[]
  readonly declaredDates: readonly DeclaredDate[]
  /** Further fields that came with it (front matter, JSON), kept as they were. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** Event words that are known already; then exactly one mention per trigger comes out, in this order. */
  readonly triggers?: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly published: Published
  readonly expressions: readonly Expression[]
  readonly mentions: readonly Mention[]
}
