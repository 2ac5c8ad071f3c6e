/** Numbers as sentences write them: “2.3 billion”, “twenty-two”, “dozens”, with the words that bound them. */
import type { FigureBound } from '../../pipeline/article.ts'
import { NUMBER_WORDS, SCALES, VAGUE_COUNTS } from './english/numbers.ts'
import { tokenAt, type Tree } from './tree.ts'

/** Bounds by the words before a number: “at least 300”. */
const BOUNDS: readonly (readonly [RegExp, FigureBound])[] = [
  [/(?:^|\s)(?:at least|no (?:fewer|less) than|a minimum of)$/, 'at-least'],
  [/(?:^|\s)(?:up to|as many as|as much as|at most|(?:no|not) more than|a maximum of)$/, 'up-to'],
  [/(?:^|\s)(?:more than|over|above|upwards of|in excess of|greater than)$/, 'more-than'],
  [/(?:^|\s)(?:fewer than|less than|under|below|almost|nearly|not quite)$/, 'fewer-than'],
  [/(?:^|\s)(?:about|around|some|roughly|approximately|an estimated|estimated|close to|circa|or so)$/, 'about'],
]

/** “nearly 400” is said of a number just below. */
const NEARLY = /(?:^|\s)(?:almost|nearly|not quite)$/

const WORDS_BEFORE = 4

function valueOf(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/,(?=\d{3})/g, '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const scaled = /^(\d+(?:\.\d+)?)(k|m|bn|b|tn)$/.exec(plain)
  if (scaled) return exactly(Number(scaled[1]) * (SCALES.get(scaled[2]!) ?? 1))
  return NUMBER_WORDS.get(plain)
}

/** 4.1 times a billion is 4,100,000,000, whatever binary fractions make of it. */
export const exactly = (value: number): number => Number(value.toPrecision(12))

/** “Twenty-two”, which is three tokens. */
export function compoundAt(tree: Tree, i: number): number | undefined {
  const tens = NUMBER_WORDS.get(tokenAt(tree, i).text.toLowerCase())
  const ones = NUMBER_WORDS.get(tree.tokens[i + 2]?.text.toLowerCase() ?? '')
  if (tree.tokens[i + 1]?.text !== '-' || tens === undefined || ones === undefined) return undefined
  return tens >= 20 && tens < 100 && tens % 10 === 0 && ones > 0 && ones < 10 ? tens + ones : undefined
}

/** “22 of the train's 131 cars”: the second number only says of how many. */
export function endOfPart(tree: Tree, last: number): number | undefined {
  if (tree.tokens[last + 1]?.text !== 'of') return undefined
  for (let at = last + 2; at < tree.tokens.length && at <= last + PART_REACH; at++) {
    const { pos, text } = tokenAt(tree, at)
    if (pos === 'NUM') return tree.tokens[at + 1]?.pos === 'NOUN' ? at : undefined
    if (pos === 'VERB' || pos === 'AUX' || text === ',') return undefined
  }
  return undefined
}

/** Within so many tokens “of the train's 131”. */
const PART_REACH = 6

/** A number that starts at token `i`: its value and the last token of it. */
export function numberAt(tree: Tree, i: number): { value: number; last: number; vague: boolean } | undefined {
  const word = tokenAt(tree, i).text.toLowerCase()
  const vague = VAGUE_COUNTS.get(word)
  const next = tree.tokens[i + 1]?.text.toLowerCase()
  if (vague !== undefined && next === 'of') {
    const scale = tree.tokens[i + 2] && VAGUE_COUNTS.get(tree.tokens[i + 2]!.text.toLowerCase())
    return scale ? { value: vague * (scale / 2), last: i + 3, vague: true } : { value: vague, last: i + 1, vague: true }
  }
  const tens = compoundAt(tree, i)
  if (tens !== undefined) return { value: tens, last: i + 2, vague: false }
  const first = valueOf(word)
  if (first === undefined) return vague === undefined ? undefined : { value: vague, last: i, vague: true }
  let value = first
  let last = i
  for (let at = i + 1; at < tree.tokens.length; at++) {
    const scale = SCALES.get(tree.tokens[at]!.text.toLowerCase())
    if (scale === undefined) break
    value = exactly(value * scale)
    last = at
  }
  return { value, last, vague: false }
}

export function boundBefore(tree: Tree, i: number, vague: boolean): FigureBound {
  const before = tree.tokens
    .slice(Math.max(0, i - WORDS_BEFORE), i)
    .map((t) => t.text.toLowerCase())
    .join(' ')
  if (NEARLY.test(before)) return 'about'
  return BOUNDS.find(([words]) => words.test(before))?.[1] ?? (vague ? 'at-least' : 'exact')
}

/** “between 300 million and 450 million dollars”, “300 to 450 fighters”: the other end, where a number is the first. */
export function otherEnd(tree: Tree, first: number, last: number): { at: number; isBetween: boolean } | undefined {
  const joint = tree.tokens[last + 1]?.text.toLowerCase()
  const isBetween = tree.tokens[first - 1]?.text.toLowerCase() === 'between' && joint === 'and'
  const next = tree.tokens[last + 2]
  return (isBetween || joint === 'to') && next?.pos === 'NUM' ? { at: last + 2, isBetween } : undefined
}
