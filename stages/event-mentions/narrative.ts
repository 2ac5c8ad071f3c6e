/**
 * Times that an article gives an event outside its sentence.
 *
 * First, where the article reports the same happening again (“… was shot in October”, and later “the shooting”). Then the
 * likeliest of the days that the article names and that of its publication, where one of them is likely enough.
 */
import type { Article, Day, Mention } from '../../pipeline/article.ts'
import { daysBetween } from '../../pipeline/calendar.ts'
import { headlineOf, type Clause } from './clause.ts'
import type { Asked } from './day-evidence.ts'
import { groupOf } from './happening-word.ts'
import { askerOf, sceneryOf, weigh, type Choice } from './likeliest-day.ts'
import { distanceTo, firstAfter, timesTold, type TimeTold } from './times-told.ts'

/** A mention, and how and where it is told. */
export interface Told {
  readonly mention: Mention
  /** Index of the sentence; -1 outside every sentence. */
  readonly sentence: number
  /** Whether its sentence holds a time, be it another event's. */
  readonly timed: boolean
  readonly clause: Clause
}

/** A day of at least this likelihood is the event's; a little less will do where somebody asks for just this event. */
const LIKELY = 0.54
const LIKELY_IF_ASKED = 0.51
/** Days of this likelihood together are its bracket. */
const LIKELY_BRACKET = 0.75
/** Wider than so many days a bracket tells little. */
const LONGEST_BRACKET = 7
const MOST_DAYS = 3

/** Mentions that have no time of their own get the article's where it is safe. */
export function carryTimes(article: Article, told: readonly Told[], times: readonly TimeTold[]): Mention[] {
  const headline = headlineOf(article)
  const scenery = sceneryOf(
    article,
    timesTold(article, times, headline),
    told.map(({ mention }) => mention),
  )
  const optionsFor = askerOf(scenery)
  return told.map((t) => {
    const { mention } = t
    if (mention.expression !== undefined || t.sentence < 0) return mention
    const isHeadline = t.sentence < headline
    if (!isFact(mention, isHeadline) && (!mention.given || mention.status === 'planned')) return mention
    const asked = askedOf(t, isHeadline)
    return decide(article, t, weigh(asked, optionsFor(asked)), isHeadline)
  })
}

export const askedOf = ({ mention, sentence, timed, clause }: Told, isHeadline: boolean): Asked => ({
  sentence,
  manner: isHeadline ? 'headline' : clause.manner,
  lemma: mention.trigger.lemma,
  type: mention.type,
  isUnderLaw: clause.isUnderLaw,
  isTimed: timed,
})

function decide(article: Article, told: Told, choices: readonly Choice[], isHeadline: boolean): Mention {
  const { mention, sentence, clause, timed } = told
  if (!mention.given && !isHeadline && (!clause.inLine || timed)) return mention
  const [best] = choices
  if (!best) return mention
  // “have deployed” may have been long before.
  if (!best.candidate && clause.manner === 'perfect' && !isHeadline) return mention
  // “The baker was jailed on Wednesday. He set the fire in March 2022. Two men were hurt.”
  if (!mention.given && best.isOvertaken && !isHeadline && goesOn(told)) return mention
  const likelihood = toPercent(best.likelihood)
  if (likelihood < (mention.given ? LIKELY_IF_ASKED : LIKELY))
    return { ...mention, ...bracketOf(article, choices, sentence) }
  if (!mention.given && best.candidate && distanceTo(best.candidate.times, sentence) > REACH) return mention
  return { ...mention, ...placeOf(article, best, sentence), likelihood }
}

/** What goes on from the sentence before; courts and speakers belong to the day of the report. */
function goesOn({ mention, clause: { manner } }: Told): boolean {
  const group = groupOf(mention.type)
  return (manner === 'past' || manner === 'noun') && group !== 'law' && group !== 'speech'
}

/** In what nobody asked for, a day is carried so many sentences without being said again. */
const REACH = 8

const toPercent = (likelihood: number): number => Math.round(likelihood * 100) / 100

type Place = Pick<Mention, 'basis' | 'expression' | 'when'>

/** The words for a day that stand nearest before the sentence; publication where there are none. */
function placeOf(article: Article, { candidate }: Choice, sentence: number): Place {
  if (!candidate) return { basis: 'publication' }
  const { expression } = candidate.times[Math.max(firstAfter(candidate.times, sentence) - 1, 0)]!
  return { expression, basis: 'narrative', when: article.expressions[expression]!.text }
}

/** Where two or three days of one week share what is likely: on one of the days from the first of them to the last. */
function bracketOf(
  article: Article,
  choices: readonly Choice[],
  sentence: number,
): Pick<Mention, 'until' | 'likelihood'> & Place {
  const { published } = article
  let likelihood = 0
  const taken: { choice: Choice; day: Day }[] = []
  for (const choice of choices) {
    const day = choice.isPublication ? published.latest : choice.candidate?.day
    if (day === undefined || choice.candidate?.isPeriod || taken.length === MOST_DAYS) break
    taken.push({ choice, day })
    likelihood += choice.likelihood
    if (likelihood >= LIKELY_BRACKET) break
  }
  const [first, ...later] = taken.sort((a, b) => (a.day < b.day ? -1 : 1))
  const last = later.at(-1)
  if (!first || !last || likelihood < LIKELY_BRACKET || daysBetween(first.day, last.day) >= LONGEST_BRACKET) return {}
  const until = placeOf(article, last.choice, sentence).expression ?? 'publication'
  return { ...placeOf(article, first.choice, sentence), until, likelihood: toPercent(likelihood) }
}

/** A headline tells in the present what happened. */
const isFact = ({ status }: Mention, isHeadline: boolean): boolean =>
  status === 'happened' || (isHeadline && status === 'ongoing')
