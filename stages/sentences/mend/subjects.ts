/** Rules for subjects and objects: every verb has its own. */
import { IRREGULAR_VERBS } from '../../../pipeline/irregular-verbs.ts'
import {
  type Draft,
  childrenOf,
  hasAuxiliary,
  ancestorsOf,
  isBelow,
  isFinite,
  canBePast,
  isNominal,
  INTRANSITIVE,
  TIME_NOUN,
  SAYING,
  SUBORDINATORS,
} from './draft.ts'

export function mendSubjects(draft: Draft[]): void {
  for (const token of draft) {
    if (token.relation !== 'nsubj:pass' || token.head < 0) continue
    const verb = draft[token.head]!
    if (draft.some((t) => t.head === token.head && t.relation === 'aux:pass')) continue
    const perfect = draft.some((t) => t.head === token.head && /^(?:has|have|had)$/i.test(t.text))
    if (!perfect && !canBePast(verb)) continue
    if (draft.some((t) => t.head === token.head && /^(?:been|being|be|was|were|is|are)$/i.test(t.text))) continue
    token.relation = 'nsubj'
    if (!perfect) verb.form = 'past'
  }
}

/**
 * “At least 300 militiamen crossed into Syria, two officials said”, “Houses collapsed, and a landslide blocked a road”:
 * a verb with two subjects has the first one's verb under it as a participle.
 */
export function mendLostVerbs(draft: Draft[]): void {
  draft.forEach((later, l) => {
    if (later.pos !== 'VERB') return
    const isOwn = (t: Draft, c: number) => c < l && t.head === l && t.relation.startsWith('nsubj')
    const first = draft.findIndex(isOwn)
    const second = first < 0 ? first : draft.findLastIndex(isOwn)
    if (first === second) return
    const lost = draft.findIndex(
      (t, i) =>
        i > first &&
        i < second &&
        canBePast(t) &&
        !hasAuxiliary(draft, i) &&
        /^(?:acl|amod|advcl|dep)$/.test(t.relation) &&
        isBelow(draft, i, first),
    )
    if (lost < 0 || !draft.slice(lost, second).some((t) => t.text === ',' || t.text === ';')) return
    const verb = draft[lost]!
    verb.form = 'past'
    draft[first]!.head = lost
    draft[first]!.relation = 'nsubj'
    if (SAYING.has(later.lemma)) {
      verb.head = l
      verb.relation = 'ccomp'
      return
    }
    verb.head = later.head
    verb.relation = later.relation
    later.head = lost
    later.relation = 'conj'
  })
}

/** “days after insurgents captured the city”: the days measure the time, they capture nothing. */
export function mendDaysAfter(draft: Draft[]): void {
  draft.forEach((days, d) => {
    const after = draft[d + 1]
    const v = days.head
    if (
      !TIME_NOUN.test(days.text) ||
      !/^(?:after|before)$/i.test(after?.text ?? '') ||
      !days.relation.startsWith('nsubj') ||
      v < d
    )
      return
    const subject = draft.findLastIndex((t, i) => i > d + 1 && i < v && isNominal(t))
    if (subject < 0 || isBelow(draft, v, subject)) return
    days.relation = 'obl:unmarked'
    draft[subject]!.head = v
    draft[subject]!.relation = 'nsubj'
    after!.head = v
    after!.relation = 'mark'
    after!.pos = 'SCONJ'
  })
}

export function mendObjects(draft: Draft[]): void {
  draft.forEach((noun, n) => {
    if (noun.relation !== 'obl' || noun.pos !== 'NOUN' || noun.head < 0 || n < noun.head || TIME_NOUN.test(noun.text))
      return
    if (
      draft[noun.head]!.pos !== 'VERB' ||
      draft.some((t) => t.head === n && (t.relation === 'case' || t.relation === 'mark'))
    )
      return
    if (draft.some((t) => t.head === noun.head && (t.relation === 'obj' || t.relation === 'aux:pass'))) return
    noun.relation = 'obj'
  })
}

export function mendFronted(draft: Draft[]): void {
  draft.forEach((fronted, f) => {
    const v = fronted.head
    const verb = draft[v]
    if (fronted.relation !== 'nsubj' || !verb || v < f || verb.pos !== 'VERB') return
    if (!draft.some((t) => t.head === f && t.relation === 'case' && t.pos === 'ADP' && t.text.toLowerCase() !== 'at'))
      return
    const before = draft.findIndex((t) => t.head === f && t.relation === 'case') - 1
    if (before >= 0 && isNominal(draft[before]) && !isBelow(draft, v, before)) {
      if (draft.slice(before, f).some((t) => t.text === ',')) return partAtComma(draft, before, f)
      // “Talks with the company collapsed”: the talks did.
      fronted.head = before
      fronted.relation = 'nmod'
      draft[before]!.head = v
      draft[before]!.relation = 'nsubj'
      return
    }
    // “In 1998 an earthquake killed 47”: the noun after the year is the subject.
    const after =
      fronted.pos === 'NUM' ? childrenOf(draft, f).find((c) => c > f && c < v && isNominal(draft[c])) : undefined
    if (after !== undefined) {
      fronted.relation = 'obl'
      draft[after]!.head = v
      draft[after]!.relation = 'nsubj'
      return
    }
    const comma = draft.findLastIndex((t, i) => i > f && i < v && t.text === ',')
    const subject = draft.findLastIndex((t, i) => i > comma && i < v && isNominal(t))
    if (comma < 0 || subject < 0 || isBelow(draft, v, subject)) return
    fronted.relation = 'obl'
    // The noun before the verb, with what leads up to it.
    const outer = ancestorsOf(draft, subject)
    const leaves = outer.findIndex((a) => a <= comma || a >= v)
    const top = outer[leaves - 1] ?? subject
    if (isBelow(draft, v, top)) return
    draft[top]!.head = v
    draft[top]!.relation = 'nsubj'
  })
}

