/** The `read` stage: files and records in, articles out. */
import { createReadStream } from 'node:fs'
import { readdir, readFile as readBytes, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Article } from '../../pipeline/article.ts'
import { articleId, sha256Of } from '../../pipeline/ids.ts'
import { linesOf } from '../../pipeline/lines.ts'
import { collectMessages, type Message, type Report } from '../../pipeline/stage.ts'
import { articleFromRecord } from './record.ts'

export { articleFromRecord } from './record.ts'

export async function findFiles(
  inputs: readonly string[],
  cwd: string,
): Promise<{ files: string[]; messages: Message[] }> {
  const files: string[] = []
  const messages: Message[] = []
  for (const input of inputs) {
    const full = path.resolve(cwd, input)
    const found = await stat(full).catch(() => undefined)
    if (!found)
      collectMessages(messages, 'read', input).error('file-unreadable', 'no such file or folder; check the path')
    else if (!found.isDirectory()) files.push(input)
    else {
      for (const name of await readdir(full, { recursive: true })) {
        if (/\.(txt|jsonl)$/.test(name)) files.push(path.join(input, name))
      }
    }
  }
  return { files: [...new Set(files)].sort(), messages }
}

export async function readFile(file: string, cwd: string, report: Report): Promise<Article[]> {
  const full = path.resolve(cwd, file)
  const articles: Article[] = []
  try {
    if (file.endsWith('.jsonl')) {
      for await (const { article } of readJsonLines(createReadStream(full), report, file)) articles.push(article)
      return articles
    }
    const text = await readBytes(full, 'utf8')
    if (text.includes('\0')) {
      report.error('file-binary', 'the file is not text; skipped')
      return []
    }
    const article = articleFromRecord({ id: articleId(path.parse(file).name, sha256Of(text)), text }, report)
    return article ? [{ ...article, paths: [file] }] : []
  } catch (error) {
    report.error('file-unreadable', `${(error as Error).message}; skipped`)
    return []
  }
}

export async function* readJsonLines(
  stream: AsyncIterable<Buffer | string>,
  report: Report,
  file?: string,
): AsyncGenerator<{ article: Article; line: number }> {
  for await (const { text, number: line } of linesOf(stream)) {
    if (!text.trim()) continue
    let record: unknown
    try {
      record = JSON.parse(text)
    } catch {
      report.error('json-invalid', 'expected one JSON object per line; skipped', { line })
      continue
    }
    const article = articleFromRecord(record, report)
    if (article) yield { article: file === undefined ? article : { ...article, paths: [file] }, line }
  }
}
