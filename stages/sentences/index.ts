/** The `sentences` stage: sentences and tokens with part of speech, lemma, negation and syntax. */
import type { Stage } from '../../pipeline/stage.ts'
import { segmentSentences } from './segment.ts'
import { tokenize } from './tokens.ts'

/** Fills `article.sentences`. */
export function sentences(): Stage {
  return (article) => ({
    ...article,
    sentences: segmentSentences(article.text, article.boilerplate).map((span) => ({
      ...span,
      tokens: tokenize(article.text, span).map((word) => ({ ...word, head: -1, relation: '' })),
    })),
  })
}
