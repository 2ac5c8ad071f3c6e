/**
 * Mends trees where news differs from the web text that the parser learnt from. Each rule needs a shape that cannot be
 * right, and leaves a tree: one root, no cycle.
 *
 * - “At least 300 fighters crossed the border.”: a full sentence without a finite verb, whose “participle” is its verb.
 * - “…, a military spokesman said.”: a comma clause of saying is parenthetical, not coordinated.
 * - “…, blaming higher rates.”: a gerund after a comma belongs to the clause, not to the noun before the comma.
 * - “after a roof collapsed”: a preposition, a noun and an intransitive “participle” are a clause.
 * - “the quake struck”: a passive subject without a passive is a subject.
 * - “Rebel commander Hassan Ghany posted”, “Syria's military said”: one subject, not two.
 * - “killed 400 insurgents”: a noun without a preposition after the verb is its object.
 * - “said on Thursday they had entered”: a clause with a subject of its own is what is said, no relative clause.
 * - “Syrian Kurds fled”: the noun is the subject, not its adjective.
 * - “Kurds were fleeing after rebels seized …”: a clause with “after” is not the main clause.
 * - “In the wake of …, militias crossed”: a noun with a preposition is no subject; the one before the verb is.
 */
import type { Token } from '../../pipeline/article.ts'

type Draft = { -readonly [K in keyof Token]: Token[K] }

/** Verbs that introduce what is said in a comma clause. */
const SAYING = new Set(
  'say tell add report announce state note claim confirm warn write explain insist argue acknowledge admit declare reveal suggest believe estimate show indicate recall stress post tweet vow pledge deny'.split(
    ' ',
  ),
)
/** Verbs without an object: their past form after a noun is no reduced passive. */
const INTRANSITIVE = new Set(
  `collapse die fall erupt arrive happen occur emerge explode rise crash return resign escape flee vanish disappear go come
  burst vote meet speak agree refuse fail capsize sink derail collide clash struggle march gather protest retire withdraw
  retreat advance climb drop plunge tumble slump surge soar expire lapse end begin start resume break spread flare rain`.split(
    /\s+/,
  ),
)
const SUBORDINATORS = new Set(['after', 'before', 'until', 'since', 'as', 'when', 'while', 'once', 'because'])
const isStop = (text: string) => /^[.!?…]+$/.test(text)

type Rule = (draft: Draft[]) => void

/** The rules in order: the inner shape of phrases first, then clauses, then what hangs on the main verb. */
const rules = (): readonly Rule[] => [
  mendMagnitude,
  mendTimeApart,
  mendWeekdays,
  mendSubjects,
  mendSources,
  mendAdjectives,
  mendDaysAfter,
  mendLostVerbs,
  mendIndicated,
  mendTwinSubjects,
  mendObjects,
  mendReported,
  mendInfinitives,
  mendRelatives,
  mendCoordinated,
  mendPhases,
  mendSubordinates,
  mendTimeRoot,
  mendRoot,
  // Again: the source may have been taken for the root.
  mendSources,
  mendSubordinateRoot,
  mendFronted,
  mendSaying,
  mendGerunds,
]

/** The sentence's tokens with a better tree. A rule that would leave no tree is undone. */
export function mendTree(tokens: readonly Token[]): readonly Token[] {
  const all: Draft[] = tokens.map((t) => ({ ...t }))
  for (const rule of rules()) rule(all)
  if (isTree(all)) return all
  let mended = tokens
  for (const rule of rules()) {
    const draft: Draft[] = mended.map((t) => ({ ...t }))
    rule(draft)
    if (isTree(draft)) mended = draft
  }
  return mended
}

/** One root, and every other token leads to it. */
function isTree(draft: readonly Draft[]): boolean {
  const leads = new Uint8Array(draft.length)
  let roots = 0
  for (let i = 0; i < draft.length; i++) {
    if (draft[i]!.head < 0) roots++
    const path: number[] = []
    let at = i
    while (at >= 0 && !leads[at]) {
      if (path.length > draft.length) return false
      path.push(at)
      at = draft[at]!.head
    }
    for (const step of path) leads[step] = 1
  }
  return roots === 1
}

