/** Numbers of a sentence with their bound and what they count, each given to the event it belongs to. */
import type { Figure, Span } from '../../pipeline/article.ts'
import { NUMBER_WORDS, SCALES, VAGUE_COUNTS } from './english/numbers.ts'
import { PERSON_NOUNS } from './english/titles-and-groups.ts'
import { dependents, plainRelation, tokenAt, type Tree } from './tree.ts'
import { boundBefore, compoundAt, endOfPart, exactly, numberAt, otherEnd } from './number-at.ts'

interface FoundFigure extends Figure {
  /** The token that the number counts, or the number itself. */
  readonly unit: number
}

/** “after six months” counts time, not things. */
const TIME_UNITS =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|decades?|centuries|times?)$/

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'US dollars',
  '£': 'pounds',
  '€': 'euros',
  '¥': 'yen',
  US$: 'US dollars',
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
  return nounCounted(tree, first, last) ?? peopleCounted(tree, first)
}

/** “injured more than 300”, “kills at least 63”: of such verbs a bare number counts people. */
function peopleCounted(tree: Tree, first: number): { what: string; unit: number } | undefined {
  for (let at = first, step = 0; at >= 0 && step < 3; at = tokenAt(tree, at).head, step++)
    if (HITS_PEOPLE.has(tokenAt(tree, at).lemma)) return { what: 'people', unit: first }
  return undefined
}

const HITS_PEOPLE = new Set(['kill', 'injure', 'wound', 'hurt', 'arrest', 'detain', 'evacuate', 'displace', 'rescue'])

function nounCounted(tree: Tree, first: number, last: number): { what: string; unit: number } | undefined {
  const inside = (i: number) => i >= first && i <= last
  for (let i = first; i <= last; i++) {
    const { head } = tokenAt(tree, i)
    const token = tree.tokens[head]
    if (token && !inside(head) && head > last && token.pos === 'NOUN' && tree.tokens[last + 1]?.text !== ',') {
      const unit = headOfCompound(tree, head)
      return { what: tokenAt(tree, unit).text.toLowerCase(), unit }
    }
  }
  // “hundreds of fighters”: the parser may hang the noun on the number.
  const noun = tree.tokens.findIndex(
    (t, i) =>
      i > last && i <= last + 3 && (/^(?:NOUN|VERB|PUNCT)$/.test(t.pos) || (t.pos === 'ADP' && t.text !== 'of')),
  )
  return noun > 0 && tokenAt(tree, noun).pos === 'NOUN' && plainRelation(tokenAt(tree, noun)) !== 'nsubj'
    ? { what: tokenAt(tree, noun).text.toLowerCase(), unit: noun }
    : undefined
}

/** “40,000 rail workers”: workers are counted. */
function headOfCompound(tree: Tree, noun: number): number {
  let at = noun
  while (plainRelation(tokenAt(tree, at)) === 'compound' && tokenAt(tree, at).head === at + 1) at++
  return at
}

/** The two ends of a range, both with the unit that stands behind the second. */
function rangeAt(tree: Tree, i: number): { figures: FoundFigure[]; last: number } | undefined {
  const low = numberAt(tree, i)
  const end = low && otherEnd(tree, i, low.last)
  const high = end && numberAt(tree, end.at)
  const unit = high && unitOf(tree, end.at, high.last)
  if (!low || !high || !unit || TIME_UNITS.test(unit.what)) return undefined
  // “300 to 450 million”: the scale is of both.
  const scale = tree.tokens[high.last]?.text.toLowerCase()
  const value =
    high.last > end.at && low.last === i && low.value < 1000
      ? exactly(low.value * (SCALES.get(scale ?? '') ?? 1))
      : low.value
  // “fell from 9 to 4 million euros”: before and after, no range.
  if (tree.tokens[i - 1]?.text.toLowerCase() === 'from' && tree.tokens[low.last + 1]?.text === 'to')
    return {
      figures: [value, high.value].map((one) => ({
        what: unit.what,
        value: one,
        bound: 'exact' as const,
        unit: unit.unit,
      })),
      last: high.last,
    }
  if (value >= high.value) return undefined
  return {
    figures: [
      { what: unit.what, value, bound: 'at-least', unit: unit.unit },
      { what: unit.what, value: high.value, bound: 'up-to', unit: unit.unit },
    ],
    last: high.last,
  }
}

