/** Which parts of a page are not the story, told from tags and from the names that sites give their parts. */
import { type Element, isNamed } from './tree.ts'

const NEVER_TEXT = new Set(
  'script style noscript template svg math head iframe object embed canvas audio video select option textarea button input datalist dialog map'.split(
    ' ',
  ),
)
const NOT_STORY = new Set('nav aside footer form menu'.split(' '))

const named = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')

const COMMENTS = named(
  'comments?|commentlist|comment-?list|comment-?body|disqus|disqus_thread|kommentare?|commentaires?|comentarios|replies|respond|reviews?|guestbook',
)
const ELSEWHERE = named(
  'related|sidebar|side-?bar|share|sharing|social|newsletter|subscribe|subscription|promo|promotion|advert|advertisement|ads?|ad-?slot|anzeige|werbung|cookie|cookies|consent|breadcrumbs?|menu|navigation|nav|navbar|footer|pagination|pager|recommended|recommendations|teaser|teasers|popular|trending|most-?read|tags?|tag-?list|popup|modal|overlay|login|paywall|outbrain|taboola|read-?more|readmore|more-?news|widget|widgets|author-?bio|print-?only|screen-?reader-?text|visually-?hidden|sr-only',
)
/** Names on these elements describe the whole page (`<body class="has-sidebar">`). */
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article'])

/** Text in it is never read by a person as text. */
export const isNeverText = (element: Element): boolean =>
  NEVER_TEXT.has(element.tag) ||
  element.attributes.hidden !== undefined ||
  /display\s*:\s*none/i.test(element.attributes.style ?? '')

/** Navigation, boxes at the side, forms. With `byName` also what its class or id calls so. */
export const isAside = (element: Element, byName: boolean): boolean =>
  NOT_STORY.has(element.tag) ||
  element.attributes.role === 'navigation' ||
  (byName && !WHOLE_PAGE.has(element.tag) && (isNamed(element, ELSEWHERE) || isNamed(element, COMMENTS)))

export const isComments = (element: Element): boolean => !WHOLE_PAGE.has(element.tag) && isNamed(element, COMMENTS)
