/** A bracket with an open end: published on or after the latest past date that the article mentions. */
import type { Article, Published } from '../../pipeline/article.ts'
import { latestOf, type MentionedDate, mentionedDates } from './mentioned-dates.ts'

export interface LowerBound {
  /**
   * It names the day on which something happened (“burnt on 9 March 2026”) or a photo was taken: no article was published
   * before. A day that stands by itself or in a list may be anything.
   */
  readonly isFirm: boolean
  readonly published: Published & { readonly date: string; readonly evidence: string }
}

/** So many UTF-16 code units before the date are quoted as well, cut at a word or sentence. */
const QUOTED_BEFORE = 40

/** “On 9 March 2026”, “on Monday, 9 March 2026”. */
const ON = /\bon (?:\p{L}{3,6}day,? )?$/iu

/** `[2024-12-02..]` with the words that say so; `undefined` where no past date is mentioned. */
export function bracketFromText(article: Article): LowerBound | undefined {
  const latest = latestOf(mentionedDates(article))
  if (!latest) return undefined
  const { earliest, granularity, inCaption } = latest
  const tells = inCaption || ON.test(article.text.slice(Math.max(0, latest.start - 20), latest.start))
  return {
    isFirm: granularity === 'day' && tells,
    published: { date: `[${earliest}..]`, earliest, basis: 'text', evidence: quote(article, latest) },
  }
}

function quote(article: Article, { start, end }: MentionedDate): string {
  const from = Math.max(0, start - QUOTED_BEFORE)
  const before = article.text.slice(from, start)
  const words = from === 0 ? before : before.slice(before.search(/\s/) + 1)
  const sentence = words.split(/\n|[.!?]["”’)]?\s+(?=\p{Lu})/u).at(-1) ?? ''
  return (sentence + article.text.slice(start, end)).trim()
}
