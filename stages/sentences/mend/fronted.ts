/** Rules for what stands at the front of a clause: times, and subjects that the clause before has taken for its own. */
import {
  type Draft,
  ancestorsOf,
  canBePast,
  childrenOf,
  isBelow,
  isFinite,
  isNominal,
  ownSubject,
  SUBORDINATORS,
  TIME_NOUN,
} from './draft.ts'
import { HAS, isKind } from './words.ts'

const isTime = (token: Draft) => token.pos === 'NUM' || isKind(token, HAS.time)

/**
 * “In 1998 an earthquake killed 47”: the year stands outside of the noun phrase that begins after it. “…, and on Sunday
 * the cabinet approved the plan”: a time with `and` is of the clause that follows.
 */
export function mendFrontedTimes(draft: Draft[]): void {
  draft.forEach((time, t) => {
    if (!isTime(time) || !draft.some((c, i) => i < t && c.head === t && c.relation === 'case')) return
    const noun = time.head
    const coordinator = draft.findIndex((c, i) => i < t && c.head === t && c.relation === 'cc')
    const isOutside = noun > t && isNominal(draft[noun]) && /^(?:DET|PUNCT)$/.test(draft[t + 1]?.pos ?? '')
    if (!isOutside && (coordinator < 0 || noun > t)) return
    const verb = isOutside
      ? draft[noun]!.head
      : draft.findIndex((v, i) => i > t && v.pos === 'VERB' && isFinite(v) && (ownSubject(draft, i) ?? -1) > t)
    if (draft[verb]?.pos !== 'VERB' || verb < t || isBelow(draft, verb, t)) return
    if (!isOutside && draft[verb].relation !== 'conj') return
    time.head = verb
    time.relation = 'obl'
    if (coordinator >= 0) draft[coordinator]!.head = verb
  })
}

/** “In Makov, at least three civilians were killed”: the place is of the clause, not of who stands behind the comma. */
export function mendFrontedPlaces(draft: Draft[]): void {
  const comma = draft.findIndex((t) => t.text === ',')
  if (comma < 2 || comma > 6) return
  const place = draft.findIndex((t, i) => i < comma && isNominal(t) && t.head > comma)
  const top = draft[place]
  if (
    !top ||
    !draft.some((t, i) => i === 0 && t.head === place && t.relation === 'case') ||
    !isNominal(draft[top.head])
  )
    return
  const verb = ancestorsOf(draft, place).find((a) => draft[a]!.pos === 'VERB')
  if (verb === undefined || verb < comma) return
  Object.assign(top, { head: verb, relation: 'obl' })
  draft[comma]!.head = place
}

/** “searching for a suspect, believed to have fled”: the suspect is. */
export function mendBelieved(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (!BELIEVED.test(verb.text) || draft[v - 1]?.text !== ',' || draft[v + 1]?.text !== 'to') return
    const noun = v - 2
    if (
      !isNominal(draft[noun]) ||
      verb.head < 0 ||
      childrenOf(draft, v).some((c) => c < v - 1) ||
      isBelow(draft, noun, v)
    )
      return
    Object.assign(verb, { head: noun, relation: 'acl', form: 'participle' })
  })
}

const BELIEVED = /^(?:believed|thought|said|reported|known|understood|suspected|alleged|expected|due|feared)$/

/** “Iran sent advisers, and the militias that it pays helped”: no `and` of its own, so that the verb has the noun for a subject. */
export function mendCoordinatedSubjects(draft: Draft[]): void {
  draft.forEach((noun, n) => {
    if (noun.relation !== 'conj' || !isNominal(noun)) return
    const and = draft.findIndex((t, i) => i < n && t.head === n && t.relation === 'cc')
    const verb = draft.findIndex((t, i) => i > n && t.relation === 'conj' && isFinite(t) && t.pos === 'VERB')
    if (and < 1 || draft[and - 1]!.text !== ',' || verb < 0 || !ancestorsOf(draft, n).includes(draft[verb]!.head))
      return
    if (ownSubject(draft, verb) !== undefined || childrenOf(draft, verb).some((c) => draft[c]!.relation === 'cc'))
      return
    for (let i = n + 1; i < verb; i++) if (!isBelow(draft, i, n)) return
    noun.head = verb
    noun.relation = 'nsubj'
    draft[and]!.head = verb
  })
}

/** “days after talks between the union and the company collapsed”: it takes two to talk, the verb's subject are the talks. */
export function mendBetween(draft: Draft[]): void {
  draft.forEach((between, b) => {
    const first = between.head
    const talks = draft[first]?.head ?? -1
    if (between.text !== 'between' || talks < 0 || talks !== b - 1 || first < b) return
    const and = first + 1
    const second = draft.findIndex((t, i) => i > and && t.relation.startsWith('nsubj') && isNominal(t))
    const verb = draft[second]?.head ?? -1
    if (draft[and]?.text !== 'and' || second < 0 || verb < second || !canBePast(draft[verb]!)) return
    const mark = draft.find((t) => t.head === talks && t.relation === 'case' && SUBORDINATORS.has(t.text.toLowerCase()))
    if (!mark || draft.slice(and, verb).some((t) => t.text === ',') || isBelow(draft, talks, verb)) return
    Object.assign(draft[verb]!, { head: draft[talks]!.head, relation: 'advcl', form: 'past' })
    for (const t of draft) {
      if (t.head === talks && TIME_NOUN.test(t.text))
        Object.assign(t, { head: draft[verb]!.head, relation: 'obl:unmarked' })
    }
    Object.assign(draft[talks]!, { head: verb, relation: 'nsubj' })
    Object.assign(mark, { head: verb, relation: 'mark', pos: 'SCONJ' })
    Object.assign(draft[second]!, { head: first, relation: 'conj' })
    Object.assign(draft[and], { head: second, relation: 'cc' })
  })
}

