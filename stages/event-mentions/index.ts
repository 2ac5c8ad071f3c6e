/** The `event-mentions` stage: who did what to whom, where and when, as the sentence says it. */
import type { Article, Figure, Mention, MentionStatus, Span } from '../../pipeline/article.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { sourceOf, sourcesOf } from './attribution.ts'
import { clauseOf, governorOf } from './clause.ts'
import { dateOf, linkTimes, type TimeIn, type TimeLink } from './dating.ts'
import { NOUN_TYPES, VERB_TYPES, type EventType } from './english/event-types.ts'
import { PLACE_NOUNS } from './english/titles-and-groups.ts'
import { minorReason } from './minor.ts'
import { figuresOf, inRole } from './figures.ts'
import { namesOf, type Names } from './names.ts'
import { nameOf, participantsOf, type Scene } from './participants.ts'
import { antecedentsFrom, isPluralNoun, kindOf, REACH, type Candidate } from './pronouns.ts'
import { carryTimes, type Told } from './narrative.ts'
import { quoteSpan } from './quote.ts'
import { statusOf } from './status.ts'
import type { TimeTold } from './times-told.ts'
import { titleOf } from './title.ts'
import { ancestors, caseOf, dependents, plainRelation, tokenAt, treeOf, type Tree } from './tree.ts'
import { findTriggers, triggerAt, type FoundTrigger } from './triggers.ts'
import { phrasalLemma, verbGroupOf } from './verb-group.ts'

/** Fills `article.mentions`: one per trigger found, or exactly one per trigger given, in the given order. */
export function eventMentions(): Stage {
  return (article) => {
    const { told, times } = findMentions(article)
    return dateMentions({ ...article, mentions: carryTimes(article, told, times) })
  }
}

/** Dates `article.mentions` anew from `article.expressions` and `article.published`. */
export function dateMentions(article: Article): Article {
  return { ...article, mentions: article.mentions.map((mention) => dateMention(article, mention)) }
}

function dateMention(article: Article, { dated: _dated, because: _because, basis, ...mention }: Mention): Mention {
  const { basis: found, ...date } = dateOf(article, basis === undefined ? mention : { ...mention, basis })
  return { ...mention, ...(found === undefined ? {} : { basis: found }), ...date }
}

/** The mentions of an article without what its other sentences say of their times, and the times of all sentences. */
export function findMentions(article: Article): { told: Told[]; times: TimeTold[] } {
  const names = namesOf(article)
  const found: Told[] = []
  const told: TimeTold[] = []
  const heard: (() => readonly Candidate[])[] = []
  const allTimes = timesBySentence(article)
  const isLabour = LABOUR.test(article.text)
  const allGiven = article.triggers && triggersBySentence(article.sentences, article.triggers)
  for (const [number, sentence] of article.sentences.entries()) {
    const given = allGiven?.[number]
    const tree = treeOf(sentence)
    const times = allTimes[number]!
    const spans = times.map((t) => t.expression)
    const near = () => heard.flatMap((candidates) => candidates())
    const scene: Scene = { text: article.text, names, antecedents: antecedentsFrom(near, number), times: spans }
    if (heard.length > REACH) heard.shift()
    heard.push(once(() => (sentence.boilerplate ? [] : candidatesIn(scene, tree, names, number))))
    const triggers = given
      ? given.map((t) => triggerAt(tree, t.start, t.end))
      : sentence.boilerplate
        ? []
        : findTriggers(tree)
    const mentions = mentionsIn(article, scene, tree, triggers, times, given, isLabour)
    for (const [i, mention] of mentions)
      found.push({ mention, sentence: number, timed: times.length > 0, clause: clauseOf(tree, triggers[i]!) })
    if (!sentence.boilerplate)
      for (const { index, expression } of times)
        told.push({ expression: index, sentence: number, governor: governorOf(tree, expression) })
  }
  return {
    told: article.triggers ? inGivenOrder(article, article.triggers, found) : withUniqueIds(found),
    times: told,
  }
}

/** What `make` gives, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The expressions of each sentence; both lists are in text order, so one walk finds them. */
function timesBySentence({ sentences, expressions }: Article): TimeIn[][] {
  let next = 0
  return sentences.map((sentence) => {
    while (next < expressions.length && expressions[next]!.end <= sentence.start) next++
    const times: TimeIn[] = []
    for (let i = next; i < expressions.length && expressions[i]!.start < sentence.end; i++)
      times.push({ index: i, expression: expressions[i]! })
    return times
  })
}

