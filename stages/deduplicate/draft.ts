/** What a mention's sentence says: the words around the trigger, the names, the numbers. */
import type { Mention } from '../../pipeline/article.ts'
import { happeningIn, type Happening } from './happening-in.ts'
import { isTitle } from './names.ts'
import { countsOf, type Vector, type Vocabulary } from './vocabulary.ts'
import { sentenceAround, wordsOf, wordsWithin, type Word } from './words.ts'

const MOST_SENTENCE_WORDS = 40
/** Content words either side of the trigger that count as near. */
const NEAR = 4
const NUMBER = /\d+(?:[.,]\d+)*/g
const NO_NUMBERS: readonly string[] = []

export interface Draft extends Happening {
  readonly mention: Mention
  /** The trigger as printed, in lower case, and the words before and after it in the sentence; empty at its ends. */
  readonly form: string
  readonly before: string
  readonly after: string
  readonly numbers: readonly string[]
  /** Where the sentence starts. */
  readonly place: number
  readonly sentence: Vector
  readonly near: Vector
  readonly names: Vector
}

/** Drafts of the mentions of one text, in their order. */
export function drafter(vocabulary: Vocabulary): (text: string, mentions: readonly Mention[]) => Draft[] {
  const vector = (words: readonly Word[]) =>
    vocabulary.vectorOf(countsOf(words.map(({ base }) => vocabulary.numberOf(base))), MOST_SENTENCE_WORDS)
  return (text, mentions) => {
    const all = mentions.length ? wordsOf(text) : []
    return mentions.map((mention) => {
      const { start, end } = mention.trigger
      const span = sentenceAround(text, start, end)
      const words = wordsWithin(all, text, span)
      const others = words.filter((w) => !w.isStop && (w.end <= start || w.start >= end))
      const before = others.filter((w) => w.end <= start).slice(-NEAR)
      const after = others.filter((w) => w.start >= end).slice(0, NEAR)
      return {
        ...happeningIn(mention, words),
        mention,
        form: text.slice(start, end).toLowerCase(),
        before: lower(words.findLast((w) => w.end <= start)),
        after: lower(words.find((w) => w.start >= end)),
        numbers: text.slice(span.start, span.end).match(NUMBER) ?? NO_NUMBERS,
        place: span.start,
        sentence: vector(others),
        near: vector([...before, ...after]),
        names: vector(others.filter((w) => w.isName && !isTitle(w.text))),
      }
    })
  }
}

const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? ''
