/** What each move of the arc-hybrid parser costs: how many gold heads it puts out of reach (Goldberg and Nivre 2013). */
import { LEFT, RIGHT, SHIFT, type Tree } from '../../stages/sentences/parse.ts'

/** `gold[place]` is the place of the head; heads of words already attached play no part. */
export function moveCost(tree: Tree, gold: Int32Array, move: number): number {
  const { stack, size, next, root } = tree
  const s0 = stack[size - 1] ?? 0
  let cost = 0
  if (move === SHIFT) {
    for (let i = 0; i < size; i++) {
      if (gold[stack[i]!] === next) cost++
      if (i < size - 1 && gold[next] === stack[i]) cost++
    }
    return cost
  }
  for (let at = next; at < root; at++) if (gold[at] === s0) cost++
  const head = gold[s0]!
  if (move === LEFT) return cost + (head > next || (size > 1 && head === stack[size - 2]) ? 1 : 0)
  if (move === RIGHT) return cost + (head >= next ? 1 : 0)
  return cost
}
