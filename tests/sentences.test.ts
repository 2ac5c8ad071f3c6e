import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Boilerplate } from '../pipeline/article.ts'
import { segmentSentences } from '../stages/sentences/segment.ts'
import { tokenize } from '../stages/sentences/tokens.ts'

const cut = (text: string, boilerplate: readonly Boilerplate[] = []) =>
  segmentSentences(text, boilerplate).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    [
      'Spokesperson Brig. Gen. Amal Haddad said so. He left.',
      ['Spokesperson Brig. Gen. Amal Haddad said so.', 'He left.'],
    ],
    ['The U.S. Army left the U.S. The troops went home.', ['The U.S. Army left the U.S.', 'The troops went home.']],
    ['They met on Dec. 2 in Oslo. It rained.', ['They met on Dec. 2 in Oslo.', 'It rained.']],
    ['It began in Dec. Monday was calm.', ['It began in Dec. Monday was calm.']],
    [
      'At 5 p.m. Monday it ended. At 6 p.m. Rescuers came.',
      ['At 5 p.m. Monday it ended.', 'At 6 p.m.', 'Rescuers came.'],
    ],
    [
      'The No. 10 shirt cost 5.5 dollars. He said no. Then he ran.',
      ['The No. 10 shirt cost 5.5 dollars.', 'He said no.', 'Then he ran.'],
    ],
    ['In St. Louis, J. K. Rowling met Mr. Smith vs. Jones.', ['In St. Louis, J. K. Rowling met Mr. Smith vs. Jones.']],
    ['Apple Inc. said so. Acme Corp. Analysts agreed.', ['Apple Inc. said so.', 'Acme Corp.', 'Analysts agreed.']],
    [
      'He fell ill. Ann Lee left by the rear. John Roe stayed.',
      ['He fell ill.', 'Ann Lee left by the rear.', 'John Roe stayed.'],
    ],
    ['Acme Inc. Chief Executive Ann Lee left.', ['Acme Inc. Chief Executive Ann Lee left.']],
    ['“Go away!” he shouted. “Why?” Mr Smith asked.', ['“Go away!” he shouted.', '“Why?” Mr Smith asked.']],
    ['"We left." They had to.', ['"We left."', 'They had to.']],
    ['“We left.” “They stayed.”', ['“We left.”', '“They stayed.”']],
    ['BEIRUT, Dec 2 (AP) - Rebels took a town. They left.', ['BEIRUT, Dec 2 (AP) - Rebels took a town.', 'They left.']],
    ['They took the bases.Rebels said so.', ['They took the bases.', 'Rebels said so.']],
    ['It said "the war is over."The rest left.', ['It said "the war is over."', 'The rest left.']],
    ['It is over."We lost" was heard.', ['It is over.', '"We lost" was heard.']],
    [
      'See www.Example.Com and Booking.Com or run main.Js now.',
      ['See www.Example.Com and Booking.Com or run main.Js now.'],
    ],
    ['Yahoo! shares fell… and rose. Why? Nobody knows.', ['Yahoo! shares fell… and rose.', 'Why?', 'Nobody knows.']],
    ['He came home. iPhone sales rose. al-Assad left.', ['He came home.', 'iPhone sales rose.', 'al-Assad left.']],
    ['1. Take the road.\n2. Go home.', ['1. Take the road.', '2. Go home.']],
    ['Rebels seize town\n\nThe rebels took it', ['Rebels seize town', 'The rebels took it']],
    ['The town fell\nRebels said so.\r\nOthers denied it.', ['The town fell', 'Rebels said so.', 'Others denied it.']],
    ['\u00a0\ufeff One. \u200b\r\n\r\n  Two. ', ['One.', 'Two.']],
    ['', []],
    [' \n\t ', []],
  ])('%j', (text, expected) => expect(cut(text)).toEqual(expected))

  test('hard-wrapped lines are joined, a list of headlines is not', () => {
    const wrapped =
      'The government said on Monday that its forces had left the northern\n' +
      'town of Example after a week of heavy fighting. General Smith and\n' +
      'Colonel Jones denied reports of looting in the streets, the agency\n' +
      'said.'
    expect(cut(wrapped)).toEqual([
      wrapped.slice(0, wrapped.indexOf('General') - 1),
      wrapped.slice(wrapped.indexOf('General')),
    ])
    expect(cut('Rebels seize northern town after siege\nBank cuts rates\nStorm kills two in south')).toHaveLength(3)
  })

  test('paragraphs are counted', () => {
    const paragraphs = segmentSentences('Title\n\nOne. Two.\nThree.\n\n\nFour.', []).map((s) => s.paragraph)
    expect(paragraphs).toEqual([0, 1, 1, 1, 2])
  })

  test('a line is a paragraph where lines are long', () => {
    const line = 'The council met again and talked for hours about the road. '.repeat(5).trim()
    expect(new Set(segmentSentences(`${line}\n${line}`, []).map((s) => s.paragraph))).toEqual(new Set([0, 1]))
  })

  test('no sentence crosses the edge of boilerplate', () => {
    const text = 'It fell to the rebels A man stands there (credit: Agency) The army left.'
    const start = text.indexOf('A man')
    const end = text.indexOf(' The army')
    const sentences = segmentSentences(text, [{ start, end, kind: 'caption' }])
    expect(sentences.map((s) => [text.slice(s.start, s.end), s.boilerplate])).toEqual([
      ['It fell to the rebels', false],
      ['A man stands there (credit: Agency)', true],
      ['The army left.', false],
    ])
  })

  const soup = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      'word ',
      'Word',
      '. ',
      '.',
      '?',
      '!',
      '"',
      '”',
      '\n',
      '\n\n',
      ' ',
      '(',
      'U.S. ',
      '1',
      '\u{1f44d}',
    ),
    maxLength: 200,
  })
  test('sentences are in order, trimmed, and hold every word', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const sentences = segmentSentences(text, [])
        expect(
          sentences
            .map((s) => text.slice(s.start, s.end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
        for (const s of sentences) expect(text.slice(s.start, s.end)).toBe(text.slice(s.start, s.end).trim())
      }),
    )
  })

  test.each([' ', '.', '"', 'a', '. ', 'a.B', '1. ', '\n', '\u{1f44d}', 'Mr. '])(
    '200 kB of %j take no time',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length)
      const start = performance.now()
      segmentSentences(text, [])
      expect(performance.now() - start).toBeLessThan(3000)
    },
  )
})

