/** What speaks for and against two mentions being of one event: features, all between 0 and 1. */
import { sameName } from './names.ts'
import { areOpposites } from './happenings.ts'
import { sameBracket, figuresAgree, figuresDiffer, gapOf } from './compare.ts'
import { isPlanned } from './may-join.ts'
import type { Party } from './parties.ts'
import type { ArticleProfile, Profile } from './profile.ts'
import { synonymy } from './synonyms.ts'
import { cosine } from './vocabulary.ts'

/** The features in the order of the weights. */
export const FEATURES = [
  'bias',
  'sameWord',
  'sameForm',
  'sameHappening',
  'noHappening',
  'synonym',
  'commonWord',
  'sameType',
  'otherType',
  'articles',
  'story',
  'storyAndWord',
  'storyAndHappening',
  'storyAndSynonym',
  'spread',
  'spreadOfHappening',
  'beside',
  'statement',
  'statementByOne',
  'sameArticle',
  'sameArticleAndWord',
  'sameSentence',
  'sentence',
  'near',
  'names',
  'noNames',
  'namesApart',
  'context',
  'sameNeighbour',
  'otherNumbers',
  'sameActor',
  'otherActor',
  'foreignActor',
  'sameTarget',
  'otherTarget',
  'foreignTarget',
  'samePlace',
  'otherPlace',
  'foreignPlace',
  'happeningAndParty',
  'sameDay',
  'dateGap',
  'dateConflict',
  'dateDoubt',
  'stale',
  'publicationGap',
  'sameFigure',
  'otherFigure',
  'opposite',
  'planAndDeed',
  'minor',
  'groundless',
] as const

export type Feature = (typeof FEATURES)[number]

/** Weights for each feature of a pair. */
export type Weights = Readonly<Record<Feature, number>>

/** The place of each feature among the weights. */
export const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Readonly<Record<Feature, number>>

/** How alike two articles are: by their words, and by the articles around them. */
export interface ArticleLikeness {
  readonly words: number
  readonly story: number
}

export const compareArticles = (a: ArticleProfile, b: ArticleProfile): ArticleLikeness => ({
  words: cosine(a.vector, b.vector),
  story: cosine(a.neighbours, b.neighbours),
})

/** Writes the pair's features into `into`, which has one place per feature. Both orders give the same. */
export function compare(
  a: Profile,
  b: Profile,
  into: Float64Array,
  likeness = compareArticles(a.about, b.about),
): void {
  compareClaims(a, b, likeness, into)
  compareSentences(a, b, into)
}

/** All features but those of `compareSentences`, which cost most. */
export function compareClaims(a: Profile, b: Profile, { words, story }: ArticleLikeness, into: Float64Array): void {
  into.fill(0)
  into[AT.bias] = 1
  compareHappenings(a, b, into)
  if (a.about === b.about) {
    into[AT.sameArticle] = 1
    into[AT.sameArticleAndWord] = into[AT.sameWord]!
    into[AT.sameSentence] = into[AT.sameWord] && a.sentence === b.sentence ? 1 : 0
  } else {
    into[AT.articles] = Math.sqrt(words)
    into[AT.story] = story
    into[AT.storyAndWord] = into[AT.sameWord] ? story : 0
    into[AT.storyAndHappening] = into[AT.sameHappening] ? story : 0
  }
  into[AT.storyAndSynonym] = into[AT.synonym]! * story
  judgeParties(a, b, a.who, b.who, AT.sameActor, into)
  judgeParties(a, b, a.whom, b.whom, AT.sameTarget, into)
  judgeParties(a, b, a.where, b.where, AT.samePlace, into)
  const meets = into[AT.sameActor] || into[AT.sameTarget] || into[AT.samePlace]
  into[AT.happeningAndParty] = into[AT.sameHappening] && meets ? 1 : 0
  compareTimes(a, b, into)
  const isStatement = a.mention.type === 'statement' && b.mention.type === 'statement'
  into[AT.statement] = Number(isStatement)
  into[AT.statementByOne] = isStatement && into[AT.sameActor] ? 1 : 0
  into[AT.sameFigure] = Number(figuresAgree(a.mention.figures, b.mention.figures))
  into[AT.otherFigure] = Number(figuresDiffer(a.mention.figures, b.mention.figures))
  into[AT.opposite] = Number(areOpposites(a.head, b.head))
  into[AT.minor] = Number(!a.isAlone || !b.isAlone)
  into[AT.planAndDeed] = Number(isPlanned(a) !== isPlanned(b))
  // “driven out in 2016”, “driving change”: a word alone, with no party, day or number in common, joins nothing.
  const meetsInTime = a.isDated && b.isDated && gapOf(a.when, b.when) === 0
  // Across articles “police” is no common party: a name is.
  const party = a.about === b.about ? meets : shareName(a, b)
  into[AT.groundless] = !party && !meetsInTime && !into[AT.sameFigure] ? 1 : 0
}

