/** Rules for what stands between a subject and its verb, and is taken for the verb, or takes the verb for its own. */
import {
  type Draft,
  ancestorsOf,
  canBePast,
  childrenOf,
  hasAuxiliary,
  hasCase,
  isBelow,
  isFinite,
  isNominal,
  isPastForm,
  nounBefore,
  SUBORDINATORS,
  takePlace,
  TIME_NOUN,
} from './draft.ts'

/**
 * “The telescope, launched in 2021 at a cost of four billion, was switched off”: no comma parts a subject from its own
 * verb, so that what stands between the two commas is said of the noun.
 */
export function mendInterrupted(draft: Draft[]): void {
  draft.forEach((inner, i) => {
    if (!isPastForm(inner) || hasAuxiliary(draft, i)) return
    // “, first announced in May,”
    const opening = draft[i - 1]?.pos === 'ADV' ? i - 2 : i - 1
    if (draft[opening]?.text !== ',') return
    const subject = nounBefore(draft, opening)
    const finite = draft.findIndex((t, f) => f > i && draft[f - 1]!.text === ',' && isFinite(t))
    if (subject === undefined || finite < 0) return
    if (draft[subject]!.head !== i && inner.head !== subject) return
    const verb = draft[finite]!.pos === 'AUX' && draft[finite]!.head > finite ? draft[finite]!.head : finite
    const own = childrenOf(draft, verb).filter((c) => c < finite && draft[c]!.relation.startsWith('nsubj'))
    if (own.includes(subject) || childrenOf(draft, verb).some((c) => c < finite && draft[c]!.relation === 'cc')) return
    if (inner.head !== subject) takePlace(draft, i, verb, finite)
    else if (!draft[verb]!.relation.startsWith('acl') && draft[verb]!.head >= 0) return
    for (const c of own) Object.assign(draft[c]!, { head: i, relation: hasCase(draft, c) ? 'obl' : 'obj' })
    Object.assign(inner, { head: subject, relation: 'acl', form: 'participle' })
    const isPassive = childrenOf(draft, verb).some((c) => draft[c]!.relation === 'aux:pass')
    Object.assign(draft[subject]!, { head: verb, relation: isPassive ? 'nsubj:pass' : 'nsubj' })
  })
}

/** “The first case, a boy in Dalton, was reported”: what stands between the commas explains the subject. */
export function mendApposedSubjects(draft: Draft[]): void {
  draft.forEach((inner, i) => {
    if (!inner.relation.startsWith('nsubj') || !isNominal(inner) || inner.head < i) return
    const verb = inner.head
    const group = Math.min(
      verb,
      ...childrenOf(draft, verb).filter((c) => c > i && /^(?:aux|cop)/.test(draft[c]!.relation)),
    )
    const comma = draft.findLastIndex((t, at) => at < i && t.text === ',')
    if (draft[group - 1]?.text !== ',' || comma < 1 || /^(?:and|or|but)$/.test(draft[comma + 1]!.text)) return
    const outer = nounBefore(draft, comma)
    if (
      outer === undefined ||
      draft[outer]!.head !== verb ||
      !/^(?:obl:unmarked|dep|nsubj|dislocated)/.test(draft[outer]!.relation)
    )
      return
    if (TIME_NOUN.test(draft[outer]!.text) || hasCase(draft, outer)) return
    Object.assign(draft[outer]!, { relation: inner.relation })
    Object.assign(inner, { head: outer, relation: 'appos' })
  })
}

