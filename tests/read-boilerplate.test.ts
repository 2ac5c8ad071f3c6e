import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBoilerplate } from '../stages/read/boilerplate/index.ts'

const marksOf = (text: string) => findBoilerplate(text).map((b) => [b.kind, text.slice(b.start, b.end)])
const story = 'The harbour police closed three piers after the fire, officials said. Nobody was hurt.'

describe('whole lines', () => {
  test.each([
    ['promotion', 'Subscribe now for unlimited access'],
    ['promotion', 'Sign up for our free weekly newsletter'],
    ['promotion', 'Follow us on Facebook and X'],
    ['navigation', 'Read more: What the port strike means for prices'],
    ['navigation', 'Related articles'],
    ['navigation', 'Share this article'],
    ['navigation', 'Comments (14)'],
    ['other', '© 2026 Harbour Post. All rights reserved.'],
    ['other', 'Copyright 2025 The Harbour Post'],
    ['agency', '(Reporting by Jane Doe; Editing by John Roe)'],
    ['agency', 'Additional reporting by Jane Doe in Oslo'],
    ['agency', 'Jane Doe in Oslo and John Roe contributed to this report.'],
    ['agency', '(AP)'],
    ['byline', 'By Jane Doe'],
    ['byline', 'By Jane Doe and John Roe'],
    ['date-line', 'Published: 3 February 2026'],
    ['date-line', 'Updated Tue 3 Feb 2026, 10:42 GMT'],
    ['date-line', 'PUBLISHED: 22:07 GMT, 7 July 2012 | UPDATED: 22:19 GMT, 8 July 2012'],
    ['date-line', 'February 3, 2026'],
    ['date-line', 'Karsa, 3 February 2026'],
    ['date-line', 'New Velmora, Tuesday, 3 February 2026.'],
    ['date-line', 'date 2024-12-02'],
    ['caption', 'FILE PHOTO: Cranes stand idle in the port'],
    ['caption', 'Cranes stand idle in the port on Monday. REUTERS/Jane Doe'],
    ['caption', 'Cranes stand idle in the port. Jane Doe/AFP via Getty Images'],
    ['credit', 'Photo: Jane Doe'],
    ['credit', 'Image credit: Harbour Post'],
  ])('%s: %s', (kind, line) => {
    expect(marksOf(`${story}\n\n${line}\n\n${story}`)).toEqual([[kind, line]])
  })
})

describe('inside a paragraph', () => {
  test('a caption, from its first word to the bracket that closes its credit', () => {
    const caption = 'A docker waves a flag in Oslo, Norway, March 4, 2025 (credit: REUTERS/Jane Doe)'
    expect(marksOf(`Its end would please no one. ${caption}\n\n${story}`)).toEqual([['caption', caption]])
  })
  test('a caption after a rank and an initial', () => {
    const caption = 'Brig. Gen. A. Roe speaks on Dec. 4 (Photo: Jane Doe)'
    expect(marksOf(`Nothing moved. ${caption} ${story}`)).toEqual([['caption', caption]])
  })
  test('a credit after a sentence that has ended', () => {
    expect(marksOf(`${story} (AP Photo/Jane Doe)`)).toEqual([['credit', '(AP Photo/Jane Doe)']])
  })
  test('promotion at the end of a paragraph', () => {
    const promotion = ['Stay updated with the latest news!', 'Subscribe to The Harbour Post Newsletter Subscribe Now']
    expect(marksOf(`${story} ${promotion.join(' ')}\n${story}`)).toEqual(promotion.map((p) => ['promotion', p]))
  })
  test('an agency behind the last word', () => {
    expect(marksOf(`${story}\n\n${story} (AP)\n`)).toEqual([['agency', '(AP)']])
  })
  test('the agency before a photo credit', () => {
    expect(marksOf(`${story} (AP)\n\nPhoto: Jane Doe`)).toEqual([
      ['agency', '(AP)'],
      ['credit', 'Photo: Jane Doe'],
    ])
  })
})

