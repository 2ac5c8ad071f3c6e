/** How an event is told: the tense of its clause, and whether the clause stands apart from the story's line. */
import type { Article } from '../../pipeline/article.ts'
import { NOUN_TYPES, VERB_TYPES } from './english/event-types.ts'
import { REPORTING } from './english/verb-roles.ts'
import { ancestors, caseOf, dependents, indicesIn, isVerb, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { verbGroupOf } from './verb-group.ts'

/**
 * `past`: the verb of a clause in the simple past; `saying`: a verb of speech; `noun`: a noun in a clause of the past;
 * `perfect` and `present`: by the tense of the clause, nouns too; `aside`: in a relative clause, a pluperfect, or after
 * “after” and “since”; `other`: infinitives, participles and what has no clause.
 */
export type Manner = 'past' | 'saying' | 'noun' | 'perfect' | 'present' | 'aside' | 'other'

export interface Clause {
  readonly manner: Manner
  /** Told in the simple past, in a main clause or in what somebody said; a noun with the verb it belongs to. */
  readonly inLine: boolean
  /** “charged with murder”, “on trial for the shooting”: what a court or the police look into lies before it. */
  readonly isUnderLaw: boolean
}

type Tense = 'past' | 'pluperfect' | 'perfect' | 'present' | 'future' | 'none'

export function clauseOf(tree: Tree, trigger: FoundTrigger): Clause {
  const at = trigger.carrier ?? trigger.token
  const path = [at, ...ancestors(tree, at)]
  const finite = path.find((i) => tokenAt(tree, i).pos === 'VERB' && isFinite(tree, i))
  const own = finite === undefined ? path : path.slice(0, path.indexOf(finite) + 1)
  const tense = finite === undefined ? tenseOfCopula(tree, path) : tenseOf(tree, finite)
  return {
    manner: mannerOf(tree, trigger, tense, finite === at, own),
    inLine: isInLine(tree, path),
    isUnderLaw: path.some((i) => i !== at && LAW.has(typeOfLemma(tokenAt(tree, i).lemma) ?? '')),
  }
}

function mannerOf(tree: Tree, trigger: FoundTrigger, tense: Tense, isFinite: boolean, own: readonly number[]): Manner {
  const { lemma } = tokenAt(tree, trigger.token)
  if (trigger.kind === 'verb' && REPORTING.has(lemma) && (tense === 'past' || tense === 'present')) return 'saying'
  if (tense === 'pluperfect' || own.some((i) => isApart(tree, i))) return 'aside'
  if (tense === 'perfect' || tense === 'present') return tense
  if (trigger.kind === 'noun') return 'noun'
  return tense === 'past' && isFinite ? 'past' : 'other'
}

const LAW: ReadonlySet<string> = new Set(['justice', 'arrest', 'accusation'])

const typeOfLemma = (lemma: string): string | undefined => VERB_TYPES.get(lemma) ?? NOUN_TYPES.get(lemma)

const FINITE: ReadonlySet<string> = new Set(['past', 'present', 'perfect', 'progressive'])

function isFinite(tree: Tree, verb: number): boolean {
  const group = verbGroupOf(tree, verb)
  return group.modal !== undefined || FINITE.has(group.form)
}

function tenseOf(tree: Tree, verb: number): Tense {
  const group = verbGroupOf(tree, verb)
  if (group.modal !== undefined) return 'future'
  if (group.form === 'perfect')
    return group.auxiliaries.some((a) => tokenAt(tree, a).text.toLowerCase() === 'had') ? 'pluperfect' : 'perfect'
  return group.form === 'past' || (group.form === 'progressive' && group.past) ? 'past' : 'present'
}

/** “the fire was out”: the tense of the first copula on the way up. */
function tenseOfCopula(tree: Tree, path: readonly number[]): Tense {
  const copula = path.map((i) => dependents(tree, i, 'cop')[0]).find((c) => c !== undefined)
  if (copula === undefined) return 'none'
  return tokenAt(tree, copula).form === 'past' ? 'past' : 'present'
}

const APART = /^(?:after|since|before|until|following)$/

function isApart(tree: Tree, i: number): boolean {
  if (tokenAt(tree, i).relation === 'acl:relcl') return true
  const marks = dependents(tree, i, 'mark').map((m) => tokenAt(tree, m).text.toLowerCase())
  return marks.some((mark) => APART.test(mark)) || APART.test(caseOf(tree, i))
}

function isInLine(tree: Tree, path: readonly number[]): boolean {
  const verb = path.find((i) => tokenAt(tree, i).pos === 'VERB')
  if (verb === undefined || tokenAt(tree, verb).relation === 'acl:relcl') return false
  const group = verbGroupOf(tree, verb)
  return group.form === 'past' || (group.form === 'progressive' && group.past)
}

/** The word that a phrase of a sentence depends on. */
export interface Governor {
  readonly lemma: string
  readonly type: string | undefined
  readonly isSaying: boolean
  readonly isAside: boolean
}

/** The nearest verb or noun above a stretch of the sentence. */
export function governorOf(tree: Tree, span: { readonly start: number; readonly end: number }): Governor | undefined {
  const inside = indicesIn(tree, span)
  const head = inside.find((i) => !inside.includes(tokenAt(tree, i).head))
  if (head === undefined) return undefined
  const at = ancestors(tree, head).find((i) => isVerb(tokenAt(tree, i)) || tokenAt(tree, i).pos === 'NOUN')
  if (at === undefined) return undefined
  const { lemma, relation } = tokenAt(tree, at)
  const isNoun = !isVerb(tokenAt(tree, at))
  const type = isNoun ? NOUN_TYPES.get(lemma) : VERB_TYPES.get(lemma)
  return { lemma, type: type ?? typeOfLemma(lemma), isSaying: REPORTING.has(lemma), isAside: relation === 'acl:relcl' }
}

/** A story's first sentence is longer than this and ends in a stop; what stands above it is its headline. */
const SHORTEST_SENTENCE = 40

/** How many sentences of the article, from the first, are lines of its headline. */
export function headlineOf({ sentences, text }: Article): number {
  const first = sentences.findIndex(
    ({ start, end, boilerplate }) =>
      !boilerplate && end - start > SHORTEST_SENTENCE && /[.!?]["”’')\s]*$/.test(text.slice(start, end)),
  )
  return Math.max(first, 0)
}
