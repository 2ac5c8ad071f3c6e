/** The YAML block between `---` lines at the head of a Markdown file. */
import { LineCounter, parseDocument } from 'yaml'
import type { Report } from '../../pipeline/stage.ts'

export interface FrontMatter {
  /** Empty when there is no block or it could not be used. */
  readonly fields: Readonly<Record<string, unknown>>
  /** What follows the block. */
  readonly body: string
}

const OPENING = /^---[ \t]*\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m

/** `text` has `\n` line ends. A block that can't be used is left out of the body all the same, with a message. */
export function splitFrontMatter(text: string, report: Report): FrontMatter {
  const opening = OPENING.exec(text)
  if (!opening) return { fields: {}, body: text }
  const inside = text.slice(opening[0].length)
  const closing = CLOSING.exec(inside)
  if (!closing) {
    report.error('front-matter-invalid', 'no closing `---` found after the opening one; the file was read as text', {
      line: 1,
    })
    return { fields: {}, body: inside }
  }
  const yaml = inside.slice(0, closing.index)
  return { fields: parseFields(yaml, report), body: inside.slice(closing.index + closing[0].length).replace(/^\n/, '') }
}

function parseFields(yaml: string, report: Report): Record<string, unknown> {
  const lineCounter = new LineCounter()
  // The failsafe schema keeps `2024-12-02` and `2024` the strings they were written as.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: true })
  const error = document.errors[0]
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0])
    const what = error.message.replace(/\s+/g, ' ')
    report.error('front-matter-invalid', `YAML error: ${what}; the fields were left out, the text was read`, {
      line: line + 1,
    })
    return {}
  }
  const value = toPlain(document)
  if (value === null || value === '') return {}
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  report.error('front-matter-invalid', 'expected `key: value` lines, found something else; the text was read', {
    line: 2,
  })
  return {}
}

/** An alias that repeats itself without end is refused by `toJS`. */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown
  } catch {
    return undefined
  }
}