const childrenOf = (draft: readonly Draft[], i: number): number[] => draft.flatMap((t, c) => (t.head === i ? [c] : []))
const hasAuxiliary = (draft: readonly Draft[], i: number) =>
  draft.some((t) => t.head === i && t.relation.startsWith('aux'))

/** The heads above `i`, nearest first; ends even where a rule has just made a circle. */
function ancestorsOf(draft: readonly Draft[], i: number): number[] {
  const path: number[] = []
  for (let at = draft[i]!.head; at >= 0 && path.length <= draft.length; at = draft[at]!.head) path.push(at)
  return path
}

/** Whether `i` stands below `above`, or is it. */
function isBelow(draft: readonly Draft[], i: number, above: number): boolean {
  return i === above || ancestorsOf(draft, i).includes(above)
}

const isFinite = (token: Draft) =>
  (token.pos === 'VERB' || token.pos === 'AUX') &&
  (token.form === 'past' || token.form === 'present' || token.form === 'modal')

/** A form that can be past tense as well as participle: `crossed`, `met`, not `taken`. */
const canBePast = (token: Draft) =>
  token.pos === 'VERB' &&
  (token.form === 'participle' || token.form === 'past') &&
  !/(?:en|wn|one|rne|ung|uck|um|un)$/.test(token.text.toLowerCase())

/** “a magnitude 6.8 earthquake”: the quake is the head, not its magnitude. */
function mendMagnitude(draft: Draft[]): void {
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
function mendSources(draft: Draft[]): void {
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
    delete according.form
    to.head = i
    to.relation = 'fixed'
  })
}

const isNominal = (token: Draft | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN')

function mendSubjects(draft: Draft[]): void {
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

function mendSubordinates(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.relation !== 'acl' || !canBePast(verb) || hasAuxiliary(draft, v)) return
    const noun = draft[verb.head]!
    const n = verb.head
    if (noun.head < 0 || n > v || draft.slice(n + 1, v).some((t) => t.text === ',')) return
    const marker = draft.find((t) => t.head === n && t.relation === 'case' && SUBORDINATORS.has(t.text.toLowerCase()))
    const hasObject = draft.some((t) => t.head === v && t.relation === 'obj')
    if (!marker || !(INTRANSITIVE.has(verb.lemma) || hasObject)) return
    verb.head = noun.head
    verb.relation = 'advcl'
    verb.form = 'past'
    noun.head = v
    noun.relation = 'nsubj'
    marker.head = v
    marker.relation = 'mark'
    marker.pos = 'SCONJ'
  })
}

