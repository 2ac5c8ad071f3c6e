/**
 * Which words an article always writes with a capital. A word that opens a sentence or a headline has one anyway:
 * “Nimbus took the wraps off …” is a firm when the article says “joined Nimbus” and nowhere “nimbus”.
 */
import type { CompoundWord } from './compounds.ts'

/** Whether a word is a name by the company it keeps: capitals behind small words, and never a small letter. */
export function namesIn(sentences: readonly (readonly CompoundWord[])[]): (word: string) => boolean {
  const capital = new Set<string>()
  const small = new Set<string>()
  for (const words of sentences)
    for (const [i, { text }] of words.entries()) {
      if (isSmall(text)) small.add(text)
      else if (i > 0 && isSmall(words[i - 1]!.text) && isCapital(text)) capital.add(text)
    }
  return (word) => capital.has(word) && !small.has(word.toLowerCase())
}

const isSmall = (text: string): boolean => text >= 'a' && text < '{'
const isCapital = (text: string): boolean => text >= 'A' && text < '['
