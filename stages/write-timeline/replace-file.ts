/** Writes files whole or not at all. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

const BUFFERED = 1 << 20

/** A name, and the pieces of what the file of that name is to hold; without them there is to be no such file. */
export type NewFile = readonly [name: string, pieces: Iterable<string> | undefined]

/** A file that is to be put in its place; without a temporary one, the file of that name is to go. */
interface Replacement {
  readonly name: string
  readonly temporary?: string
}

/**
 * Puts the files into `folder`: all of them are written beside their places and safe on the disk before the first is
 * renamed into place, in the order given. One whose content is there already is left alone, its time of change too.
 * A name may come twice: what it holds between the two stands in the folder while the files between are renamed. Gives
 * the names that changed. Throws what the disk throws, and then no file is half written; a full disk shows before
 * anything has changed. A run that is killed between two files leaves a journal, by which the next one puts the rest in
 * place: all files are the old ones, or all are the new ones in the end.
 */
export async function replaceFiles(folder: string, files: readonly NewFile[]): Promise<string[]> {
  const waiting: Replacement[] = []
  try {
    for (const [name, pieces] of files) {
      if (pieces === undefined) {
        if ((await hashOfFile(path.join(folder, name))) !== undefined) waiting.push({ name })
        continue
      }
      const temporary = temporaryName(name)
      waiting.push({ name, temporary })
      const handle = await open(path.join(folder, temporary), 'wx')
      const written = await writePieces(handle, pieces).finally(() => handle.close())
      const isAwaited = waiting.some((other) => other.name === name && other.temporary !== temporary)
      if (!isAwaited && written === (await hashOfFile(path.join(folder, name)))) {
        await rm(path.join(folder, temporary))
        waiting.pop()
      }
    }
    if (waiting.length > 1) await writeJournal(folder, waiting)
    await putInPlace(folder, waiting)
    return [...new Set(waiting.map(({ name }) => name))]
  } finally {
    for (const { temporary } of waiting) if (temporary) await rm(path.join(folder, temporary), { force: true })
  }
}

async function putInPlace(folder: string, replacements: readonly Replacement[]): Promise<void> {
  for (const { name, temporary } of replacements) {
    if (temporary === undefined) await rm(path.join(folder, name), { force: true })
    else await rename(path.join(folder, temporary), path.join(folder, name)).catch(passOverIfDone)
  }
  await rm(path.join(folder, JOURNAL), { force: true })
  if (replacements.length > 0) await syncFolder(folder)
}

/** What a killed run had put in its place already is there no more under its temporary name. */
function passOverIfDone(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

const JOURNAL = '.dateline.journal'

async function writeJournal(folder: string, replacements: readonly Replacement[]): Promise<void> {
  const temporary = path.join(folder, temporaryName('journal'))
  try {
    const handle = await open(temporary, 'wx')
    await writePieces(handle, [JSON.stringify(replacements)]).finally(() => handle.close())
    await rename(temporary, path.join(folder, JOURNAL))
  } finally {
    await rm(temporary, { force: true })
  }
}

/** What a killed run had still to do. */
async function readJournal(folder: string): Promise<readonly Replacement[]> {
  try {
    return JSON.parse(await readFile(path.join(folder, JOURNAL), 'utf8')) as Replacement[]
  } catch {
    return []
  }
}

/** Does what a killed run had still to do, and gives the names. Only for who alone writes into the folder. */
export async function finishReplacing(folder: string): Promise<string[]> {
  const replacements = await readJournal(folder)
  await putInPlace(folder, replacements)
  return [...new Set(replacements.map(({ name }) => name))]
}

/** Where a file is to be read: a killed run may have written it, and not put it in its place. */
export async function settledPath(file: string): Promise<string> {
  const folder = path.dirname(file)
  const waiting = (await readJournal(folder)).findLast(({ name }) => name === path.basename(file))
  const temporary = waiting?.temporary === undefined ? undefined : path.join(folder, waiting.temporary)
  return temporary !== undefined && existsSync(temporary) ? temporary : file
}

/** One file, as `replaceFiles` does it. True when it changed. */
export async function replaceFile(file: string, pieces: Iterable<string>): Promise<boolean> {
  return (await replaceFiles(path.dirname(file), [[path.basename(file), pieces]])).length > 0
}

/** Random, so that nobody else writes into it. */
const temporaryName = (name: string): string => `.${name}.${randomUUID()}.tmp`
const TEMPORARY = /^\.(?:[\w.-]+\.[0-9a-f-]{36}\.tmp|dateline\.lock\.[0-9a-f-]{36})$/

/** Removes what a killed run left half written, and gives the names. Only for who alone writes into the folder. */
export async function removeLeftovers(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => TEMPORARY.test(name))
  for (const name of names) await rm(path.join(folder, name), { force: true })
  return names
}

/** Makes the renaming last through a power cut, where the system can: Windows opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(String((error as NodeJS.ErrnoException).code))) {
      throw error
    }
  }
}

async function writePieces(handle: FileHandle, pieces: Iterable<string>): Promise<string> {
  const hash = createHash('sha256')
  let waiting = ''
  const flush = async () => {
    const bytes = Buffer.from(waiting)
    hash.update(bytes)
    await handle.writeFile(bytes)
    waiting = ''
  }
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length > BUFFERED) await flush()
  }
  await flush()
  await handle.sync()
  return hash.digest('hex')
}

/** `undefined` when there is no such file. */
async function hashOfFile(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return hash.digest('hex')
}