function mendAdjectives(draft: Draft[]): void {
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

/**
 * “At least 300 militiamen crossed into Syria, two officials said”, “Houses collapsed, and a landslide blocked a road”:
 * a verb with two subjects has the first one's verb under it as a participle.
 */
function mendLostVerbs(draft: Draft[]): void {
  draft.forEach((later, l) => {
    if (later.pos !== 'VERB') return
    const subjects = childrenOf(draft, l).filter((c) => c < l && draft[c]!.relation.startsWith('nsubj'))
    const [first, second] = [subjects[0], subjects.at(-1)]
    if (first === undefined || second === undefined || first === second) return
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

/** “Reports indicate hundreds of fighters crossed the border”: what they indicate is a clause. */
function mendIndicated(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (!/^(?:acl|amod)$/.test(verb.relation) || !canBePast(verb) || hasAuxiliary(draft, v)) return
    const path = [verb.head, ...ancestorsOf(draft, verb.head)]
    const at = path.findIndex((a) => SAYING.has(draft[a]!.lemma) && draft[a]!.pos === 'VERB')
    const saying = path[at]
    const object = path[at - 1]
    if (saying === undefined || object === undefined || saying > object || draft[object]!.relation !== 'obj') return
    const transitive = draft.some((t, i) => i > v && t.head === v && t.relation === 'obj')
    if (!(transitive || INTRANSITIVE.has(verb.lemma)) || draft.slice(object, v).some((t) => t.text === ',')) return
    for (const [i, t] of draft.entries()) if (i > v && t.head === saying && t.relation.startsWith('obl')) t.head = v
    verb.head = saying
    verb.relation = 'ccomp'
    verb.form = 'past'
    draft[object]!.head = v
    draft[object]!.relation = 'nsubj'
  })
}

/** “days after insurgents captured the city”: the days measure the time, they capture nothing. */
function mendDaysAfter(draft: Draft[]): void {
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

function mendTwinSubjects(draft: Draft[]): void {
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

const TIME_NOUN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:day|week|month|year|hour|minute|night|morning|evening|afternoon|time|moment|today|yesterday|tomorrow|weekend)s?)$/i

function mendObjects(draft: Draft[]): void {
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

function mendReported(draft: Draft[]): void {
  draft.forEach((clause, c) => {
    if (clause.relation !== 'acl:relcl' || clause.head < 0) return
    const noun = draft[clause.head]!
    const saying = draft[noun.head]
    if (!saying || !SAYING.has(saying.lemma) || noun.head > clause.head) return
    const own = draft.findIndex(
      (t) => t.head === c && t.relation.startsWith('nsubj') && !/^(?:who|which|that|whom)$/i.test(t.text),
    )
    if (own < 0 || own < clause.head) return
    for (const t of draft) {
      if (t.head !== c || t.text.toLowerCase() !== 'that') continue
      t.relation = 'mark'
      t.pos = 'SCONJ'
    }
    clause.head = noun.head
    clause.relation = 'ccomp'
  })
}

/** Verbs that an infinitive completes, whatever stands between. */
const CONTROL = new Set(
  'agree decide vow pledge promise threaten refuse offer plan want try attempt fail intend expect hope seek aim begin start continue manage decline opt choose swear prepare'.split(
    ' ',
  ),
)

/** “agreed on Tuesday to buy”: the infinitive belongs to the verb, not to the day. */
function mendInfinitives(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.form !== 'infinitive' || !/^(?:acl|advcl)$/.test(verb.relation) || verb.head < 0 || v < verb.head) return
    const noun = draft[verb.head]!
    const above = draft[noun.head]
    if (verb.relation === 'advcl' && CONTROL.has(noun.lemma) && noun.pos === 'VERB') verb.relation = 'xcomp'
    if (!TIME_NOUN.test(noun.text) || above?.pos !== 'VERB' || !draft.some((t) => t.head === v && t.text === 'to'))
      return
    verb.head = noun.head
    verb.relation = 'xcomp'
  })
}

/** “Ostrander, who joined in 2018, resigned”: a clause with “who” belongs to the noun before it. */
function mendRelatives(draft: Draft[]): void {
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
function mendTimeApart(draft: Draft[]): void {
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
function mendWeekdays(draft: Draft[]): void {
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

/** “killed 26 people and wounded dozens”: a verb with “and” is coordinated with a verb, not said of a noun. */
function mendCoordinated(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.pos !== 'VERB' || !/^(?:acl|acl:relcl|amod)$/.test(verb.relation) || v < verb.head) return
    if (
      !draft.some((t) => t.head === v && t.relation === 'cc') ||
      draft.some((t) => t.head === v && /^(?:who|which|that)$/i.test(t.text))
    )
      return
    const above = ancestorsOf(draft, v).find((a) => draft[a]!.pos === 'VERB')
    if (above === undefined || above > v) return
    const noun = verb.head
    verb.head = above
    verb.relation = 'conj'
    if (verb.form === 'participle' && draft[above]!.form === 'past') verb.form = 'past'
    // What the parser took for the whole phrase after both verbs is the second one's object.
    const outer = draft[noun]!.head
    if (outer > v && isNominal(draft[outer])) {
      draft[noun]!.head = draft[outer]!.head
      draft[noun]!.relation = draft[outer]!.relation
      draft[outer]!.head = v
    }
  })
}

