/** Words around a core phrase that TimeML draws inside the expression: `early`, `the end of`, `about`, `10 p.m.`. */
import type { Meaning, Piece } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { clockTimes } from './clock.ts'
import { dayPartAt } from './day-parts.ts'
import { CLOCK_OPENERS } from './families.ts'
import { afterPossessive, entryAt, isHyphen, piece } from './grammar.ts'
import { timeInPart } from './spoken-clock.ts'
import { DAY_PARTS, EDGE_NOUNS, EDGES, LOOSENERS, MONTHS } from './lexicon.ts'
import { yearAt } from './years.ts'

/** Reads the core phrase at a word. */
export type CoreReader = (i: number) => Piece | undefined

const withMeaning = (p: Piece, from: number, changes: Partial<Meaning>, rule = p.rule, to = p.to): Piece => ({
  ...p,
  from,
  to,
  rule,
  meaning: { ...p.meaning, ...changes } as Meaning,
})

/** `early 1990`, `mid-November`, `the late 1980s`, `earlier this month`, `late last week`, `late on Sunday`. */
function edgePhrase(w: Words, i: number, core: CoreReader): Piece | undefined {
  const the = /^(the|this)$/.test(lowerAt(w, i))
  // In `the late-November trip` the article belongs to the trip.
  if (the && isHyphen(lowerAt(w, i + 2)) && MONTHS.has(lowerAt(w, i + 3))) return undefined
  const at = the ? i + 1 : i
  const mod = EDGES.get(lowerAt(w, at))
  if (!mod) return undefined
  let start = isHyphen(lowerAt(w, at + 1)) ? at + 2 : at + 1
  if (!the && /^(in|on)$/.test(lowerAt(w, start))) start++
  if (lowerAt(w, start) === 'to' && isHyphen(lowerAt(w, start + 1))) return undefined
  const found = dayPartOf(w, start, core) ?? core(start) ?? theUnit(w, start)
  if (!found || !isEdged(found, lowerAt(w, at))) return undefined
  return withMeaning(found, i, { mod })
}

/** What `early` and its like can stand before: anything on the calendar, no duration. */
function isEdged(found: Piece, word: string): boolean {
  const { kind } = found.meaning
  if (kind === 'duration' || kind === 'set' || kind === 'reference' || kind === 'shift') return false
  return !((word === 'earlier' || word === 'later') && kind === 'calendar' && found.meaning.season === undefined)
}

/** `the year`, `the month`, `the day` after `later in`, `the end of`. */
function theUnit(w: Words, i: number): Piece | undefined {
  const found =
    /^the$/.test(lowerAt(w, i)) &&
    /^(day|week|month|year|decade|century|weekend|evening|morning|afternoon|night)$/.exec(lowerAt(w, i + 1))
  if (!found) return undefined
  const unit = found[1]!
  const time = DAY_PARTS.get(unit)
  if (time)
    return piece(i, i + 2, 'TIME', 'the-day-part', { kind: 'unit', unit: 'day', offset: 0, from: 'narrative', time })
  // `earlier in the day`: of the day told of last
  const from = unit === 'day' ? 'narrative' : 'publication'
  return piece(i, i + 2, 'DATE', 'the-unit', { kind: 'unit', unit: unit as 'day', offset: 0, from })
}

/** `the end of 1990`, `the beginning of October`, `the last half of the '80s`, `year's end`. */
function edgeNoun(w: Words, i: number, core: CoreReader): Piece | undefined {
  const closing = yearEnd(w, i)
  if (closing) return closing
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  const very = lowerAt(w, at) === 'very' ? at + 1 : at
  const half =
    /^(first|early|second|last|latter|later)$/.test(lowerAt(w, very)) &&
    /^(half|part|hours|days|weeks|months|years)$/.test(lowerAt(w, very + 1))
      ? very + 1
      : very
  const mod =
    half > very ? (/^(first|early)$/.test(lowerAt(w, very)) ? 'START' : 'END') : EDGE_NOUNS.get(lowerAt(w, very))
  if (!mod || lowerAt(w, half + 1) !== 'of' || (half > very && lowerAt(w, half) !== 'half' && at === i))
    return undefined
  const found = core(half + 2) ?? theUnit(w, half + 2)
  // `at the end of the day` is a phrase
  if (!found || !isEdged(found, '') || (found.rule === 'the-unit' && lowerAt(w, half + 3) === 'day')) return undefined
  if (lowerAt(w, half) === 'hours') return earlyHours(found, i, mod)
  // `the last half of 1989` is a half-year
  if (lowerAt(w, half) === 'half' && found.meaning.kind === 'calendar' && found.rule === 'year') return undefined
  return withMeaning(found, i, { mod })
}

