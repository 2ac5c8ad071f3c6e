/** Which way an English sentence looks: from the verb nearest to an expression, by its tokens. */
import type { Token } from '../../../pipeline/article.ts'
import type { Lean, Relation } from '../meaning.ts'
import { lowerAt, tokenIndexAt, wordAt, type Words } from '../words.ts'

/** How far a verb may stand away, in tokens. */
const REACH = 14

const WILL = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'would', 'should', 'might', 'must', 'may'])
/** Plans that look ahead whatever follows. */
const SCHEDULED = new Set(['due', 'scheduled', 'slated', 'upcoming', 'forthcoming', 'payable', 'effective'])
/** Plans that look ahead with an infinitive or a preposition after them (`planned for Friday`, `expected in May`). */
const PLANNED = new Set('expected planned expects expect plans plan aims intends hopes proposed going set'.split(' '))
const AFTER_PLANNED = new Set(['to', 'for', 'in', 'on', 'by', 'next'])
/** Verbs of timetables, whose present tense looks ahead: `The court meets Tuesday`. */
const TIMETABLE = new Set(
  'meet meets open opens begin begins start starts vote votes arrive arrives leave leaves expire expires return returns resume resumes convene convenes visit visits face faces end ends'.split(
    ' ',
  ),
)
const IRREGULAR_PAST = new Set(
  'was were had did said told went came took got made gave found left met began fell rose sold bought held won lost ran sent saw became kept led brought thought wrote built spent fought struck hit cut put set shot broke drove flew spoke chose stood understood paid grew knew drew withdrew threw wore caught taught sought died lay arose ate sank swept'.split(
    ' ',
  ),
)

/** Words that open a clause: the verb before them belongs to another one (`while jets on Sunday pounded the line`). */
const CLAUSE_OPENERS = new Set(
  'while when as because although though whereas but that which who where if and'.split(' '),
)

/**
 * Past, future or unknown, as the nearest verb has it: the one before the expression in its clause, else the one
 * after it, else any before it in the sentence.
 */
