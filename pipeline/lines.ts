/** Lines of a stream of bytes. */

export interface Line {
  /** 1-based. */
  readonly number: number
  readonly text: string
}

/**
 * The lines of UTF-8 bytes, cut at line feeds only (`readline` also cuts at U+2028, which JSON may hold), without a byte
 * order mark. Time and memory grow with the longest line, not with the whole.
 */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let number = 0
  const take = (last: Buffer): Line => {
    const text = Buffer.concat([...pieces, last]).toString('utf8')
    pieces = []
    number++
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text }
  }
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let from = 0
    for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
      yield take(bytes.subarray(from, to))
      from = to + 1
    }
    if (from < bytes.length) pieces.push(bytes.subarray(from))
  }
  if (pieces.length > 0) yield take(Buffer.alloc(0))
}
