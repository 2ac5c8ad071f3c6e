/** Annotated articles for tests, and records that become them. */
import type { Article, Mention } from '../../pipeline/article.ts'
import { sha256Of } from '../../pipeline/ids.ts'

const TEXT = 'Dockers walked out on Monday. The port of Norvane closed overnight, the harbour master said.'

/** A whole annotated article with one expression and one mention; a test changes what it is about. */
export function annotatedArticle(changes: Partial<Article> = {}): Article {
  const text = changes.text ?? TEXT
  return {
    id: 'port-strike-1a2b',
    paths: ['press/port-strike.txt'],
    title: 'Port strike',
    sha256: sha256Of(text),
    text,
    boilerplate: [],
    declaredDates: [{ source: 'given', field: 'published', value: '2025-03-04' }],
    sentences: [],
    published: {
      date: '2025-03-04',
      earliest: '2025-03-04',
      latest: '2025-03-04',
      basis: 'given',
      evidence: 'published: 2025-03-04',
    },
    expressions: [
      {
        start: 22,
        end: 28,
        text: 'Monday',
        type: 'DATE',
        value: '2025-03-03',
        dated: { date: '2025-03-03', earliest: '2025-03-03', latest: '2025-03-03', precision: 'day' },
        granularity: 'day',
        anchor: 'publication',
        anchorDate: '2025-03-04',
        rule: 'weekday',
        meaning: { weekday: 1 },
      },
    ],
    mentions: [walkOut()],
    ...changes,
  }
}

export function walkOut(changes: Partial<Mention> = {}): Mention {
  return {
    id: 'm1',
    start: 0,
    end: 28,
    trigger: { start: 8, end: 18, lemma: 'walk out' },
    type: 'strike',
    status: 'happened',
    who: ['Dockers'],
    whom: [],
    where: [],
    dated: { date: '2025-03-03', earliest: '2025-03-03', latest: '2025-03-03', precision: 'day' },
    basis: 'expression',
    when: 'on Monday',
    expression: 0,
    because: 'the Monday on or before publication 2025-03-04',
    figures: [{ what: 'ships', value: 12, bound: 'at-least' }],
    title: 'Dockers walk out',
    ...changes,
  }
}
