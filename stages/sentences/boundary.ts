/** Decides whether a full stop, question mark or ellipsis ends a sentence. */
import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  CALENDAR,
  NEVER_FINAL,
  OFTEN_FINAL,
  SMALL_OFTEN_FINAL,
  STARTERS,
} from './abbreviations.ts'
import { isSpace } from './lines.ts'

const CLOSERS = new Set('"\'”’»)]}')
const QUOTES = new Set('"\'”’»')
const OPENERS = new Set('"\'“‘«([{')
/** `word.Word` in these is an address, not a missing space. */
const ADDRESS_ENDINGS = new Set(['com', 'net', 'org', 'gov', 'edu', 'info', 'js', 'io', 'ai', 'tv', 'co', 'uk'])
const SPEECH = /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}(?:said|says|asked|asks|shouted|cried|wrote|wondered|added|told)\b/u
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
/** `iPhone`, `eBay`, `al-Assad`: begin small even at the head of a sentence. */
const SMALL_NAME = /^(?:[ie]\p{Lu}|(?:al|el|ad|as|ash|ar|an)-\p{Lu})/u

/** Where the sentence with stops at `[stop, after)` ends, closing quotes and brackets included; `undefined`: it goes on. */
export function endsSentence(text: string, from: number, stop: number, after: number): number | undefined {
  let end = after
  while (end < text.length && end < after + 4 && CLOSERS.has(text[end]!)) end++
  if (end >= text.length) return end
  if (!isSpace(text.charCodeAt(end))) return missingSpace(text, from, stop, after, end)
  const next = nextWord(text, end)
  if (next.word === '' && !next.opened) return next.other ? end : undefined
  if (startsSmall(next.word)) return undefined
  const quoted = end > after && QUOTES.has(text[end - 1]!)
  if (text[stop] !== '.' || after - stop > 1) {
    const speech = quoted && SPEECH.test(text.slice(next.start, next.start + 140))
    return speech ? undefined : end
  }
  if (end > after) return end
  return isAbbreviation(text, from, stop, next) ? undefined : end
}

interface NextWord {
  readonly start: number
  readonly word: string
  /** An opening quote or bracket stands before it. */
  readonly opened: boolean
  /** No word but a bullet, a dash or a symbol begins there. */
  readonly other: boolean
}

function nextWord(text: string, at: number): NextWord {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  let start = at
  while (start < text.length && start < at + 3 && OPENERS.has(text[start]!)) start++
  const word = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40}/u.exec(text.slice(start, start + 41))?.[0] ?? ''
  return { start, word, opened: start > at, other: word === '' && !/^[-–—,;:.]/u.test(text.slice(start, start + 1)) }
}

function startsSmall(word: string): boolean {
  return LOWER.test(word.slice(0, 1)) && !SMALL_NAME.test(word)
}

/** `strategic bases.Syrian rebels said`, `it ended."He said`: a small letter, the stop, a capital. */
function missingSpace(text: string, from: number, stop: number, after: number, end: number): number | undefined {
  if (after - stop > 1 || !/[\p{Ll}\p{N}”’"')\]]/u.test(text[stop - 1] ?? '')) return undefined
  const next = /^["“‘'(]?(\p{Lu}[\p{L}'’-]*)(?=[\s,;:]|\.(?:\s|$)|$)/u.exec(text.slice(after, after + 40))
  if (next === null || ADDRESS_ENDINGS.has(next[1]!.toLowerCase())) return undefined
  const word = wordBefore(text, from, stop)
  if (/[./@\\:]/u.test(word) || word.length < 2 || (UPPER.test(word.slice(0, 1)) && next[1]!.length < 3))
    return undefined
  if (/^\d+$/u.test(word) || NEVER_FINAL.has(word.toLowerCase())) return undefined
  return end > after && text[end - 1] === '"' && opensQuote(text, from, after) ? after : end
}

/** Whether the straight quote at `at` opens a quotation: an even number of them stands before it. */
function opensQuote(text: string, from: number, at: number): boolean {
  let count = 0
  for (let i = text.indexOf('"', from); i >= 0 && i < at; i = text.indexOf('"', i + 1)) count++
  return count % 2 === 0
}

/** The characters before the stop up to white space or an opening mark. */
function wordBefore(text: string, from: number, stop: number): string {
  let start = stop
  while (start > from && stop - start < 40 && !isSpace(text.charCodeAt(start - 1)) && !OPENERS.has(text[start - 1]!))
    start--
  return text.slice(start, stop)
}

function isAbbreviation(text: string, from: number, stop: number, next: NextWord): boolean {
  const word = wordBefore(text, from, stop).replace(/^.*[-–—/]/u, '')
  const small = word.toLowerCase()
  const number = /^\d/u.test(next.word)
  const starts = next.opened || STARTERS.has(next.word.toLowerCase())
  if (NEVER_FINAL.has(small)) return true
  if (BEFORE_NUMBER.has(small) && number) return true
  if (small === 'a.m' || small === 'p.m') return AFTER_CLOCK.has(next.word.toLowerCase())
  if (CALENDAR.has(small) && UPPER.test(word.slice(0, 1))) return number || !starts
  if (/^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^Ph\.?D$/u.test(word)) return !starts
  if (OFTEN_FINAL.has(small) && word !== small) return number || (!starts && !beginsClause(text, next))
  if (SMALL_OFTEN_FINAL.has(small)) return number || (!starts && !beginsClause(text, next))
  return isListNumber(text, from, stop, word)
}

/** `Inc. Analysts said`: a capital, then a small word, looks like a new sentence. */
function beginsClause(text: string, next: NextWord): boolean {
  return /^\p{Lu}[\p{L}'’-]{0,40} (?!of |and |& )\p{Ll}/u.test(text.slice(next.start, next.start + 50))
}

/** `1. Apple` at the head of a line. */
function isListNumber(text: string, from: number, stop: number, word: string): boolean {
  return /^\d{1,2}$/u.test(word) && text.slice(from, stop - word.length).trim() === ''
}
