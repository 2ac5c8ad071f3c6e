/**
 * Which mentions are no line of a timeline by themselves, and why.
 *
 * They are kept in the annotated article: a reader of the timeline wants what happened, to whom and when, not every
 * clause. The rules ask for little: a time of its own, or a known kind of happening with somebody named in it.
 */
import type { MentionStatus } from '../../pipeline/article.ts'
import { isNamed } from './noun-phrase.ts'
import { NOUN_TYPES, VERB_TYPES, type EventType } from './english/event-types.ts'
import { GROUP_NOUNS, PERSON_NOUNS, PLACE_NOUNS } from './english/titles-and-groups.ts'
import { VERB_FRAMES } from './english/verb-frames.ts'
import { GENERAL, PLAIN_SPEECH, STATIVE } from './english/verb-roles.ts'
import type { Participants } from './scene.ts'
import type { TimeLink } from './link-times.ts'
import { caseOf, dependents, isFullSentence, tokenAt, type Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { phrasalLemma, verbGroupOf } from './verb-group.ts'

export interface Weighed {
  readonly trigger: FoundTrigger
  readonly type: EventType
  readonly status: MentionStatus
  readonly participants: Participants
  readonly link: TimeLink | undefined
  readonly hasFigures: boolean
  readonly title: string
}

/** Kinds that say too little alone: they need a time of their own or somebody named. */
const WEAK: ReadonlySet<EventType> = new Set<EventType>([
  'other',
  'change',
  'policy',
  'market',
  'sport',
  'product',
  'construction',
  'business',
])
/** Kinds in which a thing can act: jets pound, ferries capsize, prices fall. */
const THINGS_ACT: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'movement',
  'disaster',
  'accident',
  'death',
  'injury',
  'market',
  'science',
  'business',
  'justice',
  'sport',
  'election',
  'retreat',
  'agreement',
])
/** Kinds that only people, and bodies of people, bring about: whoever is their subject acts. */
const DONE_BY_PEOPLE: ReadonlySet<EventType> = new Set<EventType>([
  'pledge',
  'demand',
  'rejection',
  'agreement',
  'threat',
  'accusation',
  'meeting',
  'arrest',
  'office',
])
const BARE: ReadonlySet<EventType> = new Set<EventType>([
  'statement',
  'rejection',
  'threat',
  'accusation',
  'pledge',
  'demand',
  'agreement',
  'policy',
])
const NAMING: ReadonlySet<string> = new Set(['call', 'name', 'dub', 'nickname', 'title', 'entitle', 'label'])
/** “told reporters”: an object that makes it no more than speech; unlike “recalled its ambassador”. */
const PURE_SPEECH = new Set([
  'say',
  'tell',
  'add',
  'ask',
  'quote',
  'think',
  'believe',
  'describe',
  'mention',
  'note',
  'feel',
])
/** “We will win”: the words of a quotation. */
const SPEAKER = /^(?:i|you|we)$/i
/** “the war in Ukraine”: what goes on in the background of the story. */
const STATES = new Set(
  'war conflict fighting violence unrest crisis hostility insurgency struggle standoff tension warfare dispute rivalry turmoil occupation campaign confrontation'.split(
    ' ',
  ),
)
/** “Withdrew”, “Was cut”: a title that tells nothing. */
const EMPTY_TITLE = /^(?:(?:was|were|is|are|did not|to be|to)\s+)?\S+$/i

/** Said of states, phases and light verbs: found, but no happening of their own. */
const STATE = 'it is a state or only carries an event'
const NOBODY = 'it does not say who'
/** The reason given for plain speech. */
const ONLY_SPEECH = 'it only says who said something'

