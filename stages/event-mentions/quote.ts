/** The words that a mention quotes: its clause, from the subject to the last complement. */
import type { Span } from '../../pipeline/article.ts'
import { ancestors, isVerb, subtree, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'

const MARKS = /^\p{P}+$/u
const APART = new Set(['parataxis', 'discourse', 'vocative', 'list'])

/** “stopped accepting cards”: without its first verb the quotation would say the contrary. */
function withPhase(tree: Tree, verb: number): number {
  const { relation, head } = tokenAt(tree, verb)
  return relation === 'xcomp' && head >= 0 && isVerb(tokenAt(tree, head)) ? head : verb
}

/** Span of the clause around a trigger, without punctuation at its edges; slices back to the article's text. */
export function quoteSpan(text: string, tree: Tree, { token, carrier }: FoundTrigger): Span {
  const verb = carrier ?? [token, ...ancestors(tree, token)].find((i) => isVerb(tokenAt(tree, i)))
  const head = withPhase(tree, verb ?? token)
  const inside = subtree(tree, head, (c) => {
    const relation = tree.plain[c]!
    const laterVerb = relation === 'conj' && tokenAt(tree, c).head === head && isVerb(tokenAt(tree, c)) && c > head
    return (
      !APART.has(relation) &&
      !laterVerb &&
      !(relation === 'cc' && tokenAt(tree, c).head === head) &&
      !(relation === 'mark' && tokenAt(tree, c).head === head)
    )
  })
  const isWord = (i: number) => !MARKS.test(tokenAt(tree, i).text)
  const first = Math.min(token, inside.find(isWord) ?? token)
  const last = Math.max(token, inside.findLast(isWord) ?? token)
  const span = { start: tokenAt(tree, first).start, end: tokenAt(tree, last).end }
  return /[%)"”’]/.test(text[span.end] ?? '') && text[span.end] === '%' ? { ...span, end: span.end + 1 } : span
}
