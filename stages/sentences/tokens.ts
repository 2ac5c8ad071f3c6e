/** The words of a sentence, each with what a lexicon says of it. */
import type { PartOfSpeech, Span } from '../../pipeline/article.ts'
import { cutWords } from './cut-words.ts'
import type { WordLooks } from './encode.ts'
import { lookUp } from './lexicon.ts'

/** A word of a sentence; its span slices back to its `text`. */
export interface Word extends Span {
  readonly text: string
  /** As the lexicon has it, in small letters. */
  readonly lemma: string
  /** What the word is mostly, whatever stands around it. */
  readonly pos: PartOfSpeech
  readonly looks: WordLooks
}

/** The words of one sentence. */
export function tokenize(text: string, span: Span): Word[] {
  const words: Word[] = []
  cutWords(text, span, (start, end) => {
    const { text: word, lemma, pos, looks } = lookUp(text.slice(start, end))
    words.push({ start, end, text: word, lemma, pos, looks })
  })
  return words
}
