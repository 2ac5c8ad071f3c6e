/** What a verb's own words say of it: voice, form, modal, negation. */
import { IRREGULAR_VERBS } from '../../pipeline/irregular-verbs.ts'
import { dependents, plainRelation, tokenAt, type Tree } from './tree.ts'

export interface VerbGroup {
  /** Index of the verb. */
  readonly verb: number
  /** Auxiliaries, in text order; those of the first verb for a coordinated one that has none. */
  readonly auxiliaries: readonly number[]
  readonly passive: boolean
  readonly form: 'past' | 'present' | 'perfect' | 'progressive' | 'infinitive' | 'gerund' | 'participle'
  /** The modal in lower case: `will`, `could`. */
  readonly modal?: string
  readonly negated: boolean
  /** Whether it is placed before now by its form: `was fighting`, `had fled`. */
  readonly past: boolean
}

const NEGATIONS = new Set(["n't", 'not', 'never', 'n’t', 'nt', 'hardly', 'no'])
const isBe = (lemma: string) => lemma === 'be' || lemma === "'s" || lemma === "'re"

function auxiliariesOf(tree: Tree, verb: number): readonly number[] {
  const own = dependents(tree, verb, 'aux')
  const token = tokenAt(tree, verb)
  if (own.length || plainRelation(token) !== 'conj' || token.head < 0) return own
  // “dozens were injured and hundreds arrested”
  if (isGapped(tree, verb)) return auxiliariesOf(tree, token.head)
  const sharesSubject = !dependents(tree, verb, 'nsubj', 'csubj', 'mark').length
  // “has seized and held”: the second verb shares the auxiliary only when its form can follow it.
  return sharesSubject && tokenAt(tree, token.head).form === token.form ? auxiliariesOf(tree, token.head) : own
}

const AMOUNT =
  /^(?:dozens|hundreds|thousands|scores|others|another|many|several|some|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)$/i

/** A second verb of a passive whose own subject is a bare number. */
function isGapped(tree: Tree, verb: number): boolean {
  const { head, form } = tokenAt(tree, verb)
  if ((form !== 'past' && form !== 'participle') || INTRANSITIVE.has(tokenAt(tree, verb).lemma)) return false
  const subject = dependents(tree, verb, 'nsubj')[0]
  const isBare =
    subject === verb - 1 && AMOUNT.test(tokenAt(tree, subject).text) && !dependents(tree, verb, 'obj').length
  return isBare && tree.children[head]!.some((c) => tokenAt(tree, c).relation === 'aux:pass')
}

function formOf(tree: Tree, verb: number, auxiliaries: readonly number[], passive: boolean): VerbGroup['form'] {
  const token = tokenAt(tree, verb)
  const tokens = auxiliaries.map((a) => tokenAt(tree, a))
  if (passive && tokens.some((t) => t.text.toLowerCase() === 'being')) return 'progressive'
  if (token.form === 'gerund') return tokens.some((t) => isBe(t.lemma)) ? 'progressive' : 'gerund'
  if (tokens.some((t) => HAVE.has(t.text.toLowerCase()))) return 'perfect'
  if (dependents(tree, verb, 'mark', 'aux').some((m) => tokenAt(tree, m).text.toLowerCase() === 'to'))
    return 'infinitive'
  if (passive) return auxiliaries.length ? (tokens.some((t) => t.form === 'past') ? 'past' : 'present') : 'participle'
  const word = token.text.toLowerCase()
  // “fighters drove into Syria”: whatever the tagger says, `drove` is past.
  if (!auxiliaries.length && word !== token.lemma && IRREGULAR_VERBS.get(token.lemma)?.past === word)
    return passive ? 'participle' : 'past'
  // “to stave off a defeat and halt the advance”: the second infinitive has no “to” of its own.
  const first = tree.tokens[token.head]
  if (plainRelation(token) === 'conj' && first?.form === 'infinitive' && word === token.lemma) return 'infinitive'
  if (token.form === 'infinitive') {
    if (tokens.some((t) => t.form === 'past' && t.lemma === 'do')) return 'past'
    return auxiliaries.length || plainRelation(token) === 'xcomp' ? 'infinitive' : 'present'
  }
  if (token.form === 'present') return 'present'
  const reduced =
    plainRelation(token) === 'acl' &&
    !dependents(tree, verb, 'nsubj').length &&
    token.relation !== 'acl:relcl' &&
    !takesObject(tree, verb) &&
    !INTRANSITIVE.has(token.lemma)
  return reduced || token.relation === 'amod' ? 'participle' : 'past'
}

const HAVE = new Set(['have', 'has', 'had', "'ve", '’ve', 'having'])

/** “killed in the raid”: a participle without auxiliary, subject or object. */
function isReducedPassive(tree: Tree, verb: number): boolean {
  const token = tokenAt(tree, verb)
  const relation = plainRelation(token)
  return (
    token.form === 'participle' &&
    !INTRANSITIVE.has(token.lemma) &&
    (relation === 'acl' || relation === 'advcl') &&
    token.relation !== 'acl:relcl' &&
    !dependents(tree, verb, 'nsubj', 'obj', 'aux').length &&
    !takesObject(tree, verb)
  )
}

