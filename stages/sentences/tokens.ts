/** Words with part of speech, lemma and negation, from wink-nlp. */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp'
import type { PartOfSpeech, Span, Token } from '../../pipeline/article.ts'

const nlp = winkNLP(model, ['negation', 'pos'])
// The package's types give these helpers a shape that its own `out` does not take, and `out` a string for all of them.
const its = nlp.its as unknown as Record<'pos' | 'lemma' | 'negationFlag', ItsFunction<string>>

/** The tokens of one sentence; every token's span slices back to its text. */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = []
  let at = span.start
  nlp
    .readDoc(text.slice(span.start, span.end))
    .tokens()
    .each((item: ItemToken) => {
      const word = item.out()
      const start = text.indexOf(word, at)
      if (start < 0 || start >= span.end) return
      at = start + word.length
      const pos = item.out(its.pos) as PartOfSpeech | 'SPACE'
      if (pos === 'SPACE') return
      tokens.push({
        start,
        end: at,
        text: word,
        lemma: item.out(its.lemma).toLowerCase(),
        pos,
        negated: Boolean(item.out(its.negationFlag)),
        head: -1,
        relation: '',
      })
    })
  return tokens
}
