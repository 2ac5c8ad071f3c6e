/** Prints: data on stdout, everything for people on stderr, colours and progress on a terminal only. */
import { once } from 'node:events'
import { isatty } from 'node:tty'
import picocolors from 'picocolors'
import type { TableStyle } from './date-table.ts'
import { formatMessages } from './format-messages.ts'
import type { Progress } from './run.ts'
import type { Message } from './stage.ts'

const BUFFERED = 1 << 16
const BETWEEN_UPDATES = 100

/** Writes the pieces to stdout, as fast as its reader takes them. */
export async function printData(pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  let waiting = ''
  const flush = async () => {
    const full = waiting !== '' && !process.stdout.write(waiting)
    waiting = ''
    if (full) await once(process.stdout, 'drain')
  }
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length >= BUFFERED) await flush()
  }
  await flush()
}

/** Prints messages to stderr, grouped; on a terminal only the first of each kind. */
export function printMessages(messages: readonly Message[], quiet = false): void {
  // `stderr.isTTY` is undefined where there is no terminal, and picocolors then decides by the environment: CI has colours.
  const isTTY = isatty(process.stderr.fd)
  const colours = picocolors.createColors(isTTY && picocolors.isColorSupported)
  const text = formatMessages(quiet ? messages.filter((m) => m.severity === 'error') : messages, {
    ...(isTTY ? { most: 10 } : {}),
    error: colours.red,
    warning: colours.yellow,
    info: colours.dim,
  })
  process.stderr.write(text)
}

/** Colours for what goes to stdout: none where that is no terminal, or where NO_COLOR says so. */
export const dataColours = (): ReturnType<typeof picocolors.createColors> =>
  picocolors.createColors(isatty(process.stdout.fd) && picocolors.isColorSupported)
/** Columns where nobody says how wide the terminal is. */
const WIDTH = 100
/** Wider lines are hard to follow. */
const WIDEST = 140

/** How a table is printed: as wide as the terminal, with colours there only. */
export function tableStyle(): TableStyle {
  const colours = picocolors.createColors(isatty(process.stdout.fd) && picocolors.isColorSupported)
  const width = Math.min(process.stdout.columns || WIDTH, WIDEST)
  return { width, heading: colours.bold, against: colours.yellow }
}

export interface ProgressLine {
  readonly show: (progress: Progress) => void
  readonly clear: () => void
}

/** Shows how far a run is, on one line of a terminal. Where there is none, `undefined`. */
export function progressLine(): ProgressLine | undefined {
  const { stderr } = process
  if (!stderr.isTTY) return undefined
  let last = 0
  return {
    show({ doing, done, total }) {
      const now = performance.now()
      if (now - last < BETWEEN_UPDATES && done > 0) return
      last = now
      stderr.write(`\r\u001B[K${doing}${done > 0 ? ` ${done} of ${total}` : ' …'}`)
    },
    clear: () => void stderr.write('\r\u001B[K'),
  }
}