/** `the early hours of 25 June`. */
const earlyHours = (found: Piece, i: number, mod: string) =>
  isDay(found) || found.meaning.time === 'MO'
    ? withMeaning({ ...found, type: 'TIME' }, i, { time: mod === 'START' ? 'MO' : 'NI' })
    : undefined

/** `the week of March 11`. */
function weekOf(w: Words, i: number, core: CoreReader): Piece | undefined {
  if (lowerAt(w, i + 1) !== 'week' || lowerAt(w, i + 2) !== 'of') return undefined
  const found = core(i + 3)
  if (found?.meaning.kind !== 'calendar' || found.meaning.day === undefined) return undefined
  return withMeaning(found, i, { week: true }, 'week-of-day')
}

/** `year-end`, `the year's end`, `month-end`. */
function yearEnd(w: Words, i: number): Piece | undefined {
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  const unit = /^(year|month)$/.exec(lowerAt(w, at))?.[1]
  if (!unit) return undefined
  const end = isHyphen(lowerAt(w, at + 1)) ? at + 2 : afterPossessive(w, at + 1)
  if (lowerAt(w, end) !== 'end') return undefined
  return piece(i, end + 1, 'DATE', 'unit-end', {
    kind: 'unit',
    unit: unit as 'year',
    offset: 0,
    from: 'narrative',
    mod: 'END',
  })
}

/** `the morning of June 6`, `the night of 8 August`, `dawn on Monday`. */
function dayPartOf(w: Words, i: number, core: CoreReader): Piece | undefined {
  const at = lowerAt(w, i) === 'the' ? i + 1 : i
  // `overnight Wednesday`
  const part = lowerAt(w, at) === 'overnight' ? { to: at + 1, time: 'NI' } : dayPartAt(w, at)
  if (!part) return undefined
  const joined =
    lowerAt(w, part.to) === 'of'
      ? part.to + 1
      : at === i
        ? lowerAt(w, part.to) === 'on'
          ? part.to + 1
          : part.to
        : undefined
  if (joined === undefined) return undefined
  const found = core(joined)
  if (!found || !isDay(found)) return undefined
  return withMeaning({ ...found, type: 'TIME' }, i, { time: part.time, ...(part.mod ? { mod: part.mod } : {}) })
}

/** `10 p.m. Wednesday`, `5 p.m. EST, Nov. 6`, `noon Saturday`. */
function timeThenDate(w: Words, i: number, core: CoreReader): Piece | undefined {
  const time = clockTimes(w, i)
  if (!time?.meaning.time) return undefined
  const joined = /^(on|of|in|,)$/.test(lowerAt(w, time.to))
  const on = joined ? time.to + 1 : time.to
  const found = wordAt(w, on).gap === 2 ? undefined : (dayPartOf(w, on, core) ?? core(on))
  if (!found) return undefined
  if (isDay(found)) return withMeaning({ ...found, type: 'TIME' }, i, { time: time.meaning.time })
  // `5:30 on the morning of 20 June`, `7pm tonight`
  const part = found.meaning.time
  if (part === undefined || !/^[A-Z]+$/.test(part) || ('dayless' in found.meaning && found.meaning.dayless))
    return undefined
  return withMeaning(found, i, { time: timeInPart(time.meaning.time, part) })
}

/** Whether a piece names a day and no time of it. */
function isDay({ meaning }: Piece): boolean {
  if (meaning.time !== undefined) return false
  if (meaning.kind === 'weekday') return true
  if (meaning.kind === 'unit') return meaning.unit === 'day'
  return meaning.kind === 'calendar' && (meaning.day !== undefined || meaning.holiday !== undefined)
}

/** Looseners that also are prepositions or adverbs of other things; they need a count right after them. */
const NEEDS_COUNT = new Set([
  'over',
  'under',
  'some',
  'up',
  'more',
  'less',
  'fewer',
  'no',
  'not',
  'well',
  'just',
  'almost',
  'nearly',
])

