/** What a mention says, in a form that can be compared with what others say. */
import type { Article, Mention } from '../../pipeline/article.ts'
import { dayNumber } from '../../pipeline/calendar.ts'
import { happeningIn, type Happening } from './happening-in.ts'
import { standsAlone } from './leave-out.ts'
import { acronymsOf } from './names.ts'
import { compareMentions } from './order.ts'
import { partyMaker, type Party } from './parties.ts'
import { neighboursOf } from './stories.ts'
import { meaningsOf, type Meanings } from './synonyms.ts'
import { usageIn, type Usage } from './usage.ts'
import { Vocabulary, countsOf, joinVectors, type Vector } from './vocabulary.ts'
import { sentenceAround, wordsOf, type Word } from './words.ts'

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

/** What a mention says by itself. */
export interface ProfileCore {
  /** Place in the order of publication, article id, offset; from 0. */
  readonly rank: number
  readonly about: ArticleProfile
  readonly mention: Mention
  /** Stems of the trigger and what follows, as far as it is a phrase of the table. */
  readonly head: string
  readonly happenings: readonly number[]
  /** Meanings that other words share with the head. */
  readonly meanings: Meanings
  /** How telling the trigger's word is in the collection, 0 to 1. */
  readonly telling: number
  /** The trigger as printed, in lower case, and the words before and after it in the sentence; empty at its ends. */
  readonly form: string
  readonly before: string
  readonly after: string
  /** Where its sentence starts in the text. */
  readonly sentence: number
  /** The numbers in its sentence, as printed. */
  readonly numbers: readonly string[]
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
  readonly when: Bracket
  /** Dated by words of its own, not by publication alone. */
  readonly isDated: boolean
  /** Whether it is an event by itself. */
  readonly isAlone: boolean
}

/** What a mention says, beside what others of its story say. */
export interface Profile extends ProfileCore {
  readonly usage: Usage
}

const MOST_ARTICLE_WORDS = 150
/** A word of one article alone says nothing about its likeness to others. */
const FEWEST_ARTICLES = 2
/** Content words at the head of an article that name its story. */
const LEAD = 60
const MOST_SENTENCE_WORDS = 40
/** Content words either side of the trigger that count as near. */
const NEAR = 4

export interface Collection {
  readonly profiles: readonly Profile[]
  readonly vocabulary: Vocabulary
}

/** Profiles of all mentions that `takesPart` lets through, in the order of publication, article id and offset. */
export function profileMentions(
  articles: readonly Article[],
  takesPart: (mention: Mention) => boolean,
  extraNames: ReadonlyMap<string, string>,
): Collection {
  const vocabulary = new Vocabulary()
  const acronyms = new Map<string, string[]>()
  for (const { text } of articles) {
    vocabulary.addArticle(wordsOf(text).flatMap((word) => (word.isStop ? [] : [word.base])))
    for (const [acronym, words] of acronymsOf(text)) if (!acronyms.has(acronym)) acronyms.set(acronym, words)
  }
  const partiesOf = partyMaker(vocabulary, acronyms, extraNames)
  const bracketOf = bracketMaker()
  const vectors = articles.map(({ text }) =>
    vocabulary.vectorOf(weighedWords(text), MOST_ARTICLE_WORDS, FEWEST_ARTICLES),
  )
  const neighbours = neighboursOf(vectors)
  const profiles: ProfileCore[] = []
  for (const [number, article] of articles.entries()) {
    const drafts = article.mentions
      .filter(takesPart)
      .sort(compareMentions)
      .map((mention) => draftOf(mention, article.text, vocabulary))
    const about = {
      article,
      number,
      vector: vectors[number]!,
      neighbours: neighbours[number]!,
      published: bracketOf(article.published.earliest, article.published.latest),
      words: wordNumbers(article.text, vocabulary),
      packed: joinVectors(drafts.flatMap(({ sentence, near, names }) => [sentence, near, names])),
    }
    let at = 0
    for (const { sentence, near, names, place, ...draft } of drafts) {
      const { mention, head } = draft
      const sentenceAt = at
      const nearAt = sentenceAt + sentence.ids.length
      const namesAt = nearAt + near.ids.length
      at = namesAt + names.ids.length
      profiles.push({
        ...draft,
        rank: profiles.length,
        about,
        sentence: place,
        meanings: meaningsOf(head),
        telling: vocabulary.tellingness(head),
        sentenceAt,
        nearAt,
        namesAt,
        endAt: at,
        who: partiesOf(mention.who),
        whom: partiesOf(mention.whom),
        where: partiesOf(mention.where),
        when: bracketOf(mention.dated?.earliest, mention.dated?.latest),
        isDated: mention.dated !== undefined && mention.basis !== 'publication',
        isAlone: standsAlone(mention),
      })
    }
  }
  const usageOf = usageIn(profiles)
  return { profiles: profiles.map((profile) => Object.assign(profile, { usage: usageOf(profile) })), vocabulary }
}

function wordNumbers(text: string, vocabulary: Vocabulary): Int32Array {
  const numbers = new Set(wordsOf(text).flatMap((word) => (word.isStop ? [] : [vocabulary.numberOf(word.base)])))
  return Int32Array.from(numbers).sort()
}

/** Counts of an article's words; names, numbers and the lead tell stories apart and count double. */
function weighedWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [i, word] of wordsOf(text)
    .filter(({ isStop }) => !isStop)
    .entries()) {
    const weight = (word.isName || /\d/.test(word.text) ? 2 : 1) * (i < LEAD ? 2 : 1)
    counts.set(word.base, (counts.get(word.base) ?? 0) + weight)
  }
  return counts
}

interface Draft extends Happening {
  readonly mention: Mention
  readonly form: string
  readonly before: string
  readonly after: string
  readonly numbers: readonly string[]
  /** Where the sentence starts. */
  readonly place: number
  readonly sentence: Vector
  readonly near: Vector
  readonly names: Vector
}

const NO_NUMBERS: readonly string[] = []
const NUMBER = /\d+(?:[.,]\d+)*/g

function draftOf(mention: Mention, text: string, vocabulary: Vocabulary): Draft {
  const span = sentenceAround(text, mention.trigger.start, mention.trigger.end)
  const words = wordsOf(text, span.start, span.end)
  const { start, end } = mention.trigger
  const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? ''
  const others = words.filter((w) => !w.isStop && (w.end <= start || w.start >= end))
  const before = others.filter((w) => w.end <= start).slice(-NEAR)
  const after = others.filter((w) => w.start >= end).slice(0, NEAR)
  const vector = (list: readonly Word[]) => vocabulary.vectorOf(countsOf(list.map((w) => w.base)), MOST_SENTENCE_WORDS)
  return {
    ...happeningIn(mention, words),
    mention,
    form: text.slice(start, end).toLowerCase(),
    before: lower(words.findLast((w) => w.end <= start)),
    after: lower(words.find((w) => w.start >= end)),
    numbers: text.slice(span.start, span.end).match(NUMBER) ?? NO_NUMBERS,
    place: span.start,
    sentence: vector(others),
    near: vector([...before, ...after]),
    names: vector(others.filter((w) => w.isName)),
  }
}

/** Makes brackets of days; equal ones are one object. */
function bracketMaker(): (earliest: string | undefined, latest: string | undefined) => Bracket {
  const known = new Map<string, Bracket>()
  return (earliest, latest) => {
    const key = `${earliest} ${latest}`
    const bracket = known.get(key) ?? {
      from: earliest === undefined ? -Infinity : dayNumber(earliest),
      to: latest === undefined ? Infinity : dayNumber(latest),
    }
    known.set(key, bracket)
    return bracket
  }
}
