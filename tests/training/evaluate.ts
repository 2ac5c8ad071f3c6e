/** Scores models on gold sentences, with the product's own words and tags. */
import { parseSentence } from '../../stages/sentences/analyse.ts'
import type { Models } from '../../stages/sentences/weights.ts'
import type { GoldSentence } from './treebank.ts'

/** Percentages of the words; of heads and relations also without punctuation marks. */
export interface Figures {
  readonly words: number
  readonly upos: string
  readonly tag: string
  readonly uas: string
  readonly las: string
  readonly uasOfWords: string
  readonly lasOfWords: string
}

/** Relations that news events are read from; how many of them are found with the right head. */
const CORE = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'ccomp',
  'xcomp',
  'advcl',
  'acl:relcl',
  'acl',
  'conj',
  'nmod',
]

/** Percentages with two digits. */
export function evaluate(sentences: readonly GoldSentence[], models: Models): Figures {
  const all = { words: 0, upos: 0, tags: 0, heads: 0, relations: 0, marks: 0, markHeads: 0, markRelations: 0 }
  for (const { words, gold } of sentences) {
    const parsed = parseSentence(words, models)
    gold.forEach(({ tag, head, relation }, i) => {
      const ownTag = models.tagger.classes[parsed.tags[i]!]!
      const isHead = parsed.heads[i] === head
      const isRelation = isHead && relationOf(parsed.heads[i]!, parsed.relations[i]!, models) === relation
      all.words++
      all.tags += Number(ownTag === tag)
      all.upos += Number(ownTag.split('.')[0] === tag.split('.')[0])
      all.heads += Number(isHead)
      all.relations += Number(isRelation)
      if (!tag.startsWith('PUNCT.')) return
      all.marks++
      all.markHeads += Number(isHead)
      all.markRelations += Number(isRelation)
    })
  }
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2)
  return {
    words: all.words,
    upos: percent(all.upos, all.words),
    tag: percent(all.tags, all.words),
    uas: percent(all.heads, all.words),
    las: percent(all.relations, all.words),
    uasOfWords: percent(all.heads - all.markHeads, all.words - all.marks),
    lasOfWords: percent(all.relations - all.markRelations, all.words - all.marks),
  }
}

/** F1 of each relation that news events are read from, heads included. */
export function evaluateRelations(sentences: readonly GoldSentence[], models: Models): Record<string, string> {
  const counts = new Map(CORE.map((name) => [name, { gold: 0, own: 0, right: 0 }]))
  for (const { words, gold } of sentences) {
    const parsed = parseSentence(words, models)
    gold.forEach(({ head, relation }, i) => {
      const own = relationOf(parsed.heads[i]!, parsed.relations[i]!, models)
      const expected = counts.get(relation)
      const found = counts.get(own)
      if (expected) expected.gold++
      if (found) found.own++
      if (expected && own === relation && parsed.heads[i] === head) expected.right++
    })
  }
  return Object.fromEntries(
    [...counts].map(([name, { gold, own, right }]) => [name, ((200 * right) / (gold + own)).toFixed(1)]),
  )
}

function relationOf(head: number, relation: number, { namer }: Models): string {
  if (head < 0) return 'root'
  return relation < 0 ? 'punct' : namer.classes[relation]!
}
