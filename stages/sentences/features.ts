/**
 * Features as numbers. What a model looks at is an atom (the tag of the word on top of the stack); a combination of up to
 * three atoms is the sum of their products with a number for each place. The number of the combination is mixed in with
 * `keyOf`, when the feature is looked up.
 */

const FIRST = 0x9e3779b1
const SECOND = 0x85ebca6b
const THIRD = 0xc2b2ae35
const SALT = 0x27d4eb2f

/**
 * A feature's key is its hash without so many low bits. Features that were not learnt must not be taken for others: with
 * a table of 2^20 moves and no comparing of keys, one in four is, which costs 0.9 % of the heads.
 */
export const KEY_SHIFT = 6

/** An atom as the first, second or third of a combination. */
export const first = (atom: number): number => Math.imul(atom, FIRST)
export const second = (atom: number): number => Math.imul(atom, SECOND)
export const third = (atom: number): number => Math.imul(atom, THIRD)

/** The key of a sum of atoms, for the combination with the number `n`. */
export function keyOf(sum: number, n: number): number {
  const salted = (sum + Math.imul(n + 1, SALT)) | 0
  return Math.imul(salted ^ (salted >>> 15), FIRST) >>> KEY_SHIFT
}
