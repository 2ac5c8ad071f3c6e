/** Clock times in words: `half past one`, `ten to six`, `three o’clock`, `4 in the morning`, `3:30 in the afternoon`. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { DAY_PARTS } from './lexicon.ts'
import { smallNumberAt } from './numbers.ts'

export interface ClockTime {
  readonly to: number
  /** `15:30`. */
  readonly time: string
}

const pad = (n: number) => String(n).padStart(2, '0')

/** A clock time in words; a bare number only with its part of the day behind it. */
export function spokenClockAt(w: Words, i: number): ClockTime | undefined {
  return pastOrTo(w, i) ?? hourAt(w, i)
}

/** `three o’clock`; `4` of `4 in the morning`. */
function hourAt(w: Words, i: number): ClockTime | undefined {
  const hour = smallNumberAt(w, i)
  if (hour?.value === undefined || hour.value > 24 || hour.value < 1) return undefined
  const oclock = lowerAt(w, hour.to) === 'o' && lowerAt(w, hour.to + 2) === 'clock'
  if (!oclock && !partBehind(w, hour.to)) return undefined
  return { to: oclock ? hour.to + 3 : hour.to, time: `${pad(hour.value)}:00` }
}

/** `half past one`, `a quarter to six`, `ten minutes past three`. */
function pastOrTo(w: Words, i: number): ClockTime | undefined {
  const start = lowerAt(w, i) === 'a' ? i + 1 : i
  const part = PARTS_OF_HOUR[lowerAt(w, start)]
  const minutes = part === undefined ? smallNumberAt(w, start) : { to: start + 1, value: part }
  if (minutes?.value === undefined || minutes.value > 30) return undefined
  const spoken = lowerAt(w, minutes.to) === 'minutes' ? minutes.to + 1 : minutes.to
  const join = lowerAt(w, spoken)
  if (join !== 'past' && join !== 'to') return undefined
  const hour = smallNumberAt(w, spoken + 1)
  if (hour?.value === undefined || hour.value > 12 || hour.value < 1) return undefined
  // `two to six` is a range unless minutes are spoken of
  if (part === undefined && spoken === minutes.to && !(join === 'past' && minutes.value % 5 === 0)) return undefined
  // `a quarter to one third`, `ten minutes to three goals`
  if (join === 'to' && !endsTime(w, hour.to)) return undefined
  const at = join === 'past' ? hour.value * 60 + minutes.value : hour.value * 60 - minutes.value
  return { to: hour.to, time: `${pad(Math.floor(at / 60) % 24)}:${pad(at % 60)}` }
}
const PARTS_OF_HOUR: Record<string, number> = { half: 30, quarter: 15 }

const endsTime = (w: Words, i: number) =>
  wordAt(w, i).gap !== 1 || /^(in|on|at|and|when|the|that|o|he|she|it|they)$/.test(lowerAt(w, i))

/** `in the morning`, `at night` behind a time; not the start of `in the morning of 6 June`. */
function partBehind(w: Words, i: number): { to: number; part: string } | undefined {
  const [join, word, at] =
    lowerAt(w, i) === 'in' && lowerAt(w, i + 1) === 'the'
      ? ['in', lowerAt(w, i + 2), i + 3]
      : ['at', lowerAt(w, i + 1), i + 2]
  if (join === 'at' && (lowerAt(w, i) !== 'at' || word !== 'night')) return undefined
  if (join === 'in' && !/^(morning|afternoon|evening)$/.test(word)) return undefined
  return wordAt(w, i).gap === 2 ? undefined : { to: at, part: DAY_PARTS.get(word)! }
}

/** The time with the part of the day behind it, which tells the half of the day: `3:30 in the afternoon` is 15:30. */
export function inPartOfDay(w: Words, found: ClockTime): ClockTime {
  const behind = partBehind(w, found.to)
  if (!behind) return found
  // In `one in the morning of the 29th` the rest belongs to the date.
  const to = lowerAt(w, behind.to) === 'of' ? found.to : behind.to
  return { to, time: timeInPart(found.time, behind.part) }
}

/** `03:30` in the afternoon: `15:30`. */
export function timeInPart(time: string, part: string): string {
  const hour = Number(time.slice(0, 2))
  const late = part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5)
  return late && hour < 12 ? `${pad(hour + 12)}${time.slice(2)}` : time
}
