/**
 * Features as numbers. What a model looks at is an atom (the tag of the word on top of the stack); each atom is
 * multiplied by an odd number of its own, so that a combination of atoms is the sum of their products. The number of the
 * combination is mixed in with `keyOf`, when the feature is looked up.
 */
import { mix } from './hash.ts'

const MOST_ATOMS = 64
const SPREAD = 0x9e3779b1
const SALT = 0x27d4eb2f

/** An odd number for each atom; far from each other, for most atoms are small numbers. */
const ODD = Int32Array.from({ length: MOST_ATOMS }, (_, atom) => mix(mix(0x2545f491, atom), atom) | 1)

/**
 * A feature's key is its hash without so many low bits. Features that were not learnt must not be taken for others: with
 * a table of 2^20 moves and no comparing of keys, one in four is, which costs 0.9 % of the heads.
 */
export const KEY_SHIFT = 6

/** An atom's part of the sum: its value times the odd number of the atom. */
export const times = (value: number, atom: number): number => Math.imul(value, ODD[atom]!)

/** The key of a sum of atoms, for the combination with the number `n`. */
export function keyOf(sum: number, n: number): number {
  const salted = (sum + Math.imul(n, SALT)) | 0
  return Math.imul(salted ^ (salted >>> 15), SPREAD) >>> KEY_SHIFT
}
