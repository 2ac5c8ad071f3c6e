/** From words to tokens: part of speech, verb form, head and relation, by models trained on a treebank. */
import type { PartOfSpeech, Token, VerbForm } from '../../pipeline/article.ts'
import { encode, newEncoded, PAD } from './encode.ts'
import { lemmaOf } from './lemma.ts'
import { newTree, parseWords } from './parse.ts'
import { nameRelations } from './relate.ts'
import { tagWords } from './tag.ts'
import type { CompoundWord } from './compounds.ts'
import { loadModels } from './weights.ts'

const sentence = newEncoded()
const tree = newTree()
let relation = new Int32Array(0)

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

interface Tag {
  readonly pos: PartOfSpeech
  readonly form: VerbForm | undefined
}

let tags: readonly Tag[] = []

/** The tokens of one sentence; exactly one of them is the root, and every other leads to it. */
export function analyseWords(words: readonly CompoundWord[]): Token[] {
  const { tagger, mover, namer } = loadModels()
  if (tags.length === 0) tags = tagger.classes.map(readTag)
  if (relation.length < words.length + 2 * PAD) relation = new Int32Array(2 * (words.length + 2 * PAD))
  encode(words, sentence)
  tagWords(sentence, tagger)
  words.forEach(({ forced }, i) => {
    const known = forced === undefined ? -1 : tagger.classes.indexOf(forced)
    if (known >= 0) sentence.tag[PAD + i] = known + 1
  })
  parseWords(sentence, mover, tree)
  nameRelations(sentence, tree, namer, relation)
  return words.map((word, i) => {
    const { pos, form } = tags[sentence.tag[PAD + i]! - 1]!
    const head = tree.head[PAD + i]!
    const isRoot = head === tree.root
    const token = {
      start: word.start,
      end: word.end,
      text: word.text,
      lemma: lemmaOf(word, pos, form),
      pos,
      negated: word.negated,
      head: isRoot ? -1 : head - PAD,
      relation: isRoot ? 'root' : namer.classes[relation[PAD + i]! - 1]!,
    }
    return form === undefined ? token : { ...token, form }
  })
}

/** `VERB.VBD`: the universal part of speech and the Penn tag. */
function readTag(name: string): Tag {
  const [pos, penn] = name.split('.')
  const verbal = pos === 'VERB' || pos === 'AUX'
  return { pos: pos as PartOfSpeech, form: verbal ? FORMS[penn!] : undefined }
}
