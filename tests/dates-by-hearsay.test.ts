/** What a careless reader would take for a date of publication. */
import { describe, expect, test } from 'vitest'
import { annotate, merge } from '../pipeline/index.ts'

const RATES = 'The Bank of Norland raised interest rates to 4 percent on Wednesday.'
const articles = (records: readonly { id: string; published?: string; text: string }[], asOf?: string) => {
  const annotated = records.map((record) => annotate(record, asOf === undefined ? {} : { asOf }).article!)
  return new Map(merge(annotated).timeline.articles.map(({ id, published }) => [id, published]))
}

describe('what happens again and again', () => {
  const dated = [
    { id: 'a', published: '2023-05-04', text: `${RATES} Markets had expected it, traders in Calmar said.` },
    { id: 'b', published: '2023-05-05', text: `${RATES} The krone rose against the franc after the decision.` },
  ]
  const undated = { id: 'c', text: `${RATES} Governor Mia Lund said inflation was falling.` }

  test('bears a week and no day, however many report it', () => {
    const published = articles([...dated, undated]).get('c')
    expect(published?.date).not.toBe('2023-05-03')
    expect([undefined, '[2023-05-03..2023-05-09]']).toContain(published?.date)
    expect(published?.evidence ?? '').not.toContain('most likely')
  })
})

describe('the last day that the user gives', () => {
  const text = 'BARO, 3 May - The mill at Baro burnt down on 3 March 2026. It was rebuilt.'
  test('closes a bracket', () =>
    expect(articles([{ id: 'a', text }], '2026-04-01').get('a')).toMatchObject({ date: '[2026-03-03..2026-04-01]' }))
  test('is not passed by what an article mentions', () =>
    expect(articles([{ id: 'a', text }], '2025-01-01').get('a')?.earliest).toBeUndefined())
})

describe('a dateline whose weekday is not that of its day', () => {
  const dateline = (words: string) =>
    annotate({ id: 'a', text: `${words} (AP) - The port of Morva was closed for a week, its master said.` }).article!
      .published
  test('is contradicted', () => {
    const { date, contradictedBy } = dateline('MORVA, Friday, May 9, 2023')
    expect([date, contradictedBy]).toEqual(['2023-05-09', expect.stringContaining('2023-05-09 is a Tuesday')])
  })
  test('is not where they agree', () => expect(dateline('MORVA, Tuesday, May 9, 2023').contradictedBy).toBeUndefined())
})
