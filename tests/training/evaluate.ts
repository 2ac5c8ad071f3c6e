/** Scores models on gold sentences, with our own tokens and tags, the way of the CoNLL 2018 shared task. */
import { parseSentence } from '../../stages/sentences/analyse.ts'
import type { Models } from '../../stages/sentences/weights.ts'
import type { GoldSentence } from './treebank.ts'

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
export function evaluate(sentences: readonly GoldSentence[], models: Models): Figures {
  let gold = 0
  let own = 0
  let aligned = 0
  let upos = 0
  let tags = 0
  let heads = 0
  let relations = 0
  for (const s of sentences) {
    const parsed = parseSentence(s.words, models)
    gold += s.gold.length
    own += s.words.length
    const H = [...parsed.heads]
    const R = [...parsed.relations].map((r, i) => (H[i]! < 0 ? 'root' : r < 0 ? 'punct' : models.namer.classes[r]!))
    for (const [i, g] of s.aligned.entries()) {
      const tag = models.tagger.classes[parsed.tags[i]!]!
      const head = H[i]!
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
