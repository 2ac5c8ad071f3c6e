/** JSON lines as a stream: one line in memory at a time. */
import type { Article } from '../../pipeline/article.ts'
import { LARGEST_FILE } from '../../pipeline/limits.ts'
import { linesOf } from '../../pipeline/lines.ts'
import type { Report } from '../../pipeline/stage.ts'
import { jsonErrorText } from './json.ts'
import { articleFromRecord } from './record.ts'

/** An article, and where it stands. */
export interface PlacedArticle {
  readonly article: Article
  /** 1-based; absent in files that hold no JSON lines. */
  readonly line?: number
}

/** The articles of JSON lines, in order. Lines that are not what they should be leave an error; the rest goes on. */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array | string>,
  report: Report,
  path?: string,
): AsyncGenerator<PlacedArticle> {
  for await (const { text, number: line, tooLong } of linesOf(stream, LARGEST_FILE)) {
    if (tooLong) {
      report.error('file-too-large', `longer than ${LARGEST_FILE / 1024 / 1024} MB for one article; skipped`, { line })
      continue
    }
    if (text.trim() === '') continue
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