/** “The premier, whose party won the vote last October, handed in her resignation”: the party won, the premier did the rest. */
export function mendWhose(draft: Draft[]): void {
  draft.forEach((whose, w) => {
    if (whose.text !== 'whose' || draft[w - 1]?.text !== ',') return
    const subject = nounBefore(draft, w - 1)
    const comma = draft.findIndex((t, i) => i > w && t.text === ',')
    if (comma < 0) return
    const inner = draft.findIndex((t, i) => i > w + 1 && i < comma && t.pos === 'VERB' && isFinite(t))
    const noun = inner < 0 ? undefined : nounBefore(draft, inner, w + 1)
    const verb = draft.findIndex((t, i) => i > comma && draft[i - 1]!.text === ',' && t.pos === 'VERB' && isFinite(t))
    if (subject === undefined || noun === undefined || verb < 0) return
    if (draft[noun]!.head === inner && draft[subject]!.head === verb) return
    if (draft[inner]!.head < 0 || draft[verb]!.head === inner) takePlace(draft, inner, verb, comma)
    for (const [i, t] of draft.entries()) if (i > inner && i < comma && t.head === verb) t.head = inner
    Object.assign(draft[noun]!, { head: inner, relation: 'nsubj' })
    Object.assign(whose, { head: noun, relation: 'nmod:poss' })
    Object.assign(draft[inner]!, { head: subject, relation: 'acl:relcl' })
    Object.assign(draft[subject]!, { head: verb, relation: 'nsubj' })
  })
}

/** “The offer, which values the firm at 300 million, has been accepted”: between the commas it is said of the offer. */
export function mendRelativesApart(draft: Draft[]): void {
  draft.forEach((which, w) => {
    if (!/^(?:which|who)$/.test(which.text) || draft[w - 1]?.text !== ',') return
    const subject = nounBefore(draft, w - 1)
    const comma = draft.findIndex((t, i) => i > w && t.text === ',')
    const finite = draft[comma + 1]
    if (subject === undefined || comma < 0 || !finite || !isFinite(finite)) return
    const verb = finite.pos === 'AUX' && finite.head > comma ? finite.head : comma + 1
    const own = childrenOf(draft, verb).filter((c) => c <= comma && draft[c]!.relation.startsWith('nsubj'))
    // “which has deployed troops and begun a drive, was supported”
    const inner = draft[verb]!.head
    if (!own.length && inner > w && inner < comma && draft[inner]!.head < 0 && which.head > w && which.head < inner) {
      takePlace(draft, inner, verb, comma)
      Object.assign(draft[inner]!, { head: which.head, relation: 'conj' })
      const passive = childrenOf(draft, verb).some((c) => draft[c]!.relation === 'aux:pass')
      Object.assign(draft[subject]!, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' })
      return
    }
    if (!own.length || !own.every((c) => c > w && c < comma) || isBelow(draft, subject, verb)) return
    if (draft[verb]!.head > w && draft[verb]!.head < comma) return
    for (const c of own)
      Object.assign(draft[c]!, { head: which.head > w && which.head < comma ? which.head : c - 1, relation: 'obl' })
    const isPassive = childrenOf(draft, verb).some((c) => draft[c]!.relation === 'aux:pass')
    if (draft[verb]!.head === subject)
      Object.assign(draft[verb]!, {
        head: draft[subject]!.head,
        relation: draft[subject]!.head < 0 ? 'root' : draft[subject]!.relation,
      })
    Object.assign(draft[subject]!, { head: verb, relation: isPassive ? 'nsubj:pass' : 'nsubj' })
  })
}

/** “as a wildfire that has burned for six days crossed the river”: no days cross, the wildfire does. */
export function mendOverRelatives(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (
      verb.relation !== 'acl' ||
      !canBePast(verb) ||
      hasAuxiliary(draft, v) ||
      !TIME_NOUN.test(draft[verb.head]?.text ?? '')
    )
      return
    const relative = ancestorsOf(draft, v).find((a) => draft[a]!.relation === 'acl:relcl')
    const noun = relative === undefined ? -1 : draft[relative]!.head
    const mark = draft.find((t) => t.head === noun && t.relation === 'case' && SUBORDINATORS.has(t.text))
    if (noun < 0 || !mark || draft[noun]!.head < 0 || draft.slice(noun, v).some((t) => t.text === ',')) return
    Object.assign(verb, { head: draft[noun]!.head, relation: 'advcl', form: 'past' })
    Object.assign(draft[noun]!, { head: v, relation: 'nsubj' })
    Object.assign(mark, { head: v, relation: 'mark', pos: 'SCONJ' })
  })
}
