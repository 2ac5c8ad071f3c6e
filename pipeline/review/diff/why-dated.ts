/** Why an event has another date than it had: whose words say so, and what is new about them. */
import type { WrittenEvent, WrittenMention } from '../../../stages/write-timeline/index.ts'
import { placeOf } from './pair-events.ts'

/** In words, with the article that dates it; a date that no report gives comes from all of them, or from a person. */
export function whyRedated(old: WrittenEvent, now: WrittenEvent): string {
  if (now.date === undefined) return `no report dates it any more${whoIsGone(old, now)}`
  const before = new Map(old.mentions.map((mention) => [placeOf(mention), mention]))
  const sources = new Set(old.mentions.map(({ article }) => article))
  const saying = now.mentions.filter(({ date }) => date === now.date)
  // What is new explains best.
  const isNew = (mention: WrittenMention): boolean => before.get(placeOf(mention))?.date !== now.date
  const told = saying.find(isNew) ?? saying[0]
  if (!told) return `no single report says so: ${allDates(now)}; or a person does, in corrections.yaml`
  const was = before.get(placeOf(told))
  const words = told.when === undefined ? `what ${told.article} reports` : `“${told.when}” in ${told.article}`
  const news = !sources.has(told.article)
    ? ', a new source'
    : was && was.date !== told.date
      ? `, which was read as ${was.date ?? 'no date'} before`
      : ''
  const because = told.because === undefined ? '' : `: ${told.because}`
  return `${words}${news}${because}${news === '' ? whoIsGone(old, now) : ''}`
}

/** Each date that is given, with the first article that gives it. */
function allDates({ mentions }: WrittenEvent): string {
  const dates = new Map<string, string>()
  for (const { date, article } of mentions) if (date !== undefined && !dates.has(date)) dates.set(date, article)
  const list = Array.from(dates, ([date, article]) => `${date} (${article})`).join(', ')
  return list === '' ? 'none gives a date' : `they say ${list}`
}

/** The reports of the old date that are there no more. */
function whoIsGone(old: WrittenEvent, now: WrittenEvent): string {
  const places = new Set(now.mentions.map(placeOf))
  const gone = old.mentions.filter((mention) => mention.date === old.date && !places.has(placeOf(mention)))
  const articles = [...new Set(gone.map(({ article }) => article))]
  return old.date === undefined || articles.length === 0
    ? ''
    : `; gone ${articles.length === 1 ? 'is the report' : 'are the reports'} of ${old.date} in ${articles.join(', ')}`
}
