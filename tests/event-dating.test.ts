/** Days of events that have no time of their own, weighed from the rest of the article. */
import { describe, expect, test } from 'vitest'
import { annotateArticle } from '../pipeline/annotate.ts'
import type { Article, Mention } from '../pipeline/article.ts'
import { redate } from '../pipeline/stages.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { dateOfEvent } from '../stages/deduplicate/event-date.ts'
import { onDay } from '../pipeline/edtf.ts'
import { articleFromRecord } from '../stages/read/index.ts'

function annotated(text: string, published?: string): Article {
  const record = { id: 'a', text, ...(published === undefined ? {} : { published }) }
  return annotateArticle(articleFromRecord(record, collectMessages([], 'read'))!).article
}

const mentionOf = ({ text, mentions }: Article, word: string): Mention | undefined =>
  mentions.find((m) => text.slice(m.trigger.start, m.trigger.end) === word)

const COURT = `A baker who burned down a rival's warehouse was jailed for eight years on Wednesday.
Owen Tarrick, 41, set fire to the building in Lower Street in March 2022. Two firefighters were hurt in the blaze.
The roof collapsed. Judge Anna Pell said that Tarrick had shown no regret. His lawyer asked for a suspended sentence.
He has worked as a baker for twenty years.`

const ACCIDENT = `Three people died when a coach left the road and plunged into a ravine near Velmar, police said on Tuesday.
The driver lost control on a bend late on Monday. Rescuers reached the wreck by rope. Twelve passengers were rescued.
A nurse who lives near the bend heard the crash. In 2019 a lorry fell from the same spot. The army is searching the river.`

const SPORT = `Northgate stunned Velmar 3-1 on Tuesday to reach their first final. Lena Orst scored twice in the first half.
Northgate lost the 2002 final to Carrow. Velmar have sacked two coaches.`

const COMPANY = `Tidewell Terminals buys rival in 2 billion crown deal

Tidewell Terminals agreed to buy its rival Oriel Ports for 2 billion crowns, the companies announced. It was founded in 1968.
Last year Tidewell closed two depots.`

const HISTORY = `Velmar began as a camp of salt traders. In 1412 the duke granted the town a market. Merchants built warehouses along the river.
The plague reached the valley in 1498. Half the people died. The traders left. In 1611 an army burned the town.
The bridge collapsed. The duke fled to the coast. The railway came in 1874.`

