/** Whether what a trigger names happened, goes on, is planned, was called off or denied, or is only thought of. */
import type { MentionStatus, Token } from '../../pipeline/article.ts'
import {
  CANCELLED_ADJECTIVES,
  CANCELLING,
  CONDITIONS,
  DENYING,
  DOUBT_ADJECTIVES,
  DOUBT_MODALS,
  DOUBT_NOUNS,
  FACTUAL_PREPOSITIONS,
  FUTURE_MODALS,
  IMPLICATIVE,
  NEGATIVE_IMPLICATIVE,
  ONGOING_ADJECTIVES,
  PLAN_ADJECTIVES,
  PLAN_NOUNS,
  PLANNING,
  PREVENTING,
  WISHING,
  WISHING_FOR,
} from './english/status-words.ts'
import { GROUP_NOUNS, PERSON_NOUNS } from './english/titles-and-groups.ts'
import { ASPECTUAL, HAPPENING, LIGHT, REPORTING } from './english/verb-roles.ts'
import { ancestors, dependents, isFullSentence, isVerb, plainRelation, tokenAt, type Tree } from './tree.ts'
import { hasCase, type FoundTrigger } from './triggers.ts'
import { isNegated, phrasalLemma, verbGroupOf, type VerbGroup } from './verb-group.ts'
import { isDenied, isSuspected } from './doubted.ts'

/** How deep a chain of governors is followed; sentences go no deeper in earnest. */
const DEEPEST = 6

/** The status of a trigger, from its own words and from what governs it. */
export function statusOf(tree: Tree, { token, kind, carrier }: FoundTrigger): MentionStatus {
  if (kind === 'verb') return statusOfVerb(tree, token, 0)
  const own = statusFromModifiers(tree, token)
  if (own && (carrier === undefined || own === 'negated')) return own
  if (carrier === undefined) return statusOfNoun(tree, token, 0)
  const carried = statusOfVerb(tree, carrier, 0)
  return CANCELLING.has(phrasalLemma(tree, carrier)) && carried !== 'negated' ? 'cancelled' : carried
}

function statusOfVerb(tree: Tree, verb: number, depth: number): MentionStatus {
  const token = tokenAt(tree, verb)
  // A noun or adjective can govern too: “is ready to”, “the plan to”.
  if (!isVerb(token) || depth > DEEPEST) return 'happened'
  const group = verbGroupOf(tree, verb)
  if (group.negated || hasNegativeSubject(tree, verb) || isDeniedToExist(tree, verb)) return 'negated'
  if (dependents(tree, verb, 'obj').some((o) => hasNo(tree, o))) return 'negated'
  const fromClause = statusFromMark(tree, verb)
  if (fromClause) return fromClause
  if (isDenied(tree, verb)) return 'denied'
  if (isSuspected(tree, verb)) return 'hypothetical'
  if ((group.modal && FUTURE_MODALS.has(group.modal)) || isToBe(tree, verb, group)) return 'planned'
  if (group.modal && DOUBT_MODALS.has(group.modal))
    return isReportedFuture(tree, verb, group) ? 'planned' : 'hypothetical'
  return statusFromGovernor(tree, verb, group, depth) ?? ownStatus(tree, group)
}

/** “nobody was hurt”, “no ship left port”. */
function hasNegativeSubject(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'nsubj').some(
    (s) => /^(?:nobody|none|nothing|neither)$/i.test(tokenAt(tree, s).text) || hasNo(tree, s),
  )
}

/** “there are not many men left to send”: what is not there does nothing. */
const isDeniedToExist = (tree: Tree, verb: number): boolean =>
  ancestors(tree, verb).some((a) => dependents(tree, a, 'expl').length > 0 && isNegated(tree, a))

const hasNo = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, 'det').some((d) => /^(?:no|neither)$/i.test(tokenAt(tree, d).text))

/** “said it would send troops”: a future seen from the past. */
function isReportedFuture(tree: Tree, verb: number, group: VerbGroup): boolean {
  const token = tokenAt(tree, verb)
  if (group.modal !== 'would' || plainRelation(token) !== 'ccomp' || token.head < 0) return false
  const conditional = tree.children[verb]!.some((c) => statusFromMark(tree, c) === 'hypothetical')
  // “Hama's fall would open the road, they said”: what things would do is a supposition, what somebody would do a plan.
  const things = dependents(tree, verb, 'nsubj').some((s) => isThing(tokenAt(tree, s)))
  return !conditional && !things && REPORTING.has(tokenAt(tree, token.head).lemma)
}

