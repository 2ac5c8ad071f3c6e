/** What speaks for and against two mentions being of one event: features, all between 0 and 1. */
import { sameName } from './names.ts'
import { areOpposites } from './happenings.ts'
import { sameBracket, figuresAgree, figuresDiffer, gapOf } from './compare.ts'
import { standsAlone } from './leave-out.ts'
import type { Party, Profile } from './profile.ts'
import { cosine, type Vector } from './vocabulary.ts'

/** The features in the order of the weights. */
export const FEATURES = [
  'bias',
  'sameWord',
  'sameHappening',
  'noHappening',
  'tellingWord',
  'commonWord',
  'sameType',
  'articles',
  'story',
  'storyAndWord',
  'storyAndHappening',
  'sentence',
  'sentenceAndWord',
  'near',
  'names',
  'noNames',
  'sameArticle',
  'sameArticleAndWord',
  'sameSentence',
  'sameActor',
  'otherActor',
  'foreignActor',
  'sameTarget',
  'otherTarget',
  'foreignTarget',
  'samePlace',
  'otherPlace',
  'foreignPlace',
  'sameDay',
  'dateGap',
  'dateConflict',
  'dateDoubt',
  'publicationGap',
  'sameFigure',
  'otherFigure',
  'opposite',
  'planAndDeed',
  'found',
  'foundInArticle',
  'happeningAndParty',
  'otherType',
  'minor',
  'namesApart',
  'groundless',
] as const

export type Feature = (typeof FEATURES)[number]

/** Weights for each feature of a pair. */
export type Weights = Readonly<Record<Feature, number>>

const index = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<Feature, number>

/** Writes the pair's features into `into`, which has one place per feature. Both orders give the same. */
export function compare(a: Profile, b: Profile, into: Float64Array): void {
  into.fill(0)
  const set = (feature: Feature, value: number | boolean): void => {
    into[index[feature]] = Number(value)
  }
  set('bias', 1)
  compareHappenings(a, b, set)
  const sameArticle = a.about === b.about
  const sameWord = nameSame(a, b)
  const articles = sameArticle ? 1 : cosine(a.about.vector, b.about.vector)
  const story = sameArticle ? 1 : cosine(a.about.neighbours, b.about.neighbours)
  const sentence = cosine(a.sentence, b.sentence)
  set('articles', sameArticle ? 0 : Math.sqrt(articles))
  set('story', sameArticle ? 0 : story)
  set('storyAndWord', sameWord && !sameArticle ? story : 0)
  set('storyAndHappening', into[index.sameHappening] && !sameArticle ? story : 0)
  set('sentence', Math.sqrt(sentence))
  set('sentenceAndWord', sameWord ? Math.sqrt(sentence) : 0)
  set('near', Math.sqrt(cosine(a.near, b.near)))
  compareNames(a.names, b.names, set)
  set('sameArticle', sameArticle)
  set('sameArticleAndWord', sameArticle && sameWord)
  set('sameSentence', sameArticle && sentence > 0.6)
  compareParticipants(a, b, set)
  const meets = into[index.sameActor] || into[index.sameTarget] || into[index.samePlace]
  set('happeningAndParty', into[index.sameHappening] && meets ? 1 : 0)
  compareTimes(a, b, set)
  set('sameFigure', figuresAgree(a.figures, b.figures))
  set('otherFigure', figuresDiffer(a.figures, b.figures))
  set('opposite', areOpposites(a.head, b.head))
  const found = isFound(a) && isFound(b)
  set('found', found)
  set('minor', !standsAlone(a.mention) || !standsAlone(b.mention))
  set('namesApart', found && into[index.names] === 0 && into[index.noNames] === 0)
  // “driven out in 2016”, “driving change”: a word alone, with no party, day or number in common, joins nothing.
  const meetsInTime = a.isDated && b.isDated && gapOf(a.when, b.when) === 0
  set('groundless', found && !meets && !meetsInTime && !figuresAgree(a.figures, b.figures))
  set('foundInArticle', found && sameArticle)
  set('planAndDeed', planned(a) !== planned(b))
}

