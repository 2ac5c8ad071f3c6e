/** Lines of a stream of bytes. */

export interface Line {
  /** 1-based. */
  readonly number: number
  readonly text: string
  /** The line is longer than allowed; its text is empty. */
  readonly tooLong: boolean
}

/**
 * The lines of UTF-8 bytes, cut at line feeds only (`readline` also cuts at U+2028, which JSON may hold), without byte
 * order marks: files put one behind the other have them in the middle. Time and memory grow with the longest line, not
 * with the whole; of a line of more than `longest` bytes nothing is kept.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>, longest = Infinity): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0
  const add = (piece: Uint8Array): void => {
    length += piece.length
    if (length > longest) pieces = []
    else pieces.push(piece)
  }
  const take = (): Line => {
    const line = {
      text: Buffer.concat(pieces)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
      tooLong: length > longest,
    }
    pieces = []
    length = 0
    number++
    return { number, ...line }
  }
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let from = 0
    for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
      add(bytes.subarray(from, to))
      yield take()
      from = to + 1
    }
    if (from < bytes.length) add(bytes.subarray(from))
  }
  if (length > 0) yield take()
}