/** “In a blow to the regime, rebels took the town”: what stands before the comma belongs to the blow. */
function partAtComma(draft: Draft[], before: number, subject: number): void {
  const comma = draft.findLastIndex((t, i) => i < subject && t.text === ',')
  const own = childrenOf(draft, subject).filter((c) => c < comma)
  const noun = own.findLast((c) => isNominal(draft[c]))
  if (noun === undefined || isBelow(draft, before, noun)) return
  for (const c of own) draft[c]!.head = noun
  draft[noun]!.head = before
  draft[noun]!.relation = 'nmod'
}

/** “Avoiding the crossing, at least 300 fighters, from two groups, crossed”: the first noun after the fronted clause. */
export function findSubject(draft: Draft[], verb: number): void {
  if (draft.some((t) => t.head === verb && t.relation.startsWith('nsubj'))) return
  const comma = draft.findIndex((t) => t.text === ',')
  const subject = draft.findIndex((t, i) => i > comma && i < verb && isNominal(t) && !isNominal(draft[i + 1]))
  if (subject < 0 || isBelow(draft, verb, subject)) return
  draft[subject]!.head = verb
  draft[subject]!.relation = 'nsubj'
}

/** “never lost since the war broke out”, “after bottles were thrown”: the noun between conjunction and verb is its subject. */
export function mendMarkedSubjects(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB' || !/^(?:advcl|conj)$/.test(verb.relation)) return
    let first = v
    while (draft[first - 1]?.head === v && /^(?:aux|advmod)/.test(draft[first - 1]!.relation)) first--
    const n = first - 1
    const noun = draft[n]
    if (!isNominal(noun) || noun!.head === v) return
    // “Coalition collapses as Greens walk out”: a headline's present has no ending.
    const isBare = first === v && verb.form === 'infinitive' && noun!.text.endsWith('s')
    if (!isBare && !isFinite(verb) && !(first < v && isFinite(draft[first]!))) return
    if (draft.some((t) => t.head === v && (t.relation.startsWith('nsubj') || t.relation === 'mark'))) return
    const marker = draft.find((t) => t.head === n && t.relation === 'case' && SUBORDINATORS.has(t.text.toLowerCase()))
    if (!marker || isBelow(draft, v, n)) return
    if (isBare && draft.some((t) => t.head === v && /^(?:aux|mark|cc)/.test(t.relation))) return
    if (isBare) verb.form = 'present'
    const isPassive = draft.slice(first, v).some((t) => t.relation === 'aux:pass')
    verb.relation = 'advcl'
    noun!.head = v
    noun!.relation = isPassive ? 'nsubj:pass' : 'nsubj'
    marker.head = v
    marker.relation = 'mark'
    marker.pos = 'SCONJ'
  })
}

/** “begun”, “taken”: no past form, no base. */
const ONLY_PARTICIPLES: ReadonlySet<string> = new Set(
  [...IRREGULAR_VERBS].flatMap(([base, { past, participle }]) =>
    participle !== past && participle !== base ? [participle] : [],
  ),
)

const SUBJECT_OR_OBJECT = /^(?:nsubj|obj)/

/** “Fighters crossed the border”: what has a subject of its own and no auxiliary is a past form, no participle. */
export function mendForms(draft: Draft[]): void {
  for (const verb of draft)
    if (verb.pos === 'VERB' && ONLY_PARTICIPLES.has(verb.text.toLowerCase())) verb.form = 'participle'
  // “to keep the mine closed”: what completes another verb is not finite.
  // “workers killed in the fire”: nor is what is said of a noun without a subject of its own.
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB' || verb.form !== 'past' || !/^(?:xcomp|acl)$/.test(verb.relation)) return
    if (INTRANSITIVE.has(verb.lemma)) return
    if (
      verb.relation === 'xcomp' ||
      (canBePast(verb) && !draft.some((t) => t.head === v && SUBJECT_OR_OBJECT.test(t.relation)))
    )
      verb.form = 'participle'
  })
  draft.forEach((subject, s) => {
    const verb = draft[subject.head]
    if (subject.relation !== 'nsubj' || !verb || s > subject.head || verb.form !== 'participle') return
    if (canBePast(verb) && !hasAuxiliary(draft, subject.head)) verb.form = 'past'
  })
}

/** “300 militiamen crossed into Syria, two officials said”: a noun is no clause, its “participle” is the verb. */
export function mendNominalClauses(draft: Draft[]): void {
  draft.forEach((noun, n) => {
    if (!/^(?:ccomp|advcl)$/.test(noun.relation) || !isNominal(noun)) return
    if (draft.some((t) => t.head === n && /^(?:cop|case|aux)/.test(t.relation))) return
    const v = draft.findIndex((t, i) => i > n && t.head === n && t.relation === 'acl' && canBePast(t))
    if (v < 0 || hasAuxiliary(draft, v)) return
    for (const [i, t] of draft.entries()) if (t.head === n && (i > v || t.relation === 'mark')) t.head = v
    const verb = draft[v]!
    verb.head = noun.head
    verb.relation = noun.relation
    verb.form = 'past'
    noun.head = v
    noun.relation = 'nsubj'
  })
}
