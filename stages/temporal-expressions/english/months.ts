/** Months without a day: `March 1998`, `last April`, `March of this year`, `in May`; and what only looks like one. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { monthAt, yearAfter } from './dates.ts'
import { isCapitalised, piece, posAt, type Family } from './grammar.ts'
import { ordinalAt } from './numbers.ts'
import { MONTHS, NAME_TAILS, SHORT_MONTHS, WEEKDAYS } from './lexicon.ts'

const WHICH: Record<string, 'last' | 'this' | 'next'> = {
  last: 'last',
  past: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
}

/** A month without day: `March 1998`, `last April`, `March of last year`, `in March`. */
export const months: Family = (w, i) => {
  const pointed = lowerAt(w, i) === 'this' && /^(past|coming)$/.test(lowerAt(w, i + 1)) ? i + 1 : i
  if (/^(each|every)$/.test(lowerAt(w, i))) {
    const month = monthAt(w, i + 1)
    const value = month && `XXXX-${String(month.month).padStart(2, '0')}`
    return (
      (value && piece(i, month.to, 'SET', 'month-set', { kind: 'set', value, quant: lowerAt(w, i).toUpperCase() })) ||
      undefined
    )
  }
  const which = WHICH[lowerAt(w, pointed)]
  const at = which ? pointed + 1 : i
  const month = monthAt(w, at)
  if (!month) return undefined
  const year = yearAfter(w, month.to)
  if (!year && !which && (month.unsure || !isCapitalised(wordAt(w, at).text)) && !vouchedFor(w, at)) return undefined
  if (!year && (isName(w, at, month.to) || isNoDay(w, month.to))) return undefined
  if (which && (month.unsure || posAt(w, at) === 'VERB') && !isCapitalised(wordAt(w, at).text)) return undefined
  return piece(i, year?.to ?? month.to, 'DATE', year ? 'month-of-year' : 'bare-month', {
    kind: 'calendar',
    month: month.month,
    ...(year ? { year: year.year } : {}),
    ...(which ? { which } : {}),
  })
}

/** `in May`, `by March`: a preposition before, no sign of a verb or a name after. */
function vouchedFor(w: Words, i: number): boolean {
  const word = wordAt(w, i)
  if (!isCapitalised(word.text)) return false
  const before = lowerAt(w, i - 1)
  if (/^(early|late|mid|since|until|till|last|next|by|from|through|throughout|during|between|every|each)$/.test(before))
    return true
  if (before === '-' && lowerAt(w, i - 2) === 'mid') return true
  // `May, June and July`
  if (/^(,|and|or)$/.test(lowerAt(w, i + 1)) && MONTHS.has(lowerAt(w, i + 2))) return true
  if (before === 'in') return true
  // `May was the driest month`
  if (/^(was|is|saw|has|had|brought)$/.test(lowerAt(w, i + 1)) && /^(|[.;:"“])$/.test(before)) return true
  // `the March accession`, `a May agreement`
  if (/^(the|a|its|their|his|her)$/.test(before) && posAt(w, i + 1) === 'NOUN' && wordAt(w, i + 1).gap === 1) {
    return !isCapitalised(wordAt(w, i + 1).text)
  }
  if (/^(and|or|to)$/.test(before)) return MONTHS.has(lowerAt(w, i - 2)) || MONTHS.has(lowerAt(w, i - 3))
  return before === 'of' && !SHORT_MONTHS.has(word.lower)
}

/** `July 42nd`: no day of any month. */
const isNoDay = (w: Words, i: number) => (ordinalAt(w, i)?.value ?? 0) > 31

/** `April Smith`, `August Wilson`, `June Carter`, `March Madness`. */
function isName(w: Words, i: number, to: number): boolean {
  const before = wordAt(w, i - 1)
  const after = wordAt(w, to)
  if (NAME_TAILS.has(after.lower) && isCapitalised(after.text)) return true
  if (
    /^(mr|ms|mrs|dr|miss|sir|lady|prof)$/.test(before.lower) ||
    (before.text === '.' && /^(mr|ms|mrs|dr|prof)$/.test(lowerAt(w, i - 2)))
  )
    return true
  const vouched = /^(in|since|until|by|last|next|this|early|late|from|through|throughout|during|before|after|of)$/.test(
    before.lower,
  )
  if (
    /^(april|june|august|may|jan|july)$/.test(lowerAt(w, i)) &&
    after.gap === 1 &&
    /^[A-Z][a-z]+$/.test(after.text) &&
    !vouched
  ) {
    return !WEEKDAYS.has(after.lower) && posAt(w, to) === 'PROPN'
  }
  return lowerAt(w, i) === 'may' && !vouched && isCapitalised(before.text) && before.gap === 1 && before.text.length > 1
}
