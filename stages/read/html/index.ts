/** What a page says: the story's text, title, publisher, address and every date declared around it. */
import type { Boilerplate, DeclaredDate } from '../../../pipeline/article.ts'
import { datesInJsonLd } from './json-ld.ts'
import { extractMainText } from './main-text.ts'
import { datesInMeta } from './meta-dates.ts'
import { datesInScripts } from './script-dates.ts'
import { findSections } from './sections.ts'
import { visibleDates } from './visible-dates.ts'
import { type Element, parseHtml, textOf, walkElements } from './tree.ts'

export interface Page {
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  /** Without main text the description or title; empty when there is nothing at all. */
  readonly text: string
  /** Whether `text` is the story, and not the description or title. */
  readonly hasMainText: boolean
  readonly boilerplate: readonly Boilerplate[]
  readonly declaredDates: readonly DeclaredDate[]
}

/** Never throws. Time is linear in the page's length. */
export function extractPage(html: string): Page {
  const root = parseHtml(html)
  const head = collectHead(root)
  const { title, publisher, url } = head
  const sections = findSections(root)
  const main = extractMainText(root, sections)
  return {
    ...main,
    text: main.text || [title, head.description].filter(Boolean).join('\n\n'),
    hasMainText: main.text !== '',
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    declaredDates: [
      ...datesInJsonLd(head.jsonLd),
      ...datesInMeta(head.metas),
      ...visibleDates(root, sections, head.titles),
      ...datesInScripts(head.scripts),
    ],
  }
}

interface Head {
  readonly metas: readonly Element[]
  readonly jsonLd: readonly string[]
  /** All other scripts. */
  readonly scripts: readonly string[]
  readonly title: string | undefined
  /** What the page's head calls the article. */
  readonly titles: readonly string[]
  readonly description: string | undefined
  readonly publisher: string | undefined
  readonly url: string | undefined
}

function collectHead(root: Element): Head {
  const metas: Element[] = []
  const jsonLd: string[] = []
  const scripts: string[] = []
  let titleTag: string | undefined
  let heading: string | undefined
  let canonical: string | undefined
  walkElements(root, (element) => {
    const { tag, attributes } = element
    if (tag === 'meta') metas.push(element)
    else if (tag === 'title') titleTag ??= textOf(element)
    else if (tag === 'h1') heading ??= textOf(element) || undefined
    else if (tag === 'link' && attributes.rel === 'canonical') canonical ??= attributes.href
    else if (tag === 'script') {
      ;(/ld\+json/i.test(attributes.type ?? '') ? jsonLd : scripts).push(
        element.children.filter((child) => typeof child === 'string').join(''),
      )
      return false
    }
    return tag !== 'svg'
  })
  const meta = (...names: string[]) => contentOf(metas, names)
  return {
    metas,
    jsonLd,
    scripts,
    titles: [meta('og:title', 'twitter:title'), titleTag].filter((t) => t !== undefined),
    title: meta('og:title', 'twitter:title') ?? heading ?? titleTag,
    description: meta('og:description', 'description', 'twitter:description'),
    publisher: meta('og:site_name', 'publisher', 'dc.publisher', 'application-name'),
    url: absolute(canonical) ?? absolute(meta('og:url')),
  }
}

/** The first of the named tags that says something. */
function contentOf(metas: readonly Element[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = metas.find(({ attributes }) => (attributes.property ?? attributes.name)?.toLowerCase() === name)
    const content = found?.attributes.content?.trim()
    if (content) return content
  }
  return undefined
}

const absolute = (url: string | undefined): string | undefined => (/^https?:\/\//i.test(url ?? '') ? url : undefined)
