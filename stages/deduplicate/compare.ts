/** Whether dates and figures of two reports go together. */
import type { Figure } from '../../pipeline/article.ts'
import { countedKey } from './counted.ts'
import type { Bracket } from './profile.ts'

/** Days between two brackets; 0 when they share a day. */
export const gapOf = (a: Bracket, b: Bracket): number => Math.max(0, a.from - b.to, b.from - a.to)

/** Both brackets are short, and one holds the other: a night and its evening, a day inside a week. */
export function sameBracket(a: Bracket, b: Bracket): boolean {
  const width = Math.max(a.to - a.from, b.to - b.from)
  return width <= 7 && ((a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to))
}

/** Two figures count the same thing. */
export const countSame = (a: Figure, b: Figure): boolean => countedKey(a.what) === countedKey(b.what)

/** How far an approximate or one-sided value reaches before another value contradicts it. */
const LOOSE = 0.25

/** The lowest and highest value a figure allows. */
export function rangeOf({ value, bound }: Pick<Figure, 'value' | 'bound'>): readonly [number, number] {
  if (bound === 'about') return [value * (1 - LOOSE), value * (1 + LOOSE)]
  if (bound === 'at-least' || bound === 'more-than') return [value, Infinity]
  if (bound === 'up-to' || bound === 'fewer-than') return [-Infinity, value]
  return [value, value]
}

/** The ranges of two figures share a value. */
export function rangesTouch(a: Pick<Figure, 'value' | 'bound'>, b: Pick<Figure, 'value' | 'bound'>): boolean {
  const [fromA, toA] = rangeOf(a)
  const [fromB, toB] = rangeOf(b)
  return fromA <= toB && fromB <= toA
}

/** Small counts and round ones are too common to prove anything. */
const PROVES_FROM = 10

/** Both give the same telling number for the same thing. */
export const figuresAgree = (a: readonly Figure[], b: readonly Figure[]): boolean =>
  b.length > 0 && a.some((x) => x.value >= PROVES_FROM && b.some((y) => y.value === x.value && countSame(x, y)))

/** Sources revise a toll, but a tenfold difference is another event: 400 killed and 10 killed. */
const OTHER_EVENT = 4
/** Nobody who means 400 says “at least 10”. */
const NEVER_ONE = 10

/** Both count the same thing and are so far apart that they cannot be of one event. */
export function figuresDiffer(a: readonly Figure[], b: readonly Figure[]): boolean {
  if (!a.length || !b.length) return false
  const pairs = a.flatMap((x) => b.filter((y) => countSame(x, y)).map((y) => [x, y] as const))
  return (
    pairs.length > 0 &&
    pairs.every(([x, y]) => {
      const [low, high] = x.value < y.value ? [x.value, y.value] : [y.value, x.value]
      return (!rangesTouch(x, y) && high > low * OTHER_EVENT) || high > low * NEVER_ONE
    })
  )
}