/** “two firefighters died”: nothing is done to anybody. */
const INTRANSITIVE = new Set(
  'die fall arrive happen occur collapse go come rise sleep remain emerge disappear erupt flee vanish escape vote resign retire retreat withdraw speak'.split(
    ' ',
  ),
)

/** “an earthquake struck eastern Vastana”: a bare noun phrase behind a participle is its object, so it is no passive. */
function takesObject(tree: Tree, verb: number): boolean {
  if (GIVEN_TWO.has(tokenAt(tree, verb).lemma)) return false
  const next = tree.tokens[verb + 1]
  const isTimed = next?.pos === 'PROPN' && next.text.endsWith('day')
  return next !== undefined && OPENS_OBJECT.has(next.pos) && !isTimed
}

const OPENS_OBJECT = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'])
/** “a man called Smith”, “rebels given weapons”: passives that keep an object. */
const GIVEN_TWO = new Set(
  'call name give award offer dub elect appoint pay grant send deem make ask tell teach show title code'.split(' '),
)

/** Reads a verb's group from the tree. */
export function verbGroupOf(tree: Tree, verb: number): VerbGroup {
  const known = tree.memo.groups[verb] as VerbGroup | undefined
  if (known) return known
  const group = readGroup(tree, verb)
  tree.memo.groups[verb] = group
  return group
}

function readGroup(tree: Tree, verb: number): VerbGroup {
  const auxiliaries = auxiliariesOf(tree, verb)
  const passive =
    auxiliaries.some((a) => tokenAt(tree, a).relation === 'aux:pass') ||
    (dependents(tree, verb, 'nsubj:pass').length > 0 && auxiliaries.length > 0) ||
    isReducedPassive(tree, verb)
  const form = formOf(tree, verb, auxiliaries, passive)
  const modal = auxiliaries.map((a) => tokenAt(tree, a).text.toLowerCase()).find((w) => MODALS.has(w))
  const past =
    form === 'past' ||
    form === 'perfect' ||
    form === 'participle' ||
    auxiliaries.some((a) => tokenAt(tree, a).form === 'past')
  return {
    verb,
    auxiliaries,
    passive,
    form,
    ...(modal === undefined ? {} : { modal }),
    negated: isNegated(tree, verb),
    past,
  }
}

const MODALS = new Set("will shall 'll ’ll wo would could might may should can must ought ca".split(' '))

const PARTICLE = /^(?:out|up|down|off|away|back|over|in|on)$/i

/** “set ablaze”: as good as a particle. */
const ABLAZE = /^(?:ablaze|alight|afire)$/

/** The particles of a verb in lower case: `out` of “walked out on Monday”, which the parser may call an adverb. */
export function particlesOf(tree: Tree, verb: number): string[] {
  const next = verb + 1
  const isNextOne = ABLAZE.test(tree.tokens[next]?.text ?? '') || isOutOf(tree, verb)
  const particles = tree.children[verb]!.filter((c) => c !== next || !isNextOne).filter((c) =>
    isParticle(tree, verb, c),
  )
  return [...(isNextOne ? [next] : []), ...particles].map((c) => tokenAt(tree, c).text.toLowerCase())
}

function isParticle(tree: Tree, verb: number, c: number): boolean {
  const token = tokenAt(tree, c)
  // “cut up to 800 jobs”: that `up` belongs to the number; so does the `down` of “closed down 3.4%”.
  if (tree.tokens[c + 1]?.text === 'to' && tree.tokens[c + 2]?.pos === 'NUM') return false
  if (/^(?:up|down)$/i.test(token.text) && /^(?:NUM|SYM)$/.test(tree.tokens[c + 1]?.pos ?? '')) return false
  const isNext = c === verb + 1 && token.relation === 'advmod' && PARTICLE.test(token.text)
  return token.relation === 'compound:prt' || isNext
}

/** “were knocked out of the cup”, “were driven out of the city”. */
const isOutOf = (tree: Tree, verb: number): boolean =>
  tree.tokens[verb + 1]?.text === 'out' &&
  tree.tokens[verb + 2]?.text === 'of' &&
  tokenAt(tree, verb + 1).head !== verb &&
  tree.children[verb]!.some((c) => tokenAt(tree, c).relation === 'aux:pass')

/** A verb with its particle: `call-off`, `take-over`; the plain lemma where there is none. */
export function phrasalLemma(tree: Tree, verb: number): string {
  const particle = particlesOf(tree, verb)[0]
  return particle === undefined ? tokenAt(tree, verb).lemma : `${tokenAt(tree, verb).lemma}-${particle}`
}

/** Whether a word carries its own “not”, “never” or “no”; “not only” is no negation. */
export function isNegated(tree: Tree, i: number): boolean {
  return tree.children[i]!.some((c) => {
    const token = tokenAt(tree, c)
    if (!NEGATIONS.has(token.text.toLowerCase())) return false
    if (token.relation !== 'advmod' && token.relation !== 'det' && token.relation !== 'neg' && token.pos !== 'PART')
      return false
    return tree.tokens[c + 1]?.text.toLowerCase() !== 'only'
  })
}