describe('the day that the article is in', () => {
  test.each([
    // The lead's day goes on.
    [ACCIDENT, 'rescued', '2024-06-10', 'narrative'],
    [ACCIDENT, 'crash', '2024-06-10', 'narrative'],
    [SPORT, 'scored', '2024-06-11', 'narrative'],
    // Courts and speakers belong to the day of the report.
    [COURT, 'asked', '2024-06-12', 'narrative'],
    // The story has moved on to March 2022, when exactly is not said.
    [COURT, 'hurt', '[..2024-06-12]', 'publication'],
    [COURT, 'collapsed', '[..2024-06-12]', 'publication'],
    // News without a day is of its publication.
    [COMPANY, 'announced', '2024-06-12', 'publication'],
    [COMPANY, 'buys', '2024-06-12', 'publication'],
    [COMPANY, 'founded', '1968', 'expression'],
    // Perfect and progressive say no more than “by now”.
    [COURT, 'worked', '[..2024-06-12]', 'publication'],
    [SPORT, 'sacked', '[..2024-06-12]', 'publication'],
    [ACCIDENT, 'searching', '[..2024-06-12]', 'publication'],
  ])('%#: %.20s…, `%s`', (text, word, date, basis) => {
    const mention = mentionOf(annotated(text, '2024-06-12'), word)
    expect([mention?.dated?.date, mention?.basis]).toEqual([date, basis])
  })

  test('what was said has not the time of what it says will come', () => {
    const text = `Velmar opened its harbour on Tuesday. Mayor Owen Tarrick told the crowd that a second quay would open in 2031.
This quay, he said, would be finished next year.`
    const article = annotated(text, '2024-06-12')
    expect(mentionOf(article, 'told')?.dated?.date).toBe('2024-06-11')
    expect(mentionOf(article, 'said')?.dated?.date).toBe('2024-06-11')
  })

  test('a look back at history has no days of publication', () => {
    const days = annotated(HISTORY, '2024-06-12').mentions.map(({ dated }) => dated?.date ?? '')
    expect(days).toContain('1611')
    expect(days.filter((day) => /^\[?2024/.test(day))).toEqual([])
  })

  test('a weighed day says how likely it is, a stated one does not', () => {
    const article = annotated(ACCIDENT, '2024-06-12')
    expect(mentionOf(article, 'rescued')?.because).toMatch(/\(0\.\d+ likely\)/)
    expect(mentionOf(article, 'rescued')?.likelihood).toBeGreaterThan(0.5)
    expect(mentionOf(article, 'lost')?.likelihood).toBeUndefined()
  })

  test('two days that are as likely make a bracket', () => {
    const article = annotated(
      'Ten people died in a fire on Tuesday. Prosecutors said on Wednesday that the alarm had failed. The roof collapsed.',
      '2024-06-14',
    )
    const mention = mentionOf(article, 'collapsed')
    expect(mention?.dated).toMatchObject({ date: '[2024-06-11..2024-06-14]', precision: 'week' })
    expect(mention?.because).toContain(' to publication')
  })

  test('an undated article carries the words, and has the day once its publication is known', () => {
    const article = annotated('Warplanes raided the valley on Monday. One of the strikes hit a camp.')
    expect(mentionOf(article, 'hit')).toMatchObject({ basis: 'narrative', when: 'Monday' })
    expect(mentionOf(article, 'hit')?.dated).toBeUndefined()
    const published = { date: '2024-06-12', earliest: '2024-06-12', latest: '2024-06-12', basis: 'aligned' as const }
    expect(mentionOf(redate({ ...article, published }), 'hit')?.dated?.date).toBe('2024-06-10')
  })

  test('news of the day is of the bracket while publication is one', () => {
    const published = { date: '[2024-06-10..2024-06-12]', earliest: '2024-06-10', latest: '2024-06-12' }
    const article = redate({ ...annotated(COMPANY, '2024-06-12'), published: { ...published, basis: 'aligned' } })
    expect(mentionOf(article, 'announced')?.dated?.date).toBe('[2024-06-10..2024-06-12]')
  })

  test('words that are asked for are dated too where the text only supposes them', () => {
    const text = 'Gunmen attacked a bank on Monday. They tried to open the safe.'
    const triggers = [{ start: text.indexOf('open'), end: text.indexOf('open') + 4 }]
    const article = articleFromRecord({ id: 'a', text, triggers, published: '2024-06-12' }, collectMessages([], 'read'))
    expect(annotateArticle(article!).article.mentions[0]?.dated?.date).toBe('2024-06-10')
  })
})

describe('an event’s date', () => {
  test('a weighed day yields to a stated one without a dispute', () => {
    expect(
      dateOfEvent([
        { dated: onDay('2024-06-10'), basis: 'expression' },
        { dated: onDay('2024-06-11'), basis: 'narrative' },
      ]),
    ).toEqual({ dated: onDay('2024-06-10'), disputed: false })
  })

  test.each([
    // Two say “overnight”, one says “on Tuesday”, to which the small hours belong.
    [['night', 'night', 'day'], '2024-06-10/2024-06-11'],
    [['night', 'day'], '2024-06-11'],
  ])('%j is %s', (kinds, date) => {
    const night = {
      date: '2024-06-10/2024-06-11',
      earliest: '2024-06-10',
      latest: '2024-06-11',
      precision: 'night' as const,
    }
    const reports = kinds.map((kind) => ({
      dated: kind === 'night' ? night : onDay('2024-06-11'),
      basis: 'expression' as const,
    }))
    expect(dateOfEvent(reports).dated?.date).toBe(date)
  })

  test('weighed days that differ are disputed', () => {
    const reports = ['2024-06-10', '2024-06-11'].map((day) => ({ dated: onDay(day), basis: 'narrative' as const }))
    expect(dateOfEvent(reports).disputed).toBe(true)
  })
})
