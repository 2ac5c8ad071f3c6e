/**
 * What “he”, “they” and “its” stand for, where it is safe to say: the nearest earlier noun phrase that agrees in number
 * and kind, subjects before others, at most a few sentences back.
 */
import { rememberedTest } from '../../pipeline/remembered.ts'
import type { Token } from '../../pipeline/article.ts'
import { GROUP_NOUNS, PERSON_NOUNS } from './english/titles-and-groups.ts'

/** A noun phrase that a later pronoun may mean. */
export interface Candidate {
  readonly name: string
  readonly plural: boolean
  readonly kind: 'person' | 'thing' | 'group' | 'place' | 'unknown'
  readonly isSubject: boolean
  /** Whether it is what its sentence is about: the subject of its main verb. */
  readonly isTopic: boolean
  readonly gender?: 'he' | 'she'
  /** “the Halden Space Telescope”: nobody is called so. */
  readonly hasArticle?: true
  /** The subject of a verb of saying, by name. */
  readonly speaks?: true
  /** “her daughter”: told of only for somebody else's sake. */
  readonly isKin?: true
  /** Whom the article is about, far from where it is named: meant where nobody else can be. */
  readonly isHero?: true
  /** “the company”: means in its turn the one last named. */
  readonly isBody?: true
  /** Index of the sentence. */
  readonly sentence: number
  /** Offset of the head in the text. */
  readonly at: number
}

export interface Antecedents {
  /** The name or phrase that a pronoun stands for; `undefined` when it is not safe to say. */
  of(pronoun: Token, exclude?: readonly string[]): string | undefined
  candidate(pronoun: Token, exclude?: readonly string[]): Candidate | undefined
  /** The firm, club or other body that “the company” before offset `at` stands for. */
  body(at: number): Candidate | undefined
}

/** How many sentences back a pronoun reaches. */
export const REACH = 3

/** What may still be meant: no object of two sentences back, no single group where “they” has others to mean. */
const DEAREST = 5

type Agreement = (candidate: Candidate) => boolean
/** The lexicon lacks the lemma of some plurals: `insurgents`. */
const singularOf = (head: Token) =>
  PERSON_NOUNS.has(head.lemma) || GROUP_NOUNS.has(head.lemma) ? head.lemma : head.lemma.replace(/s$/, '')
const isPeople = (head: Token) => PERSON_NOUNS.has(singularOf(head)) || head.text.endsWith('men')
// A single unknown name may be a town or a firm: only a full name is taken for a person.
const isHe: Agreement = ({ plural, kind, name, hasArticle }) =>
  !plural && (kind === 'person' || (kind === 'unknown' && !hasArticle && isPersonalName(name)))
/** “Saddam said he would begin”: whoever speaks in the same sentence of “he” is a person. */
const isSpeaker = ({ speaks, kind, plural }: Candidate, word: string): boolean =>
  speaks === true && kind === 'unknown' && !plural && /^(?:he|his|him|she|her)$/.test(word)
/** Two or three words, the last of which names no club, firm or place: “Ines Calloway”, unlike “Carrick Rovers”. */
const PERSONAL =
  /^\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}[\p{L}.’'-]+ )?(?!(?:City|Town|United|Group|Bank|Party|Union|Street|Road|Valley|River|Island|Court|House|Council|Capital|Freight|Office|Ministry|Guard|Media|News|Rovers|Estates|Airlines|Airways|Industries|Systems|Motors|Holdings|Terminals|Lines|Records|Studios|Pictures|Foods|Electronics|Technologies|Labs|Partners|Services|Networks|Inc|Corp|Ltd|Computer|Corps|Store)$)\p{Lu}[\p{L}’'-]+$/u
/** Whether a name looks like a person's full name. */
export const isPersonalName = rememberedTest(PERSONAL)
const isMan: Agreement = (c) => isHe(c) && c.gender !== 'she'
const isWoman: Agreement = (c) => isHe(c) && c.gender !== 'he'
const isIt: Agreement = ({ plural, kind, isSubject, name, hasArticle, gender }) =>
  !plural &&
  kind !== 'person' &&
  isSubject &&
  gender === undefined &&
  !(kind === 'unknown' && !hasArticle && isPersonalName(name))
const isThey: Agreement = ({ plural, kind }) => plural || kind === 'group'

const AGREEMENTS: ReadonlyMap<string, Agreement> = new Map([
  ...['he', 'him', 'his'].map((word) => [word, isMan] as const),
  ...['she', 'her', 'hers'].map((word) => [word, isWoman] as const),
  ...['it', 'its'].map((word) => [word, isIt] as const),
  ...['they', 'them', 'their', 'theirs'].map((word) => [word, isThey] as const),
])

/** Reads pronouns of sentence `sentence`; asks for the candidates within reach, in text order, only when there is one. */
export function antecedentsFrom(
  near: () => readonly Candidate[],
  sentence: number,
  isBody: (name: string) => boolean,
): Antecedents {
  // A person named as a subject outweighs one sentence of distance.
  const cost = (c: Candidate, word: string) =>
    (sentence - c.sentence) * 2 +
    (c.isSubject ? 0 : 3) +
    (c.isKin && c.sentence < sentence ? 4 : 0) +
    (c.plural !== PLURALS.has(word) ? 4 : 0)
  const body = (at: number): Candidate | undefined => {
    let best: Candidate | undefined
    for (const c of near()) {
      if (c.at >= at || !isBody(c.name)) continue
      if (best === undefined || cost(c, 'it') <= cost(best, 'it')) best = c
    }
    return best
  }
  const candidate = (pronoun: Token, exclude: readonly string[] = []): Candidate | undefined => {
    const word = pronoun.text.toLowerCase()
    const agrees = AGREEMENTS.get(word)
    if (!agrees) return undefined
    let best: Candidate | undefined
    for (const c of near()) {
      const isMeant = agrees(c) || (c.sentence === sentence && isSpeaker(c, word))
      if (c.at >= pronoun.start || !isMeant || exclude.includes(c.name) || cost(c, word) > DEAREST) continue
      if (c.isHero && best !== undefined) continue
      const better = best === undefined || best.isHero ? -1 : cost(c, word) - cost(best, word)
      if (better < 0 || (better === 0 && c.sentence === sentence && c.at > best!.at)) best = c
    }
    // “the push raised fears”: a thing is meant by the subject of the next sentence; elsewhere better none than another.
    const isSafe = best?.kind !== 'thing' || (best.isTopic && best.sentence === sentence - 1 && isSubject(pronoun))
    if (!isSafe) return undefined
    return best?.isBody ? (body(best.at) ?? best) : best
  }
  return { candidate, body, of: (pronoun, exclude) => candidate(pronoun, exclude)?.name }
}

/** The person that the article is about: the topic of one of its first sentences. */
export const heroOf = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find((c) => c.isTopic && isHe(c) && /^\p{Lu}/u.test(c.name))

/** Whom the article is about may be meant far from where it was last named: as if that were two sentences ago. */
export const heroAt = (hero: Candidate | undefined, sentence: number): readonly Candidate[] =>
  hero === undefined || hero.sentence > sentence - 2 ? [] : [{ ...hero, sentence: sentence - 2, isHero: true }]

const isSubject = ({ relation, text }: Token): boolean => relation.startsWith('nsubj') && /^it$/i.test(text)

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
