/** Writes a file whole or not at all. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

const BUFFERED = 1 << 20

/**
 * Puts `pieces` into a temporary file beside `file` and renames it into place; when the content is what the file holds
 * already, the file is left alone, its time of change too. True when it changed. Throws what the disk throws, and then
 * the old file is as it was.
 */
export async function replaceFile(file: string, pieces: Iterable<string>): Promise<boolean> {
  // The name is random so that two runs at once do not write into one another's file; it is gone afterwards.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    const written = await writePieces(handle, pieces).finally(() => handle.close())
    if (written === (await hashOfFile(file))) return false
    await rename(temporary, file)
    return true
  } finally {
    await rm(temporary, { force: true })
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
