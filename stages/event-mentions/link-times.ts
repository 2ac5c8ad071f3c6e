/**
 * Which temporal expression dates which event of a sentence.
 *
 * An expression belongs to the event it depends on in the tree, not to the nearest one in the text: “a militia official
 * said on Monday” dates the saying. An event without one of its own takes that of the clause it is part of.
 */
import type { EventBasis, Expression } from '../../pipeline/article.ts'
import { FACTUAL_PREPOSITIONS } from './english/status-words.ts'
import { REPORTING } from './english/verb-roles.ts'
import { ancestors, dependents, indicesIn, isVerb, plainRelation, tokenAt, type Tree } from './tree.ts'
import { hasCase, type FoundTrigger } from './triggers.ts'
import { verbGroupOf } from './verb-group.ts'

export interface TimeLink {
  /** Index into `article.expressions`. */
  readonly expression: number
  readonly basis: EventBasis
}

/** The expressions of a sentence, with their index in the article. */
export interface TimeIn {
  readonly index: number
  readonly expression: Expression
}

/** Bare durations, sets and vague references date nothing. */
const canDate = ({ expression }: TimeIn): boolean =>
  expression.type !== 'SET' &&
  (expression.dated !== undefined || expression.type !== 'DURATION') &&
  expression.granularity !== 'vague'

/** How far before a time the word stands that compares, in tokens: “down from 72 million a year earlier”. */
const COMPARED_WITHIN = 7

/** “up from 72 million a year earlier”, “against 40 last year”: the time of what something is compared with. */
function isCompared(tree: Tree, { start }: Expression): boolean {
  const at = tree.tokens.findIndex((t) => t.start >= start)
  for (let i = at - 1, figures = 0; i >= 0 && i >= at - COMPARED_WITHIN; i--) {
    const { pos, text } = tokenAt(tree, i)
    if (/^(?:from|than|against|versus|with)$/.test(text)) return figures > 0
    if (pos === 'NUM' || pos === 'SYM' || text === '%') figures++
    else if (pos === 'VERB' || pos === 'AUX' || text === ',' || (pos === 'ADP' && i < at - 1)) return false
  }
  return false
}

/** For each trigger token of the sentence the expression that dates it, by syntax. */
export function linkTimes(
  tree: Tree,
  triggers: readonly FoundTrigger[],
  times: readonly TimeIn[],
  isAhead: (time: Expression) => boolean,
): Map<number, TimeLink> {
  const owner = new Map<number, number>()
  for (const t of triggers) {
    owner.set(t.token, t.token)
    if (t.carrier !== undefined) owner.set(t.carrier, t.token)
  }
  const links = new Map<number, TimeLink>()
  const steps = new Map<number, number>()
  for (const time of times.filter((t) => canDate(t) && !isCompared(tree, t.expression))) {
    const nearest = ownerOf(tree, time.expression, owner)
    const found = notOfPerfect(tree, time.expression, ofItsVerb(tree, time.expression, nearest, owner), owner)
    // “launched an offensive on Wednesday and took Aleppo last week”: of two times the nearer in the tree.
    if (!found || found.steps >= (steps.get(found.trigger) ?? Infinity)) continue
    if (isReportedOn(tree, time.expression, found.trigger)) continue
    steps.set(found.trigger, found.steps)
    links.set(found.trigger, { expression: time.index, basis: 'expression' })
  }
  for (const t of triggers) if (!links.has(t.token)) inherit(tree, t, links, owner)
  for (const t of triggers) if (!links.has(t.token)) inheritFromWhen(tree, t, links, owner)
  for (const t of triggers) if (!links.has(t.token)) inheritFromLast(tree, t, links, owner)
  const past = new Set(times.filter(({ expression }) => !isAhead(expression)).map(({ index }) => index))
  for (const t of triggers) if (!links.has(t.token)) inheritFromPurpose(tree, t, links, owner, past)
  return links
}

const PERIODS: ReadonlySet<string> = new Set(['month', 'quarter', 'year', 'half', 'season'])

