/**
 * Lemmas where the tagger reads a word as another part of speech than the lexicon does; else the lexicon's lemma stands.
 *
 * The lexicon gives the lemma of the part of speech that it has: of `rival` (an adjective to it) as a verb, none.
 */
import type { PartOfSpeech, VerbForm } from '../../pipeline/article.ts'
import { BASE_OF_FORM } from '../../pipeline/irregular-verbs.ts'
import type { Word } from './tokens.ts'

/** After these stems an `e` was dropped: `invad-ed`, `seiz-ing`, `captur-ed`, `settl-ed`. */
const DROPPED_E =
  /(?:[^aeou]at|[csvzu]|[^aeo]ad|[^aeo]id|ud|od|ib|[^o]ag|eg|dg|rg|[aeu]ng|lg|[^aeo]ir|[^o]ur|[^aeo]ar|lor|nor|tor|[^aeo]in|[^e]ak|[^eo]ok|[^e]ap|[^o]op|ip|[^o]ut|[^io]ot|cit|vit|nit|[bcdfgkptz]l|ul|pil|[^i]am|um|com|ecid|[^ao]in)$/u
const KEPT = /(?:[^aeiou]s|ss|ous|[^aeiou]in|focus)$/u
const VOWEL = /[aeiouy]/u

/** `wo|n't`, `ca|n't`, `she|'ll`. */
const MODALS: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ["'ll", 'will'],
])

/** The lemma of a word that is tagged `pos`, in small letters. */
export function lemmaOf(
  word: Pick<Word, 'text' | 'lemma' | 'pos'>,
  pos: PartOfSpeech,
  form: VerbForm | undefined,
): string {
  const isVerb = form !== undefined && form !== 'modal'
  if (!isVerb && word.pos !== 'VERB') return MODALS.get(word.lemma) ?? word.lemma
  const small = word.text.toLowerCase().replace('’', "'")
  if (!isVerb) return pos !== 'NOUN' || word.lemma === small ? small : nounOf(small)
  if (word.pos === 'VERB' && word.lemma !== small) return withDroppedE(word.lemma, small)
  return baseOf(small, form) ?? word.lemma
}

/** Short stems double their consonant before an ending, unless an `e` was dropped: `fined`, not of “fin”. */
const UNDOUBLED = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/u

/** The lexicon takes “fined” for a form of “fin”. */
const withDroppedE = (lemma: string, small: string): string =>
  UNDOUBLED.test(lemma) && (small === `${lemma}ed` || small === `${lemma}ing`) ? `${lemma}e` : lemma

/** The base of a verb form. */
function baseOf(small: string, form: VerbForm): string | undefined {
  const irregular = BASE_OF_FORM.get(small)
  if (irregular !== undefined) return irregular
  if (form === 'infinitive') return small
  if (form === 'present') return small.endsWith('s') ? singular(small) : small
  const stem = /^(.{2,})(?:ed|ing)$/u.exec(small)?.[1]
  return stem === undefined || !VOWEL.test(stem) ? undefined : baseOfStem(stem)
}

function baseOfStem(stem: string): string {
  if (/[^aeiou]i$/u.test(stem)) return `${stem.slice(0, -1)}y`
  if (/([bdgkmnprtv])\1$/u.test(stem)) return stem.slice(0, -1)
  if (UNDOUBLED.test(stem)) return `${stem}e`
  if (KEPT.test(stem) && !/(?:[lnpr]s)$/u.test(stem)) return stem
  return DROPPED_E.test(stem) ? `${stem}e` : stem
}

/** A noun that looks like a verb form: `two killings`, `the bombing`. */
function nounOf(small: string): string {
  return small.endsWith('s') && !small.endsWith('ss') ? singular(small) : small
}

function singular(small: string): string {
  if (/..[^aeiou]ies$/u.test(small) || /^[^aeiou]{2}ies$/u.test(small)) return `${small.slice(0, -3)}y`
  if (small.endsWith('ies')) return small.slice(0, -1)
  if (/(?:ss|sh|ch|x|zz|o)es$/u.test(small)) return small.slice(0, -2)
  return small.replace(/(?<!s)s$/u, '')
}
