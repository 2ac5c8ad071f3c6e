/** Lemmas where the tagger reads a word as another part of speech than wink-nlp did. */
import type { PartOfSpeech, VerbForm } from '../../pipeline/article.ts'
import type { Word } from './tokens.ts'

export function lemmaOf(word: Word, _pos: PartOfSpeech, _form: VerbForm | undefined): string {
  return word.lemma
}
