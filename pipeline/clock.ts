/**
 * The one place that asks the clock, the host and the user: for locks, logs and reports of runs. Nothing of it ever
 * reaches the stages or the output folder's timeline.
 */
import { hostname, userInfo } from 'node:os'

/** The present moment, ISO 8601 in UTC to the second. */
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`

/** A clock for durations, in milliseconds. */
export const ticks = (): number => performance.now()

/** Who runs this: the name of the user, or the number where the system knows no name. */
export function owner(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

export const host = (): string => hostname()
