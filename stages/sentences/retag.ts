/**
 * Tags that cannot be right in a news sentence, mended before the parse: the tagger goes from left to right and has
 * learnt from web text, in which a sentence such as “The bridge that engineers built in May collapsed” is rare.
 */

import { remembered, rememberedTest } from '../../pipeline/remembered.ts'
import { ONLY_PAST } from './compounds.ts'
import { retagHeadline } from './retag-headlines.ts'

/** What is mended, and asked. */
export interface Words {
  readonly length: number
  /** The word at `i`, in lower case; nothing outside of the sentence. */
  text(i: number): string
  /** The word as it is written. */
  written(i: number): string
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

/** Mends `words` in place; `isName` tells which words the article writes with a capital wherever they stand. */
export function retag(words: Words, isName: (word: string) => boolean): void {
  if (words.tag(0).startsWith('NOUN') && isName(words.written(0))) words.set(0, 'PROPN.NNP')
  if (words.length > 2 && !/^[.!?:,;”"’']$/.test(words.text(words.length - 1))) retagHeadline(words)
  for (let i = 0; i < words.length; i++) {
    const text = words.text(i)
    if (isUnchanged(text)) mendUnchanged(words, i)
    const mend = mendFor(text)
    if (mend) mend(words, i)
    else if (words.text(i - 1) === 'by' && BY_FORCE.test(text)) mendForce(words, i)
    else if (text.startsWith('re') && words.tag(i) === 'VERB.VB' && ONLY_PAST.has(text.slice(2)))
      words.set(i, 'VERB.VBD')
    else if (text.endsWith('ing') && words.text(i - 1) === 'of') mendAccused(words, i)
    else if (text.endsWith('ing')) mendCrossing(words, i)
    else if (words.tag(i) === 'ADJ.JJ' && words.tag(i - 1) === 'PART.POS' && FINITE.test(words.tag(i + 1)))
      // “Syria's military said”
      words.set(i, 'NOUN.NN')
  }
  for (let i = 1; i < words.length; i++) if (words.tag(i) === 'ADJ.JJ') mendSurname(words, i)
  // “It fears for the route”: no noun stands right after `it`.
  if (/^(?:he|she|it)$/.test(words.text(0)) && words.tag(1) === 'NOUN.NNS') words.set(1, 'VERB.VBZ')
  // “Unite, the union, said”: a name in apposition is no order.
  if (words.tag(0) === 'VERB.VB' && words.text(1) === ',' && /^(?:the|an?)$/.test(words.text(2)) && words.length > 5)
    words.set(0, 'PROPN.NNP')
  mendMainVerb(words)
  mendBareInfinitives(words)
}

/** What a word by itself asks for. */
const mendFor = remembered((text): ((words: Words, i: number) => void) | null => {
  if (text === 'that') return mendThat
  if (ONLY_PARTICIPLE.test(text)) return mendPassive
  if (MULTIPLIES.test(text)) return mendMultiple
  if (INTENDS.test(text)) return mendIntention
  if (text === 'mine') return mendMine
  if (text === 'burst') return mendBurst
  if (LISTED.test(text)) return mendListed
  if (STILL.test(text)) return mendRemaining
  return text.endsWith('ed') ? mendDone : null
})

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
  // “Its sponsor, Luis Ortega, plans to reintroduce it”
  const isApart = words.text(i - 1) === ',' && words.tag(i - 2).startsWith('PROPN')
  if (
    !(i === 1 || isApart) ||
    !NOMINAL.test(words.tag(i)) ||
    words.text(i + 1) !== 'to' ||
    words.tag(i + 2) !== 'VERB.VB'
  )
    return
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
  mendAttributive(words, i)
  // “At least 11 people drowned and dozens were missing”: no adjective stands behind its noun.
  if (
    words.tag(i) === 'ADJ.JJ' &&
    words.tag(i - 1).startsWith('NOUN') &&
    /^(?:CCONJ|ADP|ADV|PUNCT|DET)/.test(words.tag(i + 1))
  )
    return words.set(i, 'VERB.VBD')
  if (words.tag(i) !== 'ADJ.JJ' || !BE.test(words.text(i - 1)) || STATES.test(words.text(i))) return
  if (MAY_FOLLOW_PASSIVE.test(words.text(i + 1))) words.set(i, 'VERB.VBN')
}

/** “to cut 1,200 jobs and close factories”: one more thing to do. */
function mendListed(words: Words, i: number): void {
  if (!words.tag(i).startsWith('ADJ') || !/^(?:and|or)$/.test(words.text(i - 1)) || !NOMINAL.test(words.tag(i - 2)))
    return
  if (!/^(?:DET|NUM|PRON\.PRP\$|NOUN\.NNS|PROPN)/.test(words.tag(i + 1))) return
  for (let at = i - 2; at > i - 9 && at > 0; at--) {
    if (FINITE.test(words.tag(at))) return
    if (words.tag(at) === 'VERB.VB' && words.text(at - 1) === 'to') return words.set(i, 'VERB.VB')
  }
}
const LISTED = /^(?:close|open|free|lower|empty|complete|welcome|secure|limit|slow|clean|cool|dry|warm|double)$/

/** “a coal mine”: behind an article or a noun it is where coal comes from. */
function mendMine(words: Words, i: number): void {
  if (words.tag(i).startsWith('PRON') && /^(?:DET|ADJ|NOUN)/.test(words.tag(i - 1))) words.set(i, 'NOUN.NN')
}

/** “its previously announced acquisition”: between an article and a noun nothing is finite. */
function mendAttributive(words: Words, i: number): void {
  if (!PAST.test(words.tag(i)) || !/^(?:NOUN|ADJ)/.test(words.tag(i + 1)) || !words.tag(i - 1).startsWith('ADV')) return
  if (/^(?:DET|PRON\.PRP\$)/.test(words.tag(i - 2)) && !POINTS.test(words.text(i - 2))) words.set(i, 'ADJ.JJ')
}
const POINTS = /^(?:this|that|these|those|all|both|some|each|any)$/

/** “the Tarn Dam burst, sending …”: where no other verb stands before the comma. */
function mendBurst(words: Words, i: number): void {
  if (
    !words.tag(i).startsWith('NOUN') ||
    !NOMINAL.test(words.tag(i - 1)) ||
    !/^(?:PUNCT|ADP|ADV|SCONJ)/.test(words.tag(i + 1))
  )
    return
  for (let at = 0; at < words.length && (at <= i || words.text(at) !== ','); at++)
    if (FINITE.test(words.tag(at))) return
  words.set(i, 'VERB.VBD')
}

/** Past forms that are nouns as well and look like the present. */
const isUnchanged = rememberedTest(/^(?:cut|hit|put|set|shut|hurt|split|quit|beat|spread|let|shed)$/)
/** “the budget cut plan”: nouns before `cut` that are cut. */
const IS_CUT =
  /^(?:tax|budget|pay|price|rate|job|spending|wage|power|interest|cost|short|production|output|staff|benefit|fare|school|hair|emissions?|emission|direct|record|chart|film|tea|jet|television|radio)$/

/** “The gang cut internet cables”: a noun, the verb and what is cut. */
function mendUnchanged(words: Words, i: number): void {
  // “drones set ablaze a refinery overnight”: the news tells what has happened.
  if (words.tag(i) === 'VERB.VBP' && /^[.!]$/.test(words.text(words.length - 1))) return words.set(i, 'VERB.VBD')
  if (!words.tag(i).startsWith('NOUN') || !NOMINAL.test(words.tag(i - 1)) || IS_CUT.test(words.text(i - 1))) return
  if (i > 4 || !/^(?:DET|NOUN|ADJ|NUM|PRON)/.test(words.tag(i + 1))) return
  for (let at = 0; at < i; at++) if (/^(?:VERB|AUX|ADP)/.test(words.tag(at))) return
  words.set(i, 'VERB.VBD')
}

const ACCUSING = /^(?:accus|suspect|convict|guilty|clear|acquit|absolv)/

/** “accused the police of torturing prisoners”: what somebody is accused of is done. */
function mendAccused(words: Words, i: number): void {
  if (!words.tag(i).startsWith('NOUN') || !/^(?:NOUN|DET|PROPN|ADJ|NUM)/.test(words.tag(i + 1))) return
  for (let at = i - 2; at >= 0 && at > i - 9; at--) {
    if (!ACCUSING.test(words.text(at))) continue
    words.set(i - 1, 'SCONJ.IN')
    return words.set(i, 'VERB.VBG')
  }
}

const STILL = /^(?:remaining|existing|outstanding|ailing|growing|rising|falling|ongoing|leading|surviving)$/

/** “sold her remaining stake” */
function mendRemaining(words: Words, i: number): void {
  if (
    words.tag(i) !== 'VERB.VBG' ||
    !NOMINAL.test(words.tag(i + 1)) ||
    !/^(?:his|her|its|their|the|a)$/.test(words.text(i - 1))
  )
    return
  words.set(i, 'ADJ.JJ')
  if (words.text(i - 1) === 'her') words.set(i - 1, 'PRON.PRP$')
}

const BY_FORCE = /^(?:shelling|bombing|shooting|fighting|flooding|stabbing|bombardment|rioting|looting)$/

/** “were killed by shelling”: what kills, not what somebody does. */
function mendForce(words: Words, i: number): void {
  if (words.tag(i) === 'VERB.VBG' && !/^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)/.test(words.tag(i + 1))) words.set(i, 'NOUN.NN')
}

/** “Hugh Prior offered”: an adjective with a capital right behind a name, and no noun behind it. */
function mendSurname(words: Words, i: number): void {
  if (i < 1 || !words.tag(i - 1).startsWith('PROPN') || !/^\p{Lu}\p{Ll}/u.test(words.written(i))) return
  if (!NOMINAL.test(words.tag(i + 1)) && !words.tag(i + 1).startsWith('ADJ')) words.set(i, 'PROPN.NNP')
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
