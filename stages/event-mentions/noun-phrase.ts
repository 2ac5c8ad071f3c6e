/** The compact form of a noun phrase: the noun with what stands before it, without article, number or clauses. */
import { rememberedTest } from '../../pipeline/remembered.ts'
import type { Token } from '../../pipeline/article.ts'
import { caseOf, dependents, tokenAt, type Tree } from './tree.ts'

const BEFORE = new Set([
  'compound',
  'amod',
  'nmod',
  'flat',
  'nummod',
  'obl',
  'punct',
  'advmod',
  'goeswith',
  'case',
  'det',
  'fixed',
])
const AFTER = new Set(['flat', 'goeswith', 'compound'])
/** Longest “of …” part that still belongs to a compact name, in tokens: “the Observatory for Human Rights”. */
const LONGEST_OF = 6
/** Nouns that say little without their “of …”: “a group of fighters”, “the outskirts of Hama”. */
const PARTITIVE = new Set(
  `group wave coast member head part edge outskirt outskirts capital centre center north south east west number series piece
  column crew team board department ministry minister chief leader president secretary governor mayor kind sort type lot
  majority minority share side half tens hundred thousand dozen convoy party coalition alliance bank house university church
  council court bishop archbishop director owner resident people family relative body cache stretch strip swath swathe`.split(
    /\s+/,
  ),
)
/** Words that count or point and are no part of a name. */
const isLeading = rememberedTest(
  /^(?:an?|the|this|that|these|those|some|several|many|most|all|both|any|other|another|more|about|around|nearly|almost|roughly|at|least|than|over|up|to|as|few|fewer|no|each|every|such|approximately|only|just|also|further|additional|own|when|where|while|which|that|hundreds|dozens|thousands|scores|of|its|his|her|their|our|my|your|whose|and|but|or|year-old|years-old|particularly|mainly|mostly|including|even)$/i,
)

/** First and last token of a noun's own phrase, determiners included. */
export function phraseBounds(tree: Tree, noun: number): { first: number; last: number } {
  let first = noun
  let last = noun
  for (const c of tree.children[noun]!) {
    const relation = tree.plain[c]!
    if (c < noun && BEFORE.has(relation) && relation !== 'case' && relation !== 'punct') {
      first = Math.min(first, tree.bounds.first[c]!)
    }
    if (c > noun && AFTER.has(relation)) last = Math.max(last, tree.bounds.last[c]!)
  }
  const of = dependents(tree, noun, 'nmod').find((c) => c > noun && belongsToName(tree, noun, c))
  if (of !== undefined) last = Math.max(last, phraseBounds(tree, of).last)
  return { first, last: Math.max(last, noun) }
}

/** “Ministry of Defence”, “Observatory for Human Rights”, “head of state”: the part without which it is no name. */
function belongsToName(tree: Tree, noun: number, of: number): boolean {
  const preposition = caseOf(tree, of)
  const short = tree.bounds.size[of]! <= LONGEST_OF
  if (preposition === 'for') return short && tokenAt(tree, noun).pos === 'PROPN' && tokenAt(tree, of).pos === 'PROPN'
  return (
    preposition === 'of' && short && (tokenAt(tree, noun).pos === 'PROPN' || PARTITIVE.has(tokenAt(tree, noun).lemma))
  )
}

/** Drops what counts or points at the head of a phrase. */
export function withoutLeading(tree: Tree, first: number, noun: number): number {
  let at = afterLastDeterminer(tree, first, noun)
  while (at < noun) {
    const token = tokenAt(tree, at)
    const isNumber = token.pos === 'NUM'
    if (!isNumber && !isLeading(token.text) && token.pos !== 'PUNCT' && token.pos !== 'ADP' && token.pos !== 'SYM')
      break
    at++
  }
  return at
}

const isArticle = rememberedTest(/^(?:an?|the)$/i)

/** “untrue a report”: before an article there is another phrase. */
function afterLastDeterminer(tree: Tree, first: number, noun: number): number {
  for (let at = noun - 1; at > first; at--) if (isArticle(tokenAt(tree, at).text)) return at
  return first
}

/** “militias” → “Iranian-backed Iraqi militias”. */
export function compactPhrase(text: string, tree: Tree, noun: number): string {
  const { first, last } = tightened(tree, noun, phraseBounds(tree, noun))
  return tidy(text.slice(tokenAt(tree, withoutLeading(tree, first, noun)).start, tokenAt(tree, last).end))
}

const isMark = rememberedTest(/^[,;:()“”"–—]$/)

/** A phrase that runs over a comma or a verb, or is very long, is a misreading: what stands next to the noun is kept. */
function tightened(
  tree: Tree,
  noun: number,
  { first, last }: { first: number; last: number },
): { first: number; last: number } {
  const isEdge = (i: number) =>
    isMark(tokenAt(tree, i).text) || tokenAt(tree, i).pos === 'AUX' || tokenAt(tree, i).pos === 'SCONJ'
  let from = first
  for (let i = first; i < noun; i++) if (isEdge(i)) from = i + 1
  let to = last
  for (let i = last; i > noun; i--) if (isEdge(i)) to = i - 1
  if (noun - from > LONGEST_BEFORE) from = noun - 2
  return { first: from, last: to }
}

/** Most words before a noun in a name: “Kurdish-led Syrian Democratic”, “former deputy foreign”. */
const LONGEST_BEFORE = 6

const PLAIN = /^[A-Za-z0-9](?:[ -]?[A-Za-z0-9])*$/

/** Whether a phrase is letters and figures with single spaces and hyphens between: most are, and need no tidying. */
export const isPlain = (words: string): boolean => PLAIN.test(words)

/** Folds white space and takes off possessives, quotes and brackets at the edges. */
export function tidy(words: string): string {
  if (isPlain(words)) return words
  return words
    .replace(/\s+/g, ' ')
    .replace(/^["“”'‘’([,\s]+|["“”‘,)\]\s]+$/g, '')
    .replace(/['’]s?$/, '')
}

/** A noun and what is coordinated with it: “Russia and Iran” → both. */
export function coordinated(tree: Tree, noun: number): number[] {
  const nominal = (token: Token) =>
    token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM'
  const others = dependents(tree, noun, 'conj').filter((c) => nominal(tokenAt(tree, c)))
  // “the suspect, a nurse, denied it”: without “and” it is the same one again.
  return others.some((c) => dependents(tree, c, 'cc').length > 0) ? [noun, ...others] : [noun]
}

/** Whether a phrase holds a name: “Iran”, “Iraqi militias”; the first word counts only inside a sentence's own case. */
export const isNamed = (phrase: string): boolean => /\p{Lu}/u.test(phrase)
