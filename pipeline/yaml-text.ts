/** Parses YAML that people wrote, and says in one line what is wrong with it. */
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'

export interface YamlText {
  readonly document: Document
  readonly lines: LineCounter
  /** Plain values; `undefined` where there is a fault. */
  readonly value: unknown
  /** The first fault, with its 1-based line. The others mostly follow from it. */
  readonly fault?: { readonly text: string; readonly line: number }
}

/** Never throws; whether the text can be used is for `fault` to say. */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter()
  // The pretty form of an error repeats its place and quotes the file over several lines.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const faulty = (what: string, line: number): YamlText => {
    return { document, lines, value: undefined, fault: { text: `expected YAML: ${what.replace(/\s+/g, ' ')}`, line } }
  }
  const error = document.errors[0]
  if (error) return faulty(error.message, lines.linePos(error.pos[0]).line)
  try {
    return { document, lines, value: document.toJS() }
  } catch (unresolved) {
    // An alias of nothing, or one that repeats itself without end.
    return faulty((unresolved as Error).message, 1)
  }
}

/** Line of the node at a path, or of the nearest node above it. */
export function lineInYaml(
  { document, lines }: Pick<YamlText, 'document' | 'lines'>,
  path: readonly (string | number)[],
): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
