/** Chooses among the days of an article the one on which an event without a time of its own most likely happened. */
import type { Article, Mention } from '../../pipeline/article.ts'
import { daysBetween } from '../../pipeline/calendar.ts'
import { groupAsked, seeCandidate, seeNone, seePublication } from './day-evidence.ts'
import type { Around, Asked, Scenery, See } from './day-evidence.ts'
import { WEIGHTS } from './day-weights.ts'
import { stemOf } from './happening-word.ts'
import { firstAfter, type Candidate, type TimesTold } from './times-told.ts'

/** A day or period, or the day of publication, which may be named too. */
export interface Choice {
  readonly isOvertaken: boolean
  readonly candidate: Candidate | undefined
  readonly isPublication: boolean
  /** Among all choices and none of them, 0 to 1. */
  readonly likelihood: number
}

/** So many of the days that are named most often can be an event's wherever it stands. */
const MOST_EVERYWHERE = 12
/** News names a day no further from its publication than this, in days. */
const NEWS_WITHIN = 10
/** Days longer ago than this make a text without such a day a look back, not news. */
const LONG_AGO = 60

/** A story that has gone to another time is there for so many sentences. */
const STILL_THERE = 3

/** What is asked once per article. */
export function sceneryOf(article: Article, times: TimesTold, mentions: readonly Mention[]): Scenery {
  const { earliest, latest } = article.published
  const published = earliest === latest && isNews(article, times) ? earliest : undefined
  const past = [...new Set(times.days.map(({ candidate }) => candidate))].filter(
    ({ day }) => published === undefined || day === undefined || day <= published,
  )
  const newest = past.reduce<Candidate | undefined>((a, b) => ((b.day ?? '') > (a?.day ?? '') ? b : a), undefined)
  return {
    times,
    published,
    lead: times.days.find(({ governor }) => !governor?.isSaying)?.candidate,
    newest: past.length > 1 ? newest : undefined,
    pastDays: past.length,
    twins: twinsOf(times, mentions),
  }
}

/**
 * News speaks from its day (“on Tuesday”, “last year”), or names a day near it, or none of long ago. A look back at history
 * was published on a day too, but that says nothing of what it tells.
 */
function isNews({ published, expressions }: Article, { candidates, of }: TimesTold): boolean {
  if (published.latest === undefined) return false
  if ([...of.keys()].some((i) => expressions[i]!.anchor === 'publication')) return true
  const gaps = candidates.flatMap(({ day }) => (day === undefined ? [] : [daysBetween(day, published.latest!)]))
  return gaps.some((gap) => Math.abs(gap) <= NEWS_WITHIN) || !gaps.some((gap) => gap > LONG_AGO)
}

function twinsOf({ of }: TimesTold, mentions: readonly Mention[]): Map<string, Set<Candidate>> {
  const twins = new Map<string, Set<Candidate>>()
  for (const { expression, trigger } of mentions) {
    const candidate = expression === undefined ? undefined : of.get(expression)
    if (!candidate) continue
    const stem = stemOf(trigger.lemma)
    twins.set(stem, (twins.get(stem) ?? new Set()).add(candidate))
  }
  return twins
}

/** A choice, with what speaks for it. */
export interface Option {
  /** The story has moved on from it to a month or year, a few sentences ago. */
  readonly isOvertaken: boolean
  readonly candidate: Candidate | undefined
  readonly isPublication: boolean
  readonly collect: (see: See) => void
}

/** For an event the days that come into question. */
export type Asker = (asked: Asked) => Option[]

export function askerOf(scenery: Scenery): Asker {
  const { candidates } = scenery.times
  const everywhere = candidates.toSorted((a, b) => b.times.length - a.times.length).slice(0, MOST_EVERYWHERE)
  return (asked) => {
    const around = aroundOf(scenery.times, asked.sentence)
    const twins = scenery.twins.get(stemOf(asked.lemma)) ?? []
    const near = [around.before, around.after].flatMap((time) => (time ? [time.candidate] : []))
    const inPlay = [...new Set([...everywhere, ...near, ...twins])].filter((c) => isOpen(scenery, asked, c))
    return optionsOf(scenery, around, asked, inPlay)
  }
}

/** What happened lies not ahead; speech and headlines are of days, not of periods. */
function isOpen({ published }: Scenery, { manner }: Asked, { day, isPeriod }: Candidate): boolean {
  if (isPeriod && (manner === 'saying' || manner === 'present' || manner === 'headline')) return false
  return published === undefined || day === undefined || day <= published
}

function optionsOf(scenery: Scenery, around: Around, asked: Asked, candidates: readonly Candidate[]): Option[] {
  const { published } = scenery
  const group = groupAsked(asked)
  const { overtaking } = around
  const isOvertaken = overtaking !== undefined && asked.sentence - overtaking.sentence <= STILL_THERE
  const options = candidates.map((candidate): Option => {
    const isPublication = !candidate.isPeriod && published !== undefined && candidate.day === published
    const collect = (see: See): void => {
      seeCandidate(scenery, around, asked, group, candidate, see)
      if (isPublication) seePublication(scenery, asked, candidate, see)
    }
    return { candidate, isPublication, isOvertaken: isOvertaken && !candidate.isPeriod, collect }
  })
  if (published === undefined || options.some(({ isPublication }) => isPublication)) return options
  const collect = (see: See): void => seePublication(scenery, asked, undefined, see)
  return [...options, { candidate: undefined, isPublication: true, isOvertaken, collect }]
}

/** The options with their likelihoods, the likeliest first; what is missing to 1 is for none of them. */
export function weigh(asked: Asked, options: readonly Option[]): Choice[] {
  const none = Math.exp(scoreOf((see) => seeNone(asked, groupAsked(asked), see)))
  const odds = options.map(({ collect }) => Math.exp(scoreOf(collect)))
  const total = odds.reduce((sum, each) => sum + each, none)
  return options
    .map(({ candidate, isPublication, isOvertaken }, i) => ({
      candidate,
      isPublication,
      isOvertaken,
      likelihood: odds[i]! / total,
    }))
    .toSorted((a, b) => b.likelihood - a.likelihood)
}

function scoreOf(collect: (see: See) => void): number {
  let sum = 0
  collect((family, member) => (sum += WEIGHTS[family][member] ?? 0))
  return sum
}

/** The last times told up to a sentence, and the first day after it. */
function aroundOf({ days, all }: TimesTold, sentence: number): Around {
  const next = firstAfter(days, sentence)
  const last = all[firstAfter(all, sentence) - 1]
  const before = days[next - 1]
  const overtaken =
    last?.candidate.isPeriod &&
    !last.governor?.isAside &&
    last.sentence < sentence &&
    (before?.sentence ?? -1) < last.sentence
  return { before, after: days[next], overtaking: overtaken ? last : undefined }
}
