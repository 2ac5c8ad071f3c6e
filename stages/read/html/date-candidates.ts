/** Every short run of words of a page that holds a whole date, with what is needed to judge it. */
import type { Span } from '../../../pipeline/article.ts'
import { findWrittenDates } from '../../../pipeline/written-dates.ts'
import {
  DATE_NAME,
  MODIFIED_LABEL,
  MODIFIED_LABEL_BEFORE,
  MODIFIED_NAME,
  OTHER_LABEL,
  PUBLISHED_LABEL,
  PUBLISHED_LABEL_BEFORE,
  PUBLISHED_NAME,
} from './date-names.ts'
import { createHeadlineFinder } from './headline.ts'
import { INLINE } from './main-text.ts'
import { isNeverText, type Sections } from './sections.ts'
import { type Element, textOf } from './tree.ts'

export interface DateCandidate {
  /** The date as it stands there, or as an attribute gives it for machines. */
  readonly value: string
  /** Other words around it in the same run, in UTF-16 code units. */
  readonly around: number
  readonly labelled: boolean
  readonly role: 'published' | 'modified'
  readonly element: Element
  /** Words of the page before it, in UTF-16 code units. */
  readonly position: number
  readonly inAside: boolean
  readonly inLink: boolean
}

export interface CollectedDates {
  readonly candidates: readonly DateCandidate[]
  /** Where the headline stands, counted like `position`. */
  readonly titleAt: number | undefined
}

interface Place {
  readonly inAside: boolean
  readonly inLink: boolean
}

/** Longer runs of words are prose; their dates are of the story. In UTF-16 code units. */
const LONGEST_RUN = 160
/** Quick look for a year, long or short. */
const HAS_YEAR = /\d{4}|\d[./-]\d\d(?!\d)/
const MOST_CANDIDATES = 400
/** A label in a line of its own is no longer than this. */
const LONGEST_LABEL = 40

export const namesOf = ({ attributes }: Element): string =>
  `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.itemprop ?? ''} ${attributes['data-testid'] ?? ''}`

/** `titles` are what the page's head calls the article. Comments are left out. */
export function collectDates(root: Element, sections: Sections, titles: readonly string[]): CollectedDates {
  const candidates: DateCandidate[] = []
  const headline = createHeadlineFinder(titles)
  let position = 0
  let run = ''
  let lineBefore = ''
  const add = (value: string, element: Element, place: Place) => {
    const candidate = candidates.length < MOST_CANDIDATES && toCandidate(value, lineBefore, element)
    if (candidate) candidates.push({ ...candidate, position, ...place })
  }
  const flush = (element: Element, place: Place) => {
    const words = run.replace(/\s+/g, ' ').trim()
    run = ''
    if (!words) return
    if (!place.inAside) headline.look(words, element, position)
    if (words.length <= LONGEST_RUN) add(words, element, place)
    position += words.length
    lineBefore = words.length <= LONGEST_LABEL ? words : ''
  }
  const walk = (element: Element, place: Place): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        run += child
        continue
      }
      if (isNeverText(child) || sections.isComments(child)) continue
      const inner = {
        inAside: place.inAside || sections.isAside(child, true),
        inLink: place.inLink || child.tag === 'a',
      }
      const inline = INLINE.has(child.tag)
      if (!inline) flush(element, place)
      const machine = machineDate(child)
      if (machine !== undefined) add(machine, child, inner)
      if (inline && (child.tag === 'time' || DATE_NAME.test(namesOf(child))))
        add(textOf(child, LONGEST_RUN), child, inner)
      walk(child, inner)
      if (!inline) flush(child, inner)
    }
  }
  walk(root, { inAside: false, inLink: false })
  return { candidates, titleAt: headline.position() }
}

/** `<time datetime>`, and the older ways: `<abbr class="published" title>`, `<span itemprop="datePublished" content>`. */
function machineDate({ tag, attributes }: Element): string | undefined {
  if (tag === 'time' && attributes.datetime) return attributes.datetime
  const names = `${attributes.class ?? ''} ${attributes.itemprop ?? ''} ${attributes.property ?? ''}`
  const named = /published|datePublished|dateCreated/.test(names)
  if (!named || tag === 'meta') return undefined
  return [attributes.datetime, attributes.content, attributes.title].find((v) => v && /^\d{4}-\d\d-\d\d/.test(v))
}

/** With its time where a machine wrote it, and with a weekday before it, which tells the order of `02/03/2026`. */
function valueOf(words: string, { start, end }: Span): string {
  if (/^\d{4}-\d\d-\d\d[T ]\d/.test(words)) return words
  const weekday = /(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s?$/iu.exec(words.slice(0, start))
  return words.slice(/[/.-]/.test(words.slice(start, end)) ? (weekday?.index ?? start) : start, end)
}

function toCandidate(
  words: string,
  lineBefore: string,
  element: Element,
): Omit<DateCandidate, 'position' | 'inAside' | 'inLink'> | undefined {
  if (!HAS_YEAR.test(words)) return undefined
  const whole = findWrittenDates(words).filter((d) => d.year !== undefined)
  const date = whole[0]
  if (!date) return undefined
  const before = words.slice(0, date.start)
  const isRange = whole[1] !== undefined && /^\s*(?:[-–—]|bis|to|until)\s*$/.test(words.slice(date.end, whole[1].start))
  if (isRange || OTHER_LABEL.test(before)) return undefined
  const name = `${element.attributes.class ?? ''} ${element.attributes.itemprop ?? ''}`
  const bare = before.trim() === ''
  const isModified =
    MODIFIED_LABEL.test(before) ||
    (bare && MODIFIED_LABEL_BEFORE.test(lineBefore)) ||
    (MODIFIED_NAME.test(name) && !PUBLISHED_NAME.test(name))
  return {
    value: valueOf(words, date),
    around: words.length - (date.end - date.start),
    labelled: PUBLISHED_LABEL.test(before) || (bare && PUBLISHED_LABEL_BEFORE.test(lineBefore)),
    role: isModified ? 'modified' : 'published',
    element,
  }
}
