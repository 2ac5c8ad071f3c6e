/** Weekdays and days by name: `Monday`, `last Friday night`, `yesterday morning`, `Tuesday nights`. */
import type { Meaning } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { dayPartAt } from './day-parts.ts'
import { afterPossessive, isCapitalised, isDash, piece, type Family } from './grammar.ts'
import { CLOCK_WORDS, DAY_PARTS, NAME_HEADS, NAME_TAILS, SHORT_WEEKDAYS, WEEKDAYS } from './lexicon.ts'

const WHICH: Record<string, 'last' | 'this' | 'next'> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
  following: 'next',
}

function weekdayAt(w: Words, i: number): number | undefined {
  const word = wordAt(w, i)
  const weekday = WEEKDAYS.get(word.lower)
  if (weekday === undefined || (SHORT_WEEKDAYS.has(word.lower) && !isShortWeekday(w, i))) return undefined
  return weekday
}

/** `Fri.`, `Tues night`: short forms need a sign that they are no name (`Sun Microsystems`, `sat`, `wed`). */
function isShortWeekday(w: Words, i: number): boolean {
  const word = wordAt(w, i)
  const before = lowerAt(w, i - 1)
  // `this sun` shines; `this sun!` is a day
  const chosen = /^(this|next|last|every|each)$/.test(before)
  if (chosen && (isCapitalised(word.text) || wordAt(w, i + 1).gap !== 1 || !/^(sun|sat|wed)$/.test(word.lower)))
    return true
  if (!isCapitalised(word.text)) return false
  const after = wordAt(w, i + 1)
  if (after.text === '.' && after.gap === 0) return word.lower !== 'sun' || !isCapitalised(wordAt(w, i + 2).text)
  if (DAY_PARTS.has(after.lower)) return true
  // `Mon-Fri`
  const joined = isDash(after.text) ? wordAt(w, i + 2) : isDash(before) ? wordAt(w, i - 2) : undefined
  if (joined && SHORT_WEEKDAYS.has(joined.lower) && isCapitalised(joined.text)) return true
  return /^(on|by|until)$/.test(before) && !/^(sun|sat|wed)$/.test(word.lower)
}

function isName(w: Words, i: number): boolean {
  const after = wordAt(w, i + 1)
  if (after.gap === 1 && isCapitalised(after.text) && NAME_TAILS.has(after.lower)) return true
  if (after.lower === 'night' && /^(live|football|fever)$/.test(lowerAt(w, i + 2)) && isCapitalised(after.text))
    return true
  return NAME_HEADS.has(lowerAt(w, i - 1)) && isCapitalised(wordAt(w, i - 1).text)
}

/** `Monday`, `next Tuesday`, `this coming Sunday`, `Wednesday evening`, `Monday last week`. */
export const weekdays: Family = (w, i) => {
  let at = i
  if (lowerAt(w, at) === 'the' && WHICH[lowerAt(w, at + 1)]) at++
  if (lowerAt(w, at) === 'this' && /^(past|coming)$/.test(lowerAt(w, at + 1))) at++
  const word = lowerAt(w, at)
  const which = WHICH[word]
  if (which || word === 'that') at++
  const weekday = weekdayAt(w, at)
  if (weekday === undefined || isName(w, at)) return undefined
  if (at > i && lowerAt(w, i) === 'the' && word !== 'following' && word !== 'previous') return undefined
  const dot =
    SHORT_WEEKDAYS.has(lowerAt(w, at)) &&
    isCapitalised(wordAt(w, at).text) &&
    lowerAt(w, at + 1) === '.' &&
    wordAt(w, at + 1).gap === 0
  const to = at + (dot ? 2 : 1)
  const meaning: Meaning = {
    kind: 'weekday',
    weekday,
    ...(which ? { which } : {}),
    ...(/^(following|previous|that)$/.test(word) ? { from: 'narrative' as const } : {}),
  }
  return (
    withDayPart(w, i, to, meaning, which ? 'weekday-chosen' : 'weekday') ??
    withWeek(w, i, to, weekday) ??
    piece(i, to, 'DATE', which ? 'weekday-chosen' : 'weekday', meaning)
  )
}

