import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, Token, VerbForm } from '../pipeline/article.ts'
import { LONGEST_SENTENCE } from '../pipeline/limits.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { analyseWords } from '../stages/sentences/analyse.ts'
import { sentences } from '../stages/sentences/index.ts'
import { lemmaOf } from '../stages/sentences/lemma.ts'
import { findMainClause } from '../stages/sentences/main-clause.ts'
import { agreePassives } from '../stages/sentences/passive.ts'
import { hangMarks, MARK } from '../stages/sentences/punctuation.ts'
import { turnSpeech } from '../stages/sentences/speech.ts'
import { tokenize } from '../stages/sentences/tokens.ts'

const parse = (text: string) => analyseWords(tokenize(text, { start: 0, end: text.length }))

function expectTree(tokens: readonly Token[]): void {
  expect(tokens.filter((t) => t.head === -1)).toHaveLength(tokens.length === 0 ? 0 : 1)
  for (const [i, token] of tokens.entries()) {
    expect(token.relation === 'root').toBe(token.head === -1)
    let at = i
    for (let steps = 0; at !== -1; steps++) {
      expect(steps).toBeLessThanOrEqual(tokens.length)
      at = tokens[at]!.head
    }
  }
}

describe('syntax', () => {
  test.each<[string, string, string, string]>([
    ['The rebels captured the town on Monday.', 'rebels', 'captured', 'nsubj'],
    ['The rebels captured the town on Monday.', 'town', 'captured', 'obj'],
    ['The rebels captured the town on Monday.', 'Monday', 'captured', 'obl'],
    ['Ten civilians were killed in the village.', 'civilians', 'killed', 'nsubj:pass'],
    ['Ten civilians were killed in the village.', 'were', 'killed', 'aux:pass'],
    ['Ten civilians were killed in the village.', 'village', 'killed', 'obl'],
    ['The army said that its troops had left.', 'left', 'said', 'ccomp'],
    ['The army said that its troops had left.', 'troops', 'left', 'nsubj'],
    ['The army praised the men who attacked the bank.', 'attacked', 'men', 'acl:relcl'],
    ['The bridge was destroyed by the storm.', 'storm', 'destroyed', 'obl:agent'],
    ['The company agreed to buy its rival.', 'buy', 'agreed', 'xcomp'],
    ['The president arrived in Oslo and met the king.', 'met', 'arrived', 'conj'],
  ])('%s: %s hangs on %s as %s', (text, word, head, relation) => {
    const tokens = parse(text)
    const token = tokens.find((t) => t.text === word)!
    expect([tokens[token.head]?.text, token.relation]).toEqual([head, relation])
  })

  test('verbs have their form', () => {
    const forms = parse('It has taken the town, will take more and is taking them.').flatMap((t) => t.form ?? [])
    expect(forms).toEqual(['present', 'participle', 'modal', 'infinitive', 'present', 'gerund'])
  })

  test('every sentence is one tree', () => {
    const word = fc.constantFrom(
      'rebels',
      'took',
      'The',
      'the',
      'town',
      ',',
      '.',
      '“',
      '”',
      'and',
      'who',
      'by',
      'is',
      '5',
      '—',
      'Monday',
      '\u{1f44d}',
      '-',
    )
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), (words) => expectTree(parse(words.join(' ')))))
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => expectTree(parse(text))))
  })
})

describe('lemmas of words that wink-nlp reads as adjectives or nouns', () => {
  test.each<[string, VerbForm, string]>([
    ['invaded', 'past', 'invade'],
    ['seized', 'participle', 'seize'],
    ['captured', 'participle', 'capture'],
    ['settled', 'past', 'settle'],
    ['killed', 'participle', 'kill'],
    ['stopped', 'past', 'stop'],
    ['focused', 'past', 'focus'],
    ['denied', 'past', 'deny'],
    ['visiting', 'gerund', 'visit'],
    ['charging', 'gerund', 'charge'],
    ['fled', 'past', 'flee'],
    ['struck', 'past', 'strike'],
    ['Led', 'past', 'lead'],
    ['crashes', 'present', 'crash'],
    ['guess', 'present', 'guess'],
    ['flies', 'present', 'fly'],
    ['found', 'past', 'find'],
  ])('%s (%s): %s', (text, form, lemma) => {
    const word = { start: 0, end: text.length, text, lemma: text.toLowerCase(), pos: 'ADJ' as const }
    expect(lemmaOf(word, 'VERB', form)).toBe(lemma)
  })

  test('a noun keeps its own lemma where wink-nlp saw a verb', () => {
    const word = { start: 0, end: 8, text: 'Killings', lemma: 'kill', pos: 'VERB' as const }
    expect(lemmaOf(word, 'NOUN', undefined)).toBe('killing')
  })
})