/** “reported a profit for the third quarter”: what is reported is of that quarter, the report is not. */
function isReportedOn(tree: Tree, { start, granularity }: Expression, trigger: number): boolean {
  if (!PERIODS.has(granularity) || !REPORTING.has(tokenAt(tree, trigger).lemma)) return false
  const at = tree.tokens.findIndex((t) => t.start >= start)
  return at > 0 && tokenAt(tree, at - 1).text === 'for'
}

/**
 * “have since pushed south, reaching a hill on Tuesday”: a present perfect has no day of its own, so that the day is of the
 * verb between.
 */
function notOfPerfect(
  tree: Tree,
  { start, granularity, relation }: Expression,
  found: { trigger: number; steps: number } | undefined,
  owner: ReadonlyMap<number, number>,
): { trigger: number; steps: number } | undefined {
  if (!found || granularity !== 'day' || relation !== undefined || verbGroupOf(tree, found.trigger).form !== 'perfect')
    return found
  const at = tree.tokens.findIndex((t) => t.start >= start)
  const between = tree.tokens.findLastIndex((t, i) => i < at && i > found.trigger && isVerb(t) && owner.has(i))
  return between < 0 ? found : { trigger: owner.get(between)!, steps: found.steps }
}

/** “joined the agreement in 1984”: a time behind an object is that of the verb; the object shares it. */
function ofItsVerb(
  tree: Tree,
  { start }: Expression,
  found: { trigger: number; steps: number } | undefined,
  owner: ReadonlyMap<number, number>,
): { trigger: number; steps: number } | undefined {
  if (!found || tree.plain[found.trigger] !== 'obj' || tokenAt(tree, found.trigger).start > start) return found
  const verb = tokenAt(tree, found.trigger).head
  const isItsOwn = dependents(tree, found.trigger, 'det').every((d) => /^an?$/i.test(tokenAt(tree, d).text))
  if (isItsOwn || owner.get(verb) !== verb || verbGroupOf(tree, verb).form !== 'past') return found
  return { trigger: verb, steps: found.steps }
}

/** The nearest event above an expression, and how many steps up it stands. */
function ownerOf(
  tree: Tree,
  expression: Expression,
  owner: ReadonlyMap<number, number>,
): { trigger: number; steps: number } | undefined {
  const inside = indicesIn(tree, expression)
  const head = inside.find((i) => !inside.includes(tokenAt(tree, i).head))
  if (head === undefined) return undefined
  const path = [head, ...ancestors(tree, head)]
  const steps = path.findIndex((at) => owner.has(at))
  return steps < 0 ? undefined : { trigger: owner.get(path[steps]!)!, steps }
}

/** An event that is part of another's clause happened when that did: “killed 400, destroying a bridge”. */
function inherit(
  tree: Tree,
  trigger: FoundTrigger,
  links: Map<number, TimeLink>,
  owner: ReadonlyMap<number, number>,
): void {
  let at = trigger.carrier ?? trigger.token
  for (let step = 0; step < 4; step++) {
    const next = sameTimeGovernor(tree, at)
    if (next === undefined) return
    // “failed to overthrow him in 1961, when he repelled them”: the year is that of the failing.
    const completed = dependents(tree, next, 'xcomp')[0]
    const link =
      links.get(owner.get(next) ?? next) ?? (completed === at ? undefined : links.get(owner.get(completed ?? -1) ?? -1))
    if (link) {
      links.set(trigger.token, { expression: link.expression, basis: 'sentence' })
      return
    }
    at = next
  }
}

/** “visited the school and opened a library on Monday”: a time at the end is of both. */
function inheritFromLast(
  tree: Tree,
  trigger: FoundTrigger,
  links: Map<number, TimeLink>,
  owner: ReadonlyMap<number, number>,
): void {
  const verb = trigger.carrier ?? trigger.token
  if (!isVerb(tokenAt(tree, verb))) return
  const own = verbGroupOf(tree, verb)
  for (const later of dependents(tree, verb, 'conj')) {
    if (!isVerb(tokenAt(tree, later)) || own.form !== 'past' || verbGroupOf(tree, later).form !== 'past') continue
    if (dependents(tree, later, 'nsubj').length) continue
    const link = links.get(owner.get(later) ?? later)
    if (link?.basis === 'expression') links.set(trigger.token, { expression: link.expression, basis: 'sentence' })
    return
  }
}

