/** Verb forms for titles. */
import { IRREGULAR_VERBS } from '../../pipeline/irregular-verbs.ts'
import { DOUBLING } from './english/doubling-verbs.ts'

const VOWELS = 'aeiou'

/** Verb endings that lost an `e` before `-ing` or `-ed`: `leveraging` → `leverage`. */
const LOST_E = /(?:[cgsuvz]|[^aeiou]l|at|ur|ir|in(?=$)|[aeiou]k)$/

/** The base of a verb whose lemma the lexicon lacks: `compounding` → `compound`, `leveraging` → `leverage`. */
export function baseOf(lemma: string): string {
  const stem = /^(.{3,})(?:ing|ed)$/.exec(lemma)?.[1]
  if (stem === undefined || IRREGULAR_VERBS.has(lemma) || /[^aeiou]eed$/.test(lemma)) return lemma
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdfgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return LOST_E.test(stem) && !/(?:ss|[^aeiou]in|ain|oin|our|eir)$/.test(stem) ? `${stem}e` : stem
}

/** `reach` → `reached`, `flee` → `fled`. */
export const pastOf = (lemma: string): string => IRREGULAR_VERBS.get(lemma)?.past ?? regular(baseOf(lemma))
/** `take` → `taken`. */
export const participleOf = (lemma: string): string => IRREGULAR_VERBS.get(lemma)?.participle ?? regular(baseOf(lemma))

function regular(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  if (lemma.endsWith('c')) return `${lemma}ked`
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

/** `stop` → `stopped`: one syllable of consonant, vowel, consonant. */
function doubles(lemma: string): boolean {
  if (DOUBLING.has(lemma)) return true
  const [before, vowel, last] = [lemma.at(-3) ?? '', lemma.at(-2) ?? '', lemma.at(-1) ?? '']
  const syllables = lemma.match(/[aeiouy]+/g)?.length ?? 0
  return (
    syllables === 1 &&
    VOWELS.includes(vowel) &&
    !VOWELS.includes(before) &&
    !VOWELS.includes(last) &&
    !'wxy'.includes(last)
  )
}
