/** The subject of a verb: its own, or the one it shares by coordination, control or as a relative clause. */
import type { Token } from '../../pipeline/article.ts'
import { caseOf, dependents, isVerb, plainRelation, tokenAt, type Tree } from './tree.ts'

const DEEPEST = 6
const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

export const isRelative = ({ text }: Token): boolean => RELATIVE.has(text.toLowerCase())

/** The subject of a verb, its own or the one it shares by coordination, control or relative clause. */
export function subjectOf(tree: Tree, verb: number, depth = 0): number | undefined {
  const token = tokenAt(tree, verb)
  const own = dependents(tree, verb, 'nsubj').find((s) => !isApposed(tree, s))
  if (own !== undefined) {
    if (!isRelative(tokenAt(tree, own))) return partedBetween(tree, own) ?? own
    return token.relation === 'acl:relcl' ? antecedentOf(tree, verb) : own
  }
  if (depth > DEEPEST || token.head < 0) return undefined
  return sharedSubject(tree, verb, depth)
}

/** “It was announced that …”: nobody is meant. */
export function isExpletive(tree: Tree, subject: number): boolean {
  const { text, head } = tokenAt(tree, subject)
  if (!/^it$/i.test(text) || head < 0) return false
  return (
    tree.children[head]!.some(
      (c) =>
        c > subject &&
        /^(?:ccomp|csubj)/.test(tokenAt(tree, c).relation) &&
        tree.children[c]!.some((m) => tokenAt(tree, m).text === 'that'),
    ) && tree.children[head]!.some((c) => /^(?:aux:pass|cop)$/.test(tokenAt(tree, c).relation))
  )
}

/** “Hama, one of the largest cities, fought …”: what a comma and “one” open explains the name before, and does nothing. */
const isApposed = (tree: Tree, noun: number): boolean =>
  tokenAt(tree, tree.bounds.first[noun]!).text === 'one' && tree.tokens[tree.bounds.first[noun]! - 1]?.text === ','

/** “talks between the union and the company collapsed”: the talks did, where the parser took the company. */
function partedBetween(tree: Tree, own: number): number | undefined {
  const and = tree.bounds.first[own]! - 1
  if (tree.tokens[and]?.pos !== 'CCONJ') return undefined
  const between = tree.tokens.slice(Math.max(0, and - 6), and).findLastIndex((t) => t.text === 'between')
  const noun = Math.max(0, and - 6) + between - 1
  return between >= 0 && tree.tokens[noun]?.pos === 'NOUN' ? noun : undefined
}

function sharedSubject(tree: Tree, verb: number, depth: number): number | undefined {
  const { head } = tokenAt(tree, verb)
  const governor = tokenAt(tree, head)
  const relation = plainRelation(tokenAt(tree, verb))
  // “tried to escape but was caught”: a conjunction joins it to the verb before, whatever the relation is called.
  if (relation === 'conj' || (isVerb(governor) && isJoined(tree, verb)))
    return isVerb(governor) ? subjectOf(tree, clauseBetween(tree, head, verb) ?? head, depth + 1) : undefined
  if (relation === 'acl') return ofNounClause(tree, verb, depth)
  if (relation === 'xcomp') {
    const object = KEEPS_SUBJECT.has(governor.lemma) ? undefined : dependents(tree, head, 'obj', 'iobj')[0]
    return object ?? subjectOf(tree, head, depth + 1)
  }
  if (relation !== 'advcl') return undefined
  return (controls(tree, verb, head) ? objectOf(tree, head) : undefined) ?? subjectOf(tree, head, depth + 1)
}

