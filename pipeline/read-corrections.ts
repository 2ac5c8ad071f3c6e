/** Reads the file in which people decide. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Corrections, parseCorrections } from '../stages/correct/index.ts'
import { collectMessages, type Message } from './stage.ts'

const DEFAULT_FILE = 'corrections.yaml'

/** The decisions of `file`, which must be there; without a name those of `corrections.yaml`, which need not. */
export async function readCorrections(
  file: string | undefined,
  messages: Message[],
  cwd: string = process.cwd(),
): Promise<{ corrections?: Corrections }> {
  const name = file ?? DEFAULT_FILE
  const report = collectMessages(messages, 'correct', name)
  try {
    return { corrections: parseCorrections(await readFile(path.resolve(cwd, name), 'utf8'), name, report) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && file === undefined) return {}
    report.error(
      'correction-invalid',
      `the file could not be read: ${message}; no correction was applied; check the path`,
    )
    return {}
  }
}
