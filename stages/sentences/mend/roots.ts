/** Rules for the main verb of a sentence. */
import {
  type Draft,
  childrenOf,
  hasAuxiliary,
  isBelow,
  isFinite,
  canBePast,
  isNominal,
  isStop,
  ownSubject,
  TIME_NOUN,
  SUBORDINATORS,
} from './draft.ts'
import { findSubject } from './subjects.ts'

/** A root with “after” or “when” of its own is a subordinate clause when a finite verb stands before it. */
export function mendSubordinateRoot(draft: Draft[]): void {
  const root = draft.findIndex((t) => t.head < 0)
  const mark = draft.findIndex(
    (t) => t.head === root && t.relation === 'mark' && SUBORDINATORS.has(t.text.toLowerCase()),
  )
  if (root < 0 || mark < 0) return
  const main = draft.findIndex(
    (t, i) =>
      i < mark &&
      t.pos === 'VERB' &&
      (isFinite(t) || draft.some((a) => a.head === i && a.relation.startsWith('aux') && isFinite(a))),
  )
  if (main < 0 || draft[main]!.relation === 'acl:relcl') return
  const subject = draft.findIndex((t, i) => i < main && t.head === root && t.relation === 'nsubj')
  const above = draft[main]!.head
  draft[main]!.head = -1
  draft[main]!.relation = 'root'
  draft[root]!.head = main
  draft[root]!.relation = 'advcl'
  const own = subject >= 0 ? subject : above
  if (own >= 0 && own < main && own !== root) {
    draft[own]!.head = main
    draft[own]!.relation = 'nsubj'
  }
}

/** “On Tuesday, residents marched through town”: the day is no main clause. */
export function mendTimeRoot(draft: Draft[]): void {
  const root = draft.findIndex((t) => t.head < 0)
  const top = draft[root]
  if (!top || !(TIME_NOUN.test(top.text) || top.pos === 'NUM' || MONTH.test(top.text))) return
  const verb = draft.findIndex(
    (t, i) => i > root && (isFinite(t) || canBePast(t)) && t.pos === 'VERB' && ownSubject(draft, i) !== undefined,
  )
  if (verb < 0 || hasAuxiliary(draft, root)) return
  const subject = ownSubject(draft, verb)!
  for (const c of childrenOf(draft, root)) if (c > verb || draft[c]!.pos === 'PUNCT') draft[c]!.head = verb
  draft[verb]!.head = -1
  draft[verb]!.relation = 'root'
  draft[verb]!.form = draft[verb]!.form === 'participle' ? 'past' : draft[verb]!.form!
  top.head = verb
  top.relation = 'obl:unmarked'
  // “the British XII Corps”: what stands right before the subject is part of it.
  const before = draft[subject - 1]
  if (isNominal(before) && before!.head === root) {
    before!.head = subject
    before!.relation = 'compound'
  }
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** A sentence with a full stop has a finite verb; where the parser saw none, its first loose “participle” is it. */
export function mendRoot(draft: Draft[]): void {
  const root = draft.findIndex((t) => t.head < 0)
  if (root < 0 || !draft.slice(-3).some((t) => isStop(t.text))) return
  const top = draft[root]!
  const isInfinitive = top.form === 'infinitive' && draft.some((t, i) => i < root && t.head === root && t.text === 'to')
  const isLess = top.form === 'gerund' || isInfinitive
  if ((top.pos === 'VERB' && (!isLess || hasAuxiliary(draft, root))) || top.pos === 'AUX') return
  if (draft.some((t) => t.head === root && (t.relation === 'cop' || t.relation.startsWith('aux')))) return
  const loose = draft.flatMap((t, i) =>
    (i > root || top.form === 'gerund' || !isNominal(top)) &&
    canBePast(t) &&
    !hasAuxiliary(draft, i) &&
    isLoose(draft, i)
      ? [i]
      : [],
  )
  const relative = draft.findIndex((t) => t.head === root && (t.relation === 'acl:relcl' || t.relation === 'appos'))
  const closing = relative < 0 ? undefined : loose.find((i) => i > relative && draft[i - 1]!.text === ',')
  const verb = closing ?? loose[0]
  if (verb !== undefined) promote(draft, root, verb)
}

const isLoose = (draft: readonly Draft[], i: number) =>
  /^(?:acl|amod|xcomp|advcl|conj|dep|parataxis|appos|punct)$/.test(draft[i]!.relation) &&
  !draft.some(
    (t) =>
      t.head === i &&
      isFinite(t) &&
      t.relation !== 'advcl' &&
      t.relation !== 'ccomp' &&
      t.relation !== 'conj' &&
      t.relation !== 'parataxis',
  )

/** Makes `verb` the root and the old root its subject; what stood after the verb goes with it. */
function promote(draft: Draft[], root: number, verb: number): void {
  const isLaterVerb = root > verb && draft[root]!.pos === 'VERB'
  if (!isLaterVerb) for (const c of childrenOf(draft, root)) if (c > verb) draft[c]!.head = verb
  // Whatever hung the verb below the old root stays there, without the verb's own dependents.
  draft[verb]!.head = -1
  draft[verb]!.relation = 'root'
  draft[verb]!.form = 'past'
  draft[root]!.head = verb
  draft[root]!.relation = draft[root]!.pos === 'VERB' ? 'advcl' : root > verb ? 'obl:unmarked' : 'nsubj'
  // “militias crossed into Syria overnight”, with `overnight` for a root: its subject is the verb's.
  if (root > verb) {
    const subject = childrenOf(draft, root).find((c) => draft[c]!.relation.startsWith('nsubj') && c < verb)
    if (subject !== undefined) draft[subject]!.head = verb
    for (const c of childrenOf(draft, root)) if (c < verb || draft[c]!.relation === 'punct') draft[c]!.head = verb
  }
  // “HTS, the strongest of the groups, broke with al Qaeda”: what stands between the commas is in apposition.
  const named = childrenOf(draft, root).find((c) => c < root && draft[c]!.relation === 'nsubj')
  if (named !== undefined && root < verb && draft[named + 1]?.text === ',') {
    draft[named]!.head = verb
    draft[root]!.head = named
    draft[root]!.relation = 'appos'
  }
  if (draft[root]!.pos === 'VERB') findSubject(draft, verb)
  for (const [i, t] of draft.entries())
    if (
      i > verb &&
      t.head >= 0 &&
      t.head < verb &&
      isBelow(draft, t.head, root) &&
      t.head !== root &&
      draft[t.head]!.pos !== 'VERB'
    )
      t.head = verb
}