const shareName = (a: Profile, b: Profile): boolean => {
  const others = [...b.who, ...b.whom, ...b.where].filter(isProper)
  return (
    others.length > 0 &&
    [...a.who, ...a.whom, ...a.where].some((x) => x.isProper && others.some((y) => sameName(x.key, y.key)))
  )
}

/** The features that `compareSentences` sets. */
export const OF_SENTENCES = [
  'sentence',
  'near',
  'names',
  'noNames',
  'namesApart',
  'context',
  'sameNeighbour',
  'otherNumbers',
  'groundless',
] as const satisfies readonly Feature[]

/** Features of the words around; `into` holds what `compareClaims` wrote. */
export function compareSentences(a: Profile, b: Profile, into: Float64Array): void {
  const x = a.about.packed
  const y = b.about.packed
  into[AT.sentence] = Math.sqrt(cosine(x, y, a.sentenceAt, a.nearAt, b.sentenceAt, b.nearAt))
  into[AT.near] = Math.sqrt(cosine(x, y, a.nearAt, a.namesAt, b.nearAt, b.namesAt))
  if (a.namesAt === a.endAt || b.namesAt === b.endAt) into[AT.noNames] = 1
  else into[AT.names] = Math.sqrt(cosine(x, y, a.namesAt, a.endAt, b.namesAt, b.endAt))
  into[AT.namesApart] = into[AT.names] === 0 && into[AT.noNames] === 0 ? 1 : 0
  const context = cosine(a.usage.context, b.usage.context)
  into[AT.context] = context
  into[AT.groundless] = into[AT.groundless]! * (1 - context)
  into[AT.sameNeighbour] = (Number(isSame(a.before, b.before)) + Number(isSame(a.after, b.after))) / 2
  const numbered = a.numbers.length > 0 && b.numbers.length > 0
  into[AT.otherNumbers] = numbered && !a.numbers.some((number) => b.numbers.includes(number)) ? 1 : 0
}

const isSame = (a: string, b: string): boolean => a === b && a !== ''

/** The same word in the same sense: “drove into town” and “drove the rebels out” are two. */
const nameSame = (a: Profile, b: Profile): boolean =>
  a.head === b.head && (!a.happenings.length || !b.happenings.length || shareHappening(a, b))

function shareHappening({ happenings }: Profile, b: Profile): boolean {
  for (const happening of happenings) if (b.happenings.includes(happening)) return true
  return false
}

function compareHappenings(a: Profile, b: Profile, into: Float64Array): void {
  const sameWord = nameSame(a, b)
  into[AT.sameWord] = Number(sameWord)
  into[AT.sameForm] = Number(a.form === b.form)
  into[AT.noHappening] = Number(!a.happenings.length || !b.happenings.length)
  into[AT.synonym] = a.head === b.head ? 0 : synonymy(a.meanings, b.meanings)
  into[AT.commonWord] = sameWord ? 0 : Math.min(a.telling, b.telling)
  into[AT.spread] = sameWord ? Math.min(a.usage.spread, b.usage.spread) : 0
  if (!sameWord) compareSpreads(a, b, into)
  into[AT.beside] = Math.min(1, (timesBeside(a, b) + timesBeside(b, a)) / OFTEN_BESIDE)
  const [type, other] = [a.mention.type, b.mention.type]
  if (type === 'other') return
  into[AT.sameType] = Number(type === other)
  into[AT.otherType] = Number(type !== other && other !== 'other')
}

