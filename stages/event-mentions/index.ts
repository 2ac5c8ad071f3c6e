/** The `event-mentions` stage: who did what to whom, where and when, as the sentence says it. */
import type { Article, Mention, Span } from '../../pipeline/article.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { sourceOf, sourcesOf } from './attribution.ts'
import { clauseOf, governorOf } from './clause.ts'
import { dateOf, isAhead } from './dating.ts'
import { LABOUR, typeOf } from './event-type.ts'
import { minorReason } from './minor.ts'
import { isNamed } from './noun-phrase.ts'
import type { Participants, Scene } from './scene.ts'
import { figuresOf, inRole, isDoer, oneKilled } from './figures.ts'
import { inGivenOrder, triggersBySentence, withUniqueIds } from './given-triggers.ts'
import { linkTimes, type TimeIn, type TimeLink } from './link-times.ts'
import { namesOf } from './names.ts'
import { participantsOf } from './participants.ts'
import { candidatesIn, hasPronounSubject, pronounsIn } from './candidates.ts'
import { antecedentsFrom, heroAt, heroOf, REACH, type Candidate } from './pronouns.ts'
import { carryTimes, type Told } from './narrative.ts'
import { quoteSpan } from './quote.ts'
import { datesFact, sinceThen } from './status-in-time.ts'
import { statusOf } from './status.ts'
import type { TimeTold } from './times-told.ts'
import { titleOf } from './title.ts'
import { ancestors, tokenAt, treeOf, type Tree } from './tree.ts'
import { findTriggers, triggerAt, type FoundTrigger } from './triggers.ts'

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
  let heard: readonly Heard[] = []
  let hero: Candidate | undefined
  let opening = 0
  const allTimes = timesBySentence(article)
  const isLabour = LABOUR.test(article.text)
  const allGiven = article.triggers && triggersBySentence(article.sentences, article.triggers)
  for (const [number, sentence] of article.sentences.entries()) {
    const given = allGiven?.[number]
    const tree = treeOf(sentence)
    const times = allTimes[number]!
    const spans = times.map((t) => t.expression)
    const earlier = heard.flatMap(({ nouns, pronouns }) => [nouns, pronouns])
    const own = {
      nouns: once(() => candidatesIn(scene, tree, number)),
      pronouns: once(() => pronounsIn(scene, tree, number)),
    }
    const near = () => [...[...earlier, own.nouns].flatMap((candidates) => candidates()), ...heroAt(hero, number)]
    const scene: Scene = {
      text: article.text,
      names,
      antecedents: antecedentsFrom(near, number, (name) => names.isBody(name)),
      times: spans,
    }
    if (!sentence.boilerplate) heard = [...heard.slice(-REACH), own]
    if (!sentence.boilerplate && hero === undefined && ++opening <= OPENING) hero = heroOf(own.nouns())
    // Told at once, so that a long chain of “he” is never followed back all the way.
    if (hasPronounSubject(sentence.tokens)) own.pronouns()
    const triggers = given
      ? given.map((t) => triggerAt(tree, t.start, t.end))
      : sentence.boilerplate
        ? []
        : findTriggers(tree, spans)
    const mentions = mentionsIn(article, scene, tree, triggers, times, given, isLabour)
    const timed = times.some(({ expression }) => !isAhead(article.published, expression.dated))
    for (const [i, mention] of mentions)
      found.push({ mention, sentence: number, timed, clause: clauseOf(tree, triggers[i]!) })
    if (!sentence.boilerplate)
      for (const { index, expression } of times)
        told.push({ expression: index, sentence: number, governor: governorOf(tree, expression) })
  }
  return {
    told: article.triggers ? inGivenOrder(article, article.triggers, found) : withUniqueIds(found),
    times: told,
  }
}

/** Whom an article is about stands in so many of its first sentences. */
const OPENING = 3

/** What a sentence offers later pronouns, worked out when it is first asked for. */
interface Heard {
  readonly nouns: () => readonly Candidate[]
  readonly pronouns: () => readonly Candidate[]
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

function mentionsIn(
  article: Article,
  scene: Scene,
  tree: Tree,
  triggers: readonly (FoundTrigger | undefined)[],
  times: readonly TimeIn[],
  given: readonly Span[] | undefined,
  isLabour: boolean,
): [number, Mention][] {
  // A state owns no time and no number: they are the event's that it goes with.
  const known = triggers.filter((t) => t !== undefined && !t.isState) as FoundTrigger[]
  const links = linkTimes(tree, known, times, ({ dated }) => isAhead(article.published, dated))
  const sources = sourcesOf(scene, tree)
  const figures = figuresOf(tree, scene.times)
  const owners = new Set(known.flatMap((t) => [t.token, t.carrier ?? t.token]))
  return triggers.flatMap((trigger, i) => {
    if (!trigger) return []
    const participants = participantsOf(scene, tree, trigger)
    const found = links.get(trigger.token)
    const status = sinceThen(article, found, tree, trigger, statusOf(tree, trigger))
    const link = found && datesFact(article, found, status) ? found : undefined
    const saidBy = sourceOf(tree, sources, trigger)
    const token = tokenAt(tree, trigger.token)
    const span = given?.[i] ?? { start: token.start, end: token.end }
    const own = figures.filter((f) => nearestOwner(tree, f.unit, owners, trigger))
    const type = typeOf(scene, tree, trigger, own, isLabour)
    const title = titleOf(scene, tree, trigger, participants, status)
    const minor = minorReason(tree, { trigger, type, status, participants, link, hasFigures: own.length > 0, title })
    const mention: Mention = {
      id: `${span.start}-${span.end}`,
      ...quoteSpan(article.text, tree, trigger),
      trigger: { start: span.start, end: span.end, lemma: token.lemma },
      type,
      status,
      who: participants.who,
      ...placedOnce(participants),
      ...timeFields(article, link),
      figures: own.length
        ? own.map(({ unit, ...figure }) =>
            isDoer(tree, unit, trigger.token) ? figure : inRole(figure, type, token.lemma),
          )
        : oneKilled(tree, trigger.token, type),
      ...(saidBy === undefined ? {} : { saidBy }),
      title,
      ...(given ? { given: true } : minor === undefined ? {} : { minor }),
    }
    return [[i, mention]]
  })
}

/** What is hit is a place by its name, “Vastana”, and otherwise a thing, “the palace”. */
function placedOnce({ who, whom, where }: Participants): Pick<Mention, 'whom' | 'where'> {
  return {
    whom: whom.filter((w) => !who.includes(w) && !(isNamed(w) && where.includes(w))),
    where: where.filter((w) => isNamed(w) || !whom.includes(w)),
  }
}

function timeFields(article: Article, link: TimeLink | undefined): Pick<Mention, 'expression' | 'basis' | 'when'> {
  return link
    ? { expression: link.expression, basis: link.basis, when: article.expressions[link.expression]!.text }
    : {}
}

/** Whether a number's nearest event is this one, or a noun that is this verb's object: “reported a loss of 3 million”. */
function nearestOwner(tree: Tree, unit: number, owners: ReadonlySet<number>, trigger: FoundTrigger): boolean {
  const path = [unit, ...ancestors(tree, unit)]
  const nearest = path.find((at) => owners.has(at))
  if (nearest === undefined) return false
  const isObject =
    trigger.kind === 'verb' && tree.plain[nearest] === 'obj' && tokenAt(tree, nearest).head === trigger.token
  return nearest === trigger.token || nearest === trigger.carrier || isObject
}
