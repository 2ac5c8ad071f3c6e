/** Times and parts of the day joined with their day: `the morning of June 6`, `10 p.m. Wednesday`, `Thursday 8pm`. */
import type { Piece } from '../meaning.ts'
import { lowerAt, wordAt, type Words } from '../words.ts'
import { clockTimes } from './clock.ts'
import { isDay, withMeaning, type CoreReader } from './core-phrase.ts'
import { dayPartAt } from './day-parts.ts'
import { timeInPart } from './spoken-clock.ts'
import { yearAt } from './years.ts'

/** `the morning of June 6`, `the night of 8 August`, `dawn on Monday`. */
export function dayPartOf(w: Words, i: number, core: CoreReader): Piece | undefined {
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
export function timeThenDate(w: Words, i: number, core: CoreReader): Piece | undefined {
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

/** `March 21, 2013 9:15 PM`, `Thursday 8pm`: a time right behind its day belongs to it. */
export function withClock(w: Words, found: Piece): Piece {
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
