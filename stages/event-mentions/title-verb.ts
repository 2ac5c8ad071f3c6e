/** The verb of a title: in the form that its status asks for, without “have” or adverbs. */
import type { MentionStatus } from '../../pipeline/article.ts'
import { IRREGULAR_VERBS } from '../../pipeline/irregular-verbs.ts'
import { pastOf, participleOf } from './inflection.ts'
import { statusOf } from './status.ts'
import { dependents, plainRelation, tokenAt, type Tree } from './tree.ts'
import { verbGroupOf } from './verb-group.ts'

/** The verb as a title says it: without “have”, adverbs or “to”; its particle stands in the words behind it. */
export function verbWords(tree: Tree, verb: number, status: MentionStatus, subject: number | undefined): string {
  const token = tokenAt(tree, verb)
  const group = verbGroupOf(tree, verb)
  const be = group.auxiliaries
    .map((a) => tokenAt(tree, a).text.toLowerCase())
    .find((w) => /^(?:is|are|was|were)$/.test(w))
  const plural = be === undefined ? subject !== undefined && isPlural(tree, subject) : be === 'are' || be === 'were'
  const phase = phaseOf(tree, verb)
  if (phase !== undefined) {
    const outer = statusOf(tree, { token: phase, kind: 'verb' })
    return `${verbWords(tree, phase, outer, subject)} ${infinitiveOrGerund(tree, verb)}`
  }
  const not = status === 'negated' ? 'not ' : ''
  if (status === 'planned') return group.passive ? `to be ${participleOf(token.lemma)}` : `to ${token.lemma}`
  if (status === 'hypothetical') {
    const modal = group.modal === undefined || /['’]|^ca$/.test(group.modal) ? 'could' : group.modal
    return `${modal} ${group.passive ? `be ${participleOf(token.lemma)}` : token.lemma}`
  }
  const word = token.text.toLowerCase()
  const are = (isPast: boolean) => (isPast ? (plural ? 'were' : 'was') : plural ? 'are' : 'is')
  if (group.passive) return `${are(group.form !== 'present')} ${not}${word}`
  if (status === 'negated') return `did not ${token.lemma}`
  if (group.form === 'progressive') return `${are(group.past && status !== 'ongoing')} ${word}`
  if (group.form === 'present') return word
  return group.form === 'past' && !IRREGULAR_VERBS.has(token.lemma) && word !== token.lemma ? word : pastOf(token.lemma)
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
