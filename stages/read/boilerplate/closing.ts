/** What agencies set behind the last word of a story: “… to the north-east. (AP)”. */
import type { Boilerplate } from '../../../pipeline/article.ts'
import type { Line } from './index.ts'
import { AGENCY, AGENCY_NOTE } from './phrases.ts'

const SIGNATURE = new RegExp(`(?<=[.!?”"’])\\s*(?:[-–—] ?)?[([](?:${AGENCY})(?:[ /,&-]+(?:${AGENCY}))*[)\\]]$`, 'u')
const NOTE = new RegExp(`(?<=[.!?”"’]\\s*)\\(${AGENCY_NOTE}[^()]{0,300}\\)$`, 'iu')
/** Only this many code units at the end of the line are looked at. */
const TAIL = 400

export function markClosing(line: Line): Boilerplate[] {
  const from = Math.max(0, line.text.length - TAIL)
  const tail = line.text.slice(from)
  const found = SIGNATURE.exec(tail) ?? NOTE.exec(tail)
  if (!found) return []
  const start = line.start + from + found.index + found[0].length - found[0].trimStart().length
  return [{ start, end: line.end, kind: 'agency' }]
}
