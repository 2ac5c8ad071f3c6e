/** The words of an article as numbers, counted for what tells its story from others. */
import type { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** Content words at the head of an article that name its story. */
const LEAD = 60

export interface ReadArticle {
  /** How often each word stands in it; names, numbers and the lead tell stories apart and count double. */
  readonly counts: () => Map<number, number>
  /** Numbers of all its words, ascending. */
  readonly distinct: () => Int32Array
}

const DIGIT = /\d/

/** Reads the text once and counts it in the vocabulary as an article. */
export function readArticle(text: string, vocabulary: Vocabulary): ReadArticle {
  const content = wordsOf(text).filter(({ isStop }) => !isStop)
  const numbers = Int32Array.from(content, ({ base }) => vocabulary.numberOf(base))
  const weights = Uint8Array.from(
    content,
    (word, i) => (word.isName || DIGIT.test(word.text) ? 2 : 1) * (i < LEAD ? 2 : 1),
  )
  vocabulary.addArticle(new Set(numbers))
  return {
    counts: () => {
      const counts = new Map<number, number>()
      for (const [i, number] of numbers.entries()) counts.set(number, (counts.get(number) ?? 0) + weights[i]!)
      return counts
    },
    distinct: () => Int32Array.from(new Set(numbers)).sort(),
  }
}
