/** Rules for participles that are taken for verbs: of two past forms with one subject the first is said of the noun. */
import {
  type Draft,
  canBePast,
  childrenOf,
  hasAuxiliary,
  INTRANSITIVE,
  isBelow,
  isFinite,
  isNominal,
  nounBefore,
  SAYING,
  takePlace,
} from './draft.ts'

/** “A poll released last week gave his party 29 percent”: of two past forms with one subject the first is a participle. */
export function mendReducedRelatives(draft: Draft[]): void {
  draft.forEach((first, f) => {
    if (!canBePast(first) || SAYING.has(first.lemma) || hasAuxiliary(draft, f)) return
    const subject = nounBefore(draft, f)
    if (subject === undefined || draft[subject]!.head !== f) return
    const inner = childrenOf(draft, f)
    if (inner.some((c) => /^(?:obj|xcomp|iobj)$/.test(draft[c]!.relation))) return
    const isSaid = (c: number) =>
      draft[c]!.form === 'past' || (draft[f + 1]?.text === 'by' && hasFiniteAuxiliary(draft, c))
    const verb = inner.find((c) => c > f && JOINED.test(draft[c]!.relation) && isSaid(c))
    if (
      verb === undefined ||
      draft.slice(f, verb).some((t) => t.text === ',' || t.pos === 'CCONJ' || t.pos === 'SCONJ')
    )
      return
    if (childrenOf(draft, verb).some((c) => c < verb && !draft[c]!.relation.startsWith('aux'))) return
    takePlace(draft, f, verb, verb)
    Object.assign(first, { head: subject, relation: 'acl', form: 'participle' })
    Object.assign(draft[subject]!, { head: verb, relation: 'nsubj' })
  })
}

/** “where forces backed by air strikes are trying to hold on”: the forces try, the strikes back them. */
export function mendBackedBy(draft: Draft[]): void {
  draft.forEach((inner, i) => {
    if (draft[i + 1]?.text !== 'by' || !canBePast(inner) || hasAuxiliary(draft, i)) return
    const subject = childrenOf(draft, i).find((c) => c === i - 1 && draft[c]!.relation.startsWith('nsubj'))
    const agent = draft.findIndex((t, a) => a > i + 1 && isNominal(t) && t.relation.startsWith('nsubj') && t.head > a)
    if (subject === undefined || agent < 0 || draft.slice(i + 2, agent).some((t) => t.pos === 'VERB' || t.text === ','))
      return
    const verb = draft[agent]!.head
    const above = inner.head
    Object.assign(draft[agent]!, { head: i, relation: 'obl:agent' })
    draft[i + 1]!.head = agent
    for (const c of childrenOf(draft, i)) if (c < subject) draft[c]!.head = verb
    if (above >= 0 && draft[above]!.head === verb) {
      Object.assign(draft[above]!, {
        head: draft[verb]!.head,
        relation: draft[verb]!.head < 0 ? 'root' : draft[verb]!.relation,
      })
      Object.assign(draft[verb]!, { head: above, relation: inner.relation })
    } else if (isBelow(draft, verb, i)) Object.assign(draft[verb]!, { head: above, relation: inner.relation })
    Object.assign(inner, { head: subject, relation: 'acl', form: 'participle' })
    Object.assign(draft[subject]!, { head: verb, relation: 'nsubj' })
  })
}

/**
 * “Three men who admitted paying Halloran were fined”: a sentence is no bare noun; the noun behind a verb of the relative
 * clause is the end of that clause, and what follows is the sentence's verb.
 */
export function mendGardenPaths(draft: Draft[]): void {
  const root = draft.findIndex((t) => t.head < 0)
  if (!isNominal(draft[root]) || draft.some((t) => t.head === root && t.relation === 'cop')) return
  const relative = draft.findIndex((t) => t.head === root && t.relation === 'acl:relcl')
  if (relative < 0) return
  const verb = draft.findIndex(
    (t, v) => v > relative && t.pos === 'VERB' && t.relation === 'ccomp' && isBelow(draft, v, relative),
  )
  if (verb < 0) return
  const object = childrenOf(draft, verb).find((c) => draft[c]!.relation.startsWith('nsubj'))
  const above = draft[verb]!.head
  if (object === undefined || object < above || draft[above]!.pos !== 'VERB') return
  const isRightBehind = !draft.slice(above + 1, object).some((t) => !/^(?:DET|ADJ|NUM|PROPN|NOUN)$/.test(t.pos))
  const isClause = isFinite(draft[verb]!) || childrenOf(draft, verb).some((c) => isFinite(draft[c]!))
  if (!isRightBehind || !isClause || draft.some((t) => t.head === verb && t.relation === 'mark')) return
  const { relation } = draft[object]!
  Object.assign(draft[object]!, { head: above, relation: 'obj' })
  Object.assign(draft[verb]!, { head: -1, relation: 'root' })
  for (const c of childrenOf(draft, root)) if (c > verb || draft[c]!.relation === 'punct') draft[c]!.head = verb
  Object.assign(draft[root]!, { head: verb, relation })
}

/** “mourned three workers killed in a fire”: the workers are mourned. */
export function mendSmallClauses(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    const above = verb.head
    if (verb.relation !== 'xcomp' || above < 0 || above > v || !canBePast(verb) || hasAuxiliary(draft, v)) return
    if (INTRANSITIVE.has(verb.lemma)) return
    const noun = childrenOf(draft, v).find((c) => c < v && draft[c]!.relation.startsWith('nsubj'))
    if (noun === undefined || noun < above || !isNominal(draft[noun])) return
    if (childrenOf(draft, above).some((c) => draft[c]!.relation === 'obj')) return
    Object.assign(draft[noun]!, { head: above, relation: 'obj' })
    Object.assign(verb, { head: noun, relation: 'acl', form: 'participle' })
  })
}

const hasFiniteAuxiliary = (draft: readonly Draft[], verb: number): boolean =>
  draft.some((t, i) => t.head === verb && i < verb && t.relation.startsWith('aux') && isFinite(t))

const JOINED = /^(?:parataxis|conj|ccomp|advcl|dep)$/
