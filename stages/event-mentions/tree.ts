/** A sentence as a dependency tree: who depends on whom, and which words stand below a word. */
import type { Sentence, Span, Token } from '../../pipeline/article.ts'

export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** For each token its dependents, in text order. */
  readonly children: readonly (readonly number[])[]
  /** For each token its relation without the subtype: `nsubj` for `nsubj:pass`. */
  readonly plain: readonly string[]
  /** For each token the first and last token below it or itself, and how many they are. */
  readonly bounds: Bounds
  /** What is worked out once per token and asked for often; filled by its users. */
  readonly memo: Memo
}

interface Bounds {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly size: readonly number[]
}

interface Memo {
  readonly groups: unknown[]
  readonly names: unknown[]
  readonly cases: string[]
}

export function treeOf(sentence: Sentence): Tree {
  const children = childrenOf(sentence.tokens)
  return {
    sentence,
    tokens: sentence.tokens,
    children,
    plain: sentence.tokens.map(plainRelation),
    bounds: boundsOf(sentence.tokens, children),
    memo: { groups: [], names: [], cases: [] },
  }
}

const NONE: readonly number[] = []

/** For each token its dependents; most have none, and share an empty list. */
function childrenOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: (readonly number[])[] = tokens.map(() => NONE)
  for (let i = 0; i < tokens.length; i++) {
    const { head } = tokens[i]!
    if (head < 0) continue
    if (children[head] === NONE) children[head] = [i]
    else (children[head] as number[]).push(i)
  }
  return children
}

/** Governors before their dependents, then added up the other way round. */
function boundsOf(tokens: readonly Token[], children: readonly (readonly number[])[]): Bounds {
  const first: number[] = []
  const order: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    first.push(i)
    if (tokens[i]!.head < 0) order.push(i)
  }
  const last = first.slice()
  const size = first.map(() => 1)
  for (let k = 0; k < order.length; k++) for (const child of children[order[k]!]!) order.push(child)
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k]!
    const { head } = tokens[i]!
    if (head < 0) continue
    first[head] = Math.min(first[head]!, first[i]!)
    last[head] = Math.max(last[head]!, last[i]!)
    size[head] = size[head]! + size[i]!
  }
  return { first, last, size }
}

export const tokenAt = (tree: Tree, i: number): Token => tree.tokens[i]!

const PLAIN = new Map<string, string>()

/** The relation without its subtype: `nsubj` for `nsubj:pass`. */
export function plainRelation({ relation }: Token): string {
  let plain = PLAIN.get(relation)
  if (plain === undefined) {
    plain = relation.split(':')[0]!
    PLAIN.set(relation, plain)
  }
  return plain
}

/** The dependents of token `i` that stand in one of the relations; a plain name takes its subtypes in. */
export function dependents(tree: Tree, i: number, ...relations: readonly string[]): readonly number[] {
  const children = tree.children[i]!
  if (children.length === 0) return NONE
  let found: number[] | undefined
  for (const c of children) {
    const relation = tree.plain[c]!
    if (!relations.includes(relation)) {
      const exact = tree.tokens[c]!.relation
      if (exact === relation || !relations.includes(exact)) continue
    }
    if (found) found.push(c)
    else found = [c]
  }
  return found ?? NONE
}

/** Token `i` and everything below it, in text order; `enter` says of a dependent whether to go in. */
export function subtree(tree: Tree, i: number, enter: (child: number) => boolean = () => true): number[] {
  const found: number[] = []
  const open = [i]
  while (open.length) {
    const at = open.pop()!
    found.push(at)
    for (const child of tree.children[at]!) if (enter(child)) open.push(child)
  }
  return found.length > 1 ? found.sort((a, b) => a - b) : found
}

/** The tokens that share characters with a span. */
export function indicesIn(tree: Tree, span: Span): number[] {
  const found: number[] = []
  for (const [i, token] of tree.tokens.entries()) if (token.start < span.end && span.start < token.end) found.push(i)
  return found
}

/** The token's governors, nearest first. */
export function ancestors(tree: Tree, i: number): number[] {
  const path: number[] = []
  for (let at = tokenAt(tree, i).head; at >= 0 && path.length <= tree.tokens.length; at = tokenAt(tree, at).head) {
    path.push(at)
  }
  return path
}

/** The preposition or other case marker of a noun, in lower case: `in`, `of`, `because of`. */
export function caseOf(tree: Tree, i: number): string {
  const known = tree.memo.cases[i]
  if (known !== undefined) return known
  const words: string[] = []
  for (const c of dependents(tree, i, 'case')) {
    words.push(tokenAt(tree, c).text.toLowerCase())
    for (const f of dependents(tree, c, 'fixed')) words.push(tokenAt(tree, f).text.toLowerCase())
  }
  const found = words.join(' ')
  tree.memo.cases[i] = found
  return found
}

export const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX'
export const isNominal = (token: Token): boolean =>
  token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM'

/** A headline tells the news in the present tense; a sentence with a full stop does not. */
export const isFullSentence = (tree: Tree): boolean => tree.tokens.slice(-3).some((t) => /^[.!?…]$/.test(t.text))
