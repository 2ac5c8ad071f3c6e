/** Finds the words of a sentence that name events: verbs, and nouns such as “capture” or “air strikes”. */
import type { Span, Token } from '../../pipeline/article.ts'
import { CARRIED_ONLY, NOUN_TYPES, TOLD_ALONE, VERB_TYPES } from './english/event-types.ts'
import { CANCELLING } from './english/status-words.ts'
import { ASPECTUAL, HAPPENING, LIGHT, STATIVE } from './english/verb-roles.ts'
import { caseOf, dependents, tokenAt, type Tree } from './tree.ts'
import { phrasalLemma } from './verb-group.ts'

export interface FoundTrigger {
  /** Index of the token. */
  readonly token: number
  readonly kind: 'verb' | 'noun'
  /** The verb that carries a noun: `carried out` of “carried out an attack”, `erupted` of “fighting erupted”. */
  readonly carrier?: number
  /** A state, a phase or a light verb: told, but no happening of its own (“owns”, “began to sell”, “held talks”). */
  readonly isState?: true
}

/** Verb forms that are prepositions by now: “according to”, “following the vote”. */
const FROZEN = new Set(
  'according including following regarding concerning given based depending excluding barring owing compared pending related neighbouring neighboring surrounding remaining resulting leading existing missing aged'.split(
    ' ',
  ),
)

/** The tagger reads “their offensive” as an adjective; as an object it is a noun. */
export const isEventNoun = (token: Token): boolean =>
  NOUN_TYPES.has(token.lemma) &&
  (token.pos === 'NOUN' ||
    // “the World Trade Conference”
    (token.pos === 'PROPN' && NAMED_EVENTS.has(token.lemma)) ||
    (token.pos === 'ADJ' && /^(?:obj|nsubj|obl)/.test(token.relation)))

const NAMED_EVENTS = new Set(['conference', 'summit', 'convention'])

const HYPHENS = new Set(['-', '–', '‑'])

/** “Iran-backed”, “two-pronged”: part of a compound, not a verb of its own. */
function isInCompound(tree: Tree, i: number): boolean {
  const before = tree.tokens[i - 1]
  const after = tree.tokens[i + 1]
  const token = tokenAt(tree, i)
  const joins = (t: Token | undefined, edge: number) => edge === 0 && t !== undefined && HYPHENS.has(t.text)
  return joins(before, token.start - (before?.end ?? 0)) || joins(after, (after?.start ?? 0) - token.end)
}

/** The event noun that a light or aspectual verb carries: its object, or the subject of “erupted”. */
function carriedNoun(tree: Tree, verb: number): number | undefined {
  const { lemma } = tokenAt(tree, verb)
  const nouns = (...relations: string[]) => dependents(tree, verb, ...relations).filter((n) => isTriggerNoun(tree, n))
  if (LIGHT.has(lemma) || ASPECTUAL.has(lemma) || CANCELLING.has(phrasalLemma(tree, verb))) {
    const object = nouns('obj', 'nsubj:pass')[0]
    if (object !== undefined) return object
  }
  // “went on strike”, “put on trial”.
  if (lemma === 'go' || lemma === 'put') {
    const on = dependents(tree, verb, 'obl').find((o) => caseOf(tree, o) === 'on' && isTriggerNoun(tree, o))
    if (on !== undefined) return on
  }
  if (HAPPENING.has(lemma) && !dependents(tree, verb, 'obj').some((o) => tokenAt(tree, o).lemma !== 'place')) {
    return nouns('nsubj')[0]
  }
  return undefined
}

const NO_EVENT = new Set(['compound', 'flat', 'amod', 'case', 'fixed'])

/** “through the Bou Kamal crossing”, “the official border crossing”: where people cross. */
const isCheckpoint = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).lemma === 'crossing' &&
  (dependents(tree, i, 'compound', 'flat').length > 0 || /^(?:through|via|at|near|from)$/.test(caseOf(tree, i)))

function isTriggerNoun(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i)
  return (
    isEventNoun(token) &&
    !NO_EVENT.has(tree.plain[i]!) &&
    // “released without charge”: nobody was charged.
    caseOf(tree, i) !== 'without' &&
    !isCheckpoint(tree, i) &&
    !isInCompound(tree, i)
  )
}

/** “the Bou Kamal crossing”: a gerund that ends a noun phrase is a thing. */
function isNamedGerund(tree: Tree, i: number): boolean {
  if (tokenAt(tree, i).form !== 'gerund') return false
  // “three days of mourning”
  if (tree.tokens[i - 1]?.text === 'of' && SPANS.test(tree.tokens[i - 2]?.text ?? '')) return true
  let at = i - 1
  while (at >= 0 && /^(?:NOUN|PROPN|ADJ)$/.test(tokenAt(tree, at).pos)) at--
  return at >= 0 && at < i - 1 && tokenAt(tree, at).pos === 'DET'
}

const SPANS = /^(?:hours|days|nights|weeks|months|years|decades)$/i

