/** Evaluates the stored meanings of an article's expressions against its publication date and its own story. */
import type { Article, Dated, Day, Expression, Published } from '../../pipeline/article.ts'
import { addDays, civilDate, daysBetween } from '../../pipeline/calendar.ts'
import { endpointOf } from '../../pipeline/edtf.ts'
import type { Reading } from './evaluate/context.ts'
import { commonReading } from './evaluate/common-reading.ts'
import { inFittingOrder, withOtherOrder } from './evaluate/either-order.ts'
import { readMeaning } from './evaluate/read-meaning.ts'
import { Story } from './evaluate/story.ts'
import { textKindOf } from './evaluate/text-kind.ts'
import type { CalendarMeaning, Meaning, TextKind } from './meaning.ts'

/** Longest bracket of publication that is tried day by day, in days; of a longer one only the ends. */
const LONGEST_BRACKET = 31

/** Evaluates `article.expressions` anew; spans, count and order stay the same. */
export function resolveExpressions(article: Article): Article {
  const { expressions, published } = article
  if (expressions.length === 0) return article
  const kind = kindOfText(article)
  const days = publicationDays(published)
  const answers = days.map((day) => readAll(article, day, kind))
  const readings = expressions.map((_, k) => {
    const common = commonReading(
      answers.map((answer) => answer[k]!),
      expressions[k]!.meaning as Meaning,
    )
    return days.length > 1 ? namingBracket(common, days[0], published) : common
  })
  return { ...article, expressions: expressions.map((e, k) => withReading(e, readings[k]!)) }
}

/** “the Sunday on or before publication [2024-12-02..2024-12-07]”: the anchor is the bracket, not its first day. */
function namingBracket(reading: Reading, first: Day | undefined, { date }: Published): Reading {
  if (reading.because === undefined || first === undefined || date === undefined) return reading
  const { anchorDate, ...rest } = reading
  return {
    ...rest,
    because: reading.because.replace(`publication ${first}`, `publication ${date}`),
    ...(anchorDate === first ? { anchorDate: date } : anchorDate === undefined ? {} : { anchorDate }),
  }
}

/** How the text is read: set by hand, else told from its expressions. */
export function kindOfText({ expressions, published }: Article): TextKind {
  const latest = published.latest ?? published.earliest
  return textKindOf(expressions, latest === undefined ? undefined : civilDate(latest).year)
}

/** The days on which it may have been published; one `undefined` when nothing or only one side is known. */
function publicationDays({ earliest, latest }: Published): (Day | undefined)[] {
  if (earliest === undefined || latest === undefined) return [undefined]
  const length = daysBetween(earliest, latest)
  if (length < 0) return [undefined]
  if (length > LONGEST_BRACKET) return [earliest, latest]
  return Array.from({ length: length + 1 }, (_, k) => addDays(earliest, k))
}

/** All readings under one publication day, each building on the dates before it. */
function readAll(article: Article, publication: Day | undefined, kind: TextKind): Reading[] {
  const { expressions, sentences } = article
  const story = new Story(kind, publication)
  const meanings = inFittingOrder(
    expressions.map((_, k) => completed(expressions, k)),
    publication,
  )
  let sentence = 0
  const readings = expressions.map(({ start }, k) => {
    while (sentence < sentences.length && sentences[sentence]!.end <= start) sentence++
    story.enter(sentence)
    const meaning = meanings[k]!
    const reading = withOtherOrder(meaning, readMeaning(meaning, story.context), publication)
    story.tell(meaning, reading)
    return reading
  })
  return joinRanges(expressions, readings)
}

/** `from March to May 2012`, `July and August 1942`, `June 5 and 6, 1944`: the first takes the year of the second. */
function completed(expressions: readonly Expression[], k: number): Meaning {
  const m = expressions[k]!.meaning as Meaning
  if (m.kind !== 'calendar' || m.year || (m.range !== 1 && !m.listed) || !expressions[k + 1]) return m
  const next = completed(expressions, k + 1)
  if (next.kind !== 'calendar' || !next.year) return m
  const [first, second] = [monthOf(m), monthOf(next)]
  if (first === undefined || second === undefined) return m
  return { ...m, year: first > second && 'year' in next.year ? { year: next.year.year - 1 } : next.year }
}

const SEASON_MONTHS = { SP: 3, SU: 6, FA: 9, WI: 12 }
const monthOf = (m: CalendarMeaning) => m.month ?? (m.season && SEASON_MONTHS[m.season])

/** Both ends of `from 2012 until 2016` say what lasted from one to the other. */
function joinRanges(expressions: readonly Expression[], readings: Reading[]): Reading[] {
  return readings.map((reading, k) => {
    const { range } = expressions[k]!.meaning as Meaning
    if (!range) return reading
    const [first, last] = range === 1 ? [reading, readings[k + 1]] : [readings[k - 1], reading]
    const dated = first && last && lastingFrom(first.dated, last.dated)
    return dated ? { ...reading, dated, because: `from ${first.dated!.date} to ${last.dated!.date}` } : reading
  })
}

function lastingFrom(first: Dated | undefined, last: Dated | undefined): Dated | undefined {
  if (!first?.earliest || !last?.latest || daysBetween(first.earliest, last.latest) < 0) return undefined
  const [from, to] = [endpointOf(first, 'first'), endpointOf(last, 'last')]
  return { date: `${from}/${to}`, earliest: first.earliest, latest: last.latest, precision: 'range' }
}

function withReading(expression: Expression, reading: Reading): Expression {
  const { start, end, text, rule, meaning } = expression
  const m = meaning as Meaning
  return {
    start,
    end,
    text,
    type: reading.type ?? expression.type,
    value: reading.value,
    ...(m.mod ? { mod: m.mod } : {}),
    ...(m.quant ? { quant: m.quant } : {}),
    ...(m.freq ? { freq: m.freq } : {}),
    ...(m.relation ? { relation: m.relation } : {}),
    ...(reading.dated ? { dated: reading.dated } : {}),
    granularity: reading.granularity,
    anchor: reading.anchor,
    ...(reading.anchorDate === undefined ? {} : { anchorDate: reading.anchorDate }),
    rule,
    ...(reading.because === undefined ? {} : { because: reading.because }),
    ...(reading.rejected ? { rejected: reading.rejected } : {}),
    meaning,
  }
}
