/**
 * Who says so: the source of a clause in reported speech.
 *
 * Where the saying stands before what is said, the tree tells what it covers. Where it stands behind or between, set off
 * by a comma or a quotation mark, everything before that mark is covered, however the parser hangs the two together.
 */
import type { Token } from '../../pipeline/article.ts'
import { NOUN_TYPES } from './english/event-types.ts'
import { REPORTING } from './english/verb-roles.ts'
import { nameOf } from './naming.ts'
import { phraseBounds } from './noun-phrase.ts'
import type { Scene } from './scene.ts'
import { subjectOf } from './subject.ts'
import { dependents, isNominal, isVerb, plainRelation, subtree, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { verbGroupOf } from './verb-group.ts'

interface Source {
  /** The reporting verb, or the noun after “according to”. */
  readonly at: number
  readonly name: string
  /** The tokens that it vouches for. */
  readonly covers: ReadonlySet<number>
}

/** The sources that a sentence names, each with the words that it vouches for. */
export function sourcesOf(scene: Scene, tree: Tree): Source[] {
  const sources: Source[] = []
  for (const [i, token] of tree.tokens.entries()) {
    const isSaying = isVerb(token) && REPORTING.has(token.lemma)
    if (!isSaying && token.text.toLowerCase() !== 'according') continue
    const source = isSaying ? sayingAt(scene, tree, i) : accordingTo(scene, tree, i)
    if (source) sources.push(source)
  }
  return sources
}

/** The nearest source of an event; none for the saying itself, nor for a noun that only sets the scene. */
export function sourceOf(
  tree: Tree,
  sources: readonly Source[],
  { token, kind, carrier }: FoundTrigger,
): string | undefined {
  if (kind === 'noun' && carrier === undefined && !SAID.has(tree.plain[token]!)) return undefined
  const covering = sources.filter((s) => s.at !== token && s.covers.has(carrier ?? token))
  return covering.reduce<Source | undefined>((a, b) => (a && a.covers.size <= b.covers.size ? a : b), undefined)?.name
}

/** Where a noun stands that is itself what is told: “said the attack had failed”, unlike “after weeks of fighting”. */
const SAID: ReadonlySet<string> = new Set(['nsubj', 'obj', 'root', 'ccomp', 'conj', 'parataxis'])

function sayingAt(scene: Scene, tree: Tree, verb: number): Source | undefined {
  const { passive } = verbGroupOf(tree, verb)
  const subject = speakerOf(tree, verb)
  if (subject === undefined || passive || isMute(tokenAt(tree, subject))) return undefined
  const from = Math.min(verb, phraseBounds(tree, subject).first)
  const to = endOfSaying(tree, verb, subject)
  const covers = isSetOff(tree, from) && to !== undefined ? around(tree, from, to) : new Set(claimsUnder(tree, verb))
  const name = covers.size ? nameOf(scene, tree, subject) : undefined
  return name === undefined ? undefined : { at: verb, name, covers }
}

/** “a charge it had long denied”: what happens says nothing, unless it is put in writing. */
const isMute = ({ pos, lemma }: Token): boolean => pos === 'NOUN' && NOUN_TYPES.has(lemma) && !WRITTEN.has(lemma)

const WRITTEN = new Set(
  `report statement study survey poll indictment complaint lawsuit suit ruling verdict judgment announcement letter declaration
  agreement deal treaty law bill inquiry inquest investigation audit tweet response reply forecast estimate warning petition
  testimony court tribunal research review address speech resolution decree order notice summit conference union accord
  memorandum alert law tender filing disclosure analysis coalition opposition government`.split(/\s+/),
)

/** Who speaks: the subject, also behind the verb (“…, warned Stefan Krol”), where the parser may see an object. */
function speakerOf(tree: Tree, verb: number): number | undefined {
  if (isSetOff(tree, verb) && !dependents(tree, verb, 'nsubj').some((s) => s < verb)) {
    const behind = nearestBehind(tree, verb)
    if (behind !== undefined) return behind
  }
  return nearestBefore(tree, verb) ?? subjectOf(tree, verb)
}

/** “…, the Red Cross said”: the phrase between the comma and the verb, whatever the parser makes of it. */
function nearestBefore(tree: Tree, verb: number): number | undefined {
  let at = verb - 1
  while (at > 0 && /^(?:AUX|ADV)$/.test(tokenAt(tree, at).pos)) at--
  if (at < 3 || !/^(?:NOUN|PROPN)$/.test(tokenAt(tree, at).pos)) return undefined
  let from = at
  while (from > 0 && IN_PHRASE.has(tokenAt(tree, from - 1).pos)) from--
  return from > 2 && isSetOff(tree, from) ? at : undefined
}

/** “said General Omar Rashdi, whose …”: the phrase between the verb and the comma. */
function nearestBehind(tree: Tree, verb: number): number | undefined {
  let last = verb
  while (last + 1 < tree.tokens.length && IN_PHRASE.has(tokenAt(tree, last + 1).pos)) last++
  return last > verb && /^(?:NOUN|PROPN)$/.test(tokenAt(tree, last).pos) ? headOfPhrase(tree, verb, last) : undefined
}

/** The word of a phrase that the others hang on; names are flat or compounds by the parser's mood. */
function headOfPhrase(tree: Tree, before: number, last: number): number {
  let at = last
  while (tokenAt(tree, at).head > before && tokenAt(tree, at).head < last) at = tokenAt(tree, at).head
  return at
}

const IN_PHRASE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART'])
const CLOSES = /^[,”"’'!?—–]$/
/** Whether a comma or a quotation mark stands before, and something that can be said before that. */
const isSetOff = (tree: Tree, from: number): boolean =>
  from > 2 && CLOSES.test(tokenAt(tree, from - 1).text) && tree.tokens.slice(0, from - 1).some(isVerb)

/** Where a saying that stands apart ends: at the next comma or the end, when no clause comes before that. */
function endOfSaying(tree: Tree, verb: number, subject: number): number | undefined {
  for (let at = Math.max(verb, subject) + 1; at < tree.tokens.length; at++) {
    const token = tokenAt(tree, at)
    if (/^[,.;:“"”—]$/.test(token.text) || /^(?:after|as|when|while|because|before)$/i.test(token.text)) return at
    if (isVerb(token) || token.text === 'that') return undefined
  }
  return tree.tokens.length
}

/** What a saying in its middle or at its end covers: all before it, and what goes on in the same quotation or clause. */
function around(tree: Tree, from: number, to: number): Set<number> {
  const covered = new Set<number>()
  for (let at = clauseStart(tree, from); at < from; at++) covered.add(at)
  if (goesOn(tree, to)) for (let at = to; at < tree.tokens.length; at++) covered.add(at)
  return covered
}

/** A semicolon parts what somebody says from what the paper says. */
function clauseStart(tree: Tree, from: number): number {
  for (let at = from - 1; at > 0; at--) if (tokenAt(tree, at).text === ';') return at + 1
  return 0
}

/** “The talks, he said, would resume”; “…,” she said, “and …”: unlike “…, witnesses said, but the police denied it”. */
function goesOn(tree: Tree, to: number): boolean {
  const next = tree.tokens[to + 1]
  if (!next) return false
  return /^[“"]$/.test(next.text) || next.pos === 'AUX' || (next.pos === 'VERB' && next.form !== 'gerund')
}

/** The clause that a verb of saying governs; “accused them of hiding” claims the hiding. */
function claimsUnder(tree: Tree, verb: number): number[] {
  const token = tokenAt(tree, verb)
  const clauses = dependents(tree, verb, 'ccomp', 'xcomp').filter(
    (c) => isVerb(tokenAt(tree, c)) || tree.children[c]!.length > 0,
  )
  const besides =
    plainRelation(token) === 'parataxis' && token.head >= 0 ? [token.head] : dependents(tree, verb, 'parataxis')
  const accused = ACCUSING.has(token.lemma)
    ? [verb, ...dependents(tree, verb, 'obj')]
        .flatMap((over) => dependents(tree, over, 'advcl', 'obl', 'acl'))
        .filter((c) => isVerb(tokenAt(tree, c)))
    : []
  // “recalled its ambassador, the ministry announced”: what is recalled is no clause, nor is what stands beside.
  const isOfThing = !TELLS_WHOM.has(token.lemma) && dependents(tree, verb, 'obj').length > 0
  const found = clauses.length ? clauses : accused.length ? accused : isOfThing ? [] : besides.slice(0, 1)
  const own = new Set(subtree(tree, verb))
  return found.flatMap((c) => (c === token.head ? subtree(tree, c).filter((i) => !own.has(i)) : subtree(tree, c)))
}

/** “told reporters”: the object is who hears it. */
const TELLS_WHOM = new Set(['tell', 'inform', 'assure', 'warn', 'ask', 'brief', 'quote'])

const ACCUSING = new Set(['accuse', 'blame', 'criticise', 'criticize', 'suspect'])

/** “according to residents”: at either end of the sentence it vouches for all of it. */
function accordingTo(scene: Scene, tree: Tree, at: number): Source | undefined {
  if (tree.tokens[at + 1]?.text !== 'to') return undefined
  const noun = tree.tokens.findIndex((t, i) => i > at + 1 && isNominal(t) && phraseEndsAt(tree, i))
  if (noun < 0) return undefined
  const name = nameOf(scene, tree, noun)?.replace(/^according to (?:an? |the )?/i, '')
  if (!name) return undefined
  const { last } = phraseBounds(tree, noun)
  const covers = new Set<number>()
  for (let i = at === 0 ? last + 1 : 0; i < (at === 0 ? tree.tokens.length : at); i++) covers.add(i)
  return { at: noun, name, covers }
}

/** Whether a nominal is the head of its phrase: the next is no further noun of it. */
const phraseEndsAt = (tree: Tree, i: number): boolean => {
  const { head, relation } = tokenAt(tree, i)
  return !(head > i && /^(?:compound|nmod:poss|nmod:desc|amod|nummod|flat)/.test(relation))
}