/** “urged them to act when he spoke on Wednesday”: the clause with “when” gives the main clause its time. */
function inheritFromWhen(
  tree: Tree,
  trigger: FoundTrigger,
  links: Map<number, TimeLink>,
  owner: ReadonlyMap<number, number>,
): void {
  for (const clause of dependents(tree, trigger.carrier ?? trigger.token, 'advcl')) {
    const markers = dependents(tree, clause, 'mark', 'advmod').map((m) => tokenAt(tree, m).text.toLowerCase())
    const link = markers.some((m) => m === 'when' || m === 'while' || m === 'as')
      ? links.get(owner.get(clause) ?? clause)
      : undefined
    if (link) {
      links.set(trigger.token, { expression: link.expression, basis: 'sentence' })
      return
    }
  }
}

/** “stopped Thompson to retain his title on Saturday”: what has been done for a purpose was done when it was reached. */
function inheritFromPurpose(
  tree: Tree,
  trigger: FoundTrigger,
  links: Map<number, TimeLink>,
  owner: ReadonlyMap<number, number>,
  past: ReadonlySet<number>,
): void {
  const verb = trigger.carrier ?? trigger.token
  if (!isVerb(tokenAt(tree, verb)) || verbGroupOf(tree, verb).form !== 'past') return
  for (const purpose of dependents(tree, verb, 'advcl')) {
    if (purpose < verb || tokenAt(tree, purpose).form !== 'infinitive') continue
    const link = links.get(owner.get(purpose) ?? purpose)
    if (link?.basis !== 'expression' || !past.has(link.expression)) continue
    links.set(trigger.token, { expression: link.expression, basis: 'sentence' })
    return
  }
}

/** The governor that a clause or noun shares its time with; `undefined` where the syntax sets it apart. */
function sameTimeGovernor(tree: Tree, at: number): number | undefined {
  const token = tokenAt(tree, at)
  if (token.head < 0) return undefined
  const governor = tokenAt(tree, token.head)
  const relation = plainRelation(token)
  if (!isVerb(token)) {
    // “after the capture”: another time; “in the attack”: the same.
    if (hasCase(tree, at, FACTUAL_PREPOSITIONS) && !hasCase(tree, at, SIMULTANEOUS)) return undefined
    return ['nsubj', 'obj', 'obl', 'nmod', 'conj', 'compound'].includes(relation) && !REPORTING.has(governor.lemma)
      ? token.head
      : undefined
  }
  if (relation === 'xcomp') return REPORTING.has(governor.lemma) ? undefined : token.head
  // “they escaped with coins, it emerged yesterday”
  if (EMERGING.has(governor.lemma) && token.head > at) return undefined
  if (relation === 'advcl') {
    const marks = dependents(tree, at, 'mark', 'case').map((m) => tokenAt(tree, m).text.toLowerCase())
    const group = verbGroupOf(tree, at)
    const timeless = !marks.length || marks.every((m) => SIMULTANEOUS.has(m))
    return timeless && group.form !== 'perfect' ? token.head : undefined
  }
  if (relation === 'conj' && isVerb(governor)) {
    const [a, b] = [verbGroupOf(tree, at), verbGroupOf(tree, token.head)]
    return a.form === b.form && !a.auxiliaries.length === !b.auxiliaries.length ? token.head : undefined
  }
  return undefined
}

const EMERGING = new Set(['emerge', 'transpire', 'appear', 'seem'])

const SIMULTANEOUS = new Set(['during', 'amid', 'as', 'while', 'when', 'upon', 'by', 'in', 'with'])
