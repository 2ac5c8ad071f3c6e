/** Rules for words that help a verb, and for those that don't. */
import { type Draft, childrenOf, isPastForm } from './draft.ts'

/** “a devoted following, died”: no other verb than these helps another. */
export function mendAuxiliaries(draft: Draft[]): void {
  for (const token of draft)
    if (/^(?:aux|cop)/.test(token.relation) && token.pos === 'VERB' && !/^(?:be|have|do|get|keep)$/.test(token.lemma))
      token.relation = 'dep'
}

/** “that has paralysed the railways”: `has` before a participle helps it. */
export function mendHasDone(draft: Draft[]): void {
  draft.forEach((have, h) => {
    if (have.lemma !== 'have' || have.pos !== 'VERB') return
    const done = draft[h + 1]?.pos === 'ADV' ? h + 2 : h + 1
    const verb = draft[done]
    if (!verb || !isPastForm(verb) || verb.head !== h || !/^(?:advcl|xcomp|ccomp|conj)$/.test(verb.relation)) return
    if (childrenOf(draft, h).some((c) => draft[c]!.relation === 'obj')) return
    Object.assign(verb, { head: have.head, relation: have.relation, form: 'participle' })
    for (const c of childrenOf(draft, h)) draft[c]!.head = done
    Object.assign(have, { head: done, relation: 'aux', pos: 'AUX' })
  })
}

/** “is due to address the nations”: who is due does so. */
export function mendDue(draft: Draft[]): void {
  for (const verb of draft)
    if (verb.relation === 'csubj' && verb.form === 'infinitive' && DUE.test(draft[verb.head]?.text ?? ''))
      verb.relation = 'xcomp'
}

const DUE =
  /^(?:due|set|expected|ready|likely|unlikely|able|unable|willing|unwilling|scheduled|prepared|certain|bound|eager|keen|free)$/
