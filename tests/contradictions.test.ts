/** What forbids two reports to be of one event although they look it, and what does not. */
import { expect, test } from 'vitest'
import { deduplicate } from '../stages/deduplicate/index.ts'
import { articleOf, type Facts, type Line } from './build-article.ts'

const one = (sentence: string, facts: Facts): Line[] => [[sentence, facts]]
const countOf = (...articles: readonly (readonly Line[])[]): number =>
  deduplicate(articles.map((lines, i) => articleOf(`a${i}`, '2024-12-03', lines))).events.length

const travelled: Facts = { type: 'movement', who: ['Lena Dahl'] }
const called: Facts = { type: 'meeting', date: '2024-12-02' }

test('a trip to one capital is none to another, though a third report names both', () => {
  const articles = [
    one('Lena Dahl [travelled] to Damascus on Sunday.', { ...travelled, where: ['Damascus'], date: '2024-12-01' }),
    one('From Damascus Lena Dahl [flew] to Ankara.', { ...travelled, where: ['Ankara', 'Damascus'] }),
    one('Lena Dahl [flew] to Ankara after the talks.', { ...travelled, where: ['Ankara'] }),
  ]
  expect(countOf(...articles)).toBe(2)
  expect(countOf(...articles.slice(1))).toBe(1)
})

test('a town that was left is the place where none was reached', () => {
  const left: Facts = { type: 'retreat', who: ['The Marran army'], where: ['Halem'], date: '2024-12-01' }
  expect(
    countOf(
      one('The Marran army [withdrew] from Halem on Sunday.', left),
      one('The Marran army [pulled] out of Halem on Sunday.', left),
    ),
  ).toBe(1)
})

test.each([
  ['Iraqi President Ivo Marek told Turkish President Lena Dahl in a phone [call] that he would not wait.', 2],
  ['Norish President Masud Pesek promised Assan in a phone [call] whatever help he needed.', 1],
])('a call between others is another call: %s', (sentence, count) => {
  const own = 'In a phone [call] Norish President Masud Pesek promised Assan whatever help was needed.'
  expect(countOf(one(own, called), one(sentence, called))).toBe(count)
})

test('one sentence with two words tells of two steps', () => {
  const where = { where: ['Tellin'], who: ['Lena Dahl'], type: 'movement', date: '2024-12-01' }
  const steps: Line[] = [['Lena Dahl [visited] Tellin before [travelling] on through Tellin.', where, where]]
  expect(countOf(steps)).toBe(2)
})
