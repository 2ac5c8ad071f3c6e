/** Cuts a text into sentences. */
import type { Boilerplate, Sentence } from '../../pipeline/article.ts'

export type SentenceSpan = Omit<Sentence, 'tokens'>

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Sentence spans in text order, without surrounding white space; none crosses the edge of boilerplate. */
export function segmentSentences(text: string, boilerplate: readonly Boilerplate[]): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  let paragraph = 0
  for (const { segment, index } of segmenter.segment(text)) {
    const start = index + segment.length - segment.trimStart().length
    const end = index + segment.trimEnd().length
    if (start < end) {
      const inside = boilerplate.some((b) => b.start < end && start < b.end)
      spans.push({ start, end, paragraph, boilerplate: inside })
    }
    if (segment.includes('\n')) paragraph++
  }
  return spans
}
