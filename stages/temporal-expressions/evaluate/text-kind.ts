/**
 * Reporting or narrative, told from the text itself. Reporting counts from its day of publication (`yesterday`,
 * weekdays, `last week`); a narrative names full dates and counts from the last one it named. A text is narrative when
 * it has at least three dates with their year, most of them more than a year before publication where that is known,
 * and over four of them for each expression that counts from the day of writing.
 */
import type { Expression } from '../../../pipeline/article.ts'
import type { Meaning, TextKind } from '../meaning.ts'

const FEWEST_DATES = 3
const DATES_PER_DEIXIS = 4

export function textKindOf(expressions: readonly Expression[], publicationYear: number | undefined): TextKind {
  let told = 0
  let reported = 0
  for (const { meaning } of expressions) {
    const m = meaning as Meaning
    if (m.text) return m.text
    if (isDeictic(m)) reported++
    else if (isToldDate(m, publicationYear)) told++
  }
  return told >= FEWEST_DATES && told > reported * DATES_PER_DEIXIS ? 'narrative' : 'reporting'
}

function isDeictic(m: Meaning): boolean {
  if (m.kind === 'weekday') return m.from !== 'narrative'
  // A history speaks of today, too, when it says what became of a place.
  if (m.kind === 'unit')
    return m.from === 'publication' && !(m.unit === 'day' && m.offset === 0 && m.time === undefined)
  return (
    (m.kind === 'shift' && m.from === 'publication') ||
    (m.kind === 'duration' && m.sign !== undefined) ||
    m.kind === 'period'
  )
}

function isToldDate(m: Meaning, publicationYear: number | undefined): boolean {
  if (m.kind !== 'calendar' || !m.year || !('year' in m.year) || m.quarter) return false
  return publicationYear === undefined || m.year.year < publicationYear - 1
}
