/** A small stand-in for the stages that date mentions: counts `mention.when` from the publication day. */
import type { Article, Dated, Day, Mention } from '../../pipeline/article.ts'
import { addDays, endOfWeek, startOfWeek, weekdayOf } from '../../pipeline/calendar.ts'
import { by, lasting, onDay, oneOf } from '../../pipeline/edtf.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Dates every mention that has a `when` and no date of its own in the calendar. */
export function redateByWords(article: Article): Article {
  return { ...article, mentions: article.mentions.map((mention) => dateMention(mention, article.published)) }
}

function dateMention(mention: Mention, { earliest, latest }: Article['published']): Mention {
  if (mention.when === undefined || /\d{4}/.test(mention.when)) return mention
  const { dated: _, ...undated } = mention
  if (earliest === undefined || latest === undefined) return undated
  const [from, to] = [earliest, latest].map((day) => meaningOf(mention.when!, day))
  const dated = earliest === latest ? from! : oneOf(from!.earliest!, to!.latest!, 'week')
  return { ...undated, dated, basis: mention.when === '' ? 'publication' : 'expression' }
}

/** `last week`, `overnight`, `on Monday`, `late on Sunday`, `yesterday`; the empty string is “nothing said”. */
function meaningOf(when: string, day: Day): Dated {
  if (when === '') return by(day)
  if (when === 'overnight') return lasting(addDays(day, -1), day, 'night')
  if (when === 'yesterday') return onDay(addDays(day, -1))
  if (when === 'last week') {
    const monday = addDays(startOfWeek(day), -7)
    return oneOf(monday, endOfWeek(monday), 'week')
  }
  const weekday = WEEKDAYS.indexOf(when.split(' ').at(-1)!.toLowerCase()) + 1
  return onDay(addDays(day, -((weekdayOf(day) - weekday + 7) % 7)))
}
