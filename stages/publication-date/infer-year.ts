/** The year of “Dec 2” in a dateline, from what else the article knows. Never from one weak sign. */
import type { Article, Day } from '../../pipeline/article.ts'
import { civilDate, daysBetween, formatDay, isRealDate, weekdayOf } from '../../pipeline/calendar.ts'
import { latestOf, mentionedDates } from './mentioned-dates.ts'
import { readDate, readMonth } from './read-date.ts'
import { spokenWeekday } from './weekday.ts'

export interface InferredYear {
  readonly year: number
  /** Where it comes from, in words. */
  readonly from: string
}

/** A page's markup or address may be made some weeks off the dispatch, never half a year. In days. */
const NEAR_DECLARED = 40
/** A photo shows the news of the last weeks; a date in the story is of them or shortly ahead. In days. */
const NEAR_MENTIONED = 31
/** `named` is the weekday in the dateline itself, which must agree; 1 (Monday) to 7. */
export function inferYear(
  article: Article,
  month: number,
  day: number,
  named: number | undefined,
): InferredYear | undefined {
  const fits = (year: number): boolean =>
    isRealDate({ year, month, day }) && (named === undefined || weekdayOf(formatDay({ year, month, day })) === named)
  return fromDeclared(article, month, day, fits) ?? fromMentioned(article, month, day, fits)
}

type Fits = (year: number) => boolean

/** The year in which month and day lie nearest to `known`, when that is near enough. */
function yearNear(known: Day, month: number, day: number, within: number, fits: Fits): number | undefined {
  const { year } = civilDate(known)
  return [year, year - 1, year + 1].find(
    (y) => fits(y) && Math.abs(daysBetween(known, formatDay({ year: y, month, day }))) <= within,
  )
}

const middleOf = (month: string | undefined): Day | undefined => month && `${month}-15`

function fromDeclared(article: Article, month: number, day: number, fits: Fits): InferredYear | undefined {
  for (const { field, value } of article.declaredDates) {
    const read = readDate(value)
    const known = read && 'day' in read ? read.day : middleOf(readMonth(value))
    const year = known === undefined ? undefined : yearNear(known, month, day, NEAR_DECLARED, fits)
    if (year !== undefined) return { year, from: `${field} ${value}` }
  }
  return undefined
}

/** From a caption's or sentence's date close by, or from the latest year mentioned if the weekday agrees. */
function fromMentioned(article: Article, month: number, day: number, fits: Fits): InferredYear | undefined {
  const mentioned = mentionedDates(article)
  const spoken = spokenWeekday(article)
  const agrees = (year: number) => fits(year) && isWeekdayOf(formatDay({ year, month, day }), spoken, 1)
  const days = mentioned
    .filter((m) => m.granularity === 'day')
    .sort((a, b) => Number(b.inCaption) - Number(a.inCaption))
  for (const { earliest, start, end } of days) {
    const year = yearNear(earliest, month, day, NEAR_MENTIONED, agrees)
    if (year !== undefined) return { year, from: article.text.slice(start, end) }
  }
  const latest = latestOf(mentioned)
  if (!latest || spoken === undefined) return undefined
  const { year } = civilDate(latest.earliest)
  const exact = fits(year) && weekdayOf(formatDay({ year, month, day })) === spoken
  return exact ? { year, from: `${article.text.slice(latest.start, latest.end)} and the weekday` } : undefined
}

/** Whether `day` is the weekday or at most `after` days later; true where no weekday is known. */
function isWeekdayOf(day: Day, weekday: number | undefined, after: number): boolean {
  return weekday === undefined || (weekdayOf(day) - weekday + 7) % 7 <= after
}
