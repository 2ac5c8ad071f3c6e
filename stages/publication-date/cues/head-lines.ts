/** What stands above the story or before its first word: “Published: 3 February 2026”, “BEIRUT, Dec 2 (AP) -”. */
import type { Article, Day, YearlessDay } from '../../../pipeline/article.ts'
import { formatDay, isRealDate } from '../../../pipeline/calendar.ts'
import { findWrittenDates, type WrittenDate } from '../../../pipeline/written-dates.ts'
import type { Claim, Cue, Refused } from '../claim.ts'
import { inferYear } from '../infer-year.ts'
import { namedWeekday, spokenWeekday } from '../weekday.ts'
import { dayOf, isWhole } from '../read-date.ts'

interface HeadDate {
  readonly words: string
  readonly date: WrittenDate
  readonly labelled: boolean
}

const LABELLED =
  /^(?:date(?!line)|(?:first |originally )?(?:published|posted|issued|released|created|filed|uploaded|aired)|publication|publish|release)/i
const UPDATED = /^(?:last )?(?:updated|modified|revised|edited)/i
const BESIDE_DATE =
  /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|\d{1,2}[:.]\d\d[ap]m|[ap]\.?m\.?|min(?:ute)?s?|hours?|days?|ago|[a-z]{2,3}t|gmt|utc|updated|posted|published|hrs|uhr|at|on)\b/giu
/** Lines further into the text, in UTF-16 code units, date something else. */
const HEAD = 1500

/** A whole date first; a dateline without a year gets it from the rest of the article. */
export const headLines: Cue = (article) => {
  const heads = headDates(article)
  const impossible = heads.filter((h) => h.date.impossible)
  const whole = heads.filter((h) => isWhole(h.date))
  const claims: (Claim | Refused)[] = whole.map((head) => toClaim(head, dayOf(head.date as never), heads))
  if (!whole.length) claims.push(...withInferredYear(article, heads))
  const refused = impossible.map(({ words }) => ({ refused: words, why: 'there is no such day' }))
  return [...claims, ...refused]
}

/** The dateline of an article whose heads name no year: “OSLO, Tuesday, Feb 3 (AP) -”. */
export function yearlessDateline(article: Article): YearlessDay | undefined {
  const heads = headDates(article)
  const head = heads.find((h) => h.date.year === undefined && !h.date.impossible)
  if (!head || heads.some((h) => isWhole(h.date))) return undefined
  const weekday = namedWeekday(head.words)
  const spoken = weekday === undefined ? spokenWeekday(article) : undefined
  const { month, day } = head.date
  return {
    month,
    day,
    ...(weekday === undefined ? {} : { weekday }),
    ...(spoken === undefined ? {} : { spoken }),
    words: head.words,
  }
}

function headDates(article: Article): HeadDate[] {
  const lines = article.boilerplate.filter((b) => b.kind === 'date-line' && b.start < HEAD)
  const all = lines.flatMap(({ start, end }) => {
    const words = article.text.slice(start, end)
    const date = findWrittenDates(words)[0]
    return date ? [{ words, date, labelled: LABELLED.test(words), updated: UPDATED.test(words) }] : []
  })
  const first = all.filter((h) => !h.updated)
  return first.length ? first : all
}

/** A line and a dateline that agree are told together; the dateline, the paper's own word, is then the basis. */
function toClaim(head: HeadDate, day: Day, heads: readonly HeadDate[]): Claim {
  const same = heads.filter((h) => h !== head && agrees(h.date, head.date))
  const isDateline = [head, ...same].some((h) => !h.labelled && hasPlaceOrAgency(h))
  const evidence = [head, ...same].map((h) => h.words).join('; ')
  return { date: day, basis: isDateline ? 'dateline' : 'text', evidence }
}

/** “BEIRUT, Dec 2 (AP)” against “Monday, December 2, 2024 10:15 am GMT”. */
function hasPlaceOrAgency({ words, date }: HeadDate): boolean {
  const rest = words.slice(0, date.start) + words.slice(date.end)
  return !/^by\s/i.test(words) && !UPDATED.test(words) && /\p{L}{2}/u.test(rest.replace(BESIDE_DATE, ' '))
}

const agrees = (a: WrittenDate, b: WrittenDate): boolean =>
  a.month === b.month && a.day === b.day && (a.year === undefined || b.year === undefined || a.year === b.year)

function withInferredYear(article: Article, heads: readonly HeadDate[]): Claim[] {
  const dateline = heads.find((h) => h.date.year === undefined)
  if (!dateline) return []
  const { month, day } = dateline.date
  const inferred = inferYear(article, month, day, namedWeekday(dateline.words))
  if (!inferred || !isRealDate({ year: inferred.year, month, day })) return []
  const date = formatDay({ year: inferred.year, month, day })
  return [{ date, basis: 'dateline', evidence: `${dateline.words}; year from ${inferred.from}` }]
}
