/**
 * The weights of tagger, parser and relation namer, read from one file on first use.
 *
 * The file: the length of a JSON head in four bytes (little endian), the head (`name`, `classes`, `bits`, `rows`, `pairs`
 * of each model), then for each model its rows in order: the distance from the row before, the number of pairs (both
 * as variable-length numbers, seven bits a byte), then a class and a weight of one byte each.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { linearModel, type Scorer, type SparseRows } from './linear-model.ts'

export const MODEL_NAMES = ['tagger', 'mover', 'namer'] as const
export type Models = Readonly<Record<(typeof MODEL_NAMES)[number], Scorer>>

interface ModelHead {
  readonly classes: readonly string[]
  readonly bits: number
  readonly rows: number
  readonly pairs: number
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
  const heads = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as Record<string, ModelHead>
  let at = 4 + size
  const models: Partial<Record<(typeof MODEL_NAMES)[number], Scorer>> = {}
  for (const name of MODEL_NAMES) {
    const rows = emptyRows(heads[name]!)
    at = readRows(bytes, at, heads[name]!.rows, rows)
    models[name] = linearModel(rows)
  }
  return models as Models
}

function emptyRows({ classes, bits, pairs }: ModelHead): SparseRows {
  return {
    classes,
    bits,
    starts: new Uint32Array(2 ** bits + 1),
    columns: new Uint8Array(pairs),
    weights: new Int8Array(pairs),
  }
}

function readRows(bytes: Uint8Array, at: number, count: number, rows: SparseRows): number {
  const { starts, columns, weights } = rows
  let pair = 0
  let row = 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  for (let i = 0; i < count; i++) {
    const next = row + number()
    while (row < next) starts[++row] = pair
    for (let left = number(); left > 0; left--) {
      columns[pair] = bytes[at++]!
      weights[pair++] = bytes[at++]!
    }
  }
  while (row < starts.length - 1) starts[++row] = pair
  return at
}
