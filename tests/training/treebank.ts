/** Reads CoNLL-U and puts its trees over the words that the product makes of the same text. */
import { readFileSync } from 'node:fs'
import { type CompoundWord, joinCompounds } from '../../stages/sentences/compounds.ts'
import { tokenize } from '../../stages/sentences/tokens.ts'

/** What the treebank says of one of our words. */
export interface GoldWord {
  /** Universal and Penn tag: `VERB.VBD`. */
  readonly tag: string
  /** Index of the head, -1 for the root. */
  readonly head: number
  readonly relation: string
}

export interface GoldSentence {
  readonly id: string
  readonly words: readonly CompoundWord[]
  /** One for each word. */
  readonly gold: readonly GoldWord[]
  /** Whether every word is a word of the treebank too. */
  readonly isAligned: boolean
}

/** A word of the treebank, with its place in the text. */
interface TreebankWord extends GoldWord {
  readonly start: number
  readonly end: number
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
  const theirs: TreebankWord[] = []
  let at = 0
  for (const line of lines) {
    const [index, form, , upos, xpos, , head, relation] = line.split('\t')
    if (relation === undefined || !/^\d+$/.test(index!)) continue
    const start = text.indexOf(form!, at)
    if (start < 0) return undefined
    at = start + form!.length
    theirs.push({ start, end: at, tag: `${upos}.${xpos}`, head: Number(head) - 1, relation })
  }
  const words = joinCompounds(tokenize(text, { start: 0, end: text.length }))
  const places = alignWords(words, theirs)
  if (places === undefined) return undefined
  const isAligned = words.length === theirs.length && places.ours.every((span) => span.length === 1)
  return { id: comment('sent_id'), words, gold: takeOver(words, theirs, places), isAligned }
}

interface Places {
  /** For each of our words, the indices of the treebank's words that share characters with it. */
  readonly ours: readonly (readonly number[])[]
  /** For each of the treebank's words, the one of our words that stands for it. */
  readonly theirs: readonly number[]
}

/** `undefined` when a word of either side has no counterpart. */
function alignWords(words: readonly CompoundWord[], theirs: readonly TreebankWord[]): Places | undefined {
  const ours = words.map((word) => theirs.flatMap((g, i) => (g.start < word.end && g.end > word.start ? [i] : [])))
  const standing = theirs.map((g) => {
    const parts = words.flatMap((w, i) => (w.start < g.end && w.end > g.start ? [i] : []))
    return parts.reduce((longest, i) => (sizeOf(words[i]!) > sizeOf(words[longest]!) ? i : longest), parts[0] ?? -1)
  })
  return standing.includes(-1) || ours.some((some) => some.length === 0) ? undefined : { ours, theirs: standing }
}

/** Letters and figures before marks. */
const sizeOf = ({ text }: CompoundWord) => text.length + (/[\p{L}\p{N}]/u.test(text) ? 100 : 0)

/**
 * The trees over our words: a word that joins several has the head of their top; of several that make up one of theirs
 * the longest stands for it and the others hang on it.
 */
function takeOver(words: readonly CompoundWord[], theirs: readonly TreebankWord[], places: Places): GoldWord[] {
  return words.map((word, i): GoldWord => {
    const own = places.ours[i]!
    const top = own.find((g) => !own.includes(theirs[g]!.head)) ?? own[0]!
    const { tag, head, relation } = theirs[top]!
    const standing = places.theirs[top]!
    const isMark = !/[\p{L}\p{N}]/u.test(word.text)
    if (standing !== i) {
      const known = tag.startsWith('PUNCT.')
      return {
        tag: known ? tag : isMark ? 'PUNCT.,' : tag,
        head: standing,
        relation: known || isMark ? 'punct' : 'flat',
      }
    }
    const above = head < 0 ? -1 : places.theirs[head]!
    return { tag: word.forced ?? tag, head: above === i ? -1 : above, relation }
  })
}