/** “while troops supported by jets fought to keep them out”: what has a `by` is the participle, the other one the verb. */
export function mendReducedPassives(draft: Draft[]): void {
  draft.forEach((participle, p) => {
    const noun = draft[p - 1]
    if (participle.form !== 'participle' || !isNominal(noun) || draft[p + 1]?.text !== 'by') return
    if (!/^(?:conj|advcl)$/.test(participle.relation) || ownSubject(draft, p) !== undefined) return
    const verb = draft.findIndex((t, i) => i > p && t.head === p && canBePast(t))
    const mark = draft.findLastIndex((t, i) => i < p && t.pos === 'SCONJ')
    if (verb < 0 || ownSubject(draft, verb) !== undefined || draft[mark - 1]?.text !== ',') return
    if (draft.slice(mark, verb).some((t, i) => t.text === ',' || (t.pos === 'VERB' && mark + i !== p))) return
    if (isBelow(draft, participle.head, p - 1)) return
    Object.assign(draft[verb]!, { head: participle.head, relation: 'advcl', form: 'past' })
    Object.assign(noun!, { head: verb, relation: 'nsubj' })
    Object.assign(participle, { head: p - 1, relation: 'acl' })
    Object.assign(draft[mark]!, { head: verb, relation: 'mark' })
  })
}

/** “The rebels, among them Hayat Tahrir al-Sham, took control”: what stands between commas is no second subject. */
export function mendSubjectsApart(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB' || draft[v - 1]?.text !== ',') return
    const subjects = childrenOf(draft, v).filter((c) => c < v && draft[c]!.relation.startsWith('nsubj'))
    const [first, second] = subjects
    if (first === undefined || second === undefined || subjects.length > 2) return
    if (!draft.slice(first, second).some((t) => t.text === ',')) return
    Object.assign(draft[second]!, { head: first, relation: 'appos' })
  })
}

/** “Iraqi Prime Minister Al-Sudani told Turkish President Erdogan”: an adjective with a capital belongs to the name after it. */
export function mendNationalities(draft: Draft[]): void {
  draft.forEach((adjective, a) => {
    if (adjective.pos !== 'ADJ' || draft[adjective.head]?.pos !== 'VERB' || !/^\p{Lu}/u.test(adjective.text)) return
    if (!/^(?:amod|xcomp)$/.test(adjective.relation) || childrenOf(draft, a).length > 0) return
    let name = a + 1
    while (draft[name]?.pos === 'ADJ' && /^\p{Lu}/u.test(draft[name]!.text)) name++
    if (draft[name]?.pos !== 'PROPN') return
    while (draft[name]!.head > name && draft[draft[name]!.head]!.pos === 'PROPN') name = draft[name]!.head
    Object.assign(adjective, { head: name, relation: 'amod' })
  })
}

/**
 * “the group, which played a role in helping Assad, has suffered losses”: the verb after the second comma is the group's,
 * not one of its clause, and what stands before the comma is no subject of it.
 */
export function mendAfterRelatives(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.relation !== 'conj' || verb.pos !== 'VERB') return
    let first = v
    while (draft[first - 1]?.head === v && /^(?:aux|advmod)/.test(draft[first - 1]!.relation)) first--
    const relative = verb.head
    const group = draft[relative]?.head ?? -1
    if (draft[first - 1]?.text !== ',' || draft[relative]?.relation !== 'acl:relcl' || group < 0) return
    if (!draft.some((t, i) => i > group && t.head === relative && /^(?:who|which)$/.test(t.text))) return
    if (childrenOf(draft, v).some((c) => draft[c]!.relation === 'cc')) return
    const top = draft[group]!.relation === 'appos' ? draft[group]!.head : group
    if (!isNominal(draft[top]) || !/^(?:advcl|ccomp|root|conj)$/.test(draft[top]!.relation)) return
    const lost = childrenOf(draft, v).find((c) => c < first && draft[c]!.relation.startsWith('nsubj'))
    const inner = lost === undefined ? -1 : draft.findLastIndex((t, i) => i < lost && t.pos === 'VERB')
    if (lost !== undefined) Object.assign(draft[lost]!, { head: Math.max(inner, relative), relation: 'obj' })
    for (const c of childrenOf(draft, top)) if (/^(?:mark|cc)$/.test(draft[c]!.relation)) draft[c]!.head = v
    Object.assign(verb, { head: draft[top]!.head, relation: draft[top]!.relation })
    Object.assign(draft[top]!, { head: v, relation: 'nsubj' })
  })
}
