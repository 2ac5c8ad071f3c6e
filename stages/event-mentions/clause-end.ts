/** Where the clause of a verb ends in the text, as far as its own words tell: commas, conjunctions, a second finite verb. */
import type { Token } from '../../pipeline/article.ts'
import { CLAIMING } from './english/verb-roles.ts'
import { dependents, isNominal, isVerb, tokenAt, type Tree } from './tree.ts'

/** Words that begin a clause or a circumstance which a title does without. */
const BEGINS_APART = new Set(
  `who which whom whose where when while because although though unless whereas whether if after before amid despite
  following according including like unlike during since until ahead lest so but`.split(/\s+/),
)
/** “also”, “meanwhile”: words that only tie a sentence to the one before. */
const TYING =
  /^(?:also|meanwhile|however|therefore|then|now|already|soon|finally|subsequently|thus|instead|later|earlier|reportedly)$/i

/** Whether a title does without this word. */
export const isTitleless = (tree: Tree, at: number): boolean =>
  tokenAt(tree, at).pos === 'ADV' && (TYING.test(tokenAt(tree, at).text) || isToo(tree, at))

/** “he left, too”, unlike “too many passengers”. */
const isToo = (tree: Tree, at: number): boolean =>
  tokenAt(tree, at).text === 'too' && !/^(?:ADJ|ADV|DET)$/.test(tree.tokens[at + 1]?.pos ?? '')

/** “warned that the strike would go on”: the clause behind such a verb is what it tells. */
export function carriesClause(tree: Tree, verb: number): boolean {
  if (!CLAIMING.has(tokenAt(tree, verb).lemma)) return false
  return tree.tokens[verb + 1]?.text === 'that' || dependents(tree, verb, 'ccomp').some((clause) => clause > verb)
}

/** Where the clause ends, if token `at` ends it: at that token, or before it where its subject stands. */
export function endsClause(tree: Tree, verb: number, at: number, isClause: boolean): number | undefined {
  const token = tokenAt(tree, at)
  const word = token.text.toLowerCase()
  if (token.pos === 'PUNCT' || /^[“”"„:;,—]|^--$/.test(word)) return endsAtMark(tree, verb, at) ? at : undefined
  if (token.pos === 'CCONJ') return joinsClause(tree, at) ? at : undefined
  if (token.pos === 'VERB' || token.pos === 'AUX') return isClause ? undefined : endsAtVerb(tree, verb, at)
  if (word === 'that') return (isClause && at <= verb + 3) || token.pos === 'DET' ? undefined : at
  if (word === 'as' && token.pos !== 'ADV') return hasFiniteVerb(tree, at + 1) ? at : undefined
  // “after” and “before” without a time behind them; “to” after “ahead” and “according”.
  return BEGINS_APART.has(word) && !(isClause && at === verb + 1) ? at : undefined
}

function endsAtMark(tree: Tree, verb: number, at: number): boolean {
  const { text, start, end } = tokenAt(tree, at)
  if (text === '(' || text === '%' || text === '/' || text === '&' || /^['’]s?$/.test(text)) return false
  if (/^[“”"]$/.test(text) && isShortQuote(tree, at)) return false
  const touches = tree.tokens[at - 1]?.end === start && tree.tokens[at + 1]?.start === end
  if (/^[-–.’']$/.test(text) && touches) return false
  return !(text === ',' && continuesList(tree, verb, at))
}

/** Most tokens of a few quoted words: “its use of the "Apple" name”. */
const SHORT_QUOTE = 4

/** Whether a quotation mark opens or closes a few words that belong to the clause: no verb, no stop among them. */
function isShortQuote(tree: Tree, at: number): boolean {
  const isPair = (from: number, to: number) =>
    to > from + 1 && tree.tokens.slice(from + 1, to).every((t) => !isVerb(t) && t.pos !== 'PUNCT')
  const isMark = (i: number) => /^[“”"]$/.test(tree.tokens[i]?.text ?? '')
  for (let reach = 2; reach <= SHORT_QUOTE; reach++) {
    if (isMark(at + reach) && isPair(at, at + reach)) return true
    if (isMark(at - reach) && isPair(at - reach, at)) return true
  }
  return false
}

/** “Spain, France and Italy”: the next word is one more of what stands before the comma. */
function continuesList(tree: Tree, verb: number, comma: number): boolean {
  for (let at = comma + 1; at < tree.tokens.length; at++) {
    const token = tokenAt(tree, at)
    if (isVerb(token) || token.pos === 'PUNCT' || token.pos === 'SCONJ') return false
    if (isNominal(token) && tree.plain[at] === 'conj') return token.head > verb && token.head < comma
  }
  return false
}

/** “and the army responded”, “and wounded 30”: what follows the conjunction is another clause. */
function joinsClause(tree: Tree, at: number): boolean {
  let next = at + 1
  while (tree.tokens[next]?.pos === 'ADV') next++
  const token = tree.tokens[next]
  if (
    !token ||
    isVerb(token) ||
    token.pos === 'SCONJ' ||
    /^(?:to|who|which|that|by|in|on|from|for|with)$/i.test(token.text)
  )
    return true
  const { head } = tokenAt(tree, at)
  if (head > at && isVerb(tokenAt(tree, head)) && tree.plain[head] === 'conj') return true
  return hasFiniteVerb(tree, next)
}

/** Whether a finite verb stands before the next mark, one that is not inside a relative clause. */
function hasFiniteVerb(tree: Tree, from: number): boolean {
  for (let at = from; at < tree.tokens.length; at++) {
    const token = tokenAt(tree, at)
    if (token.pos === 'PUNCT' && !/^[-–’'%]$/.test(token.text)) return false
    if (/^(?:who|which|that|when|where|because|after|before)$/i.test(token.text)) return false
    if (isFinite(token)) return true
  }
  return false
}

const isFinite = (token: Token): boolean =>
  isVerb(token) && (token.form === 'past' || token.form === 'present' || token.form === 'modal')

/** A second finite verb ends the clause before its subject; a participle that the comma-less reading hangs on is kept. */
function endsAtVerb(tree: Tree, verb: number, at: number): number | undefined {
  const token = tokenAt(tree, at)
  if (!isFinite(token)) return undefined
  const previous = tokenAt(tree, at - 1)
  // “the surprise rise”: behind an article or a number there is no finite verb, whatever the tagger says.
  if (/^(?:DET|ADJ|NUM|ADP)$/.test(previous.pos) || previous.text.toLowerCase() === 'to') return undefined
  const owner = token.pos === 'AUX' && token.head > verb ? token.head : at
  const subject = dependents(tree, owner, 'nsubj', 'csubj', 'expl').find((s) => s > verb && s < at)
  return subject === undefined ? at : Math.max(verb + 1, tree.bounds.first[subject]!)
}
