/** What a mention says, in a form that can be compared with what others say. */
import type { Article, Mention } from '../../pipeline/article.ts'
import { dayNumber } from '../../pipeline/calendar.ts'
import { happeningsOf, namesHappening, phraseLength } from './happenings.ts'
import { standsAlone } from './leave-out.ts'
import { acronymsOf, nameWords } from './names.ts'
import { compareMentions } from './order.ts'
import { stemOf } from './stem.ts'
import { neighboursOf } from './stories.ts'
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

/** A name as its folded words. */
export type NameKey = readonly string[]

/** Somebody or some place that takes part. */
export interface Party {
  readonly key: NameKey
  /** Numbers of its words in the vocabulary, the last word first. */
  readonly ids: readonly number[]
  /** A proper name. Only these can contradict each other: “the army” may be “troops”. */
  readonly isProper: boolean
  /** How telling its rarest word is in the collection, 0 to 1. */
  readonly telling: number
}

export interface Profile {
  /** Place in the order of publication, article id, offset; from 0. */
  readonly rank: number
  readonly about: ArticleProfile
  readonly mention: Mention
  /** Stems of the trigger and what follows, as far as it is a phrase of the table. */
  readonly head: string
  readonly happenings: readonly number[]
  /** How telling the trigger's word is in the collection, 0 to 1. */
  readonly telling: number
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

const MOST_ARTICLE_WORDS = 150
/** A word of one article alone says nothing about its likeness to others. */
const FEWEST_ARTICLES = 2
/** Content words at the head of an article that name its story. */
const LEAD = 60
const MOST_SENTENCE_WORDS = 40
/** Content words either side of the trigger that count as near. */
const NEAR = 4
/** Words after the trigger that may belong to a phrase: `took full control of`. */
const PHRASE_REACH = 4

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
  const profiles: Profile[] = []
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
    for (const { mention, head, happenings, sentence, near, names } of drafts) {
      const sentenceAt = at
      const nearAt = sentenceAt + sentence.ids.length
      const namesAt = nearAt + near.ids.length
      at = namesAt + names.ids.length
      profiles.push({
        rank: profiles.length,
        about,
        mention,
        head,
        happenings,
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
  return { profiles, vocabulary }
}

const NOBODY: readonly Party[] = []

/** Makes parties of names; a name is the same party wherever it stands. */
function partyMaker(
  vocabulary: Vocabulary,
  acronyms: ReadonlyMap<string, NameKey>,
  extraNames: ReadonlyMap<string, string>,
): (names: readonly string[]) => readonly Party[] {
  const partyOf = (name: string): Party => {
    const full = extraNames.get(name) ?? name
    const bases = wordsOf(full).flatMap((word) => (word.isStop ? [] : [word.base]))
    return {
      key: acronyms.get(name) ?? nameWords(full),
      ids: bases.toReversed().map((base) => vocabulary.numberOf(base)),
      isProper: /\p{Lu}/u.test(full.slice(1)) || /^\p{Lu}\S*$/u.test(full),
      telling: Math.max(0, ...bases.map((base) => vocabulary.tellingness(base))),
    }
  }
  const known = new Map<string, readonly Party[]>()
  const alone = (name: string): readonly Party[] => {
    const party = known.get(name) ?? [partyOf(name)]
    known.set(name, party)
    return party
  }
  return (names) => {
    if (!names.length) return NOBODY
    return names.length === 1 ? alone(names[0]!) : names.map((name) => alone(name)[0]!)
  }
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
  readonly sentence: Vector
  readonly near: Vector
  readonly names: Vector
}

function draftOf(mention: Mention, text: string, vocabulary: Vocabulary): Draft {
  const span = sentenceAround(text, mention.trigger.start, mention.trigger.end)
  const words = wordsOf(text, span.start, span.end)
  const { head, happenings } = subjectOr(triggerOf(mention, words), mention, words)
  const others = words.filter((w) => !w.isStop && (w.end <= mention.trigger.start || w.start >= mention.trigger.end))
  const before = others.filter((w) => w.end <= mention.trigger.start).slice(-NEAR)
  const after = others.filter((w) => w.start >= mention.trigger.end).slice(0, NEAR)
  const vector = (list: readonly Word[]) => vocabulary.vectorOf(countsOf(list.map((w) => w.base)), MOST_SENTENCE_WORDS)
  return {
    mention,
    head,
    happenings,
    sentence: vector(others),
    near: vector([...before, ...after]),
    names: vector(others.filter((w) => w.isName)),
  }
}

/** How far before the verb its subject may stand, in words. */
const SUBJECT_REACH = 2

/**
 * The noun that happened, where the trigger says no more than that it did: `quake` of “the quake struck”. A trigger
 * that was asked for stays what it is.
 */
function subjectOr(trigger: Happening, mention: Mention, words: readonly Word[]): Happening {
  if (mention.given) return trigger
  const before = words.filter((word) => word.end <= mention.trigger.start).slice(-SUBJECT_REACH)
  const subjects = [...before.map(({ text }) => text), ...mention.who.map((name) => name.split(' ').at(-1)!)]
  const noun = subjects.map((word) => stemOf(word.toLowerCase())).find((stem) => namesHappening(stem, trigger.head))
  return noun === undefined ? trigger : { head: noun, happenings: happeningsOf([noun]) }
}

interface Happening {
  readonly head: string
  readonly happenings: readonly number[]
}

/** A trigger with one of these inside is a verb with what it needs: `checked herself into`, `step down`. */
const INNER = new Set(
  (
    'up down out off over in on away back to of for into through from with at by under it a an the his her its their ' +
    'himself herself itself themselves him them'
  ).split(' '),
)

/** The trigger's head and the happenings it may name; the words after the trigger complete a phrase. */
function triggerOf(mention: Mention, words: readonly Word[]): Happening {
  const inside = words.filter((w) => w.start < mention.trigger.end && w.end > mention.trigger.start)
  const after = words.filter((w) => w.start >= mention.trigger.end).slice(0, PHRASE_REACH)
  const own = inside.flatMap((w) =>
    w.text
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .split('-'),
  )
  while (own.length > 1 && (INNER.has(own[0]!) || own[0] === 're')) own.shift()
  if (own.length === 1) {
    const lemma = /^[\p{L}\p{N}]+$/u.test(mention.trigger.lemma) ? mention.trigger.lemma.toLowerCase() : own[0]!
    const stems = [lemma, ...after.map((w) => w.text.toLowerCase())].map(stemOf)
    return { head: stems[0]!, happenings: happeningsOf(stems) }
  }
  if (!own.length) return { head: mention.trigger.lemma, happenings: [] }
  const stems = own.map(stemOf)
  const firstIsHead = phraseLength(stems) > 1 || own.some((word) => INNER.has(word))
  const head = firstIsHead ? stems[0]! : stems.at(-1)!
  const content = stems.filter((_, i) => i === 0 || !INNER.has(own[i]!) || PARTICLES.has(own[i]!))
  return { head, happenings: happeningsOf(firstIsHead ? content : [head]) }
}

const PARTICLES = new Set('up down out off over in on away back to of for into through from with at by'.split(' '))

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
