/** Finds the expressions of a text: each starting word is read once, the longest reading wins. */
import type { Lean, Meaning, Piece, Relation } from './meaning.ts'
import type { Language, OrderOfText } from './english/index.ts'
import { lowerAt, wordAt, type Words } from './words.ts'

export interface Found extends Piece {
  readonly start: number
  readonly end: number
}

/** Pieces in text order, none overlapping another. */
export function findExpressions(w: Words, language: Language, order: OrderOfText): Found[] {
  const read = language.phraseReader(w, order)
  const pieces: Piece[] = []
  let free = 0
  for (const i of language.startsOf(w)) {
    const found = i < free ? undefined : read(i, pieces.at(-1))
    if (!found) continue
    pieces.push(found)
    free = found.to
  }
  return inContext(w, language, pieces)
}

/** Adds what stands around each piece: the verb's tense, the preposition, the range it belongs to. */
function inContext(w: Words, language: Language, pieces: readonly Piece[]): Found[] {
  let leaned: { readonly lean: Lean; readonly to: number } | undefined
  return pieces.map((p, k) => {
    const start = wordAt(w, p.from).start
    const end = wordAt(w, p.to - 1).end
    const before = pieces[k - 1]
    const after = pieces[k + 1]
    const starts = after && isDate(p) && isDate(after) && language.joinsRange(w, p.from, p.to, after.from)
    const ends = before && isDate(p) && isDate(before) && language.joinsRange(w, before.from, before.to, p.from)
    const listed =
      after !== undefined &&
      isDate(p) &&
      isDate(after) &&
      after.from === p.to + 1 &&
      (language.joinsList(w, p.to) || (lowerAt(w, p.to) === ',' && isMonth(p) && isMonth(after)))
    const relation = language.relationAt(w, p.from)
    const own = needsLean(p.meaning) ? leanOf(relation, language.leanAt(w, start, end)) : undefined
    const lean = own === 'unknown' && leaned && isNear(w, leaned.to, p.from) ? leaned.lean : own
    if (lean) leaned = { lean, to: p.to }
    const meaning = {
      ...p.meaning,
      ...(lean ? { lean } : {}),
      ...(lean === 'past' && p.meaning.kind === 'calendar' && !p.meaning.weekday && language.happenedAt(w, start)
        ? { happened }
        : {}),
      ...(relation ? { relation } : {}),
      ...(listed ? { listed } : {}),
      ...(starts ? { range: 1 as const } : ends ? { range: -1 as const } : {}),
    } as Meaning
    return { ...p, meaning, start, end }
  })
}

const happened = true as const

/** `should be back by Saturday, it said, and the rest on Sunday`: in one sentence the second looks where the first does. */
function isNear(w: Words, from: number, to: number): boolean {
  if (to - from > REACH) return false
  for (let i = from; i < to; i++) if (/^[.!?;]$/.test(lowerAt(w, i)) || wordAt(w, i + 1).gap === 2) return false
  return true
}
/** How far the verb of the expression before reaches, in words. */
const REACH = 12

const isMonth = ({ meaning: m }: Piece) => m.kind === 'calendar' && m.month !== undefined && m.day === undefined

const isDate = (p: Piece) => p.type === 'DATE' && p.meaning.kind !== 'reference'

/** `since` looks back; `by` and `until` look ahead where the verb says nothing. */
function leanOf(relation: Relation | undefined, verb: Lean): Lean {
  if (relation === 'since') return 'past'
  return verb === 'unknown' && (relation === 'by' || relation === 'until') ? 'future' : verb
}

/** Incomplete dates, which the verb must complete. */
function needsLean(meaning: Meaning): boolean {
  if (meaning.kind === 'weekday') return meaning.which === undefined || meaning.which === 'this'
  if (meaning.kind === 'unit')
    return meaning.unit === 'weekend' || (meaning.from === 'narrative' && meaning.offset <= 0)
  if (meaning.kind === 'shift') return meaning.from === 'narrative' && meaning.sign < 0
  if (meaning.kind !== 'calendar') return false
  return meaning.eitherOrder === true || (meaning.year === undefined && meaning.which === undefined)
}
