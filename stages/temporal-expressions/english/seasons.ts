/** Seasons and holidays: `last summer`, `the winter of 1994`, `Thanksgiving Day`, `Christmas Eve 1968`. */
import type { Meaning } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isYearBehindMonth } from './ancient-years.ts'
import { entryAt, isCapitalised, isDash, piece, posAt, type Family } from './grammar.ts'
import { HOLIDAYS, SEASONS } from './lexicon.ts'
import { yearReferenceAt } from './years.ts'

const WHICH: Record<string, 'last' | 'this' | 'next'> = {
  last: 'last',
  past: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
}

function yearAfter(w: Words, i: number) {
  if (wordAt(w, i).gap === 2) return undefined
  const of = lowerAt(w, i) === 'of' || lowerAt(w, i) === ',' ? i + 1 : i
  const found = yearReferenceAt(w, of)
  // `the autumn of 218 BC` says its era, `the autumn of 218` leaves it to the story.
  if (!found && isYearBehindMonth(w, of))
    return { to: of + 1, year: { year: Number(wordAt(w, of).text), era: 'of-story' as const } }
  return found && (of > i || 'year' in found.year || lowerAt(w, of) !== 'the') ? found : undefined
}

/** `last summer`, `the winter of 1994`, `this past spring`, `spring 2003`. */
export const seasons: Family = (w, i) => {
  let at = i
  if (lowerAt(w, at) === 'the') at++
  if (lowerAt(w, at) === 'this' && /^(past|coming)$/.test(lowerAt(w, at + 1))) at++
  const word = lowerAt(w, at)
  const which = WHICH[word]
  if (which) at++
  const follows = /^(following|same|that|previous)$/.test(lowerAt(w, at)) ? lowerAt(w, at++) : undefined
  const season = SEASONS.get(lowerAt(w, at))
  if (!season) return undefined
  const year = yearAfter(w, at + 1)
  if (!year && !which && !follows && !standsAlone(w, i, at)) return undefined
  if (which && /^(fall|spring)$/.test(lowerAt(w, at)) && posAt(w, at) === 'VERB') return undefined
  const second = year && yearTail(w, year.to)
  return piece(i, second ?? year?.to ?? at + 1, 'DATE', 'season', {
    kind: 'calendar',
    season,
    ...(year ? { year: year.year } : {}),
    ...(which ? { which } : {}),
    ...(follows && follows !== 'that' && follows !== 'same'
      ? { which: follows === 'following' ? ('next' as const) : ('last' as const), from: 'narrative' as const }
      : {}),
  })
}
/** `winter of 1942-43`, `1942–1943`. */
function yearTail(w: Words, i: number): number | undefined {
  const digits = wordAt(w, i + 1)
  return /^[-–—/]$/.test(lowerAt(w, i)) &&
    wordAt(w, i).gap === 0 &&
    digits.digits &&
    digits.gap === 0 &&
    /^(\d\d|\d{4})$/.test(digits.text)
    ? i + 2
    : undefined
}

/** `in the summer`, `by spring`: no verb, no name, `fall` and `spring` only after a preposition. */
function standsAlone(w: Words, i: number, at: number): boolean {
  const word = lowerAt(w, at)
  const before = lowerAt(w, i - 1)
  const after = wordAt(w, at + 1)
  if (
    isCapitalised(wordAt(w, at).text) &&
    (isCapitalised(after.text) || isCapitalised(wordAt(w, i - 1).text)) &&
    after.gap === 1
  )
    return false
  const preposition =
    /^(in|by|since|until|till|during|through|of|for|before|after|early|late|mid|this|every|each|-)$/.test(before)
  if (word === 'fall' || word === 'spring') {
    return (
      preposition &&
      before !== 'of' &&
      before !== 'after' &&
      after.lower !== 'of' &&
      posAt(w, at) !== 'VERB' &&
      (at > i || /^(in|by|since|until|late|early|mid|this)$/.test(before))
    )
  }
  return preposition || at > i
}

/** `Christmas`, `New Year's Day 2000`. */
export const holidays: Family = (w, i) => {
  const the = lowerAt(w, i) === 'the' ? i + 1 : i
  const which = WHICH[lowerAt(w, the)]
  const at = which ? the + 1 : i
  const plain = lowerAt(w, at) === 'christmas'
  const found = plain || isCapitalised(wordAt(w, at).text) ? entryAt(w, at, HOLIDAYS) : undefined
  if (!found || (the > i && !which)) return undefined
  const to = at + found[0].length
  const after = wordAt(w, to)
  if (after.gap === 1 && isCapitalised(after.text) && !/^(I|Day|Eve)$/.test(after.text) && found[0].length === 1)
    return undefined
  const year = isDash(lowerAt(w, to)) ? undefined : yearAfter(w, to)
  const meaning: Meaning = {
    kind: 'calendar',
    holiday: found[1],
    ...(year ? { year: year.year } : {}),
    ...(which ? { which } : {}),
  }
  return piece(i, year?.to ?? to, 'DATE', 'holiday', meaning)
}