/** The reason, or `undefined` for a mention that can stand on its own. */
export function minorReason(tree: Tree, weighed: Weighed): string | undefined {
  const { trigger, title, link } = weighed
  if (trigger.isState) return STATE
  // “The operator denied”: a bare saying tells nothing.
  const isBare =
    BARE.has(weighed.type) &&
    trigger.kind === 'verb' &&
    !dependents(tree, trigger.token, 'obj', 'obl', 'xcomp', 'nsubj:pass').some((d) => d > trigger.token) &&
    !/ that | to /.test(title)
  const ofWords = trigger.kind === 'verb' ? ofVerb(tree, weighed) : undefined
  if (ofWords) return ofWords
  // “Suffered heavy losses”, “Phone call”.
  // “It was the worst accident since 2011”: said of another that is told.
  if (trigger.kind === 'noun' && dependents(tree, trigger.token, 'cop').length) return 'it only says what another was'
  if (trigger.kind === 'noun' && isBareNoun(tree, weighed)) return 'it says neither who nor what'
  if (EMPTY_TITLE.test(title) || (isBare && verbGroupOf(tree, trigger.token).form !== 'participle'))
    return 'it says neither who nor what'
  if (KIN.test(title)) return 'it does not say whose'
  if (trigger.kind === 'verb' && isOnlyPublished(tree, weighed)) return 'it only says when something appeared'
  // “Nimbus bet”: of a verb of no known kind the object tells.
  if (trigger.kind === 'verb' && weighed.type === 'other' && link?.basis !== 'expression' && endsInVerb(tree, weighed))
    return 'it says neither who nor what'
  const { who, whom, where } = weighed.participants
  const named = [...who, ...whom, ...where].some(isNamed)
  const ownTime = link?.basis === 'expression'
  if (trigger.kind === 'noun' && trigger.carrier === undefined && !ownTime && !named)
    return 'it names nobody and no time'
  if (
    trigger.kind === 'noun' &&
    trigger.carrier === undefined &&
    !ownTime &&
    STATES.has(tokenAt(tree, trigger.token).lemma)
  )
    return 'it is a state of things, with no time'
  const isKnown =
    weighed.type !== 'other' || (trigger.kind === 'verb' && tokenAt(tree, trigger.token).lemma in VERB_FRAMES)
  // “Sales slipped 4 percent”: a figure of the market is news without a name or a day.
  const isFigure = weighed.type === 'market' && weighed.hasFigures && trigger.kind === 'verb'
  if (WEAK.has(weighed.type) && link === undefined && !isFigure && !(named && (weighed.hasFigures || isKnown))) {
    return 'what kind of happening it is, is not clear, and it has no time'
  }
  return undefined
}

const endsInVerb = (tree: Tree, { trigger, title }: Weighed): boolean =>
  title.toLowerCase().endsWith(` ${tokenAt(tree, trigger.token).text.toLowerCase()}`) && title.split(' ').length < 4

/** “His wife died”, where it is not known whose: a title cannot say so. */
const KIN =
  /^(?:Wife|Husband|Widow|Son|Daughter|Father|Mother|Brother|Sister|Parents|Children|Lawyer|Spokesman|Spokeswoman)\s/

/** “a poll released last week gave …”: what it gave is told elsewhere. */
const isOnlyPublished = (tree: Tree, { trigger, participants }: Weighed): boolean =>
  tokenAt(tree, trigger.token).relation === 'acl' &&
  PUBLISHED.has(tokenAt(tree, trigger.token).lemma) &&
  !participants.whom.concat(participants.who).some(isNamed)

const SAYS_NOTHING =
  /^(?:The )?(?:incident|event|accident|tragedy|disaster|crime|attack|move) (?:happened|occurred|took place|unfolded)$|^(?:This|These|That|Those) \S+ (?:occurs?|occurred|happens?|happened|comes?|came)$/i

/** “it emerged yesterday”: what emerged is told elsewhere. */
const EMERGING = new Set(['emerge', 'transpire', 'appear', 'seem', 'happen', 'turn'])

const PUBLISHED = new Set(['release', 'publish', 'issue', 'print', 'post', 'conduct', 'carry'])

/** A noun with nothing beside it, or carried by a verb without a subject. */
function isBareNoun(tree: Tree, { trigger, participants, title }: Weighed): boolean {
  if (trigger.carrier === undefined) return /^\S+(?: \p{Ll}+)?$/u.test(title)
  // “The raid comes a month after …”, “when the incident happened”: only sets it beside another.
  if (tokenAt(tree, trigger.carrier).lemma === 'come' || SAYS_NOTHING.test(title)) return true
  const isSubject = tokenAt(tree, trigger.token).head === trigger.carrier && tree.plain[trigger.token] === 'nsubj'
  return participants.subject === undefined && !isSubject
}

