/** What people decided, as read from `corrections.yaml`. */
import type { Edtf, EventStatus } from '../../pipeline/article.ts'

/** Points at an event by its id or a former id, or by words of an article that report it. */
export interface EventReference {
  readonly id?: string
  /** Id or path. */
  readonly article?: string
  /** Words of the article, as printed. */
  readonly quote?: string
}

/** What every correction says of itself. */
export interface CorrectionPlace {
  /** Where in the file it stands, 1-based. */
  readonly line: number
  /** Why, in a person's words. */
  readonly reason?: string
  /** Who decided. */
  readonly by?: string
}

export interface Drop extends CorrectionPlace {
  readonly event: EventReference
  /** The machine's title when it was decided. */
  readonly expect?: string
}

export interface Redating extends CorrectionPlace {
  readonly event: EventReference
  readonly date: Edtf
  /** The machine's date when it was decided, or `unknown`. */
  readonly expect?: string
}

export interface Retitling extends CorrectionPlace {
  readonly event: EventReference
  readonly title: string
  /** The machine's title when it was decided. */
  readonly expect?: string
}

/** Facts of an event that a person can set. */
export interface Facts {
  readonly status?: EventStatus
  readonly type?: string
  readonly who?: readonly string[]
  readonly whom?: readonly string[]
  readonly where?: readonly string[]
}

export const FACTS = ['status', 'type', 'who', 'whom', 'where'] as const

export interface Setting extends CorrectionPlace, Facts {
  readonly event: EventReference
  /** What the machine said of these facts when it was decided. */
  readonly expect?: Facts
}

export interface Splitting extends CorrectionPlace {
  readonly event: EventReference
  /** Words that are an event of their own. */
  readonly mentions: readonly EventReference[]
}

export interface NameForms extends CorrectionPlace {
  readonly name: string
  readonly forms: readonly string[]
}

export interface Grouping extends CorrectionPlace {
  readonly events: readonly EventReference[]
}

export interface PublicationDate extends CorrectionPlace {
  /** Id or path. */
  readonly article: string
  readonly date: Edtf
  /** The machine's date when it was decided, or `unknown`. */
  readonly expect?: string
}

export interface Corrections {
  /** The file they come from, for messages. */
  readonly file: string
  readonly published: readonly PublicationDate[]
  readonly drop: readonly Drop[]
  readonly redate: readonly Redating[]
  readonly retitle: readonly Retitling[]
  readonly set: readonly Setting[]
  readonly merge: readonly Grouping[]
  readonly keepApart: readonly Grouping[]
  readonly split: readonly Splitting[]
  readonly names: readonly NameForms[]
}

/** Nothing decided. */
export const NO_CORRECTIONS: Corrections = {
  file: 'corrections.yaml',
  published: [],
  drop: [],
  redate: [],
  retitle: [],
  set: [],
  merge: [],
  keepApart: [],
  split: [],
  names: [],
}