describe('before the first word', () => {
  test.each([
    ['BEIRUT, Dec 2 (AP) -'],
    ['Beirut, Dec 2 (AP)'],
    ['BEIRUT, Dec. 2, 2024 (Reuters) —'],
    ['(Reuters) -'],
    ['Aug. 9 (Continental Press) --'],
    ['LONDON, 3 February —'],
    ['LONDON —'],
    ['NEW YORK (AP) --'],
    ['WASHINGTON (Our Paper) —'],
    ['PORT-AU-PRINCE, Haiti (AP) —'],
    ['RIO DE JANEIRO, 4 May (Xinhua) --'],
    ['SEATTLE, June 3, 2025 /PRNewswire/ --'],
    ['Geneva, 12 May 2021 –'],
    ['Published: 3 February 2026 |'],
  ])('%s', (dateline) => {
    expect(marksOf(`${dateline} ${story}`)).toEqual([['date-line', dateline]])
  })
  test('who reported, in brackets before other words', () => {
    const note = '(Reporting by Jane Doe; Editing by John Roe)'
    expect(
      marksOf(`${story}\n\n${note} Every word is ours and nobody else’s, and our standards are on our page.`),
    ).toEqual([['agency', note]])
  })
  test('a labelled date and a dateline, one after the other', () => {
    expect(marksOf(` date 2024-12-02 Beirut, Dec 2 (AP) ${story}`)).toEqual([
      ['date-line', 'date 2024-12-02'],
      ['date-line', 'Beirut, Dec 2 (AP)'],
    ])
  })
})

describe('the story is left alone', () => {
  test.each([
    'The minister told Reuters.',
    'Published on Monday, the report names four firms.',
    'Subscribers to the service lost access on Monday.',
    'Read more than a decade later, the letters still shock.',
    'By Tuesday the water had fallen.',
    'By March, Berlin and Paris had agreed.',
    'Written by Jane Doe, the play opens in May.',
    'Share prices fell by 4 percent on Monday.',
    'Comments by the minister angered the unions.',
    'Follow-up talks are due in June.',
    'Photographs of the wreck were published on Sunday.',
    'Apple (AAPL) rose 2 percent.',
    'On December 2, 2024, the government fell.',
    'In London, 3 February saw the largest march.',
    'The bank (ING) - the largest - closed its doors.',
    'Stay tuned until the end, the coach said.',
    'March 3 was the coldest day.',
    'Advertising revenue fell by a third.',
    'The crew (photographed on Monday) is safe.',
    'Join us or lose, the party leader told the unions.',
  ])('%s', (sentence) => {
    expect(marksOf(`${story}\n\n${sentence}\n\n${story}`)).toEqual([])
  })
})

test('what the format told wins over the rules', () => {
  const text = 'Cranes (Photo: Jane Doe)\n\nThe port is closed.'
  expect(findBoilerplate(text, [{ start: 0, end: 6, kind: 'caption' }]).map((b) => text.slice(b.start, b.end))).toEqual(
    ['Cranes'],
  )
})

const pieces = fc.constantFrom(
  'Subscribe now',
  'By Jane Doe',
  '(AP)',
  '(Photo: X)',
  ' ',
  '\n',
  '\r\n',
  '. ',
  'Dec 2',
  'OSLO',
  ' - ',
  '2024-12-02',
  'date ',
  'The port closed',
  'é',
  '😀',
  '© 2024',
)
test('spans lie in the text, in order, apart, and without white space at their edges', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { start, end } of findBoilerplate(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.each([' ', 'A ', 'BEIRUT, ', '1', '(', 'Photo: ', 'date 2024 ', 'Subscribe now ', 'A.', 'By X and '])(
  '100 kB of %j takes no time worth mentioning',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length)
    expect(findBoilerplate(text).every((b) => b.end <= text.length)).toBe(true)
  },
)
