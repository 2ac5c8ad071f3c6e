/** Which mentions can prove a date at all, and what two of them have in common. */
import type { Article, Granularity, Mention } from '../../pipeline/article.ts'
import type { Report } from './evidence.ts'

/** Words that place an event on the calendar by a report's own day. “At 9 pm”, “eight hours ago” and “in 2016” do not. */
const TELLING: ReadonlySet<Granularity> = new Set(['day', 'night', 'day-part', 'weekend', 'week'])
/** “9 pm”, “8 hrs ago”: a clock tells no day. */
const CLOCK = /\d[:.]\d|\b\d{1,2} ?[ap]\.?m\b|\bnoon\b|\bhours?\b|\bhrs?\b|\bminutes?\b/i

/** It happened, and the words of its own sentence say when. */
export function isTelling({ expressions }: Article, { status, basis, when, expression }: Mention): boolean {
  if (status !== 'happened' && status !== 'ongoing') return false
  if (basis === 'publication' || basis === 'narrative' || (when !== undefined && CLOCK.test(when))) return false
  const granularity = expression === undefined ? undefined : expressions[expression]?.granularity
  return granularity === undefined || TELLING.has(granularity)
}

/** In a collection of so many articles a name that more than a quarter has says nothing: all are about it. */
const LARGE_COLLECTION = 12
const COMMON = 0.25
const NAME = /\p{Lu}[\p{L}\p{N}’'-]{2,}/gu
const NO_NAME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|The|This|That|These|Those|Their|There|They|Then)$/

/** Names of who, whom and where, and those inside the title; its first word has a capital in any case. */
export function namesOf({ who, whom, where, title }: Mention): ReadonlySet<string> {
  const words = [...who, ...whom, ...where, title.replace(/^\S+/, '')].flatMap((text) => text.match(NAME) ?? [])
  return new Set(words.map((word) => word.replace(/['’]s?$/, '')).filter((word) => !NO_NAME.test(word)))
}

/** Tells whether two reports share a name that not the whole collection shares. */
export function nameSharing(articles: readonly Article[]): (a: Report, b: Report) => readonly string[] {
  const frequency = new Map<string, number>()
  for (const { mentions } of articles) {
    for (const name of new Set(mentions.flatMap((mention) => [...namesOf(mention)]))) {
      frequency.set(name, (frequency.get(name) ?? 0) + 1)
    }
  }
  const most = articles.length < LARGE_COLLECTION ? Infinity : articles.length * COMMON
  return (a, b) => {
    const others = namesOf(b.mention)
    return [...namesOf(a.mention)].filter((name) => others.has(name) && (frequency.get(name) ?? 0) <= most)
  }
}

/** Of numbers below this, any two reports may share one: “three people were killed”. */
const SMALL = 10
/** “About 300”, “2,000 homes”: every other report has such a number. */
const isRound = (value: number): boolean => value >= SMALL && value % 10 === 0

/** A number that two reports hardly share by chance. */
const shareNumber = (a: Mention, b: Mention): boolean =>
  a.figures.some(
    ({ what, value }) =>
      (!Number.isInteger(value) || (value >= SMALL && !isRound(value))) &&
      b.figures.some((other) => other.value === value && other.what === what),
  )
const shareFigure = (a: Mention, b: Mention): boolean =>
  a.figures.some(({ value }) => b.figures.some((other) => other.value === value))

/**
 * Whether a piece may stand alone. `isRare` is the judgement of the matcher, for which any shared number will do; a small
 * or round one by itself won't here: there are three dead in many strikes.
 */
export function isDistinctive(a: Report, b: Report, isRare: boolean, shared: readonly string[]): boolean {
  if (!isRare) return false
  return shareNumber(a.mention, b.mention) || !shareFigure(a.mention, b.mention) || shared.length >= 2
}
