/** Reads the values of flags; what is wrong with one is wrong usage. */
import { InvalidArgumentError } from 'commander'
import { parseDay } from '../calendar.ts'

export function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a whole number of at least 1.')
  return count
}

export function toDay(text: string): string {
  if (!parseDay(text)) throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.')
  return text
}