export function leanAt(w: Words, start: number, end: number): Lean {
  const { tokens } = w
  const at = tokenIndexAt(tokens, start)
  // In `Wednesday's ruling` the verb says nothing of Wednesday, unless what is Wednesday's is an appointment.
  if (/^['’]s/.test(w.text.slice(end, end + 2))) return isAppointment(tokens, at) ? 'future' : 'unknown'
  if (isOpenEnded(tokens, at)) return 'future'
  const before = verbBefore(tokens, at)
  if (before.lean) return before.lean
  return (
    verbAfter(tokens, tokenIndexAt(tokens, end)) ??
    (before.opener < 0 ? 'unknown' : (verbBefore(tokens, before.opener).lean ?? 'unknown'))
  )
}

/** `will take charge for Tuesday's match` */
function isAppointment(tokens: readonly Token[], at: number): boolean {
  const verb = nearestVerb(tokens, at)
  if (verb === undefined || !auxiliaries(tokens, verb).some((aux) => /^(?:will|'ll|’ll)$/.test(aux))) return false
  return tokens.slice(at + 2, at + 5).some(({ text }) => APPOINTMENTS.test(text))
}
const APPOINTMENTS =
  /^(?:match|game|final|semi-?final|race|derby|vote|election|referendum|poll|meeting|summit|talks|hearing|debate|test|fixture|tie|clash|contest|opener|session|auction)s?$/i

/** `as early as Tuesday`, `postponed until Tuesday`, `has joined until May`: ahead, whatever the tense. */
function isOpenEnded(tokens: readonly Token[], at: number): boolean {
  const word = (k: number) => tokens[at - k]?.text.toLowerCase() ?? ''
  if (word(1) === 'as' && /^(early|soon|late)$/.test(word(2)) && word(3) === 'as') return true
  const verb = /^(until|till|to)$/.test(word(1)) ? nearestVerb(tokens, at) : undefined
  if (verb !== undefined && POSTPONED.has(tokens[verb]!.text.toLowerCase())) return true
  if (word(1) === 'to' || !/^(until|till)$/.test(word(1))) return false
  if ([2, 3, 4, 5].some((k) => POSTPONED.has(word(k)))) return true
  // What has happened lasts until then: `has joined Hull City until January`.
  return verb !== undefined && auxiliaries(tokens, verb).some((aux) => /^(has|have|'ve|’ve)$/.test(aux))
}
const POSTPONED = new Set(
  (
    'postponed delayed extended adjourned suspended deadline deferred pushed given gave valid open remanded banned barred ' +
    'jailed loan loaned contract deal lease signed'
  ).split(' '),
)

/** Where the nearest verb before a token stands in its sentence, without auxiliaries. */
function nearestVerb(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - REACH) && !isStop(tokens[i]!); i--) if (tokens[i]!.pos === 'VERB') return i
  return undefined
}

/** `was sold in January`, `voted on 3 January`: `in` or `on` joins the date to a verb that is past itself. */
export function happenedAt({ tokens }: Words, start: number): boolean {
  const at = tokenIndexAt(tokens, start)
  if (!/^(in|on)$/i.test(tokens[at - 1]?.text ?? '')) return false
  const verb = nearestVerb(tokens, at)
  return verb !== undefined && !auxiliaries(tokens, verb).includes('to') && verbLean(tokens, verb) === 'past'
}

/** The lean of the nearest verb before a token, or the index of the word that opens its clause. */
function verbBefore(tokens: readonly Token[], at: number): { lean?: Lean; opener: number } {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i]!
    if (isStop(token)) break
    if (CLAUSE_OPENERS.has(token.text.toLowerCase())) return { opener: i }
    const lean = verbLean(tokens, i)
    if (lean && isInvitation(tokens, i, at)) return { lean: 'future', opener: -1 }
    if (lean) return { lean: isFollowUp(tokens, i, at) ? 'past' : lean, opener: -1 }
  }
  return { opener: -1 }
}

/** `has invited both sides to talks on Thursday`, `threatened a march on 20 July`: the talks and the march lie ahead. */
function isInvitation(tokens: readonly Token[], verb: number, at: number): boolean {
  const between = tokens.slice(verb + 1, at)
  if (/^threaten(?:ed|s|ing)$/i.test(tokens[verb]!.text)) return between.some(({ pos }) => pos === 'NOUN')
  return (
    /^(?:invited|invites|invite|summoned|summons)$/i.test(tokens[verb]!.text) &&
    between.some(({ text }) => /^(?:to|for)$/i.test(text))
  )
}

/** `are appealing for witnesses after a crash on Monday`, `are questioning two men held on Monday`: it has happened. */
function isFollowUp(tokens: readonly Token[], verb: number, at: number): boolean {
  const word = tokens[verb]!.text.toLowerCase()
  if (!word.endsWith('ing') || !auxiliaries(tokens, verb).some((b) => PRESENT_BE.test(b))) return false
  if (INQUIRING.has(word) || (word === 'looking' && tokens[verb + 1]?.text.toLowerCase() === 'into')) return true
  const between = tokens.slice(verb + 1, at)
  const after = between.findLastIndex(({ text }) => /^(after|following)$/i.test(text))
  if (after < 0) return false
  // `after work`, `after school` say no more than when
  const event = between.slice(after + 1).filter(({ text }) => !/^(in|on|at|by|late|early)$/i.test(text))
  return event.some(({ pos, text }) => pos === 'NOUN' && (event.length > 1 || text.endsWith('s')))
}
const PRESENT_BE = /^(is|are|'s|'re|’s|’re)$/
const INQUIRING = new Set('appealing investigating searching questioning treating probing'.split(' '))

function verbAfter(tokens: readonly Token[], at: number): Lean | undefined {
  for (let i = at; i < Math.min(tokens.length, at + REACH); i++) {
    const token = tokens[i]!
    if (isStop(token)) return undefined
    const lean = verbLean(tokens, i)
    if (lean) return lean
  }
  return undefined
}

const isStop = (token: Token) => /^[.;:!?"“”]$/.test(token.text)

/** The lean of the verb at a token; `undefined` for other words. */
function verbLean(tokens: readonly Token[], i: number): Lean | undefined {
  const token = tokens[i]!
  const word = token.text.toLowerCase()
  const next = tokens[i + 1]?.text.toLowerCase() ?? ''
  if (WILL.has(word) && (word !== 'may' || token.pos === 'AUX')) return 'future'
  const before = auxiliaries(tokens, i)
  if (SCHEDULED.has(word) && next !== 'process') return before.includes('had') ? 'past' : 'future'
  if (PLANNED.has(word) && (next === 'to' || next === 'for' || (word !== 'set' && AFTER_PLANNED.has(next)))) {
    return before.includes('had') ? 'past' : 'future'
  }
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return undefined
  if (before.some((b) => WILL.has(b))) return 'future'
  // `is expected to sign a sweeping bill on Tuesday`: a participle says nothing
  if (word.endsWith('ing') && before.length === 0) return undefined
  const to = before.indexOf('to')
  if (to >= 0) return infinitiveLean(tokens, i - to - 2, before)
  if (word.endsWith('ing') && before.some((b) => PRESENT_BE.test(b))) return 'future'
  if (TIMETABLE.has(word) && token.pos === 'VERB' && before.length === 0) return 'future'
  return isPastWord(word) || wasOnce(before) ? 'past' : 'unknown'
}
const wasOnce = (words: readonly string[]) => words.some((b) => /^(has|have|had|was|were|been)$/.test(b))
/** `agreed to meet`, `is to open`, `a plan to strike` look ahead; of other infinitives the main verb decides. */
function infinitiveLean(tokens: readonly Token[], governor: number, before: readonly string[]): Lean | undefined {
  const word = tokens[governor]?.text.toLowerCase() ?? ''
  if (!AHEAD_BEFORE_TO.has(word)) return undefined
  return before.includes('had') ? 'past' : 'future'
}
const AHEAD_BEFORE_TO = new Set(
  (
    'agreed agree agrees decided planned plan plans planning scheduled expected expects expect set due supposed vowed promised ' +
    'wants want hopes hoped intends intended ordered likely ready about going is are was were invited invitation offer ' +
    'agreement deal decision proposal proposed appointment slated poised prepared preparing preparations'
  ).split(' '),
)
const isPastWord = (word: string) => IRREGULAR_PAST.has(word) || word.endsWith('ed')

/** No auxiliary stands before these: in `May was dry` a month does. */
const FINITE = new Set(['was', 'were', 'is', 'are', 'did', 'does'])

/** The words right before a verb that can belong to its group. */
function auxiliaries(tokens: readonly Token[], i: number): string[] {
  const words: string[] = []
  if (FINITE.has(tokens[i]!.text.toLowerCase())) return words
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const token = tokens[k]!
    if (!/^(AUX|PART|ADV|VERB)$/.test(token.pos) && !/^(to|due)$/.test(token.text.toLowerCase())) break
    words.push(token.text.toLowerCase())
  }
  return words
}

const RELATIONS: Record<string, Relation> = {
  since: 'since',
  until: 'until',
  till: 'until',
  before: 'before',
  after: 'after',
  by: 'by',
  through: 'until',
  during: 'during',
  throughout: 'during',
  following: 'after',
}

/** The preposition right before an expression: `since Tuesday`, `until 2016`, `after the 2011 protests`. */
export function relationAt(w: Words, i: number): Relation | undefined {
  const before = lowerAt(w, i - 1)
  if (before === 'the' || before === 'at') return RELATIONS[lowerAt(w, i - 2)]
  if (before === 'to' && /^(prior|previous)$/.test(lowerAt(w, i - 2))) return 'before'
  if (before === 'than' && lowerAt(w, i - 2) === 'later') return 'by'
  return wordAt(w, i).gap === 2 ? undefined : RELATIONS[before]
}

/** Whether the word between two expressions makes a list of them. */
export const joinsList = (w: Words, i: number): boolean => /^(and|or|&|\/|-|–)$/.test(lowerAt(w, i))

/** Whether `from A to B`, `between A and B`, `A–B` joins two expressions that stand at these words. */
export function joinsRange(w: Words, from: number, firstEnd: number, secondStart: number): boolean {
  const gap = secondStart - firstEnd
  if (gap !== 1 || wordAt(w, secondStart).gap === 2) return false
  const join = lowerAt(w, firstEnd)
  const before = lowerAt(w, from - 1)
  if (/^[-–—]$/.test(join)) return wordAt(w, firstEnd).gap === wordAt(w, secondStart).gap
  if (/^(until|till|to|through)$/.test(join)) return before === 'from' || join !== 'to'
  return join === 'and' && before === 'between'
}