/** “is to visit the valley on Saturday”. */
const isToBe = (tree: Tree, verb: number, group: VerbGroup): boolean =>
  group.form === 'infinitive' &&
  dependents(tree, verb, 'mark', 'aux').some((m) => tokenAt(tree, m).text.toLowerCase() === 'to') &&
  dependents(tree, verb, 'aux', 'cop').some((a) => a < verb && /^(?:is|are|was|were)$/i.test(tokenAt(tree, a).text))

const isThing = ({ pos, lemma }: Token): boolean =>
  pos === 'NOUN' && !PERSON_NOUNS.has(lemma) && !GROUP_NOUNS.has(lemma)

/** “if it falls”, “without firing”, “instead of leaving”. */
function statusFromMark(tree: Tree, verb: number): MentionStatus | undefined {
  const marks = dependents(tree, verb, 'mark', 'case').map((m) => tokenAt(tree, m).text.toLowerCase())
  if (marks.some((m) => CONDITIONS.has(m))) return 'hypothetical'
  if (marks.includes('without') || marks.includes('instead')) return 'negated'
  if (marks.includes('from') && isPrevented(tree, verb)) return 'negated'
  // “cleared of assaulting a photographer”
  if (marks.includes('of') && ABSOLVING.has(tree.tokens[tokenAt(tree, verb).head]?.lemma ?? '')) return 'negated'
  return undefined
}

/** “talks on ending the strike”: what is talked about. */
const isTopic = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, 'mark', 'case').some((m) => /^(?:on|about|over|towards?)$/i.test(tokenAt(tree, m).text))

const ABSOLVING = new Set(['clear', 'acquit', 'exonerate', 'absolve'])

/** “barred them from travelling”. */
const isPrevented = (tree: Tree, verb: number): boolean => {
  const { head } = tokenAt(tree, verb)
  return head >= 0 && PREVENTING.has(tokenAt(tree, head).lemma)
}

function ownStatus(tree: Tree, group: VerbGroup): MentionStatus {
  if (group.form === 'progressive') return group.past && !hasPerfect(group) ? 'happened' : 'ongoing'
  // “Earthquake kills dozens”: a headline tells what happened.
  const isNow = group.form === 'present' && !group.past && !group.passive && isFullSentence(tree)
  return isNow ? 'ongoing' : 'happened'
}

const hasPerfect = (group: VerbGroup) => group.auxiliaries.length > 1

function statusFromGovernor(tree: Tree, verb: number, group: VerbGroup, depth: number): MentionStatus | undefined {
  const token = tokenAt(tree, verb)
  if (token.head < 0) return undefined
  const relation = plainRelation(token)
  const governor = tokenAt(tree, token.head)
  const infinitive = group.form === 'infinitive'
  if (relation === 'conj')
    return infinitive || group.form === 'gerund' ? statusOfGovernor(tree, token.head, depth) : undefined
  if (relation === 'xcomp' || (relation === 'advcl' && infinitive))
    return statusUnder(tree, token.head, relation, infinitive, depth)
  if (relation === 'ccomp' || relation === 'csubj') return statusOfClaim(tree, token.head, infinitive)
  if (relation === 'acl' && infinitive) return PLAN_NOUNS.has(governor.lemma) ? 'planned' : 'hypothetical'
  if (relation === 'acl' && group.form === 'gerund' && (DOUBT_NOUNS.has(governor.lemma) || isTopic(tree, verb)))
    return 'hypothetical'
  if (relation === 'advcl' && (group.form === 'gerund' || group.form === 'participle')) {
    const outer = statusOfGovernor(tree, token.head, depth)
    return outer === 'ongoing' || outer === 'negated' || outer === 'denied' ? 'happened' : outer
  }
  return undefined
}

function statusOfGovernor(tree: Tree, governor: number, depth: number): MentionStatus | undefined {
  return isVerb(tokenAt(tree, governor)) ? statusOfVerb(tree, governor, depth + 1) : undefined
}

/** The status of an infinitive or gerund under another verb: “began to”, “failed to”, “vowed to”, “tried to”. */
function statusUnder(
  tree: Tree,
  governor: number,
  relation: string,
  infinitive: boolean,
  depth: number,
): MentionStatus | undefined {
  const { lemma } = tokenAt(tree, governor)
  const outer = statusOfGovernor(tree, governor, depth)
  if (NEGATIVE_IMPLICATIVE.has(lemma)) return outer === 'negated' ? 'happened' : 'negated'
  if (IMPLICATIVE.has(lemma) || ASPECTUAL.has(lemma)) {
    // “crossed to help”: a purpose, unless the verb takes a complement.
    if (relation === 'advcl') return 'hypothetical'
    return outer
  }
  if (!infinitive) return outer
  if (outer === 'hypothetical' || outer === 'negated') return 'hypothetical'
  if (relation === 'advcl') return outer === 'planned' ? 'planned' : 'hypothetical'
  if (PLANNING.has(lemma)) return 'planned'
  return 'hypothetical'
}

