/** The title that says most of what the reports of an event share, in few words. */
import { wordsOf } from './words.ts'

export interface Titled {
  readonly title: string
  /** Names of who, whom and where in that report. */
  readonly names: readonly string[]
}

/** A title longer than this, in characters, has to make up for it. */
const COMFORTABLE_LENGTH = 70
const COST_PER_CHARACTER = 0.02
/** “Iraqi militias” tells more than “fighters”. */
const WORTH_OF_A_NAME = 0.6
const WORTH_OF_A_NOUN = 0.2

/** The most informative and most typical title; of equals, the one that comes first. */
export function bestTitle(reports: readonly Titled[]): string {
  const worded = reports.map(({ title, names }) => ({ title, names, words: contentWords(title) }))
  const shares = new Map<string, number>()
  for (const { words } of worded) for (const word of words) shares.set(word, (shares.get(word) ?? 0) + 1)
  let best = ''
  let bestWorth = -Infinity
  for (const { title, names, words } of worded) {
    const typical = [...words].reduce((sum, word) => sum + shares.get(word)! / reports.length, 0)
    const told = names.filter((name) => title.includes(name))
    const named = told.filter((name) => /\p{Lu}/u.test(name)).length
    const worthOfNames = Math.min(3, named) * WORTH_OF_A_NAME + Math.min(2, told.length - named) * WORTH_OF_A_NOUN
    const tooLong = Math.max(0, title.length - COMFORTABLE_LENGTH) * COST_PER_CHARACTER
    const worth = typical / Math.sqrt(Math.max(1, words.size)) + worthOfNames - tooLong
    if (worth > bestWorth + 1e-9) {
      best = title
      bestWorth = worth
    }
  }
  return best
}

function contentWords(title: string): Set<string> {
  return new Set(wordsOf(title).flatMap((word) => (word.isStop ? [] : [word.base])))
}
