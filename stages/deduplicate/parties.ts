/** Who and what takes part in a mention, in a form that can be compared. */
import { nameWords } from './names.ts'
import type { Numbering } from './numbering.ts'
import { COUNTRY_BY_CAPITAL } from './places.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** A name as its folded words. */
export type NameKey = readonly string[]

/** Somebody or some place that takes part. */
export interface Party {
  readonly key: NameKey
  /** Numbers of the words of the key. */
  readonly words: Int32Array
  /** Number of its last word in the vocabulary; -1 where it has none. */
  readonly id: number
  /** A proper name. Only these can contradict each other: “the army” may be “troops”. */
  readonly isProper: boolean
  /** The capital of a country. */
  readonly isCapital: boolean
  /** How telling its rarest word is in the collection, 0 to 1. */
  readonly telling: number
}

const NOBODY: readonly Party[] = []

/**
 * Makes parties of names; a name is the same party wherever it stands. `extraNames` are a person's word and win over
 * what the texts say (`keyOf`).
 */
export function partyMaker(
  vocabulary: Vocabulary,
  numbering: Numbering,
  keyOf: (name: string) => NameKey,
  extraNames: ReadonlyMap<string, string>,
): (names: readonly string[]) => readonly Party[] {
  const partyOf = (name: string): Party => {
    const full = extraNames.get(name) ?? name
    const key = full === name ? keyOf(name) : nameWords(full)
    const isCapital = COUNTRY_BY_CAPITAL.has(full.toLowerCase())
    const bases = wordsOf(full).flatMap((word) => (word.isStop ? [] : [word.base]))
    return {
      key,
      words: Int32Array.from(key, (word) => numbering.numberOf(word)),
      id: bases.toReversed().map((base) => vocabulary.numberOf(base))[0] ?? -1,
      isProper: /\p{Lu}/u.test(full.slice(1)) || /^\p{Lu}\S*$/u.test(full),
      isCapital,
      telling: Math.max(0, ...bases.map((base) => vocabulary.tellingness(base))),
    }
  }
  const known = new Map<string, readonly Party[]>()
  const alone = (name: string): readonly Party[] => {
    const party = known.get(name) ?? [partyOf(name)]
    known.set(name, party)
    return party
  }
  return (names) => {
    if (!names.length) return NOBODY
    return names.length === 1 ? alone(names[0]!) : names.map((name) => alone(name)[0]!)
  }
}

/** `sameName` for parties of one collection. */
export function sameParty({ words: a }: Party, { words: b }: Party): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!short.length) return false
  return isAt(short, long, 0) || isAt(short, long, long.length - short.length)
}

function isAt(short: Int32Array, long: Int32Array, offset: number): boolean {
  for (let i = 0; i < short.length; i++) if (short[i] !== long[i + offset]) return false
  return true
}
