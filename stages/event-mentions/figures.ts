/** Numbers of a sentence with their bound and what they count, each given to the event it belongs to. */
import type { Figure, FigureBound, Span } from '../../pipeline/article.ts'
import { NUMBER_WORDS, SCALES, VAGUE_COUNTS } from './english/numbers.ts'
import { plainRelation, tokenAt, type Tree } from './tree.ts'

interface FoundFigure extends Figure {
  /** The token that the number counts, or the number itself. */
  readonly unit: number
}

/** Bounds by the words before a number: “at least 300”. */
const BOUNDS: readonly (readonly [RegExp, FigureBound])[] = [
  [/(?:^|\s)(?:at least|no (?:fewer|less) than|a minimum of)$/, 'at-least'],
  [/(?:^|\s)(?:more than|over|above|upwards of|in excess of|greater than)$/, 'more-than'],
  [/(?:^|\s)(?:up to|as many as|as much as|at most|no more than|a maximum of)$/, 'up-to'],
  [/(?:^|\s)(?:fewer than|less than|under|below|almost|nearly|not quite)$/, 'fewer-than'],
  [/(?:^|\s)(?:about|around|some|roughly|approximately|an estimated|estimated|close to|circa|or so)$/, 'about'],
]
/** “nearly 400” is said of a number just below. */
const NEARLY = /(?:^|\s)(?:almost|nearly|not quite)$/
/** “after six months” counts time, not things. */
const TIME_UNITS =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|decades?|centuries|times?)$/
const WORDS_BEFORE = 4
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'US dollars',
  '£': 'pounds',
  '€': 'euros',
  '¥': 'yen',
  US$: 'US dollars',
}

function valueOf(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/,(?=\d{3})/g, '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const scaled = /^(\d+(?:\.\d+)?)(k|m|bn|b|tn)$/.exec(plain)
  if (scaled) return Number(scaled[1]) * (SCALES.get(scaled[2]!) ?? 1)
  return NUMBER_WORDS.get(plain)
}

/** A number that starts at token `i`: its value and the last token of it. */
function numberAt(tree: Tree, i: number): { value: number; last: number; vague: boolean } | undefined {
  const word = tokenAt(tree, i).text.toLowerCase()
  const vague = VAGUE_COUNTS.get(word)
  const next = tree.tokens[i + 1]?.text.toLowerCase()
  if (vague !== undefined && next === 'of') {
    const scale = tree.tokens[i + 2] && VAGUE_COUNTS.get(tree.tokens[i + 2]!.text.toLowerCase())
    return scale ? { value: vague * (scale / 2), last: i + 3, vague: true } : { value: vague, last: i + 1, vague: true }
  }
  const first = valueOf(word)
  if (first === undefined) return vague === undefined ? undefined : { value: vague, last: i, vague: true }
  let value = first
  let last = i
  for (let at = i + 1; at < tree.tokens.length; at++) {
    const scale = SCALES.get(tree.tokens[at]!.text.toLowerCase())
    if (scale === undefined) break
    value *= scale
    last = at
  }
  return { value, last, vague: false }
}

function boundBefore(tree: Tree, i: number, vague: boolean): FigureBound {
  const before = tree.tokens
    .slice(Math.max(0, i - WORDS_BEFORE), i)
    .map((t) => t.text.toLowerCase())
    .join(' ')
  if (NEARLY.test(before)) return 'about'
  return BOUNDS.find(([words]) => words.test(before))?.[1] ?? (vague ? 'at-least' : 'exact')
}

/** What a number counts: money, percent, a magnitude, or the noun it stands before. */
function unitOf(tree: Tree, first: number, last: number): { what: string; unit: number } | undefined {
  const before = tree.tokens[first - 1]
  const after = tree.tokens[last + 1]
  const currency = before && CURRENCIES[before.text]
  if (currency) return { what: currency, unit: first }
  if (after && /^(?:%|percent|per|pc)$/i.test(after.text)) {
    return after.text.toLowerCase() === 'per' && tree.tokens[last + 2]?.text.toLowerCase() !== 'cent'
      ? undefined
      : { what: 'percent', unit: last + 1 }
  }
  if (after && /^dollars?$/i.test(after.text)) return { what: 'US dollars', unit: last + 1 }
  if (after?.lemma === 'euro') return { what: 'euros', unit: last + 1 }
  if (before?.text.toLowerCase() === 'magnitude') return { what: 'magnitude', unit: first - 1 }
  if (after?.text === '-' && tree.tokens[last + 2]?.lemma === 'magnitude') return { what: 'magnitude', unit: last + 2 }
  return nounCounted(tree, first, last)
}

function nounCounted(tree: Tree, first: number, last: number): { what: string; unit: number } | undefined {
  const inside = (i: number) => i >= first && i <= last
  for (let i = first; i <= last; i++) {
    const { head } = tokenAt(tree, i)
    const token = tree.tokens[head]
    if (token && !inside(head) && head > last && token.pos === 'NOUN')
      return { what: token.text.toLowerCase(), unit: head }
  }
  // “hundreds of fighters”: the parser may hang the noun on the number.
  const noun = tree.tokens.findIndex((t, i) => i > last && i <= last + 3 && t.pos === 'NOUN')
  return noun > 0 && plainRelation(tokenAt(tree, noun)) !== 'nsubj'
    ? { what: tokenAt(tree, noun).text.toLowerCase(), unit: noun }
    : undefined
}

/** All figures of a sentence; numbers inside temporal expressions are none. */
export function figuresOf(tree: Tree, times: readonly Span[]): FoundFigure[] {
  const found: FoundFigure[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const token = tokenAt(tree, i)
    if (token.pos !== 'NUM' && !/^\d/.test(token.text) && !VAGUE_COUNTS.has(token.text.toLowerCase())) continue
    if (times.some((t) => t.start < token.end && token.start < t.end)) continue
    const number = numberAt(tree, i)
    if (!number || !Number.isFinite(number.value)) continue
    const unit = unitOf(tree, i, number.last)
    if (unit && !TIME_UNITS.test(unit.what) && !isPartOfName(tree, i))
      found.push({ what: unit.what, value: number.value, bound: boundBefore(tree, i, number.vague), unit: unit.unit })
    i = number.last
  }
  return found
}

/** People counted by what befell them: “killed 26 people” → killed. */
export function inRole(figure: Figure, type: string, lemma: string): Figure {
  if (!PEOPLE.test(figure.what)) return figure
  if (lemma === 'kill' || type === 'death') return { ...figure, what: 'killed' }
  if (type === 'injury') return { ...figure, what: 'injured' }
  return figure
}

const PEOPLE =
  /^(?:people|persons?|others?|men|women|children|civilians?|fighters?|soldiers?|troops|militants?|insurgents?|rebels?|passengers?|workers?|students?|residents?|villagers?|police|officers?|firefighters?|deaths?|dead|victims?|members?|miners?|migrants?|refugees?|protesters?|demonstrators?|guards?|pilgrims?|tourists?|adults?|girls?|boys?|hostages?|patients?|bystanders?|killed|injured|wounded|casualties|more)$/

/** “one of them”, “Flight 93”: words that count nothing. */
function isPartOfName(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i)
  return token.text.toLowerCase() === 'one' || tree.tokens[i - 1]?.pos === 'PROPN' || tree.tokens[i + 1]?.text === '-'
    ? tree.tokens[i + 2]?.lemma !== 'magnitude'
    : false
}
