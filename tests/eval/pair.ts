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

/** Every second pair of those that are the same, and of those that are not, is set aside. */
export function halvesOf(pairs: readonly Pair[]): readonly [madeOn: Pair[], setAside: Pair[]] {
  const kinds = [true, false].map((same) => pairs.filter((pair) => pair.same === same))
  const half = (odd: number) => kinds.flatMap((kind) => kind.filter((_, i) => i % 2 === odd))
  return [half(0), half(1)]
}