function compareSpreads(a: Profile, b: Profile, into: Float64Array): void {
  for (let i = 0; i < a.happenings.length; i++) {
    const k = b.happenings.indexOf(a.happenings[i]!)
    if (k < 0) continue
    into[AT.sameHappening] = 1
    const spread = Math.min(a.usage.spreads[i]!, b.usage.spreads[k]!)
    into[AT.spreadOfHappening] = Math.max(into[AT.spreadOfHappening]!, spread)
  }
}

/** So many times beside each other, counted from both sides, and two words are two things for sure. */
const OFTEN_BESIDE = 6

const timesBeside = (a: Profile, b: Profile): number => a.usage.beside.get(b.head) ?? 0

/**
 * How the names of one role go together. `at` is the place of the feature for the same name, behind which stand those
 * for another name and for a foreign one.
 */
function judgeParties(
  a: Profile,
  b: Profile,
  left: readonly Party[],
  right: readonly Party[],
  at: number,
  into: Float64Array,
): void {
  if (!left.length || !right.length) return
  const shared = left.filter((x) => right.some((y) => sameName(x.key, y.key)))
  if (shared.length) into[at] = (1 + Math.max(...shared.map(({ telling }) => telling))) / 2
  else if (left.some(isProper) && right.some(isProper)) {
    if (left.some((x) => hasParty(b, x)) || right.some((x) => hasParty(a, x))) return
    into[at + 1] = 1
    const isForeign = left.every((x) => !knowsParty(b, x)) || right.every((x) => !knowsParty(a, x))
    if (isForeign) into[at + 2] = 1
  }
}

const isProper = (party: Party): boolean => party.isProper

/** The mention's sentence names the party. */
const hasParty = ({ about, sentenceAt, nearAt }: Profile, { ids }: Party): boolean =>
  ids.length > 0 && has(about.packed.ids, ids[0]!, sentenceAt, nearAt)

/** The mention's article names the party somewhere. */
const knowsParty = ({ about }: Profile, { ids }: Party): boolean =>
  ids.length > 0 && has(about.words, ids[0]!, 0, about.words.length)

/** Whether `id` is in an ascending stretch of numbers. */
function has(sorted: Int32Array, id: number, from: number, to: number): boolean {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < id) low = middle + 1
    else high = middle
  }
  return low < to && sorted[low] === id
}

const YEAR = 365
/** What a report tells without a date is no older than this, in days: “the strike” is not the one of 2019. */
const OLDEST_UNDATED = 180

const isStale = (dated: Profile, undated: Profile): boolean =>
  dated.isDated &&
  !undated.isDated &&
  dated.about !== undated.about &&
  undated.about.published.to < Infinity &&
  undated.about.published.to - dated.when.to > OLDEST_UNDATED

/** Found mentions take the date of their clause or sentence; whoever asks for a word may mean another part of it. */
const saysWhen = ({ mention: { basis, given } }: Profile): boolean =>
  basis === 'expression' || (basis === 'sentence' && !given)

/** What a day carried from another sentence is worth, beside a stated one. */
const INFERRED = 0.5

function compareTimes(a: Profile, b: Profile, into: Float64Array): void {
  const gap = gapOf(a.when, b.when)
  if (a.isDated && b.isDated) {
    const sure = saysWhen(a) && saysWhen(b)
    into[AT.sameDay] = sameBracket(a.when, b.when) ? (sure ? 1 : INFERRED) : 0
    into[sure ? AT.dateConflict : AT.dateDoubt] = gap > 0 ? Math.min(1, Math.log1p(gap) / Math.log1p(7)) : 0
  } else if (gap > 0) into[AT.dateGap] = Math.min(1, Math.log1p(gap) / Math.log1p(YEAR))
  into[AT.stale] = isStale(a, b) || isStale(b, a) ? 1 : 0
  const apart = gapOf(a.about.published, b.about.published)
  into[AT.publicationGap] = Math.min(1, Math.log1p(apart) / Math.log1p(YEAR))
}
