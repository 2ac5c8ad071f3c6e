/** Rules for nouns that hang on the wrong side of a comma or of a verb. */
import { type Draft, childrenOf, hasCase, isBelow, isNominal, TIME_NOUN } from './draft.ts'

/** “Araghchi, who visited Assad, pledged support”: the noun right behind a verb is no part of a clause before the comma. */
export function mendCrossings(draft: Draft[]): void {
  draft.forEach((noun, n) => {
    if (!isNominal(noun) || !/^(?:xcomp|obj|dep|appos)$/.test(noun.relation)) return
    let verb = n - 1
    while (verb > noun.head && /^(?:DET|ADJ|NUM)$/.test(draft[verb]!.pos)) verb--
    if (verb <= noun.head || draft[verb]!.pos !== 'VERB' || hasCase(draft, n) || isBelow(draft, verb, n)) return
    if (!draft.slice(noun.head + 1, verb).some((t) => t.text === ',')) return
    if (childrenOf(draft, verb).some((c) => draft[c]!.relation === 'obj' || draft[c]!.relation === 'aux:pass')) return
    Object.assign(noun, { head: verb, relation: TIME_NOUN.test(noun.text) ? 'obl:unmarked' : 'obj' })
  })
}

/** “The strike that has paralysed the railways will end”: of two subjects the one behind a verb is its object. */
export function mendTwoSubjects(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB') return
    const [first, second, ...more] = childrenOf(draft, v).filter((c) => c < v && draft[c]!.relation.startsWith('nsubj'))
    if (first === undefined || second === undefined || more.length) return
    let inner = second - 1
    while (inner > first && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(draft[inner]!.pos)) inner--
    if (inner <= first || draft[inner]!.pos !== 'VERB' || isBelow(draft, inner, second)) return
    if (childrenOf(draft, inner).some((c) => draft[c]!.relation === 'obj')) return
    Object.assign(draft[second]!, { head: inner, relation: 'obj' })
  })
}

/** “600 people, among them 40 survivors, gathered”: the survivors are among them. */
export function mendAmong(draft: Draft[]): void {
  draft.forEach((among, a) => {
    const them = draft[a + 1]
    if (among.text !== 'among' || them?.text !== 'them') return
    const noun = draft.findIndex((t, i) => i > a + 1 && isNominal(t) && t.relation === 'conj' && t.head < a)
    if (noun < 0 || draft.slice(a, noun).some((t) => t.text === ',' || t.pos === 'VERB')) return
    Object.assign(draft[noun]!, { head: a + 1, relation: 'appos' })
  })
}
