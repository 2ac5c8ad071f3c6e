/** The `write-timeline` stage: the checked timeline, written whole or not at all. */
import { readFileSync } from 'node:fs'
import { access, constants, mkdir } from 'node:fs/promises'
import { schemaPath } from '../../pipeline/schemas.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { Timeline } from '../../pipeline/timeline.ts'
import { checkTimeline } from './check.ts'
import { type NewFile, replaceFiles } from './replace-file.ts'
import { leftOutYaml, timelineYaml } from './yaml.ts'

export { timelineJson } from './json.ts'
export { checkTimeline } from './check.ts'
export { readKnownEvents } from './known-events.ts'
export { removeLeftovers, replaceFile } from './replace-file.ts'
export { timelineYaml } from './yaml.ts'

export const TIMELINE_FILE = 'timeline.yaml'

export interface Written {
  /** Names of the files that changed; empty when everything was there already. */
  readonly changed: readonly string[]
}

/** Makes the folder where there is none. False, with an `output-unwritable` error, when nothing can be written into it. */
export async function prepareOutput(folder: string, report: Report): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch (error) {
    reportUnwritable(folder, error, report)
    return false
  }
}

/** Writes the timeline, what was left out, and their schemas. `undefined`, with an error, when it could not. */
export async function writeTimeline(timeline: Timeline, folder: string, report: Report): Promise<Written | undefined> {
  if (!checkTimeline(timeline, report) || !(await prepareOutput(folder, report))) return undefined
  // The timeline comes last: once it is there, so is all that it refers to.
  const files: NewFile[] = [
    ['timeline.schema.json', [readFileSync(schemaPath('timeline'), 'utf8')]],
    ['left-out.schema.json', [readFileSync(schemaPath('left-out'), 'utf8')]],
    ['left-out.yaml', leftOutYaml(timeline)],
    [TIMELINE_FILE, timelineYaml(timeline)],
  ]
  try {
    return { changed: await replaceFiles(folder, files) }
  } catch (error) {
    reportUnwritable(folder, error, report)
    return undefined
  }
}

function reportUnwritable(folder: string, error: unknown, report: Report): void {
  const reason = error instanceof Error ? error.message : String(error)
  report.error(
    'output-unwritable',
    `cannot write into \`${folder}\`: ${reason}; what was there is unchanged; name a folder that can be written with \`--out\``,
  )
}
