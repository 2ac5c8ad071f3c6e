/** Reads one file into articles. */
import { createReadStream } from 'node:fs'
import { readFile as readBytes, stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Article } from '../../pipeline/article.ts'
import { LARGEST_FILE } from '../../pipeline/limits.ts'
import type { Report } from '../../pipeline/stage.ts'
import { decode } from './decode.ts'
import { readCommonFields } from './fields.ts'
import { splitFrontMatter } from './front-matter.ts'
import { articlesFromJson } from './json.ts'
import { type PlacedArticle, readJsonLines } from './json-lines.ts'
import { makeArticle } from './make-article.ts'
import { partsOfPage } from './page.ts'
import { cleanText, textOfMarkdown, titleOfMarkdown, titleOfText } from './plain-text.ts'

type Reader = (text: string, path: string, report: Report) => Article[]

const READERS: Readonly<Record<string, Reader>> = {
  '.txt': readPlainText,
  '.text': readPlainText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
  '.json': (text, path, report) => articlesFromJson(text, report, path),
}

/** Endings of the files that are read, lower case, with their stop. */
export const READABLE_ENDINGS: readonly string[] = [...Object.keys(READERS), '.jsonl', '.ndjson']

/**
 * The articles of one file, those of JSON lines with their line. `path` is relative to `cwd` and goes into the article.
 * Bad input is a message, no throw.
 */
export async function readFile(path: string, cwd: string, report: Report): Promise<PlacedArticle[]> {
  const placed: PlacedArticle[] = []
  try {
    const ending = extname(path).toLowerCase()
    if (ending === '.jsonl' || ending === '.ndjson') {
      if ((await stat(resolve(cwd, path))).size === 0) report.error('file-empty', 'the file is empty; skipped')
      for await (const one of readJsonLines(createReadStream(resolve(cwd, path)), report, path)) placed.push(one)
    } else for (const article of await readWhole(path, cwd, ending, report)) placed.push({ article })
  } catch (error) {
    report.error('file-unreadable', `${reasonOf(error)}; skipped`)
  }
  return placed
}

async function readWhole(path: string, cwd: string, ending: string, report: Report): Promise<Article[]> {
  const reader = READERS[ending]
  if (!reader) {
    const known = READABLE_ENDINGS.join(', ')
    report.error('file-type-unknown', `ending \`${ending}\`, expected one of ${known}; skipped: rename or convert it`)
    return []
  }
  const file = resolve(cwd, path)
  const { size } = await stat(file)
  if (size > LARGEST_FILE) {
    const found = `${(size / 1024 / 1024).toFixed(1)} MB`
    report.error(
      'file-too-large',
      `${found}, expected at most ${LARGEST_FILE / 1024 / 1024} MB; skipped: split the file`,
    )
    return []
  }
  if (size === 0) {
    report.error('file-empty', 'the file is empty; skipped')
    return []
  }
  const text = decode(await readBytes(file), report, reader === readHtml)
  return text === undefined ? [] : reader(text, path, report)
}

/** The system's reason in words of ours. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it; check the file’s rights'
  if (code === 'EISDIR') return 'a folder, expected a file'
  return `could not be read (${code ?? message})`
}

function readPlainText(raw: string, path: string, report: Report): Article[] {
  const text = cleanText(raw)
  const title = titleOfText(text)
  const article = makeArticle({ path, text, ...(title === undefined ? {} : { title }) }, report)
  return article ? [article] : []
}

function readMarkdown(raw: string, path: string, report: Report): Article[] {
  const { fields, body } = splitFrontMatter(cleanText(raw), report)
  const common = readCommonFields(fields, report, undefined)
  const title = common.title ?? titleOfMarkdown(body)
  const parts = { ...common, path, text: textOfMarkdown(body), ...(title === undefined ? {} : { title }) }
  const article = makeArticle(parts, report)
  return article ? [article] : []
}

function readHtml(html: string, path: string, report: Report): Article[] {
  const page = partsOfPage(html, report)
  const article = page && makeArticle({ ...page, path }, report)
  return article ? [article] : []
}
