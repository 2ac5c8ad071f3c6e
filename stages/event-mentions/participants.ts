/** Who, whom and where of a trigger, by grammatical role. */
import type { Span } from '../../pipeline/article.ts'
import { NOUN_TYPES, VERB_TYPES, type EventType } from './english/event-types.ts'
import { NATIONS, PERSON_TITLES, PLACE_NOUNS } from './english/titles-and-groups.ts'
import type { Names } from './names.ts'
import { compactPhrase, coordinated, phraseBounds, tidy, withoutLeading } from './noun-phrase.ts'
import type { Antecedents } from './pronouns.ts'
import { caseOf, dependents, isVerb, plainRelation, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { verbGroupOf } from './verb-group.ts'

export interface Scene {
  readonly text: string
  readonly names: Names
  /** What pronouns of this sentence stand for. */
  readonly antecedents: Antecedents
  /** Names that an object cannot mean: the subject's own. */
  readonly exclude?: readonly string[]
  /** Spans of the sentence's temporal expressions: never a place or a participant. */
  readonly times: readonly Span[]
}

export interface Participants {
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly where: readonly string[]
  /** The token that is the grammatical subject, for the title. */
  readonly subject?: number
}

const DEEPEST = 6
const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/** The subject of a verb, its own or the one it shares by coordination, control or relative clause. */
export function subjectOf(tree: Tree, verb: number, depth = 0): number | undefined {
  const token = tokenAt(tree, verb)
  const own = dependents(tree, verb, 'nsubj')[0]
  if (own !== undefined) {
    if (!RELATIVE.has(tokenAt(tree, own).text.toLowerCase())) return own
    return token.relation === 'acl:relcl' ? antecedentOf(tree, verb) : own
  }
  if (depth > DEEPEST || token.head < 0) return undefined
  const governor = tokenAt(tree, token.head)
  switch (plainRelation(token)) {
    case 'conj':
      return isVerb(governor) ? subjectOf(tree, token.head, depth + 1) : undefined
    case 'xcomp':
      return dependents(tree, token.head, 'obj', 'iobj')[0] ?? subjectOf(tree, token.head, depth + 1)
    case 'advcl':
      return (
        (isFrom(tree, verb) ? dependents(tree, token.head, 'obj')[0] : undefined) ??
        subjectOf(tree, token.head, depth + 1)
      )
    case 'acl':
      return isVerb(governor) ? undefined : antecedentOf(tree, verb)
    default:
      return undefined
  }
}

/** “barred them from travelling”: the object is who would travel. */
const isFrom = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, 'mark', 'case').some((m) => tokenAt(tree, m).text.toLowerCase() === 'from')

const antecedentOf = (tree: Tree, clause: number): number | undefined => {
  const { head } = tokenAt(tree, clause)
  return head >= 0 ? head : undefined
}

/** A name or a compact noun phrase for a nominal token; `undefined` for what cannot be told. */
export function nameOf(scene: Scene, tree: Tree, noun: number): string | undefined {
  const token = tokenAt(tree, noun)
  if (token.pos === 'PRON') return scene.antecedents.of(token, scene.exclude)
  const known = tree.memo.names[noun] as string | null | undefined
  if (known !== undefined) return known ?? undefined
  const name = readName(scene, tree, noun)
  tree.memo.names[noun] = name ?? null
  return name
}

function readName(scene: Scene, tree: Tree, noun: number): string | undefined {
  const token = tokenAt(tree, noun)
  if (token.pos === 'NUM' || isTime(scene, token) || MEASURE.test(token.text)) return undefined
  const apposed = dependents(tree, noun, 'appos').find((a) => tokenAt(tree, a).pos === 'PROPN')
  if (apposed !== undefined && token.pos !== 'PROPN') return nameOf(scene, tree, apposed)
  const phrase = nameAfterTitle(nameAtEnd(scene, tree, noun) ?? compactPhrase(scene.text, tree, noun))
  if (!phrase || !/\p{L}/u.test(phrase) || AMOUNT.test(phrase)) return undefined
  return scene.names.full(startsSentence(tree, noun) ? uncapitalised(phrase) : phrase)
}