/** “started pushing”: a gerund right after a verb of phase is its complement. */
function mendPhases(draft: Draft[]): void {
  draft.forEach((gerund, g) => {
    const phase = draft[g - 1]
    if (
      gerund.form === 'gerund' &&
      gerund.relation === 'advcl' &&
      phase &&
      gerund.head === g - 1 &&
      PHASES.has(phase.lemma)
    )
      gerund.relation = 'xcomp'
  })
}

const PHASES = new Set(['start', 'begin', 'stop', 'continue', 'keep', 'finish', 'resume', 'cease', 'quit'])

/** A root with “after” or “when” of its own is a subordinate clause when a finite verb stands before it. */
function mendSubordinateRoot(draft: Draft[]): void {
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

function mendFronted(draft: Draft[]): void {
  draft.forEach((fronted, f) => {
    const v = fronted.head
    const verb = draft[v]
    if (fronted.relation !== 'nsubj' || !verb || v < f || verb.pos !== 'VERB') return
    if (!draft.some((t) => t.head === f && t.relation === 'case' && t.pos === 'ADP' && t.text.toLowerCase() !== 'at'))
      return
    const before = draft.findIndex((t) => t.head === f && t.relation === 'case') - 1
    if (before >= 0 && isNominal(draft[before]) && !isBelow(draft, v, before)) {
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

/** “On Tuesday, residents marched through town”: the day is no main clause. */
function mendTimeRoot(draft: Draft[]): void {
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

/** A subject before its verb that is no relative pronoun. */
function ownSubject(draft: readonly Draft[], verb: number): number | undefined {
  return childrenOf(draft, verb).find(
    (c) => c < verb && draft[c]!.relation.startsWith('nsubj') && !/^(?:who|which|that|whom)$/i.test(draft[c]!.text),
  )
}

/** A sentence with a full stop has a finite verb; where the parser saw none, its first loose “participle” is it. */
function mendRoot(draft: Draft[]): void {
  const root = draft.findIndex((t) => t.head < 0)
  if (root < 0 || !draft.slice(-3).some((t) => isStop(t.text))) return
  const top = draft[root]!
  if ((top.pos === 'VERB' && (top.form !== 'gerund' || hasAuxiliary(draft, root))) || top.pos === 'AUX') return
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
  /^(?:acl|amod|xcomp|advcl|conj|dep|parataxis|appos)$/.test(draft[i]!.relation) &&
  !draft.some(
    (t) =>
      t.head === i &&
      isFinite(t) &&
      t.relation !== 'advcl' &&
      t.relation !== 'ccomp' &&
      t.relation !== 'conj' &&
      t.relation !== 'parataxis',
  )

/** “Avoiding the crossing, at least 300 fighters, from two groups, crossed”: the first noun after the fronted clause. */
function findSubject(draft: Draft[], verb: number): void {
  if (draft.some((t) => t.head === verb && t.relation.startsWith('nsubj'))) return
  const comma = draft.findIndex((t) => t.text === ',')
  const subject = draft.findIndex((t, i) => i > comma && i < verb && isNominal(t) && !isNominal(draft[i + 1]))
  if (subject < 0 || isBelow(draft, verb, subject)) return
  draft[subject]!.head = verb
  draft[subject]!.relation = 'nsubj'
}

/** Makes `verb` the root and the old root its subject; what stood after the verb goes with it. */
function promote(draft: Draft[], root: number, verb: number): void {
  for (const c of childrenOf(draft, root)) if (c > verb) draft[c]!.head = verb
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

function mendSaying(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (!SAYING.has(verb.lemma) || verb.pos !== 'VERB' || v < 2) return
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

function mendGerunds(draft: Draft[]): void {
  draft.forEach((verb, v) => {
    if (verb.relation !== 'acl' || verb.form !== 'gerund') return
    const marked = draft.some((t) => t.head === v && /^(?:after|before|while|since|without|when|by)$/i.test(t.text))
    if (!marked && draft[v - 1]?.text !== ',') return
    const above = [verb.head, ...ancestorsOf(draft, verb.head)].find((a) => draft[a]!.pos === 'VERB')
    if (above === undefined || above > v) return
    verb.head = above
    verb.relation = 'advcl'
  })
}
