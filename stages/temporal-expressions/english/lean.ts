/** Which way an English sentence looks: from the verb nearest to an expression, by its tokens. */
import type { Token } from '../../../pipeline/article.ts'
import type { Lean, Relation } from '../meaning.ts'
import { lowerAt, tokenIndexAt, wordAt, type Words } from '../words.ts'

/** How far a verb may stand away, in tokens. */
const REACH = 14

const WILL = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'would', 'should', 'may', 'might', 'must', 'can', 'could'])
/** Plans: with an infinitive or a date after them, they look ahead. */
const PLANNED = new Set([
  'due',
  'scheduled',
  'set',
  'slated',
  'expected',
  'planned',
  'expects',
  'expect',
  'plans',
  'plan',
  'aims',
  'intends',
  'hopes',
  'upcoming',
  'forthcoming',
  'ahead',
  'proposed',
  'going',
])
const IRREGULAR_PAST = new Set(
  'was were had did said told went came took got made gave found left met began fell rose sold bought held won lost ran sent saw became kept led brought thought wrote built spent fought struck hit cut put set shot broke drove flew spoke chose stood understood paid grew knew drew withdrew threw wore caught taught sought died lay arose ate sank swept'.split(
    ' ',
  ),
)

/** Past, future or unknown, as the nearest verb has it: the one before the expression in its clause, else the one after. */
export function leanAt(w: Words, start: number, end: number): Lean {
  const { tokens } = w
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
  if (WILL.has(word) && word !== 'may') return 'future'
  if (PLANNED.has(word) && /^(to|for|on|by|next|in|$)$/.test(tokens[i + 1]?.text.toLowerCase() ?? '')) return 'future'
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return undefined
  const before = auxiliaries(tokens, i)
  if (before.some((b) => WILL.has(b))) return 'future'
  if (before.includes('to'))
    return before.some((b) => /^(had|was|were|began|tried|used|failed|forced|managed)$/.test(b)) ? 'past' : 'future'
  if (IRREGULAR_PAST.has(word) || word.endsWith('ed') || before.some((b) => /^(has|have|had|was|were)$/.test(b)))
    return 'past'
  return 'unknown'
}

/** The words right before a verb that can belong to its group. */
function auxiliaries(tokens: readonly Token[], i: number): string[] {
  const words: string[] = []
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const token = tokens[k]!
    if (!/^(AUX|PART|ADV|VERB)$/.test(token.pos) && token.text.toLowerCase() !== 'to') break
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
