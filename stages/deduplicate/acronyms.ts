/** Acronyms that texts introduce: `Hayat Tahrir al-Sham (HTS)`, `the UDW (Union of Dock Workers)`. */
import { nameWords } from './names.ts'

const WORD = `(?:al-|el-|ul-)?\\p{Lu}[\\p{L}’'-]{1,30}`
const LINK = '(?:(?:of|for|the|and|al|de|in) ){0,2}'
const NAME = `${WORD}(?: ${LINK}${WORD}){0,5}`
/** The name, the letters in brackets behind it; and the other way round. */
const INTRODUCED = [
  new RegExp(`(?<name>${NAME}) \\((?:the )?(?<acronym>[A-Z]{2,6})\\)`, 'gu'),
  new RegExp(`\\b(?<acronym>[A-Z]{2,6}) \\((?:the )?(?<name>${NAME})\\)`, 'gu'),
]

/** Acronyms that the text introduces, each with the folded words it stands for: those whose initials it has. */
export function acronymsOf(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const pattern of INTRODUCED) {
    for (const { groups } of text.replaceAll('\u00a0', ' ').matchAll(pattern)) {
      const { name, acronym } = groups as Record<'name' | 'acronym', string>
      const capitals = Array.from(name.matchAll(/\p{Lu}[\p{L}’']*/gu))
      const from = capitals.length - acronym.length
      const initials = capitals.slice(Math.max(0, from)).map(([word]) => word[0])
      if (initials.join('') !== acronym || found.has(acronym)) continue
      found.set(acronym, nameWords(name.slice(capitals[from]!.index)))
    }
  }
  return found
}
