/** Words of a text as the matcher sees them: stems without function words, and which of them are names. */
import type { Span } from '../../pipeline/article.ts'
import { foldWord } from './names.ts'
import { COUNTRY_OF } from './places.ts'
import { stemOf } from './stem.ts'

export interface Word {
  readonly start: number
  readonly end: number
  /** As printed. */
  readonly text: string
  /** Its stem with a name's spelling folded; the country for a people. */
  readonly base: string
  readonly isName: boolean
  readonly isStop: boolean
}

const STOP_WORDS = new Set(
  (
    'a about above across after afterwards again against ago all almost along already also although am among an and ' +
    'another any anyone anything are around as at away back be because been before being below between both but by ' +
    'can cannot come could day days did do does doing done down during each either else even ever every few first ' +
    'following for former from further get go going got had has have having he her here hers herself him himself his ' +
    'how however i if in including indeed instead into is it its itself just last late later latest least less like ' +
    'made make many may me might mine more most much must my near nearly never new next no nor not nothing now of off ' +
    'often on once one only onto or other others our out over own part per perhaps rather recent recently said same ' +
    'say says second see several shall she should since so some such than that the their them themselves then there ' +
    'these they this those though three through thus time times to today tomorrow too toward towards two under until ' +
    'up upon us use used very via was way we week weeks well went were what when where whether which while who whom ' +
    'whose why will with within without would year years yes yesterday yet you your monday tuesday wednesday thursday ' +
    'friday saturday sunday january february march april june july august september october november december mr mrs ' +
    'ms told according ap reuters afp http https www com html news'
  ).split(' '),
)

const WORD = /[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*/gu
const POSSESSIVE = /['’]s?$/
const ARTICLE_PREFIX = /^(?:al|el|ul|an|as|ar|at|ad|az)-(?=\p{L})/iu

/** What a printed word is, wherever it stands. */
interface Form {
  readonly base: string
  readonly isStop: boolean
  readonly isCapital: boolean
}

const forms = new Map<string, Form>()
const MOST_REMEMBERED = 100_000

function formOf(printed: string): Form {
  let form = forms.get(printed)
  if (form === undefined) {
    const plain = printed.toLowerCase().replace(POSSESSIVE, '')
    const isStop = printed !== 'US' && (plain.length < 2 || STOP_WORDS.has(plain))
    const isCapital = !isStop && /^\p{Lu}/u.test(printed.replace(ARTICLE_PREFIX, ''))
    form = { base: baseOf(plain.replace(ARTICLE_PREFIX, '')), isStop, isCapital }
    if (forms.size < MOST_REMEMBERED) forms.set(printed, form)
  }
  return form
}

/** The words of `text` from `start` to `end`, in order. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = []
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const printed = match[0]
    const at = start + match.index
    const { base, isStop, isCapital } = formOf(printed)
    const isName = isCapital && !startsSentence(text, at)
    words.push({ start: at, end: at + printed.length, text: printed, base, isName, isStop })
  }
  return words
}

/** Of all words of a text those in a stretch of it. A stretch that cuts a word is read by itself. */
export function wordsWithin(words: readonly Word[], text: string, { start, end }: Span): readonly Word[] {
  const from = firstFrom(words, start)
  const to = firstFrom(words, end)
  const isCut = (words[from - 1]?.end ?? 0) > start || (words[to - 1]?.end ?? 0) > end
  return isCut ? wordsOf(text, start, end) : words.slice(from, to)
}

/** The place of the first word that starts at `offset` or later. */
function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Sentence starts are capitals of any word; folding them like a name would part `Rebels` from `rebels`. */
function startsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /["“”'‘(\s]/.test(text[before]!)) {
    if (text[before] === '\n') return true
    before--
  }
  return before < 0 || /[.!?:]/.test(text[before]!)
}

/** Names and other words alike, so that a name at a sentence's start is met again elsewhere. */
function baseOf(plain: string): string {
  return COUNTRY_OF.get(plain) ?? foldWord(stemOf(plain))
}

const SENTENCE_END = /[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{N}])|\n/gu
const LONGEST_REACH = 400

/** The sentence around a stretch of text, cut at 400 characters either side; rough where abbreviations end in a stop. */
export function sentenceAround(text: string, start: number, end: number): Span {
  const from = Math.max(0, start - LONGEST_REACH)
  const to = Math.min(text.length, end + LONGEST_REACH)
  let sentenceStart = from
  let sentenceEnd = to
  for (const stop of text.slice(from, to).matchAll(SENTENCE_END)) {
    const at = from + stop.index
    if (at < start) sentenceStart = at + stop[0].length
    else if (at >= end - 1) {
      sentenceEnd = at + 1
      break
    }
  }
  return { start: Math.min(sentenceStart, start), end: Math.max(sentenceEnd, end) }
}
