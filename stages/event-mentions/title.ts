/** A title that a person would write, in the article's own words: who did what, where. */
import type { MentionStatus } from '../../pipeline/article.ts'
import { isPlain } from './noun-phrase.ts'
import { isWhose } from './participants.ts'
import type { Participants, Scene } from './scene.ts'
import { statusOf } from './status.ts'
import { subjectOf } from './subject.ts'
import { objectText, partText, subjectText } from './title-phrase.ts'
import { tailOf } from './title-tail.ts'
import { verbWords } from './title-verb.ts'
import { caseOf, dependents, plainRelation, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'

/** The title of a mention. */
export function titleOf(
  scene: Scene,
  tree: Tree,
  trigger: FoundTrigger,
  participants: Participants,
  status: MentionStatus,
): string {
  const over =
    trigger.kind === 'noun' && trigger.carrier === undefined ? clauseOver(scene, tree, trigger.token) : undefined
  if (over !== undefined) {
    const told = statusOf(tree, { token: over, kind: 'verb' })
    const subject = subjectOf(tree, over)
    const clause = clauseTitle(
      scene,
      tree,
      over,
      { ...participants, ...(subject === undefined ? {} : { subject }) },
      told,
    )
    return capitalised(tidyTitle(clause).replace(DANGLING, ''))
  }
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
const DANGLING = /^(?:its|his|her|their|our|my|your|whose)\s+(?=\S+\s)/i

const capitalised = (words: string): string => words.replace(/^\p{Ll}/u, (c) => c.toUpperCase())

function clauseTitle(
  scene: Scene,
  tree: Tree,
  verb: number,
  participants: Participants,
  status: MentionStatus,
): string {
  const { subject } = participants
  const who = subject === undefined ? undefined : subjectText(scene, tree, subject, verb)
  const words = [...(who ? [who] : []), verbWords(tree, verb, status, subject)].join(' ')
  const behind = { ...scene, exclude: participants.who }
  const object = relativeObject(behind, tree, verb)
  const before = object === undefined ? words : `${words} ${object}`
  return `${before} ${tailOf(behind, tree, verb, before.length + 1)}`
}

/** “the town that the rebels took”: the object stands before the clause, unless the clause only says where or when. */
function relativeObject(scene: Scene, tree: Tree, verb: number): string | undefined {
  const token = tokenAt(tree, verb)
  if (token.relation !== 'acl:relcl' || tokenAt(tree, token.head).pos === 'PRON') return undefined
  const words = (...relations: string[]) =>
    dependents(tree, verb, ...relations).map((i) => tokenAt(tree, i).text.toLowerCase())
  if (dependents(tree, verb, 'nsubj').some((s) => isWhose(tree, s))) return undefined
  const own = words('nsubj')
  if (!own.length || own.some((word) => RELATIVE.test(word))) return undefined
  if (
    words('obj').some((word) => !RELATIVE.test(word)) ||
    words('advmod', 'mark', 'ccomp', 'xcomp').some((w) => !w.endsWith('ly'))
  )
    return undefined
  return objectText(scene, tree, token.head)
}

const RELATIVE = /^(?:who|which|that|whom)$/

/** “In a phone call on Monday, the president promised help”: a bare noun tells nothing, the clause it stands in does. */
function clauseOver(scene: Scene, tree: Tree, noun: number): number | undefined {
  const { head } = tokenAt(tree, noun)
  if (head < 0 || tree.plain[noun] !== 'obl' || !IN.has(caseOf(tree, noun)) || tokenAt(tree, head).pos !== 'VERB')
    return undefined
  return /^\S+(?: \p{Ll}+)?$/u.test(nounTitle(scene, tree, noun)) && subjectOf(tree, head) !== undefined
    ? head
    : undefined
}

const IN = new Set(['in', 'at', 'during'])

/** “the capture last week of Aleppo” → “Capture of Aleppo”; “Russian airstrikes on rebel positions”. */
function nounTitle(scene: Scene, tree: Tree, noun: number): string {
  const words = partText(scene, tree, noun, true) ?? tokenAt(tree, noun).text
  return words.replace(/^(?:an?|the|this|that|these|those)\s+/i, '')
}