/** “opened a case after a car caught fire and killed a woman”: the nearer clause, which has a subject, goes on. */
function clauseBetween(tree: Tree, head: number, verb: number): number | undefined {
  const inner = dependents(tree, head, 'advcl').filter((c) => c > head && c < verb && isVerb(tokenAt(tree, c)))
  return inner.find(
    (c) =>
      tokenAt(tree, c).form === tokenAt(tree, verb).form &&
      dependents(tree, c, 'nsubj').length > 0 &&
      dependents(tree, c, 'mark').length > 0 &&
      !tree.tokens.slice(c, verb).some((t) => t.text === ','),
  )
}

const isJoined = (tree: Tree, verb: number): boolean => dependents(tree, verb, 'cc').some((c) => c < verb)

/** “promised investors to double its revenue”: the one who promises. */
const KEEPS_SUBJECT = new Set(['promise', 'threaten', 'vow', 'pledge'])

/** “barred them from travelling”, “sentenced him for defrauding savers”: the object is who does it. */
function controls(tree: Tree, verb: number, governor: number): boolean {
  const mark = markOf(tree, verb)
  return mark === 'from' || ((mark === 'for' || mark === 'of') && JUDGING.has(tokenAt(tree, governor).lemma))
}

const JUDGING = new Set(
  `accuse sentence charge arrest jail fine blame criticise criticize praise convict thank sue condemn punish suspend sack
  dismiss detain investigate suspect try prosecute imprison ban hang execute honour reward clear acquit`.split(/\s+/),
)

const objectOf = (tree: Tree, verb: number): number | undefined =>
  dependents(tree, verb, 'obj')[0] ?? dependents(tree, verb, 'nsubj:pass')[0]

/** A clause that hangs on a noun: “rebels holding the town”; but “suspicion of smuggling” smuggles nothing. */
function ofNounClause(tree: Tree, verb: number, depth: number): number | undefined {
  const { head, form } = tokenAt(tree, verb)
  if (isVerb(tokenAt(tree, head))) return undefined
  const over = tokenAt(tree, head).head
  if (form === 'infinitive' && KEEPS_SUBJECT.has(tree.tokens[over]?.lemma ?? ''))
    return subjectOf(tree, over, depth + 1)
  // “In an attempt to calm the unrest, the prime minister dismissed two ministers”
  const attempting = form === 'infinitive' && /^(?:attempt|bid|effort|move)$/.test(tokenAt(tree, head).lemma)
  const doing = attempting && caseOf(tree, head) === 'in' ? clauseOver(tree, head) : undefined
  if (doing !== undefined) return subjectOf(tree, doing, depth + 1)
  if (form !== 'gerund' || markOf(tree, verb) === '') return antecedentOf(tree, verb)
  const clause = clauseOver(tree, head)
  if (clause === undefined) return undefined
  return controls(tree, verb, clause) ? objectOf(tree, clause) : subjectIfDoing(tree, verb, clause, depth)
}

/** “nine years in prison for defrauding savers” with no judge: nobody can be told. */
const subjectIfDoing = (tree: Tree, verb: number, clause: number, depth: number): number | undefined =>
  markOf(tree, verb) === 'by' || markOf(tree, verb) === 'without' ? subjectOf(tree, clause, depth + 1) : undefined

function clauseOver(tree: Tree, noun: number): number | undefined {
  let at = noun
  for (let step = 0; at >= 0 && step < DEEPEST; step++) {
    if (isVerb(tokenAt(tree, at))) return at
    at = tokenAt(tree, at).head
  }
  return undefined
}

const markOf = (tree: Tree, verb: number): string =>
  dependents(tree, verb, 'mark', 'case')
    .map((m) => tokenAt(tree, m).text.toLowerCase())
    .join(' ')

/** What a clause is about; “would be the first woman to lead” is about “she”. */
const antecedentOf = (tree: Tree, clause: number): number | undefined => {
  const { head } = tokenAt(tree, clause)
  if (head < 0) return undefined
  const isPredicate = dependents(tree, head, 'cop').length > 0
  return (isPredicate ? dependents(tree, head, 'nsubj').find((s) => s < head) : undefined) ?? head
}
