/** What is told only to be denied, or only as a suspicion: nobody has found that it happened. */
import { DENYING } from './english/status-words.ts'
import { ancestors, dependents, isVerb, tokenAt, type Tree } from './tree.ts'

/** “denied reports that it would close the plant”, “rejected a report in a paper that …”: what is denied, in whatever tense. */
export function isDenied(tree: Tree, verb: number): boolean {
  const token = tokenAt(tree, verb)
  if (token.head < 0 || !/^(?:ccomp|acl)/.test(token.relation)) return false
  if (DENYING.has(tokenAt(tree, token.head).lemma)) return true
  // The parser may hang the clause on the newspaper; what is rejected is the report.
  if (!dependents(tree, verb, 'mark').some((m) => tokenAt(tree, m).text === 'that')) return false
  const rejecting = ancestors(tree, verb).find((a) => isVerb(tokenAt(tree, a)))
  if (rejecting === undefined || !DENYING.has(tokenAt(tree, rejecting).lemma)) return false
  return dependents(tree, rejecting, 'obj', 'nsubj:pass').some((o) => SAID_THINGS.has(tokenAt(tree, o).lemma))
}

const SAID_THINGS = new Set(
  'report claim allegation suggestion rumour rumor accusation assertion speculation notion idea story charge'.split(
    ' ',
  ),
)

/** “two men suspected of stealing”, “charged with killing”: nobody has found that they did. */
export function isSuspected(tree: Tree, verb: number): boolean {
  const token = tokenAt(tree, verb)
  const over = tree.tokens[token.head]
  if (token.form !== 'gerund' || !over || !SUSPECTING.has(over.lemma)) return false
  if (!dependents(tree, verb, 'mark', 'case').some((m) => /^(?:of|with)$/i.test(tokenAt(tree, m).text))) return false
  // “The minister accused the police of lying” is the minister's word, and told as that.
  return dependents(tree, token.head, 'obj').length === 0
}

const SUSPECTING = new Set(['suspect', 'accuse', 'charge', 'indict'])