function ofVerb(tree: Tree, { trigger, type, status, participants, link }: Weighed): string | undefined {
  const verb = trigger.token
  const { lemma } = tokenAt(tree, verb)
  const hasObject = dependents(tree, verb, 'obj').length > 0 && !PURE_SPEECH.has(lemma)
  // “a case was reported on 29 December”: what is reported came up then.
  const isReported = verbGroupOf(tree, verb).passive && link?.basis === 'expression' && lemma === 'report'
  // “asked a court to halt the walkout”
  const isRequest =
    lemma === 'ask' &&
    (dependents(tree, verb, 'xcomp').length > 0 || dependents(tree, verb, 'obl').some((o) => caseOf(tree, o) === 'for'))
  if (PLAIN_SPEECH.has(lemma) && !hasObject && !isReported && !isRequest) return ONLY_SPEECH
  if (EMERGING.has(lemma) && /^it$/i.test(tree.tokens[participants.subject ?? -1]?.text ?? '')) return ONLY_SPEECH
  // “called it the most important thing”, “what it called Berlin's participation”.
  if (lemma === 'call' && type === 'other' && !participants.where.length) return ONLY_SPEECH
  // “the planet, called Tolva-3”; “was named chairman” is another matter.
  if (NAMING.has(lemma) && tokenAt(tree, verb).relation === 'acl') return 'it gives a name'
  // “took most of Aleppo” is plain enough.
  const takesPlace =
    lemma === 'take' && (participants.where.length > 0 || link?.basis === 'expression') && participants.who.length > 0
  // “will play Northgate in the final”: what stands with it tells what kind it is of.
  const isFramed =
    phrasalLemma(tree, verb) in VERB_FRAMES &&
    type !== 'other' &&
    (link?.basis === 'expression' || participants.who.some(isNamed) || THINGS_ACT.has(type))
  // “turned her down” is no turning.
  const isPhrasal = VERB_TYPES.has(phrasalLemma(tree, verb)) && phrasalLemma(tree, verb) !== lemma
  if (GENERAL.has(lemma) && !takesPlace && !isFramed && !isPhrasal) return `\`${lemma}\` names no happening by itself`
  const group = verbGroupOf(tree, verb)
  const { subject } = participants
  if (subject === undefined) return NOBODY
  const head = tokenAt(tree, subject)
  const told = group.passive ? [...participants.whom, ...participants.where] : participants.who
  if (!told.length && head.pos !== 'NOUN' && head.pos !== 'PROPN') return NOBODY
  if (SPEAKER.test(head.text)) return 'it is told in a speaker’s own words'
  const isGeneral = group.form === 'present' && (status === 'ongoing' || (group.passive && link === undefined))
  if (isGeneral && isFullSentence(tree)) return 'it is said in general, not of one time'
  const promised = promisedBy(tree, verb)
  if (status === 'planned' && promised && link?.basis !== 'expression') return `it is what \`${promised}\` tells`
  if (group.passive || link?.basis === 'expression' || THINGS_ACT.has(type)) return undefined
  if (head.pos === 'PRON') return undefined
  return DONE_BY_PEOPLE.has(type) || canAct(head.pos, head.lemma) ? undefined : `\`${head.text}\` is nobody who acts`
}

/** “agreed to buy”, “vowed to strike”: the agreeing and vowing is the event, and its title says of what. */
function promisedBy(tree: Tree, verb: number): string | undefined {
  const token = tokenAt(tree, verb)
  const governor = tree.tokens[token.head]
  if (
    token.relation !== 'xcomp' ||
    !governor ||
    !VERB_TYPES.has(governor.lemma) ||
    STATIVE.has(governor.lemma) ||
    verbGroupOf(tree, token.head).passive
  )
    return undefined
  return governor.text
}

function canAct(pos: string, word: string): boolean {
  // The lexicon lacks the lemma of some plurals: `insurgents`.
  const lemma = word.replace(/([^s])s$/, '$1')
  const known = [PERSON_NOUNS, GROUP_NOUNS, PLACE_NOUNS, NOUN_TYPES].some(
    (nouns) => nouns.has(lemma) || nouns.has(word),
  )
  return pos !== 'NOUN' || known || /(?:er|or|ist|ian|ant|man|men)$/.test(lemma)
}
