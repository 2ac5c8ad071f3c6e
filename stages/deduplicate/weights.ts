/**
 * The weights of the evidence, in log-odds. Those of words and articles are learned by logistic regression from
 * annotated coreference (see `tests/training/`); those of names, dates and figures are set by hand.
 */
import type { Weights } from './evidence.ts'

export const WEIGHTS: Weights = {
  bias: -1.435,
  sameWord: -0.642,
  sameHappening: -0.793,
  noHappening: -0.444,
  tellingWord: -0.161,
  commonWord: -0.652,
  sameType: 0.3,
  articles: -1.425,
  story: 2.963,
  storyAndWord: 2.53,
  storyAndHappening: 0.433,
  sentence: -0.364,
  sentenceAndWord: 0.257,
  near: 1.265,
  names: 0.265,
  noNames: 0.335,
  sameArticle: 1.655,
  sameArticleAndWord: 1.874,
  sameSentence: -1.719,
  sameActor: 1,
  otherActor: -1,
  sameTarget: 1,
  otherTarget: -1,
  samePlace: 1,
  otherPlace: -2,
  sameDay: 1,
  dateGap: -3,
  dateConflict: -5,
  publicationGap: -0.803,
  sameFigure: 2,
  otherFigure: -5,
  opposite: -5,
  planAndDeed: -2,
}
