/** Month names and their usual short forms in the languages that pages are dated in: word to 1 for January to 12. */

// English, German (with Austrian), French, Spanish, Italian, Portuguese, Dutch; lower case, accents kept as written.
const NAMES: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar feber februari février fevrier févr fevr fév febrero febbraio fevereiro fev',
  'march mar märz maerz mär mrz mars marzo março marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aout agosto ago augustus',
  'september sept sep septembre septiembre settembre setembro set',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro',
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
)

/** 1 to 12; `undefined` for a word that is no month. A final stop is ignored. */
export const monthOf = (word: string): number | undefined => MONTHS.get(word.toLowerCase().replace(/\.$/, ''))

/** The names as the inside of a regular expression group, the longer ones first. */
export const MONTH_WORD = [...MONTHS.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
