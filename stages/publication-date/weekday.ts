/** On which day of the week an article was most likely published: the last one on which somebody in it spoke,
 * or of its first sentence. */
import type { Article, Sentence, Token } from '../../pipeline/article.ts'
import { weekdayOf } from '../../pipeline/calendar.ts'
import { type Claim, isDay } from './claim.ts'

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, i) => [name, i + 1]),
)
// Reports quote people on the day they spoke; “called on Monday” may be an appeal for Monday, so it is not here.
const SPEECH = new Set(
  'say tell announce report state add warn declare confirm post tweet claim insist note acknowledge reveal disclose deny write comment'.split(
    ' ',
  ),
)
/** “last Monday”, “every Friday”, “next Tuesday”: not the Monday of this report. */
const NOT_THIS_WEEK = new Set('last next every each previous following coming some that one black good'.split(' '))
const AHEAD = new Set(['will', 'would', 'shall', 'until', 'by', 'due', 'expected', 'scheduled'])
/** “the victims of Tuesday’s earthquake”, “officials said Thursday was the first day”: a day of which they speak. */
const NAMES_A_DAY = /^(?:['’]s?|is|was|would|will|had)$/
/** “said on Thursday”, “told state television late on Thursday”: so many words may stand between. */
const REACH_BACK = 5
/** “On Monday, the army of the north said”. */
const REACH_AHEAD = 9
/** The weekdays of one report lie within so many days; otherwise the article looks back over a longer time. */
const LONGEST_REPORT = 4

const SHORT = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The weekday that a dateline names, 1 (Monday) to 7: “OSLO, Tue, Feb 3 (AP)”. */
export function namedWeekday(words: string): number | undefined {
  const found = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b/i.exec(words)
  return found ? SHORT.indexOf(found[1]!.toLowerCase()) + 1 : undefined
}

/** 1 (Monday) to 7; `undefined` where nobody speaks on a bare weekday, or the days contradict each other. */
export function likelyWeekday(article: Article): number | undefined {
  const story = storyOf(article)
  const spoken = story.flatMap(weekdaysOfSpeech)
  const lead = story[0] ? weekdayTokens(story[0]).map(({ weekday }) => weekday) : []
  if (spoken.length) return lastOf(new Set([...spoken, ...lead]))
  // Nobody speaks: where the article goes on to later days (“in a phone call on Tuesday”), its first one tells nothing.
  const first = lastOf(new Set(lead))
  const told = new Set(story.flatMap(weekdayTokens).map(({ weekday }) => weekday))
  return first !== undefined && lastOf(told) === first ? first : undefined
}

/** The last weekday on which somebody spoke; 1 (Monday) to 7. A stricter sign than `likelyWeekday`. */
export const spokenWeekday = (article: Article): number | undefined =>
  lastOf(new Set(storyOf(article).flatMap(weekdaysOfSpeech)))

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const BEFORE_DATE = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?:\d|[a-z]{3,9}\.? \d)/i

/** “Friday, May 9, 2023” names no day that there was: which weekday it says and which it is; `undefined` where they agree. */
export function contradictedWeekday({ date, basis, evidence }: Claim): string | undefined {
  if ((basis !== 'dateline' && basis !== 'text') || !isDay(date)) return undefined
  const words = BEFORE_DATE.exec(evidence)?.[0]
  const named = words === undefined ? undefined : namedWeekday(words)
  if (named === undefined || named === weekdayOf(date)) return undefined
  return `${NAMES[named - 1]!} in “${evidence}”, though ${date} is a ${NAMES[weekdayOf(date) - 1]!}`
}

const storyOf = ({ sentences }: Article): readonly Sentence[] => sentences.filter((s) => !s.boilerplate)

function weekdayTokens(sentence: Sentence): { index: number; weekday: number }[] {
  return sentence.tokens.flatMap((token, index) => {
    const weekday = WEEKDAYS.get(token.text.toLowerCase())
    if (weekday === undefined || !/^\p{Lu}/u.test(token.text)) return []
    const before = sentence.tokens.slice(Math.max(0, index - 3), index).map((t) => t.text.toLowerCase())
    if (before.some((word) => AHEAD.has(word)) || NOT_THIS_WEEK.has(before.at(-1) ?? '')) return []
    const next = sentence.tokens[index + 1]
    if (next && NAMES_A_DAY.test(next.text)) return []
    return [{ index, weekday }]
  })
}

const isSpeech = (token: Token): boolean => token.pos === 'VERB' && SPEECH.has(token.lemma)

/**
 * The weekday's nearest verb, before it or behind, must be one of speech. A comma ends the search: in “bought the gun
 * on Friday, the officer said” Friday is not the day of speech; in “On Friday, the officer said” it is.
 */
function weekdaysOfSpeech(sentence: Sentence): number[] {
  return weekdayTokens(sentence).flatMap(({ index, weekday }) => {
    const before = sentence.tokens.slice(Math.max(0, index - REACH_BACK), index).reverse()
    const behind = sentence.tokens.slice(index + 1, index + 1 + REACH_AHEAD)
    const verb = nearestVerb(before, true) ?? nearestVerb(behind, index > 1)
    return verb && isSpeech(verb) ? [weekday] : []
  })
}

function nearestVerb(tokens: readonly Token[], commaEnds: boolean): Token | undefined {
  const found = tokens.findIndex((t) => t.pos === 'VERB' || (commaEnds && t.text === ','))
  const token = found < 0 ? undefined : tokens[found]
  return token?.pos === 'VERB' ? token : undefined
}

/** The last in time: the one that the longest gap of the week follows. */
function lastOf(weekdays: ReadonlySet<number>): number | undefined {
  const days = [...weekdays].sort((a, b) => a - b)
  const gapAfter = (i: number) => ((days[(i + 1) % days.length]! - days[i]! + 6) % 7) + 1
  const found = days.findIndex((_, i) => gapAfter(i) > 7 - LONGEST_REPORT)
  return found < 0 ? undefined : days[found]
}
