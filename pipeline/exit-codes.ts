/** Exit codes of the command, and what decides between them. */
import type { Message } from './stage.ts'

export const EXIT_CODES = {
  done: 0,
  failed: 1,
  usage: 2,
  skipped: 3,
} as const

/** `skipped` when an error message tells of input that did not get through whole, else `done`. */
export const exitCodeOf = (messages: readonly Message[]): number =>
  messages.some((m) => m.severity === 'error') ? EXIT_CODES.skipped : EXIT_CODES.done

/** Of a run that wrote nothing: `usage` when a file that was named is not there, else `failed`. */
export const failureCodeOf = (messages: readonly Message[]): number =>
  messages.some((m) => m.code === 'file-missing') ? EXIT_CODES.usage : EXIT_CODES.failed
