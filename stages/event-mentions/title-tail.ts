/**
 * What follows the verb of a title: the article's own words, from the verb to the end of its clause, without times.
 *
 * The words are taken as they stand rather than put together from the tree: text was grammatical before it was cut, and
 * stays so where whole phrases are left off its end, even when the parser hangs an object on the wrong word.
 */
import type { Token } from '../../pipeline/article.ts'
import { carriesClause, endsClause, isTitleless } from './clause-end.ts'
import type { Scene } from './scene.ts'
import { shown, theFor } from './title-phrase.ts'
import { dependents, plainRelation, tokenAt, type Tree } from './tree.ts'

/** As a rule titles are no longer than this many UTF-16 code units; the first phrase behind a verb may be. */
const LONGEST = 100
const LONGEST_FIRST = 116

/** A phrase of the tail: tokens that stay together. */
type Phrase = readonly number[]

/** The words behind a verb; `length` is that of the words before them, and of the verb. */
export function tailOf(scene: Scene, tree: Tree, verb: number, length: number): string {
  const phrases = phrasesBehind(scene, tree, verb)
  const told = carriesClause(tree, verb) ? dependents(tree, verb, 'ccomp').find((c) => c > verb) : undefined
  for (let count = phrases.length; count > 0; count--) {
    const kept = trimmed(tree, phrases.slice(0, count).flat(), verb)
    if (kept.length && !isWhole(tree, kept, phrases[count - 1]!, verb)) continue
    if (told !== undefined && kept.length && count > 1 && !kept.includes(told) && breaksOff(tree, told, kept)) continue
    const words = wordsOf(scene, tree, kept)
    if (length + words.length <= (count === 1 ? LONGEST_FIRST : LONGEST)) return words
  }
  return ''
}

/** “into offshore”, where the noun was taken for a verb: a preposition needs something to stand before. */
function isWhole(tree: Tree, kept: Phrase, last: Phrase, verb: number): boolean {
  // “in protest at a plan [to reopen a mine]”: which plan is not told.
  if (
    last[0] !== verb + 1 &&
    dependents(tree, last.at(-1)!, 'acl').some((c) => c > last.at(-1)! && !kept.includes(c)) &&
    /^an?$/i.test(tree.tokens[last.at(-1)! - 1]?.text ?? '')
  )
    return false
  if (last[0] === verb + 1 || !isPreposition(tokenAt(tree, last[0]!))) return true
  return last.some((i, k) => k > 0 && HOLDS.has(tokenAt(tree, i).pos) && kept.includes(i))
}

/** “denied reports that a dam”: part of what is told, without its verb. */
const breaksOff = (tree: Tree, told: number, kept: Phrase): boolean => kept.at(-1)! >= tree.bounds.first[told]!

/** The clause behind the verb in phrases: each preposition that is no “of” begins one, so does “to” with its verb. */
function phrasesBehind(scene: Scene, tree: Tree, verb: number): Phrase[] {
  const phrases: number[][] = [[]]
  const isClause = carriesClause(tree, verb)
  for (let at = verb + 1; at < tree.tokens.length; at++) {
    const end = endsClause(tree, verb, at, isClause)
    if (end !== undefined) {
      if (end < at) cutBack(phrases, end)
      break
    }
    const bracketed = closingBracket(tree, at)
    if (bracketed !== undefined) {
      at = bracketed
      continue
    }
    const time = lastOfTime(scene, tree, verb, at)
    if (time !== undefined) {
      // “take charge for Tuesday's match”: what leads to the match stays.
      if (!isPossessive(tree.tokens[time])) withoutLeadIn(tree, phrases)
      at = time
      continue
    }
    if (isTitleless(tree, at)) continue
    // “arrested 12 of them”: of whom, the sentence before tells.
    if (isOfThem(tree, at)) {
      at++
      continue
    }
    if (startsPhrase(tree, verb, at)) phrases.push([])
    phrases.at(-1)!.push(at)
  }
  return phrases.filter((p) => p.length > 0)
}

const isOfThem = (tree: Tree, at: number): boolean =>
  tokenAt(tree, at).text === 'of' && tree.tokens[at + 1]?.text === 'them' && tree.tokens[at - 1]?.pos === 'NUM'

/** Takes off what stands at or behind `from`. */
function cutBack(phrases: number[][], from: number): void {
  for (const phrase of phrases) while (phrase.length && phrase.at(-1)! >= from) phrase.pop()
}

/** “on” before “Monday”, “in late” before “May”: what leads a time in goes with it. */
function withoutLeadIn(tree: Tree, phrases: number[][]): void {
  const phrase = phrases.at(-1)!
  const leadsIn = (at: number) => LEADS_IN.test(tokenAt(tree, at).text) && tokenAt(tree, at).relation !== 'compound:prt'
  while (phrase.length && leadsIn(phrase.at(-1)!)) phrase.pop()
}

const LEADS_IN =
  /^(?:on|in|at|by|from|since|until|till|late|early|mid|shortly|just|around|about|for|over|during|within|the|as|of|to|before|after|and|only|until|between|through|-|–|later|earlier)$/i

