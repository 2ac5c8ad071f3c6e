/**
 * Reporting or narrative, told from the text itself. Reporting counts from its day of publication (`yesterday`,
 * weekdays, `last week`); a narrative names full dates and counts from the last one it named. A text is narrative when
 * it has at least three dates with their year, more than a year before publication where that is known, and over four
 * of them for each expression that can only count from the day of writing. `The next eight months` and `the end of the
 * year` say nothing: histories are full of them.
 */
import type { Expression } from '../../../pipeline/article.ts'
import type { Meaning, TextKind } from '../meaning.ts'

const FEWEST_DATES = 3
const DATES_PER_DEIXIS = 4
/** A report names its day among so many of its first expressions. */
const OPENING = 2

export function textKindOf(expressions: readonly Expression[], publicationYear: number | undefined): TextKind {
  // “Ida Brand, who …, died on Saturday”: an obituary is a report, however many years it goes through.
  const opensWithDay = expressions.slice(0, OPENING).some(({ meaning, rule }) => {
    const m = meaning as Meaning
    return m.kind === 'weekday' && isDeictic(m, rule)
  })
  if (opensWithDay && publicationYear !== undefined) return 'reporting'
  let told = 0
  let reported = 0
  for (const { meaning, rule } of expressions) {
    const m = meaning as Meaning
    if (m.text) return m.text
    if (isDeictic(m, rule)) reported++
    else if (isToldDate(m, publicationYear)) told++
  }
  return told >= FEWEST_DATES && told > reported * DATES_PER_DEIXIS ? 'narrative' : 'reporting'
}

/** Histories, too, speak of today, of this century and of the end of the year. */
const TOLD_TOO = new Set<string>(['decade', 'century', 'millennium'])

function isDeictic(m: Meaning, rule: string): boolean {
  if (m.kind === 'weekday') return m.from !== 'narrative'
  if (m.kind === 'shift') return m.from === 'publication'
  if (m.kind !== 'unit' || m.from !== 'publication' || rule === 'the-unit' || TOLD_TOO.has(m.unit)) return false
  return !(m.unit === 'day' && m.offset === 0 && m.time === undefined)
}

function isToldDate(m: Meaning, publicationYear: number | undefined): boolean {
  if (m.kind !== 'calendar' || !m.year || !('year' in m.year) || m.quarter) return false
  return publicationYear === undefined || m.year.year < publicationYear - 1
}
