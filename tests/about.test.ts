import { expect, test } from 'vitest'
import { aboutName } from '../pipeline/about.ts'
import { someArticle, someEvent, someMention, someTimeline } from './support/timelines.ts'

const timeline = someTimeline({
  events: [
    someEvent({ id: 'by-who', who: ['Norvane Lines Inc.'], where: [], title: 'x' }),
    someEvent({ id: 'by-whom', whom: ['José Álvarez'], where: [], title: 'x' }),
    someEvent({ id: 'by-where', who: [], where: ['Port of Calder'], title: 'x' }),
    someEvent({
      id: 'by-quote',
      who: [],
      where: [],
      title: 'x',
      mentions: [someMention({ quote: 'talks with the Calder council broke down', article: 'other' })],
    }),
  ],
  articles: [someArticle(), someArticle({ id: 'other' })],
})

test.each([
  ['Norvane Lines', ['by-who']],
  ['norvane lines, Ltd', ['by-who']],
  ['jose alvarez', ['by-whom']],
  ['Calder', ['by-where', 'by-quote']],
  ['Cal', []],
  ['', []],
])('%j takes part in %j', (name, ids) => {
  expect(aboutName(timeline, name).events.map(({ id }) => id)).toEqual(ids)
})

test('only articles that report these events are listed', () => {
  expect(aboutName(timeline, 'Calder council').articles.map(({ id }) => id)).toEqual(['other'])
})
