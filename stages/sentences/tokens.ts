/** Words with part of speech, lemma and negation, from wink-nlp. */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import type { PartOfSpeech, Span } from '../../pipeline/article.ts'
import { isSpace, trimSpan } from './lines.ts'

const nlp = winkNLP(model, ['negation', 'pos'])
// The package's types give these helpers a shape that its own `out` does not take, and `out` a string for all of them.
const its = nlp.its as unknown as Record<'value' | 'pos' | 'lemma' | 'negationFlag', ItsFunction<string>>

/** A word as the tokenizer gives it; its span slices back to its `text`. */
export interface Word extends Span {
  readonly text: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly negated: boolean
}

/** Farthest that a word is looked for when the tokenizer has rewritten some characters before it. */
const RESYNC = 48

/** wink-nlp leaves `I'm`, `(it's` and `Assad's,` whole; with space around the marks it does not. */
const GLUED_MARK = /["“”„«»()[\]{}]|(?<='[a-z]{1,2})[^\s\p{L}\p{N}'](?!\p{L})|(?<=\bi)(?='m\b)/giu

/**
 * The words of one sentence.
 *
 * All values are asked for in bulk: item by item costs a third of the time more. wink-nlp knows contractions with the
 * straight apostrophe only (`don’t`) and standing free of other marks, so it is shown the text that way; it writes some
 * characters anew (`--` as `–`). Therefore each word is looked up in the text again, and the text's own characters
 * are kept.
 */
export function tokenize(text: string, span: Span): Word[] {
  const source = text.slice(span.start, span.end)
  const shown = source.includes('’') ? source.replaceAll('’', "'") : source
  const tokens = nlp.readDoc(shown.replace(GLUED_MARK, ' $& ')).tokens() as unknown as {
    out<T>(its?: ItsFunction<string>): T[]
  }
  const values = tokens.out<string>(its.value).map(trim)
  const tags = tokens.out<PartOfSpeech | 'SPACE'>(its.pos)
  const lemmas = tokens.out<string>(its.lemma)
  const negations = tokens.out<boolean>(its.negationFlag)
  const words: Word[] = []
  let at = 0
  for (let i = 0; i < values.length; i++) {
    if (tags[i] === 'SPACE' || values[i] === '') continue
    while (at < shown.length && isSpace(shown.charCodeAt(at))) at++
    const start = at
    at = shown.startsWith(values[i]!, at) ? at + values[i]!.length : nextMatch(shown, values, i + 1, at)
    if (start === at) continue
    words.push({
      start: span.start + start,
      end: span.start + at,
      text: source.slice(start, at),
      lemma: (lemmas[i] ?? values[i]!).toLowerCase(),
      pos: tags[i] as PartOfSpeech,
      negated: Boolean(negations[i]),
    })
  }
  return words
}

/** Without what `tokenize` passes over between words: a joiner between two pictures is a word to wink-nlp. */
function trim(value: string): string {
  const { start, end } = trimSpan(value, { start: 0, end: value.length })
  return value.slice(start, end)
}

/**
 * Where a word ends that was written anew: where one of the next words begins, else at the next white space, beyond which
 * no word goes. `at` when the next word begins right there, as this one has no characters of its own then.
 */
function nextMatch(shown: string, values: readonly string[], next: number, at: number): number {
  let end = at
  while (end < shown.length && !isSpace(shown.charCodeAt(end))) end++
  const window = shown.slice(at, Math.min(end, at + RESYNC))
  const following = values.slice(next, next + 3).filter((value) => value !== '')
  for (const value of following) {
    const found = window.indexOf(value, 1)
    if (found > 0) return at + found
  }
  return following.some((value) => shown.startsWith(value, at)) ? at : end
}
