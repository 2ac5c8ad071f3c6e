/**
 * The date of a mention, from the expression that dates it, from what its article tells around it, or from publication:
 * an event without a time is “on or before publication”.
 */
import type { Article, Dated, Expression, Mention, Published } from '../../pipeline/article.ts'
import { laterOf } from '../../pipeline/calendar.ts'
import { boundsOf, by, lasting, onDay, oneOf } from '../../pipeline/edtf.ts'

const BEFORE_EXPRESSION =
  /\b(before|after|until|till|since|by|from|prior to|ahead of)\s+(?:the\s+|about\s+|around\s+)?$/i

/** The date of a mention, from its link or from publication; pure, so it can be done again when publication changes. */
export function dateOf(article: Article, mention: Mention): Pick<Mention, 'dated' | 'because' | 'basis'> {
  const expression = mention.expression === undefined ? undefined : article.expressions[mention.expression]
  if (expression?.dated) {
    const opened = throughPreposition(article, expression, pointOf(expression, expression.dated, mention), mention)
    const dated = upTo(article, mention, opened)
    const fromWords = { dated, because: because(article, expression, mention), ...basisOf(mention) }
    if (!isAhead(article.published, dated)) return fromWords
    // What is told as a fact cannot lie ahead of its telling: only publication bounds it.
    if (mention.status === 'planned' || mention.status === 'cancelled' || mention.status === 'hypothetical')
      return fromWords
  }
  const latest = article.published.latest
  if ((expression && !expression.dated) || latest === undefined || mention.status === 'planned')
    return mention.expression === undefined ? {} : basisOf(mention)
  // News of the day, told without a time.
  if (mention.likelihood !== undefined && mention.basis === 'publication' && !expression)
    return ofPublication(article.published, mention)
  return {
    basis: 'publication',
    dated: by(latest),
    because: reasonForPublication(article, expression, latest),
  }
}

/** “on Friday or Saturday”: a day is widened to the other one that is as likely. */
function upTo({ published, expressions }: Article, { until }: Mention, dated: Dated): Dated {
  const last =
    until === 'publication' ? published.latest : until === undefined ? undefined : expressions[until]?.dated?.latest
  return dated.earliest !== undefined && last !== undefined && last > dated.earliest
    ? oneOf(dated.earliest, last, 'week')
    : dated
}

/** Told as news without a time: of the day, or the days, of publication. */
function ofPublication(
  { date, earliest, latest }: Published,
  { likelihood }: Mention,
): Pick<Mention, 'dated' | 'because' | 'basis'> {
  const dated = earliest === undefined ? by(latest!) : oneOf(earliest, latest!, 'week')
  return {
    basis: 'publication',
    dated,
    because: `no time is given; told as news of ${date ?? latest}, its publication (${likelihood} likely)`,
  }
}

const basisOf = ({ basis }: Mention): Pick<Mention, 'basis'> => (basis === undefined ? {} : { basis })

function reasonForPublication({ published }: Article, expression: Expression | undefined, latest: string): string {
  const bound = `on or before publication ${published.date ?? latest}`
  return expression ? `told as a fact, but \`${expression.text}\` lies ahead; ${bound}` : `no time is given; ${bound}`
}

/** Whether a date lies after publication. */
export const isAhead = ({ latest }: Published, dated: Dated | undefined): boolean =>
  latest !== undefined && dated?.earliest !== undefined && dated.earliest > latest

/** “since Tuesday, when the rebels seized a hill”: the seizing was on the Tuesday, not ever since. */
function pointOf(expression: Expression, dated: Dated, mention: Mention): Dated {
  if (expression.relation !== 'since' || dated.earliest === undefined || mention.basis === 'expression') return dated
  if (expression.granularity === 'day') return onDay(dated.earliest)
  // “since October 2011, when 93 people died”
  return MONTH_OR_YEAR.test(expression.value) ? { ...dated, ...wholePeriod(expression.value) } : dated
}

const MONTH_OR_YEAR = /^\d{4}(?:-\d\d)?$/

const wholePeriod = (value: string): Dated => ({
  date: value,
  ...boundsOf(value),
  precision: value.length === 4 ? 'year' : 'month',
})

function because(article: Article, expression: Expression, mention: Mention): string {
  const how = expression.because ?? `\`${expression.text}\``
  if (mention.basis === 'narrative') {
    const sure = mention.likelihood === undefined ? '' : ` (${mention.likelihood} likely)`
    const end =
      mention.until === undefined
        ? ''
        : typeof mention.until === 'number'
          ? ` to \`${article.expressions[mention.until]?.text}\``
          : ' to publication'
    return `the article's time at this point${sure}: ${how}${end}`
  }
  return how
}

/** “before Tuesday”, “since 2011”: a preposition turns a date into a side of it. */
function throughPreposition(article: Article, expression: Expression, dated: Dated, mention: Mention): Dated {
  const found = BEFORE_EXPRESSION.exec(article.text.slice(Math.max(0, expression.start - 20), expression.start))
  const { earliest, latest } = dated
  if (!found || !earliest || !latest || mention.basis === 'narrative') return dated
  const published = latestDay(article.published)
  switch (found[1]!.toLowerCase()) {
    case 'before':
    case 'prior to':
    case 'ahead of':
    case 'by':
      return mention.status === 'planned' && article.published.earliest
        ? oneOf(article.published.earliest, laterOf(article.published.earliest, latest), 'range')
        : by(latest)
    case 'after':
      return published && published > latest && mention.status !== 'planned'
        ? oneOf(earliest, published, 'range')
        : dated
    case 'until':
    case 'till':
      // It went on until then; when it happened or began is not said.
      return published && latest <= published
        ? by(latest)
        : published && mention.status !== 'planned'
          ? by(published)
          : dated
    case 'since':
      if (mention.basis !== 'expression') return dated
      return published && published > earliest ? lasting(earliest, published) : dated
    default:
      return dated
  }
}

const latestDay = (published: Published) =>
  published.latest ?? (published.date ? boundsOf(published.date)?.latest : undefined)
