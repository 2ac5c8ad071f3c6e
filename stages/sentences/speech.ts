/**
 * Turns `“We will stay,” the king told reporters.` round: the verb of saying at the end is the root, what was said its
 * `ccomp`, as the treebank has it. The parser, going from left to right, has often closed the quotation as the root.
 */
import { MARK } from './punctuation.ts'

const SAYING = new Set(
  `said says say told tells added adds wrote writes announced reported insisted warned explained claimed noted stated
  replied recalled argued asked commented tweeted posted declared acknowledged admitted`.split(/\s+/u),
)
const BEFORE_SPEAKER = new Set([',', '”', '"', '’', "'", '?', '!', '—', '–', '--'])
const TURNABLE = new Set(['ccomp', 'parataxis', 'advcl', 'acl:relcl', 'xcomp', 'dep'])

/** Mends `heads` (marks carry `MARK`) and `relations` (class numbers of `names`) in place. */
export function turnSpeech(
  words: readonly { readonly text: string }[],
  names: readonly string[],
  heads: Int32Array,
  relations: Int32Array,
): void {
  const root = heads.indexOf(-1)
  for (let at = heads.length - 1; at > root; at--) {
    if (heads[at] !== root || !SAYING.has(words[at]!.text) || !TURNABLE.has(names[relations[at]!] ?? '')) continue
    const children = [...heads.keys()].filter((i) => heads[i] === at).map((i) => names[relations[i]!])
    if (!children.includes('nsubj') || children.includes('mark') || !isTail(words, heads, at)) return
    heads[root] = at
    relations[root] = names.indexOf('ccomp')
    heads[at] = -1
    return
  }
}

/** Whether the phrase of the word at `top` follows a comma or a quote and reaches to the end of the sentence. */
function isTail(words: readonly { readonly text: string }[], heads: Int32Array, top: number): boolean {
  let first = top
  while (first > 0 && isBelow(heads, first - 1, top)) first--
  if (first === 0 || !BEFORE_SPEAKER.has(words[first - 1]!.text)) return false
  for (let i = top + 1; i < heads.length; i++) if (heads[i] !== MARK && !isBelow(heads, i, top)) return false
  return true
}

function isBelow(heads: Int32Array, index: number, top: number): boolean {
  let up = index
  while (up >= 0 && up !== top) up = heads[up]!
  return up === top
}
