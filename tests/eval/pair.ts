/** Pairs of reports that are of one event (`same`) or only look it (`other`). */
import type { Facts } from '../build-article.ts'

/** An article of one sentence with what an annotator would note. */
export interface Side {
  /** Publication day. */
  readonly day: string
  readonly sentence: string
  readonly facts: Facts
}

export interface Pair {
  readonly kind: string
  readonly same: boolean
  readonly sides: readonly [Side, Side]
}

export const side = (day: string, sentence: string, facts: Facts = {}): Side => ({ day, sentence, facts })
export const same = (kind: string, a: Side, b: Side): Pair => ({ kind, same: true, sides: [a, b] })
export const other = (kind: string, a: Side, b: Side): Pair => ({ kind, same: false, sides: [a, b] })
export const figure = (what: string, value: number, bound: 'exact' | 'about' | 'at-least' = 'exact') => ({
  what,
  value,
  bound,
})
