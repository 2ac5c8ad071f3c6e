/** A sentence as numbers, for the tagger and the parser. One buffer is used again and again: not for keeping. */
import type { PartOfSpeech } from '../../pipeline/article.ts'
import { hashWord } from './hash.ts'

/** Places before the first and after the last word, so that neighbours can be asked for without looking. */
export const PAD = 3

/** What the encoder needs of a word. */
export interface RawWord {
  readonly text: string
  readonly pos: PartOfSpeech
}

/** Columns by word, at index `PAD + i`. */
export interface Encoded {
  length: number
  /** Hash of the folded word. */
  word: Int32Array
  /** Hashes of its last one, two, three characters and of its first. */
  last1: Int32Array
  last2: Int32Array
  last3: Int32Array
  first: Int32Array
  /** Capitals, figures, hyphens, as a small number. */
  shape: Int32Array
  /** The tokenizer's part of speech. */
  given: Int32Array
  /** The tagger's answer: its class number plus 1; 0 outside the sentence. */
  tag: Int32Array
}

const COLUMNS = ['word', 'last1', 'last2', 'last3', 'first', 'shape', 'given', 'tag'] as const

const PARTS: readonly string[] = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(
  ' ',
)
const PART_NUMBER = new Map(PARTS.map((part, i) => [part, i + 1]))

/** An empty buffer; it grows with the sentences it is given. */
export function newEncoded(): Encoded {
  const empty = { length: 0 } as Encoded
  for (const column of COLUMNS) empty[column] = new Int32Array(0)
  return empty
}

/** Fills the buffer with a sentence; `tag` is left empty. */
export function encode(words: readonly RawWord[], into: Encoded): void {
  const size = words.length + 2 * PAD
  for (const column of COLUMNS) {
    if (into[column].length < size) into[column] = new Int32Array(2 * size)
    into[column].fill(0, 0, size)
  }
  into.length = words.length
  for (let i = 0; i < words.length; i++) {
    const { text, pos } = words[i]!
    const at = PAD + i
    const size = text.length
    into.word[at] = hashWord(text, 0, size)
    into.last1[at] = hashWord(text, Math.max(0, size - 1), size)
    into.last2[at] = hashWord(text, Math.max(0, size - 2), size)
    into.last3[at] = hashWord(text, Math.max(0, size - 3), size)
    into.first[at] = hashWord(text, 0, 1)
    into.shape[at] = shapeOf(text, i)
    into.given[at] = PART_NUMBER.get(pos) ?? 0
  }
}

function shapeOf(text: string, place: number): number {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  let shape = place === 0 ? 1 : 0
  if (first >= 65 && first <= 90) shape |= 2
  if (last >= 65 && last <= 90) shape |= 4
  if (first >= 48 && first <= 57) shape |= 8
  if (text.includes('-') || text.includes('.')) shape |= 16
  return shape | (Math.min(text.length, 4) << 5)
}
