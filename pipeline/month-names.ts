/** Month names and their usual short forms in the languages that pages are dated in: word to 1 for January to 12. */

// English, German (with Austrian), French, Spanish, Italian, Portuguese, Dutch, the Nordic languages, Polish, Czech,
// Turkish, Russian; lower case, accents kept as written, in the case that stands beside a day.
const NAMES: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuuta stycznia ledna ocak января',
  'february feb februar feber februari februarie février fevrier févr fevr fév febrero febbraio fevereiro fev helmikuuta lutego února şubat февраля',
  'march mar märz maerz mär mrz mars marts marzo março marco maart mrt maaliskuuta marca března mart марта',
  'april apr avril avr abril abr aprile huhtikuuta kwietnia dubna nisan апреля',
  'may mai mayo maggio mag maio mei maj toukokuuta maja května mayıs мая',
  'june jun juni juin junio giugno giu junho kesäkuuta czerwca června haziran июня',
  'july jul juli juillet juil julio luglio lug julho heinäkuuta lipca července temmuz июля',
  'august aug août aout agosto ago augustus augusti elokuuta sierpnia srpna ağustos августа',
  'september sept sep septembre septiembre settembre setembro syyskuuta września září eylül сентября',
  'october oct oktober okt octobre octubre ottobre ott outubro lokakuuta października října ekim октября',
  'november nov novembre noviembre novembro marraskuuta listopada listopadu kasım ноября',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des joulukuuta grudnia prosince aralık декабря',
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
)

/** 1 to 12; `undefined` for a word that is no month. A final stop is ignored. */
export const monthOf = (word: string): number | undefined => MONTHS.get(word.toLowerCase().replace(/\.$/, ''))

/** The names as the inside of a regular expression group, the longer ones first. */
export const MONTH_WORD = [...MONTHS.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
