/** The `sentences` stage: sentences and tokens with part of speech, lemma and syntax. */
import type { Sentence } from '../../pipeline/article.ts'
import { LONGEST_SENTENCE } from '../../pipeline/limits.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { type SentenceSpan, segmentSentences } from './segment.ts'
import { analyseWords } from './analyse.ts'
import { namesIn } from './true-case.ts'
import { mendTree } from './mend/index.ts'
import { type CompoundWord, joinCompounds } from './compounds.ts'
import { tokenize } from './tokens.ts'

/**
 * Fills `article.sentences`. Step by step for the whole article, not sentence by sentence: each step has tables of its own
 * that would drive out the others'.
 */
export function sentences(): Stage {
  return (article) => {
    const pieces = segmentSentences(article.text, article.boilerplate).flatMap((span) => piecesOf(article.text, span))
    const isName = namesIn(pieces.map(({ words }) => words))
    const analysed = pieces.map(({ words }) => analyseWords(words, isName))
    const sentences = pieces.map(({ span, words }, i): Sentence => ({
      ...span,
      tokens: mendTree(analysed[i]!, () => analyseWords(words, isName)),
    }))
    return { ...article, sentences }
  }
}

interface Piece {
  readonly span: SentenceSpan
  readonly words: readonly CompoundWord[]
}

/** One sentence; several when it has more than `LONGEST_SENTENCE` tokens (a table, a list without stops). */
function piecesOf(text: string, span: SentenceSpan): Piece[] {
  const words = joinCompounds(tokenize(text, span))
  if (words.length <= LONGEST_SENTENCE) return [{ span, words }]
  const pieces: Piece[] = []
  for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
    const piece = words.slice(from, from + LONGEST_SENTENCE)
    pieces.push({ span: { ...span, start: piece[0]!.start, end: piece.at(-1)!.end }, words: piece })
  }
  return pieces
}
