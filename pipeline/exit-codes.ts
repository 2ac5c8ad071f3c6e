/** Exit codes of the command, and what decides between them. */
import type { Message } from './stage.ts'

export const EXIT_CODES = {
  done: 0,
  failed: 1,
  usage: 2,
  skipped: 3,
  locked: 4,
} as const

/** `skipped` when an error message tells of input that did not get through whole, else `done`. */
export const exitCodeOf = (messages: readonly Message[]): number =>
  messages.some((m) => m.severity === 'error') ? EXIT_CODES.skipped : EXIT_CODES.done

/** Of a run that wrote nothing: `usage` when a file that was named is not there, `locked` when another run may be going. */
export function failureCodeOf(messages: readonly Message[]): number {
  const has = (code: Message['code']) => messages.some((m) => m.code === code)
  if (has('file-missing')) return EXIT_CODES.usage
  return has('locked') || has('lock-invalid') ? EXIT_CODES.locked : EXIT_CODES.failed
}
