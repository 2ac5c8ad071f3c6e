/** Reads `corrections.yaml`. An entry that is wrong is reported with file, line and path, and left out; the rest holds. */
import { LineCounter, parseDocument, isNode, type Document } from 'yaml'
import { boundsOf } from '../../pipeline/edtf.ts'
import { describeSchemaError, pathOf, pointerParts, schemaCheck } from '../../pipeline/schemas.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { Corrections, EventReference } from './corrections.ts'

/** The decisions in a corrections file; `file` names it in messages. */
export function parseCorrections(yamlText: string, file: string, report: Report): Corrections {
  const lines = new LineCounter()
  const document = parseDocument(yamlText, { lineCounter: lines })
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line
    report.error('correction-invalid', `${file}:${line}: ${error.message.split('\n')[0]!}; no correction was applied`, {
      line,
    })
  }
  if (document.errors.length) return { file, ...readSections({}, () => 0) }
  const root: unknown = document.toJS()
  const lineOf = (path: readonly string[]): number => lineAt(document, path, lines)
  const wrong = findErrors(root, file, lineOf, report)
  return { file, ...readSections(withoutWrong(root, wrong), lineOf) }
}

/** Line of the node at a path, or of the nearest node above it. */
function lineAt(document: Document, path: readonly string[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    const node = document.getIn(keys, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** Reports every error; gives the pointers of the entries that hold one, such as `/drop/0`. */
function findErrors(
  root: unknown,
  file: string,
  lineOf: (path: readonly string[]) => number,
  report: Report,
): ReadonlySet<string> {
  const wrong = new Set<string>()
  const complain = (pointer: string, text: string): void => {
    const parts = pointerParts(pointer)
    const line = lineOf(parts)
    wrong.add(`/${parts.slice(0, 2).join('/')}`)
    const where = pathOf(pointer)
    report.error('correction-invalid', `${file}:${line}: ${where ? `\`${where}\`: ` : ''}${text}; left out`, { line })
  }
  const check = schemaCheck('corrections')
  if (!check(root)) {
    // The alternatives of an `anyOf` each leave an error; the summary alone says enough.
    const errors = check.errors!.filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'))
    for (const error of errors) {
      const text =
        error.keyword === 'anyOf'
          ? 'expected the id of an event, or `article` and `quote`'
          : describeSchemaError(error, root)
      complain(error.instancePath, text)
    }
  }
  for (const [pointer, date] of datesIn(root)) {
    if (!wrong.has(`/${pointerParts(pointer).slice(0, 2).join('/')}`) && !boundsOf(date)) {
      complain(pointer, `expected a date that exists, in EDTF such as 2024-12-02, found \`${date}\``)
    }
  }
  return wrong
}

type Sections = Readonly<Record<string, unknown>>

function datesIn(root: unknown): [string, string][] {
  const sections = (root ?? {}) as Sections
  return ['published', 'redate'].flatMap((name) => {
    const entries = sections[name]
    if (!Array.isArray(entries)) return []
    return entries.flatMap((entry: { date?: unknown } | null, i) =>
      typeof entry?.date === 'string' ? [[`/${name}/${i}/date`, entry.date] as [string, string]] : [],
    )
  })
}

/** The sections with wrong entries as `undefined`, so that the others keep their places and lines. */
function withoutWrong(root: unknown, wrong: ReadonlySet<string>): Sections {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return {}
  return Object.fromEntries(
    Object.entries(root).map(([name, entries]) => [
      name,
      Array.isArray(entries) && !wrong.has(`/${name}`)
        ? entries.map((entry: unknown, i) => (wrong.has(`/${name}/${i}`) ? undefined : entry))
        : [],
    ]),
  )
}

type Entry = Readonly<Record<string, unknown>>

function readSections(sections: Sections, lineOf: (path: readonly string[]) => number): Omit<Corrections, 'file'> {
  const each = <Result>(name: string, read: (entry: Entry) => Result): (Result & { line: number })[] => {
    const entries = (sections[name] ?? []) as readonly (Entry | undefined)[]
    return entries.flatMap((entry, i) => (entry ? [{ ...read(entry), line: lineOf([name, String(i)]) }] : []))
  }
  const grouping = ({ events }: Entry): { events: EventReference[] } => ({
    events: (events as readonly unknown[]).map(toReference),
  })
  return {
    published: each('published', ({ article, date }) => ({ article: article as string, date: date as string })),
    drop: each('drop', ({ event }) => ({ event: toReference(event) })),
    redate: each('redate', ({ event, date }) => ({ event: toReference(event), date: date as string })),
    retitle: each('retitle', ({ event, title }) => ({ event: toReference(event), title: title as string })),
    merge: each('merge', grouping),
    keepApart: each('keep-apart', grouping),
  }
}

const toReference = (event: unknown): EventReference =>
  typeof event === 'string' ? { id: event } : (event as EventReference)
