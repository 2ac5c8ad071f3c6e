/** Dates in JSON-LD, in the order of trust: nested graphs, lists, wrong types and broken JSON included. */
import type { DeclaredDate } from '../../../pipeline/article.ts'

interface Found extends DeclaredDate {
  readonly rank: number
}

const KEYS: readonly (readonly [key: string, role: 'published' | 'modified'])[] = [
  ['datePublished', 'published'],
  ['uploadDate', 'published'],
  ['dateCreated', 'published'],
  ['dateModified', 'modified'],
]
/** Under these keys stand other works than the page. */
const OTHER_WORKS = new Set(
  'liveBlogUpdate comment comments review reviews author creator publisher hasPart isPartOf mentions citation relatedLink subjectOf aggregateRating itemReviewed offers acceptedAnswer suggestedAnswer image logo'.split(
    ' ',
  ),
)
const STORY = /(?:Article|Posting|Report|Recipe|Blog|Review|NewsStory|CreativeWork|Podcast|Dataset|Book)$/
const PAGE = /(?:WebPage|ItemPage|AboutPage|FAQPage|ProfilePage)$/
const NEVER = /^(?:Comment|Person|Organization|NewsMediaOrganization|Event|Offer|Answer|UserComments|UserReview)$/
/** Nodes of one page's JSON-LD that are looked at. */
const MOST_NODES = 20_000
/** Of those found, so many are kept, the most trusted. */
const MOST_DATES = 40

/** At most a few per script; the story's own before those of the page, outer ones before inner ones. */
export function datesInJsonLd(scripts: readonly string[]): DeclaredDate[] {
  const found = scripts.flatMap((script) => {
    const value = parse(script)
    return value === undefined ? datesInBroken(script) : datesIn(value)
  })
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_DATES)
    .map(({ rank: _rank, ...date }) => date)
}

/** What pages wrap JSON in; looked for only at the very ends, as the middle may be long and hostile. */
const OPENING = /^(?:<!--|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|(?:\/\/)?\s{0,9}<!\[CDATA\[)/
const CLOSING = /(?:-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|(?:\/\/)?\s{0,9}\]\]>)\s{0,9};?$/
const LONGEST_CLOSING = 60

/** JSON as pages have it: wrapped in comments or CDATA, with raw line breaks inside strings. */
function parse(script: string): unknown {
  const inside = script.trim().replace(OPENING, '')
  const tail = inside.slice(-LONGEST_CLOSING)
  const json = (inside.slice(0, inside.length - tail.length) + tail.replace(CLOSING, '')).replace(/[\r\n\t]+/g, ' ')
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

function datesIn(root: unknown): Found[] {
  const found: Found[] = []
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  for (let i = 0; i < waiting.length && i < MOST_NODES; i++) {
    const { value, depth } = waiting[i]!
    if (Array.isArray(value)) for (const item of value) waiting.push({ value: item, depth })
    else if (typeof value === 'object' && value !== null) {
      const node = value as Record<string, unknown>
      const type = typeOf(node)
      if (NEVER.test(type)) continue
      const own = datesOfNode(node, type, depth)
      found.push(...own, ...(own.length ? [] : firstUpdate(node, depth)))
      for (const [key, inner] of Object.entries(node)) {
        if (typeof inner === 'object' && !OTHER_WORKS.has(key)) waiting.push({ value: inner, depth: depth + 1 })
      }
    }
  }
  return found
}

function typeOf(node: Record<string, unknown>): string {
  const type = node['@type'] ?? node.type
  const first: unknown = Array.isArray(type) ? type[0] : type
  return typeof first === 'string' ? first.replace(/^.*[/#:]/, '') : ''
}

function datesOfNode(node: Record<string, unknown>, type: string, depth: number): Found[] {
  const rank = (STORY.test(type) ? 0 : PAGE.test(type) ? 10 : 20) + Math.min(depth, 9)
  return KEYS.flatMap(([key, role]) => {
    const value = firstText(node[key])
    const field = `json-ld ${type ? `${type} ` : ''}${key}`
    return value === undefined ? [] : [{ source: 'metadata' as const, field, value, role, rank }]
  })
}

/** A live blog that does not say when it began: with the first of its entries. */
function firstUpdate({ liveBlogUpdate }: Record<string, unknown>, depth: number): Found[] {
  if (!Array.isArray(liveBlogUpdate)) return []
  const updates = liveBlogUpdate.slice(0, MOST_NODES).flatMap((update: unknown) => {
    const isNode = typeof update === 'object' && update !== null
    return isNode ? datesOfNode(update as Record<string, unknown>, 'BlogPosting', depth) : []
  })
  const published = updates.filter(({ role }) => role === 'published')
  return published.sort((a, b) => (a.value < b.value ? -1 : 1)).slice(0, 1)
}

/** `"…"`, `["…"]`, `{"@value": "…"}`, a number of (milli)seconds. */
function firstText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return firstText(value[0])
  return typeof value === 'object' && value !== null
    ? firstText((value as Record<string, unknown>)['@value'])
    : undefined
}

function datesInBroken(script: string): Found[] {
  return KEYS.flatMap(([key, role]) => {
    const value = new RegExp(`"${key}"\\s{0,20}:\\s{0,20}\\[?\\s{0,20}"([^"\\n]{4,60})"`).exec(script)?.[1]
    return value === undefined ? [] : [{ source: 'metadata' as const, field: `json-ld ${key}`, value, role, rank: 5 }]
  })
}
