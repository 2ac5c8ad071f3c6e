/** What speaks for and against two mentions being of one event: features, all between 0 and 1. */
import { figuresAgree, figuresDiffer, gapOf } from './compare.ts'
import { compareParties, shareName } from './compare-parties.ts'
import { compareTimes } from './compare-times.ts'
import { compareWords } from './compare-words.ts'
import { AT } from './features.ts'
import { areOpposed } from './opposites.ts'
import type { ArticleProfile, Profile } from './profile.ts'
import { compareSentences } from './compare-sentences.ts'
import { cosine } from './vocabulary.ts'

/** How alike the words of two articles are, 0 to 1. */
export const compareArticles = (a: ArticleProfile, b: ArticleProfile): number =>
  a === b ? 0 : Math.sqrt(cosine(a.vector, b.vector))

/** Writes the pair's features into `into`, which has one place per feature. Both orders give the same. */
export function compare(a: Profile, b: Profile, into: Float64Array): void {
  compareClaims(a, b, into)
  into[AT.articles] = compareArticles(a.about, b.about)
  compareSentences(a, b, into)
}

/** All features but `articles` and those of `compareSentences`, which cost most. */
export function compareClaims(a: Profile, b: Profile, into: Float64Array): void {
  into.fill(0)
  into[AT.bias] = 1
  compareWords(a, b, into)
  const story = a.about === b.about ? 1 : cosine(a.about.neighbours, b.about.neighbours)
  if (a.about === b.about) {
    into[AT.sameArticle] = 1
    into[AT.sameArticleAndWord] = into[AT.sameWord]!
    into[AT.sameSentence] = into[AT.sameWord] && a.sentence === b.sentence ? 1 : 0
  } else {
    into[AT.story] = story
    into[AT.storyAndWord] = into[AT.sameWord] ? story : 0
    into[AT.storyAndHappening] = into[AT.sameHappening] ? story : 0
  }
  into[AT.storyAndSynonym] = into[AT.synonym]! * story
  const meets = compareParties(a, b, into)
  compareTimes(a, b, into)
  const isStatement = a.type === 'statement' && b.type === 'statement'
  into[AT.statement] = Number(isStatement)
  into[AT.statementByOne] = isStatement && into[AT.sameActor] ? 1 : 0
  into[AT.sameFigure] = Number(figuresAgree(a.figures, b.figures))
  into[AT.otherFigure] = Number(figuresDiffer(a.figures, b.figures))
  into[AT.opposite] = Number(areOpposed(a.sides, b.sides))
  into[AT.minor] = Number(!a.isAlone || !b.isAlone)
  into[AT.planAndDeed] = Number(a.isPlanned !== b.isPlanned)
  // “driven out in 2016”, “driving change”: a word alone, with no party, day or number in common, joins nothing.
  const meetsInTime = a.isDated && b.isDated && gapOf(a.when, b.when) === 0
  const hasGround = meetsInTime || into[AT.sameFigure] === 1
  // Across articles “police” is no common party: a name is.
  into[AT.groundless] = hasGround || (a.about === b.about ? meets : shareName(a, b)) ? 0 : 1
}
