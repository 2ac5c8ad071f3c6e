/**
 * Tags that cannot be right in a news sentence, mended before the parse: the tagger goes from left to right and has
 * learnt from web text, in which a sentence such as “The bridge that engineers built in May collapsed” is rare.
 */

import { ONLY_PAST } from './compounds.ts'

interface Words {
  readonly length: number
  /** The word at `i`, in lower case; nothing outside of the sentence. */
  text(i: number): string
  /** The tagger's name for it, such as `VERB.VBD`. */
  tag(i: number): string
  set(i: number, tag: string): void
}

const NOMINAL = /^(?:NOUN|PROPN)/
const FINITE = /^(?:VERB\.VB[DZP]|AUX\.(?:VB[DZP]|MD))$/
const PAST = /^VERB\.VB[DN]$/
const BEFORE_NOUN = /^(?:DET|ADJ|NUM|PRON\.PRP\$)/
const BE = /^(?:was|were|been|being)$/
/** A clause that one of these opens has a verb of its own. */
const OPENS_CLAUSE = /^(?:who|which|that|whom|whose|when|after|before|while|because|if|as|until|since|where)$/
/** “The claim that rebels seized the town”: `that` opens what is claimed. */
const HAS_CONTENT =
  /^(?:report|claim|fact|news|allegation|accusation|belief|fear|hope|suggestion|rumour|rumor|idea|sign|evidence|warning|statement|announcement|decision|possibility|view|complaint|chance|word|proof|condition|concern|doubt|assertion|assumption|conclusion|finding|argument|impression|promise|demand|theory|way|day|time)s?$/
/** A word that is a participle and no noun after `was`. */
const ONLY_PARTICIPLE = /^(?:shot|hit|cut|hurt|struck|split|burnt|left)$/
/** After `was`, these are what somebody is; any other word in -ed is what was done: “Twelve passengers were rescued”. */
const STATES =
  /^(?:un.*|tired|interested|concerned|worried|scared|pleased|excited|surprised|disappointed|satisfied|committed|determined|prepared|dedicated|married|related|supposed|limited|armed|frightened|ashamed|convinced|embarrassed|relieved|qualified|experienced|complicated|crowded|advanced|sophisticated|mixed|divided|isolated|detailed|required|used|opposed|need|indeed|red|wicked|sacred|talented|skilled|confused|bored|shocked|amazed|delighted|thrilled|motivated|based|located|situated|bed|shed)$/
const SAYS = /^(?:said|says|added|adds|announced|claimed|claims|warned|warns|confirmed|stated|argued|insisted)$/
const ENDS_PHRASE = /^[.,;:!?]$/
const ASKS_FOR_INFINITIVE = /^(?:PART\.TO|AUX\.MD|SCONJ)/
/** “made them pay”, “did not pay”, “helped build”, “demanded he pay”. */
const LETS =
  /^(?:do|does|did|don|doesn|didn|let|lets|letting|make|makes|made|making|have|has|had|having|help|helps|helped|helping|see|sees|saw|seen|seeing|hear|hears|heard|watch|watched|watching|feel|felt|bid|that|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|request(?:s|ed|ing)?|suggest(?:s|ed|ing)?|propose[sd]?|urge[sd]?|recommend(?:s|ed|ing)?|rather|please)$/
const INTENDS = /^(?:plans|aims|hopes|seeks|vows|intends|wants|agrees|threatens)$/
const MAY_FOLLOW_PASSIVE = /^(?:[.,;]|by|in|on|at|from|to|after|before|when|during|near|and|with|for|as|over|into)$/
/** “to double aid”, not “to double figures”. */
const MULTIPLIES = /^(?:double|triple|quadruple)$/
const MULTIPLIED = /^(?:figures?|digits?|standards?|glazing|murder|bill|jeopardy|occupancy|time)$/
/** Past forms that differ from the participle cannot be mistaken; these can. */
const AMBIGUOUS = /(?:ed|[^aeiou]t|lt|d|sought|brought|bought|caught|taught|won|met|held|left|lost|said|sent)$/

/** Mends `words` in place. */
export function retag(words: Words): void {
  for (let i = 0; i < words.length; i++) {
    const text = words.text(i)
    if (text === 'that') mendThat(words, i)
    else if (ONLY_PARTICIPLE.test(text)) mendPassive(words, i)
    else if (MULTIPLIES.test(text)) mendMultiple(words, i)
    else if (INTENDS.test(text)) mendIntention(words, i)
    else if (text.endsWith('ed')) mendDone(words, i)
    else if (text.startsWith('re') && words.tag(i) === 'VERB.VB' && ONLY_PAST.has(text.slice(2)))
      words.set(i, 'VERB.VBD')
    else if (text.endsWith('ing')) mendCrossing(words, i)
    else if (words.tag(i) === 'ADJ.JJ' && words.tag(i - 1) === 'PART.POS' && FINITE.test(words.tag(i + 1)))
      // “Syria's military said”
      words.set(i, 'NOUN.NN')
  }
  // “It fears for the route”: no noun stands right after `it`.
  if (/^(?:he|she|it)$/.test(words.text(0)) && words.tag(1) === 'NOUN.NNS') words.set(1, 'VERB.VBZ')
  mendMainVerb(words)
  mendBareInfinitives(words)
}

