/** Whom a name means: spellings, acronyms, offices, capitals, and what a person decides. */
import { describe, expect, test } from 'vitest'
import { deduplicate } from '../stages/deduplicate/index.ts'
import { acronymsOf } from '../stages/deduplicate/acronyms.ts'
import { bearerNames } from '../stages/deduplicate/bearers.ts'
import { nameWords, sameName } from '../stages/deduplicate/names.ts'
import { articleOf } from './build-article.ts'

test.each([
  ['Abdul Qadir', 'Abdul Kadir'],
  ['Moqtada', 'Moktada'],
  ['Ghazi Haddad', 'Kazi Hadad'],
  ['al-Khatib', 'el-Khatib'],
  ['Deir al-Zor', 'Deir el-Zor'],
  ['Raqqa', 'Raka'],
  ['Hussein Yousfi', 'Husein Yusfy'],
  ['Mohammed', 'Mohamed'],
  ['Sayyidy', 'Sayidi'],
  ['Ali Rezaei', 'Rezaei'],
  ['Foreign Minister Lena Dahl', 'Lena Dahl'],
])('%s is spelt %s too', (a, b) => expect(sameName(nameWords(a), nameWords(b))).toBe(true))

test.each([
  ['Hala Tahar al-Nur (HTN) took the town.', 'HTN', 'Hala Tahar al-Nur'],
  ['fighters of the Front for the Relief of Norland (FRN)', 'FRN', 'Front for the Relief of Norland'],
  ['The UDW (Union of Dock Workers) met.', 'UDW', 'Union of Dock Workers'],
])('%s: %s', (text, acronym, name) => expect(acronymsOf(text).get(acronym)).toEqual(nameWords(name)))

test.each(['Later (ABC) too.', 'The Union of Miners (UDW) met.'])('%s introduces nothing', (text) =>
  expect([...acronymsOf(text)]).toEqual([]),
)

describe('an office is its holder', () => {
  test.each([
    ['Norish Foreign Minister Lena Dahl arrived.', 'the Norish foreign minister'],
    ['Norland’s foreign minister, Lena Dahl, arrived.', 'Norland’s foreign minister'],
    ['Lena Dahl, the Norish foreign minister, arrived.', 'the Norish foreign minister'],
    ['Lena Dahl, the foreign minister of Norland, arrived.', 'the foreign minister of Norland'],
    ['The Iranian foreign minister Lena Dahl arrived.', 'the foreign minister of Iran'],
  ])('%s', (text, office) => expect(bearerNames([text])(office)).toEqual(nameWords('Lena Dahl')))

  test('in one article by the full name, in another by the last', () => {
    const texts = ['Norish Prime Minister Dahl spoke.', 'Norish Prime Minister Lena Dahl spoke.']
    expect(bearerNames(texts)('the Norish prime minister')).toEqual(nameWords('Lena Dahl'))
  })
  test.each([
    [['Norish Foreign Minister Lena Dahl met Vostan Foreign Minister Ivo Marek.'], 'the Marran foreign minister'],
    [['Norish President Lena Dahl resigned.', 'Norish President Ivo Marek was sworn in.'], 'the Norish president'],
  ])('but nobody where %s', (texts, office) => expect(bearerNames(texts)(office)).toEqual(nameWords(office)))
})

describe('a report shares its actor with another', () => {
  const reportBy = (id: string, who: string, text: string) =>
    articleOf(id, '2024-12-09', [
      [`${who} [arrived] in Tellin.`, { type: 'movement', who: [who], where: ['Tellin'], date: '2024-12-08' }],
      text,
    ])
  const isShared = (a: readonly string[], b: readonly string[], names = new Map<string, string>()): boolean => {
    const articles = [a, b].map(([who, text = ''], i) => reportBy(`a${i}`, who!, text))
    const mentions = deduplicate(articles, { names }).events.flatMap((event) => event.mentions)
    return mentions.every(({ match }) => match?.shared.includes('actor') === true)
  }
  const YOUTH = 'The Front of Norland Youth (FNY) is young.'

  test.each([
    ['an acronym', ['Front of Norland Youth', YOUTH], ['FNY']],
    ['an office', ['Lena Dahl', 'Norish Foreign Minister Lena Dahl smiled.'], ['the Norish foreign minister']],
    ['a capital for its government', ['Moscow'], ['Russia']],
    ['another spelling', ['Yousef Qadiri'], ['Yusef Kadiri']],
  ])('%s', (_, a, b) => expect(isShared(a, b)).toBe(true))

  test('where a person says so, which wins over the texts', () => {
    const [wardens, youth] = [['Grey Wardens'], ['FNY', YOUTH]]
    expect(isShared(wardens, youth)).toBe(false)
    expect(isShared(wardens, youth, new Map([['FNY', 'Grey Wardens']]))).toBe(true)
  })
})
