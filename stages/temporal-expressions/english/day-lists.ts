/** Days whose month stands elsewhere: `the 27th`, `June 5 and 6`, `from 8 to 11 May`. */
import type { Meaning, Piece } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { dated, dayAt, dayFirst, monthAt } from './dates.ts'
import { isCapitalised, piece, posAt, type Family } from './grammar.ts'
import { ordinalAt } from './numbers.ts'

/** `the 27th`: a day whose month the narrative knows. Only where nothing else can follow the ordinal. */
export const daysAlone: Family = (w, i) => {
  if (
    lowerAt(w, i) !== 'the' ||
    !/^(on|by|until|till|from|of|to|and|night|morning|evening|since)$/.test(lowerAt(w, i - 1))
  )
    return undefined
  const ordinal = ordinalAt(w, i + 1)
  if (ordinal?.value === undefined || ordinal.value > 31 || !wordAt(w, i + 1).digits) return undefined
  const after = wordAt(w, ordinal.to)
  // `the 8th Army`, `the 8th floor`
  if (
    after.gap === 1 &&
    (isCapitalised(after.text) || NAMED_BY_ORDINAL.has(posAt(w, ordinal.to))) &&
    after.lower !== 'most'
  )
    return undefined
  if (after.lower === 'of' && !/^(that|this|the)$/.test(lowerAt(w, ordinal.to + 1))) return undefined
  if (after.lower === 'and' && /^(last|final|first|only)$/.test(lowerAt(w, ordinal.to + 1))) return undefined
  return piece(i, ordinal.to, 'DATE', 'day-of-month', { kind: 'calendar', day: ordinal.value })
}

const NAMED_BY_ORDINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])

/** The `20th` of `on the 19th and 20th`. */
function ordinalAlone(w: Words, i: number, meaning: Meaning): Piece | undefined {
  const day = wordAt(w, i).digits ? ordinalAt(w, i)?.value : undefined
  if (meaning.kind !== 'calendar' || day === undefined || day > 31 || day <= (meaning.day ?? 31)) return undefined
  if (wordAt(w, i + 2).gap === 1 && posAt(w, i + 2) === 'NOUN') return undefined
  return piece(i, i + 2, 'DATE', 'day-of-month', { kind: 'calendar', day })
}

/** Words between the days of one month: `June 5 and 6`, `from 8 to 11 May`. */
const DAY_JOINS = new Set(['and', 'or', 'to', 'until', 'till', 'through', '-', '–', '—'])

/** The `6` of `June 5 and 6, 1944`, once `June 5` has been read. */
export function nextDayOf(w: Words, before: Piece): Piece | undefined {
  const { meaning, to } = before
  if (before.rule === 'day-of-month' && /^(and|or|to|until)$/.test(lowerAt(w, to)))
    return ordinalAlone(w, to + 1, meaning)
  if (meaning.kind !== 'calendar' || !meaning.month || !meaning.day || meaning.year || !wordAt(w, to - 1).digits)
    return undefined
  if (!DAY_JOINS.has(lowerAt(w, to))) return undefined
  const day = dayAt(w, to + 1)
  if (!day || day.day <= meaning.day || !wordAt(w, to + 1).digits || monthAt(w, day.to)) return undefined
  const next = wordAt(w, day.to)
  if (next.gap === 1 && /^[A-Za-z0-9%$]/.test(next.text) && posAt(w, day.to) === 'NOUN') return undefined
  return dated(w, to + 1, day.to, { kind: 'calendar', month: meaning.month, day: day.day })
}

/** The `8` of `8 to 11 May 1942`, `8 and 9 May`: a day whose month follows the next one. */
export const joinedDays: Family = (w, i) => {
  const day = wordAt(w, i).digits || lowerAt(w, i) === 'the' ? dayAt(w, lowerAt(w, i) === 'the' ? i + 1 : i) : undefined
  if (!day || !DAY_JOINS.has(lowerAt(w, day.to))) return undefined
  const last = dayFirst(w, day.to + 1, day.to + 1)
  if (last?.meaning.kind !== 'calendar' || last.meaning.day === undefined || last.meaning.day <= day.day)
    return undefined
  return piece(i, day.to, 'DATE', last.rule, { ...last.meaning, day: day.day })
}
