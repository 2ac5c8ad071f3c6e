/** The names of what is looked at when two mentions are compared, and how each weighs. */

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
