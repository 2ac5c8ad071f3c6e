/** Rules for the inner shape of phrases: names, sources, measures, times, relative clauses. */
import { type Draft, childrenOf, ancestorsOf, isBelow, isNominal, TIME_NOUN } from './draft.ts'
import { findSubject } from './subjects.ts'

/** “a magnitude 6.8 earthquake”: the quake is the head, not its magnitude. */
export function mendMagnitude(draft: Draft[]): void {
  draft.forEach((magnitude, m) => {
    const quake = m + 2
    if (
      magnitude.lemma !== 'magnitude' ||
      draft[m + 1]?.pos !== 'NUM' ||
      draft[quake]?.pos !== 'NOUN' ||
      draft[quake].head !== m
    )
      return
    for (const t of draft) if (t.head === m) t.head = quake
    draft[quake].head = magnitude.head
    draft[quake].relation = magnitude.relation
    magnitude.head = quake
    magnitude.relation = 'compound'
  })
}

/** “according to a war monitor”: a preposition of two words. */
export function mendSources(draft: Draft[]): void {
  draft.forEach((according, i) => {
    const to = draft[i + 1]
    if (according.text.toLowerCase() !== 'according' || to?.text.toLowerCase() !== 'to') return
    const noun = draft.findIndex((t, n) => n > i + 1 && isNominal(t) && !isNominal(draft[n + 1]))
    if (noun < 0) return
    for (const [n, t] of draft.entries()) if (n > i + 1 && n < noun) t.head = noun
    const root = draft.findIndex((t) => t.head < 0)
    if (root < 0 || root === noun || root === i || isBelow(draft, root, noun)) return
    for (const c of childrenOf(draft, noun)) if (c < i) draft[c]!.head = root
    const wasSubject = draft[noun]!.relation.startsWith('nsubj')
    draft[noun]!.head = root
    draft[noun]!.relation = 'obl'
    if (wasSubject && draft[root]!.pos === 'VERB') findSubject(draft, root)
    according.head = noun
    according.relation = 'case'
    according.pos = 'ADP'
    according.form = undefined
    to.head = i
    to.relation = 'fixed'
  })
}

const POSSESSIVE = /^(?:its|their|my|our|your)$/i

/** “agreed to buy its rival”, “its most important ally”: its owner, whatever the parser took the rival for. */
export function mendPossessives(draft: Draft[]): void {
  draft.forEach((owner, o) => {
    if (owner.relation === 'nmod:poss' || owner.head < 0 || !POSSESSIVE.test(owner.text)) return
    let noun = o + 1
    while (draft[noun]?.pos === 'ADJ' || draft[noun]?.pos === 'ADV') noun++
    if (isNominal(draft[noun]) && !isBelow(draft, noun, o)) owner.head = noun
    if (owner.head !== o + 1 && owner.head !== noun) return
    owner.relation = 'nmod:poss'
    if (owner.head === noun) return
    const owned = draft[o + 1]!
    if (owned.pos === 'ADJ') owned.pos = 'NOUN'
  })
}

export function mendAdjectives(draft: Draft[]): void {
  draft.forEach((adjective, a) => {
    const noun = draft[a + 1]
    if (
      adjective.pos !== 'ADJ' ||
      !isNominal(noun) ||
      noun!.head !== a ||
      !/^(?:obl|nmod|obj|dep|appos)/.test(noun!.relation)
    )
      return
    if (draft.some((t) => t.head === a + 1 && t.relation === 'case')) return
    for (const t of draft) if (t.head === a) t.head = a + 1
    noun!.head = adjective.head
    noun!.relation = adjective.relation
    adjective.head = a + 1
    adjective.relation = 'amod'
  })
}

