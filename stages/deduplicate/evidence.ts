/** What speaks for and against two mentions being of one event: features, all between 0 and 1. */
import { sameName } from './names.ts'
import { areOpposites } from './happenings.ts'
import { sameBracket, figuresAgree, figuresDiffer, gapOf } from './compare.ts'
import type { NameKey, Profile } from './profile.ts'
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
  'sameTarget',
  'otherTarget',
  'samePlace',
  'otherPlace',
  'sameDay',
  'dateGap',
  'dateConflict',
  'publicationGap',
  'sameFigure',
  'otherFigure',
  'opposite',
  'planAndDeed',
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
  const sameWord = a.head === b.head
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
  compareTimes(a, b, set)
  set('sameFigure', figuresAgree(a.figures, b.figures))
  set('otherFigure', figuresDiffer(a.figures, b.figures))
  set('opposite', areOpposites(a.head, b.head))
  set('planAndDeed', planned(a) !== planned(b))
}

type Set_ = (feature: Feature, value: number | boolean) => void

function compareHappenings(a: Profile, b: Profile, set: Set_): void {
  const sameWord = a.head === b.head
  set('sameWord', sameWord)
  set('sameHappening', !sameWord && a.happenings.some((h) => b.happenings.includes(h)))
  set('noHappening', !a.happenings.length || !b.happenings.length)
  set('tellingWord', sameWord ? a.telling : 0)
  set('commonWord', sameWord ? 0 : Math.min(a.telling, b.telling))
  set('sameType', a.mention.type === b.mention.type && a.mention.type !== 'other')
}

function compareNames(a: Vector, b: Vector, set: Set_): void {
  if (!a.ids.length || !b.ids.length) set('noNames', 1)
  else set('names', Math.sqrt(cosine(a, b)))
}

function compareParticipants(a: Profile, b: Profile, set: Set_): void {
  const judge = (left: readonly NameKey[], right: readonly NameKey[], same: Feature, other: Feature): void => {
    if (!left.length || !right.length) return
    const met = left.some((x) => right.some((y) => sameName(x, y)))
    set(met ? same : other, 1)
  }
  judge(a.who, b.who, 'sameActor', 'otherActor')
  judge(a.whom, b.whom, 'sameTarget', 'otherTarget')
  judge(a.where, b.where, 'samePlace', 'otherPlace')
}

const YEAR = 365

function compareTimes(a: Profile, b: Profile, set: Set_): void {
  const gap = gapOf(a.when, b.when)
  if (a.isDated && b.isDated) {
    set('sameDay', gap === 0 && sameBracket(a.when, b.when))
    set('dateConflict', gap > 0 ? Math.min(1, Math.log1p(gap) / Math.log1p(7)) : 0)
  } else if (gap > 0) set('dateGap', Math.min(1, Math.log1p(gap) / Math.log1p(YEAR)))
  const apart = gapOf(a.about.published, b.about.published)
  set('publicationGap', Math.min(1, Math.log1p(apart) / Math.log1p(YEAR)))
}

const planned = ({ mention: { status } }: Profile): boolean =>
  status === 'planned' || status === 'hypothetical' || status === 'cancelled'
