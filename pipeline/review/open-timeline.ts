/** Opens a timeline that was written before: a file, its folder, or a revision in git such as `HEAD:out/timeline.yaml`. */
import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import {
  describeFaults,
  type Fault,
  isFault,
  readAllEntries,
  readTexts,
  settledPath,
  TIMELINE_FILE,
  toArticle,
  toEvent,
  type WrittenEntry,
  type WrittenFile,
  type ReadBeside,
  type TimelineText,
  type WrittenTimeline,
} from '../../stages/write-timeline/index.ts'
import type { Place, Report } from '../stage.ts'

export interface OpenedTimeline extends WrittenTimeline {
  /** As it is to be shown. */
  readonly name: string
  /** Its files, in their order; one that is not in parts has one. */
  readonly texts: readonly TimelineText[]
  readonly file: WrittenFile
}

/** Reads a named timeline; `undefined`, with errors, when it can't be had or doesn't fit its schema. */
export async function openTimeline(
  name: string,
  cwd: string,
  reportFor: (file: string) => Report,
): Promise<OpenedTimeline | undefined> {
  const source = await readSource(name, cwd)
  const report = reportFor(source.name)
  if ('missing' in source) {
    report.error('file-missing', source.missing)
    return undefined
  }
  const refuse = (code: 'timeline-unreadable' | 'timeline-invalid', { text, line, file }: Fault): undefined => {
    report.error(code, text, { line, ...(file === undefined ? {} : { file: beside(source.name, file) }) })
  }
  const read = await readTexts(source.text, source.readBeside)
  if ('line' in read) return refuse('timeline-unreadable', read)
  const file = readAllEntries(read)
  if (isFault(file)) return refuse('timeline-unreadable', file)
  const faults = describeFaults(file)
  for (const fault of faults) refuse('timeline-invalid', fault)
  if (faults.length > 0) return undefined
  const events = file.events.map(({ value }) => toEvent(value))
  const articles = file.articles.map(({ value }) => toArticle(value))
  return { name: source.name, texts: read.texts, file, events, articles }
}

/** The name of a file beside another, on the disk or in a revision: `HEAD:out/2024-12.yaml`. */
const beside = (name: string, file: string): string => name.replace(/[^/\\:]*$/, file)

/** Where a field of an entry stands. */
export function placeIn(
  { name }: Pick<OpenedTimeline, 'name'>,
  { file, lineOf }: Pick<WrittenEntry, 'file' | 'lineOf'>,
  path: readonly (string | number)[],
): Place {
  return { line: lineOf(path), ...(file === undefined ? {} : { file: beside(name, file) }) }
}

type Source =
  | { readonly name: string; readonly text: string; readonly readBeside: ReadBeside }
  | { readonly name: string; readonly missing: string }

async function readSource(name: string, cwd: string): Promise<Source> {
  const onDisk = path.resolve(cwd, name)
  try {
    const isFolder = (await stat(onDisk)).isDirectory()
    const shown = isFolder ? path.join(name, TIMELINE_FILE) : name
    const read = async (file: string) => readFile(await settledPath(path.resolve(cwd, file)), 'utf8')
    return { name: shown, text: await read(shown), readBeside: (file) => read(beside(shown, file)) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      return { name, missing: `the file could not be read (${code}); check its rights` }
  }
  return readRevision(name, cwd)
}

const MOST_BYTES = 2 ** 29

/** `revision:path` from the top of the repository, `revision:./path` from the folder, as git has it. */
async function readRevision(name: string, cwd: string): Promise<Source> {
  const [, revision, file] = /^([^-:][^:]*):(.+)$/.exec(name) ?? []
  if (revision === undefined || file === undefined) {
    return { name, missing: 'no such file; expected a timeline, its folder, or a revision as `HEAD:out/timeline.yaml`' }
  }
  const git = async (spec: string): Promise<string> => {
    const { stdout } = await promisify(execFile)('git', ['cat-file', 'blob', spec], { cwd, maxBuffer: MOST_BYTES })
    return stdout
  }
  try {
    return { name, text: await git(name), readBeside: (file) => git(beside(name, file)) }
  } catch (error) {
    const { code, stderr = '' } = error as NodeJS.ErrnoException & { readonly stderr?: string }
    const reason = code === 'ENOENT' ? 'git is not installed' : stderr.trim().replace(/^fatal: /, '')
    return { name, missing: `git has no such file: ${reason}; paths count from the top of the repository` }
  }
}