/** The status of a clause under a verb of saying, thinking or denying. */
function statusOfClaim(tree: Tree, governor: number, infinitive: boolean): MentionStatus | undefined {
  const { lemma } = tokenAt(tree, governor)
  if (DENYING.has(lemma)) return 'denied'
  if (isVerb(tokenAt(tree, governor)) && isNegated(tree, governor)) return 'hypothetical'
  if (WISHING.has(lemma) && !REPORTING.has(lemma)) return 'hypothetical'
  if (infinitive && PLANNING.has(lemma)) return 'planned'
  return infinitive ? 'hypothetical' : undefined
}

function statusFromModifiers(tree: Tree, noun: number): MentionStatus | undefined {
  if (isNegated(tree, noun)) return 'negated'
  for (const m of dependents(tree, noun, 'amod')) {
    const { lemma, text } = tokenAt(tree, m)
    const word = text.toLowerCase()
    const is = (set: ReadonlySet<string>) => set.has(lemma) || set.has(word)
    if (is(PLAN_ADJECTIVES)) return 'planned'
    if (is(DOUBT_ADJECTIVES)) return 'hypothetical'
    if (is(CANCELLED_ADJECTIVES)) return 'cancelled'
    if (is(ONGOING_ADJECTIVES)) return 'ongoing'
  }
  return undefined
}

function statusOfNoun(tree: Tree, noun: number, depth: number): MentionStatus {
  const token = tokenAt(tree, noun)
  if (token.head < 0 || depth > DEEPEST) return 'happened'
  const relation = plainRelation(token)
  if (relation === 'conj' || relation === 'appos') return statusOfNoun(tree, token.head, depth + 1)
  if (hasCase(tree, noun, FACTUAL_PREPOSITIONS)) return 'happened'
  const governor = tokenAt(tree, token.head)
  if (!isVerb(governor)) return statusUnderNoun(tree, noun, token.head, relation, depth)
  return statusUnderVerb(tree, noun, token.head, relation, depth)
}

/** “the prospect of a war”, “plans for a strike”. */
const HELD: ReadonlySet<string> = new Set(['at', 'during', 'amid'])

function statusUnderNoun(tree: Tree, noun: number, governor: number, relation: string, depth: number): MentionStatus {
  const { lemma } = tokenAt(tree, governor)
  if (relation === 'nmod') {
    if (PLAN_NOUNS.has(lemma)) return 'planned'
    if (DOUBT_NOUNS.has(lemma)) return 'hypothetical'
  }
  // “pledged 2 billion in aid at talks in Brussels”: the talks were held.
  if (hasCase(tree, noun, HELD)) return 'happened'
  return relation === 'nmod' && depth < DEEPEST ? statusOfNoun(tree, governor, depth + 1) : 'happened'
}

function statusUnderVerb(tree: Tree, noun: number, verb: number, relation: string, depth: number): MentionStatus {
  const lemma = phrasalLemma(tree, verb)
  const outer = statusOfVerb(tree, verb, depth + 1)
  const isObject = relation === 'obj' || tokenAt(tree, noun).relation === 'nsubj:pass'
  if (isObject || relation === 'obl') {
    const asked = lemma === 'call' || lemma === 'appeal' || lemma === 'push' || lemma === 'hope'
    if (relation === 'obl' && asked && hasCase(tree, noun, FOR)) return 'hypothetical'
    if (isObject && CANCELLING.has(lemma)) return outer === 'negated' ? 'happened' : 'cancelled'
    if (isObject && DENYING.has(lemma)) return 'denied'
    if (isObject && PREVENTING.has(lemma)) return 'negated'
    if (isObject && PLANNING.has(lemma)) return 'planned'
    if (isObject && WISHING_FOR.has(lemma)) return 'hypothetical'
  }
  if (outer === 'happened' || outer === 'ongoing' || outer === 'denied') return 'happened'
  if (outer === 'negated') return LIGHT.has(lemma) || HAPPENING.has(lemma) ? 'negated' : 'happened'
  // “its fall would send shockwaves”: subject and object of what may come are no more certain than it.
  return outer
}

const FOR: ReadonlySet<string> = new Set(['for'])