/** The given triggers of each sentence, in the given order. */
function triggersBySentence(sentences: readonly Span[], triggers: readonly Span[]): Span[][] {
  const bySentence: Span[][] = sentences.map(() => [])
  for (const trigger of triggers) {
    let low = 0
    let high = sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sentences[middle]!.end <= trigger.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < sentences.length && sentences[i]!.start < trigger.end; i++) bySentence[i]!.push(trigger)
  }
  return bySentence
}

function mentionsIn(
  article: Article,
  scene: Scene,
  tree: Tree,
  triggers: readonly (FoundTrigger | undefined)[],
  times: readonly TimeIn[],
  given: readonly Span[] | undefined,
  isLabour: boolean,
): [number, Mention][] {
  const known = triggers.filter((t) => t !== undefined)
  if (!known.length) return []
  const links = linkTimes(tree, known, times)
  const sources = sourcesOf(scene, tree)
  const figures = figuresOf(tree, scene.times)
  const owners = new Set(known.flatMap((t) => [t.token, t.carrier ?? t.token]))
  return triggers.flatMap((trigger, i) => {
    if (!trigger) return []
    const participants = participantsOf(scene, tree, trigger)
    const status = sinceThen(article, links.get(trigger.token), tree, trigger, statusOf(tree, trigger))
    const saidBy = sourceOf(tree, sources, trigger.token)
    const token = tokenAt(tree, trigger.token)
    const span = given?.[i] ?? { start: token.start, end: token.end }
    const own = figures.filter((f) => nearestOwner(tree, f.unit, owners, trigger))
    const type = isLabour && token.lemma === 'strike' && !isArmed(tree, trigger) ? 'strike' : typeOf(tree, trigger, own)
    const title = titleOf(scene, tree, trigger, participants, status)
    const link = links.get(trigger.token)
    const minor = minorReason(tree, { trigger, type, status, participants, link, hasFigures: own.length > 0, title })
    const mention: Mention = {
      id: `${span.start}-${span.end}`,
      ...quoteSpan(article.text, tree, trigger),
      trigger: { start: span.start, end: span.end, lemma: token.lemma },
      type,
      status,
      who: participants.who,
      whom: participants.whom.filter((w) => !participants.who.includes(w)),
      where: participants.where,
      ...timeFields(article, link),
      figures: own.map(({ unit: _unit, ...figure }) => inRole(figure, type, token.lemma)),
      ...(saidBy === undefined ? {} : { saidBy }),
      title,
      ...(given ? { given: true } : minor === undefined ? {} : { minor }),
    }
    return [[i, mention]]
  })
}

/** “have surrounded the airport since Thursday” still goes on. */
function sinceThen(
  article: Article,
  link: TimeLink | undefined,
  tree: Tree,
  { token, kind, carrier }: FoundTrigger,
  status: MentionStatus,
): MentionStatus {
  if (link?.basis !== 'expression') return status
  const dated = article.expressions[link.expression]?.dated
  const group = verbGroupOf(tree, carrier ?? token)
  // “goes on sale on 26 September”: a present with a day ahead is a plan.
  const ahead =
    dated?.earliest !== undefined && article.published.latest !== undefined && dated.earliest > article.published.latest
  if (ahead && group.form === 'present' && (status === 'ongoing' || status === 'happened')) return 'planned'
  if (status !== 'happened' || kind !== 'verb') return status
  return article.expressions[link.expression]?.relation === 'since' && group.form === 'perfect' ? 'ongoing' : status
}

function timeFields(article: Article, link: TimeLink | undefined): Pick<Mention, 'expression' | 'basis' | 'when'> {
  return link
    ? { expression: link.expression, basis: link.basis, when: article.expressions[link.expression]!.text }
    : {}
}

/** Whether a number's nearest event is this one. */
function nearestOwner(tree: Tree, unit: number, owners: ReadonlySet<number>, trigger: FoundTrigger): boolean {
  const nearest = [unit, ...ancestors(tree, unit)].find((at) => owners.has(at))
  return nearest === trigger.token || (nearest !== undefined && nearest === trigger.carrier)
}

