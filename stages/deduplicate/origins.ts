/** Where something took place, of all the places that a mention names. */
import type { Mention } from '../../pipeline/article.ts'

/** “From Damascus he flew to Ankara”: the words before a place that was left. */
const LEAVING = /\bfrom (?:the |his |her |their )?$/i
const LONGEST_LEAVING = 12
const PROPER = /^\p{Lu}/u

/** The mention's places without those that were only left, where another one was reached: “withdrew from Hama” stays. */
export function placesOf(
  { where, start, end }: Pick<Mention, 'where' | 'start' | 'end'>,
  text: string,
): readonly string[] {
  if (where.length < 2) return where
  const quote = text.slice(start, end)
  const reached = where.filter((place) => !isLeft(place, quote))
  return reached.some((place) => PROPER.test(place)) ? reached : where
}

function isLeft(place: string, quote: string): boolean {
  const at = quote.indexOf(place)
  return at > 0 && LEAVING.test(quote.slice(Math.max(0, at - LONGEST_LEAVING), at))
}
