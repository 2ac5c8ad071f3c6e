/** Photo captions that stand inside a paragraph, told by the credit in brackets that ends them. */
import type { Boilerplate } from '../../../pipeline/article.ts'
import type { Line } from './index.ts'
import { CREDIT_LABEL, PHOTO_SERVICE } from './phrases.ts'

// “… December 2, 2024 (credit: REUTERS/Jane Doe)”, “(Photo by Jane Doe)”, “(AP Photo/Jane Doe)”, “[Jane Doe/AFP]”
const CREDIT = new RegExp(
  String.raw`[([](?:${CREDIT_LABEL} ?(?::|by |via |courtesy )[^()[\]\n]{1,120}|[^()[\]\n]{0,80}?${PHOTO_SERVICE}[^()[\]\n]{0,80})[)\]]`,
  'giu',
)
/** Longest caption, in UTF-16 code units. */
const LONGEST_CAPTION = 600
const SENTENCE_END = /[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})/gu
// A stop after these ends no sentence: “Gen. Miri”, “J. Doe”, “Dec. 2”.
const ABBREVIATION =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sgt|Lt|Col|Maj|Capt|Brig|Sen|Rep|Gov|St|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|No)\.\s+$/u

/** From the caption's first word to the bracket that closes its credit. */
export function markCaptions(line: Line): Boilerplate[] {
  const marks: Boilerplate[] = []
  if (!/[)\]]/.test(line.text)) return marks
  let from = 0
  for (const found of line.text.matchAll(CREDIT)) {
    const end = found.index + found[0].length
    const start = startOfCaption(line.text, from, found.index)
    marks.push({ start: line.start + start, end: line.start + end, kind: start === found.index ? 'credit' : 'caption' })
    from = end
  }
  return marks
}

/** The start of the sentence before the credit; the credit's own start where that sentence already ended. */
function startOfCaption(text: string, from: number, credit: number): number {
  const begin = Math.max(from, credit - LONGEST_CAPTION)
  const before = text.slice(begin, credit)
  let start = begin === from ? skipSpace(text, from) : credit
  for (const found of before.matchAll(SENTENCE_END)) {
    const next = begin + found.index + found[0].length
    if (!ABBREVIATION.test(before.slice(0, found.index + found[0].length).slice(-12))) start = next
  }
  return /[.!?]["”’)]?\s*$/.test(before) ? skipSpace(text, credit) : start
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}
