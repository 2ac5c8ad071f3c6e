/** What people decided, as read from `corrections.yaml`. */
import type { Edtf } from '../../pipeline/article.ts'

/** Points at an event by its id or a former id, or by words of an article that report it. */
export interface EventReference {
  readonly id?: string
  /** Id or path. */
  readonly article?: string
  /** Words of the article, as printed. */
  readonly quote?: string
}

/** Where in the file a correction stands, 1-based. */
export interface CorrectionPlace {
  readonly line: number
}

export interface Drop extends CorrectionPlace {
  readonly event: EventReference
}

export interface Redating extends CorrectionPlace {
  readonly event: EventReference
  readonly date: Edtf
}

export interface Retitling extends CorrectionPlace {
  readonly event: EventReference
  readonly title: string
}

export interface Grouping extends CorrectionPlace {
  readonly events: readonly EventReference[]
}

export interface PublicationDate extends CorrectionPlace {
  /** Id or path. */
  readonly article: string
  readonly date: Edtf
}

export interface Corrections {
  /** The file they come from, for messages. */
  readonly file: string
  readonly published: readonly PublicationDate[]
  readonly drop: readonly Drop[]
  readonly redate: readonly Redating[]
  readonly retitle: readonly Retitling[]
  readonly merge: readonly Grouping[]
  readonly keepApart: readonly Grouping[]
}
