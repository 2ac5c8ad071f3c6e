/** Rules for clauses below the main one: what is reported, begun, added, done at the same time. */
import {
  type Draft,
  hasAuxiliary,
  ancestorsOf,
  childrenOf,
  isFinite,
  isBelow,
  ownSubject,
  canBePast,
  isNominal,
  TIME_NOUN,
  SUBORDINATORS,
  INTRANSITIVE,
  SAYING,
} from './draft.ts'

/** “as scores of deputies descended”: the scores. */
function wholeOf(draft: readonly Draft[], noun: number): number {
  const { head, relation } = draft[noun]!
  return relation === 'nmod' && head === noun - 2 && draft[noun - 1]!.text === 'of' && AMOUNT.test(draft[head]!.text)
    ? head
    : noun
}
const AMOUNT = /^(?:scores|dozens|hundreds|thousands|tens|millions|groups?|crowds?|lots|numbers?|majority)$/

export function mendSubordinates(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.relation !== 'acl' || !canBePast(verb) || hasAuxiliary(draft, v)) return
    const n = wholeOf(draft, verb.head)
    const noun = draft[n]!
    if (noun.head < 0 || n > v || draft.slice(n + 1, v).some((t) => t.text === ',')) return
    const marker = draft.find((t) => t.head === n && t.relation === 'case' && SUBORDINATORS.has(t.text.toLowerCase()))
    const hasObject = draft.some((t) => t.head === v && t.relation === 'obj')
    if (!marker || !(INTRANSITIVE.has(verb.lemma) || hasObject)) return
    verb.head = noun.head
    verb.relation = 'advcl'
    verb.form = 'past'
    noun.head = v
    noun.relation = 'nsubj'
    marker.head = v
    marker.relation = 'mark'
    marker.pos = 'SCONJ'
  })
}

/** “Reports indicate hundreds of fighters crossed the border”: what they indicate is a clause. */
export function mendIndicated(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if ((verb.relation !== 'acl' && verb.relation !== 'amod') || !canBePast(verb) || hasAuxiliary(draft, v)) return
    const path = [verb.head, ...ancestorsOf(draft, verb.head)]
    const at = path.findIndex((a) => SAYING.has(draft[a]!.lemma) && draft[a]!.pos === 'VERB')
    const saying = path[at]
    const object = path[at - 1]
    if (saying === undefined || object === undefined || saying > object || draft[object]!.relation !== 'obj') return
    const transitive = draft.some((t, i) => i > v && t.head === v && t.relation === 'obj')
    if (!(transitive || INTRANSITIVE.has(verb.lemma)) || draft.slice(object, v).some((t) => t.text === ',')) return
    for (const [i, t] of draft.entries()) if (i > v && t.head === saying && t.relation.startsWith('obl')) t.head = v
    verb.head = saying
    verb.relation = 'ccomp'
    verb.form = 'past'
    draft[object]!.head = v
    draft[object]!.relation = 'nsubj'
  })
}

/** “warned the wind could pick up”: the noun before a finite auxiliary is its verb's subject. */
export function mendWarned(draft: Draft[]): void {
  draft.forEach((auxiliary, a) => {
    const v = auxiliary.head
    const verb = draft[v]
    if (!auxiliary.relation.startsWith('aux') || !isFinite(auxiliary) || v < a) return
    const noun = draft[a - 1]
    if (!verb || !isNominal(noun) || noun!.relation !== 'obj' || noun!.head !== verb.head || noun!.head > a) return
    if (!/^(?:advcl|ccomp|xcomp)$/.test(verb.relation) || ownSubject(draft, v) !== undefined) return
    if (childrenOf(draft, v).some((c) => c < a - 1)) return
    verb.relation = 'ccomp'
    noun!.head = v
    noun!.relation = auxiliary.relation === 'aux:pass' ? 'nsubj:pass' : 'nsubj'
  })
}

export function mendReported(draft: Draft[]): void {
  draft.forEach((clause, c) => {
    if (clause.relation !== 'acl:relcl' || clause.head < 0) return
    const noun = draft[clause.head]!
    const saying = draft[noun.head]
    if (!saying || !SAYING.has(saying.lemma) || noun.head > clause.head) return
    const own = draft.findIndex(
      (t) => t.head === c && t.relation.startsWith('nsubj') && !/^(?:who|which|that|whom)$/i.test(t.text),
    )
    if (own < 0 || own < clause.head) return
    for (const t of draft) {
      if (t.head !== c || t.text.toLowerCase() !== 'that') continue
      t.relation = 'mark'
      t.pos = 'SCONJ'
    }
    clause.head = noun.head
    clause.relation = 'ccomp'
  })
}

