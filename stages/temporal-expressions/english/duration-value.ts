/** How TIMEX3 writes a length of time. */
import type { Unit } from '../meaning.ts'

const VALUE_UNITS: Record<Unit, readonly [string, string, number]> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  weekend: ['P', 'WE', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  'half-year': ['P', 'M', 6],
  season: ['P', 'M', 3],
  year: ['P', 'Y', 1],
  decade: ['P', 'DE', 1],
  century: ['P', 'CE', 1],
  millennium: ['P', 'ML', 1],
}

const SMALLER: Partial<Record<Unit, readonly [string, number]>> = {
  year: ['M', 12],
  month: ['D', 30],
  hour: ['M', 60],
  minute: ['S', 60],
  day: ['H', 24],
}

/** `half a century` is told in years. */
const YEARS: Partial<Record<Unit, number>> = { decade: 10, century: 100, millennium: 1000 }

/** TIMEX3: `P2Y`, `PT30M`, `P2Y6M`, `PXD`; decades and longer units have TIMEX2’s letters. */
export function durationValue(unit: Unit, count: number | undefined, words = unit as string): string {
  const [prefix, letter, factor] = VALUE_UNITS[unit]
  if (words === 'fortnight' && count !== undefined) return `P${count * 2}W`
  if (count === undefined) return `${prefix}X${letter}`
  const amount = count * factor
  const whole = Math.floor(amount)
  if (whole === amount) return `${prefix}${amount}${letter}`
  if (YEARS[unit]) return `P${Math.round(amount * YEARS[unit])}Y`
  const [small, per] = SMALLER[unit] ?? ['', 0]
  if (!small) return `${prefix}${amount}${letter}`
  const head = whole > 0 ? `${whole}${letter}` : ''
  const time = unit === 'day' ? 'T' : ''
  return `${prefix}${head}${time}${Math.round((amount - whole) * per)}${small}`
}
