/** What a verb's own words say of it: voice, form, modal, negation. */
import { dependents, plainRelation, tokenAt, type Tree } from './tree.ts'

export interface VerbGroup {
  /** Index of the verb. */
  readonly verb: number
  /** Auxiliaries, in text order; those of the first verb for a coordinated one that has none. */
  readonly auxiliaries: readonly number[]
  readonly passive: boolean
  readonly form: 'past' | 'present' | 'perfect' | 'progressive' | 'infinitive' | 'gerund' | 'participle'
  /** The modal in lower case: `will`, `could`. */
  readonly modal?: string
  readonly negated: boolean
  /** Whether it is placed before now by its form: `was fighting`, `had fled`. */
  readonly past: boolean
}

const NEGATIONS = new Set(["n't", 'not', 'never', 'n’t', 'nt', 'hardly', 'no'])
const BE = 'be'
const isBe = (lemma: string) => lemma === BE || lemma === "'s" || lemma === "'re"
const PAST_FORMS = new Set(['was', 'were', 'had', 'did', "'d", 'got'])

function auxiliariesOf(tree: Tree, verb: number): number[] {
  const own = dependents(tree, verb, 'aux')
  const token = tokenAt(tree, verb)
  if (own.length || plainRelation(token) !== 'conj' || token.head < 0) return own
  const sharesSubject = !dependents(tree, verb, 'nsubj', 'csubj', 'mark').length
  return sharesSubject && sameForm(tree, verb, token.head) ? auxiliariesOf(tree, token.head) : own
}

/** “has seized and held”: the second verb shares the auxiliary only when its form can follow it. */
function sameForm(tree: Tree, a: number, b: number): boolean {
  const ending = (i: number) => /(?:ing|ed|en)$/.exec(tokenAt(tree, i).text.toLowerCase())?.[0]
  return tokenAt(tree, b).pos !== 'NOUN' && ending(a) === ending(b)
}

function formOf(tree: Tree, verb: number, auxiliaries: readonly number[], passive: boolean): VerbGroup['form'] {
  const token = tokenAt(tree, verb)
  const word = token.text.toLowerCase()
  const lemmas = auxiliaries.map((a) => tokenAt(tree, a).lemma)
  const words = auxiliaries.map((a) => tokenAt(tree, a).text.toLowerCase())
  const isGerund = word.endsWith('ing') && word !== token.lemma
  if (isGerund) return lemmas.some(isBe) ? 'progressive' : 'gerund'
  if (words.some((w) => w === 'have' || w === 'has' || w === 'had' || w === "'ve" || w === '’ve' || w === 'having'))
    return 'perfect'
  if (dependents(tree, verb, 'mark', 'aux').some((m) => tokenAt(tree, m).text.toLowerCase() === 'to'))
    return 'infinitive'
  if (passive) return auxiliaries.length ? (words.some((w) => PAST_FORMS.has(w)) ? 'past' : 'present') : 'participle'
  if (word === token.lemma) {
    if (words.includes('did')) return 'past'
    if (auxiliaries.length) return 'infinitive'
    return plainRelation(token) === 'xcomp' ? 'infinitive' : 'present'
  }
  if (word.endsWith('s') && !word.endsWith('ss')) return 'present'
  const reduced =
    plainRelation(token) === 'acl' && !dependents(tree, verb, 'nsubj').length && token.relation !== 'acl:relcl'
  return reduced || token.relation === 'amod' ? 'participle' : 'past'
}

/** Reads a verb's group from the tree. */
export function verbGroupOf(tree: Tree, verb: number): VerbGroup {
  const token = tokenAt(tree, verb)
  const auxiliaries = auxiliariesOf(tree, verb)
  const isGerund = token.text.toLowerCase().endsWith('ing')
  const passive =
    auxiliaries.some((a) => tokenAt(tree, a).relation === 'aux:pass') ||
    dependents(tree, verb, 'nsubj:pass').length > 0 ||
    (!isGerund &&
      !auxiliaries.length &&
      (plainRelation(token) === 'acl' || plainRelation(token) === 'advcl') &&
      token.relation !== 'acl:relcl' &&
      !dependents(tree, verb, 'nsubj', 'obj', 'mark').length &&
      /(?:ed|en|[^aeiou]t|wn|ung|nd|ught|ept|eld|aid)$/.test(token.text.toLowerCase()) &&
      token.text.toLowerCase() !== token.lemma)
  const form = formOf(tree, verb, auxiliaries, passive)
  const modal = auxiliaries.map((a) => tokenAt(tree, a).text.toLowerCase()).find((w) => MODALS.has(w))
  const past =
    form === 'past' ||
    form === 'perfect' ||
    form === 'participle' ||
    auxiliaries.some((a) => PAST_FORMS.has(tokenAt(tree, a).text.toLowerCase()))
  return {
    verb,
    auxiliaries,
    passive,
    form,
    ...(modal === undefined ? {} : { modal }),
    negated: isNegated(tree, verb),
    past,
  }
}

const MODALS = new Set("will shall 'll ’ll wo would could might may should can must ought ca".split(' '))

/** Whether a word carries its own “not”, “never” or “no”; “not only” is no negation. */
export function isNegated(tree: Tree, i: number): boolean {
  return tree.children[i]!.some((c) => {
    const token = tokenAt(tree, c)
    if (!NEGATIONS.has(token.text.toLowerCase())) return false
    if (token.relation !== 'advmod' && token.relation !== 'det' && token.relation !== 'neg' && token.pos !== 'PART')
      return false
    return tree.tokens[c + 1]?.text.toLowerCase() !== 'only'
  })
}