/** “said that their airstrikes alongside Russia's killed 400”: `that` is no clause, the verb below it is. */
export function mendEmptyClauses(draft: Draft[]): void {
  draft.forEach((that, t) => {
    if (that.text !== 'that' || that.relation !== 'ccomp') return
    const v = draft.findIndex((x, i) => i > t && canBePast(x) && /^(?:acl|amod)$/.test(x.relation))
    const subject = childrenOf(draft, t).find((c) => c > t && c < v && isNominal(draft[c]))
    if (v < 0 || subject === undefined || hasAuxiliary(draft, v) || !isBelow(draft, v, subject)) return
    Object.assign(draft[v]!, { head: that.head, relation: 'ccomp', form: 'past' })
    Object.assign(draft[subject]!, { head: v, relation: 'nsubj' })
    Object.assign(that, { head: v, relation: 'mark', pos: 'SCONJ' })
  })
}

/** “denied a report that it had hired others”: what is denied is that it had. */
export function mendContents(draft: Draft[]): void {
  draft.forEach((clause, c) => {
    const noun = draft[clause.head]
    if (clause.relation !== 'acl' || noun?.relation !== 'obj' || ownSubject(draft, c) === undefined) return
    if (!SAYING.has(draft[noun.head]?.lemma ?? '') || noun.head > clause.head) return
    if (!draft.some((t) => t.head === c && t.relation === 'mark' && t.text === 'that')) return
    clause.head = noun.head
    clause.relation = 'ccomp'
  })
}

/** Verbs that an infinitive completes, whatever stands between. */
const CONTROL = new Set(
  'agree decide vow pledge promise threaten refuse offer plan want try attempt fail intend expect hope seek aim begin start continue manage decline opt choose swear prepare'.split(
    ' ',
  ),
)

/** “agreed on Tuesday to buy”: the infinitive belongs to the verb, not to the day. */
export function mendInfinitives(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.form !== 'infinitive' || !/^(?:acl|advcl)$/.test(verb.relation) || verb.head < 0 || v < verb.head) return
    const noun = draft[verb.head]!
    const above = draft[noun.head]
    if (verb.relation === 'advcl' && CONTROL.has(noun.lemma) && noun.pos === 'VERB') verb.relation = 'xcomp'
    if (!TIME_NOUN.test(noun.text) || above?.pos !== 'VERB' || !draft.some((t) => t.head === v && t.text === 'to'))
      return
    verb.head = noun.head
    verb.relation = 'xcomp'
  })
}

/** “killed 26 people and wounded dozens”: a verb with “and” is coordinated with a verb, not said of a noun. */
export function mendCoordinated(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB' || !/^(?:acl|acl:relcl|amod)$/.test(verb.relation) || v < verb.head) return
    if (
      !draft.some((t) => t.head === v && t.relation === 'cc') ||
      draft.some((t) => t.head === v && /^(?:who|which|that)$/i.test(t.text))
    )
      return
    const above = ancestorsOf(draft, v).find((a) => draft[a]!.pos === 'VERB')
    if (above === undefined || above > v) return
    const noun = verb.head
    verb.head = above
    verb.relation = 'conj'
    if (verb.form === 'participle' && draft[above]!.form === 'past') verb.form = 'past'
    // What the parser took for the whole phrase after both verbs is the second one's object.
    const outer = draft[noun]!.head
    if (outer > v && isNominal(draft[outer])) {
      draft[noun]!.head = draft[outer]!.head
      draft[noun]!.relation = draft[outer]!.relation
      draft[outer]!.head = v
    }
  })
}

/** “started pushing”: a gerund right after a verb of phase is its complement. */
export function mendPhases(draft: Draft[]): void {
  draft.forEach((gerund, g) => {
    const phase = draft[g - 1]
    if (
      gerund.form === 'gerund' &&
      gerund.relation === 'advcl' &&
      phase &&
      gerund.head === g - 1 &&
      PHASES.has(phase.lemma)
    )
      gerund.relation = 'xcomp'
  })
}

const PHASES = new Set(['start', 'begin', 'stop', 'continue', 'keep', 'finish', 'resume', 'cease', 'quit'])

export function mendGerunds(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.relation !== 'acl' || verb.form !== 'gerund') return
    const marked = draft.some((t) => t.head === v && /^(?:after|before|while|since|without|when|by)$/i.test(t.text))
    if (!marked && draft[v - 1]?.text !== ',') return
    const above = [verb.head, ...ancestorsOf(draft, verb.head)].find((a) => draft[a]!.pos === 'VERB')
    if (above === undefined || above > v) return
    verb.head = above
    verb.relation = 'advcl'
  })
}
