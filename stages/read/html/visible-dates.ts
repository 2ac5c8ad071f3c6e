/**
 * Dates that a reader of the page sees, in the order of trust: the one beside the headline before those further off,
 * never those of comments. Every candidate gets points for where it stands and how it is named.
 */
import type { DeclaredDate } from '../../../pipeline/article.ts'
import { findWrittenDates } from '../../../pipeline/written-dates.ts'
import { collectDates, type DateCandidate, namesOf } from './date-candidates.ts'
import { DATE_NAME, PUBLISHED_NAME } from './date-names.ts'
import type { Sections } from './sections.ts'
import type { Element } from './tree.ts'

/** The headline's date stands within so many code units of it. */
const NEAR_TITLE = 600
/** A date that looks like those of other articles is the article's own only so near to the headline. */
const BESIDE_TITLE = 250
/** Fewer points than this say nothing. */
const LEAST_POINTS = 20
const MOST_DATES = 5
/** So many dates of one look make a list of other articles. */
const LIST = 3

/** At most a few, best first. `titles` are what the page's head calls the article. */
export function visibleDates(root: Element, sections: Sections, titles: readonly string[]): DeclaredDate[] {
  const rated = rateDates(root, sections, titles)
  const good = rated.filter(({ points }) => points >= LEAST_POINTS).slice(0, MOST_DATES)
  return (good.length ? good : onlyDay(rated)).map(({ candidate }) => toDeclared(candidate))
}

/** Where nothing stands out: the one day that the page shows outside of its sides, links and lists, if it is one. */
function onlyDay(rated: readonly Rated[]): readonly Rated[] {
  const open = rated.filter(({ candidate: c, listed }) => !listed && ((!c.inAside && !c.inLink) || c.labelled))
  const days = new Set(
    open.map(({ candidate }) => {
      const { year, month, day } = findWrittenDates(candidate.value)[0] ?? {}
      return `${year}-${month}-${day}`
    }),
  )
  return days.size === 1 ? open.slice(0, 1) : []
}

interface Rated {
  readonly candidate: DateCandidate
  readonly points: number
  /** One of a list of dates that look alike. */
  readonly listed: boolean
}

/** All candidates with their points, best first; ties in page order. */
export function rateDates(root: Element, sections: Sections, titles: readonly string[]): Rated[] {
  const { candidates, titleAt } = collectDates(root, sections, titles)
  const list = listedCandidates(candidates, titleAt)
  return candidates
    .map((candidate) => {
      const listed = list.has(candidate)
      return { candidate, points: pointsOf(candidate, titleAt) - (listed ? 30 : 0), listed }
    })
    .sort((a, b) => b.points - a.points || a.candidate.position - b.candidate.position)
}

function toDeclared({ value, element, role }: DateCandidate): DeclaredDate {
  const name = (element.attributes.itemprop ?? element.attributes.class ?? '').trim().slice(0, 40)
  return { source: 'text', field: `page ${element.tag}${name && ` ${name}`}`, value, role }
}

function pointsOf(candidate: DateCandidate, titleAt: number | undefined): number {
  const { element, around, labelled, inAside, inLink, position } = candidate
  const { attributes, tag, parent } = element
  let points = 0
  if ('pubdate' in attributes || /datePublished/i.test(attributes.itemprop ?? '')) points += 30
  if (DATE_NAME.test(namesOf(element)) || (parent && DATE_NAME.test(namesOf(parent)))) points += 15
  if (PUBLISHED_NAME.test(namesOf(element))) points += 10
  if (tag === 'time') points += 10
  if (labelled) points += 20
  points += around === 0 ? 15 : around < 25 ? 10 : around < 60 ? 5 : 0
  if (titleAt !== undefined) points += pointsOfPlace(position - titleAt)
  if (inAside) points -= 40
  if (inLink) points -= 10
  return points
}

/** `distance` from the headline, negative above it: 30 beside it, falling to nothing. */
function pointsOfPlace(distance: number): number {
  const away = Math.abs(distance)
  const near = away <= NEAR_TITLE ? 30 - Math.floor((away / NEAR_TITLE) * 20) : 0
  return distance < -150 ? near - 15 : near
}

/** Those that look like several others with other dates, but for the one beside the headline. */
function listedCandidates(candidates: readonly DateCandidate[], titleAt: number | undefined): Set<DateCandidate> {
  const groups = new Map<string, DateCandidate[]>()
  for (const candidate of candidates) {
    const { tag, attributes, parent } = candidate.element
    const look = `${tag} ${attributes.class ?? ''} ${parent?.tag} ${parent?.attributes.class ?? ''}`
    groups.set(look, [...(groups.get(look) ?? []), candidate])
  }
  const listed = new Set<DateCandidate>()
  for (const group of groups.values()) {
    if (new Set(group.map((c) => c.value)).size < LIST) continue
    const away = (c: DateCandidate) => (titleAt === undefined ? 0 : Math.abs(c.position - titleAt))
    const nearest = group.reduce((best, c) => (away(c) < away(best) ? c : best))
    const isBeside = away(nearest) <= BESIDE_TITLE && !nearest.inLink
    for (const c of group) if (c !== nearest || !isBeside) listed.add(c)
  }
  return listed
}
