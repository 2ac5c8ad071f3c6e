/** From words to tokens: part of speech, verb form, head and relation, by models trained on a treebank. */
import type { PartOfSpeech, Token, VerbForm } from '../../pipeline/article.ts'
import { encode, newCore, newEncoded, PAD, tagKinds, takeCore } from './encode.ts'
import { lemmaOf } from './lemma.ts'
import { findMainClause } from './main-clause.ts'
import { newTree, parseWords } from './parse.ts'
import { agreePassives } from './passive.ts'
import { hangMarks, MARK } from './punctuation.ts'
import { retag } from './retag.ts'
import { newNamer } from './relate.ts'
import { turnSpeech } from './speech.ts'
import { tagWords } from './tag.ts'
import { type CompoundWord, ONLY_PAST } from './compounds.ts'
import { loadModels, type Models } from './weights.ts'

const sentence = newEncoded()
const core = newCore()
const tree = newTree()
let kinds: Uint8Array = new Uint8Array(0)
let kindsFor: Models | undefined

/** Penn tags of verbs, as the tagger names them. */
const FORMS: Readonly<Record<string, VerbForm>> = {
  VBD: 'past',
  VBZ: 'present',
  VBP: 'present',
  VBN: 'participle',
  VBG: 'gerund',
  VB: 'infinitive',
  MD: 'modal',
}

export interface Parsed {
  /** Class numbers of the tagger. */
  readonly tags: Int32Array
  /** Index of the head, -1 for the root. */
  readonly heads: Int32Array
  /** Class numbers of the relation namer; -1 for punctuation. */
  readonly relations: Int32Array
}

/** Tags, heads and relations of one sentence. */
export function parseSentence(
  words: readonly CompoundWord[],
  models: Models,
  isName: (word: string) => boolean = () => false,
): Parsed {
  const count = words.length
  const parsed = { tags: new Int32Array(count), heads: new Int32Array(count), relations: new Int32Array(count) }
  encode(words, sentence)
  tagWords(sentence, models.tagger, models.wordTags)
  for (let i = 0; i < count; i++) {
    const { forced, text } = words[i]!
    const known = forced === undefined ? -1 : models.tagger.classes.indexOf(forced)
    // “the toll in the valley rose to 26”: no flower.
    if (ONLY_PAST.has(text) && !models.tagger.classes[sentence.tag[PAD + i]! - 1]!.startsWith('VERB.'))
      sentence.tag[PAD + i] = models.tagger.classes.indexOf('VERB.VBD') + 1
    if (known >= 0) sentence.tag[PAD + i] = known + 1
  }
  mendTags(words, models.tagger.classes, isName)
  takeCore(sentence, kindsOf(models), core)
  parseWords(core, models.mover, newNamer(core, models.namer, models.pairRelations), tree)
  parsed.heads.fill(MARK)
  parsed.relations.fill(-1)
  for (let at = PAD; at < tree.root; at++) {
    const place = core.place[at]! - PAD
    const head = tree.head[at]!
    parsed.heads[place] = head === tree.root ? -1 : core.place[head]! - PAD
    parsed.relations[place] = tree.relation[at]! - 1
  }
  for (let i = 0; i < count; i++) parsed.tags[i] = sentence.tag[PAD + i]! - 1
  const participle = models.tagger.classes.indexOf('VERB.VBN')
  agreePassives(models.namer.classes, parsed.heads, parsed.relations, (at) => parsed.tags[at] === participle)
  if (core.length > 0) {
    const verbal = (at: number) => models.tagger.classes[parsed.tags[at]!]!.startsWith('VERB.')
    findMainClause(models.namer.classes, parsed.heads, parsed.relations, verbal)
    turnSpeech(words, models.namer.classes, parsed.heads, parsed.relations)
  }
  if (core.length < count) hangMarks(words, parsed.heads)
  return parsed
}

function mendTags(words: readonly CompoundWord[], names: readonly string[], isName: (word: string) => boolean): void {
  retag(
    {
      length: words.length,
      text: (i) => words[i]?.text.toLowerCase() ?? '',
      written: (i) => words[i]?.text ?? '',
      tag: (i) => (i >= 0 && i < words.length ? names[sentence.tag[PAD + i]! - 1]! : ''),
      set: (i, tag) => (sentence.tag[PAD + i] = names.indexOf(tag) + 1),
    },
    isName,
  )
}

function kindsOf(models: Models): Uint8Array {
  if (kindsFor !== models) {
    kinds = tagKinds(models.tagger.classes)
    kindsFor = models
  }
  return kinds
}

interface Tag {
  readonly pos: PartOfSpeech
  readonly form: VerbForm | undefined
}

let tags: readonly Tag[] = []

/** The tokens of one sentence; exactly one of them is the root, and every other leads to it. */
export function analyseWords(words: readonly CompoundWord[], isName?: (word: string) => boolean): Token[] {
  const models = loadModels()
  if (tags.length === 0) tags = models.tagger.classes.map(readTag)
  const parsed = parseSentence(words, models, isName)
  return words.map((word, i) => {
    const tag = parsed.tags[i]!
    const { pos, form } = tags[tag]!
    const head = parsed.heads[i]!
    const { start, end, text, looks, forced } = word
    // What is forced may be read as another part of speech than the lexicon has.
    const lemma = forced === undefined ? (looks.lemmas[tag] ??= lemmaOf(word, pos, form)) : lemmaOf(word, pos, form)
    const relation = relationName(head, parsed.relations[i]!, models)
    // All tokens have the same fields in the same order, which makes everything that reads them faster.
    return { start, end, text, lemma, pos, form, head, relation }
  })
}

function relationName(head: number, relation: number, { namer }: Models): string {
  if (head < 0) return 'root'
  return relation < 0 ? 'punct' : namer.classes[relation]!
}

/** `VERB.VBD`: the universal part of speech and the Penn tag. */
function readTag(name: string): Tag {
  const [pos, penn] = name.split('.')
  const verbal = pos === 'VERB' || pos === 'AUX'
  return { pos: pos as PartOfSpeech, form: verbal ? FORMS[penn!] : undefined }
}