export function mendTwinSubjects(draft: Draft[]): void {
  draft.forEach((first, f) => {
    if (!first.relation.startsWith('nsubj') || first.head < 0) return
    const possessive = draft[f + 1]?.head === f && /^['’]s?$/.test(draft[f + 1]!.text)
    const s = possessive ? f + 2 : f + 1
    const second = draft[s]
    if (!second || second.head !== first.head || !second.relation.startsWith('nsubj')) return
    if (possessive) {
      first.head = s
      first.relation = 'nmod:poss'
      second.pos = second.pos === 'ADJ' ? 'NOUN' : second.pos
    } else if (second.pos === 'PROPN') {
      second.head = f
      second.relation = 'flat'
      for (const t of draft) if (t.head === s && t.relation === 'flat') t.head = f
    }
  })
}

/** “Ostrander, who joined in 2018, resigned”: a clause with “who” belongs to the noun before it. */
export function mendRelatives(draft: Draft[]): void {
  draft.forEach((pronoun, p) => {
    const verb = draft[pronoun.head]
    if (!/^(?:who|which)$/i.test(pronoun.text) || !verb || pronoun.head < p || !pronoun.relation.startsWith('nsubj'))
      return
    if (verb.head < 0 || verb.pos !== 'VERB') return
    const noun = draft[p - 1]?.text === ',' ? p - 2 : p - 1
    if (!isNominal(draft[noun])) return
    const antecedent = wholeName(draft, noun)
    // “comments from diplomat Araghchi, who visited Assad”: only a person is “who”; the one named last.
    const isWrong = verb.relation !== 'acl:relcl' || /^who$/i.test(pronoun.text)
    if (!isWrong || isBelow(draft, antecedent, pronoun.head)) return
    verb.head = antecedent
    verb.relation = 'acl:relcl'
  })
}

/** The head of the name that ends at `noun`: “top diplomat Abbas Araghchi” → diplomat. */
function wholeName(draft: readonly Draft[], noun: number): number {
  let at = noun
  for (const above of ancestorsOf(draft, noun)) {
    if (!/^(?:flat|compound|appos|nmod:desc|nmod:poss|goeswith)$/.test(draft[at]!.relation) || !isNominal(draft[above]))
      break
    at = above
  }
  return at
}

/** “the capture last week of Aleppo”: what a time keeps apart belongs together. */
export function mendTimeApart(draft: Draft[]): void {
  draft.forEach((time, t) => {
    if (!TIME_NOUN.test(time.text)) return
    const noun = draft.findLastIndex((x, i) => i < t && x.pos !== 'ADJ' && x.pos !== 'DET')
    const rest = draft.findIndex(
      (x, i) => i > t && x.head === t && x.relation === 'nmod' && draft.some((c) => c.head === i && c.text === 'of'),
    )
    if (rest < 0 || draft[noun]?.pos !== 'NOUN' || TIME_NOUN.test(draft[noun].text)) return
    if (isBelow(draft, noun, t)) return
    draft[rest]!.head = noun
    time.head = noun
    time.relation = 'nmod:unmarked'
  })
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** “in a phone call with Assad Monday”: a weekday is no part of the name before it. */
export function mendWeekdays(draft: Draft[]): void {
  draft.forEach((day, d) => {
    if (!WEEKDAY.test(day.text) || !/^(?:flat|appos|compound|conj)$/.test(day.relation) || day.head !== d - 1) return
    if (!isNominal(draft[d - 1]) || isNominal(draft[d + 1])) return
    const above = ancestorsOf(draft, d).find(
      (a) => draft[a]!.pos === 'VERB' || (draft[a]!.pos === 'NOUN' && draft[a]!.relation === 'nmod'),
    )
    if (above === undefined) return
    day.head = above
    day.relation = draft[above]!.pos === 'VERB' ? 'obl:unmarked' : 'nmod:unmarked'
  })
}

/** “since the offensive began”: an article right before a subject is the subject's. */
export function mendArticles(draft: Draft[]): void {
  draft.forEach((article, a) => {
    const subject = draft[a + 1]
    if (article.relation !== 'det' || !subject || subject.head !== article.head) return
    if (draft[article.head]?.pos !== 'VERB' || !subject.relation.startsWith('nsubj')) return
    article.head = a + 1
    if (subject.pos === 'ADJ') subject.pos = 'NOUN'
  })
}

/** “into Hama, one of the largest cities”: what is one of them was named right before the comma. */
export function mendOneOf(draft: Draft[]): void {
  draft.forEach((one, o) => {
    if (one.text !== 'one' || draft[o - 1]?.text !== ',' || draft[o + 1]?.text !== 'of') return
    if (!isNominal(draft[o - 2]) || !/^(?:obj|obl|nmod|conj|xcomp|dep)/.test(one.relation)) return
    const named = wholeName(draft, o - 2)
    if (isBelow(draft, named, o)) return
    one.head = named
    one.relation = 'appos'
  })
}

/** “offered a rise, which the members rejected”: a clause with an object “which” belongs to what was named before. */
export function mendObjectRelatives(draft: Draft[]): void {
  draft.forEach((which, w) => {
    if (!/^(?:which|whom)$/.test(which.text) || draft[w - 1]?.text !== ',') return
    const v = draft.findIndex((t, i) => i > w && t.pos === 'VERB' && /^(?:parataxis|conj|acl:relcl)$/.test(t.relation))
    const verb = draft[v]
    if (!verb || draft.slice(w, v).some((t) => t.text === ',' || t.pos === 'VERB')) return
    if (!draft.some((t, i) => i > w && i < v && t.head === v && t.relation.startsWith('nsubj'))) return
    if (draft.some((t) => t.head === v && t.relation === 'obj')) return
    which.head = v
    which.relation = 'obj'
    if (verb.relation === 'acl:relcl') return
    const object = draft.findIndex((t, i) => i < w && t.head === verb.head && t.relation === 'obj')
    if (object < 0) return
    verb.head = object
    verb.relation = 'acl:relcl'
  })
}
