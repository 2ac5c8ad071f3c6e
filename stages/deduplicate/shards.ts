/**
 * The work of comparing in pieces, for collections that keep several machines busy. Every machine reads all annotated
 * articles, as how telling a word is depends on all of them, and compares the mentions of its own days:
 *
 *     const pairs = compareWithin(articles, ['2024-01-01', '2024-07-01'])   // on each machine, with its window
 *     writeFileSync('pairs-2.json', JSON.stringify(pairs))
 *
 * One machine then joins what all of them found:
 *
 *     const { events } = deduplicate(articles, { pairs: [pairs1, pairs2, pairs3].flat() })
 *
 * The windows must cover all days once: the first is open at its start, the last at its end. The answer is then the one
 * of `deduplicate(articles)`, to the byte. The articles must be the same everywhere, with the dates that `align-dates`
 * gave them; their order makes no difference.
 */
import type { Article, Day } from '../../pipeline/article.ts'
import { dayNumber } from '../../pipeline/calendar.ts'
import { takesPart } from './leave-out.ts'
import { findNearPairs, NearPairs } from './near-pairs.ts'
import { compareArticles } from './order.ts'
import { profileMentions } from './profile-mentions.ts'
import { scoreWith, WORTH_A_LOOK } from './score.ts'

/** From a day up to, but not with, another; `undefined` where open. */
export type Window = readonly [from: Day | undefined, before: Day | undefined]

/** Two mentions by their places in the order of publication, article id and offset, and the log-odds that they are one. */
export type ComparedPair = readonly [left: number, right: number, score: number]

/** The pairs worth a look whose later mention falls into the window. Plain JSON. */
export function compareWithin(
  articles: readonly Article[],
  [from, before]: Window,
  names: ReadonlyMap<string, string> = new Map(),
): ComparedPair[] {
  const { profiles } = profileMentions([...articles].sort(compareArticles), takesPart, names)
  const window = [from === undefined ? -Infinity : dayNumber(from), before === undefined ? Infinity : dayNumber(before)]
  const { lefts, rights, scores } = findNearPairs(profiles, {
    score: scoreWith(articles.length),
    floor: WORTH_A_LOOK,
    window: window as [number, number],
  })
  return Array.from(scores.values(), (score, i) => [lefts.at(i), rights.at(i), score])
}

/** What several machines found, as if one had. */
export function gatherPairs(pairs: readonly ComparedPair[]): NearPairs {
  const gathered = new NearPairs()
  for (const [left, right, score] of pairs) gathered.push(left, right, score)
  return gathered
}