describe('tokens', () => {
  const words = (text: string) => tokenize(text, { start: 0, end: text.length })

  test.each([
    ["He can't -- won’t – say “I’m in” U.S.-backed.", "He|ca|n't|--|wo|n’t|–|say|“|I|’m|in|”|U.S.|-|backed|."],
    [
      'Hama’s fall… e\u0301tat \u{1f44d}\u{1f3fd} a\u200bb\r\n\u00a0x',
      'Hama|’s|fall|…|e\u0301tat|\u{1f44d}|\u{1f3fd}|a|b|x',
    ],
    [
      '"I’m (it’s) Assad’s, the U.S.’s, rock ’n’ roll’s."',
      '"|I|’m|(|it|’s|)|Assad|’s|,|the|U.S.|’s|,|rock|’|n|’|roll|’s|.|"',
    ],
    ["\u{1f468}\u200d\u{1f469}n'tn't’", "\u{1f468}|\u{1f469}|n't|n't|’"],
    ["\u{1f468}\u200d\u{1f469} n'tn't’ b c", "\u{1f468}|\u{1f469}|n't|n't|’|b|c"],
    ['Erdoğan’s visit to Łódź; AT&T cannot say.', 'Erdoğan|’s|visit|to|Łódź|;|AT&T|can|not|say|.'],
    ['The co-founder of a 10-day X-ray', 'The|co-founder|of|a|10|-|day|X-ray'],
    ['10-12 AK-47s, in the mid-1990s, US-backed', '10-12|AK-47s|,|in|the|mid-1990s|,|US|-|backed'],
    ['US$5bn, 10,000 (at 10:30), 3.5%!!', 'US$|5|bn|,|10,000|(|at|10:30|)|,|3.5|%|!!'],
    ['It left with Acme Inc. At No. 10', 'It|left|with|Acme|Inc.|At|No.|10'],
    ['See www.example.org, ann@example.org or #1 #Vote.', 'See|www.example.org|,|ann@example.org|or|#|1|#Vote|.'],
    ["O'Neil said ’90s and 'tis Hamas 's", "O'Neil|said|’90s|and|'|tis|Hamas|'s"],
    ['$5.5m at 5 p.m. on Dec. 2, 2024', '$|5.5|m|at|5|p.m.|on|Dec.|2|,|2024'],
  ])('%j', (text, expected) => expect(words(text).map((w) => w.text)).toEqual(expected.split('|')))

  const soup = fc.string({
    unit: fc.constantFrom(
      'a',
      'It',
      "'s",
      '’',
      "n't",
      ' ',
      '--',
      '…',
      '\u00a0',
      '\u200b',
      '\r\n',
      'e\u0301',
      '\u{1f468}\u200d\u{1f469}',
      '"',
      '1,0',
      '$',
      '-',
      '\t',
      '@x',
      '.',
    ),
    maxLength: 60,
  })
  test('words slice back and hold every printed character', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let at = 0
        for (const { start, end, text: word } of words(text)) {
          expect(text.slice(start, end)).toBe(word)
          expect(word).not.toMatch(/[ \t\n]/)
          expect(text.slice(at, start).replace(/[\s\u200b\u200d]/g, '')).toBe('')
          at = end
        }
        expect(text.slice(at).replace(/[\s\u200b\u200d]/g, '')).toBe('')
      }),
    )
  })
})