type Set_ = (feature: Feature, value: number | boolean) => void

/** The same word in the same sense: “drove into town” and “drove the rebels out” are two. */
const nameSame = (a: Profile, b: Profile): boolean =>
  a.head === b.head &&
  (!a.happenings.length || !b.happenings.length || a.happenings.some((happening) => b.happenings.includes(happening)))

function compareHappenings(a: Profile, b: Profile, set: Set_): void {
  const sameWord = nameSame(a, b)
  set('sameWord', sameWord)
  set('sameHappening', !sameWord && a.happenings.some((h) => b.happenings.includes(h)))
  set('noHappening', !a.happenings.length || !b.happenings.length)
  set('tellingWord', sameWord ? a.telling : 0)
  set('commonWord', sameWord ? 0 : Math.min(a.telling, b.telling))
  set('sameType', a.mention.type === b.mention.type && a.mention.type !== 'other')
  set('otherType', a.mention.type !== b.mention.type && a.mention.type !== 'other' && b.mention.type !== 'other')
}

function compareNames(a: Vector, b: Vector, set: Set_): void {
  if (!a.ids.length || !b.ids.length) set('noNames', 1)
  else set('names', Math.sqrt(cosine(a, b)))
}

function compareParticipants(a: Profile, b: Profile, set: Set_): void {
  const judge = (left: readonly Party[], right: readonly Party[], role: 'Actor' | 'Target' | 'Place'): void => {
    if (!left.length || !right.length) return
    const shared = left.filter((x) => right.some((y) => sameName(x.key, y.key)))
    if (shared.length) set(`same${role}`, (1 + Math.max(...shared.map(({ telling }) => telling))) / 2)
    else if (left.some(isProper) && right.some(isProper)) {
      const unseen = left.every((x) => !hasParty(b, x)) && right.every((x) => !hasParty(a, x))
      // Of all words of a text few are named by a person, so another name beside one of those says less.
      if (unseen && isFound(a) && isFound(b)) set(`other${role}`, 1)
      if (unseen && (left.every((x) => !knowsParty(b, x)) || right.every((x) => !knowsParty(a, x))))
        set(`foreign${role}`, 1)
    }
  }
  judge(a.who, b.who, 'Actor')
  judge(a.whom, b.whom, 'Target')
  judge(a.where, b.where, 'Place')
}

const isFound = ({ mention }: Profile): boolean => !mention.given

const isProper = (party: Party): boolean => party.isProper

/** The mention's sentence names the party. */
const hasParty = ({ sentence }: Profile, { ids }: Party): boolean => ids.length > 0 && has(sentence.ids, ids[0]!)

/** The mention's article names the party somewhere. */
const knowsParty = ({ about }: Profile, { ids }: Party): boolean => ids.length > 0 && has(about.words, ids[0]!)

function has(sorted: Int32Array, id: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < id) low = middle + 1
    else high = middle
  }
  return sorted[low] === id
}

const YEAR = 365

function compareTimes(a: Profile, b: Profile, set: Set_): void {
  const gap = gapOf(a.when, b.when)
  if (a.isDated && b.isDated) {
    set('sameDay', gap === 0 && sameBracket(a.when, b.when))
    const sure = a.mention.basis === 'expression' && b.mention.basis === 'expression'
    set(
      sure || (isFound(a) && isFound(b)) ? 'dateConflict' : 'dateDoubt',
      gap > 0 ? Math.min(1, Math.log1p(gap) / Math.log1p(7)) : 0,
    )
  } else if (gap > 0) set('dateGap', Math.min(1, Math.log1p(gap) / Math.log1p(YEAR)))
  const apart = gapOf(a.about.published, b.about.published)
  set('publicationGap', Math.min(1, Math.log1p(apart) / Math.log1p(YEAR)))
}

const planned = ({ mention: { status } }: Profile): boolean =>
  status === 'planned' || status === 'hypothetical' || status === 'cancelled'