/** “hurt by rising prices”: such verbs have no object, so the noun behind is what rises. */
function isLikeAdjective(tree: Tree, i: number): boolean {
  const { form, lemma, relation } = tokenAt(tree, i)
  // “not many men left to send”: who remains.
  if (lemma === 'leave' && form === 'participle' && relation === 'acl' && !dependents(tree, i, 'obl:agent').length)
    return true
  if (form === 'participle' && relation === 'xcomp' && SEEMING.has(tree.tokens[tokenAt(tree, i).head]?.lemma ?? ''))
    return true
  return form === 'gerund' && OBJECTLESS.has(lemma) && tree.tokens[i + 1]?.pos === 'NOUN'
}

/** “had appeared frozen for years”: how it seemed, not what was done. */
const SEEMING = new Set(['appear', 'seem', 'remain', 'look', 'stay'])

const OBJECTLESS = new Set('rise fall soar surge plunge tumble decline dwindle emerge'.split(' '))

const NO_CLAUSE = new Set(['aux', 'cop', 'case', 'mark', 'fixed', 'compound', 'flat', 'advmod', 'cc', 'amod'])

const isFrozen = (tree: Tree, i: number): boolean =>
  FROZEN.has(tokenAt(tree, i).text.toLowerCase()) && !dependents(tree, i, 'nsubj').length

function isTriggerVerb(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i)
  if (token.pos !== 'VERB' || NO_CLAUSE.has(tree.plain[i]!) || isFrozen(tree, i)) return false
  if (isInCompound(tree, i) || isNamedGerund(tree, i) || isLikeAdjective(tree, i)) return false
  if (ASPECTUAL.has(token.lemma) && dependents(tree, i, 'xcomp').some((x) => tokenAt(tree, x).pos === 'VERB'))
    return false
  return !STATIVE.has(token.lemma)
}

/** “owns”, “began to sell”, “gave a speech”: what is a state, a phase of the next verb, or carries a noun. */
const isStateVerb = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).pos === 'VERB' && !NO_CLAUSE.has(tree.plain[i]!) && !isInCompound(tree, i) && !isFrozen(tree, i)

/** “strikes hit the town”, “the attack killed”: subject and verb of one type are one event, told by the verb. */
function isToldByVerb(tree: Tree, noun: number, verbs: ReadonlySet<number>): boolean {
  const token = tokenAt(tree, noun)
  if (!verbs.has(token.head) || !['nsubj', 'nsubj:pass'].includes(token.relation)) return false
  return VERB_TYPES.get(tokenAt(tree, token.head).lemma) === NOUN_TYPES.get(token.lemma)
}

/** “by the end of the year”: the end is a time. */
const isInside = (times: readonly Span[], { start }: Token): boolean =>
  times.some((t) => t.start <= start && start < t.end)

/** All triggers of a sentence but nouns inside `times`, in text order. */
export function findTriggers(tree: Tree, times: readonly Span[]): FoundTrigger[] {
  const carriers = new Map<number, number>()
  tree.tokens.forEach((token, i) => {
    if (token.pos !== 'VERB' || isInCompound(tree, i)) return
    const noun = carriedNoun(tree, i)
    if (noun !== undefined) carriers.set(noun, i)
  })
  const carrying = new Set(carriers.values())
  const indices = tree.tokens.map((_, i) => i)
  const verbs = new Set(indices.filter((i) => isTriggerVerb(tree, i) && !carrying.has(i)))
  const found: FoundTrigger[] = []
  for (const i of indices) {
    if (verbs.has(i)) found.push({ token: i, kind: 'verb' })
    else if (isStateVerb(tree, i)) found.push({ token: i, kind: 'verb', isState: true })
    else if (isTriggerNoun(tree, i) && !isToldByVerb(tree, i, verbs) && !isInside(times, tokenAt(tree, i))) {
      const carrier = carriers.get(i)
      if (carrier === undefined && CARRIED_ONLY.has(tokenAt(tree, i).lemma)) {
        if (TOLD_ALONE.has(tokenAt(tree, i).lemma)) found.push({ token: i, kind: 'noun', isState: true })
        continue
      }
      found.push({ token: i, kind: 'noun', ...(carrier === undefined ? {} : { carrier }) })
    }
  }
  return found
}

/** A trigger that somebody gave: the token it covers, the last one of its span that can head an event. */
export function triggerAt(tree: Tree, start: number, end: number): FoundTrigger | undefined {
  const inside = [...tree.tokens.keys()].filter((i) => tokenAt(tree, i).start < end && tokenAt(tree, i).end > start)
  if (!inside.length) return undefined
  const heads = inside.filter((i) => !inside.includes(tokenAt(tree, i).head))
  const token = heads.find((i) => tokenAt(tree, i).pos === 'VERB') ?? heads[0] ?? inside[0]!
  const kind = tokenAt(tree, token).pos === 'VERB' || tokenAt(tree, token).pos === 'AUX' ? 'verb' : 'noun'
  const { head } = tokenAt(tree, token)
  const carried =
    kind === 'noun' && head >= 0 && tokenAt(tree, head).pos === 'VERB' && carriedNoun(tree, head) === token
  return { token, kind, ...(carried ? { carrier: head } : {}) }
}

/** Whether the noun stands under a preposition of the given kind. */
export const hasCase = (tree: Tree, noun: number, cases: ReadonlySet<string>): boolean => {
  const found = caseOf(tree, noun)
  return found !== '' && (cases.has(found) || cases.has(found.replaceAll(' ', '-')))
}
