/** What bare chrono-node is given in the benchmarks. */
import { LONGEST_PIECE } from '../../pipeline/limits.ts'

/** A fixed instant and zone. */
export const CHRONO_REFERENCE = { instant: new Date(Date.UTC(2025, 2, 4)), timezone: 0 }

/** chrono-node's time grows with the square of the text, so both get it in pieces, cut at spaces. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    const space = text.lastIndexOf(' ', from + LONGEST_PIECE)
    const to = from + LONGEST_PIECE >= text.length || space <= from ? from + LONGEST_PIECE : space
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}
