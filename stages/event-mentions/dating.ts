/**
 * Which temporal expression dates which event, and the date that comes of it.
 *
 * An expression belongs to the event it depends on in the tree, not to the nearest one in the text: “a militia official
 * said on Monday” dates the saying. An event without one of its own takes that of the clause it is part of, then the
 * day its article gives the same happening elsewhere, then the narrative's; what is left is “on or before publication”.
 */
import type { Article, Dated, EventBasis, Expression, Mention, Published } from '../../pipeline/article.ts'
import { laterOf } from '../../pipeline/calendar.ts'
import { boundsOf, by, lasting, onDay, oneOf } from '../../pipeline/edtf.ts'
import { FACTUAL_PREPOSITIONS } from './english/status-words.ts'
import { REPORTING } from './english/verb-roles.ts'
import { ancestors, dependents, isVerb, plainRelation, tokenAt, type Tree } from './tree.ts'
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

/** For each trigger token of the sentence the expression that dates it, by syntax. */
export function linkTimes(
  tree: Tree,
  triggers: readonly FoundTrigger[],
  times: readonly TimeIn[],
): Map<number, TimeLink> {
  const owner = new Map<number, number>()
  for (const t of triggers) {
    owner.set(t.token, t.token)
    if (t.carrier !== undefined) owner.set(t.carrier, t.token)
  }
  const links = new Map<number, TimeLink>()
  const steps = new Map<number, number>()
  for (const time of times.filter(canDate)) {
    const found = ownerOf(tree, time.expression, owner)
    // “launched an offensive on Wednesday and took Aleppo last week”: of two times the nearer in the tree.
    if (!found || found.steps >= (steps.get(found.trigger) ?? Infinity)) continue
    steps.set(found.trigger, found.steps)
    links.set(found.trigger, { expression: time.index, basis: 'expression' })
  }
  for (const t of triggers) if (!links.has(t.token)) inherit(tree, t, links, owner)
  for (const t of triggers) if (!links.has(t.token)) inheritFromWhen(tree, t, links, owner)
  for (const t of triggers) if (!links.has(t.token)) inheritFromLast(tree, t, links, owner)
  return links
}

