/**
 * What “he”, “they” and “its” stand for, where it is safe to say: the nearest earlier noun phrase that agrees in number
 * and kind, subjects before others, at most a few sentences back.
 */
import type { Token } from '../../pipeline/article.ts'
import { GROUP_NOUNS, PERSON_NOUNS } from './english/titles-and-groups.ts'

/** A noun phrase that a later pronoun may mean. */
export interface Candidate {
  readonly name: string
  readonly plural: boolean
  readonly kind: 'person' | 'thing' | 'group' | 'place' | 'unknown'
  readonly isSubject: boolean
  /** Index of the sentence. */
  readonly sentence: number
  /** Offset of the head in the text. */
  readonly at: number
}

export interface Antecedents {
  /** The name or phrase that a pronoun stands for; `undefined` when it is not safe to say. */
  of(pronoun: Token, exclude?: readonly string[]): string | undefined
}

/** How many sentences back a pronoun reaches. */
export const REACH = 3

type Agreement = (candidate: Candidate) => boolean
/** The lexicon lacks the lemma of some plurals: `insurgents`. */
const singularOf = (head: Token) =>
  PERSON_NOUNS.has(head.lemma) || GROUP_NOUNS.has(head.lemma) ? head.lemma : head.lemma.replace(/s$/, '')
const isPeople = (head: Token) => PERSON_NOUNS.has(singularOf(head)) || head.text.endsWith('men')
// A single unknown name may be a town or a firm: only a full name is taken for a person.
const isHe: Agreement = ({ plural, kind, name }) =>
  !plural && (kind === 'person' || (kind === 'unknown' && PERSONAL.test(name)))
/** Two or three words, the last of which names no club, firm or place: “Ines Calloway”, unlike “Carrick Rovers”. */
const PERSONAL =
  /^\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}[\p{L}.’'-]+ )?(?!(?:City|Town|United|Group|Bank|Party|Union|Street|Road|Valley|River|Island|Court|House|Council|Capital|Freight|Office|Ministry|Guard|Media|News|Rovers|Estates|Airlines|Airways|Industries|Systems|Motors|Holdings|Terminals|Lines|Records|Studios|Pictures|Foods|Electronics|Technologies|Labs|Partners|Services|Networks|Inc|Corp|Ltd|Computer|Corps|Store)$)\p{Lu}[\p{L}’'-]+$/u
const isIt: Agreement = ({ plural, kind, isSubject }) => !plural && kind !== 'person' && isSubject
const isThey: Agreement = ({ plural, kind }) => plural || kind === 'group'

const AGREEMENTS: ReadonlyMap<string, Agreement> = new Map([
  ...['he', 'she', 'him', 'her', 'his', 'hers'].map((word) => [word, isHe] as const),
  ...['it', 'its'].map((word) => [word, isIt] as const),
  ...['they', 'them', 'their', 'theirs'].map((word) => [word, isThey] as const),
])

/** Reads pronouns of sentence `sentence`; asks for the candidates within reach, in text order, only when there is one. */
export function antecedentsFrom(near: () => readonly Candidate[], sentence: number): Antecedents {
  // A person named as a subject outweighs one sentence of distance.
  const cost = (c: Candidate, word: string) =>
    (sentence - c.sentence) * 2 + (c.isSubject ? 0 : 3) + (c.plural !== PLURALS.has(word) ? 4 : 0)
  return {
    of(pronoun, exclude = []) {
      const word = pronoun.text.toLowerCase()
      const agrees = AGREEMENTS.get(word)
      if (!agrees) return undefined
      let best: Candidate | undefined
      for (const c of near()) {
        if (c.at >= pronoun.start || !agrees(c) || exclude.includes(c.name)) continue
        const better = best === undefined ? -1 : cost(c, word) - cost(best, word)
        if (better < 0 || (better === 0 && c.sentence === sentence && c.at > best!.at)) best = c
      }
      // “the push raised fears … it also risks”: a thing has no name to be shown; better none than another's.
      return best?.kind === 'thing' ? undefined : best?.name
    },
  }
}

const PLURALS = new Set(['they', 'them', 'their', 'theirs'])

/** What a noun's form tells of its kind. */
export function kindOf(head: Token, name: string, isPerson: boolean, isPlace: boolean): Candidate['kind'] {
  if (isPerson) return 'person'
  if (head.pos === 'NOUN') return isPeople(head) ? 'person' : GROUP_NOUNS.has(head.lemma) ? 'group' : 'thing'
  if (isPlace) return 'place'
  if (/^\p{Lu}{2,}$/u.test(name)) return 'group'
  return GROUP_NOUNS.has(head.lemma) ? 'group' : 'unknown'
}

export const isPluralNoun = (head: Token): boolean =>
  head.pos === 'NOUN' && (PLURAL_BARE.has(head.text.toLowerCase()) || /(?:[^siu]s|men)$/i.test(head.text))

const PLURAL_BARE = new Set(['police', 'people', 'troops', 'children', 'men', 'women'])
