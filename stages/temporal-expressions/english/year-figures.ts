/** Whether four digits are a year: `in 1998`, not `1998 troops`, `page 1998`, `$1998`, `1,998`. */
import { lowerAt, wordAt, type Words } from '../words.ts'
import { isCapitalised, isHyphen, posAt } from './grammar.ts'

/** Years without a sign of their own, in digits. */
const FIRST_BARE_YEAR = 1000

const LAST_BARE_YEAR = 2150

/** Below and above these a bare number is more often a quantity; a preposition must vouch for it. */
const FIRST_PLAIN_YEAR = 1800

const LAST_PLAIN_YEAR = 2060

/** Words after which a number of four digits is a year. */
const YEAR_PREPOSITIONS = new Set(
  'in since of by from until till before after during to through throughout between and or for early late mid the fiscal circa c ca year years around about to summer spring autumn winter fall'.split(
    ' ',
  ),
)

/** Words after which a number is a name or a count: `page 1998`, `flight 1990`. */
const LABELS = new Set(
  'page pages p pp no nos number room flight route highway section article chapter line verse channel model boeing airbus windows office resolution unit area zip box apartment suite bus train phone tel code lot version mach nearly almost exactly than least most approximately roughly over only points'.split(
    ' ',
  ),
)

/** What is counted in news; `2000 troops` is no year. */
export const COUNTED = new Set(
  'people men women children soldiers troops fighters civilians students workers employees jobs homes houses dollars pounds euros francs marks yen cents shares points votes seats members miles kilometers kilometres meters metres feet km m ft acres hectares tons tonnes kg pounds barrels gallons ships aircraft tanks guns vehicles prisoners casualties dead wounded killed others more degrees calories words pages copies units cars rooms percent hours minutes seconds days weeks months years times inches yards mph rpm horsepower hp mm cm lb lbs horses cavalry infantry infantrymen rifles sailors marines strong guests refugees protesters'.split(
    ' ',
  ),
)

export const isFourDigits = (w: Words, i: number) => wordAt(w, i).digits && wordAt(w, i).text.length === 4

/** A figure that is part of a longer one: `$1998`, `1,998`, `1998.5`, `1998%`, `F-1998`. */
export function isInsideFigure(w: Words, i: number): boolean {
  const before = wordAt(w, i - 1)
  const after = wordAt(w, i + 1)
  if (/^[$£€¥#]$/.test(before.text)) return true
  if (
    wordAt(w, i).gap === 0 &&
    /^[.,:/\-_=&?]$/.test(before.text) &&
    before.gap === 0 &&
    isCapitalised(wordAt(w, i - 2).text)
  )
    return true
  if (wordAt(w, i).gap === 0 && /^[.,:/_=&?@]$/.test(before.text) && wordAt(w, i - 2).digits) return true
  if (wordAt(w, i).gap === 0 && wordAt(w, i - 1).text.length > 0 && /[A-Za-z]$/.test(before.text)) return true
  if (/^[%°]$/.test(after.text)) return true
  if (after.gap === 0 && /^[A-Za-z]/.test(after.text) && after.lower !== 's') return true
  return after.gap === 0 && /^[.,:/_=]$/.test(after.text) && wordAt(w, i + 2).digits && wordAt(w, i + 2).gap === 0
}

/** Four digits that can be a year wherever they stand; context is judged by `isBareYear`. */
export function digitYearAt(w: Words, i: number): number | undefined {
  if (!isFourDigits(w, i) || isInsideFigure(w, i)) return undefined
  const year = Number(wordAt(w, i).text)
  return year >= FIRST_BARE_YEAR && year <= LAST_BARE_YEAR ? year : undefined
}

export function isBareYear(w: Words, i: number, year: number): boolean {
  const before = wordAt(w, i - 1)
  const after = wordAt(w, i + 1)
  if (COUNTED.has(after.lower) && after.gap < 2) return false
  if (
    LABELS.has(before.lower) ||
    (before.lower === '.' && LABELS.has(lowerAt(w, i - 2)) && lowerAt(w, i - 2) !== 'years')
  )
    return false
  if (isHyphen(after.lower) && after.gap === 0 && /^[a-z]/.test(lowerAt(w, i + 2)) && wordAt(w, i + 2).gap === 0) {
    return /^(era|style|model|vintage)$/.test(lowerAt(w, i + 2)) || year >= FIRST_PLAIN_YEAR
  }
  if (before.lower === '.' && /^(c|ca)$/.test(lowerAt(w, i - 2))) return true
  if (YEAR_PREPOSITIONS.has(before.lower)) return before.lower !== 'to' || year >= FIRST_PLAIN_YEAR
  if (/^[(,;–—-]$/.test(before.text) || before.gap === 2 || before.start < 0)
    return year >= FIRST_PLAIN_YEAR || /^[),;:–—-]$/.test(after.text)
  if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) return false
  return !(
    posAt(w, i + 1) === 'NOUN' &&
    after.lower.endsWith('s') &&
    !isCapitalised(before.text) &&
    !/^(the|its|their|his|our|a|this|that|those|these)$/.test(before.lower)
  )
}
