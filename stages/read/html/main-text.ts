/** The story's text of a page: blocks of words, clustered by the element that holds most of the real paragraphs. */
import type { Boilerplate, BoilerplateKind } from '../../../pipeline/article.ts'
import { isNeverText, type Sections } from './sections.ts'
import type { Element } from './tree.ts'

export interface MainText {
  readonly text: string
  readonly boilerplate: readonly Boilerplate[]
}

/** A run of words between two block-level tags. */
interface Block {
  readonly text: string
  /** The block-level element it stands in. */
  readonly holder: Element
  /** Share of its characters that are links. */
  readonly linkDensity: number
  readonly kind?: BoilerplateKind
  readonly heading: boolean
}

/** Tags that do not end a run of words; cells of a table stay in one line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr td th picture source path'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/
/** A paragraph counts as story when it is so long, in UTF-16 code units, or ends like a sentence. */
const LONG_PARAGRAPH = 80
const SHORT_PARAGRAPH = 40
/** The smallest element that holds this share of the story's characters is the story. */
const STORY_SHARE = 0.75
/** A marked-up article must hold this share to be believed. */
const ARTICLE_SHARE = 0.4
const MOST_LINKS = 0.5
/** A story shorter than this was missed by leaving out parts by name: read again without. In UTF-16 code units. */
const SHORT_STORY = 250

/** Paragraphs joined by empty lines; empty when the page has no running text. */
export function extractMainText(root: Element, sections: Sections): MainText {
  const careful = storyOf(collectBlocks(root, sections, true))
  if (lengthOf(careful) >= SHORT_STORY) return joinBlocks(careful)
  const all = storyOf(collectBlocks(root, sections, false))
  return joinBlocks(lengthOf(all) > lengthOf(careful) ? all : careful)
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, b) => sum + b.text.length, 0)

function collectBlocks(root: Element, sections: Sections, byName: boolean): Block[] {
  const blocks: Block[] = []
  let words = ''
  let links = 0
  const flush = (holder: Element, kind: BoilerplateKind | undefined) => {
    const text = words.replace(/\s+/g, ' ').trim()
    if (text) {
      const linkDensity = Math.min(1, links / text.length)
      blocks.push({ text, holder, linkDensity, heading: HEADING.test(holder.tag), ...(kind && { kind }) })
    }
    words = ''
    links = 0
  }
  const walk = (element: Element, holder: Element, inLink: boolean, kind: BoilerplateKind | undefined): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        words += child
        if (inLink) links += child.trim().length
        continue
      }
      const { tag } = child
      if (isNeverText(child) || sections.isAside(child, byName)) continue
      if (INLINE.has(tag)) {
        if (tag === 'td' || tag === 'th' || tag === 'img') words += ' '
        walk(child, holder, inLink || tag === 'a', kind)
        continue
      }
      flush(holder, kind)
      if (tag === 'br' || tag === 'hr') continue
      const inner = tag === 'figcaption' || tag === 'caption' ? 'caption' : kind
      walk(child, child, inLink, inner)
      flush(child, inner)
    }
  }
  walk(root, root, false, undefined)
  flush(root, undefined)
  return blocks
}

const isStory = ({ text, linkDensity, heading, kind }: Block): boolean =>
  !heading &&
  kind === undefined &&
  linkDensity < 0.3 &&
  (text.length >= LONG_PARAGRAPH || (text.length >= SHORT_PARAGRAPH && /[.!?…]["”»’)]?$/.test(text)))

/** The blocks of the element that holds the story. */
function storyOf(blocks: readonly Block[]): Block[] {
  const weights = new Map<Element, number>()
  let total = 0
  for (const block of blocks) {
    if (!isStory(block)) continue
    total += block.text.length
    for (let e: Element | undefined = block.holder; e; e = e.parent) {
      weights.set(e, (weights.get(e) ?? 0) + block.text.length)
    }
  }
  // A page of short lines (a list, a picture with a caption) is all there is.
  if (!total) return blocks.filter((b) => b.linkDensity < MOST_LINKS)
  const container = markedArticle(weights, total) ?? smallest(weights, total * STORY_SHARE)
  return blocks.filter((b) => isInside(b.holder, container) && b.holder.tag !== 'h1' && b.linkDensity < MOST_LINKS)
}

/** The element that the page itself calls the article, where it holds enough of the text. */
function markedArticle(weights: ReadonlyMap<Element, number>, total: number): Element | undefined {
  const isBody = (e: Element) => /articleBody/i.test(e.attributes.itemprop ?? '')
  for (const isMarked of [isBody, (e: Element) => e.tag === 'article']) {
    const marked = [...weights].filter(([e]) => isMarked(e)).sort((a, b) => b[1] - a[1])[0]
    if (marked && marked[1] >= total * ARTICLE_SHARE) return marked[0]
  }
  return undefined
}

/** The deepest element that holds at least `least`; elements come parents last, so the first of the smallest wins. */
function smallest(weights: ReadonlyMap<Element, number>, least: number): Element {
  const enough = [...weights].filter(([, weight]) => weight >= least)
  return enough.reduce((best, next) => (isInside(next[0], best[0]) ? next : best))[0]
}

function isInside(element: Element, container: Element): boolean {
  for (let e: Element | undefined = element; e; e = e.parent) if (e === container) return true
  return false
}

function joinBlocks(blocks: readonly Block[]): MainText {
  const boilerplate: Boilerplate[] = []
  const pieces: string[] = []
  let at = 0
  for (const { text, kind } of blocks) {
    if (kind) boilerplate.push({ start: at, end: at + text.length, kind })
    pieces.push(text)
    at += text.length + 2
  }
  return { text: pieces.join('\n\n'), boilerplate }
}
