/** Marks what is not the story. Marks only: the text stays as it is. Rules go for precision: when in doubt it is story. */
import type { Boilerplate } from '../../../pipeline/article.ts'
import { endOfDateline, endOfLabelledDate } from './datelines.ts'
import { markCaptions } from './captions.ts'
import { AGENCY_NOTE } from './phrases.ts'
import { markLine } from './lines.ts'
import { markPromotions } from './promotions.ts'
import { markClosing } from './closing.ts'

/** A paragraph's line without the white space around it. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Spans in text order, none overlapping another. `known` is what the format told; it wins. */
export function findBoilerplate(text: string, known: readonly Boilerplate[] = []): Boilerplate[] {
  const marks: Boilerplate[] = []
  let lastStoryLine: Line | undefined
  for (const line of linesOf(text)) {
    const whole = markLine(line)
    if (whole) marks.push(whole)
    else {
      lastStoryLine = line
      marks.push(...markHead(text, line), ...markCaptions(line), ...markPromotions(line))
    }
  }
  if (lastStoryLine) marks.push(...markClosing(lastStoryLine))
  return withoutOverlaps(marks, known)
}

/** `known`, and of `marks` those that touch neither these nor a mark before them. */
function withoutOverlaps(marks: Boilerplate[], known: readonly Boilerplate[]): Boilerplate[] {
  const kept: Boilerplate[] = []
  const all = [...known.map((mark) => ({ mark, rank: 0 })), ...marks.map((mark) => ({ mark, rank: 1 }))]
  all.sort((a, b) => a.mark.start - b.mark.start || a.rank - b.rank)
  let nextKnown = 0
  const ordered = [...known].sort((a, b) => a.start - b.start)
  for (const { mark, rank } of all) {
    while (ordered[nextKnown] && ordered[nextKnown]!.end <= mark.start) nextKnown++
    const other = rank === 1 && ordered[nextKnown]
    const before = kept.at(-1)
    if (other && other.start < mark.end) continue
    if (before && mark.start < before.end) continue
    if (mark.start < mark.end) kept.push(mark)
  }
  return kept
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const found of text.matchAll(/[^\r\n]+/g)) {
    const words = found[0].trim()
    if (!words) continue
    const start = found.index + found[0].length - found[0].trimStart().length
    lines.push({ start, end: start + words.length, text: words })
  }
  return lines
}

/** “(Reporting by Jane Doe; Editing by John Roe) Our standards …”: the brackets only. */
const BRACKETED_NOTE = new RegExp(`^\\(${AGENCY_NOTE}[^()\\n]{0,400}\\)`, 'iu')

/** What stands before the first word of a paragraph: a labelled date, a dateline, or one after the other. */
function markHead(text: string, line: Line): Boilerplate[] {
  const note = BRACKETED_NOTE.exec(line.text)
  if (note) return [{ start: line.start, end: line.start + note[0].length, kind: 'agency' }]
  const marks: Boilerplate[] = []
  let at = line.start
  for (const endOfHead of [endOfLabelledDate, endOfDateline]) {
    const end = endOfHead(text, at)
    if (end === undefined || end > line.end) continue
    marks.push({ start: at, end: at + text.slice(at, end).trimEnd().length, kind: 'date-line' })
    at = end
  }
  return marks
}
