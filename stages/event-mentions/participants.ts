/** Who, whom and where of a trigger, by grammatical role. */
import { NOUN_TYPES, VERB_TYPES, type EventType } from './english/event-types.ts'
import { NATIONS } from './english/titles-and-groups.ts'
import { isTime, namesOfAll, wholeOf } from './naming.ts'
import { isOnlyPlace, placesOf } from './places.ts'
import type { Participants, Scene } from './scene.ts'
import { isExpletive, isRelative, subjectOf } from './subject.ts'
import { caseOf, dependents, isVerb, plainRelation, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { verbGroupOf } from './verb-group.ts'

/** Who, whom and where of a trigger. */
export function participantsOf(scene: Scene, tree: Tree, trigger: FoundTrigger): Participants {
  return trigger.kind === 'verb' ? ofVerb(scene, tree, trigger.token) : ofNoun(scene, tree, trigger)
}

function agentsOf(tree: Tree, verb: number): readonly number[] {
  return dependents(tree, verb, 'obl').filter((o) => caseOf(tree, o) === 'by')
}

function ofVerb(scene: Scene, tree: Tree, verb: number): Participants {
  const { passive } = verbGroupOf(tree, verb)
  const found = subjectOf(tree, verb)
  // “one in 1998 killed 47”: a year does nothing.
  const subject =
    found !== undefined && (isTime(scene, tokenAt(tree, found)) || isExpletive(tree, found)) ? undefined : found
  const subjects = subject === undefined ? [] : [subject]
  const objects = dependents(tree, verb, 'obj', 'iobj')
  const type = VERB_TYPES.get(tokenAt(tree, verb).lemma)
  const agents = passive ? agentsOf(tree, verb).filter((a) => !isTime(scene, tokenAt(tree, a))) : []
  const actors = namesOfAll(scene, tree, subjects)
  // “the judge sentenced him”: him is not the judge.
  const others = passive ? scene : { ...scene, exclude: actors }
  return {
    who: passive ? namesOfAll(scene, tree, agents) : actors,
    whom: namesOfAll(
      others,
      tree,
      (passive ? subjects : [...objects, ...relativeObject(tree, verb)]).filter(
        (o) => !isOnlyPlace(scene, tree, wholeOf(tree, o), type),
      ),
    ),
    where: placesOf(scene, tree, [verb, ...objects], type, passive ? subjects : objects),
    ...(subject === undefined ? {} : { subject }),
  }
}

/** “the town that rebels took”: the antecedent is the object. */
function relativeObject(tree: Tree, verb: number): number[] {
  const token = tokenAt(tree, verb)
  const object = dependents(tree, verb, 'obj')[0]
  if (token.relation !== 'acl:relcl' || (object !== undefined && !isRelative(tokenAt(tree, object)))) return []
  const own = dependents(tree, verb, 'nsubj')[0]
  if (own === undefined || isRelative(tokenAt(tree, own)) || isWhose(tree, own)) return []
  return VERB_TYPES.get(token.lemma) === 'statement' ? [] : [token.head]
}

/** “a teacher whose school collapsed”: nothing collapsed the teacher. */
export const isWhose = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, 'nmod:poss').some((w) => /^whose$/i.test(tokenAt(tree, w).text))

/** Kinds of happening whose “of …” is the one it is done to: “the capture of Aleppo”. */
const DONE_TO: ReadonlySet<EventType | undefined> = new Set<EventType>([
  'attack',
  'control',
  'arrest',
  'death',
  'injury',
  'rescue',
  'business',
  'construction',
  'justice',
  'crime',
  'office',
  'rejection',
  'policy',
  'product',
  'science',
  'aid',
  'sanction',
])
/** Of those kinds, nouns whose “of …” does it itself: “a merger of two brewers”. */
const DOES_IT = new Set([
  'merger',
  'closure',
  'bankruptcy',
  'partnership',
  'venture',
  'attempt',
  'failure',
  'offensive',
])

function ofNoun(scene: Scene, tree: Tree, { token: noun, carrier }: FoundTrigger): Participants {
  const type = NOUN_TYPES.get(tokenAt(tree, noun).lemma)
  const carried = carrier === undefined ? undefined : ofCarrier(scene, tree, carrier, noun)
  const modifiers = dependents(tree, noun, 'nmod')
  const withCase = (...cases: string[]) => modifiers.filter((m) => cases.includes(caseOf(tree, m)))
  const owners = dependents(tree, noun, 'nmod:poss').filter((m) => !isTime(scene, tokenAt(tree, m)))
  const of = withCase('of')
  const intoWhom = DONE_TO.has(type) && !DOES_IT.has(tokenAt(tree, noun).lemma)
  const ownersAreWhom = type === 'control' || type === 'arrest' || type === 'death' || type === 'injury'
  const who = [
    ...(carried?.who ?? []),
    ...namesOfAll(scene, tree, [
      ...(ownersAreWhom ? [] : owners),
      ...withCase('by', 'between', 'with'),
      ...(intoWhom ? [] : of),
    ]),
    ...nationsOf(tree, noun),
  ]
  const whom = namesOfAll(scene, tree, [
    ...(intoWhom ? of.filter((o) => !isOnlyPlace(scene, tree, wholeOf(tree, o), type)) : []),
    ...(ownersAreWhom ? owners : []),
    ...withCase('on', 'against', 'upon'),
  ])
  const objects = carrier === undefined ? [] : dependents(tree, carrier, 'obl')
  return {
    who: [...new Set(who)],
    whom,
    where: placesOf(
      scene,
      tree,
      [noun, ...(carrier === undefined ? governorOf(tree, noun) : [carrier]), ...objects],
      type,
      intoWhom ? of : [],
    ),
    ...(carried?.subject === undefined ? {} : { subject: carried.subject }),
  }
}

/** The verb over a noun lends it its places: “airstrikes continued in Hama”. */
const governorOf = (tree: Tree, noun: number): number[] => {
  const token = tokenAt(tree, noun)
  return token.head >= 0 && plainRelation(token) === 'nsubj' && isVerb(tokenAt(tree, token.head)) ? [token.head] : []
}

function ofCarrier(scene: Scene, tree: Tree, carrier: number, noun: number) {
  const { passive } = verbGroupOf(tree, carrier)
  const subject = passive ? agentsOf(tree, carrier)[0] : subjectOf(tree, carrier)
  if (subject === undefined || subject === noun) return undefined
  return { who: namesOfAll(scene, tree, [subject]), subject }
}

/** “Russian air strikes”: the adjective names the actor. */
function nationsOf(tree: Tree, noun: number): string[] {
  return dependents(tree, noun, 'amod', 'compound')
    .flatMap((m) => [m, ...dependents(tree, m, 'conj')])
    .flatMap((m) => NATIONS.get(tokenAt(tree, m).text) ?? [])
}
