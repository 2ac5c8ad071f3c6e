/** Rules for who says what, beside those of `speech.ts`: speakers, sayings at the end, what follows a quotation. */
import { type Draft, canBePast, childrenOf, hasAuxiliary, isBelow, isFinite, isNominal, SAYING } from './draft.ts'

/** “…, the foreign ministry announced on Friday.”: behind a comma to the end of the sentence, it says what stands before. */
export function mendSaidAtEnd(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    const noun = verb.head
    if (verb.relation !== 'acl' || !SAYING.has(verb.lemma) || !canBePast(verb) || hasAuxiliary(draft, v)) return
    let first = v
    while (first > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(draft[first - 1]!.pos)) first--
    const root = draft.findIndex((t) => t.head < 0)
    if (draft[first - 1]?.text !== ',' || noun < first || root < 0 || root > first || isBelow(draft, root, noun)) return
    if (draft.slice(v + 1).some((t) => t.text === ',' || t.pos === 'VERB')) return
    Object.assign(verb, { head: root, relation: 'parataxis', form: 'past' })
    Object.assign(draft[noun]!, { head: v, relation: 'nsubj' })
  })
}

/** “The minister, Moira Kerr, said …”: a noun without a verb is no clause, it is who says so. */
export function mendSpeakers(draft: Draft[]): void {
  draft.forEach((noun, n) => {
    const verb = draft[noun.head]
    if (noun.relation !== 'ccomp' || !isNominal(noun) || noun.head < n || !verb || !SAYING.has(verb.lemma)) return
    if (childrenOf(draft, noun.head).some((c) => draft[c]!.relation.startsWith('nsubj'))) return
    if (childrenOf(draft, n).some((c) => /^(?:cop|aux|nsubj|csubj|case|acl)/.test(draft[c]!.relation))) return
    noun.relation = 'nsubj'
  })
}

/** “said the result was "regrettable" and cancelled a visit”: what follows the quotation is done, not said. */
export function mendAfterQuotes(draft: Draft[]): void {
  draft.forEach((and, a) => {
    const verb = draft[and.head]
    if (and.relation !== 'cc' || !/^["”]$/.test(draft[a - 1]?.text ?? '') || verb?.relation !== 'conj' || and.head < a)
      return
    const said = draft.findLastIndex((t, i) => i < verb.head && t.pos === 'VERB' && SAYING.has(t.lemma) && isFinite(t))
    if (verb.pos !== 'VERB' || verb.form !== 'past' || said < 0 || !isBelow(draft, verb.head, said)) return
    if (childrenOf(draft, and.head).some((c) => draft[c]!.relation.startsWith('nsubj'))) return
    verb.head = said
  })
}