/** The last token of a dated expression that begins here; “for nine days” and “spent Monday” stay. */
function lastOfTime(scene: Scene, tree: Tree, verb: number, at: number): number | undefined {
  const token = tokenAt(tree, at)
  const time = scene.times.find((t) => t.start < token.end && token.start < t.end)
  if (!time || time.type === 'SET' || (time.type === 'DURATION' && !time.dated)) return undefined
  if (at === verb + 1 && KEEPS_TIME.has(tokenAt(tree, verb).lemma)) return undefined
  let last = at
  while (last + 1 < tree.tokens.length && tokenAt(tree, last + 1).start < time.end) last++
  return isPossessive(tree.tokens[last + 1]) ? last + 1 : last
}

const isPossessive = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text)

/** “will mark Monday with a parade”. */
const KEEPS_TIME = new Set(['spend', 'mark', 'celebrate', 'take', 'last'])

/** The closing bracket of a short remark that opens here: “(WWDC)”. */
function closingBracket(tree: Tree, at: number): number | undefined {
  if (tokenAt(tree, at).text !== '(') return undefined
  const closing = tree.tokens.findIndex((t, i) => i > at && i < at + 9 && t.text === ')')
  return closing < 0 ? undefined : closing
}

function startsPhrase(tree: Tree, verb: number, at: number): boolean {
  const token = tokenAt(tree, at)
  const next = tree.tokens[at + 1]
  if (at === verb + 1) return false
  // “at least 300”, “up to 300”, “more than 300”: part of the number.
  if (
    next &&
    (next.pos === 'NUM' || /^(?:least|most|to|than|as)$/i.test(next.text)) &&
    !/^(?:in|on|from|for|to|by|with)$/i.test(token.text)
  )
    return false
  const previous = tokenAt(tree, at - 1)
  if (token.relation === 'compound:prt' || (next?.pos === 'ADV' && PARTICLE.test(token.text))) return false
  if (isPreposition(token)) return token.text.toLowerCase() !== 'of' && !isPreposition(previous)
  if (token.pos === 'VERB' && plainRelation(token) === 'acl') return !isPreposition(previous)
  return token.text.toLowerCase() === 'to' && token.pos === 'PART'
}

/** “of hiding the fault”: before a verb the treebanks call a preposition a conjunction. */
const isPreposition = ({ pos, text }: Token): boolean =>
  pos === 'ADP' || (pos === 'SCONJ' && /^(?:of|for|by|in|on|from|with|without|about|to|at|into|over)$/i.test(text))

/** Takes off what cannot end a title: “injured more than”, “an offer of a”, “said to”. */
function trimmed(tree: Tree, phrase: Phrase, verb: number): Phrase {
  let to = phrase.length
  while (to > 0 && dangles(tree, phrase[to - 1]!, verb)) to--
  const measured = to > 0 && isSpanTo(tree, phrase[to - 1]!)
  if (!measured) return phrase.slice(0, to)
  to--
  while (to > 0 && MEASURES.has(tokenAt(tree, phrase[to - 1]!).pos)) to--
  return trimmed(tree, phrase.slice(0, to), verb)
}

/** “sacked its manager a day [after the defeat]”. */
const isSpanTo = (tree: Tree, at: number): boolean =>
  SPAN.test(tokenAt(tree, at).text) &&
  TO_WHAT.test(tree.tokens[at + 1]?.text ?? '') &&
  !/^(?:every|each)$/i.test(tokenAt(tree, at - 1).text)
const SPAN = /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|moments?)$/i
const TO_WHAT = /^(?:after|before|since|into|ahead|earlier|later|ago)$/i
const MEASURES: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'ADV'])

function dangles(tree: Tree, at: number, verb: number): boolean {
  const { pos, text, relation } = tokenAt(tree, at)
  // “fighting over who should pay”: the question is left off, and what leads to it.
  if (ASKS.test(tree.tokens[at + 1]?.text ?? '')) return !HOLDS.has(pos) || THOSE.test(text)
  if (relation === 'compound:prt') return false
  if (at === verb + 1 && (pos === 'ADP' || pos === 'ADV'))
    return !PARTICLE.test(text) || (pos === 'ADP' && relation !== 'advmod')
  if (pos === 'PUNCT') return text !== '%'
  if (pos === 'DET' || pos === 'ADP' || pos === 'CCONJ' || pos === 'SCONJ' || pos === 'PART' || pos === 'AUX')
    return true
  return /^(?:more|little|as|so|very|about|such|than|its|their|his|my|our|your|an?|the|who|which|that|what|whose|least|by|even|only|up|shortly|just|immediately|soon|how|not|there|here|those|these)$/i.test(
    text,
  )
}

const THOSE = /^(?:those|these|that|ones?|anyone|everyone)$/i
const ASKS = /^(?:who|what|how|whether|which|when|where|why)$/i
const HOLDS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'VERB', 'SYM'])
const PARTICLE =
  /^(?:out|up|down|off|away|back|over|in|on|ahead|apart|together|forward|through|aside|by|again|abroad|home|east|west|north|south)$/i

/** The tokens as printed; pronouns by what they stand for. */
function wordsOf(scene: Scene, tree: Tree, phrase: Phrase): string {
  let words = ''
  let before: number | undefined
  for (const i of phrase) {
    const token = tokenAt(tree, i)
    const apart = before !== undefined && (before !== i - 1 || tokenAt(tree, before).end < token.start)
    words += (apart && !/^['’]s?$/.test(token.text) ? ' ' : '') + theFor(tree, i, before) + shown(scene, token, true)
    before = i
  }
  return words
}
