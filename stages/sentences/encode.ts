/** A sentence as numbers, for the tagger and the parser. One buffer is used again and again: not for keeping. */
import type { PartOfSpeech } from '../../pipeline/article.ts'
import { hashWord, mix } from './hash.ts'

/** Places before the first and after the last word, so that neighbours can be asked for without looking. */
export const PAD = 3

/** What the encoder needs of a word. */
export interface RawWord {
  readonly looks: WordLooks
  readonly pos: PartOfSpeech
  /** The tag it must have, where that is known beforehand. */
  readonly forced?: string
}

/** What a word looks like, as numbers; the same wherever it stands. */
export interface WordLooks {
  /** Hash of the folded word. */
  readonly word: number
  /** Hashes of its last one to four characters, of its first and of its first three. */
  readonly last1: number
  readonly last2: number
  readonly last3: number
  readonly last4: number
  readonly first: number
  readonly first3: number
  /** Capitals, figures, stops and length, as a small number; the lowest bit is free for the first word of a sentence. */
  readonly shape: number
  /** Its lemma under each tag, by class number, as they are asked for. */
  readonly lemmas: string[]
}

/** Columns by word, at index `PAD + i`. */
export interface Encoded {
  length: number
  word: Int32Array
  last1: Int32Array
  last2: Int32Array
  last3: Int32Array
  first: Int32Array
  last4: Int32Array
  first3: Int32Array
  shape: Int32Array
  /** The lexicon's part of speech. */
  given: Int32Array
  /** The tagger's answer: its class number plus 1; 0 outside the sentence. */
  tag: Int32Array
}

/** A tagged sentence without its punctuation marks, for the parser. Columns as in `Encoded`. */
export interface Core {
  length: number
  word: Int32Array
  last3: Int32Array
  shape: Int32Array
  tag: Int32Array
  /** Hash of the marks that stood before the word (at index `PAD + length`: at the end); 0 for none. */
  marks: Int32Array
  /** How many groups of marks stood before it. */
  groups: Int32Array
  /** How many finite verbs stand here or later, up to 3. */
  ahead: Int32Array
  /** Where the word stands in the full sentence, `PAD + i`. */
  place: Int32Array
  /** What its tag says, for rules: `NOMINAL`, `RELATIVE`, …. */
  kind: Int32Array
}

const COLUMNS = ['word', 'last1', 'last2', 'last3', 'first', 'last4', 'first3', 'shape', 'given', 'tag'] as const
const CORE_COLUMNS = ['word', 'last3', 'shape', 'tag', 'marks', 'groups', 'ahead', 'place', 'kind'] as const

const PARTS: readonly string[] = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(
  ' ',
)
const PART_NUMBER = new Map(PARTS.map((part, i) => [part, i + 1]))

/** Days and months are one word each to the models: which of them it is says nothing about syntax. `May` stays out. */
const KINDS_OF_DAY = new Map(
  [
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    `January February March April June July August September
  October November December`,
  ].flatMap((names, kind) => names.split(/\s+/u).map((name) => [name, kind + 1] as const)),
)

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
    const { looks, pos } = words[i]!
    const at = PAD + i
    into.word[at] = looks.word
    into.last1[at] = looks.last1
    into.last2[at] = looks.last2
    into.last3[at] = looks.last3
    into.first[at] = looks.first
    into.last4[at] = looks.last4
    into.first3[at] = looks.first3
    into.shape[at] = i === 0 ? looks.shape | 1 : looks.shape
    into.given[at] = PART_NUMBER.get(pos) ?? 0
  }
}

/** Looks at a word. */
export function looksOf(text: string): WordLooks {
  const size = text.length
  return {
    word: KINDS_OF_DAY.get(text) ?? hashWord(text, 0, size),
    last1: hashWord(text, Math.max(0, size - 1), size),
    last2: hashWord(text, Math.max(0, size - 2), size),
    last3: hashWord(text, Math.max(0, size - 3), size),
    last4: hashWord(text, Math.max(0, size - 4), size),
    first: hashWord(text, 0, 1),
    first3: hashWord(text, 0, Math.min(3, size)),
    shape: shapeOf(text),
    lemmas: [],
  }
}

function shapeOf(text: string): number {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  let shape = 0
  if (first >= 65 && first <= 90) shape |= 2
  if (last >= 65 && last <= 90) shape |= 4
  if (first >= 48 && first <= 57) shape |= 8
  if (text.includes('.')) shape |= 16
  return shape | (Math.min(text.length, 4) << 5)
}

/** An empty core; it grows with the sentences it is given. */
export function newCore(): Core {
  const empty = { length: 0 } as Core
  for (const column of CORE_COLUMNS) empty[column] = new Int32Array(0)
  return empty
}

/** By tag, for `takeCore`. */
export const MARK_TAG = 1
export const FINITE_TAG = 2
export const NOMINAL_TAG = 3
/** `who`, `which`, `that`, `what` as pronouns. */
export const RELATIVE_TAG = 4

const KINDS_OF_TAG = [
  [/^PUNCT\./u, MARK_TAG],
  [/\.(?:VBD|VBZ|VBP|MD)$/u, FINITE_TAG],
  [/^PRON\.W/u, RELATIVE_TAG],
  [/^(?:NOUN|PROPN|PRON)\./u, NOMINAL_TAG],
] as const

/** What the tags of a tagger are, by class number plus 1. */
export function tagKinds(names: readonly string[]): Uint8Array {
  const kindOf = (name: string) => KINDS_OF_TAG.find(([pattern]) => pattern.test(name))?.[1] ?? 0
  return Uint8Array.from(['', ...names], kindOf)
}

/** Fills `core` with the words that are no punctuation. */
export function takeCore(sentence: Encoded, kinds: Uint8Array, core: Core): void {
  const size = sentence.length + 2 * PAD
  for (const column of CORE_COLUMNS) {
    if (core[column].length < size) core[column] = new Int32Array(2 * size)
    core[column].fill(0, 0, size)
  }
  let to = PAD
  let marks = 0
  let groups = 0
  for (let at = PAD; at < PAD + sentence.length; at++) {
    if (kinds[sentence.tag[at]!] === MARK_TAG) {
      if (marks === 0) groups++
      marks = mix(marks, sentence.word[at]!)
      continue
    }
    core.word[to] = sentence.word[at]!
    core.last3[to] = sentence.last3[at]!
    core.shape[to] = sentence.shape[at]!
    core.tag[to] = sentence.tag[at]!
    core.marks[to] = marks
    core.groups[to] = groups
    core.place[to] = at
    core.kind[to] = kinds[sentence.tag[at]!]!
    marks = 0
    to++
  }
  core.marks[to] = marks
  core.groups[to] = groups
  core.length = to - PAD
  for (let at = to - 1; at >= PAD; at--) {
    core.ahead[at] = Math.min(3, core.ahead[at + 1]! + (core.kind[at] === FINITE_TAG ? 1 : 0))
  }
}
