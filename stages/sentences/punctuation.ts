/** Hangs punctuation marks into a finished tree, by the rules of Universal Dependencies. */

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '«': '»', '‘': '’', '"': '"' }
const FINAL = /^[.?!…]+$/u

/** Stands for the head of a mark that does not hang anywhere yet. */
export const MARK = -2

/**
 * Fills `head[i]` for every mark. `head` holds the other words' heads, -1 for the root; marks carry `MARK`.
 *
 * A pair (brackets, quotes) hangs on the highest word inside it; a mark that opens or closes a phrase on the highest
 * word of that phrase; a mark between conjuncts on the second; the final stop on the root.
 */
export function hangMarks(words: readonly { readonly text: string }[], head: Int32Array): void {
  const count = words.length
  const texts = words.map((word) => word.text)
  const spans = spansOf(head, count)
  const mate = findPairs(texts, head, count)
  const answers: number[] = []
  for (let i = 0; i < count; i++) if (head[i] === MARK) answers.push(i, headOfMark(texts, head, count, spans, mate, i))
  if (spans.root < 0) {
    // Nothing but marks: the first is the root.
    for (let i = 0; i < count; i++) head[i] = i === 0 ? -1 : 0
    return
  }
  for (let i = 0; i < answers.length; i += 2) head[answers[i]!] = answers[i + 1]!
}

interface Spans {
  readonly root: number
  readonly first: Int32Array
  readonly last: Int32Array
}

/** The first and last word below each word. */
function spansOf(head: Int32Array, count: number): Spans {
  const first = new Int32Array(count)
  const last = new Int32Array(count)
  let root = -1
  for (let i = 0; i < count; i++) {
    first[i] = i
    last[i] = i
  }
  for (let i = 0; i < count; i++) {
    if (head[i] === MARK) continue
    for (let up = i, steps = 0; up >= 0 && steps < count; up = head[up]!, steps++) {
      if (head[up] === -1) root = up
      if (i < first[up]!) first[up] = i
      if (i > last[up]!) last[up] = i
    }
  }
  return { root, first, last }
}

function findPairs(texts: readonly string[], head: Int32Array, count: number): Int32Array {
  const mate = new Int32Array(count).fill(-1)
  const open: number[] = []
  for (let i = 0; i < count; i++) {
    if (head[i] !== MARK) continue
    const top = open.at(-1)
    if (top !== undefined && PAIRS[texts[top]!] === texts[i]) {
      mate[top] = i
      mate[i] = top
      open.pop()
    } else if (PAIRS[texts[i]!] !== undefined) open.push(i)
  }
  return mate
}

function headOfMark(
  texts: readonly string[],
  head: Int32Array,
  count: number,
  { root, first, last }: Spans,
  mate: Int32Array,
  at: number,
): number {
  if (mate[at] !== -1) {
    const inside = highestInside(head, Math.min(at, mate[at]!), Math.max(at, mate[at]!))
    if (inside >= 0) return inside
  }
  let before = at - 1
  while (before >= 0 && head[before] === MARK) before--
  let after = at + 1
  while (after < count && head[after] === MARK) after++
  if (before < 0 || after >= count || FINAL.test(texts[at]!)) return root
  let right = after
  while (head[right]! >= 0 && first[head[right]!] === after) right = head[right]!
  if (first[right] === after && head[right]! >= 0 && head[right]! <= before) return right
  const opened = closes(head, first, last, before)
  if (opened >= 0) return opened
  let left = before
  while (head[left]! >= 0 && last[head[left]!] === before) left = head[left]!
  return head[left]! >= after ? left : root
}

/** The highest word below which `before` is the last and that a mark opened; -1 for none. */
function closes(head: Int32Array, first: Int32Array, last: Int32Array, before: number): number {
  let found = -1
  for (let up = before; up >= 0 && last[up] === before; up = head[up]!) {
    const start = first[up]!
    if (start > 1 && head[start - 1] === MARK && head[up]! >= 0 && head[up]! < start) found = up
  }
  return found
}

/** The word between two places whose head lies outside; the first of several. */
function highestInside(head: Int32Array, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (head[i] !== MARK && (head[i]! <= from || head[i]! >= to)) return i
  }
  return -1
}
