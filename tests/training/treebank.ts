/** Reads CoNLL-U and lays our own tokens over it. */
import { readFileSync } from 'node:fs'
import type { Word } from '../../stages/sentences/tokens.ts'
import { tokenize } from '../../stages/sentences/tokens.ts'

export interface GoldWord {
  readonly start: number
  readonly end: number
  readonly lemma: string
  /** Universal and Penn tag: `VERB.VBD`. */
  readonly tag: string
  /** Index of the head, -1 for the root. */
  readonly head: number
  readonly relation: string
}

export interface GoldSentence {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldWord[]
  /** Our own tokens of the same text. */
  readonly words: readonly Word[]
  /** For each of our tokens, the index of the gold word with the same span; -1 for none. */
  readonly aligned: readonly number[]
}

/** The sentences of a CoNLL-U file whose words are found in their `# text`. */
export function readTreebank(path: string): GoldSentence[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\n\n+/)
    .map(readSentence)
    .filter((sentence) => sentence !== undefined)
}

function readSentence(block: string): GoldSentence | undefined {
  const lines = block.split('\n')
  const comment = (name: string) => lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? ''
  const text = comment('text')
  const gold: GoldWord[] = []
  let at = 0
  for (const line of lines) {
    const [index, form, lemma, upos, xpos, , head, relation] = line.split('\t')
    if (relation === undefined || !/^\d+$/.test(index!)) continue
    const start = text.indexOf(form!, at)
    if (start < 0) return undefined
    at = start + form!.length
    gold.push({ start, end: at, lemma: lemma!, tag: `${upos}.${xpos}`, head: Number(head) - 1, relation: relation })
  }
  const words = tokenize(text, { start: 0, end: text.length })
  const bySpan = new Map(gold.map((word, i) => [`${word.start}-${word.end}`, i]))
  const aligned = words.map((word) => bySpan.get(`${word.start}-${word.end}`) ?? -1)
  return { id: comment('sent_id'), text, gold, words, aligned }
}

/** Whether our tokens are the treebank's, one to one. */
export function isAligned({ gold, words, aligned }: GoldSentence): boolean {
  return gold.length === words.length && !aligned.includes(-1)
}
