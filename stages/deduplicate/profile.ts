/** What a mention and an article say, in a form that can be compared: words are numbers, days are numbers. */
import type { Article, Figure, Mention } from '../../pipeline/article.ts'
import type { Party } from './parties.ts'
import type { Meanings } from './synonyms.ts'
import type { Usage } from './usage.ts'
import type { Vector } from './vocabulary.ts'

/** Day numbers; infinite where open. */
export interface Bracket {
  readonly from: number
  readonly to: number
}

/** What an article is about. */
export interface ArticleProfile {
  readonly article: Article
  readonly vector: Vector
  /** Numbers of all its words, ascending. */
  readonly words: Int32Array
  /** Itself and the articles most like it. */
  readonly neighbours: Vector
  /** The vectors of its mentions, one behind another: thousands of small arrays would take ten times the room. */
  readonly packed: Vector
  /** Place in the order of publication and article id; from 0. */
  readonly number: number
  readonly published: Bracket
}

/** What a mention says by itself. Words that are only compared are numbers of the collection's own, from 1; 0 is none. */
export interface ProfileCore {
  /** Place in the order of publication, article id, offset; from 0. */
  readonly rank: number
  readonly about: ArticleProfile
  readonly mention: Mention
  readonly type: string
  /** Stem of the trigger's head. */
  readonly head: number
  /** Lines of the table of happenings that it may name. */
  readonly happenings: readonly number[]
  /** The sides of opposites that the head is on. */
  readonly sides: readonly number[]
  /** Meanings that other words share with the head. */
  readonly meanings: Meanings
  /** How telling the head is in the collection, 0 to 1. */
  readonly telling: number
  /** The trigger as printed, in lower case, and the words before and after it in the sentence. */
  readonly form: number
  readonly before: number
  readonly after: number
  /** Where its sentence starts in the text. */
  readonly sentence: number
  /** The numbers in its sentence, as printed. */
  readonly numbers: Int32Array
  /** Where in `about.packed` the words of its sentence start; they end at `nearAt`. */
  readonly sentenceAt: number
  /** Where the few words either side of the trigger start; they end at `namesAt`. */
  readonly nearAt: number
  /** Where the names in its sentence start; they end at `endAt`. */
  readonly namesAt: number
  readonly endAt: number
  readonly who: readonly Party[]
  readonly whom: readonly Party[]
  readonly where: readonly Party[]
  readonly figures: readonly Figure[]
  readonly when: Bracket
  /** Dated by words of its own, not by publication alone. */
  readonly isDated: boolean
  /** Found mentions take the date of their clause or sentence; whoever asks for a word may mean another part of it. */
  readonly saysWhen: boolean
  /** Whether it is an event by itself. */
  readonly isAlone: boolean
  readonly isPlanned: boolean
  /** It was asked for by its words. */
  readonly isGiven: boolean
}

/** What a mention says, beside what others of its story say. */
export interface Profile extends ProfileCore {
  readonly usage: Usage
}