/** `Monday morning`, `Friday late afternoon`. */
function withDayPart(w: Words, from: number, to: number, meaning: Meaning, rule: string) {
  const part = wordAt(w, to).gap < 2 ? dayPartAt(w, afterPossessive(w, to)) : undefined
  return (
    part &&
    piece(from, part.to, 'TIME', `${rule}-part`, {
      ...meaning,
      time: part.time,
      ...(part.mod ? { mod: part.mod } : {}),
    })
  )
}

/** `Monday of last week`, `Tuesday this week`. */
function withWeek(w: Words, from: number, to: number, weekday: number) {
  const at = lowerAt(w, to) === 'of' ? to + 1 : to
  const which = WHICH[lowerAt(w, at)]
  if (!which || lowerAt(w, at + 1) !== 'week') return undefined
  return piece(from, at + 2, 'DATE', 'weekday-of-week', { kind: 'weekday', weekday, which: `week-${which}` })
}

/** `Mondays`, `Tuesday nights`, `each Thursday`, `every other Friday`. */
export const weekdaySets: Family = (w, i) => {
  const each = /^(each|every)$/.test(lowerAt(w, i))
  const other = each && lowerAt(w, i + 1) === 'other'
  const at = each ? i + (other ? 2 : 1) : i
  const singular = lowerAt(w, at).replace(/s$/, '')
  const weekday = WEEKDAYS.get(each ? lowerAt(w, at) : singular)
  if (weekday === undefined || (lowerAt(w, at).length < 6 && !each)) return undefined
  const plural = lowerAt(w, at).endsWith('s')
  const partWord = wordAt(w, at + 1).lower
  const part = DAY_PARTS.get(partWord.replace(/s$/, ''))
  if (!each && !plural && !(part && partWord.endsWith('s'))) return undefined
  const value = `XXXX-WXX-${weekday}${part && !CLOCK_WORDS.has(partWord) ? `T${part}` : ''}`
  return piece(i, part ? at + 2 : at + 1, 'SET', 'weekday-set', {
    kind: 'set',
    value,
    ...(each ? { quant: lowerAt(w, i).toUpperCase() } : {}),
    freq: other ? 'P2W' : 'P1W',
  })
}

const DAYS: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 }

/** `2moro`, `2nite`, cut in two by their figure. */
const DAYS_WITH_2: Record<string, number> = { moro: 1, morow: 1, morrow: 1, mrw: 1, mro: 1, nite: 0, night: 0, day: 0 }

/** `today`, `late yesterday`, `tomorrow morning`, `the day before yesterday`. */
export const namedDays: Family = (w, i) => {
  if (lowerAt(w, i) === 'the' && lowerAt(w, i + 1) === 'day') {
    const pair = `${lowerAt(w, i + 2)} ${lowerAt(w, i + 3)}`
    const offset = pair === 'before yesterday' ? -2 : pair === 'after tomorrow' ? 2 : undefined
    return offset && piece(i, i + 4, 'DATE', 'day-beyond', { kind: 'unit', unit: 'day', offset, from: 'publication' })
  }
  const digit = wordAt(w, i).text === '2' && wordAt(w, i + 1).gap === 0 ? 1 : 0
  const offset = digit ? DAYS_WITH_2[lowerAt(w, i + 1)] : DAYS[lowerAt(w, i)]
  if (offset === undefined) return undefined
  if (lowerAt(w, i) === 'today' && isCapitalised(wordAt(w, i).text) && isTitle(w, i)) return undefined
  const meaning: Meaning = { kind: 'unit', unit: 'day', offset, from: 'publication' }
  const to = i + digit + 1
  if (digit && lowerAt(w, i + 1).startsWith('ni')) return piece(i, to, 'TIME', 'named-day', { ...meaning, time: 'NI' })
  return withDayPart(w, i, to, meaning, 'named-day') ?? piece(i, to, 'DATE', 'named-day', meaning)
}

/** `USA Today`, `the Today programme`. */
const isTitle = (w: Words, i: number) =>
  /^(usa|the|nbc)$/.test(lowerAt(w, i - 1)) || /^(show|programme|program)$/.test(lowerAt(w, i + 1))
