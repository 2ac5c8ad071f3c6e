/** What can change between two timelines. */
import type { Edtf, EventStatus } from '../../article.ts'
import type { FigureValue } from '../../timeline.ts'

/** An event as a list of changes names it. */
export interface EventName {
  readonly id: string
  readonly date?: Edtf
  readonly title: string
}

export interface Added extends EventName {
  /** Ids of the articles that report it. */
  readonly sources: readonly string[]
  /** The founding mention’s words, and why it is dated so. */
  readonly quote: string
  readonly because?: string
}

export interface Removed extends EventName {
  readonly why: string
}

/** Several events of the old timeline that are one now. */
export interface Merged extends EventName {
  readonly from: readonly EventName[]
}

/** An event of the old timeline whose mentions are in several now. */
export interface Split extends EventName {
  readonly into: readonly EventName[]
}

export interface FromTo<Value> {
  readonly from?: Value
  readonly to?: Value
}

export interface FigureChange {
  readonly what: string
  readonly added: readonly FigureValue[]
  readonly removed: readonly FigureValue[]
}

export interface ListChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** An event that is in both; only what changed is there. */
export interface Changed extends EventName {
  /** Its id before, where it has another now. */
  readonly oldId?: string
  readonly redated?: FromTo<Edtf> & { readonly why: string }
  readonly retitled?: FromTo<string>
  readonly status?: FromTo<EventStatus>
  readonly type?: FromTo<string>
  readonly who?: ListChange
  readonly whom?: ListChange
  readonly where?: ListChange
  readonly disputed?: ListChange
  readonly figures?: readonly FigureChange[]
  /** Articles that report it. */
  readonly sources?: ListChange
  /** Quotes in articles that reported it before. */
  readonly quotes?: ListChange
  readonly independent?: FromTo<number>
}

export interface ArticleChange {
  readonly id: string
  readonly path?: string
  readonly published: FromTo<Edtf> & { readonly why: string }
}

export interface TimelineChanges {
  readonly added: readonly Added[]
  readonly removed: readonly Removed[]
  readonly merged: readonly Merged[]
  readonly split: readonly Split[]
  readonly changed: readonly Changed[]
  readonly articles: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly redated: readonly ArticleChange[]
  }
}

/** Whether nothing that a reader would notice changed. */
export const isUnchanged = ({ articles, ...events }: TimelineChanges): boolean =>
  [...Object.values(events), ...Object.values(articles)].every((list) => list.length === 0)
