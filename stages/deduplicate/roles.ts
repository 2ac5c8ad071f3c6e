/**
 * Who holds an office, where an article says so: `Iranian Foreign Minister Abbas Araghchi`, `Abbas Araghchi, the foreign
 * minister of Iran,`. Where one collection gives an office to two people, it names neither.
 */
import { foldWord, nameWords, sameName } from './names.ts'

const OFFICE =
  '(?:(?:[Dd]eputy|[Vv]ice|[Aa]cting) )?(?:(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance|[Jj]ustice|[Hh]ealth|[Ee]nergy|' +
  '[Tt]rade|[Oo]il|[Ee]conomy|[Tt]ransport) [Mm]inister|[Pp]resident|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Pp]remier|[Mm]ayor|[Gg]overnor)'
const WORD = "\\p{Lu}[\\p{L}’'-]{1,24}"
/** Two to four capitalised words; `al-Sudani` counts as one. */
const NAME = `(?:${WORD} ){1,3}(?:al-|el-)?${WORD}`
const COUNTRY = `${WORD}(?:’s|'s)?`

/** The office first, the holder first, and with `of`. */
const BEFORE = new RegExp(`(?<country>${COUNTRY}) (?<office>${OFFICE}),? (?<name>${NAME})`, 'gu')
const AFTER = new RegExp(`(?<name>${NAME}), (?:the )?(?<country>${COUNTRY}) (?<office>${OFFICE})\\b`, 'gu')
const OF = new RegExp(`(?<office>${OFFICE}) of (?<country>${WORD}),? (?<name>${NAME})`, 'gu')
const OF_AFTER = new RegExp(`(?<name>${NAME}), (?:the )?(?<office>${OFFICE}) of (?<country>${WORD})`, 'gu')

/** An office without its holder: `the Iranian foreign minister`. */
const ALONE = new RegExp(
  `^(?:[Tt]he )?(?:(?<country>${COUNTRY}) (?<office>${OFFICE})|(?<office2>${OFFICE}) of (?<land>${WORD}))$`,
  'u',
)

const keyOf = (country: string, office: string): string =>
  `${foldWord(country.replace(/[’']s$/, ''))} ${office.toLowerCase().replace('defense', 'defence')}`

/** The office that a name is, as a key of `holdersOf`; `undefined` when it names somebody. */
export function officeOf(name: string): string | undefined {
  const { country, office, office2, land } = ALONE.exec(name)?.groups ?? {}
  if (country !== undefined && office !== undefined) return keyOf(country, office)
  return land !== undefined && office2 !== undefined ? keyOf(land, office2) : undefined
}

/** The holders of offices that the texts name, each as the folded words of the name. */
export function holdersOf(texts: Iterable<string>): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[] | undefined>()
  for (const text of texts) {
    for (const pattern of [BEFORE, AFTER, OF, OF_AFTER]) {
      for (const { groups } of text.matchAll(pattern)) {
        const { country, office, name } = groups as Record<'country' | 'office' | 'name', string>
        const key = keyOf(country, office)
        const words = nameWords(name)
        const known = found.get(key)
        if (!found.has(key) || (known && sameName(known, words) && words.length > known.length)) found.set(key, words)
        else if (known && !sameName(known, words)) found.set(key, undefined)
      }
    }
  }
  return new Map([...found].flatMap(([key, words]) => (words ? [[key, words] as const] : [])))
}
