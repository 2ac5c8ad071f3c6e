/** Annotating takes time in proportion to the text, whatever its shape. Ratios, not times: machines differ. */
import { describe, expect, test } from 'vitest'
import { annotateArticle } from '../pipeline/annotate.ts'
import type { Article, Token } from '../pipeline/article.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { carryTimes, type Told } from '../stages/event-mentions/narrative.ts'
import type { TimeTold } from '../stages/event-mentions/times-told.ts'
import { namesOf } from '../stages/event-mentions/names.ts'
import { articleFromRecord } from '../stages/read/index.ts'
import { shortest } from './support/shortest.ts'

const many = (count: number, sentence: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => sentence(i)).join(' ')

/** Text of a shape with `count` parts; each part has about 20 to 70 characters. */
const SHAPES: readonly (readonly [name: string, text: (count: number) => string])[] = [
  ['short sentences', (count) => many(count, (i) => `Rebels took Hama ${i}.`)],
  ['pronouns', (count) => many(count, () => 'Mr Anders left. They met him.')],
  ['dates', (count) => many(count, (i) => `On ${1 + (i % 28)} March ${1900 + (i % 120)} rebels took it.`)],
  ['no full stop', (count) => many(count, () => 'the rebels who took the town and')],
  ['lines', (count) => 'Rebels took Hama\n'.repeat(count)],
]

const NEWS = 'The council met on Tuesday and heard from the mayor, who had been away for two weeks. '.repeat(1200)

function recordOf(text: string): Article {
  const article = articleFromRecord({ id: 'a', text, published: '2024-12-02' }, collectMessages([], 'read'))
  if (!article) throw new Error('no article')
  return article
}

function timeOf(text: string): number {
  const article = recordOf(text)
  return shortest(() => annotateArticle(article))
}

// Again where another process had the processor.
describe('linear time', { retry: 2 }, () => {
  test.each(SHAPES)('%s: eight times the text takes no more than twenty times as long', (_, text) => {
    timeOf(text(200))
    expect(timeOf(text(800))).toBeLessThan(timeOf(text(100)) * 20 + 20)
  })

  test('one family of eight times as many takes no more than twenty times as long', () => {
    const cost = (count: number) => {
      const text = many(count, (i) => `John${i} Smith,`)
      const tokens = Array.from(text.matchAll(/\w+|,/g), ({ 0: word, index }): Token => {
        const pos = word === ',' ? 'PUNCT' : 'PROPN'
        const span = { start: index, end: index + word.length }
        return { ...span, text: word, lemma: word, pos, head: -1, relation: 'root' }
      })
      const sentence = { start: 0, end: text.length, paragraph: 0, boilerplate: false, tokens }
      const article = { ...recordOf('Rebels took Hama.'), text, sentences: [sentence] }
      return shortest(() => {
        const names = namesOf(article)
        for (let i = 0; i < count; i++) names.full(`John${i} Smith`)
      })
    }
    cost(500)
    expect(cost(4000)).toBeLessThan(cost(500) * 20 + 5)
  })

  test('one happening, told eight times as often, takes no more than twenty times as long', () => {
    const { article } = annotateArticle(recordOf('Rebels shelled Hama on Tuesday.'))
    const [mention] = article.mentions
    const told = (count: number): Told[] =>
      Array.from({ length: count }, (_, i) => {
        const { expression: _expression, minor: _minor, ...plain } = mention!
        const undated = {
          ...plain,
          type: 'attack',
          status: 'happened' as const,
          where: [`Town${i}`],
          who: [],
          whom: [],
        }
        const clause = { manner: 'past' as const, inLine: true, isUnderLaw: false }
        const place = { sentence: i, timed: false, clause }
        return { mention: i % 2 ? undated : { ...undated, expression: 0 }, ...place }
      })
    const timesOf = (count: number): TimeTold[] =>
      Array.from({ length: count }, (_, i) => ({ expression: 0, sentence: i, governor: undefined }))
    const cost = (mentions: Told[]) => shortest(() => carryTimes(article, mentions, timesOf(mentions.length)))
    cost(told(500))
    expect(cost(told(8000))).toBeLessThan(cost(told(1000)) * 20 + 5)
  })

  test.each([
    ['spaces', `Rebels took${' '.repeat(100_000)}Hama on Tuesday.`],
    ['one word', 'a'.repeat(100_000)],
    ['dashes', `Rebels took Hama. ${'- '.repeat(50_000)}`],
    ['quotes', `Rebels took Hama. ${'"'.repeat(100_000)}`],
  ])('100 kB of %s cost no more than three times as much as news', (_, text) => {
    expect(timeOf(text)).toBeLessThan(timeOf(NEWS) * 3)
  })
})
