/**
 * The weights of tagger, parser and relation namer, read from one file on first use.
 *
 * The file: the length of a JSON head in four bytes (little endian), the head (`classes`, `rows`, `pairs` of each
 * model, `wordTags` and `pairRelations`), then for each model its rows by key: the distance from the key before, the
 * number of pairs (both as variable-length numbers, seven bits a byte), then a class and a weight of one byte each.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Candidates, linearModel, type Scorer, type SparseRows, threeClassModel } from './linear-model.ts'
import { internalized } from './lexicon.ts'

export const MODEL_NAMES = ['tagger', 'mover', 'namer'] as const
export interface Models extends Readonly<Record<(typeof MODEL_NAMES)[number], Scorer>> {
  /** Tags of frequent words, by `wordKey`. */
  readonly wordTags: Candidates
  /** Relations between frequent pairs of tags, by `pairKey`. */
  readonly pairRelations: Candidates
}

interface ModelHead {
  readonly classes: readonly string[]
  readonly rows: number
  readonly pairs: number
}

/** Candidates as lists of a key and its classes. */
interface FileHead extends Readonly<Record<(typeof MODEL_NAMES)[number], ModelHead>> {
  readonly wordTags: readonly (readonly number[])[]
  readonly pairRelations: readonly (readonly number[])[]
}

let loaded: Models | undefined

/** The models that ship with the package. Throws when the file is not there. */
export function loadModels(): Models {
  loaded ??= decodeWeights(readFileSync(createRequire(import.meta.url).resolve('#syntax-weights')))
  return loaded
}

/** The models in a weights file. */
export function decodeWeights(bytes: Uint8Array): Models {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const heads = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as FileHead
  let at = 4 + size
  const [tagger, mover, namer] = MODEL_NAMES.map((name) => {
    const rows = emptyRows(heads[name])
    at = readRows(bytes, at, rows)
    return rows
  })
  return {
    tagger: linearModel(tagger!),
    mover: threeClassModel(mover!),
    namer: linearModel(namer!),
    wordTags: readCandidates(heads.wordTags),
    pairRelations: readCandidates(heads.pairRelations),
  }
}

function readCandidates(lists: readonly (readonly number[])[]): Candidates {
  return new Map(lists.map(([key = 0, ...classes]) => [key, Uint8Array.from(classes)]))
}

function emptyRows({ classes, rows, pairs }: ModelHead): SparseRows {
  return {
    // Compared with names in the program, again and again.
    classes: classes.map(internalized),
    keys: new Int32Array(rows),
    starts: new Uint32Array(rows + 1),
    columns: new Uint8Array(pairs),
    weights: new Int8Array(pairs),
  }
}

/** Fills `rows`; gives the place after them. */
function readRows(bytes: Uint8Array, at: number, { keys, starts, columns, weights }: SparseRows): number {
  let pair = 0
  let key = 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  for (let row = 0; row < keys.length; row++) {
    key += number()
    keys[row] = key
    for (let left = number(); left > 0; left--) {
      columns[pair] = bytes[at++]!
      weights[pair++] = bytes[at++]!
    }
    starts[row + 1] = pair
  }
  return at
}
