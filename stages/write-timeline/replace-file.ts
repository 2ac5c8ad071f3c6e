/** Writes files whole or not at all. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

const BUFFERED = 1 << 20

/** A name, and the pieces of what the file of that name is to hold. */
export type NewFile = readonly [name: string, pieces: Iterable<string>]

/**
 * Puts the files into `folder`: all of them are written beside their places and safe on the disk before the first is
 * renamed into place, in the order given. One whose content is there already is left alone, its time of change too.
 * A name may come twice: what it holds between the two stands in the folder while the files between are renamed. Gives
 * the names that changed. Throws what the disk throws, and then no file is half written; a full disk shows before
 * anything has changed.
 */
export async function replaceFiles(folder: string, files: readonly NewFile[]): Promise<string[]> {
  const waiting: { readonly name: string; readonly temporary: string }[] = []
  const changed = new Set<string>()
  try {
    for (const [name, pieces] of files) {
      const temporary = path.join(folder, temporaryName(name))
      waiting.push({ name, temporary })
      const handle = await open(temporary, 'wx')
      const written = await writePieces(handle, pieces).finally(() => handle.close())
      const isAwaited = waiting.some((other) => other.name === name && other.temporary !== temporary)
      if (!isAwaited && written === (await hashOfFile(path.join(folder, name)))) {
        await rm(temporary)
        waiting.pop()
      }
    }
    for (const { name, temporary } of waiting) {
      await rename(temporary, path.join(folder, name))
      changed.add(name)
    }
    if (changed.size > 0) await syncFolder(folder)
    return [...changed]
  } finally {
    for (const { temporary } of waiting) await rm(temporary, { force: true })
  }
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
