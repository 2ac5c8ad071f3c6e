/** Makes articles with hand-made mentions: `The army [captured] Northport.` has one, with `captured` as its trigger. */
import type { Article, Dated, Mention } from '../pipeline/article.ts'
import { boundsOf } from '../pipeline/edtf.ts'
import { sha256Of } from '../pipeline/ids.ts'

/** What is known of a mention besides its trigger. */
export type Facts = Partial<Omit<Mention, 'dated'>> & { readonly date?: string }

/** A sentence, with the facts of its mentions in the order of the brackets. */
export type Line = string | readonly [sentence: string, ...facts: Facts[]]

/** An article of these sentences, published on `day` where there is one. */
export function articleOf(
  id: string,
  day: string | undefined,
  lines: readonly Line[],
  fields: Partial<Article> = {},
): Article {
  let text = ''
  const mentions: Mention[] = []
  for (const line of lines) {
    const [sentence, ...facts] = typeof line === 'string' ? [line] : line
    const start = text.length
    const parts = sentence.split(/[[\]]/)
    const triggers = parts.flatMap((part, i) => {
      const at = text.length
      text += part
      return i % 2 ? [{ start: at, end: text.length, lemma: part.toLowerCase() }] : []
    })
    triggers.forEach((trigger, i) => {
      mentions.push(mentionOf(`m${mentions.length}`, { start, end: text.length }, trigger, parts.join(''), facts[i]))
    })
    text += '\n'
  }
  return {
    id,
    paths: [`${id}.txt`],
    sha256: sha256Of(text),
    text,
    boilerplate: [],
    declaredDates: [],
    sentences: [],
    published: day === undefined ? { basis: 'unknown' } : { date: day, ...boundsOf(day), basis: 'given' },
    expressions: [],
    mentions,
    ...fields,
  }
}

function mentionOf(
  id: string,
  quote: { start: number; end: number },
  trigger: Mention['trigger'],
  title: string,
  { date, ...facts }: Facts = {},
): Mention {
  return {
    id,
    ...quote,
    trigger,
    type: 'other',
    status: 'happened',
    who: [],
    whom: [],
    where: [],
    figures: [],
    title,
    ...(date === undefined ? {} : { dated: datedBy(date), basis: 'expression' }),
    ...facts,
  }
}

/** A date with the precision that its form suggests. */
export function datedBy(date: string): Dated {
  const bounds = boundsOf(date)!
  const short = date.includes('/') && Date.parse(bounds.latest!) - Date.parse(bounds.earliest!) <= 86_400_000
  const precision = short ? 'night' : date.includes('/') ? 'range' : precisionOf(date)
  return { date, ...bounds, precision }
}

function precisionOf(date: string): Dated['precision'] {
  if (date.startsWith('[..')) return 'by'
  if (date.startsWith('[')) return 'week'
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}
