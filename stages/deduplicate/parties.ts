/** Who and what takes part in a mention, in a form that can be compared. */
import { nameWords } from './names.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** A name as its folded words. */
export type NameKey = readonly string[]

/** Somebody or some place that takes part. */
export interface Party {
  readonly key: NameKey
  /** Numbers of its words in the vocabulary, the last word first. */
  readonly ids: readonly number[]
  /** A proper name. Only these can contradict each other: “the army” may be “troops”. */
  readonly isProper: boolean
  /** How telling its rarest word is in the collection, 0 to 1. */
  readonly telling: number
}

const NOBODY: readonly Party[] = []

/** Makes parties of names; a name is the same party wherever it stands. */
export function partyMaker(
  vocabulary: Vocabulary,
  acronyms: ReadonlyMap<string, NameKey>,
  extraNames: ReadonlyMap<string, string>,
): (names: readonly string[]) => readonly Party[] {
  const partyOf = (name: string): Party => {
    const full = extraNames.get(name) ?? name
    const bases = wordsOf(full).flatMap((word) => (word.isStop ? [] : [word.base]))
    return {
      key: acronyms.get(name) ?? nameWords(full),
      ids: bases.toReversed().map((base) => vocabulary.numberOf(base)),
      isProper: /\p{Lu}/u.test(full.slice(1)) || /^\p{Lu}\S*$/u.test(full),
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
