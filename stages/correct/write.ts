/** Puts decisions into the text of `corrections.yaml`; every line that is there stays as it is. */
import { Document, isMap, isNode, isSeq, LineCounter, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'

/** A section of the file, as it is called there. */
export type SectionName =
  'published' | 'drop' | 'redate' | 'retitle' | 'set' | 'merge' | 'keep-apart' | 'split' | 'names'

export interface NewCorrection {
  readonly section: SectionName
  /** The fields of the entry, in their order. */
  readonly entry: Readonly<Record<string, unknown>>
}

const STYLE = { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true } as const

/**
 * The text with the decisions in it, each behind the others of its section, a new section at the end. The library that
 * parses YAML would lay out anew what it writes, so lines are put between those that are there. The text must be usable
 * as corrections.
 */
export const addCorrections = (text: string, corrections: readonly NewCorrection[]): string =>
  corrections.reduce(addOne, text)

function addOne(text: string, { section, entry }: NewCorrection): string {
  const document = parseDocument(text)
  const list = isMap(document.contents) ? document.get(section) : undefined
  if (isSeq(list) && !list.flow && list.items.length > 0) return addToBlock(text, list, entry)
  if (list !== undefined && list !== null) return rewriteFlow(document, section, entry)
  const lines = stringify({ [section]: [entry] }, STYLE)
  if (isMap(document.contents) && document.has(section)) {
    // `drop:` with nothing behind it.
    return text.replace(
      new RegExp(`^${section}:[ \\t]*(#.*)?\\r?\\n?`, 'm'),
      (found) => found.trimEnd() + lines.slice(lines.indexOf('\n')),
    )
  }
  // An empty document in flow style, `{}`, holds no line to keep.
  const kept = isMap(document.contents) && document.contents.items.length === 0 && document.contents.flow ? '' : text
  return `${kept}${kept === '' || kept.endsWith('\n') ? '' : '\n'}${lines}`
}

/** Behind the last item, with its indent; comments that follow the item stay behind it. */
function addToBlock(text: string, list: YAMLSeq, entry: NewCorrection['entry']): string {
  const first = list.items[0] as { readonly range?: readonly number[] }
  const last = list.items.at(-1) as { readonly range?: readonly number[] }
  const lineStart = text.lastIndexOf('\n', first.range![0]! - 1) + 1
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0]
  const end = last.range![1]!
  const at = text.indexOf('\n', Math.max(end - 1, 0))
  const lines = stringify([entry], STYLE).replace(/^(?=.)/gm, indent)
  if (at < 0) return `${text}\n${lines}`
  return `${text.slice(0, at + 1)}${lines}${text.slice(at + 1)}`
}

/** A list within brackets is written anew, in block style; the others are left alone by the library. */
function rewriteFlow(document: Document, section: string, entry: NewCorrection['entry']): string {
  const list = document.get(section)
  if (!isSeq(list)) return document.toString(STYLE)
  list.flow = false
  list.add(document.createNode(entry))
  return document.toString(STYLE)
}

/**
 * The text with other values in the entry of a section that starts in a line. Only the values change; a field that the
 * entry lacks comes behind its last one. `undefined` where there is no such entry, or no room for the field in it.
 */
export function changeCorrection(
  text: string,
  { section, line }: { readonly section: SectionName; readonly line: number },
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  const lines = new LineCounter()
  const list = parseDocument(text, { lineCounter: lines }).get(section)
  const entry = isSeq(list)
    ? list.items.find((item) => isMap(item) && lines.linePos(item.range![0]).line === line)
    : undefined
  if (!isMap(entry)) return undefined
  const changes: { readonly from: number; readonly to: number; readonly value: string }[] = []
  for (const [key, value] of Object.entries(fields)) {
    const node = entry.get(key, true)
    if (node === undefined) {
      const place = placeOfNewField(text, entry)
      if (!place) return undefined
      changes.push({ from: place.at, to: place.at, value: `${place.before}${key}: ${inFlow(value)}` })
      continue
    }
    if (!isNode(node) || !node.range) return undefined
    const [from, end] = node.range
    const to = from + text.slice(from, end).trimEnd().length
    changes.push({ from, to, value: inFlow(value) })
  }
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, value }) => now.slice(0, from) + value + now.slice(to), text)
}

/** Behind the last line of an entry in block style, in the column of its first field. */
function placeOfNewField(text: string, entry: YAMLMap): { readonly at: number; readonly before: string } | undefined {
  if (entry.flow || !entry.range) return undefined
  const [start, end] = entry.range
  const column = start - (text.lastIndexOf('\n', start - 1) + 1)
  const last = start + text.slice(start, end).trimEnd().length
  const lineEnd = text.indexOf('\n', last)
  return { at: lineEnd < 0 ? text.length : lineEnd, before: `\n${' '.repeat(column)}` }
}

/** A value in one line. */
function inFlow(value: unknown): string {
  const document = new Document([value], STYLE)
  const list = document.contents as YAMLSeq
  list.flow = true
  return document
    .toString({ ...STYLE, flowCollectionPadding: false })
    .trim()
    .slice(1, -1)
}
