/**
 * One key for every spelling of a name: `Araghchi` and `Araqchi`, `al-Assad` and `Assad`, `Bou Kamal` and `Abu Kamal`.
 * Transliteration differs in articles (al-, el-), in q/gh/k/kh, ou/u, ee/i/y and in doubled letters.
 */
import { COUNTRY_OF } from './places.ts'

const HONORIFICS = new Set(
  (
    'mr mrs ms miss dr sir lord lady dame prof professor president prime minister foreign defence defense interior ' +
    'finance secretary general gen brig brigadier col colonel maj major capt captain lt lieutenant sgt sergeant ' +
    'senator sen rep governor gov mayor judge justice king queen prince princess pope sheikh ayatollah spokesman ' +
    'spokeswoman spokesperson leader chief officer commander ambassador chancellor chairman director coach the former'
  ).split(' '),
)
/** Whether the word says what somebody is, not who: `President`. */
export const isTitle = (word: string): boolean => HONORIFICS.has(word.toLowerCase())

const PARTICLES = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'ibn',
  'abu',
  'bou',
  'von',
  'van',
  'de',
  'der',
  'den',
  'da',
  'di',
  'la',
  'le',
])

const folded = new Map<string, string>()
const MOST_REMEMBERED = 200_000

/** One word of a name, folded. Words of three letters or fewer are only put into lower case. */
export function foldWord(word: string): string {
  let fold = folded.get(word)
  if (fold === undefined) {
    fold = spell(word)
    if (folded.size < MOST_REMEMBERED) folded.set(word, fold)
  }
  return fold
}

function spell(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`.]/gu, '')
    .toLowerCase()
  const country = COUNTRY_OF.get(plain)
  if (country !== undefined) return country
  if (plain.length <= 3) return plain
  return plain
    .replace(/gh|kh|q/g, 'k')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
    .replace(/ou|oo/g, 'u')
    .replace(/ee|iy|yy|ie$|ey$|y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/([aeiou])h$/, '$1')
}

/** The folded words of a name without titles, articles and possessive endings; never empty for a name with letters. */
export function nameWords(name: string): string[] {
  const words = name
    .replace(/['’]s?(?=\s|$|-)/g, '')
    .replace(/\b(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]r|[Aa]t|[Aa]d|[Aa]z|[Uu]l)[-‐–](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}.&]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const telling = words.filter((word) => !HONORIFICS.has(word.toLowerCase()) && !PARTICLES.has(word.toLowerCase()))
  return (telling.length ? telling : words).map(foldWord)
}

/**
 * Whether two names can be of one bearer: the same words, or the words of one are the last words of the other
 * (`Assad`, `Bashar Assad`), or its first (`Samsung`, `Samsung Electronics`) where `head` names match too.
 */
export function sameName(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length <= others.length ? [words, others] : [others, words]
  if (!short.length) return false
  const offset = long.length - short.length
  return short.every((word, i) => word === long[i + offset]) || short.every((word, i) => word === long[i])
}
