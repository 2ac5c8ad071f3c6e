/** Sentences inside a paragraph that ask the reader to subscribe: pages lose the markup around their boxes. */
import type { Boilerplate } from '../../../pipeline/article.ts'
import type { Line } from './index.ts'
import { PROMOTION } from './phrases.ts'

const HINT = new RegExp(PROMOTION, 'iu')
const START = new RegExp(`^${PROMOTION}`, 'iu')
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
/** Longest promotional sentence, in words. */
const MOST_WORDS = 25
/** Longer paragraphs are not searched, in UTF-16 code units. */
const LONGEST_PARAGRAPH = 20_000

/** “Stay updated with the latest news! Subscribe to the Harbour Post Newsletter Subscribe Now” is two of them. */
export function markPromotions(line: Line): Boilerplate[] {
  const marks: Boilerplate[] = []
  if (line.text.length > LONGEST_PARAGRAPH || !HINT.test(line.text)) return marks
  for (const { segment, index } of segmenter.segment(line.text)) {
    const words = segment.trim()
    if (!START.test(words) || words.split(/\s+/).length > MOST_WORDS) continue
    const start = line.start + index
    marks.push({ start, end: start + words.length, kind: 'promotion' })
  }
  return marks
}
