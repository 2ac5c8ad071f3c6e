/**
 * Feature templates as data. A model looks at some atoms of where it is (`s0t`: the tag of the word on top of the stack)
 * and at combinations of up to three of them; every combination is hashed with the number of its template.
 */

/** Atoms by name; place 0 stands for none. */
export type AtomNumbers = ReadonlyMap<string, number>

export interface Templates {
  readonly count: number
  /** Three places of atoms for each template. */
  readonly slots: Uint8Array
  readonly salts: Int32Array
}

const FIRST = 0x9e3779b1
const SECOND = 0x85ebca6b
const THIRD = 0xc2b2ae35
const SALT = 0x27d4eb2f

/** The names of the atoms, separated by spaces, numbered from 1. */
export function numberAtoms(names: string): AtomNumbers {
  return new Map(
    names
      .trim()
      .split(/\s+/)
      .map((name, i) => [name, i + 1]),
  )
}

/** Templates separated by `|`, the atoms of each by spaces. Throws on an atom that is not there. */
export function readTemplates(atoms: AtomNumbers, text: string): Templates {
  const templates = text.split('|').map((template) => template.trim().split(/\s+/))
  const slots = new Uint8Array(3 * templates.length)
  templates.forEach((names, t) => {
    names.forEach((name, i) => {
      const atom = atoms.get(name)
      if (atom === undefined || i > 2) throw new Error(`template \`${names.join(' ')}\`: \`${name}\` is not expected`)
      slots[3 * t + i] = atom
    })
  })
  return { count: templates.length, slots, salts: Int32Array.from(templates, (_, t) => Math.imul(t + 1, SALT)) }
}

/** Fills `features` with one hash for each template; `values` by number of the atom, 0 at place 0. Gives their count. */
export function hashFeatures({ count, slots, salts }: Templates, values: Int32Array, features: Int32Array): number {
  for (let t = 0, at = 0; t < count; t++, at += 3) {
    const sum =
      (salts[t]! +
        Math.imul(values[slots[at]!]!, FIRST) +
        Math.imul(values[slots[at + 1]!]!, SECOND) +
        Math.imul(values[slots[at + 2]!]!, THIRD)) |
      0
    features[t] = Math.imul(sum ^ (sum >>> 15), FIRST)
  }
  return count
}
