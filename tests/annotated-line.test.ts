import { describe, expect, test } from 'vitest'
import { fromAnnotatedLine, toAnnotatedLine } from '../pipeline/annotated-line.ts'
import { annotateArticle } from '../pipeline/annotate.ts'
import type { Article } from '../pipeline/article.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { findFiles, readFile } from '../stages/read/index.ts'
import { annotatedArticle, walkOut } from './support/articles.ts'
import { ROOT } from './support/command.ts'

function read(line: unknown) {
  const messages: Message[] = []
  return { article: fromAnnotatedLine(line, collectMessages(messages, 'merge'), { line: 7 }), messages }
}

const roundTrip = (article: Article) => read(JSON.parse(toAnnotatedLine(article)))

test('the line has the keys of the contract, in its order', () => {
  const line = JSON.parse(
    toAnnotatedLine(annotatedArticle({ mentions: [walkOut({ whom: ['owners'], saidBy: 'a union' })] })),
  )
  expect(Object.keys(line).slice(0, 8)).toEqual([
    'id',
    'paths',
    'title',
    'sha256',
    'text',
    'published',
    'expressions',
    'mentions',
  ])
  expect(Object.keys(line.mentions[0]).slice(0, 20).join(' ')).toBe(
    'id start end trigger type status who whom where date earliest latest precision basis when because figures saidBy title expression',
  )
  expect(Object.keys(line.expressions[0]).slice(0, 6).join(' ')).toBe('start end text type value date')
})

describe('the inverse', () => {
  test.each<[string, Partial<Article>]>([
    ['as it is', {}],
    [
      'with everything',
      {
        publisher: 'Norvane Post',
        url: 'https://post.example/a',
        extra: { section: 'news' },
        triggers: [{ start: 8, end: 18 }],
        boilerplate: [{ start: 0, end: 4, kind: 'caption' }],
        published: {
          date: '[2025-03-03..2025-03-09]',
          earliest: '2025-03-03',
          latest: '2025-03-09',
          basis: 'aligned',
          weekday: 1,
        },
        mentions: [walkOut({ given: true, minor: 'a report of speech', status: 'negated', saidBy: 'a union' })],
      },
    ],
    ['without dates', { published: { basis: 'unknown' }, expressions: [], mentions: [], declaredDates: [], paths: [] }],
  ])('gives the article back %s', (_, changes) => {
    const article = annotatedArticle(changes)
    expect(roundTrip(article)).toEqual({ article, messages: [] })
  })

  test('gives every annotated seed back, but for its sentences', async () => {
    const { files } = await findFiles(['seeds'], ROOT)
    const messages: Message[] = []
    const placed = await Promise.all(files.map((file) => readFile(file, ROOT, collectMessages(messages, 'read'))))
    expect(files.length).toBeGreaterThan(0)
    for (const { article } of placed.flat()) {
      const { article: annotated } = annotateArticle(article)
      // JSON knows no `undefined`: a stage that leaves such a key behind would differ here.
      expect(roundTrip(annotated)).toStrictEqual({ article: { ...annotated, sentences: [] }, messages: [] })
    }
  })

  test('fills in what another tool leaves out', () => {
    const { article, messages } = read({
      id: 'a',
      text: 'It closed.',
      published: { date: '2025-03', basis: 'given' },
      expressions: [],
      mentions: [
        {
          id: '1',
          start: 0,
          end: 9,
          trigger: { start: 3, end: 9, lemma: 'close' },
          title: 'It closed',
          date: '[..2025-03-04]',
        },
      ],
    })
    expect(messages).toEqual([])
    expect(article).toMatchObject({
      published: { earliest: '2025-03-01', latest: '2025-03-31' },
      mentions: [
        {
          type: 'other',
          status: 'happened',
          who: [],
          dated: { date: '[..2025-03-04]', latest: '2025-03-04', precision: 'by' },
        },
      ],
    })
  })
})

const walkOutLine = () => JSON.parse(toAnnotatedLine(annotatedArticle())).mentions[0] as unknown

/** The line of a whole article with the field at `path` set; `undefined` takes it away. */
function broken(path: string, value: unknown): unknown {
  const line = JSON.parse(toAnnotatedLine(annotatedArticle())) as Record<string, unknown>
  const keys = path.split('.')
  const parent = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as typeof at, line)
  parent[keys.at(-1)!] = value
  return JSON.parse(JSON.stringify(line))
}

test.each<[string, unknown, string]>([
  ['no object', 3, '`line`: expected object, found `3`'],
  ['no text', broken('text', undefined), '`line`: `text` is missing'],
  ['a number as id', broken('id', 1), '`id`: expected string, found `1`'],
  [
    'a span outside the text',
    broken('mentions.0.end', 9999),
    '`mentions[0]`: expected a span inside the 92 code units',
  ],
  ['a trigger without end', broken('mentions.0.trigger.end', undefined), '`mentions[0].trigger`: `end` is missing'],
  ['an unknown status', broken('mentions.0.status', 'maybe'), '`mentions[0].status`: expected one of `happened`'],
  ['a date that is none', broken('expressions.0.date', 'Monday'), '`expressions[0].date`: expected A date in EDTF'],
  ['a day that does not exist', broken('mentions.0.earliest', '2025-06-31'), '`mentions[0].earliest`: expected a real'],
  ['two mentions of one id', broken('mentions.1', walkOutLine()), '`mentions[1].id`: expected an id that is not used'],
  ['another text than was annotated', broken('sha256', '0'.repeat(64)), '`sha256`: expected the hash of `text`'],
])('%s is an error that names line and field', (_, line, expected) => {
  const { article, messages } = read(line)
  expect(article).toBeUndefined()
  expect(messages).toMatchObject([{ severity: 'error', code: 'field-invalid', line: 7 }])
  expect(messages[0]!.text).toContain(expected)
})

test('a field of no known name is a warning, and is kept', () => {
  const { article, messages } = read(broken('mentions.0.confidence', 0.5))
  expect(article?.mentions[0]).toMatchObject({ confidence: 0.5 })
  expect(messages).toMatchObject([{ severity: 'warning', code: 'field-invalid', line: 7 }])
  expect(messages[0]!.text).toBe('`mentions[0]`: unknown field `confidence`; kept as it is')
})
