/**
 * Cuts a sentence into words and marks, as the treebank has them: `ca|n't`, `Assad|'s`, `$|5.5|m`, `U.S.|-|backed`.
 *
 * One scan over the characters. wink-nlp's tokenizer did this before: it cuts names of Latin letters beyond the first
 * 256 (`Erdoğan` in three), changes characters, and cost ten times as much.
 */
import type { Span } from '../../pipeline/article.ts'
import { BEFORE_NUMBER, CALENDAR, NEVER_FINAL, OFTEN_FINAL } from './abbreviations.ts'
import { isSpace } from './lines.ts'

const LETTER = 1
const DIGIT = 2
const MARK = 3
/** What a character beyond ASCII is, by code unit; found out once. */
const kinds = new Uint8Array(65_536)

function kindOf(code: number): number {
  return kinds[code]! || (kinds[code] = findKind(code))
}

function findKind(code: number): number {
  // Halves of pairs: pictures are marks, and so are the few letters beyond 16 bits.
  if (code >= 0xd800 && code <= 0xdfff) return MARK
  const character = String.fromCharCode(code)
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  return /\p{Nd}/u.test(character) ? DIGIT : MARK
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019
const FULL_STOP = 46
const HYPHEN = 45
const DOLLAR = 36

/** `n't`, `'s`, `’ll` at the end of a word; the place of the mark or of the `n`, from the end. */
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i
const ADDRESS =
  /^(?:[a-z][a-z+.-]{1,10}:\/\/|www\.)[^\s<>"“”]+|^[@#][\p{L}_][\p{L}\p{N}_]*|^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/iu
/** What an address does not end with. */
const AFTER_ADDRESS = /[.,;:!?'’)\]]+$/
/** Of letters and stops: `U.S.`, `a.m.`, `Ph.D.`. */
const INITIALS = /^(?:\p{L}{1,2}\.)+\p{L}{0,2}$/u
/** What is one word with the word after the hyphen: `co-founder`, `e-mail`, `X-ray`, `AK-47`, `mid-1990s`. */
const PREFIX =
  /^(?:(?:anti|bi|co|ex|inter|mid|mini|multi|non|pan|post|pre|pro|re|semi|sub|ultra|un|[b-z])-|[A-Z]{2}-\d)/i
/** Marks that are one with the same mark beside them: `...`, `--`. */
const RUNS = new Set('.-!?*=_~'.split(''))

/** Calls `add` with each word's span, in order; `span` is a sentence of `text`. */
export function cutWords(text: string, { start, end }: Span, add: (start: number, end: number) => void): void {
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    const to = endOfWord(text, at, end)
    addWord(text, at, to, add)
    at = to
  }
}

/** Adds a word, or its two parts where it carries a clitic (`can|not` too). */
function addWord(text: string, from: number, to: number, add: (start: number, end: number) => void): void {
  if (to - from === 6 && /^cannot$/i.test(text.slice(from, to))) {
    add(from, from + 3)
    add(from + 3, to)
    return
  }
  let hasApostrophe = false
  for (let i = from; i < to && !hasApostrophe; i++) hasApostrophe = isApostrophe(text.charCodeAt(i))
  const cut = hasApostrophe ? text.slice(Math.max(from, to - 3), to).search(CLITIC) : -1
  const at = Math.max(from, to - 3) + cut
  if (cut < 0 || at === from) add(from, to)
  else {
    add(from, at)
    add(at, to)
  }
}

function endOfWord(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  const kind = kindOf(code)
  if (kind !== DIGIT && mayBeAddress(text, at, code)) {
    const address = ADDRESS.exec(text.slice(at, Math.min(end, at + 300)))
    if (address !== null) return at + address[0].replace(AFTER_ADDRESS, '').length
  }
  if (kind === LETTER) return endOfLetters(text, at, end)
  if (kind === DIGIT) return endOfFigure(text, at, end)
  if (isApostrophe(code)) return endOfApostrophe(text, at, end)
  if (code >= 0xd800 && code <= 0xdfff) return text.codePointAt(at)! > 0xffff ? at + 2 : at + 1
  let to = at + 1
  if (RUNS.has(text[at]!)) while (to < end && text.charCodeAt(to) === code) to++
  return to
}

/** `www.`, `http:`, `@name`, `#tag`, `name@`: worth a closer look. */
function mayBeAddress(text: string, at: number, code: number): boolean {
  if (code === 64 || code === 35) return true
  for (let i = at; i < at + 40; i++) {
    const next = text.charCodeAt(i)
    // Also the end of the text: NaN.
    if (!(next > 32)) return false
    if (next === 64 || (next === 58 && text.charCodeAt(i + 1) === 47) || (i === at + 3 && next === 46)) return true
  }
  return false
}

/** Letters, figures, apostrophes and stops between letters; the stop after an abbreviation. */
function endOfLetters(text: string, at: number, end: number): number {
  let to = at
  let stops = 0
  while (to < end) {
    const code = text.charCodeAt(to)
    const isInner = to + 1 < end && kindOf(text.charCodeAt(to + 1)) === LETTER
    if (kindOf(code) !== MARK || (isApostrophe(code) && isInner)) to++
    else if (code === FULL_STOP && isInner && (stops > 0 || to - at <= 2)) {
      stops++
      to++
    } else if (code === 38 && isInner && to - at <= 2 && /[A-Z]/.test(text[to + 1]!)) to++
    else break
  }
  if (to === end) return to
  const next = text.charCodeAt(to)
  if (next === FULL_STOP) return takesStop(text, at, to, end) ? to + 1 : to
  if (next === DOLLAR) return to - at <= 2 && /^\p{Lu}+$/u.test(text.slice(at, to)) ? to + 1 : to
  if (next !== HYPHEN || to + 1 >= end || kindOf(text.charCodeAt(to + 1)) === MARK) return to
  return to - at <= 5 && PREFIX.test(text.slice(at, to + 2)) ? endOfWord(text, to + 1, end) : to
}

/** Whether the stop at `stop` belongs to the word before it. */
function takesStop(text: string, at: number, stop: number, end: number): boolean {
  const word = text.slice(at, stop)
  if (text.charCodeAt(stop + 1) === FULL_STOP) return false
  if (INITIALS.test(`${word}.`) && (word.length > 2 || /^\p{Lu}$/u.test(word))) return true
  if (stop + 1 >= end) return false
  const small = word.toLowerCase()
  if (NEVER_FINAL.has(small)) return true
  if (BEFORE_NUMBER.has(small)) return /^\s\d/.test(text.slice(stop + 1, stop + 3))
  return /^\p{Lu}/u.test(word) && (CALENDAR.has(small) || OFTEN_FINAL.has(small))
}

/** `1,000`, `5.5`, `10:30`, `1990s`, `3rd`, `2024/25`, `10-12`; a unit right behind it is the next word. */
function endOfFigure(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    const code = text.charCodeAt(to)
    if (kindOf(code) === DIGIT) to++
    else if (
      (code === 44 || code === FULL_STOP || code === 58 || code === 47 || code === HYPHEN) &&
      to + 1 < end &&
      kindOf(text.charCodeAt(to + 1)) === DIGIT
    )
      to++
    else break
  }
  const suffix = /^(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/iu.exec(text.slice(to, Math.min(end, to + 3)))
  return suffix === null ? to : to + suffix[0].length
}

/** A clitic that stands alone (`Assad 's`), a decade (`'90s`), else the mark. */
function endOfApostrophe(text: string, at: number, end: number): number {
  const clitic = /^['’](?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}'’])/iu.exec(text.slice(at, Math.min(end, at + 4)))
  if (clitic !== null) return at + clitic[0].length
  return /^['’]\d0s/.test(text.slice(at, at + 4)) ? at + 4 : at + 1
}