/** `more than two decades`, `about two years ago`, `at least the past 18 months`, `around Nov. 1`. */
function loosened(w: Words, i: number, core: CoreReader): Piece | undefined {
  const found = entryAt(w, i, LOOSENERS)
  if (!found) return undefined
  const start = i + found[0].length
  const rest = core(start)
  if (!rest || rest.type === 'SET' || rest.meaning.kind === 'reference') return undefined
  const isUnit = rest.meaning.kind === 'unit' && rest.meaning.time === undefined && rest.rule !== 'unit-end'
  if (rest.meaning.kind === 'weekday' || isUnit) return undefined
  const { meaning } = rest
  const counted = meaning.kind === 'duration' ? !meaning.value.includes('X') : meaning.kind === 'shift'
  if (
    NEEDS_COUNT.has(lowerAt(w, i)) &&
    (!counted ||
      (/^(the|these|last|past|next)$/.test(lowerAt(w, start)) &&
        lowerAt(w, i) !== 'almost' &&
        lowerAt(w, i) !== 'nearly'))
  )
    return undefined
  return withMeaning(rest, i, { mod: found[1] })
}

/** `March 21, 2013 9:15 PM`, `Thursday 8pm`: a time right behind its day belongs to it. */
function withClock(w: Words, found: Piece): Piece {
  if (!isDay(found)) return found
  const at = lowerAt(w, found.to) === ',' ? found.to + 1 : found.to
  const time = wordAt(w, at).digits && wordAt(w, at).gap < 2 ? clockTimes(w, at) : undefined
  if (!time) return found
  const stamped = { ...found, type: 'TIME' as const }
  const year = yearBehind(w, found, time.to)
  return year
    ? withMeaning(stamped, found.from, { time: time.meaning.time!, year: { year } }, 'calendar-day', time.to + 1)
    : withMeaning(stamped, found.from, { time: time.meaning.time! }, found.rule, time.to)
}

/** `Thu Oct 26 11:00:09 EDT 2023`: machines write the year last. */
function yearBehind(w: Words, { meaning }: Piece, to: number): number | undefined {
  if (meaning.kind !== 'calendar' || meaning.year || wordAt(w, to).gap !== 1) return undefined
  return wordAt(w, to).text.length === 4 ? yearAt(w, to)?.year : undefined
}

/** `or so`, `or more`, `or later`, `and beyond`, `at the latest`. */
export function withTail(w: Words, core: Piece): Piece {
  const found = withClock(w, core)
  const tail = `${lowerAt(w, found.to)} ${lowerAt(w, found.to + 1)}`
  const mod = wordAt(w, found.to).gap === 2 ? undefined : TAILS[tail]
  return mod && found.type !== 'SET' ? withMeaning(found, found.from, { mod }, found.rule, found.to + 2) : found
}
const TAILS: Record<string, string> = {
  'or so': 'APPROX',
  'or more': 'EQUAL_OR_MORE',
  'or less': 'EQUAL_OR_LESS',
  'or later': 'ON_OR_AFTER',
  'or earlier': 'ON_OR_BEFORE',
  'and beyond': 'ON_OR_AFTER',
}

type Modifier = (w: Words, i: number, core: CoreReader) => Piece | undefined

/** Tried in this order, each where its first words stand. */
const MODIFIERS: readonly (readonly [modifier: Modifier, opens: readonly string[]])[] = [
  [edgePhrase, ['the', 'this', ...EDGES.keys()]],
  [
    edgeNoun,
    ['the', 'very', 'first', 'early', 'second', 'last', 'latter', 'later', 'year', 'month', ...EDGE_NOUNS.keys()],
  ],
  [weekOf, ['the']],
  [dayPartOf, ['the', 'early', 'late', 'mid', 'overnight', ...DAY_PARTS.keys()]],
  [timeThenDate, CLOCK_OPENERS],
  [loosened, LOOSENERS.map(([words]) => words[0]!)],
]

const BY_WORD = new Map<string, Modifier[]>()
for (const [modifier, opens] of MODIFIERS) {
  for (const word of new Set(opens)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), modifier])
}

/** The words that open any of them. */
export const MODIFIER_OPENERS: readonly string[] = [...BY_WORD.keys()]

const NONE: readonly Modifier[] = []
/** The modifiers that an opening word can start. */
export const modifiersOf = (opening: string): readonly Modifier[] => BY_WORD.get(opening) ?? NONE
