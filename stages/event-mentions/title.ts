/** A title that a person would write, in the article's own words: who did what, where. */
import type { MentionStatus, Token } from '../../pipeline/article.ts'
import { IRREGULAR_VERBS } from '../../pipeline/irregular-verbs.ts'
import { pastOf, participleOf } from './inflection.ts'
import { isPlain, phraseBounds, tidy } from './noun-phrase.ts'
import type { Participants, Scene } from './participants.ts'
import { statusOf } from './status.ts'
import { caseOf, dependents, isVerb, plainRelation, subtree, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { particlesOf, verbGroupOf } from './verb-group.ts'

/** Longest content of a saying that a title repeats, in UTF-16 code units. */
const LONGEST_CONTENT = 80
/** As a rule titles are no longer, in UTF-16 code units. */
const LONGEST = 110
/** Longest single part (an object, a place), in tokens. */
const LONGEST_PART = 12
const RELATIVE = /^(?:who|which|that|whom|whose)$/i

/** The title of a mention. */
export function titleOf(
  scene: Scene,
  tree: Tree,
  trigger: FoundTrigger,
  participants: Participants,
  status: MentionStatus,
): string {
  const words =
    trigger.kind === 'verb'
      ? clauseTitle(scene, tree, trigger.token, participants, status)
      : trigger.carrier === undefined
        ? nounTitle(scene, tree, trigger.token)
        : carriedTitle(scene, tree, trigger.token, trigger.carrier, participants, status)
  return capitalised(tidyTitle(words).replace(DANGLING, ''))
}

/** “The meeting was called off”: the noun is the subject of the verb that carries it. */
function carriedTitle(
  scene: Scene,
  tree: Tree,
  noun: number,
  carrier: number,
  participants: Participants,
  status: MentionStatus,
): string {
  const isSubject = tokenAt(tree, noun).head === carrier && plainRelation(tokenAt(tree, noun)) === 'nsubj'
  // What is called off was planned; the calling off itself happened.
  const told = status === 'cancelled' ? statusOf(tree, { token: carrier, kind: 'verb' }) : status
  return clauseTitle(scene, tree, carrier, isSubject ? { ...participants, subject: noun } : participants, told)
}

const tidyTitle = (words: string): string =>
  isPlain(words)
    ? words
    : words
        .replace(/\s+/g, ' ')
        .replace(/\s+([,.;:!?%’)])/g, '$1')
        .replace(/["“”„]/g, '')
        .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')

/** “Their airstrikes killed …”, where it is not known whose. */
const DANGLING = /^(?:its|his|her|their|our|my|your)\s+(?=\S+\s)/i

const capitalised = (words: string): string => words.replace(/^\p{Ll}/u, (c) => c.toUpperCase())

function clauseTitle(
  scene: Scene,
  tree: Tree,
  verb: number,
  participants: Participants,
  status: MentionStatus,
): string {
  const subject = participants.subject === undefined ? undefined : partText(scene, tree, participants.subject, true)
  const parts: string[] = []
  if (subject) parts.push(subject)
  parts.push(verbWords(tree, verb, status, participants.subject))
  let length = parts.join(' ').length
  const behind = { ...scene, exclude: participants.who }
  for (const part of complementsOf(behind, tree, verb)) {
    if (length + part.length + 1 > LONGEST) break
    parts.push(part)
    length += part.length + 1
  }
  if (parts.length <= 2) parts.push(...contentOf(behind, tree, verb))
  return parts.join(' ')
}

/** “The union warned that the strike would go on”: a bare verb of saying needs what is said. */
function contentOf(scene: Scene, tree: Tree, verb: number): string[] {
  const clause = dependents(tree, verb, 'ccomp')[0]
  if (clause === undefined || clause < verb || !isVerb(tokenAt(tree, clause))) return []
  const words = scene.text
    .slice(tokenAt(tree, subtree(tree, clause)[0]!).start, tokenAt(tree, subtree(tree, clause).at(-1)!).end)
    .replace(/\s+/g, ' ')
    .replace(/^that /i, '')
  const isShort = words.length <= LONGEST_CONTENT && !/[“”"]/.test(words)
  return isShort ? [`that ${words.replace(/[.,;:]+$/, '')}`] : []
}

/** The verb as a title says it: without “have”, adverbs or “to”. */
function verbWords(tree: Tree, verb: number, status: MentionStatus, subject: number | undefined): string {
  const token = tokenAt(tree, verb)
  const group = verbGroupOf(tree, verb)
  const particles = particlesOf(tree, verb)
  const withParticles = (words: string) => [words, ...particles].join(' ')
  const be = group.auxiliaries
    .map((a) => tokenAt(tree, a).text.toLowerCase())
    .find((w) => /^(?:is|are|was|were)$/.test(w))
  const plural = be === undefined ? subject !== undefined && isPlural(tree, subject) : be === 'are' || be === 'were'
  const phase = phaseOf(tree, verb)
  if (phase !== undefined) {
    const outer = statusOf(tree, { token: phase, kind: 'verb' })
    return `${verbWords(tree, phase, outer, subject)} ${withParticles(infinitiveOrGerund(tree, verb))}`
  }
  const not = status === 'negated' ? 'not ' : ''
  if (status === 'planned')
    return withParticles(group.passive ? `to be ${participleOf(token.lemma)}` : `to ${token.lemma}`)
  if (status === 'hypothetical')
    return withParticles(
      `${group.modal === undefined || /['’]|^ca$/.test(group.modal) ? 'could' : group.modal} ${group.passive ? `be ${participleOf(token.lemma)}` : token.lemma}`,
    )
  if (group.passive)
    return withParticles(
      `${group.form === 'present' ? (plural ? 'are' : 'is') : plural ? 'were' : 'was'} ${not}${token.text.toLowerCase()}`,
    )
  if (status === 'negated') return withParticles(`did not ${token.lemma}`)
  if (group.form === 'progressive')
    return withParticles(
      `${group.past && status !== 'ongoing' ? (plural ? 'were' : 'was') : plural ? 'are' : 'is'} ${token.text.toLowerCase()}`,
    )
  if (group.form === 'present') return withParticles(token.text.toLowerCase())
  return withParticles(
    group.form === 'past' && !IRREGULAR_VERBS.has(token.lemma) && token.text.toLowerCase() !== token.lemma
      ? token.text.toLowerCase()
      : pastOf(token.lemma),
  )
}

/** “started pushing”: the verb of phase above, when it is the one that governs. */
function phaseOf(tree: Tree, verb: number): number | undefined {
  const token = tokenAt(tree, verb)
  if (plainRelation(token) !== 'xcomp' || token.head < 0) return undefined
  return PHASES.has(tokenAt(tree, token.head).lemma) ? token.head : undefined
}

const PHASES = new Set('begin start continue stop cease keep resume manage fail'.split(' '))

function infinitiveOrGerund(tree: Tree, verb: number): string {
  const token = tokenAt(tree, verb)
  const to = dependents(tree, verb, 'mark').some((m) => tokenAt(tree, m).text.toLowerCase() === 'to')
  return to ? `to ${token.lemma}` : token.text.toLowerCase()
}

function isPlural(tree: Tree, noun: number): boolean {
  const token = tokenAt(tree, noun)
  if (dependents(tree, noun, 'conj').length) return true
  if (/^(?:they|we|these|those|police|people|troops)$/i.test(token.text)) return true
  return token.pos === 'NOUN'
    ? /[^s]s$|^(?:children|men|women|people)$/i.test(token.text) && !/(?:us|is)$/.test(token.text)
    : token.pos === 'PROPN' && /(?:Forces|Troops|Rebels|Nations)$/.test(token.text)
}

/** Objects, predicates and places in text order, as printed, without times. */
function complementsOf(scene: Scene, tree: Tree, verb: number): string[] {
  const skips = (c: number) =>
    SKIPPED_CASES.has(caseOf(tree, c)) || isTimeHead(scene, tree, c) || isSetOff(tree, c) || isAim(tree, c)
  return tree.children[verb]!.filter((c) => c > verb && COMPLEMENTS.has(tree.plain[c]!)).flatMap((c) => {
    if (skips(c)) return []
    const isClause = isVerb(tokenAt(tree, c))
    const words = isClause ? infinitiveClause(scene, tree, c) : partText(scene, tree, c)
    return words ? [words] : []
  })
}

const COMPLEMENTS = new Set(['obj', 'iobj', 'obl', 'xcomp'])

/** “agreed to buy the port”: the infinitive belongs to the title. */
function infinitiveClause(scene: Scene, tree: Tree, verb: number): string | undefined {
  if (plainRelation(tokenAt(tree, verb)) !== 'xcomp') return undefined
  const words = [infinitiveOrGerund(tree, verb), ...complementsOf(scene, tree, verb)]
  return words.join(' ')
}

const SKIPPED_CASES = new Set([
  'according to',
  'amid',
  'despite',
  'since',
  'because of',
  'due to',
  'as of',
  'during',
  'like',
  'including',
  'such as',
  'unlike',
  'after',
  'before',
  'without',
  'ahead of',
  'among',
  'following',
])

const isTimeHead = (scene: Scene, tree: Tree, i: number): boolean => {
  const token = tokenAt(tree, i)
  return scene.times.some((t) => t.start < token.end && token.start < t.end)
}

/** “in an attempt to stall them”: an aim is not what happened. */
const isAim = (tree: Tree, c: number): boolean =>
  /^(?:attempt|effort|bid|move|hope|order)$/.test(tokenAt(tree, c).lemma) && caseOf(tree, c) === 'in'

/** “visited the citadel, a symbolic moment”: what a comma sets off is no complement. */
const isSetOff = (tree: Tree, c: number): boolean => {
  const first = tree.bounds.first[c]!
  return tree.tokens[first - 1]?.text === ',' || tokenAt(tree, first).text === ','
}

/** A phrase as printed, articles kept, relative clauses, appositions and times dropped; pronouns by what they stand for. */
function partText(scene: Scene, tree: Tree, head: number, bare = false): string | undefined {
  const token = tokenAt(tree, head)
  if (RELATIVE.test(token.text)) return undefined
  const isOwnCase = (c: number) => tokenAt(tree, c).head === head && plainRelation(tokenAt(tree, c)) === 'case'
  const kept = subtree(tree, head, (c) => keeps(scene, tree, head, c) && !(bare && c < head && isOwnCase(c)))
  return joined(scene, tree, kept.length > LONGEST_PART ? shortened(tree, head, kept) : kept, head)
}

/** What a title does without. `advmod` of a noun is “mostly”, “shortly”, “largely”. */
const DROPPED = new Set(
  'appos parataxis advcl ccomp discourse vocative dep list dislocated orphan acl csubj mark nsubj cop expl'.split(' '),
)

function keeps(scene: Scene, tree: Tree, head: number, child: number): boolean {
  const token = tokenAt(tree, child)
  const relation = tree.plain[child]!
  // “winger Tiago Veloso” is one name; “Veloso, a winger” is not.
  const isName = relation === 'appos' && token.pos === 'PROPN' && subtree(tree, child)[0] === token.head + 1
  if ((DROPPED.has(relation) && !isName) || isTimeHead(scene, tree, child)) return false
  if (relation === 'nmod' && SKIPPED_CASES.has(caseOf(tree, child))) return false
  if (relation === 'conj') return !isVerb(token) || token.head !== head
  if (relation === 'cc') return true
  if (relation === 'advmod') return tree.tokens[token.head]?.pos !== 'NOUN' && tree.tokens[token.head]?.pos !== 'PROPN'
  return relation !== 'punct' || /^[-–,/&%]$/.test(token.text)
}

/** A long phrase keeps its preposition and its own noun phrase. */
function shortened(tree: Tree, head: number, kept: readonly number[]): number[] {
  const { first, last } = phraseBounds(tree, head)
  return kept.filter(
    (i) => (i >= first && i <= last) || (tokenAt(tree, i).head === head && plainRelation(tokenAt(tree, i)) === 'case'),
  )
}

/** Tokens as printed, with one space where the text has space or words are left out. */
function joined(scene: Scene, tree: Tree, indices: readonly number[], head: number): string {
  const kept = new Set(indices)
  const printable = withoutQuestion(tree, trimmedMarks(tree, indices)).filter(
    (i) => tokenAt(tree, i).text !== ',' || (kept.has(i - 1) && kept.has(i + 1)),
  )
  let words = ''
  let before: number | undefined
  for (const i of printable) {
    const token = tokenAt(tree, i)
    const previous = before === undefined ? undefined : tokenAt(tree, before)
    const gap = previous !== undefined && (previous.end < token.start || before !== i - 1)
    words += (gap && !/^(?:['’]s?|,)$/.test(token.text) ? ' ' : '') + shown(scene, token, i === head)
    before = i
  }
  return tidy(words)
}

/** A pronoun shows what it stands for, where that is known. */
function shown(scene: Scene, token: Token, isHead: boolean): string {
  if (token.pos !== 'PRON') return token.text
  // Behind a subject “its” is read as the subject's, or as the text has it; another name would only mislead.
  if (!isHead && scene.exclude) return token.text
  const name = scene.antecedents.of(token, scene.exclude)
  if (name === undefined) return token.text
  if (isHead || !/^(?:its|his|her|their)$/i.test(token.text)) return name
  return /^\p{Lu}/u.test(name) ? `${name}${name.endsWith('s') ? '’' : '’s'}` : token.text
}

/** “when rescue teams found”: the conjunction is no part of who did it. */
function withoutQuestion(tree: Tree, indices: readonly number[]): readonly number[] {
  return indices[0] !== undefined &&
    /^(?:when|while|where|as|that|which|after|before|because|since)$/i.test(tokenAt(tree, indices[0]).text)
    ? indices.slice(1)
    : indices
}

function trimmedMarks(tree: Tree, indices: readonly number[]): readonly number[] {
  const isMark = (i: number) =>
    (tokenAt(tree, i).pos === 'PUNCT' && tokenAt(tree, i).text !== '%') || tokenAt(tree, i).pos === 'CCONJ'
  let [from, to] = [0, indices.length]
  while (from < to && isMark(indices[from]!)) from++
  while (to > from && isMark(indices[to - 1]!)) to--
  return indices.slice(from, to)
}

/** “the capture last week of Aleppo” → “Capture of Aleppo”; “Russian airstrikes on rebel positions”. */
function nounTitle(scene: Scene, tree: Tree, noun: number): string {
  const words = partText(scene, tree, noun, true) ?? tokenAt(tree, noun).text
  return words.replace(/^(?:an?|the|this|that|these|those)\s+/i, '')
}
