/** Reads a file in which people decide. What they decided is never passed over: a file that can't be read stops the work. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MessageCode, Report } from './stage.ts'

export interface DecisionsFile {
  /** As it was named; the file must be there. */
  readonly named?: string | undefined
  /** Where nothing was named; the file need not be there. */
  readonly standard: string
  /** Code of the error when the file is there and can't be read. */
  readonly code: MessageCode
}

/** The text of the file, empty where there is none; `undefined`, with an error, when it can't be had. */
export async function readDecisions(
  { named, standard, code }: DecisionsFile,
  cwd: string,
  report: Report,
): Promise<string | undefined> {
  try {
    return await readFile(path.resolve(cwd, named ?? standard), 'utf8')
  } catch (error) {
    const { code: reason, message } = error as NodeJS.ErrnoException
    const missing = reason === 'ENOENT' || reason === 'ENOTDIR'
    if (missing && named === undefined) return ''
    if (missing) report.error('file-missing', 'no such file; nothing was written; check the path')
    else report.error(code, `the file could not be read (${reason ?? message}); nothing was written; check its rights`)
    return undefined
  }
}
