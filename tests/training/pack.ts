/** Packs trained models into a weights file (its form: `stages/sentences/weights.ts`). */
import { MODEL_NAMES } from '../../stages/sentences/weights.ts'
import type { Perceptron } from './perceptron.ts'

/** The largest weight; larger ones are cut. */
const STEPS = 127

/** Whole weights in one byte each; what rounds to nothing is left out, `scale` steps are one unit of weight. */
export function encodeWeights(
  models: Readonly<Record<(typeof MODEL_NAMES)[number], Perceptron>>,
  candidates: Readonly<Record<'wordTags' | 'pairRelations', readonly (readonly number[])[]>>,
  scales: Readonly<Record<string, number>>,
): Uint8Array {
  const heads: Record<string, object> = { ...candidates }
  const bodies: number[][] = []
  for (const name of MODEL_NAMES) {
    const { rows, pairs, bytes } = packRows(models[name], scales[name]!)
    heads[name] = { classes: models[name].classes, rows, pairs }
    bodies.push(bytes)
  }
  const head = new TextEncoder().encode(JSON.stringify(heads))
  const out = new Uint8Array(4 + head.length + bodies.reduce((sum, body) => sum + body.length, 0))
  new DataView(out.buffer).setUint32(0, head.length, true)
  out.set(head, 4)
  let at = 4 + head.length
  for (const body of bodies) {
    out.set(body, at)
    at += body.length
  }
  return out
}

function packRows({ classes, weights, rows: rowOf }: Perceptron, scale: number) {
  const width = classes.length
  const bytes: number[] = []
  let rows = 0
  let pairs = 0
  let before = 0
  for (const [key, row] of [...rowOf].sort(([a], [b]) => a - b)) {
    const kept: number[] = []
    for (let c = 0; c < width; c++) {
      const whole = Math.round(weights[row * width + c]! * scale)
      if (whole !== 0) kept.push(c, Math.max(-STEPS, Math.min(STEPS, whole)) & 255)
    }
    if (kept.length === 0) continue
    pushNumber(bytes, key - before)
    pushNumber(bytes, kept.length / 2)
    for (const byte of kept) bytes.push(byte)
    before = key
    rows++
    pairs += kept.length / 2
  }
  return { rows, pairs, bytes }
}

function pushNumber(bytes: number[], value: number): void {
  while (value > 127) {
    bytes.push((value & 127) | 128)
    value >>>= 7
  }
  bytes.push(value)
}
