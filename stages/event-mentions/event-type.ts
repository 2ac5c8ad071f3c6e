/** Which kind of happening a trigger names, by its word and by what stands with it. */
import type { Figure, Token } from '../../pipeline/article.ts'
import { NOUN_TYPES, VERB_TYPES, type EventType } from './english/event-types.ts'
import { PERSON_NOUNS, PLACE_NOUNS } from './english/titles-and-groups.ts'
import { VERB_FRAMES, type Frame } from './english/verb-frames.ts'
import { nameOf } from './naming.ts'
import { isPersonalName } from './pronouns.ts'
import type { Scene } from './scene.ts'
import { subjectOf } from './subject.ts'
import { caseOf, dependents, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { phrasalLemma, verbGroupOf } from './verb-group.ts'

/** The type of a trigger; `isLabour` tells that the article is about unions and pickets. */
export function typeOf(
  scene: Scene,
  tree: Tree,
  trigger: FoundTrigger,
  figures: readonly Figure[],
  isLabour: boolean,
): EventType {
  const { kind, token } = trigger
  const { lemma } = tokenAt(tree, token)
  if (isLabour && lemma === 'strike' && !isArmed(tree, trigger)) return 'strike'
  // “will take charge”: a post, no accusation.
  if (lemma === 'charge' && trigger.carrier !== undefined && tokenAt(tree, trigger.carrier).lemma === 'take')
    return 'office'
  if (kind === 'noun') return NOUN_TYPES.get(lemma) ?? 'other'
  // “called for a corridor” asks; “called his mother” does not.
  if (ASKS.has(lemma) && dependents(tree, token, 'obl', 'nmod').some((o) => caseOf(tree, o) === 'for')) return 'demand'
  // “called on the government to act”
  const isAppeal = lemma === 'call' && dependents(tree, token, 'obl').some((o) => /^(?:on|upon)$/.test(caseOf(tree, o)))
  if (isAppeal && dependents(tree, token, 'advcl', 'xcomp').some((c) => tokenAt(tree, c).form === 'infinitive'))
    return 'demand'
  // “the ferry overturned”, unlike “overturned the verdict”.
  if (lemma === 'overturn' && !dependents(tree, token, 'obj', 'nsubj:pass').length) return 'accident'
  const phrasal = phrasalLemma(tree, token)
  const isPhrasal = phrasal !== lemma && (phrasal in VERB_FRAMES || VERB_TYPES.has(phrasal))
  const frames = VERB_FRAMES[isPhrasal ? phrasal : lemma]
  if (!frames) return VERB_TYPES.get(isPhrasal ? phrasal : lemma) ?? 'other'
  const clause = clauseOf(tree, token)
  return frames.find((frame) => fits(scene, tree, frame, clause, figures))?.type ?? 'other'
}

interface Clause {
  readonly verb: number
  readonly object: number | undefined
  readonly subject: number | undefined
}

function clauseOf(tree: Tree, verb: number): Clause {
  const subject = subjectOf(tree, verb)
  if (verbGroupOf(tree, verb).passive) return { verb, object: subject, subject: agentOf(tree, verb) }
  return { verb, object: counted(tree, dependents(tree, verb, 'obj')[0]), subject }
}

/** “was hit by an earthquake”. */
const agentOf = (tree: Tree, verb: number): number | undefined =>
  dependents(tree, verb, 'obl').find((o) => caseOf(tree, o) === 'by')

/** “won 34 percent of the vote”: the vote. */
function counted(tree: Tree, object: number | undefined): number | undefined {
  if (object === undefined || !AMOUNTS.has(tokenAt(tree, object).lemma)) return object
  return dependents(tree, object, 'nmod').find((n) => caseOf(tree, n) === 'of') ?? object
}

const AMOUNTS = new Set('percent % majority half third quarter most number share total'.split(' '))

function fits(
  scene: Scene,
  tree: Tree,
  frame: Frame,
  { verb, object, subject }: Clause,
  figures: readonly Figure[],
): boolean {
  const isOne = (noun: number | undefined, words: ReadonlySet<string> | undefined) =>
    words === undefined || (noun !== undefined && words.has(singular(tokenAt(tree, noun).lemma, words)))
  const isKind = (noun: number | undefined, kind: Frame['objectIs']) =>
    kind === undefined || (kind === 'none' ? noun === undefined : noun !== undefined && KINDS[kind](scene, tree, noun))
  return (
    isOne(object, frame.object) &&
    isOne(subject, frame.subject) &&
    isKind(object, frame.objectIs) &&
    isKind(subject, frame.subjectIs) &&
    (frame.figure === 'score' ? hasScore(tree, verb) : hasFigure(frame, figures)) &&
    (frame.oblique === undefined ||
      dependents(tree, verb, 'obl').some((o) =>
        frame.oblique!.has(singular(tokenAt(tree, o).lemma, frame.oblique!)),
      )) &&
    (frame.with === undefined || dependents(tree, verb, 'obl').some((o) => frame.with!.has(caseOf(tree, o)))) &&
    (frame.predicate === undefined || tree.children[verb]!.some((c) => frame.predicate!.has(tokenAt(tree, c).lemma)))
  )
}

/** The lexicon lacks the lemma of some plurals: `insurgents`. */
const singular = (lemma: string, words: ReadonlySet<string>): string =>
  words.has(lemma) ? lemma : lemma.replace(/s$/, '')

/** How far behind its verb a score stands, in tokens: “beat the league leaders Ashby Town 2-1”. */
const SCORE_REACH = 8

const hasScore = (tree: Tree, verb: number): boolean =>
  tree.tokens
    .slice(verb + 1, verb + SCORE_REACH)
    .some(({ text }, i, behind) => /^\d{1,3}[-–]\d{1,3}$/.test(text) || isScore(text, behind[i + 1], behind[i + 2]))

const isScore = (first: string, dash: Token | undefined, second: Token | undefined): boolean =>
  /^\d{1,3}$/.test(first) && /^[-–]$/.test(dash?.text ?? '') && /^\d{1,3}$/.test(second?.text ?? '')

const KINDS = {
  person: isPerson,
  place: isPlace,
  name: (_scene: Scene, tree: Tree, noun: number) => tokenAt(tree, noun).pos === 'PROPN',
}

const hasFigure = ({ figure }: Frame, figures: readonly Figure[]): boolean =>
  figure === undefined ||
  figures.some(({ what }) => (figure === 'percent' ? /^(?:percent|points|cents)$/ : MONEY).test(what))

const MONEY = /^(?:US dollars|dollars|pounds|euros|yen|crowns|francs|roubles|rupees|won|pence)$/

function isPerson(scene: Scene, tree: Tree, noun: number): boolean {
  const token = tokenAt(tree, noun)
  if (token.pos === 'PRON') return /^(?:he|she|him|her|them|they|us|me)$/i.test(token.text)
  if (token.pos === 'NOUN') return PERSON_NOUNS.has(singular(token.lemma, PERSON_NOUNS))
  const name = nameOf(scene, tree, noun)
  return name !== undefined && (scene.names.isPerson(name) || isPersonalName(name))
}

/** A place by its noun, or a name that is no person's, firm's or full name. */
function isPlace(scene: Scene, tree: Tree, noun: number): boolean {
  const token = tokenAt(tree, noun)
  if (token.pos === 'NOUN') return PLACE_NOUNS.has(token.lemma)
  const name = nameOf(scene, tree, noun)
  if (name === undefined || scene.names.isPerson(name)) return false
  // “entered it”: the city.
  if (token.pos === 'PRON') return PLACE_NOUNS.has(name) || scene.names.isPlace(name)
  return scene.names.isPlace(name) || /^\p{Lu}\p{Ll}+$/u.test(name)
}

/** In a story with unions and pickets a strike is one of labour, unless it is from the air. */
export const LABOUR =
  /\b(?:unions?|strikers?|dock(?:er|worker)s?|walkout|pickets?|industrial action|pay (?:offer|rise|dispute|deal)|stoppage)\b/i

/** Behind a verb the object tells: “struck the town”; a noun may come from the air. */
const isArmed = (tree: Tree, { token, kind }: FoundTrigger): boolean =>
  kind === 'verb'
    ? dependents(tree, token, 'obj').length > 0 ||
      dependents(tree, token, 'nsubj').some(
        (s) =>
          tree.plain[s] === 'nsubj' &&
          tokenAt(tree, s).pos === 'NOUN' &&
          !PERSON_NOUNS.has(singular(tokenAt(tree, s).lemma, PERSON_NOUNS)),
      )
    : dependents(tree, token, 'compound', 'amod').some((m) =>
        /^(?:air|missile|drone|rocket|military|israeli|russian|precision)$/.test(tokenAt(tree, m).lemma),
      )

const ASKS = new Set(['call', 'appeal', 'push', 'press', 'plead', 'ask'])
