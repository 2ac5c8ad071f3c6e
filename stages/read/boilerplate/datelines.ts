/** Finds what stands before the first word of a dispatch: “BEIRUT, Dec 2 (AP) -”, “(Reuters) -”, “date 2024-12-02”. */
import { MONTH_WORD } from '../../../pipeline/month-names.ts'
import { AGENCY, DATE_LABEL } from './phrases.ts'

const NAME = String.raw`\p{Lu}[\p{L}.'’-]{1,30}`
const PLACE = String.raw`${NAME}(?:[ /](?:(?:de|of|the|and|al|el) )?${NAME}){0,3}(?:, ${NAME}(?: ${NAME}){0,2}){0,2}`
const UPPER = String.raw`[\p{Lu}][\p{Lu}.'’-]+(?:[ /-][\p{Lu}][\p{Lu}.'’-]*){0,3}(?:, ${NAME}(?: ${NAME}){0,2}){0,2}`
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?)`
const MONTH_FORM = `(?:${MONTH_WORD.split('|')
  .filter((w) => /^[a-z]+$/.test(w))
  .map((w) => `${w[0]!.toUpperCase()}${w.slice(1)}|${w.toUpperCase()}`)
  .join('|')})`
const DAY = String.raw`(?:${WEEKDAY},? )?(?:${MONTH_FORM}\.? \d{1,2}|\d{1,2} ${MONTH_FORM}\.?)(?:,? \d{4})?|\d{4}-\d\d-\d\d`
const DASH = String.raw`(?:--+|[-–—―_])`
const WIRE = String.raw`(?:\((?:${AGENCY})\)|\[(?:${AGENCY})\]|/(?:${AGENCY}|PRNewswire|PRNewswire-[\w-]+|Business Wire|GLOBE NEWSWIRE)/)`
const ANY_WIRE = String.raw`\((?:[\p{Lu}][^()\n]{1,40})\)`
const TEXT_AHEAD = String.raw`(?=["“‘(]?[\p{Lu}\d])`

/** Alternatives from the most telling to the least; all are tried at the start of a paragraph. */
const DATELINES: readonly RegExp[] = [
  // BEIRUT, Dec 2 (AP) - ; Beirut, Dec 2 (AP) Text ; Aug. 9 (Continental Press) --
  String.raw`(?:${PLACE},? )?(?:${DAY}),? ${WIRE}\s*(?:${DASH}\s*|:\s*|${TEXT_AHEAD})`,
  String.raw`(?:${PLACE},? )?(?:${DAY}),? ${ANY_WIRE}\s*${DASH}\s*`,
  // OSLO (Continental Press) 11 June 2019 - ; LONDON (Reuters), 12 May –
  String.raw`${PLACE},? (?:${WIRE}|${ANY_WIRE}),? (?:${DAY})\s*(?:${DASH}|:)\s*`,
  // BEIRUT (AP) — ; LONDON/PARIS (Reuters) - ; WASHINGTON (Our Paper) —
  String.raw`${PLACE},? ${WIRE}\s*${DASH}\s*`,
  String.raw`${UPPER},? ${ANY_WIRE}\s*${DASH}\s*`,
  // (Reuters) -
  String.raw`${WIRE}\s*${DASH}\s*`,
  // LONDON, 3 February — ; Geneva, 12 May 2021 –
  String.raw`${PLACE},? (?:${DAY})\s*(?:${DASH}\s|[—–]|:\s)\s*`,
  // LONDON — ; NEW YORK -- ; not “A — B”: two letters at least
  String.raw`${UPPER}\s?(?:--+|[–—―]|(?<=\s)-(?=\s))\s*`,
  // 01.02.2026 Text ; 2026-02-01 - Text
  String.raw`(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)\s*(?:[|:–—-]\s)?\s*(?=["“„‘(]?\p{Lu})`,
].map((source) => new RegExp(`(?:${source})`, 'uy'))

const LABELLED = new RegExp(
  String.raw`(?:${DATE_LABEL})(?: on| at)?\s{0,3}:?\s{0,3}(?:${WEEKDAY},? )?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|(?:${MONTH_WORD})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:${MONTH_WORD})\.?,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:[, ]{1,2}\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|AM|PM)?(?: ?[A-Z]{2,4})?)?\s*(?:[|·•-]\s*)?(?=\n|\r|$|["“‘(]?\p{Lu})`,
  'iuy',
)

const endOf = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Where a dateline that starts at `at` ends, white space included; `undefined` when none stands there. */
export function endOfDateline(text: string, at: number): number | undefined {
  for (const pattern of DATELINES) {
    const end = endOf(pattern, text, at)
    if (end !== undefined) return end
  }
  return undefined
}

/** The same for “date 2024-12-02” and “Published: 3 February 2026”. */
export const endOfLabelledDate = (text: string, at: number): number | undefined => endOf(LABELLED, text, at)
