/**
 * A page as a light tree. htmlparser2 streams tags; the tree is kept shallow, so that walking it may recurse: pages that
 * nest without end (by mistake or to harm) are flattened, and given up on where the parser's own stack would grow slow.
 */
import { Parser } from 'htmlparser2'

export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | undefined
  readonly children: (Element | string)[]
}

/** Deeper elements become children of the element at this depth. */
const DEEPEST = 256
/** The parser's time grows with the square of the open elements; no honest page has so many. */
const MOST_OPEN = 8000
const CHUNK = 64 * 1024

/** The root of the page: an element without tag. Never throws; what can't be read is left out. */
export function parseHtml(html: string): Element {
  const root: Element = { tag: '', attributes: {}, parent: undefined, children: [] }
  let current = root
  let open = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      open++
      const element: Element = { tag, attributes, parent: current, children: [] }
      current.children.push(element)
      if (open <= DEEPEST) current = element
    },
    onclosetag() {
      if (open <= DEEPEST) current = current.parent ?? root
      open--
    },
    ontext(text) {
      current.children.push(text)
    },
  })
  const isSane = () => open < MOST_OPEN
  for (let at = 0; at < html.length && isSane(); at += CHUNK) parser.write(html.slice(at, at + CHUNK))
  parser.end()
  return root
}

/** Whether the class, id or role of an element has a word that `words` matches. */
export function isNamed(element: Element, words: RegExp): boolean {
  const { class: names, id, role } = element.attributes
  return (names !== undefined && words.test(names)) || (id !== undefined && words.test(id)) || words.test(role ?? '')
}

/** All words inside, white space joined. `limit` is in UTF-16 code units. */
export function textOf(element: Element, limit = 10_000): string {
  let text = ''
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (text.length > limit) return
      if (typeof child === 'string') text += child
      else if (child.tag !== 'script' && child.tag !== 'style') {
        text += ' '
        walk(child)
        text += ' '
      }
    }
  }
  walk(element)
  return text.replace(/\s+/g, ' ').trim()
}

/** Calls `visit` for every element in page order; a visit that gives `false` keeps out of the element. */
export function walkElements(root: Element, visit: (element: Element) => boolean | void): void {
  for (const child of root.children) {
    if (typeof child !== 'string' && visit(child) !== false) walkElements(child, visit)
  }
}
