/** Rules for clauses that are taken for the main one, and for headlines. */
import {
  type Draft,
  canBePast,
  childrenOf,
  hasAuxiliary,
  isBelow,
  isFinite,
  isNominal,
  nounBefore,
  SUBORDINATORS,
  TIME_NOUN,
} from './draft.ts'

/** “The firm is to cut jobs after profits fell”: a clause with “after” is not what the firm does. */
export function mendRootAfter(draft: Draft[]): void {
  const root = draft.findIndex((t) => t.head < 0)
  const noun = nounBefore(draft, root)
  if (draft[root]?.pos !== 'VERB' || noun === undefined) return
  const mark = draft.findIndex((t) => t.head === noun && t.relation === 'case' && SUBORDINATORS.has(t.text))
  const subject = childrenOf(draft, root).find((c) => c < mark && draft[c]!.relation.startsWith('nsubj'))
  if (mark < 0 || subject === undefined) return
  const main = childrenOf(draft, subject).find(
    (c) =>
      c > subject &&
      c < mark &&
      draft[c]!.pos === 'VERB' &&
      childrenOf(draft, c).some((a) => a < c && isFinite(draft[a]!)),
  )
  if (main === undefined || draft[main]!.relation === 'acl:relcl') return
  for (const c of childrenOf(draft, root)) if (c < mark || draft[c]!.relation === 'punct') draft[c]!.head = main
  Object.assign(draft[main]!, { head: -1, relation: 'root' })
  Object.assign(draft[subject]!, { head: main, relation: 'nsubj' })
  Object.assign(draft[root], { head: main, relation: 'advcl' })
  Object.assign(draft[noun]!, { head: root, relation: 'nsubj' })
  Object.assign(draft[mark]!, { head: root, relation: 'mark', pos: 'SCONJ' })
}

/** “Fjord Foods is to cut 1,200 jobs”: a sentence is no bare name. */
export function mendIsTo(draft: Draft[]): void {
  const root = draft.findIndex((t) => t.head < 0)
  if (!isNominal(draft[root]) || !/^(?:is|are|was|were)$/.test(draft[root + 1]?.text ?? '')) return
  const verb = childrenOf(draft, root).find((c) => draft[c]!.form === 'infinitive' && draft[root + 1]!.head === c)
  if (verb === undefined || verb < root || !childrenOf(draft, verb).some((c) => draft[c]!.text === 'to')) return
  for (const c of childrenOf(draft, root)) if (c > verb || draft[c]!.relation === 'punct') draft[c]!.head = verb
  Object.assign(draft[verb]!, { head: -1, relation: 'root' })
  Object.assign(draft[root]!, { head: verb, relation: 'nsubj' })
}

/** “With 98 percent of ballots counted, 51 percent backed leaving”: what `with` opens is not the sentence's verb. */
export function mendWith(draft: Draft[]): void {
  const inner = draft.findIndex((t) => t.head < 0)
  const comma = draft.findIndex((t) => t.text === ',')
  if (draft[0]?.text !== 'With' || inner < 0 || inner > comma || !canBePast(draft[inner]!)) return
  const verb = draft.findIndex((t, i) => i > comma && t.pos === 'VERB' && canBePast(t) && !hasAuxiliary(draft, i))
  const noun = verb < 0 ? undefined : nounBefore(draft, verb, comma + 1)
  if (noun === undefined || draft[verb]!.head !== inner || draft[noun]!.head !== inner) return
  for (const c of childrenOf(draft, inner)) if (c > verb || draft[c]!.relation === 'punct') draft[c]!.head = verb
  Object.assign(draft[verb]!, { head: -1, relation: 'root', form: 'past' })
  Object.assign(draft[noun]!, { head: verb, relation: 'nsubj' })
  Object.assign(draft[inner]!, { head: verb, relation: 'advcl', form: 'participle' })
}

/** “sacked its manager a day after the club were knocked out”: what stands right before the auxiliary was knocked out. */
export function mendClauseAfter(draft: Draft[]): void {
  draft.forEach((auxiliary, a) => {
    const v = auxiliary.head
    const verb = draft[v]
    if (!auxiliary.relation.startsWith('aux') || !isFinite(auxiliary) || v < a || verb?.pos !== 'VERB') return
    const noun = nounBefore(draft, a)
    const old = childrenOf(draft, v).find((c) => c < a && draft[c]!.relation.startsWith('nsubj'))
    if (noun === undefined || old === undefined || old >= noun || verb.head < 0 || verb.head > old) return
    const mark = draft.findIndex((t) => t.head === noun && t.relation === 'case' && /^(?:after|before)$/.test(t.text))
    if (mark < old || !TIME_NOUN.test(draft[mark - 1]?.text ?? '')) return
    const { relation } = draft[old]!
    const above = verb.head
    Object.assign(draft[old]!, { head: above, relation: 'obj' })
    Object.assign(draft[noun]!, { head: v, relation })
    Object.assign(draft[mark]!, { head: v, relation: 'mark', pos: 'SCONJ' })
    Object.assign(draft[mark - 1]!, { head: v, relation: 'obl:unmarked' })
    verb.relation = 'advcl'
  })
}

/** “Nimbus unveils tablet, delays glasses”: one subject, two verbs, no `and`. */
export function mendHeadlineVerbs(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB' || verb.form !== 'present' || draft[v - 1]?.text !== ',') return
    const object = childrenOf(draft, v).find((c) => c < v && draft[c]!.relation.startsWith('nsubj'))
    const first = draft.findIndex((t, i) => i < v && t.pos === 'VERB' && t.form === 'present')
    if (object === undefined || first < 0 || first > object || isBelow(draft, first, object)) return
    if (!childrenOf(draft, first).some((c) => c < first && draft[c]!.relation.startsWith('nsubj'))) return
    if (draft[first]!.head === v) Object.assign(draft[first]!, { head: verb.head, relation: verb.relation })
    Object.assign(draft[object]!, { head: first, relation: 'obj' })
    Object.assign(verb, { head: first, relation: 'conj' })
  })
}

/** “Measles outbreak spreads”: a noun has no subject. */
export function mendNounSubjects(draft: Draft[]): void {
  draft.forEach((noun, n) => {
    const head = draft[noun.head]
    if (noun.relation !== 'nsubj' || noun.head !== n + 1 || !isNominal(noun) || head?.pos !== 'NOUN') return
    if (draft.some((t) => t.head === noun.head && (t.relation === 'cop' || t.relation.startsWith('aux')))) return
    noun.relation = 'compound'
  })
}