/** The nearest event above an expression, and how many steps up it stands. */
function ownerOf(
  tree: Tree,
  expression: Expression,
  owner: ReadonlyMap<number, number>,
): { trigger: number; steps: number } | undefined {
  const inside = tree.tokens.flatMap((t, i) => (t.start < expression.end && expression.start < t.end ? [i] : []))
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
    const link = links.get(owner.get(next) ?? next)
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

const SIMULTANEOUS = new Set(['during', 'amid', 'as', 'while', 'when', 'upon', 'by', 'in', 'with'])

const BEFORE_EXPRESSION =
  /\b(before|after|until|till|since|by|from|prior to|ahead of)\s+(?:the\s+|about\s+|around\s+)?$/i

/** The date of a mention, from its link or from publication; pure, so it can be done again when publication changes. */
export function dateOf(article: Article, mention: Mention): Pick<Mention, 'dated' | 'because' | 'basis'> {
  const expression = mention.expression === undefined ? undefined : article.expressions[mention.expression]
  if (expression?.dated) {
    const opened = throughPreposition(article, expression, pointOf(expression, expression.dated, mention), mention)
    const dated = upTo(article, mention, opened)
    const fromWords = { dated, because: because(article, expression, mention), ...basisOf(mention) }
    if (!isAhead(article.published, dated)) return fromWords
    // What is told as a fact cannot lie ahead of its telling: only publication bounds it.
    if (mention.status === 'planned' || mention.status === 'cancelled' || mention.status === 'hypothetical')
      return fromWords
  }
  const latest = article.published.latest
  if ((expression && !expression.dated) || latest === undefined || mention.status === 'planned')
    return mention.expression === undefined ? {} : basisOf(mention)
  // News of the day, told without a time.
  if (mention.likelihood !== undefined && mention.basis === 'publication' && !expression)
    return ofPublication(article.published, mention)
  return {
    basis: 'publication',
    dated: by(latest),
    because: reasonForPublication(article, expression, latest),
  }
}

/** “on Friday or Saturday”: a day is widened to the other one that is as likely. */
function upTo({ published, expressions }: Article, { until }: Mention, dated: Dated): Dated {
  const last =
    until === 'publication' ? published.latest : until === undefined ? undefined : expressions[until]?.dated?.latest
  return dated.earliest !== undefined && last !== undefined && last > dated.earliest
    ? oneOf(dated.earliest, last, 'week')
    : dated
}

/** Told as news without a time: of the day, or the days, of publication. */
function ofPublication(
  { date, earliest, latest }: Published,
  { likelihood }: Mention,
): Pick<Mention, 'dated' | 'because' | 'basis'> {
  const dated = earliest === undefined ? by(latest!) : oneOf(earliest, latest!, 'week')
  return {
    basis: 'publication',
    dated,
    because: `no time is given; told as news of ${date ?? latest}, its publication (${likelihood} likely)`,
  }
}

const basisOf = ({ basis }: Mention): Pick<Mention, 'basis'> => (basis === undefined ? {} : { basis })

function reasonForPublication({ published }: Article, expression: Expression | undefined, latest: string): string {
  const bound = `on or before publication ${published.date ?? latest}`
  return expression ? `told as a fact, but \`${expression.text}\` lies ahead; ${bound}` : `no time is given; ${bound}`
}

const isAhead = ({ latest }: Published, { earliest }: Dated): boolean =>
  latest !== undefined && earliest !== undefined && earliest > latest

/** “since Tuesday, when the rebels seized a hill”: the seizing was on the Tuesday, not ever since. */
function pointOf(expression: Expression, dated: Dated, mention: Mention): Dated {
  const isDay = expression.granularity === 'day' && expression.relation === 'since' && dated.earliest !== undefined
  return isDay && mention.basis !== 'expression' ? onDay(dated.earliest) : dated
}

function because(article: Article, expression: Expression, mention: Mention): string {
  const how = expression.because ?? `\`${expression.text}\``
  if (mention.basis === 'narrative') {
    const sure = mention.likelihood === undefined ? '' : ` (${mention.likelihood} likely)`
    const end =
      mention.until === undefined
        ? ''
        : typeof mention.until === 'number'
          ? ` to \`${article.expressions[mention.until]?.text}\``
          : ' to publication'
    return `the article's time at this point${sure}: ${how}${end}`
  }
  return how
}

/** “before Tuesday”, “since 2011”: a preposition turns a date into a side of it. */
function throughPreposition(article: Article, expression: Expression, dated: Dated, mention: Mention): Dated {
  const found = BEFORE_EXPRESSION.exec(article.text.slice(Math.max(0, expression.start - 20), expression.start))
  const { earliest, latest } = dated
  if (!found || !earliest || !latest || mention.basis === 'narrative') return dated
  const published = latestDay(article.published)
  switch (found[1]!.toLowerCase()) {
    case 'before':
    case 'prior to':
    case 'ahead of':
    case 'by':
      return mention.status === 'planned' && article.published.earliest
        ? oneOf(article.published.earliest, laterOf(article.published.earliest, latest), 'range')
        : by(latest)
    case 'after':
      return published && published > latest && mention.status !== 'planned'
        ? oneOf(earliest, published, 'range')
        : dated
    case 'until':
    case 'till':
      // It went on until then; when it happened or began is not said.
      return published && latest <= published
        ? by(latest)
        : published && mention.status !== 'planned'
          ? by(published)
          : dated
    case 'since':
      if (mention.basis !== 'expression') return dated
      return published && published > earliest ? lasting(earliest, published) : dated
    default:
      return dated
  }
}

const latestDay = (published: Published) =>
  published.latest ?? (published.date ? boundsOf(published.date)?.latest : undefined)
