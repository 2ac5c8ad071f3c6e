/**
 * Cuts a text into sentences.
 *
 * Rejected: `Intl.Segmenter`. It cuts after every abbreviation, its rules change with the ICU of the machine, and the
 * merge rules it needs are the rules below. One scan over the stops of a block decides each of them once.
 */
import type { Boilerplate, Sentence } from '../../pipeline/article.ts'
import { LONGEST_SENTENCE } from '../../pipeline/limits.ts'
import { endsSentence } from './boundary.ts'
import { type Block, findBlocks, trimSpan } from './lines.ts'

export type SentenceSpan = Omit<Sentence, 'tokens'>

/** Longest span given to the tokenizer, in UTF-16 code units; one word and its space have six on average. */
const LONGEST_SPAN = LONGEST_SENTENCE * 10

const STOPS = /[.!?…。！？]+/gu

/** Sentence spans in text order, without surrounding white space; none crosses the edge of boilerplate. */
export function segmentSentences(text: string, boilerplate: readonly Boilerplate[]): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  for (const block of findBlocks(text, boilerplate)) {
    let from = block.start
    for (const end of sentenceEnds(text, block)) {
      addPieces(spans, text, block, from, end)
      from = end
    }
  }
  return spans
}

/** Where the sentences of a block end, the last one at the end of the block. */
function sentenceEnds(text: string, block: Block): number[] {
  const ends: number[] = []
  const piece = text.slice(block.start, block.end)
  let from = 0
  for (const { 0: stops, index } of piece.matchAll(STOPS)) {
    if (index < from) continue
    const end = endsSentence(piece, from, index, index + stops.length)
    if (end === undefined || end >= piece.length) continue
    ends.push(block.start + end)
    from = end
  }
  ends.push(block.end)
  return ends
}

/** Adds the span, cut at white space into pieces that the tokenizer can take. */
function addPieces(spans: SentenceSpan[], text: string, block: Block, start: number, end: number): void {
  const { paragraph, boilerplate } = block
  while (start < end) {
    const cut = end - start > LONGEST_SPAN ? cutBefore(text, start, start + LONGEST_SPAN) : end
    const span = trimSpan(text, { start, end: cut })
    if (span.start < span.end) spans.push({ ...span, paragraph, boilerplate })
    start = cut
  }
}

/** The last white space before `limit`, else `limit`; never between two halves of one character. */
function cutBefore(text: string, start: number, limit: number): number {
  const space = text.slice(start, limit).search(/\s\S*$/u)
  if (space > 0) return start + space
  const low = text.charCodeAt(limit)
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit
}
