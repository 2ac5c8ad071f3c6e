/** Writes the timeline's files, whole or not at all, and never over what a person wrote. */
import { existsSync, readFileSync } from 'node:fs'
import { access, constants, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { schemaPath } from '../../pipeline/schemas.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { Timeline } from '../../pipeline/timeline.ts'
import { checkTimeline } from './check.ts'
import { type NewFile, replaceFiles } from './replace-file.ts'
import { REMOVED_FILE } from './removed.ts'
import { describeEdit, findEdits, isAsWritten, lostEdits } from './find-edits.ts'
import { INDEX_SCHEMA, indexYaml, type Partition, partsOf } from './partition.ts'
import { partNames, readAllEntries, readTexts } from './read-parts.ts'
import { isFault } from './read-timeline.ts'
import { parseState, pendingLines, STATE_FILE, stateLines, type State } from './state.ts'
import { entryLines, leftOutYaml, removedYaml, timelineYaml } from './yaml.ts'

export const TIMELINE_FILE = 'timeline.yaml'
export const LEFT_OUT_FILE = 'left-out.yaml'

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

export interface WriteOptions {
  /** Overwrite what a person changed in the timeline itself. Default false. */
  readonly discardEdits?: boolean | undefined
  /** Write nothing; only tell which files would change. Default false. */
  readonly check?: boolean | undefined
  /** One file for each month or year, and an index. Default: one file. */
  readonly partition?: Partition | undefined
  /** How messages name the folder. Default: by its whole path. */
  readonly shown?: string
}

/** Writes the timeline, what was left out, and their schemas. `undefined`, with an error, when it could not. */
export async function writeTimeline(
  timeline: Timeline,
  folder: string,
  report: Report,
  { discardEdits = false, check = false, partition, shown = folder }: WriteOptions = {},
): Promise<Written | undefined> {
  if (!checkTimeline(timeline, report) || !(check || (await prepareOutput(folder, report)))) return undefined
  if (!discardEdits && !(await keepsEdits(timeline, folder, shown, report))) return undefined
  const state = [...stateLines(timeline, entryLines)]
  // The timeline comes last: once it is there, so is all that it refers to.
  const files: NewFile[] = [
    ['timeline.schema.json', [readFileSync(schemaPath('timeline'), 'utf8')]],
    ['left-out.schema.json', [readFileSync(schemaPath('left-out'), 'utf8')]],
    [LEFT_OUT_FILE, leftOutYaml(timeline)],
    ...removedFiles(timeline, folder),
    // While the timeline may still be the old one, the state tells of both.
    [STATE_FILE, pendingLines((await readIfThere(path.join(folder, STATE_FILE))) ?? '', state)],
    ...(await timelineFiles(timeline, folder, partition)),
    [STATE_FILE, state],
  ]
  try {
    return { changed: check ? await staleFiles(folder, new Map(files)) : await replaceFiles(folder, files) }
  } catch (error) {
    reportUnwritable(folder, error, report)
    return undefined
  }
}

/** The timeline as one file or in parts; parts of an earlier one that are no more come last, to be removed. */
async function timelineFiles(timeline: Timeline, folder: string, partition: Partition | undefined): Promise<NewFile[]> {
  const old = partNames((await readIfThere(path.join(folder, TIMELINE_FILE))) ?? '')
  const parts = partition === undefined ? [] : partsOf(timeline, partition)
  const names = new Set(parts.map(({ file }) => file))
  return [
    ...(partition === undefined ? [] : [[INDEX_SCHEMA, [readFileSync(schemaPath('index'), 'utf8')]] as const]),
    ...parts.map((part): NewFile => [part.file, timelineYaml(part)]),
    [TIMELINE_FILE, partition === undefined ? timelineYaml(timeline) : indexYaml(parts, partition)],
    ...old.filter((name) => !names.has(name)).map((name): NewFile => [name, undefined]),
  ]
}

/** Names of the files that hold something else than they would. */
async function staleFiles(folder: string, files: ReadonlyMap<string, NewFile[1]>): Promise<string[]> {
  const stale: string[] = []
  for (const [name, pieces] of files) {
    if ((await readIfThere(path.join(folder, name))) !== (pieces && [...pieces].join(''))) stale.push(name)
  }
  return stale
}

/** There is no such file while nothing was ever removed. */
function removedFiles({ removed = [] }: Timeline, folder: string): NewFile[] {
  if (removed.length === 0 && !existsSync(path.join(folder, REMOVED_FILE))) return []
  return [
    ['removed.schema.json', [readFileSync(schemaPath('removed'), 'utf8')]],
    [REMOVED_FILE, removedYaml(removed)],
  ]
}

/**
 * False, with errors, when the file holds what a person wrote and the new timeline does not: it would be lost. A file
 * that cannot be read was refused before.
 */
async function keepsEdits(timeline: Timeline, folder: string, shown: string, report: Report): Promise<boolean> {
  const [text, stateText] = [
    await readIfThere(path.join(folder, TIMELINE_FILE)),
    await readIfThere(path.join(folder, STATE_FILE)),
  ]
  if (text === undefined || stateText === undefined) return true
  const texts = await readTexts(text, (name) => readFile(path.join(folder, name), 'utf8'))
  if ('line' in texts) return true
  const state = parseState(stateText)
  if (isAllAsWritten(texts.texts, state)) return true
  const file = readAllEntries(texts)
  if (isFault(file)) return true
  const lost = lostEdits(findEdits(file, state), timeline)
  for (const edit of lost.slice(0, MOST_TOLD)) {
    const file = path.join(shown, edit.file ?? TIMELINE_FILE)
    const place = edit.kind === 'removed' ? { file } : { file, line: edit.line }
    report.error('timeline-edited', `\`${edit.id}\` ${describeEdit(edit)}`, place)
  }
  if (lost.length === 0) return true
  const what = lost.length === 1 ? 'an edit by hand is' : `${lost.length} edits by hand are`
  report.error(
    'timeline-edited',
    `nothing was written, so that ${what} not lost: \`dateline adopt\` turns edits into corrections, \`--discard-edits\` gives them up`,
  )
  return false
}

/** Whether every entry is as it was written, and none is gone. */
function isAllAsWritten(texts: readonly { readonly text: string }[], state: State): boolean {
  const seen = { events: new Set<string>(), articles: new Set<string>() }
  return (
    texts.every(({ text }) => isAsWritten(text, state, seen)) &&
    (state.isPending || (seen.events.size === state.events.size && seen.articles.size === state.articles.size))
  )
}

const MOST_TOLD = 10

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
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
