/** Which happenings of the table the words of a mention may name. */
import { HAPPENINGS } from './happening-table.ts'
import { stemOf } from './stem.ts'

/** “The war broke out”, “a quake struck”, “the strike began”: what happened is the noun. */
const HAPPENING_NOUNS = stemsOf(
  'war quake earthquake temblor aftershock storm hurricane cyclone typhoon flood fire blaze wildfire explosion blast ' +
    'landslide avalanche tornado eruption outbreak epidemic protest riot clash conflict rebellion uprising offensive ' +
    'attack truce ceasefire strike walkout trial talks negotiations election vote meeting summit ceremony match ' +
    'funeral crash collision accident',
)
const HAPPENING_VERBS = stemsOf(
  'begin start erupt break strike hit shake rock jolt rattle batter occur happen take ensue follow',
)

/** Whether the noun, and not the verb it is the subject of, names what happened. */
export const namesHappening = (noun: string, verb: string): boolean =>
  HAPPENING_NOUNS.has(noun) && HAPPENING_VERBS.has(verb)

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf))
}

const PHRASE_LENGTH = 4
const byWord = new Map<string, number[]>()
const byPhrase = new Map<string, number[]>()

HAPPENINGS.forEach((line, happening) => {
  for (const entry of line.split(', ')) {
    const stems = entry.split(/[ -]/).map(stemOf)
    const [table, key] = stems.length === 1 ? [byWord, stems[0]!] : [byPhrase, stems.join(' ')]
    const list = table.get(key) ?? []
    if (!list.includes(happening)) table.set(key, [...list, happening])
  }
})

/**
 * The happenings that the words from a trigger on may name. A phrase beats its first word: `fell to` is no fall.
 * Several for words with several senses, none for words outside the table.
 */
export function happeningsOf(stems: readonly string[]): readonly number[] {
  for (let length = Math.min(PHRASE_LENGTH, stems.length); length > 1; length--) {
    const found = byPhrase.get(stems.slice(0, length).join(' '))
    if (found) return found
  }
  return stems[0] === undefined ? [] : (byWord.get(stems[0]) ?? [])
}

/** Whether the first words are a phrase of the table. */
export function phraseLength(stems: readonly string[]): number {
  for (let length = Math.min(PHRASE_LENGTH, stems.length); length > 1; length--) {
    if (byPhrase.has(stems.slice(0, length).join(' '))) return length
  }
  return 1
}
