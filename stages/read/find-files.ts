/** Finds the article files behind folders, patterns and names. */
import { lstat, readdir } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { collectMessages, type Message } from '../../pipeline/stage.ts'
import { globBase, globToRegExp, isGlob } from './glob.ts'
import { READABLE_ENDINGS } from './read-file.ts'

export interface FoundFiles {
  /** Relative to the working folder, with forward slashes, sorted by code units, each once. */
  readonly files: readonly string[]
  readonly messages: readonly Message[]
}

/** Folders are searched through without dot files; a pattern or name that matches nothing is a message. */
export async function findFiles(inputs: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>()
  const messages: Message[] = []
  for (const input of inputs) {
    for (const file of await filesBehind(input, cwd, messages)) files.add(file)
  }
  return { files: [...files].sort(byCodeUnits), messages }
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
const isReadable = (path: string): boolean => READABLE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending))

async function filesBehind(input: string, cwd: string, messages: Message[]): Promise<string[]> {
  const report = collectMessages(messages, 'read', input)
  const found = await lstatOf(resolve(cwd, input))
  if (!found && isGlob(input)) {
    const files = await filesOfPattern(input, cwd, messages)
    if (!files.length) report.error('no-input', 'the pattern matches no file; check it, and quote it against the shell')
    return files
  }
  if (!found) {
    report.error('file-unreadable', 'no such file or folder; check the path')
    return []
  }
  if (!found.isDirectory()) return [pathFrom(cwd, resolve(cwd, input))]
  const files = (await filesUnder(resolve(cwd, input), cwd, messages)).filter(isReadable)
  if (!files.length) {
    report.warn('no-input', `no article in this folder; expected files that end in ${READABLE_ENDINGS.join(', ')}`)
  }
  return files
}

const pathFrom = (cwd: string, file: string): string => {
  const path = relative(cwd, file)
  return toSlashes(isAbsolute(path) ? file : path)
}

async function lstatOf(file: string) {
  try {
    return await lstat(file)
  } catch {
    return undefined
  }
}

/** All files, without those in dot folders and without following links to folders (they may lead in a circle). */
async function filesUnder(folder: string, cwd: string, messages: Message[]): Promise<string[]> {
  const files: string[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await entriesOf(next, cwd, messages)) {
      if (entry.name.startsWith('.')) continue
      const path = resolve(next, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') waiting.push(path)
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(pathFrom(cwd, path))
    }
  }
  return files
}

async function entriesOf(folder: string, cwd: string, messages: Message[]) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    collectMessages(messages, 'read', pathFrom(cwd, folder)).error(
      'file-unreadable',
      `the folder could not be read (${code ?? 'unknown reason'}); skipped`,
    )
    return []
  }
}

async function filesOfPattern(pattern: string, cwd: string, messages: Message[]): Promise<string[]> {
  const base = resolve(cwd, globBase(pattern))
  if (!(await lstatOf(base))?.isDirectory()) return []
  const matches = globToRegExp(pathFrom(cwd, resolve(cwd, pattern)))
  return (await filesUnder(base, cwd, messages)).filter((file) => matches.test(file))
}
