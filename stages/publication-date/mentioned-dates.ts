/** Past dates that the article's own words mention: it can't have been published before the latest of them. */
import type { Article, Day, Span } from '../../pipeline/article.ts'
import { daysBetween, formatDay } from '../../pipeline/calendar.ts'
import { MONTH_WORD, monthOf } from '../../pipeline/month-names.ts'
import { findWrittenDates } from '../../pipeline/written-dates.ts'
import { dayOf, isWhole } from './read-date.ts'

export interface MentionedDate extends Span {
  /** The day, or the first of the month or year. */
  readonly earliest: Day
  readonly granularity: 'day' | 'month' | 'year'
  /** A photo's caption says when it was taken; a sentence may also look ahead. */
  readonly inCaption: boolean
}

// “will open on 3 May 2027”, “the target for 2030”, “due by June 2026”: such a sentence says nothing about today.
const AHEAD =
  /\b(?:will|would|shall|should|available|could|may|might|can|expected|expects?|due|scheduled|plans?|planned|planning|targets?|goals?|aims?|aimed|forecasts?|projected|projections?|next|deadline|upcoming|goes on|begins|starts|opens|takes place|set (?:to|for)|hopes?|hoped|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|propos\w+|intends?|ahead of|no later than|by (?:\w+ ){0,4}\d{4}|until at least|bid for|calls? for|called for|to be \w+|(?:re)?payable|court date|hearing date|agenda|vision|expires?|expire[sd]?|redeemable|puttable|callable|convertible|matur\w+)\b/i
// “2,050 people”, “the 2028 Olympics”, “the 2026 season”
const COUNTED_OR_NAMED =
  /^\s(?:people|persons|men|women|children|students|soldiers|troops|fighters|homes|houses|cars|jobs|workers|deaths|miles|metres|meters|feet|kilomet|km|tons|tonnes|acres|square|world cup|olympic|games|euro|expo|election|season|budget|fiscal|model|summit|championship|presidential)/i
const YEAR =
  /\b(in|since|during|until|from|between|late|early|mid|of|after|to|and|year|the|summer|winter|spring|autumn|fall)(?:\s|-)((?:1[6-9]|20)\d\d)(?:[-–/](\d\d|(?:19|20)\d\d))?(?![\d%s]|[.,]\d)/gi
/** “At 06:40 am on 07 Jul 2009 Jane wrote”, “first broadcast on 10 March 2010”, “Edited: 9 May 2011”: of a comment or page. */
const STAMPED =
  /\b\d{1,2}[:.]\d\d\b|\b(?:updated|edited|modified|broadcast|repeated|aired|accessed|retrieved|reposted|comments?|copyright)\b|©/i
/** “after Jan. 1, 1990”, “effective 1 May 2011”: such a day may lie ahead. */
const OPEN_AHEAD = /\b(?:after|by|before|through|till|until|effective|starting|beginning|from|deadline)\s(?:the\s)?$/i
/** “Trial timeline 30 NOVEMBER 2011, ENTERTAINMENT”: a list of other articles. */
const SHOUTED = /\p{Lu}{3}/u
const MONTH_AND_YEAR = new RegExp(`(?<![\\p{L}\\d])(${MONTH_WORD})\\.?,? ((?:1[6-9]|20)\\d\\d)(?![\\d%])`, 'giu')

/** In text order. Sentences that look ahead are left out. */
export function mentionedDates(article: Article): MentionedDate[] {
  const captions = article.boilerplate.filter((b) => b.kind === 'caption' || b.kind === 'credit')
  const story = article.sentences.filter((s) => !s.boilerplate && !AHEAD.test(article.text.slice(s.start, s.end)))
  return [
    ...captions.flatMap((span) => datesIn(article.text, span, true)),
    ...story.flatMap((span) => datesIn(article.text, span, false).filter((date) => isTold(article.text, span, date))),
  ]
}

/** Whether the sentence tells of that time as past. Years are too coarse to be a comment’s or a page’s stamp. */
function isTold(text: string, sentence: Span, { start, end, granularity }: MentionedDate): boolean {
  const before = text.slice(sentence.start, start)
  if (granularity === 'year') return true
  const stamp = text.slice(Math.max(sentence.start, start - STAMP_REACH), Math.min(sentence.end, end + STAMP_REACH))
  return !OPEN_AHEAD.test(before) && !STAMPED.test(stamp) && !SHOUTED.test(text.slice(start, end))
}

/** What makes a date a stamp stands within so many UTF-16 code units of it. */
const STAMP_REACH = 25

function datesIn(text: string, span: Span, inCaption: boolean): MentionedDate[] {
  const words = text.slice(span.start, span.end)
  if (!/\d{4}/.test(words)) return []
  const at = (start: number, length: number) => ({
    start: span.start + start,
    end: span.start + start + length,
    inCaption,
  })
  const written = findWrittenDates(words)
  const days = written
    .filter(isWhole)
    .map((d) => ({ ...at(d.start, d.end - d.start), earliest: dayOf(d), granularity: 'day' as const }))
  let next = 0
  const isOfDay = (index: number) => {
    while (next < written.length && written[next]!.end <= index) next++
    return next < written.length && written[next]!.start <= index
  }
  const months = [...words.matchAll(MONTH_AND_YEAR)]
    .filter((m) => !isOfDay(m.index))
    .map((m) => ({
      ...at(m.index, m[0].length),
      earliest: formatDay({ year: Number(m[2]), month: monthOf(m[1]!) ?? 1, day: 1 }),
      granularity: 'month' as const,
    }))
  const years = [...words.matchAll(YEAR)]
    .filter((m) => !COUNTED_OR_NAMED.test(words.slice(m.index + m[0].length, m.index + m[0].length + 20)))
    .map((m) => ({
      ...at(m.index + m[1]!.length + 1, m[0].length - m[1]!.length - 1),
      earliest: formatDay({ year: lastYear(m[2]!, m[3]), month: 1, day: 1 }),
      granularity: 'year' as const,
    }))
  return [...days, ...months, ...years]
}

/**
 * The end of `2015-20` and `2015-2020`; the year itself where what follows is none (`2015-10`), or the next: the season
 * `2010-11` may have begun only.
 */
function lastYear(first: string, second: string | undefined): number {
  const end = second === undefined ? 0 : Number(second.length === 2 ? first.slice(0, 2) + second : second)
  return end === Number(first) + 1 ? Number(first) : Math.max(Number(first), end)
}

/** The one with the latest first day; the most exact and earliest in the text among equals. */
export function latestOf(dates: readonly MentionedDate[]): MentionedDate | undefined {
  let latest: MentionedDate | undefined
  for (const date of dates) if (!latest || daysBetween(latest.earliest, date.earliest) > 0) latest = date
  return latest
}