/** All figures of a sentence; numbers inside temporal expressions are none. */
export function figuresOf(tree: Tree, times: readonly Span[]): FoundFigure[] {
  const found: FoundFigure[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const token = tokenAt(tree, i)
    if (token.pos !== 'NUM' && !/^\d/.test(token.text) && !VAGUE_COUNTS.has(token.text.toLowerCase())) continue
    if (times.some((t) => t.start < token.end && token.start < t.end)) continue
    const range = rangeAt(tree, i)
    if (range) {
      found.push(...range.figures)
      i = range.last
      continue
    }
    const number = numberAt(tree, i)
    if (!number || !Number.isFinite(number.value)) continue
    const whole = endOfPart(tree, number.last)
    const unit =
      whole === undefined
        ? unitOf(tree, i, number.last)
        : { what: tokenAt(tree, whole + 1).text.toLowerCase(), unit: whole + 1 }
    if (unit && !TIME_UNITS.test(unit.what) && (compoundAt(tree, i) !== undefined || !isPartOfName(tree, i)))
      found.push({ what: unit.what, value: number.value, bound: boundBefore(tree, i, number.vague), unit: unit.unit })
    i = whole ?? number.last
  }
  return found
}

/** “killed a nurse”: one. */
export function oneKilled(tree: Tree, token: number, type: string): Figure[] {
  if (tokenAt(tree, token).lemma !== 'kill' && type !== 'death') return []
  const victim = dependents(tree, token, 'obj', 'nsubj:pass')[0]
  if (victim === undefined || !PERSON_NOUNS.has(tokenAt(tree, victim).lemma)) return []
  const isOne = dependents(tree, victim, 'det').some((d) => /^an?$/i.test(tokenAt(tree, d).text))
  return isOne ? [{ what: 'killed', value: 1, bound: 'exact' }] : []
}

/** “Two men killed a guard”: the men were not killed. */
export const isDoer = (tree: Tree, unit: number, verb: number): boolean =>
  tokenAt(tree, unit).head === verb &&
  tokenAt(tree, unit).relation === 'nsubj' &&
  dependents(tree, verb, 'obj').length > 0

/** People counted by what befell them: “killed 26 people” → killed. */
export function inRole(figure: Figure, type: string, lemma: string): Figure {
  if (!PEOPLE.test(figure.what)) return figure
  if (lemma === 'kill' || type === 'death') return { ...figure, what: 'killed' }
  if (type === 'injury') return { ...figure, what: 'injured' }
  return figure
}

const PEOPLE =
  /^(?:people|persons?|others?|men|women|children|civilians?|fighters?|soldiers?|troops|militants?|insurgents?|rebels?|passengers?|workers?|students?|residents?|villagers?|police|officers?|firefighters?|deaths?|dead|victims?|members?|miners?|migrants?|refugees?|protesters?|demonstrators?|guards?|pilgrims?|tourists?|adults?|girls?|boys?|hostages?|patients?|bystanders?|killed|injured|wounded|casualties|more)$/

const NUMBERS_ONE =
  /^(?:number|no|no\.|chapter|page|route|flight|phase|level|grade|class|article|section|channel|season|round)$/

/** “one of them”, “Flight 93”: words that count nothing. */
function isPartOfName(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i)
  const before = tree.tokens[i - 1]?.text.toLowerCase() ?? ''
  // “Zurana Horton, 34, on Friday”: an age; “iLife '11”
  const [name, comma, next] = [tree.tokens[i - 2], tree.tokens[i - 1], tree.tokens[i + 1]]
  if (comma?.text === ',' && name?.pos === 'PROPN' && /^[,.]$/.test(next?.text ?? '')) return true
  if (/^['’]$/.test(comma?.text ?? '')) return true
  // “aged 27 and 44”
  if (before === 'aged' || (before === 'and' && tree.tokens[i - 3]?.text === 'aged')) return true
  // “the number eight shirt”, “the two brewers”: which one, not how many.
  if (
    NUMBERS_ONE.test(before) ||
    (/^(?:the|its|their|both)$/.test(before) && NUMBER_WORDS.has(token.text.toLowerCase()))
  )
    return true
  return token.text.toLowerCase() === 'one' || tree.tokens[i - 1]?.pos === 'PROPN' || tree.tokens[i + 1]?.text === '-'
    ? tree.tokens[i + 2]?.lemma !== 'magnitude'
    : false
}
