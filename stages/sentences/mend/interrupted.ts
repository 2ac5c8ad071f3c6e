/** Rules for what stands between a subject and its verb, and is taken for the verb, or takes the verb for its own. */
import {
  type Draft,
  ancestorsOf,
  canBePast,
  childrenOf,
  hasAuxiliary,
  INTRANSITIVE,
  isBelow,
  isFinite,
  isNominal,
  SAYING,
  SUBORDINATORS,
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

const isPastForm = ({ pos, form }: Draft) => pos === 'VERB' && (form === 'past' || form === 'participle')

const hasCase = (draft: readonly Draft[], i: number) => draft.some((t) => t.head === i && t.relation === 'case')

/** `verb` stands where `inner` stood, with what was before its subject and behind itself. */
function takePlace(draft: Draft[], inner: number, verb: number, finite: number): void {
  Object.assign(draft[verb]!, { head: draft[inner]!.head, relation: draft[inner]!.relation })
  for (const c of childrenOf(draft, inner))
    if (c !== verb && (c > finite || (c < inner && !draft[c]!.relation.startsWith('nsubj')))) draft[c]!.head = verb
}

/** The head of the noun phrase that ends right before `end` and begins at or after `from`. */
function nounBefore(draft: readonly Draft[], end: number, from = 0): number | undefined {
  let at = end - 1
  if (!isNominal(draft[at])) return undefined
  while (draft[at]!.head >= from && draft[at]!.head < end && isNominal(draft[draft[at]!.head])) at = draft[at]!.head
  return at
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

/** “A poll released last week gave his party 29 percent”: of two past forms with one subject the first is a participle. */
export function mendReducedRelatives(draft: Draft[]): void {
  draft.forEach((first, f) => {
    if (!canBePast(first) || SAYING.has(first.lemma) || hasAuxiliary(draft, f)) return
    const subject = nounBefore(draft, f)
    if (subject === undefined || draft[subject]!.head !== f) return
    const inner = childrenOf(draft, f)
    if (inner.some((c) => /^(?:obj|xcomp|iobj)$/.test(draft[c]!.relation))) return
    const verb = inner.find((c) => c > f && draft[c]!.form === 'past' && JOINED.test(draft[c]!.relation))
    if (
      verb === undefined ||
      draft.slice(f, verb).some((t) => t.text === ',' || t.pos === 'CCONJ' || t.pos === 'SCONJ')
    )
      return
    if (childrenOf(draft, verb).some((c) => c < verb)) return
    takePlace(draft, f, verb, verb)
    Object.assign(first, { head: subject, relation: 'acl', form: 'participle' })
    Object.assign(draft[subject]!, { head: verb, relation: 'nsubj' })
  })
}

const JOINED = /^(?:parataxis|conj|ccomp|advcl|dep)$/

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

/** “a devoted following, died”: no other verb than these helps another. */
export function mendAuxiliaries(draft: Draft[]): void {
  for (const token of draft)
    if (/^(?:aux|cop)/.test(token.relation) && token.pos === 'VERB' && !/^(?:be|have|do|get|keep)$/.test(token.lemma))
      token.relation = 'dep'
}

/** “closed down 3.4% at 212.50, wiping …”: the percentage is of the verb before it. */
export function mendPercent(draft: Draft[]): void {
  draft.forEach((percent, p) => {
    if (!/^(?:%|percent)$/.test(percent.text) || draft[p - 1]?.pos !== 'NUM') return
    if (percent.head >= 0 && percent.head < p && percent.relation !== 'punct') return
    if (percent.head > p && !draft.slice(p, percent.head).some((t) => t.text === ',')) return
    const verb = draft.findLastIndex((t, i) => i < p && t.pos === 'VERB')
    if (verb < p - 5 || verb < 0 || isBelow(draft, verb, p)) return
    Object.assign(percent, { head: verb, relation: 'obl' })
    if (draft[p - 1]!.head !== p) Object.assign(draft[p - 1]!, { head: p, relation: 'nummod' })
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

/** “injuring more than 300, officials said”: a number does not count what stands behind a comma. */
export function mendCounts(draft: Draft[]): void {
  draft.forEach((number, n) => {
    if (number.pos !== 'NUM' || number.relation !== 'nummod' || number.head < n || draft[n + 1]?.text !== ',') return
    if (draft[n + 2]?.pos === 'ADJ' || draft[n + 2]?.pos === 'NUM') return
    let verb = n - 1
    while (verb >= 0 && BOUND_WORDS.test(draft[verb]!.text)) verb--
    if (draft[verb]?.pos !== 'VERB' || childrenOf(draft, verb).some((c) => draft[c]!.relation === 'obj')) return
    Object.assign(number, { head: verb, relation: 'obj' })
    draft[n + 1]!.head = verb
  })
}

/** “cut up to 800 jobs”: `up to` bounds the number, nothing is cut up. */
export function mendUpTo(draft: Draft[]): void {
  draft.forEach((up, u) => {
    const number = u + 2
    if (up.text !== 'up' || draft[u + 1]?.text !== 'to' || draft[number]?.pos !== 'NUM') return
    const noun = draft[number].head
    const verb = up.head
    if (up.relation !== 'compound:prt' || draft[u + 1]!.head !== noun || draft[noun]?.head !== verb) return
    if (draft.some((t) => t.head === verb && t.relation === 'obj')) return
    Object.assign(up, { head: number, relation: 'advmod' })
    Object.assign(draft[u + 1]!, { head: u, relation: 'fixed' })
    draft[noun].relation = 'obj'
  })
}

const BOUND_WORDS =
  /^(?:more|than|at|least|most|about|some|nearly|almost|up|to|around|over|roughly|an|estimated|another)$/i
