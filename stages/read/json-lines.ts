/** JSON lines as a stream: one line in memory at a time. */
import { StringDecoder } from 'node:string_decoder'
import type { Article } from '../../pipeline/article.ts'
import { LARGEST_FILE } from '../../pipeline/limits.ts'
import type { Report } from '../../pipeline/stage.ts'
import { jsonErrorText } from './json.ts'
import { articleFromRecord } from './record.ts'

/** An article, and where it stands. */
export interface PlacedArticle {
  readonly article: Article
  /** 1-based. */
  readonly line: number
}

/** The articles of JSON lines, in order. Lines that are not what they should be leave an error; the rest goes on. */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array | string>,
  report: Report,
  path?: string,
): AsyncGenerator<PlacedArticle> {
  for await (const { text, line } of linesOf(stream)) {
    if (text === undefined) {
      report.error('file-too-large', `longer than ${LARGEST_FILE / 1024 / 1024} MB for one article; skipped`, { line })
      continue
    }
    const record = parseLine(text, report, line)
    const article = record && articleFromRecord(record.value, report, { line }, path)
    if (article) yield { article, line }
  }
}

function parseLine(text: string, report: Report, line: number): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    report.error('json-invalid', `${jsonErrorText(error)}; expected one JSON object per line; skipped`, { line })
    return undefined
  }
}

/** Lines that hold something; `text` is absent where a line is longer than a file may be. */
async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<{ text: string | undefined; line: number }> {
  const decoder = new StringDecoder('utf8')
  let pieces: string[] = []
  let length = 0
  let line = 1
  const take = (): string | undefined => {
    const text = length > LARGEST_FILE ? undefined : pieces.join('').replace(/^\uFEFF/, '')
    pieces = []
    length = 0
    return text
  }
  const add = (piece: string) => {
    length += piece.length
    if (length > LARGEST_FILE) pieces = []
    else pieces.push(piece)
  }
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk))
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      add(text.slice(from, at))
      const whole = take()
      if (whole === undefined || whole.trim()) yield { text: whole, line }
      line++
      from = at + 1
    }
    add(text.slice(from))
  }
  add(decoder.end())
  const rest = take()
  if (rest === undefined || rest.trim()) yield { text: rest, line }
}
