/**
 * The year of a dateline that names none (“OSLO, Feb 3 (AP) -”), from the other articles of the collection: the one year
 * in which they were published around that day. Weekdays must agree; where several years fit, or nothing but nearness
 * speaks for one, it stays open.
 */
import type { Article, Day, Published, YearlessDay } from '../../pipeline/article.ts'
import { civilDate, dayNumber, formatDay, isRealDate, weekdayOf } from '../../pipeline/calendar.ts'
import type { Match } from './evidence.ts'

/** A story is reported within so many days. */
const NEAR = 31
/** Articles of so many days at most are a collection about one time. */
const ONE_TIME = 300
/** So many articles nearby make a year likely, where the whole collection is of one time. */
const FEWEST_NEIGHBOURS = 2
const MOST_NAMED = 3

interface Neighbour {
  readonly article: Article
  readonly day: Day
  readonly number: number
}

/** What is known of the collection. */
interface Context {
  /** Ascending. */
  readonly dated: readonly Neighbour[]
  /** In which any of them was published, and those before and after. */
  readonly years: readonly number[]
  readonly isOneTime: boolean
  readonly asOf: Day | undefined
  /** Ids of the articles that share an event with the given one. */
  readonly related: (id: string) => ReadonlySet<string>
}

/** The publication dates that can be completed, by article id. */
export function completeYears(
  articles: readonly Article[],
  matches: readonly Match[],
  asOf: Day | undefined,
): ReadonlyMap<string, Published> {
  const open = articles.filter(({ published }) => published.yearless)
  if (!open.length) return new Map()
  const dated = articles.flatMap(neighbourOf).sort((a, b) => a.number - b.number)
  const isOneTime = dated.length > 0 && dated.at(-1)!.number - dated[0]!.number <= ONE_TIME
  const years = [...new Set(dated.flatMap(({ day }) => [-1, 0, 1].map((step) => civilDate(day).year + step)))]
  const context = { dated, years, isOneTime, asOf, related: relatedTo(matches) }
  const completed = open.map(
    (article) => [article.id, complete(article, article.published.yearless!, context)] as const,
  )
  return new Map(completed.flatMap(([id, published]) => (published ? [[id, published]] : [])))
}

/** Only articles that know their day by themselves, and that nothing contradicts. */
function neighbourOf(article: Article): Neighbour[] {
  const { earliest, latest, contradictedBy, basis } = article.published
  const knows = earliest !== undefined && earliest === latest && (contradictedBy === undefined || basis === 'given')
  return knows ? [{ article, day: earliest, number: dayNumber(earliest) }] : []
}

function complete(article: Article, yearless: YearlessDay, context: Context): Published | undefined {
  const fitting = context.years.flatMap((year) => {
    const day = dayIn(year, yearless, article.published, context.asOf)
    const near = day === undefined ? [] : nearTo(dayNumber(day), context.dated)
    return day !== undefined && near.length ? [{ day, near }] : []
  })
  const [only] = fitting
  if (!only || fitting.length > 1) return undefined
  const related = only.near.filter(({ article: other }) => context.related(article.id).has(other.id))
  const hasWeekday = yearless.weekday !== undefined || yearless.spoken !== undefined
  const isLikely = context.isOneTime && (hasWeekday || only.near.length >= FEWEST_NEIGHBOURS)
  if (!related.length && !isLikely) return undefined
  const proof = related.length ? related : only.near
  const reason = `year from ${proof
    .slice(0, MOST_NAMED)
    .map(({ article: { id }, day }) => `${id} (${day})`)
    .join(', ')}`
  const weekday = hasWeekday ? ' and the weekday' : ''
  return {
    date: only.day,
    earliest: only.day,
    latest: only.day,
    basis: 'dateline',
    evidence: `${yearless.words}; ${reason}${weekday}`,
  }
}

/** Those of an ascending list that were published around a day. */
function nearTo(day: number, dated: readonly Neighbour[]): readonly Neighbour[] {
  const indexOf = (number: number): number => {
    let [low, high] = [0, dated.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (dated[middle]!.number < number) low = middle + 1
      else high = middle
    }
    return low
  }
  return dated.slice(indexOf(day - NEAR), indexOf(day + NEAR + 1))
}

/** The dateline's day in a year, where weekdays and limits allow it. Who speaks may have spoken the day before. */
function dayIn(
  year: number,
  { month, day, weekday, spoken }: YearlessDay,
  published: Published,
  asOf?: Day,
): Day | undefined {
  if (!isRealDate({ year, month, day })) return undefined
  const date = formatDay({ year, month, day })
  if (published.earliest !== undefined && date < published.earliest) return undefined
  if (asOf !== undefined && date > asOf) return undefined
  if (weekday !== undefined) return weekdayOf(date) === weekday ? date : undefined
  return spoken === undefined || (weekdayOf(date) - spoken + 7) % 7 <= 1 ? date : undefined
}

function relatedTo(matches: readonly Match[]): (id: string) => ReadonlySet<string> {
  const related = new Map<string, Set<string>>()
  for (const { reports } of matches) {
    const ids = new Set(reports.map(({ article }) => article.id))
    for (const id of ids) {
      const others = related.get(id) ?? new Set()
      for (const other of ids) others.add(other)
      related.set(id, others)
    }
  }
  return (id) => related.get(id) ?? new Set()
}