function typeOf(tree: Tree, { kind, token }: FoundTrigger, figures: readonly Figure[]): EventType {
  const { lemma } = tokenAt(tree, token)
  // “called for a corridor” asks; “called his mother” does not.
  if (ASKS.has(lemma) && dependents(tree, token, 'obl', 'nmod').some((o) => caseOf(tree, o) === 'for')) return 'demand'
  // “the ferry overturned”, unlike “overturned the verdict”.
  if (lemma === 'overturn' && !dependents(tree, token, 'obj', 'nsubj:pass').length) return 'accident'
  // “Norvane fell 3 percent”, unlike “the city fell”.
  if (FALLS.has(lemma) && figures.some((f) => f.what === 'percent' || f.what === 'points')) return 'market'
  return (
    (kind === 'verb' ? (VERB_TYPES.get(phrasalLemma(tree, token)) ?? VERB_TYPES.get(lemma)) : NOUN_TYPES.get(lemma)) ??
    'other'
  )
}

/** In a story with unions and pickets a strike is one of labour, unless it is from the air. */
const LABOUR =
  /\b(?:unions?|strikers?|dock(?:er|worker)s?|walkout|pickets?|industrial action|pay (?:offer|rise|dispute|deal)|stoppage)\b/i
const isArmed = (tree: Tree, { token, kind }: FoundTrigger): boolean =>
  kind === 'verb'
    ? dependents(tree, token, 'obj').length > 0
    : dependents(tree, token, 'compound', 'amod').some((m) =>
        /^(?:air|missile|drone|rocket|military|israeli|russian|precision)$/.test(tokenAt(tree, m).lemma),
      )

const ASKS = new Set(['call', 'appeal', 'push', 'press', 'plead', 'ask'])
const FALLS = new Set(['fall', 'lose', 'gain', 'advance', 'drop', 'climb'])

/** The noun phrases of a sentence that a later pronoun may mean. */
function candidatesIn(scene: Scene, tree: Tree, names: Names, sentence: number): Candidate[] {
  return tree.tokens.flatMap((head, i) => {
    const relation = plainRelation(head)
    if (
      (head.pos !== 'NOUN' && head.pos !== 'PROPN') ||
      !(ANTECEDENT_RELATIONS.has(relation) || (relation === 'nmod' && head.pos === 'PROPN'))
    )
      return []
    if (AMOUNTS.has(head.lemma)) return []
    const name = nameOf(scene, tree, i)
    if (!name) return []
    const kind = kindOf(head, name, names.isPerson(name), names.isPlace(name))
    const isPlaceNoun = PLACE_NOUNS.has(head.lemma)
    if (kind === 'thing' && relation !== 'nsubj' && !isPlaceNoun) return []
    const plural = isPluralNoun(head) || dependents(tree, i, 'conj').length > 0
    return [
      {
        name,
        plural,
        kind: isPlaceNoun && kind === 'thing' ? 'place' : kind,
        isSubject: relation === 'nsubj',
        sentence,
        at: head.start,
      },
    ]
  })
}

const ANTECEDENT_RELATIONS = new Set(['nsubj', 'obj', 'iobj', 'obl', 'root', 'appos'])
/** “most of the country”: an amount is nobody. */
const AMOUNTS = new Set('most some many one half all both none other others lot number part majority'.split(' '))

/** Exactly one mention per given trigger, in the given order; one outside every sentence still gets its line. */
function inGivenOrder(article: Article, triggers: readonly Span[], found: readonly Told[]): Told[] {
  const at = new Map(found.map((t) => [t.mention.id, t]))
  return withUniqueIds(triggers.map((t) => at.get(`${t.start}-${t.end}`) ?? bareMention(article, t)))
}

function bareMention(article: Article, span: Span): Told {
  const words = article.text.slice(span.start, span.end)
  const mention: Mention = {
    id: `${span.start}-${span.end}`,
    ...span,
    trigger: { ...span, lemma: words.toLowerCase() },
    type: 'other',
    status: 'happened',
    who: [],
    whom: [],
    where: [],
    figures: [],
    title: words,
    given: true,
  }
  return { mention, sentence: -1, timed: false, clause: { manner: 'other', inLine: false, isUnderLaw: false } }
}

/** The same span given twice keeps two mentions. */
function withUniqueIds(told: readonly Told[]): Told[] {
  const seen = new Map<string, number>()
  return told.map((t) => {
    const { id } = t.mention
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? t : { ...t, mention: { ...t.mention, id: `${id}-${count}` } }
  })
}
