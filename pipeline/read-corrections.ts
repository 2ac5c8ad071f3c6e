/** Reads the file in which people decide. */
import { type Corrections, parseCorrections } from '../stages/correct/index.ts'
import { readDecisions } from './read-decisions.ts'
import { collectMessages, type Message } from './stage.ts'

const DEFAULT_FILE = 'corrections.yaml'

/**
 * The decisions of `file`, which must be there; without a name those of `corrections.yaml`, which need not.
 * `undefined`, with an error, when they cannot be had.
 */
export async function readCorrections(
  file: string | undefined,
  messages: Message[],
  cwd: string = process.cwd(),
): Promise<Corrections | undefined> {
  const name = file ?? DEFAULT_FILE
  const report = collectMessages(messages, 'correct', name)
  const text = await readDecisions({ named: file, standard: DEFAULT_FILE, code: 'correction-invalid' }, cwd, report)
  return text === undefined ? undefined : parseCorrections(text, name, report)
}
