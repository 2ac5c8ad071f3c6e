/** Tells what a run would change. */
import { dirname, join } from 'node:path'
import { collectMessages } from '../stage.ts'
import { dataColours } from '../terminal.ts'
import type { Timeline } from '../timeline.ts'
import { compareTimelines, formatChanges } from './diff/index.ts'
import { openTimeline } from './open-timeline.ts'

/** The changes between the timeline at `file` and the one that a run would write, and the names of the files. */
export async function tellStale(timeline: Timeline, file: string, changed: readonly string[]): Promise<string[]> {
  const old = await openTimeline(file, process.cwd(), () => collectMessages([], 'run'))
  const why = new Map(timeline.removed?.map((event) => [event.id, event.why]))
  const before = old ?? { events: [], articles: [] }
  const files = changed.map((name) => join(dirname(file), name)).join(', ')
  return [
    formatChanges(compareTimelines(before, timeline, why), 'text', dataColours()),
    `stale: ${files}; \`dateline run\` brings them up to date\n`,
  ]
}
