/** The `sentences` stage: sentences and tokens with part of speech, lemma, negation and syntax. */
import type { Sentence } from '../../pipeline/article.ts'
import { LONGEST_SENTENCE } from '../../pipeline/limits.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { type SentenceSpan, segmentSentences } from './segment.ts'
import { analyseWords } from './analyse.ts'
import { mendTree } from './mend.ts'
import { joinCompounds } from './compounds.ts'
import { tokenize } from './tokens.ts'

/** Fills `article.sentences`. */
export function sentences(): Stage {
  return (article) => ({
    ...article,
    sentences: segmentSentences(article.text, article.boilerplate).flatMap((span) => analyse(article.text, span)),
  })
}

/** One sentence; several when it has more than `LONGEST_SENTENCE` tokens (a table, a list without stops). */
function analyse(text: string, span: SentenceSpan): Sentence[] {
  const words = joinCompounds(tokenize(text, span))
  if (words.length <= LONGEST_SENTENCE) return [{ ...span, tokens: mendTree(analyseWords(words)) }]
  const pieces: Sentence[] = []
  for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
    const piece = words.slice(from, from + LONGEST_SENTENCE)
    pieces.push({ ...span, start: piece[0]!.start, end: piece.at(-1)!.end, tokens: mendTree(analyseWords(piece)) })
  }
  return pieces
}
