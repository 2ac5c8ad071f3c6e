/** Cuts a text into words, numbers and single marks: the alphabet of the phrase grammars. One pass, no regex. */
import type { Sentence, Token } from '../../pipeline/article.ts'

export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** White space before it: 0 none, 1 some, 2 an empty line. */
  readonly gap: 0 | 1 | 2
  readonly digits: boolean
}

/** The words of an article, with its tokens for part of speech and tense. */
export interface Words {
  readonly text: string
  readonly words: readonly Word[]
  readonly tokens: readonly Token[]
}

const isDigit = (c: number) => c >= 48 && c <= 57
const isLetter = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xc0 && c <= 0x24f)
const isSpace = (c: number) => c <= 32 || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f || c === 0xfeff

function endOfRun(text: string, at: number, belongs: (c: number) => boolean): number {
  let end = at
  while (end < text.length && belongs(text.charCodeAt(end))) end++
  return end
}

/** Cuts a text; `plain` gives the word that an informal one stands for (`tmr`: tomorrow). */
export function wordsOf(text: string, sentences: readonly Sentence[], plain: ReadonlyMap<string, string>): Words {
  const words: Word[] = []
  let at = 0
  let newlines = 0
  let spaces = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      spaces++
      if (code === 10) newlines++
      at++
      continue
    }
    const digits = isDigit(code)
    const end = digits ? endOfRun(text, at, isDigit) : isLetter(code) ? endOfRun(text, at, isLetter) : at + 1
    const word = text.slice(at, end)
    const gap = newlines > 1 ? 2 : spaces > 0 ? 1 : 0
    const lower = digits ? word : word.toLowerCase()
    words.push({ text: word, lower: plain.get(lower) ?? lower, start: at, end, gap, digits })
    at = end
    newlines = 0
    spaces = 0
  }
  return { text, words, tokens: sentences.flatMap((s) => s.tokens) }
}

/** Index of the token that holds the offset, else of the next one. */
export function tokenIndexAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

export const tokenAt = (w: Words, offset: number): Token | undefined => w.tokens[tokenIndexAt(w.tokens, offset)]

const NOTHING: Word = { text: '', lower: '', start: -1, end: -1, gap: 2, digits: false }
/** The word at an index; an empty one outside the text. */
export const wordAt = (w: Words, i: number): Word => w.words[i] ?? NOTHING
export const lowerAt = (w: Words, i: number): string => (w.words[i] ?? NOTHING).lower
