/** Whom a name means in a collection: acronyms and offices stand for those to whom the texts give them. */
import { acronymsOf } from './acronyms.ts'
import { nameWords } from './names.ts'
import { COUNTRY_BY_CAPITAL } from './places.ts'
import { holdersOf, officeOf } from './roles.ts'

/** Gives the folded words of the bearer of a name. */
export function bearerNames(texts: readonly string[]): (name: string) => readonly string[] {
  const acronyms = new Map<string, readonly string[]>()
  for (const text of texts) {
    for (const [acronym, words] of acronymsOf(text)) if (!acronyms.has(acronym)) acronyms.set(acronym, words)
  }
  const holders = holdersOf(texts)
  return (name) => {
    const office = officeOf(name)
    const holder = office === undefined ? undefined : holders.get(office)
    return acronyms.get(name) ?? holder ?? nameWords(name)
  }
}

/** The folded words of the country whose government a capital stands for, as an actor: `Moscow said`. */
export function governmentAt(name: string): readonly string[] | undefined {
  const country = COUNTRY_BY_CAPITAL.get(name.toLowerCase())
  return country === undefined ? undefined : [country]
}
