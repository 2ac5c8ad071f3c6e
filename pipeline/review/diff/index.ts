/** Tells what changed between two timelines. */
import type { TimelineChanges } from './changes.ts'
import { diffMarkdown } from './markdown.ts'
import { type Colours, diffText } from './text.ts'

export { isUnchanged, type TimelineChanges } from './changes.ts'
export { compareTimelines } from './compare.ts'
export { whyDecided } from './why-decided.ts'

export type DiffFormat = 'text' | 'markdown' | 'json'

/** The changes as text that ends with a line feed; colours are for `text` only. */
export function formatChanges(changes: TimelineChanges, format: DiffFormat, colours?: Colours): string {
  if (format === 'json') return `${JSON.stringify(changes, null, 2)}\n`
  if (format === 'markdown') return diffMarkdown(changes)
  return diffText(changes, colours)
    .map((line) => `${line.replace(/\s*\n\s*/g, ' ')}\n`)
    .join('')
}
