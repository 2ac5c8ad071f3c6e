/** “…, a military spokesman said.”: a comma clause of saying is parenthetical, not coordinated. */
import { type Draft, childrenOf, ancestorsOf, isNominal, ownSubject, SAYING } from './draft.ts'

export function mendSaying(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB' || v < 2 || !SAYING.has(verb.lemma)) return
    const comma = draft.findLastIndex((t, i) => i < v && /^[,”"]$/.test(t.text))
    const between = draft.slice(comma + 1, v)
    if (
      comma < 1 ||
      between.some((t) => t.pos === 'VERB' || t.relation === 'mark' || /^(?:who|which|that)$/i.test(t.text))
    )
      return
    if (!between.some(isNominal) && !between.some((t) => t.pos === 'PRON')) return
    if (verb.head < 0) {
      if (!childrenOf(draft, v).some((c) => c < v && draft[c]!.relation.startsWith('nsubj')))
        gatherSubject(draft, comma + 1, v)
      return
    }
    const isApart = /^(?:conj|advcl|dep|acl|appos|ccomp)$/.test(verb.relation) && v > verb.head
    const ownMark = draft.some(
      (t) =>
        t.head === v && (t.relation === 'cc' || t.relation === 'ccomp' || t.relation === 'mark') && t.text !== 'and',
    )
    if (!isApart || ownMark) return
    gatherSubject(draft, comma + 1, v)
    verb.head = topOf(draft, verb.head)
    verb.relation = 'parataxis'
    if (verb.form === 'participle') verb.form = 'past'
  })
}

/** “a militia official and a war monitor said”: all that stands between comma and verb is who says it. */
function gatherSubject(draft: Draft[], from: number, verb: number): void {
  let subject: number | undefined
  for (let i = from; i < verb; i++) {
    const token = draft[i]!
    if (token.head >= from && token.head < verb) continue
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'PRON') {
      token.head = verb
      continue
    }
    token.head = subject ?? verb
    token.relation = subject === undefined ? 'nsubj' : 'conj'
    subject ??= i
  }
}

/** The clause that a comma clause of saying comments on: the sentence's main verb. */
function topOf(draft: readonly Draft[], from: number): number {
  return ancestorsOf(draft, from).at(-1) ?? from
}

/** “A man was shot, witnesses said, but the police opened an inquiry”: the police did, whatever the witnesses said. */
export function mendSaidBetween(draft: Draft[]): void {
  const said = draft.findIndex((t) => t.head < 0)
  const saying = draft[said]
  if (!saying || !SAYING.has(saying.lemma) || draft[said + 1]?.text !== ',') return
  const told = draft.findIndex((t, i) => i < said && t.head === said && t.relation === 'ccomp')
  const after = draft.findIndex((t, i) => i > said && t.head === said && t.relation === 'conj')
  if (told < 0 || after < 0 || ownSubject(draft, after) === undefined || ownSubject(draft, said) === undefined) return
  if (draft[said + 2]?.pos !== 'CCONJ' || !draft.slice(told, said).some((t) => t.text === ',')) return
  draft[after]!.head = told
  saying.head = told
  saying.relation = 'parataxis'
  draft[told]!.head = -1
  draft[told]!.relation = 'root'
}
