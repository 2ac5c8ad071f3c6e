/** Scores models on gold sentences, with our own tokens and tags, the way of the CoNLL 2018 shared task. */
import { encode, newEncoded, PAD } from '../../stages/sentences/encode.ts'
import { newTree, parseWords } from '../../stages/sentences/parse.ts'
import { nameRelations } from '../../stages/sentences/relate.ts'
import { tagWords } from '../../stages/sentences/tag.ts'
import type { Models } from '../../stages/sentences/weights.ts'
import type { GoldSentence } from './treebank.ts'

const buffer = newEncoded()
const tree = newTree()

export interface Figures {
  readonly words: number
  /** Percent of the aligned words. */
  readonly upos: string
  readonly tag: string
  /** F1 over all words, in percent. */
  readonly uas: string
  readonly las: string
  /** Percent of the words of sentences whose tokens are all the treebank's. */
  readonly uasAligned: string
}

/** Percentages with two digits. */
export function evaluate(
  sentences: readonly GoldSentence[],
  models: Models,
  each?: (s: GoldSentence, head: number[], rel: string[], tags: string[]) => void,
): Figures {
  let gold = 0
  let own = 0
  let aligned = 0
  let upos = 0
  let tags = 0
  let heads = 0
  let relations = 0
  const relation = new Int32Array(2000)
  for (const s of sentences) {
    encode(s.words, buffer)
    tagWords(buffer, models.tagger)
    parseWords(buffer, models.mover, tree)
    nameRelations(buffer, tree, models.namer, relation)
    gold += s.gold.length
    own += s.words.length
    const H: number[] = []
    const R: string[] = []
    const T: string[] = []
    for (const [i, g] of s.aligned.entries()) {
      const tag = models.tagger.classes[buffer.tag[PAD + i]! - 1]!
      const place = tree.head[PAD + i]!
      const head = place === tree.root ? -1 : place - PAD
      H.push(head)
      R.push(models.namer.classes[relation[PAD + i]! - 1]!)
      T.push(tag)
      if (g < 0) continue
      const word = s.gold[g]!
      aligned++
      if (tag === word.tag) tags++
      if (tag.split('.')[0] === word.tag.split('.')[0]) upos++
      if ((head < 0 ? -1 : s.aligned[head]) !== word.head) continue
      if (head >= 0 && s.aligned[head]! < 0) continue
      heads++
      if (R[i] === word.relation) relations++
    }
    each?.(s, H, R, T)
  }
  const percent = (part: number, all: number) => ((100 * part) / all).toFixed(2)
  return {
    words: gold,
    upos: percent(upos, aligned),
    tag: percent(tags, aligned),
    uas: percent(2 * heads, gold + own),
    las: percent(2 * relations, gold + own),
    uasAligned: percent(heads, aligned),
  }
}
