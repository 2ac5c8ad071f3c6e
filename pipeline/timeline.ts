/** The timeline: what `merge` gives and `out/timeline.yaml` holds. Key order is that of the file. */
import type {
  Article,
  Day,
  Edtf,
  EventBasis,
  EventStatus,
  FigureBound,
  Mention,
  Precision,
  Published,
} from './article.ts'
import type { GroupMemory } from './memory-of-groups.ts'

/** What a report shares with the nearest other report of its event. */
export type Shared = 'actor' | 'target' | 'place' | 'day' | 'figure' | 'word' | 'meaning' | 'wording' | 'story'

/** Why a report stands in its event beside the others. */
export interface Match {
  /** Log-odds, averaged over the others, that it is of the same event. */
  readonly score: number
  readonly shared: readonly Shared[]
}

export interface EventMention {
  readonly article: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly when?: string
  readonly date?: Edtf
  readonly basis?: EventBasis
  readonly because?: string
  readonly saidBy?: string
  /** Only where there are other reports that it was joined with. */
  readonly match?: Match
  /** The mention it was made from; `id` and `trigger` are written in JSON only. */
  readonly mention: Mention
}

export interface FigureValue {
  readonly value: number
  readonly bound: FigureBound
  readonly saidBy?: string
  readonly article: string
}

export interface EventFigure {
  readonly what: string
  readonly values: readonly FigureValue[]
}

export type Disputed = 'figures' | 'date' | 'status'

/** How another event is tied to this one without being the same. */
export interface EventLink {
  readonly event: string
  /** This one is part of the other, or has it as a part; its outcome is the opposite; one is the plan of the other. */
  readonly as: 'part-of' | 'has-part' | 'opposite' | 'plan-of' | 'planned-as'
}

/** What a link is called from its other end. */
export const OTHER_END: Readonly<Record<EventLink['as'], EventLink['as']>> = {
  'part-of': 'has-part',
  'has-part': 'part-of',
  opposite: 'opposite',
  'plan-of': 'planned-as',
  'planned-as': 'plan-of',
}

/** What happened once in the world, with every report of it. */
export interface TimelineEvent {
  readonly id: string
  readonly date?: Edtf
  readonly earliest?: Day
  readonly latest?: Day
  readonly precision?: Precision
  readonly title: string
  readonly type: string
  readonly status: EventStatus
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly where: readonly string[]
  /** How many articles report it. */
  readonly articles: number
  /** How many independent reports that is; reprints of one wire count once. */
  readonly independent: number
  readonly figures: readonly EventFigure[]
  readonly disputed: readonly Disputed[]
  readonly mentions: readonly EventMention[]
  readonly links?: readonly EventLink[]
  readonly formerIds: readonly string[]
  /** Where the mentions of former ids' events stood when they became part of this one. Not in the file. */
  readonly formerly?: Formerly
}

/** A mention by the place of its quote. */
export interface MentionPlace {
  readonly article: string
  readonly start: number
  readonly end: number
}

/** The mentions that events had, by their ids. */
export type Formerly = Readonly<Record<string, readonly MentionPlace[]>>

/** An article as the timeline lists it. */
export interface TimelineArticle {
  readonly id: string
  readonly path?: string
  /** Further places where the same text was found. */
  readonly alsoAt: readonly string[]
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly published: Published
  /** Id of the first article with the same report, of which this is a reprint or a rewrite. */
  readonly reprintOf?: string
  readonly sha256: string
}

/** Something that nearly made it, and why not. */
export interface LeftOut {
  readonly article: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly title: string
  readonly date?: Edtf
  readonly why: string
}

/** Two events that nearly became one. */
export interface NearMiss {
  readonly events: readonly [string, string]
  readonly titles: readonly [string, string]
  readonly why: string
  /** What ties the first to the second, where that is known and they would be one event without it. */
  readonly link?: EventLink['as']
}

/** An event that was in a timeline once. Its id is never another event's. */
export interface RemovedEvent {
  readonly id: string
  readonly date?: Edtf
  readonly title: string
  readonly why: string
  readonly mentions: readonly MentionPlace[]
  readonly formerIds: readonly string[]
}

export interface Timeline {
  readonly events: readonly TimelineEvent[]
  readonly articles: readonly TimelineArticle[]
  readonly leftOut: readonly LeftOut[]
  readonly nearMisses: readonly NearMiss[]
  /** Events that an earlier timeline had. Default: none. */
  readonly removed?: readonly RemovedEvent[]
  /** What the next run needs to know to leave alone what is not touched. */
  readonly memory?: GroupMemory
}

/** One line of the committed timeline that fixes an id: the mention that founded the event. */
export interface KnownEvent {
  readonly id: string
  readonly formerIds: readonly string[]
  /** Default: nothing is known of them but the ids. */
  readonly formerly?: Formerly
  readonly mentions: readonly MentionPlace[]
  readonly title?: string
  readonly date?: Edtf
  /** Set when it is in the timeline no more, with the reason; its id waits for it, and gives way to any in use. */
  readonly removed?: string
}

/** Gives an article its expressions' and mentions' dates anew after its publication date changed. */
export type Redate = (article: Article) => Article
