/**
 * Joins hyphenated words that are one word to the sentence: “Iranian-backed”, “al-Assad”, “all-out”.
 *
 * The treebank cuts them at the hyphen, and in news they stand before every other noun: cut up, each of them offers the
 * parser a participle or a preposition to go astray on. Numbers and times (“10-day”, “mid-1990s”) stay cut.
 */
import type { PartOfSpeech } from '../../pipeline/article.ts'
import { looksOf } from './encode.ts'
import type { Word } from './tokens.ts'

/** A joined word carries the tag it must have; the others are left to the tagger. */
export interface CompoundWord extends Word {
  readonly forced?: 'ADJ.JJ' | 'PROPN.NNP' | 'VERB.VBD'
}

/** “rebel-held”: the second part makes an adjective of the first. */
const PARTICIPLE =
  /^(?:[a-z]{2,}ed|held|led|run|born|made|built|backed|owned|won|torn|wide|based|level|style|friendly|old|long|term|scale|range|speed|profile|ranking)$/
/** “all-out”, “cease-fire”: the second part belongs to the first. */
const PARTICLE = /^(?:out|up|off|in|down|over|on|back|fire|away|through|by)$/
const ARTICLE = /^(?:al|el|ash|as|at|az|an|ad|ar|ud|ul|bin|ben|abu)$/i
const isName = (text: string) => /^\p{Lu}\p{L}+$/u.test(text)
const isLower = (text: string) => /^\p{Ll}+$/u.test(text)

function joinOf(first: Word, second: Word, next: Word | undefined): CompoundWord['forced'] | 'free' | undefined {
  if (ARTICLE.test(first.text) && isName(second.text)) return 'PROPN.NNP'
  if (isName(first.text) && isName(second.text)) return 'PROPN.NNP'
  if (!/^[\p{L}.-]+$/u.test(first.text)) return undefined
  if (PARTICIPLE.test(second.text)) return isName(first.text) || (next && isNominal(next.pos)) ? 'ADJ.JJ' : 'free'
  return isLower(first.text) && PARTICLE.test(second.text)
    ? next && isNominal(next.pos)
      ? 'ADJ.JJ'
      : 'free'
    : undefined
}

const isNominal = (pos: PartOfSpeech) => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'
const touch = (a: Word, b: Word | undefined): b is Word => b !== undefined && a.end === b.start
const isHyphen = (word: Word | undefined) =>
  word !== undefined && (word.text === '-' || word.text === '‐' || word.text === '‑')

/** The words of a sentence with compounds as one word; spans still slice back. */
export function joinCompounds(words: readonly Word[]): CompoundWord[] {
  const joined: CompoundWord[] = []
  for (let i = 0; i < words.length; i++) {
    let word: CompoundWord = words[i]!
    while (isHyphen(words[i + 1]) && touch(word, words[i + 1]) && touch(words[i + 1]!, words[i + 2])) {
      const second = words[i + 2]!
      const how = joinOf(word, second, words[i + 3])
      if (how === undefined) break
      const text = `${word.text}${words[i + 1]!.text}${second.text}`
      const pos = how === 'PROPN.NNP' ? 'PROPN' : how === 'ADJ.JJ' ? 'ADJ' : second.pos
      const { forced: _forced, ...plain } = word
      word = {
        ...plain,
        end: second.end,
        text,
        lemma: text.toLowerCase(),
        pos,
        looks: looksOf(text),
        ...(how === 'free' ? {} : { forced: how }),
      }
      i += 2
    }
    joined.push(isPast(words, i, word) ? { ...word, pos: 'VERB', forced: 'VERB.VBD' } : word)
  }
  return joined
}

/** Past forms that are nothing else: “the quake struck at four” is no noun. */
export const ONLY_PAST: ReadonlySet<string> = new Set(
  'struck took went came shook drove threw wrote froze began fled fought sank sent killed crossed rose grew flew swore tore swept stole spoke chose broke gave knew wore woke arose became withdrew overthrew undertook forbade forgave mistook clung flung swam sang slew crept wept strove withstood sought slept undid'.split(
    ' ',
  ),
)
const HELPS = /^(?:have|has|had|be|been|being|was|were|is|are|am|get|got|gets|getting|'ve|'d|having)$/i

/** Whether a word must be a verb in the past: no auxiliary shortly before it makes a participle of it. */
function isPast(words: readonly Word[], i: number, word: CompoundWord): boolean {
  if (!ONLY_PAST.has(word.text) || word.pos === 'VERB') return false
  return !words.slice(Math.max(0, i - 4), i).some((w) => HELPS.test(w.text))
}
