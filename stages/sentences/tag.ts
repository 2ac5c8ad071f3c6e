/**
 * Part of speech with the form of verbs and nouns: a greedy linear tagger from left to right. It sees what the lexicon
 * says of the words (`lexicon.ts`) and the tags before.
 *
 * Tried: whether the clause has its finite verb already, and whether another may come. Trees of GUM's news gain a point
 * by it, but tags and everything read from the trees got worse.
 */
import { type Encoded, PAD } from './encode.ts'
import { mix } from './hash.ts'
import { best, bestOf, type Candidates, type Scorer } from './linear-model.ts'
import { hashFeatures, numberAtoms, readTemplates } from './templates.ts'

const features = new Int32Array(64)
const scores = new Int32Array(256)

/** Fills `sentence.tag`; `candidates`, by `wordKey`, leaves only the tags that a word can have. `correct`, while training, answers instead. */
export function tagWords(
  sentence: Encoded,
  model: Scorer,
  candidates: Candidates,
  correct?: (at: number, scores: Int32Array, features: Int32Array, count: number) => number,
): void {
  const choose = (at: number, some: Uint8Array | undefined): number => {
    const count = tagFeatures(sentence, at)
    model.score(features, count, scores, some)
    if (correct !== undefined) return correct(at, scores, features, count)
    return some === undefined ? best(scores, model.classes.length) : bestOf(scores, some)
  }
  for (let at = PAD; at < PAD + sentence.length; at++) {
    const some = candidates.get(wordKey(sentence, at)) ?? candidates.get(rareKey(sentence, at))
    const chosen = some?.length === 1 ? some[0]! : choose(at, some)
    sentence.tag[at] = chosen + 1
  }
}

/** Key of a word, with a capital or without. */
export function wordKey({ word, shape }: Encoded, at: number): number {
  return mix(word[at]!, shape[at]! & 2)
}

/** Key of the words that have no key of their own: what the tokenizer took them for, and whether with a capital. */
export function rareKey({ given, shape }: Encoded, at: number): number {
  return (given[at]! << 2) | (shape[at]! & 2)
}

/** `w`, `wp`, `wn`: this word, the one before, the next; `g` what the lexicon has, `t` tags already given, `e` endings. */
const ATOMS = numberAtoms(`
  w wp wpp wn wnn g gp gn gnn tp tpp tppp e1 e2 e3 e4 b1 b3 cap f fp fn ne2 ne3 bias
`)

const TEMPLATES = readTemplates(
  ATOMS,
  `bias | w cap | e3 | e2 | e1 b1 | g f | g w | tp g | tp tpp g | tp w | wp g | wn g | gn g | gn gnn g | gp gn g | wpp g
  | wnn g | w wn | wp w | tp e3 | ne3 e3 | gn w | tp wn | tp gn e3 | tp tpp w | wp e3 | f fn | f fp | tp g e2
  | tppp tpp tp | tp gn gnn | wp wn g | e4 cap | b3 g | ne2 gn g | w gnn gn`,
)

const atoms = new Int32Array(ATOMS.size + 1)

function tagFeatures(sentence: Encoded, at: number): number {
  const { word, last1, last2, last3, last4, first, first3, shape, given, tag } = sentence
  // In the order of `ATOMS`.
  const a = atoms
  let n = 1
  a[n++] = word[at]!
  a[n++] = word[at - 1]!
  a[n++] = word[at - 2]!
  a[n++] = word[at + 1]!
  a[n++] = word[at + 2]!
  a[n++] = given[at]!
  a[n++] = given[at - 1]!
  a[n++] = given[at + 1]!
  a[n++] = given[at + 2]!
  a[n++] = tag[at - 1]!
  a[n++] = tag[at - 2]!
  a[n++] = tag[at - 3]!
  a[n++] = last1[at]!
  a[n++] = last2[at]!
  a[n++] = last3[at]!
  a[n++] = last4[at]!
  a[n++] = first[at]!
  a[n++] = first3[at]!
  a[n++] = shape[at]! & 3
  a[n++] = shape[at]!
  a[n++] = shape[at - 1]! & 15
  a[n++] = shape[at + 1]! & 15
  a[n++] = last2[at + 1]!
  a[n++] = last3[at + 1]!
  a[n++] = 1
  return hashFeatures(TEMPLATES, atoms, features)
}