describe('speech', () => {
  const names = ['ccomp', 'nsubj', 'parataxis', 'mark', 'conj']
  test.each<[string, string, number[], string[], number[]]>([
    [
      'is turned round',
      'We won , he said .',
      [1, -1, MARK, 4, 1, MARK],
      ['nsubj', '', '', 'nsubj', 'parataxis', ''],
      [1, 4, MARK, 4, -1, MARK],
    ],
    [
      'stays with a conjunction',
      'We won , as he said .',
      [1, -1, MARK, 5, 5, 1, MARK],
      ['nsubj', '', '', 'mark', 'nsubj', 'parataxis', ''],
      [1, -1, MARK, 5, 5, 1, MARK],
    ],
    [
      'stays in the middle',
      'We won , he said , today',
      [1, -1, MARK, 4, 1, MARK, 1],
      ['nsubj', '', '', 'nsubj', 'parataxis', '', 'nsubj'],
      [1, -1, MARK, 4, 1, MARK, 1],
    ],
  ])('%s', (_, text, before, relations, expected) => {
    const heads = Int32Array.from(before)
    const numbers = Int32Array.from(relations, (name) => names.indexOf(name))
    turnSpeech(
      text.split(' ').map((word) => ({ text: word })),
      names,
      heads,
      numbers,
    )
    expect([...heads]).toEqual(expected)
  })
})

test('a conjunct of a relative clause without a conjunction is the main verb', () => {
  // The minister , who visited Oslo , met kings .
  const names = ['det', 'nsubj', 'acl:relcl', 'obj', 'conj']
  const heads = Int32Array.from([1, -1, MARK, 4, 1, 4, MARK, 4, 7, MARK])
  const relations = Int32Array.from(['det', '', '', 'nsubj', 'acl:relcl', 'obj', '', 'conj', 'obj', ''], (name) =>
    names.indexOf(name),
  )
  findMainClause(names, heads, relations, (at) => at === 4 || at === 7)
  expect([...heads]).toEqual([1, 7, MARK, 4, 1, 4, MARK, -1, 7, MARK])
  expect(names[relations[1]!]).toBe('nsubj')
})

describe('passives', () => {
  const names = ['cop', 'aux:pass', 'nsubj', 'nsubj:pass', 'obj']
  test.each<[string, boolean, string[], string[]]>([
    ['a participle has no copula', true, ['nsubj', 'cop'], ['nsubj:pass', 'aux:pass']],
    ['a passive has a passive subject', false, ['nsubj', 'aux:pass'], ['nsubj:pass', 'aux:pass']],
    ['an active verb has none', false, ['nsubj:pass', 'obj'], ['nsubj', 'obj']],
  ])('%s', (_, participle, before, expected) => {
    const relations = Int32Array.from([...before, ''], (name) => names.indexOf(name))
    agreePassives(names, Int32Array.from([2, 2, -1]), relations, () => participle)
    expect([...relations].slice(0, 2).map((number) => names[number])).toEqual(expected)
  })
})

describe('punctuation', () => {
  test.each<[string, string, number[]]>([
    ['on the head of the phrase it closes', 'He , a doctor , left .', [5, 3, 3, 0, 3, -1, 5]],
    ['on the second of two conjuncts', 'It fell , we fled .', [1, -1, 4, 4, 1, 1]],
    ['on the highest word within a pair', 'He ( the king ) left', [5, 3, 3, 0, 3, -1]],
    ['on the first mark when there is no word', '- - !', [-1, 0, 0]],
  ])('hangs %s', (_, text, expected) => {
    const words = text.split(' ').map((word) => ({ text: word }))
    const heads = Int32Array.from(expected, (head, i) => (/[\p{L}]/u.test(words[i]!.text) ? head : MARK))
    hangMarks(words, heads)
    expect([...heads]).toEqual(expected)
  })
})

describe('the stage', () => {
  const stage = sentences()
  const article = (text: string): Article => ({
    id: 'a',
    paths: [],
    sha256: '',
    text,
    boilerplate: [],
    declaredDates: [],
    sentences: [],
    published: { basis: 'unknown' },
    expressions: [],
    mentions: [],
  })
  const read = (text: string) => stage(article(text), collectMessages([], 'sentences')).sentences

  test('what news rules mend stays one tree', () => {
    const words =
      'according to after the monitor Monday , said rebels who killed by In wake of were and took town led .'
    const word = fc.constantFrom(...words.split(' '))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (some) => {
        for (const { tokens } of read(some.join(' '))) expectTree(tokens)
      }),
      { numRuns: 500 },
    )
  })

  test('a list without stops is cut', () => {
    const lengths = read('gold silver '.repeat(LONGEST_SENTENCE)).map((s) => s.tokens.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_SENTENCE)
    expect(lengths.reduce((sum, n) => sum + n, 0)).toBe(2 * LONGEST_SENTENCE)
  })

  test('the same sentence is read the same, whatever was read before', () => {
    const text = 'The rebels, who took Aleppo last week, advanced on Hama.'
    const first = read(text)
    read('Something (quite) different was said: “No.” Then 300 zorbing quuxes wibbled.')
    expect(read(text)).toEqual(first)
  })

  test.each([' ', '.', '"', 'a', 'the ', "'s ", '1.'])('100 kB of %j take no time', (piece) => {
    const start = performance.now()
    read(piece.repeat(100_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
