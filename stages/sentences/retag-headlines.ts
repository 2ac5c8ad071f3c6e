/**
 * Verbs of headlines: “Drones strike refinery as fighting flares”. The treebank has hardly a headline, so that the tagger
 * takes their verbs, most of which are nouns as well, for nouns. A headline has a verb in the present.
 */
import type { Words } from './retag.ts'

/** Verbs of headlines that are nouns too, and so can be mistaken. */
const VERBS = new Set(
  `advance aid aim ambush approach arm arrest attack axe back balloon ban battle beat bid blast blaze block bomb boost break
  burn call cap capture charge chase cheer claim clash climb close collapse corner crash cross crush curb cut damage deal debut
  decline defeat delay demand dip ditch dock drag draw drift drill drive drop dump ease edge end escape exit export face fall
  fear feud fight file find fine fire flare flood focus force free freeze fuel fund gain grant grip guard hail halt head help
  hike hit hold honour honor host hunt import issue jail join jump kill land launch lead leak leap leave lift limit look loom
  loot march mark meet mourn mount move murder name offer open order oust pass pay plan pledge plunge point poll postpone pound
  praise press probe promise protest pull push quit quiz race raid raise rally rap reach rebound recall record release replace
  report request rescue resume retreat return reveal review rise risk rival rock row ruin rule rush sack sail save scare score
  search see seek seize sell sentence set settle shake share shell shift ship shock shoot show shrink shun sign signal sink slam
  slash slide slip slow slump smash snap soar split spread stab stage stall stand start steal step stop storm strike struggle
  study stun sue suffer supply support surge swap sweep target test threaten top torch trade trail trap trigger tumble turn
  uphold upset urge visit vote vow walk warn welcome win work wound wreck`.split(/\s+/),
)

const CLAUSE = /^(?:as|after|while|but|and|;)$/
const NOUN = /^(?:NOUN|PROPN)/
const SECOND = /^(?:ADJ|NOUN|PROPN|DET|NUM|PRON)/

/** Mends `words`, a sentence that ends in no stop, in place. */
export function retagHeadline(words: Words): void {
  let main = false
  for (let i = 1; i < words.length; i++) {
    const tag = words.tag(i)
    if (/^(?:VERB\.VB[DZP]|AUX)/.test(tag)) main = true
    // “unveils tablet, delays glasses”
    if (main && words.text(i - 1) === ',' && tag === 'NOUN.NNS' && isVerb(words, i) && SECOND.test(words.tag(i + 1)))
      words.set(i, 'VERB.VBZ')
    if (CLAUSE.test(words.text(i))) main = false
    if (main || !tag.startsWith('NOUN') || i + 1 > words.length || words.text(i + 1) === 'of') continue
    if (!isVerb(words, i) || !agrees(words, i)) continue
    words.set(i, words.text(i).endsWith('s') && !isBase(words.text(i)) ? 'VERB.VBZ' : 'VERB.VBP')
    if (words.tag(i - 1).startsWith('ADJ')) words.set(i - 1, 'NOUN.NN')
    main = true
  }
}

const isBase = (text: string): boolean => VERBS.has(text)

const isVerb = (words: Words, i: number): boolean => baseOf(words.text(i)) !== undefined

function baseOf(text: string): string | undefined {
  if (VERBS.has(text)) return text
  return [text.replace(/s$/, ''), text.replace(/es$/, ''), text.replace(/ies$/, 'y')].find(
    (b) => b !== text && VERBS.has(b),
  )
}

/** “Outbreak spreads”, “Drones strike”, “Varnia raises taxes”; not “bus strike”, “peace talks”. */
function agrees(words: Words, i: number): boolean {
  const before = words.tag(i - 1)
  if (!NOUN.test(before) && !before.startsWith('ADJ')) return false
  const isPlural = before === 'NOUN.NNS' || /^PROPN.NNPS/.test(before)
  const isSingularVerb = !isBase(words.text(i))
  if (isPlural === isSingularVerb) return false
  // What comes behind a verb begins a phrase or says where to; a headline of two words is a verb's as well.
  return i + 1 === words.length || !/^(?:VERB|AUX)/.test(words.tag(i + 1))
}
