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

/** Past, future or unknown, as the nearest verb has it: the one before the expression in its clause, else the one after. */
export function leanAt(w: Words, start: number, end: number): Lean {
  const { tokens } = w
  // In `Wednesday's ruling` the verb says nothing of Wednesday.
  if (/^['’]s/.test(w.text.slice(end, end + 2))) return 'unknown'
  const at = tokenIndexAt(tokens, start)
  for (let i = at - 1, n = 0; i >= 0 && n < REACH; i--, n++) {
    const token = tokens[i]!
    if (isStop(token)) break
    const lean = verbLean(tokens, i)
    if (lean) return lean
  }
  const after = tokenIndexAt(tokens, end)
  for (let i = after, n = 0; i < tokens.length && n < REACH; i++, n++) {
    const token = tokens[i]!
    if (isStop(token) && n > 0 && token.text !== ',') break
    const lean = verbLean(tokens, i)
    if (lean) return lean
  }
  return 'unknown'
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
  const to = before.indexOf('to')
  if (to >= 0) return before.includes('had') || PAST_BEFORE_TO.has(before[to + 1] ?? '') ? 'past' : 'future'
  if (word.endsWith('ing') && before.some((b) => /^(is|are|'s|'re)$/.test(b))) return 'future'
  if (TIMETABLE.has(word) && token.pos === 'VERB' && before.length === 0) return 'future'
  return isPastWord(word) || wasOnce(before) ? 'past' : 'unknown'
}
const wasOnce = (words: readonly string[]) => words.some((b) => /^(has|have|had|was|were|been)$/.test(b))
/** Verbs that say that what follows with `to` has been done, or has not. */
const PAST_BEFORE_TO = new Set(
  'began begun started continued tried used failed forced managed came refused attempted helped able had was were'.split(
    ' ',
  ),
)
const isPastWord = (word: string) => IRREGULAR_PAST.has(word) || word.endsWith('ed')

/** The words right before a verb that can belong to its group. */
function auxiliaries(tokens: readonly Token[], i: number): string[] {
  const words: string[] = []
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
