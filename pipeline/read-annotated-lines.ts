/** Reads what `annotate` wrote. */
import { fromAnnotatedLine } from './annotated-line.ts'
import type { Article } from './article.ts'
import { linesOf } from './lines.ts'
import { settleIds } from './settle-articles.ts'
import type { Report } from './stage.ts'

/** The articles of all lines, in their order. A line that is not what it should be leaves an error and is skipped. */
export async function readAnnotatedLines(stream: AsyncIterable<Buffer | string>, report: Report): Promise<Article[]> {
  const lines = new Map<Article, number>()
  for await (const { text, number: line } of linesOf(stream)) {
    if (text.trim() === '') continue
    const article = parseLine(text, report, line)
    if (article) lines.set(article, line)
  }
  return settleIds([...lines.keys()], report, (article) => `\`${article.id}\` in line ${lines.get(article)}`)
}

function parseLine(text: string, report: Report, line: number): Article | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    report.error(
      'json-invalid',
      `expected one JSON object per line: ${(error as Error).message}; the line was skipped`,
      { line },
    )
    return undefined
  }
  return fromAnnotatedLine(value, report, { line })
}
