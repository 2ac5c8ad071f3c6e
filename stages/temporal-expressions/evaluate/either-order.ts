/**
 * Dates in figures that can be read in two orders (`3/1/2025`). What is told of with a past verb has happened: an order
 * that puts it after publication is wrong, and one date that rules an order out settles it for all the others.
 */
import type { Day } from '../../../pipeline/article.ts'
import { formatDay } from '../../../pipeline/calendar.ts'
import type { CalendarMeaning, Meaning } from '../meaning.ts'
import type { Reading } from './context.ts'

interface EitherOrder extends CalendarMeaning {
  readonly year: { readonly year: number }
  readonly month: number
  readonly day: number
}

const isEither = (m: Meaning): m is EitherOrder => m.kind === 'calendar' && m.eitherOrder === true
const dayOf = ({ year, month, day }: EitherOrder): Day => formatDay({ year: year.year, month, day })
const swapped = (m: EitherOrder): EitherOrder => ({ ...m, month: m.day, day: m.month })

/** Which of its two orders a date asks for: the one as read, the other one, or either. */
function wanted(m: EitherOrder, publication: Day): 'as-read' | 'other' | undefined {
  const fits = (day: Day) => day > publication === (m.lean === 'future')
  const [asRead, other] = [fits(dayOf(m)), fits(dayOf(swapped(m)))]
  return asRead === other ? undefined : asRead ? 'as-read' : 'other'
}

/** The meanings with the order that their article asks for; where its dates contradict each other, each its own. */
export function inFittingOrder(meanings: readonly Meaning[], publication: Day | undefined): Meaning[] {
  if (publication === undefined) return [...meanings]
  const wishes = meanings.map((m) => (isEither(m) ? wanted(m, publication) : undefined))
  if (!wishes.includes('other')) return [...meanings]
  const all = !wishes.includes('as-read')
  return meanings.map((m, k) => (isEither(m) && (all || wishes[k] === 'other') ? swapped(m) : m))
}

/** The reading with the order that it was not read in. */
export function withOtherOrder(m: Meaning, reading: Reading, publication: Day | undefined): Reading {
  if (!isEither(m)) return reading
  const ruledOut = publication !== undefined && wanted(m, publication) === 'as-read'
  const because = !ruledOut
    ? 'the other order of day and month'
    : m.lean === 'future'
      ? 'before publication, and the verb looks ahead'
      : `after publication${m.lean === 'past' ? ', and the verb is past' : ''}`
  return { ...reading, rejected: [{ date: dayOf(swapped(m)), because }] }
}
