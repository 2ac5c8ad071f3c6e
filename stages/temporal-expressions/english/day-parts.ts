/** Parts of the day: `tonight`, `overnight`, `this morning`, `last night`, `that evening`, `at dawn`. */
import { lowerAt, type Words } from '../words.ts'
import { isHyphen, piece, type Family } from './grammar.ts'
import { DAY_PARTS } from './lexicon.ts'

/** A part of the day at `i`, perhaps after `early`, `late`, `mid-`. */
export function dayPartAt(w: Words, i: number): { to: number; time: string; mod?: string } | undefined {
  const edge = /^(early|late|mid)$/.exec(lowerAt(w, i))?.[1]
  const at = edge ? (isHyphen(lowerAt(w, i + 1)) ? i + 2 : i + 1) : i
  const time = DAY_PARTS.get(lowerAt(w, at))
  if (!time) return undefined
  return { to: at + 1, time, ...(edge ? { mod: edge === 'early' ? 'START' : edge === 'late' ? 'END' : 'MID' } : {}) }
}

/** `tonight`, `overnight`, `this morning`, `last night`, `that evening`, `the same afternoon`, `the next morning`. */
export const dayParts: Family = (w, i) => {
  const word = lowerAt(w, i)
  if (word === 'tonight') return part(i, i + 1, 'NI', 0, 'publication')
  if (word === 'overnight') {
    return piece(i, i + 1, 'TIME', 'overnight', {
      kind: 'unit',
      unit: 'day',
      offset: 0,
      from: 'publication',
      time: 'night',
    })
  }
  const the = word === 'the' ? i + 1 : i
  const origin = PART_ORIGINS[lowerAt(w, the)]
  if (!origin || (origin.the === undefined ? false : origin.the !== the > i)) return undefined
  let at = the + 1
  if (lowerAt(w, the) === 'same' && /^(day)$/.test(lowerAt(w, at))) at++
  const found = dayPartAt(w, at)
  if (!found) return undefined
  const last = lowerAt(w, the) === 'last' && found.time !== 'NI' && found.time !== 'EV'
  return last ? undefined : part(i, found.to, found.time, origin.offset, origin.from, found.mod)
}

export const part = (
  from: number,
  to: number,
  time: string,
  offset: number,
  origin: 'publication' | 'narrative',
  mod?: string,
) =>
  piece(from, to, 'TIME', 'day-part', {
    kind: 'unit',
    unit: 'day',
    offset,
    from: origin,
    time,
    ...(mod ? { mod } : {}),
  })

/** `at dawn`, `by nightfall`, `in the early morning`: of the day at hand. `at night` and `in the night` name none. */
export const partsAlone: Family = (w, i) => {
  const before = lowerAt(w, i - 1)
  const the = lowerAt(w, i) === 'the'
  const found = dayPartAt(w, the ? i + 1 : i)
  if (!found || found.time === '12:00' || found.time === '24:00') return undefined
  const word = lowerAt(w, found.to - 1)
  const fits = the
    ? word === 'night'
      ? /^(during|through|throughout|into)$/.test(before)
      : /^(in|during|by|until|through|throughout|into)$/.test(before) && word !== 'dawn'
    : /^(at|by|until|before|after|since|from)$/.test(before) &&
      /^(dawn|daybreak|sunrise|dusk|sunset|nightfall)$/.test(word)
  if (!fits || lowerAt(w, found.to) === 'of') return undefined
  return piece(i, found.to, 'TIME', 'part-alone', {
    kind: 'unit',
    unit: 'day',
    offset: 0,
    dayless: true,
    from: 'narrative',
    time: found.time,
    ...(found.mod ? { mod: found.mod } : {}),
  })
}

const PART_ORIGINS: Record<string, { offset: number; from: 'publication' | 'narrative'; the?: boolean }> = {
  this: { offset: 0, from: 'publication' },
  last: { offset: -1, from: 'publication', the: false },
  that: { offset: 0, from: 'narrative', the: false },
  same: { offset: 0, from: 'narrative' },
  next: { offset: 1, from: 'narrative' },
  following: { offset: 1, from: 'narrative' },
  previous: { offset: -1, from: 'narrative' },
}
