/** Lines that are boilerplate from end to end. */
import type { Boilerplate, BoilerplateKind } from '../../../pipeline/article.ts'
import { findWrittenDates } from '../../../pipeline/written-dates.ts'
import type { Line } from './index.ts'
import {
  AGENCY,
  AGENCY_LINE,
  AGENCY_NOTE,
  CAPTION_START,
  COPYRIGHT,
  CREDIT_LABEL,
  DATE_LABEL,
  NAVIGATION,
  PHOTO_SERVICE,
  PROMOTION,
} from './phrases.ts'

interface LineRule {
  readonly kind: BoilerplateKind
  readonly pattern: RegExp
  /** Longer lines are left alone. */
  readonly mostWords: number
}

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`

const RULES: readonly LineRule[] = [
  { kind: 'promotion', pattern: new RegExp(`^[>»•* ]*${PROMOTION}`, 'iu'), mostWords: 30 },
  { kind: 'navigation', pattern: new RegExp(`^[>»•*\\[ ]*${NAVIGATION}`, 'iu'), mostWords: 25 },
  { kind: 'other', pattern: new RegExp(`^${COPYRIGHT}`, 'iu'), mostWords: 60 },
  { kind: 'agency', pattern: new RegExp(`^[([]${AGENCY_NOTE}[^()[\\]]*[)\\]]?\\.?$`, 'iu'), mostWords: 80 },
  { kind: 'agency', pattern: new RegExp(`^${AGENCY_LINE}`, 'u'), mostWords: 60 },
  { kind: 'agency', pattern: new RegExp(`^(?:[-–—] ?)?[([]?(?:${AGENCY})[)\\]]?$`, 'u'), mostWords: 4 },
  { kind: 'caption', pattern: new RegExp(`^[([]?${CAPTION_START}`, 'u'), mostWords: 80 },
  {
    kind: 'credit',
    pattern: new RegExp(`^[([]?${CREDIT_LABEL} ?(?::|by\\b|/|via\\b|courtesy)[^.]*$`, 'iu'),
    mostWords: 12,
  },
  // “Search teams at work in the old town. REUTERS/Jane Doe”
  { kind: 'caption', pattern: new RegExp(`(?<=[\\s/|–—]|^)${PHOTO_SERVICE}[^.!?()]{0,60}\\.?$`, 'u'), mostWords: 60 },
  // “By Jane Doe”, “By Jane Doe and John Roe, Harbour Post”, “Jane Doe, Staff Writer”
  {
    kind: 'byline',
    pattern: new RegExp(String.raw`^(?:By|BY) ${NAME}(?:,? (?:and|AND|&|in|of|for|${NAME}))*[,|]?(?: ${NAME})*$`, 'u'),
    mostWords: 16,
  },
  {
    kind: 'byline',
    pattern: new RegExp(
      String.raw`^${NAME}(?: ${NAME}){1,3}(?:,| [|-]) ?(?:[\p{L}’' ]{0,30})(?:Staff|Writer|Reporter|Correspondent|Editor|Press)$`,
      'u',
    ),
    mostWords: 12,
  },
]

const LABEL = new RegExp(`^(?:${DATE_LABEL})(?: on| at)?(?=[\\s:])`, 'iu')
/** What may stand beside a date in a line that holds nothing else. */
const BESIDE_DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|at|on|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]m)?|[ap]\.?m\.?|gmt|utc|[ecmpb]s?[ed]?t|ist|cet|cest|updated|published|posted|modified|last|first|uhr|hrs?|date|\d{1,3} (?:min(?:ute)?s?|hours?|days?) ago|ago|min(?:ute)?s? read)\b|[\s,.:;|()·•–—/+-]|\d{1,2}(?=\s*[ap]m\b)|\dZ?/giu

/** “Karsa, 3 February 2026”: how statements and translated reports begin or end. */
const PLACE_BEFORE = new RegExp(String.raw`^${NAME}(?:[ -]${NAME}){0,2}, (?:\p{L}{3,6}day,? )?$`, 'u')

/** A byline with something behind it that parts it from a date. */
const BYLINE_BEFORE = new RegExp(String.raw`^(?:By|BY) ${NAME}(?:,? (?:and|&|${NAME}))*\s?[|·•–—-]\s?`, 'u')

/** The mark over the whole line, or `undefined`. */
export function markLine(line: Line): Boilerplate | undefined {
  const { start, end, text } = line
  const words = text.length > 1000 ? Infinity : text.split(/\s+/).length
  if (words > 80) return undefined
  if (isDateAlone(text, words)) return { start, end, kind: 'date-line' }
  const rule = RULES.find((r) => words <= r.mostWords && r.pattern.test(text))
  return rule && { start, end, kind: rule.kind }
}

/** “3 February 2026, 10:42 GMT”, “Published: Tue 3 Feb 2026 | Updated: 4 Feb 2026”. */
function isDateAlone(text: string, words: number): boolean {
  if (words > 20 || !/\d/.test(text)) return false
  const dates = findWrittenDates(text)
  const first = dates[0]
  if (!first || (first.year === undefined && !LABEL.test(text))) return false
  if (dates.length === 1 && /^\.?$/.test(text.slice(first.end)) && PLACE_BEFORE.test(text.slice(0, first.start)))
    return true
  let rest = ''
  let at = 0
  for (const { start, end } of dates) {
    rest += text.slice(at, start) + ' '
    at = end
  }
  // “By Jane Doe | Published 3 February 2026”
  rest = (rest + text.slice(at))
    .replace(BYLINE_BEFORE, '')
    .replace(new RegExp(LABEL.source, 'iu'), ' ')
    .replace(BESIDE_DATE, '')
  return rest === ''
}
