/** Meanings that words share, from a lexical resource; the table is read on first use (`SYNONYMS.md` says whence). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { stemOf } from './stem.ts'

/** What a word may mean: numbers of meanings, ascending, and how usual each is for the word, 0 to 1. */
export interface Meanings {
  readonly ids: Int32Array
  readonly weights: Float32Array
}

/** Each further meaning of a word is so much less likely than the one before. */
const DECAY = 0.8
const NONE: Meanings = { ids: new Int32Array(), weights: new Float32Array() }

let table: ReadonlyMap<string, Meanings> | undefined

/** The meanings of a stem that other words have too. */
export function meaningsOf(stem: string): Meanings {
  table ??= readTable(readFileSync(createRequire(import.meta.url).resolve('#synonyms'), 'utf8'))
  return table.get(stem) ?? NONE
}

function readTable(text: string): Map<string, Meanings> {
  const found = new Map<string, Map<number, number>>()
  for (const [id, line] of text.trimEnd().split('\n').entries()) {
    for (const entry of line.split(' ')) {
      const stem = entry.slice(0, -1).split(/[_-]/).map(stemOf).join(' ')
      const weight = DECAY ** Number(entry.at(-1))
      const meanings = found.get(stem) ?? new Map<number, number>()
      found.set(stem, meanings.set(id, Math.max(weight, meanings.get(id) ?? 0)))
    }
  }
  return new Map(
    Array.from(found, ([stem, meanings]) => [
      stem,
      { ids: Int32Array.from(meanings.keys()), weights: Float32Array.from(meanings.values()) },
    ]),
  )
}

/** How likely two different words mean the same, 0 to 1: by the meaning that is most usual for both. */
export function synonymy(a: Meanings, b: Meanings): number {
  let most = 0
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const difference = a.ids[i]! - b.ids[j]!
    if (difference === 0) most = Math.max(most, a.weights[i++]! * b.weights[j++]!)
    else if (difference < 0) i++
    else j++
  }
  return most
}
