/** Which parts of a page are not the story, told from tags and from the names that sites give their parts. */
import { type Element, isNamed } from './tree.ts'

const NEVER_TEXT = new Set(
  'title script style noscript template svg math head iframe object embed canvas audio video select option textarea button input datalist dialog map'.split(
    ' ',
  ),
)
const NOT_STORY = new Set('nav aside footer menu'.split(' '))

const named = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')

const COMMENTS = named(
  'comments?|commentlist|commentaires?|kommentare?|comentarios|disqus|disqus_thread|replies|respond|reviews?|guestbook|forum',
)
const ELSEWHERE = named(
  'related|sidebar|share|sharing|social|newsletter|subscribe|subscription|promo|promotion|advert|advertisement|ads?|anzeige|werbung|cookie|cookies|consent|breadcrumbs?|menu|navigation|nav|navbar|footer|pagination|pager|recommended|recommendations|teasers?|popular|trending|mostread|most-read|tags?|popup|modal|overlay|login|paywall|outbrain|taboola|readmore|read-more|more-news|widget-area|author-bio|screen-reader-text|visually-hidden|sr-only|ticker|calendar|recent',
)
/** Names on these elements describe the whole page (`<body class="has-sidebar">`). */
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article'])
/** A part with more than this share of the page's words is no part, whatever its name. */
const LARGEST_PART = 0.5

export interface Sections {
  /** Navigation and boxes at the side; with `byName` also forms and what class or id call so. */
  isAside(element: Element, byName: boolean): boolean
  /** What readers wrote below. */
  isComments(element: Element): boolean
}

/** Text in it is never read by a person as text. */
export const isNeverText = (element: Element): boolean =>
  NEVER_TEXT.has(element.tag) ||
  element.attributes.hidden !== undefined ||
  /display\s*:\s*none/i.test(element.attributes.style ?? '')

/** Measures the page once, so that no name on a wrapper throws the story out. */
export function findSections(root: Element): Sections {
  const { lengths, withHeadline } = measure(root)
  const most = (lengths.get(root) ?? 0) * LARGEST_PART
  const isPart = (e: Element) => !WHOLE_PAGE.has(e.tag) && !withHeadline.has(e) && (lengths.get(e) ?? 0) <= most
  const isComments = (e: Element) => isNamed(e, COMMENTS) && isPart(e)
  return {
    isComments,
    isAside: (e, byName) =>
      NOT_STORY.has(e.tag) ||
      e.attributes.role === 'navigation' ||
      (byName && (e.tag === 'form' || isNamed(e, ELSEWHERE)) && isPart(e)) ||
      (byName && isComments(e)),
  }
}

/** Words per element in UTF-16 code units, and the elements that hold an `h1`. */
function measure(root: Element): { lengths: Map<Element, number>; withHeadline: Set<Element> } {
  const lengths = new Map<Element, number>()
  const withHeadline = new Set<Element>()
  const walk = (element: Element): number => {
    let length = 0
    for (const child of element.children) {
      if (typeof child === 'string') length += child.trim().length
      else if (!NEVER_TEXT.has(child.tag)) length += walk(child)
    }
    lengths.set(element, length)
    if (element.tag === 'h1' && length > 0) {
      for (let e: Element | undefined = element; e && !withHeadline.has(e); e = e.parent) withHeadline.add(e)
    }
    return length
  }
  walk(root)
  return { lengths, withHeadline }
}
