/** What the modifiers do with the core phrase that they stand around. */
import type { Meaning, Piece } from '../meaning.ts'

/** Reads the core phrase at a word. */
export type CoreReader = (i: number) => Piece | undefined

/** The core with something added to its meaning, from an earlier word on. */
export const withMeaning = (p: Piece, from: number, changes: Partial<Meaning>, rule = p.rule, to = p.to): Piece => ({
  ...p,
  from,
  to,
  rule,
  meaning: { ...p.meaning, ...changes } as Meaning,
})

/** Whether a piece names a day and no time of it. */
export function isDay({ meaning }: Piece): boolean {
  if (meaning.time !== undefined) return false
  if (meaning.kind === 'weekday') return true
  if (meaning.kind === 'unit') return meaning.unit === 'day'
  return meaning.kind === 'calendar' && (meaning.day !== undefined || meaning.holiday !== undefined)
}