/** “smaller rival Fenwick Semiconductor” → “Fenwick Semiconductor”: the name after a common noun. */
function nameAtEnd(scene: Scene, tree: Tree, noun: number): string | undefined {
  const { first, last } = phraseBounds(tree, noun)
  let from = last
  while (from > first && (tokenAt(tree, from - 1).pos === 'PROPN' || tokenAt(tree, from - 1).pos === 'PUNCT')) from--
  if (from === first || tokenAt(tree, last).pos !== 'PROPN' || tokenAt(tree, from).pos !== 'PROPN') return undefined
  const before = tokenAt(tree, from - 1)
  const isCommon = before.pos === 'NOUN' && tokenAt(tree, noun).pos !== 'NOUN' && before.end < tokenAt(tree, from).start
  return isCommon ? tidy(scene.text.slice(tokenAt(tree, from).start, tokenAt(tree, last).end)) : undefined
}

/** “Iranian Foreign Minister Abbas Araghchi” → “Abbas Araghchi”; “foreign minister” stays. */
export function nameAfterTitle(phrase: string): string {
  if (!phrase.includes(' ')) return phrase
  // “Sweden's Nils Ekberg”, but “Syria's military” stays whole.
  const words = phrase.replace(/^(?:\p{Lu}\S*\s)*?\p{Lu}\S*['’]s\s(?=\p{Lu}\S*\s\p{Lu})/u, '').split(' ')
  const title = words.findLastIndex((w) => PERSON_TITLES.has(w.toLowerCase()))
  const rest = words.slice(title + 1)
  const isName =
    rest.length > 0 && rest.length <= 5 && rest.every((w) => /^(?:\p{Lu}|al-|el-|bin$|van$|von$|de$|der$)/u.test(w))
  return title >= 0 && isName ? rest.join(' ') : phrase
}

/** “most”, “some”: an amount is nobody. */
const AMOUNT =
  /^(?:most|some|many|one|half|all|both|none|others?|lot|number|part|majority|those|these|who|which|that)$/i

/** A common noun that opens a sentence has a capital that is not its own: “Rail operator”. */
function startsSentence(tree: Tree, noun: number): boolean {
  const { first } = phraseBounds(tree, noun)
  const opening = withoutLeading(tree, first, noun)
  // A single singular noun may be a name that the tagger does not know: “Calder”.
  const isPlural = /[^s]s$/.test(tokenAt(tree, noun).text)
  return opening === 0 && tokenAt(tree, opening).pos === 'NOUN' && (opening < noun || isPlural)
}

const uncapitalised = (phrase: string): string =>
  /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase[0]!.toLowerCase() + phrase.slice(1) : phrase

const isTime = (scene: Scene, token: Span): boolean =>
  scene.times.some((t) => t.start < token.end && token.start < t.end)

/** “most of Aleppo” → “Aleppo”: what an amount is of. */
function wholeOf(tree: Tree, noun: number): number {
  if (!AMOUNT.test(tokenAt(tree, noun).text) && tokenAt(tree, noun).lemma !== 'much') return noun
  return dependents(tree, noun, 'nmod', 'obl').find((m) => caseOf(tree, m) === 'of') ?? noun
}

/** “moved 100 km”, “fell 3 percent”: a measure is nobody. */
const MEASURE =
  /^(?:km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|yards?|feet|tons?|tonnes?|barrels?|percent|points?|dollars?|euros?|pounds?|yen|crowns?|francs?|cents?|hours?|minutes?|days?|weeks?|months?|years?)$/i

const namesOfAll = (scene: Scene, tree: Tree, nouns: readonly number[]): string[] => [
  ...new Set(nouns.flatMap((n) => coordinated(tree, n)).flatMap((n) => nameOf(scene, tree, wholeOf(tree, n)) ?? [])),
]

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
  const subject = found !== undefined && isTime(scene, tokenAt(tree, found)) ? undefined : found
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
  if (token.relation !== 'acl:relcl' || dependents(tree, verb, 'obj').length) return []
  const own = dependents(tree, verb, 'nsubj')[0]
  if (own === undefined || RELATIVE.has(tokenAt(tree, own).text.toLowerCase())) return []
  return VERB_TYPES.get(token.lemma) === 'statement' ? [] : [token.head]
}

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
    ...(intoWhom ? of : []),
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

const ALWAYS_WHERE = new Set([
  'in',
  'near',
  'at',
  'outside',
  'inside',
  'across',
  'around',
  'within',
  'throughout',
  'off',
  'on',
  'along',
  'over',
  'between',
])
const WHERE_MOVING = new Set([
  'to',
  'into',
  'from',
  'through',
  'toward',
  'towards',
  'onto',
  'via',
  'out of',
  'past',
  'for',
])
const MOVING: ReadonlySet<EventType | undefined> = new Set<EventType>([
  'movement',
  'mobilize',
  'retreat',
  'control',
  'attack',
  'aid',
  'rescue',
  'meeting',
  'battle',
])
/** What is taken, entered or left is a place; what is hit is hurt as well. */
const isOnlyPlace = (scene: Scene, tree: Tree, noun: number, type: EventType | undefined): boolean =>
  (type === 'control' || type === 'movement') && isPlace(scene, tree, noun)

const TAKES_PLACE: ReadonlySet<EventType | undefined> = new Set<EventType>([
  'control',
  'movement',
  'attack',
  'disaster',
])

function placesOf(
  scene: Scene,
  tree: Tree,
  governors: readonly number[],
  type: EventType | undefined,
  objects: readonly number[],
): string[] {
  const found: string[] = []
  for (const place of governors.flatMap((g) => dependents(tree, g, 'obl', 'nmod'))) {
    const preposition = caseOf(tree, place)
    const moving = WHERE_MOVING.has(preposition) && MOVING.has(type)
    if ((ALWAYS_WHERE.has(preposition) || moving) && isPlace(scene, tree, place)) {
      for (const p of coordinated(tree, place))
        found.push(...placeNames(scene, tree, p), ...nearbyPlaces(scene, tree, p))
    }
  }
  if (TAKES_PLACE.has(type)) {
    for (const o of objects.map((n) => wholeOf(tree, n)))
      if (isPlace(scene, tree, o)) found.push(...coordinated(tree, o).flatMap((p) => placeNames(scene, tree, p)))
  }
  return [...new Set(found)]
}

/** “into Syria near Bou Kamal”: the second place hangs on the first. */
const nearbyPlaces = (scene: Scene, tree: Tree, place: number): string[] =>
  dependents(tree, place, 'nmod')
    .filter((n) => ALWAYS_WHERE.has(caseOf(tree, n)) && tokenAt(tree, n).pos === 'PROPN' && isPlace(scene, tree, n))
    .flatMap((n) => placeNames(scene, tree, n))

function isPlace(scene: Scene, tree: Tree, noun: number): boolean {
  const token = tokenAt(tree, noun)
  if (isTime(scene, token)) return false
  if (token.pos === 'PROPN') {
    const name = tidy(compactPhrase(scene.text, tree, noun))
    return /^\p{Lu}/u.test(token.text) && !scene.names.isPerson(name)
  }
  return token.pos === 'NOUN' && PLACE_NOUNS.has(token.lemma)
}

/** A place by its name; “the northern city of Aleppo” and “the city, Aleppo” give the name as well. */
function placeNames(scene: Scene, tree: Tree, noun: number): string[] {
  const named = [
    ...dependents(tree, noun, 'nmod').filter((m) => caseOf(tree, m) === 'of'),
    ...dependents(tree, noun, 'appos'),
  ].find((m) => tokenAt(tree, m).pos === 'PROPN')
  if (named !== undefined && tokenAt(tree, noun).pos === 'NOUN') return [compactPhrase(scene.text, tree, named)]
  const { first, last } = phraseBounds(tree, noun)
  const words = tidy(scene.text.slice(tokenAt(tree, withoutLeading(tree, first, noun)).start, tokenAt(tree, last).end))
  return words ? [words] : []
}
