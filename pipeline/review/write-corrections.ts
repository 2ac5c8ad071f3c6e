/** Writes decisions into the file of corrections, whole or not at all. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  addCorrections,
  changeCorrection,
  type Corrections,
  type NewCorrection,
  parseCorrections,
  type SectionName,
} from '../../stages/correct/index.ts'
import { replaceFile } from '../../stages/write-timeline/index.ts'
import { collectMessages, type Message } from '../stage.ts'

export const CORRECTIONS_FILE = 'corrections.yaml'

export interface CorrectionsText {
  /** As it is to be shown. */
  readonly file: string
  readonly text: string
  readonly corrections: Corrections
}

/** What stands in the file; nothing where there is none. `undefined`, with errors, when it can't be used. */
export async function openCorrections(
  file: string,
  cwd: string,
  messages: Message[],
): Promise<CorrectionsText | undefined> {
  const report = collectMessages(messages, 'correct', file)
  let text = ''
  try {
    text = await readFile(path.resolve(cwd, file), 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') {
      report.error('correction-invalid', `the file could not be read (${code ?? message}); nothing was written`)
      return undefined
    }
  }
  const corrections = parseCorrections(text, file, report)
  return corrections && { file, text, corrections }
}

/** An entry that is there, with other values. */
export interface ChangedCorrection {
  readonly section: SectionName
  readonly line: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** Changes entries that are there, then adds the new ones. False, with errors, when any does not fit the schema or the file can't be written. */
export async function writeCorrections(
  { file, text, corrections }: CorrectionsText,
  added: readonly NewCorrection[],
  cwd: string,
  messages: Message[],
  changed: readonly ChangedCorrection[] = [],
): Promise<boolean> {
  const report = collectMessages(messages, 'correct', file)
  // From the end, so that a field that is added moves no line of those that come.
  const fromEnd = [...changed].sort((a, b) => b.line - a.line)
  const values = fromEnd.reduce<string | undefined>(
    (now, { fields, ...place }) => (now === undefined ? now : changeCorrection(now, place, fields)),
    text,
  )
  const now = addCorrections(values ?? text, added)
  const faults: Message[] = []
  const parsed = parseCorrections(now, file, collectMessages(faults, 'correct', file))
  // What was wrong before is not the new entry's fault.
  const before: Message[] = []
  parseCorrections(text, file, collectMessages(before, 'correct', file))
  if (
    values === undefined ||
    !parsed ||
    faults.length > before.length ||
    count(parsed) !== count(corrections) + added.length
  ) {
    const fault = faults.find(({ text }) => !before.some((other) => other.text === text))
    report.error(
      'correction-invalid',
      fault?.text.replace(/; (?:the entry was left out|nothing was written)$/, '; nothing was written') ??
        'the entry could not be added without touching others; nothing was written; write it by hand',
    )
    return false
  }
  try {
    await replaceFile(path.resolve(cwd, file), [now])
    return true
  } catch (error) {
    report.error('output-unwritable', `the file could not be written: ${(error as Error).message}; nothing was written`)
    return false
  }
}

const count = (corrections: Corrections): number =>
  Object.values(corrections).reduce((sum, list) => (Array.isArray(list) ? sum + list.length : sum), 0)