/** “said that their strikes …”: what is said is a clause. */
function mendThat(words: Words, that: number): void {
  if (SAYS.test(words.text(that - 1)) && BEFORE_NOUN.test(words.tag(that + 1))) words.set(that, 'SCONJ.IN')
  else mendRelative(words, that)
}

/** “The bridge that engineers built”: a noun, `that`, a noun and a verb, without an object, at the sentence's beginning. */
function mendRelative(words: Words, that: number): void {
  if (
    words.tag(that) !== 'SCONJ.IN' ||
    !words.tag(that - 1).startsWith('NOUN') ||
    HAS_CONTENT.test(words.text(that - 1))
  )
    return
  for (let i = 0; i < that; i++) if (/^(?:VERB|AUX)/.test(words.tag(i))) return
  const verb = endOfNoun(words, that + 1)
  if (verb === undefined || !PAST.test(words.tag(verb))) return
  words.set(that, 'PRON.WDT')
  words.set(verb, 'VERB.VBD')
}

/** The place after a noun phrase that begins at `from`. */
function endOfNoun(words: Words, from: number): number | undefined {
  let i = from
  while (BEFORE_NOUN.test(words.tag(i))) i++
  const noun = i
  while (NOMINAL.test(words.tag(i))) i++
  return i > noun ? i : undefined
}

/** “A man was shot in Makoro”. */
function mendPassive(words: Words, i: number): void {
  if (NOMINAL.test(words.tag(i)) && BE.test(words.text(i - 1))) words.set(i, 'VERB.VBN')
}

/** “Norvane plans to cut jobs”, where nobody knows Norvane. */
function mendIntention(words: Words, i: number): void {
  if (i !== 1 || !NOMINAL.test(words.tag(i)) || words.text(i + 1) !== 'to' || words.tag(i + 2) !== 'VERB.VB') return
  words.set(i, 'VERB.VBZ')
  if (words.tag(0).startsWith('ADJ')) words.set(0, 'PROPN.NNP')
}

/** “Neither official further elaborated but …”: with an adverb before and `but` after it, no adjective. */
function mendElaborated(words: Words, i: number): void {
  if (words.tag(i) !== 'ADJ.JJ' || !words.tag(i - 1).startsWith('ADV') || words.text(i + 1) !== 'but') return
  if (!/^(?:ADJ\.JJ$|NOUN)/.test(words.tag(i - 2))) return
  for (let before = 0; before < i; before++) if (FINITE.test(words.tag(before))) return
  words.set(i, 'VERB.VBD')
  if (words.tag(i - 2) === 'ADJ.JJ') words.set(i - 2, 'NOUN.NN')
}

function mendDone(words: Words, i: number): void {
  mendElaborated(words, i)
  if (words.tag(i) !== 'ADJ.JJ' || !BE.test(words.text(i - 1)) || STATES.test(words.text(i))) return
  if (MAY_FOLLOW_PASSIVE.test(words.text(i + 1))) words.set(i, 'VERB.VBN')
}

/** “promised investors to double aid”: an infinitive before a bare noun. */
function mendMultiple(words: Words, i: number): void {
  if (!/^ADJ|^ADV/.test(words.tag(i)) || words.text(i - 1) !== 'to' || !NOMINAL.test(words.tag(i + 1))) return
  if (MULTIPLIED.test(words.text(i + 1))) return
  words.set(i - 1, 'PART.TO')
  words.set(i, 'VERB.VB')
}

/** “near the Velmar crossing”: after an article and a name, a gerund that ends the phrase is a noun. */
function mendCrossing(words: Words, i: number): void {
  if (words.tag(i) !== 'VERB.VBG' || words.tag(i - 1) !== 'PROPN.NNP' || !ENDS_PHRASE.test(words.text(i + 1))) return
  let first = i - 1
  while (NOMINAL.test(words.tag(first - 1)) || words.tag(first - 1) === 'ADJ.JJ') first--
  if (words.tag(first - 1).startsWith('DET')) words.set(i, 'NOUN.NN')
}

/** “War monitor the Northern Observatory counted 200 men”: an infinitive needs a word before it that asks for one. */
function mendBareInfinitives(words: Words): void {
  for (let i = 0; i < words.length; i++) {
    if (ASKS_FOR_INFINITIVE.test(words.tag(i)) || LETS.test(words.text(i))) return
    if (i > 0 && words.tag(i) === 'VERB.VB' && words.tag(i - 1) === 'NOUN.NN') words.set(i, 'NOUN.NN')
  }
}

/** “The mayor promised quick help for those who lost their homes.”: a full sentence has a finite verb outside of clauses. */
function mendMainVerb(words: Words): void {
  if (!/^[.!?]$/.test(words.text(words.length - 1))) return
  const verb = endOfNoun(words, 0)
  if (verb === undefined || words.tag(verb) !== 'VERB.VBN' || !AMBIGUOUS.test(words.text(verb))) return
  let open = 0
  for (let i = verb + 1; i < words.length; i++) {
    if (OPENS_CLAUSE.test(words.text(i)) || words.text(i) === ',') open++
    else if (FINITE.test(words.tag(i)) && open-- === 0) return
  }
  words.set(verb, 'VERB.VBD')
}
