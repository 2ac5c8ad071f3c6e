/** Small helpers that the phrase families share. */
import type { TimexType } from '../../../pipeline/article.ts'
import type { Meaning, Piece } from '../meaning.ts'
import { lowerAt, tokenAt, wordAt, type Words } from '../words.ts'

/** Reads one kind of phrase that starts exactly at word `i`. */
export type Family = (w: Words, i: number) => Piece | undefined

export const piece = (from: number, to: number, type: TimexType, rule: string, meaning: Meaning): Piece => ({
  from,
  to,
  type,
  rule,
  meaning,
})

export const isHyphen = (word: string) => word === '-' || word === '‐' || word === '‑'
export const isDash = (word: string) => isHyphen(word) || word === '–' || word === '—'
export const isApostrophe = (word: string) => word === "'" || word === '’' || word === '‘'

/** Whether the words from `i` on are these. */
export function matches(w: Words, i: number, words: readonly string[]): boolean {
  return words.every((word, k) => lowerAt(w, i + k) === word)
}

/** The longest of the entries that starts at `i`. Entries must be sorted so that longer ones come first. */
export function entryAt<T>(w: Words, i: number, entries: readonly (readonly [readonly string[], T])[]) {
  return entries.find(([words]) => matches(w, i, words))
}

/** Index after `'s` or `s'`, if it stands at `i`; else `i`. */
export const afterPossessive = (w: Words, i: number): number =>
  isApostrophe(lowerAt(w, i)) && wordAt(w, i).gap === 0
    ? lowerAt(w, i + 1) === 's' && wordAt(w, i + 1).gap === 0
      ? i + 2
      : i + 1
    : i

/** Index after a comma at `i`; else `i`. */
export const afterComma = (w: Words, i: number): number => (lowerAt(w, i) === ',' ? i + 1 : i)

export const isCapitalised = (text: string): boolean => {
  const first = text[0]
  return first !== undefined && first !== first.toLowerCase()
}

export const posAt = (w: Words, i: number): string => tokenAt(w, wordAt(w, i).start)?.pos ?? 'X'
