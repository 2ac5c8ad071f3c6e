/** One name per bearer, in its fullest printed form. */
import { nameWords, sameName } from './names.ts'

/** Names without repetition, in the order they first came up; `Assad` gives way to `Bashar al-Assad`. */
export function joinNames(names: readonly string[]): string[] {
  const bearers: { words: readonly string[]; name: string }[] = []
  for (const name of new Set(names)) {
    const words = nameWords(name)
    const known = bearers.find((bearer) => sameName(bearer.words, words))
    if (!known) bearers.push({ words, name })
    else if (words.length > known.words.length) Object.assign(known, { words, name })
  }
  return bearers.map(({ name }) => name)
}
