import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Token } from '../pipeline/article.ts'
import { analyseWords } from '../stages/sentences/analyse.ts'
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
