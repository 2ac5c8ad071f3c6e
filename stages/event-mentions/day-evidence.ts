/**
 * What speaks for one day or another for an event that has no time of its own: where its clause stands to the times that
 * the article names, how it is told, and what happened on those days. Each piece of evidence has a weight of its own
 * (`day-weights.ts`); the weights of a day add up to its log-odds against the others and against none of them.
 */
import type { Day } from '../../pipeline/article.ts'
import { daysBetween } from '../../pipeline/calendar.ts'
import type { Manner } from './clause.ts'
import { groupOf, stemOf, type EventGroup } from './happening-word.ts'
import { distanceTo, type Candidate, type PlacedTime, type TimesTold } from './times-told.ts'

/** Takes in a piece of evidence: its family and which of the family it is. */
export type See = (family: Family, member: string) => void

export const FAMILIES = [
  'publication',
  'publicationUnsaid',
  'period',
  'periodGroup',
  'periodApart',
  'day',
  'lead',
  'near',
  'distance',
  'next',
  'share',
  'newest',
  'gap',
  'periodGap',
  'word',
  'none',
  'noneGroup',
] as const

export type Family = (typeof FAMILIES)[number]

/** The event in question. */
export interface Asked {
  readonly sentence: number
  readonly manner: Manner | 'headline'
  readonly lemma: string
  readonly type: string
  readonly isUnderLaw: boolean
  /** Its sentence holds a time that is not its own. */
  readonly isTimed: boolean
}

/** What is worked out once per article. */
export interface Scenery {
  readonly times: TimesTold
  /** The day of publication, where it is known to the day. */
  readonly published: Day | undefined
  /** The first day in the text that is not that of a saying. */
  readonly lead: Candidate | undefined
  /** The latest day on or before publication, where there are several. */
  readonly newest: Candidate | undefined
  /** How many days the article names on or before publication. */
  readonly pastDays: number
  /** By stem the days that happenings of that name have of their own. */
  readonly twins: ReadonlyMap<string, ReadonlySet<Candidate>>
}

/** The days around the event's clause. */
export interface Around {
  readonly before: PlacedTime | undefined
  readonly after: PlacedTime | undefined
  /** A month or year told in a sentence between the day before and the event: the story has moved on to it. */
  readonly overtaking: PlacedTime | undefined
}

/** Evidence for the day of publication; `candidate` is that of the words which name it, if any do. */
export function seePublication(scenery: Scenery, asked: Asked, candidate: Candidate | undefined, see: See): void {
  see('publication', 'any')
  if (!candidate) {
    see('publicationUnsaid', 'any')
    see('publicationUnsaid', asked.manner)
  }
  if (scenery.times.days.length === 0) see('publication', 'only')
}

/** Evidence for a day or period that the article names. */
export function seeCandidate(
  scenery: Scenery,
  around: Around,
  asked: Asked,
  group: EventGroup,
  candidate: Candidate,
  see: See,
): void {
  const { published } = scenery
  // “on Tuesday” is a few days before publication, whenever that was.
  if (candidate.day === undefined) see('gap', '2-3')
  else if (published !== undefined && candidate.day !== published)
    see(candidate.isPeriod ? 'periodGap' : 'gap', gapOf(daysBetween(candidate.day, published)))
  seeWords(scenery, asked, group, candidate, see)
  if (candidate.isPeriod) seePeriod(around, asked, group, candidate, see)
  else seeDay(scenery, around, asked, group, candidate, see)
}

function seeWords({ twins }: Scenery, asked: Asked, group: EventGroup, candidate: Candidate, see: See): void {
  const stem = stemOf(asked.lemma)
  if (candidate.stems.has(stem)) see('word', 'same')
  if (twins.get(stem)?.has(candidate)) see('word', 'twin')
  if (group === 'other' || candidate.groups.size === 0) return
  see('word', candidate.groups.has(group) ? 'sameGroup' : 'otherGroup')
}

function seePeriod({ overtaking }: Around, asked: Asked, group: EventGroup, candidate: Candidate, see: See): void {
  see('period', 'any')
  see('periodGroup', group)
  see('periodApart', apart(distanceTo(candidate.times, asked.sentence)))
  if (asked.isUnderLaw && group !== 'law') see('period', 'underLaw')
  if (overtaking?.candidate === candidate)
    see('period', overtaking.sentence + 1 === asked.sentence ? 'justTold' : 'lastTold')
}

function seeDay(
  { lead, newest, pastDays, times }: Scenery,
  { before, after, overtaking }: Around,
  asked: Asked,
  group: EventGroup,
  candidate: Candidate,
  see: See,
): void {
  see('day', 'any')
  if (pastDays === 1) see('day', 'only')
  const share = candidate.times.length / times.days.length
  see('share', share > 0.6 ? 'most' : share > 0.3 ? 'many' : 'few')
  if (candidate === lead) see('lead', asked.manner)
  if (candidate === newest) see('newest', group)
  if (candidate === before?.candidate) {
    see('near', asked.manner)
    see('distance', apart(asked.sentence - before.sentence))
    if (before.governor?.isAside) see('near', 'ofAside')
    if (overtaking) see('near', 'overtaken')
  }
  if (candidate === after?.candidate) {
    const distance = after.sentence - asked.sentence
    see('next', asked.manner === 'headline' ? (distance <= 4 ? 'headline' : 'farHeadline') : apart(distance))
  }
}

/** Evidence for none of the days. */
export function seeNone(asked: Asked, group: EventGroup, see: See): void {
  see('none', 'any')
  see('none', asked.manner)
  if (asked.isTimed) see('none', 'timed')
  see('noneGroup', group)
}

export const groupAsked = ({ type }: Asked): EventGroup => groupOf(type)

const apart = (sentences: number): string =>
  sentences <= 1 ? String(sentences) : sentences <= 3 ? '2-3' : sentences <= 8 ? '4-8' : '9+'

function gapOf(days: number): string {
  if (days < 0) return 'ahead'
  if (days <= 1) return String(days)
  if (days <= 3) return '2-3'
  if (days <= 7) return 'week'
  return days <= 31 ? 'month' : days <= 366 ? 'year' : 'years'
}
