/** Dating takes time in proportion to the page and to the collection. Ratios, not times: machines differ. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../pipeline/article.ts'
import { addDays } from '../pipeline/calendar.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { alignDates } from '../stages/align-dates/index.ts'
import type { Match } from '../stages/align-dates/evidence.ts'
import { publicationDate } from '../stages/publication-date/index.ts'
import { articleFromRecord } from '../stages/read/index.ts'
import { articleOf } from './build-article.ts'
import { redateByWords } from './support/redate-by-words.ts'
import { shortest } from './support/shortest.ts'

const report = collectMessages([], 'read')
const repeated = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / piece.length))
const SMALL = 150_000

// Again where another process had the processor.
describe('a page', { retry: 3 }, () => {
  test.each<[string, (bytes: number) => string]>([
    ['paragraphs', (n) => repeated('<p>The port of Norvane is shut, its master said.</p>', n)],
    ['dates', (n) => repeated('<i class=date>3 February 2026</i> ', n)],
    ['lists of other stories', (n) => repeated('<li><a href=x>Other <time datetime=2026-02-03>3 Feb</time></a>', n)],
    ['tags', (n) => repeated('<meta name=date content=2026-02-03>', n)],
    ['JSON-LD', (n) => repeated('<script type="application/ld+json">{"datePublished":"2026-02-03"}</script>', n)],
    [
      'one graph',
      (n) => `<script type="application/ld+json">[${repeated('{"datePublished":"2026-02-03"},', n)}1]</script>`,
    ],
    ['scripts that publish', (n) => `<script>${repeated('"publishedAt":"2026-02-03",', n)}</script>`],
    [
      'a live blog',
      (n) =>
        `<script type="application/ld+json">{"liveBlogUpdate":[${repeated('{"datePublished":"2026-02-03"},', n)}1]}</script>`,
    ],
    ['a pit', (n) => repeated('<div class=date>', n)],
    ['numbers', (n) => `<p>${repeated('12.03.', n)}</p>`],
    ['weekdays', (n) => `<p>${repeated('Mon, 02/03/2026 ', n)}</p>`],
  ])('of %s four times as long takes less than eight times as long', (_, page) => {
    const cost = (bytes: number) => {
      const html = `<title>Fire closes piers</title>${page(bytes)}`
      return shortest(() => publicationDate()(articleFromRecord({ id: 'a', html, text: undefined }, report)!, report))
    }
    cost(SMALL)
    expect(cost(4 * SMALL)).toBeLessThan(8 * cost(SMALL) + 10)
  })
})

describe('what scripts and hidden parts say is not what the page says', () => {
  const story = `<p>${'The port of Norvane is shut, its master said on a wet morning. '.repeat(5)}</p>`
  test.each([
    '<script>document.write("<time datetime=2020-05-06>6 May 2020</time>")</script>',
    '<!-- <meta name="pubdate" content="2020-05-06"> -->',
    '<template><time datetime="2020-05-06">6 May 2020</time></template>',
    '<p hidden class="date">6 May 2020</p>',
    '<p style="display: none" class="date">6 May 2020</p>',
    '<textarea>Published 6 May 2020</textarea>',
    '<script type="application/ld+json">{"@type":"NewsArticle","text":"<\\/script>","x":"datePublished 2020-05-06"}</script>',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":{"a":{"b":[]}}}</script>',
    '<script type="application/ld+json">{"@type":["NewsArticle",7,null],"datePublished":[null]}</script>',
    '<script type="application/ld+json">null</script><script type="application/ld+json"></script>',
  ])('%s', (trick) => {
    const article = articleFromRecord({ id: 'a', html: `<title>Port shut</title>${trick}${story}` }, report)!
    expect(publicationDate()(article, report).published).toEqual({ basis: 'unknown' })
  })
})

/** Stories of six articles each, half of them undated; every story has its own town and week. */
function collection(count: number): Article[] {
  return Array.from({ length: count }, (_, i) => {
    const story = Math.floor(i / 6)
    const town = `Town${story.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!)}`
    const day = i % 2 ? undefined : addDays('2020-01-06', story * 7)
    const facts = { who: [`${town} Rebels`], where: [town] }
    return articleOf(`a${String(i).padStart(5, '0')}`, day, [
      [`${town} Rebels [captured] ${town} last week.`, { ...facts, when: 'last week' }],
      [`${town} Rebels [crossed] the river at ${town} yesterday.`, { ...facts, when: 'yesterday' }],
    ])
  }).map(redateByWords)
}

/** Stands in for the matcher, whose time is not measured here: the same word of the same story. */
function matchStories(articles: readonly Article[]): Match[] {
  const groups = new Map<string, { article: Article; mention: Article['mentions'][number] }[]>()
  for (const article of articles) {
    for (const mention of article.mentions) {
      const key = `${mention.where[0]} ${mention.trigger.lemma}`
      groups.set(key, [...(groups.get(key) ?? []), { article, mention }])
    }
  }
  return [...groups.values()].map((reports) => ({ reports, isDistinctive: () => false }))
}

const align = (articles: readonly Article[]) => alignDates(articles, { redate: redateByWords, match: matchStories })

describe('a collection', { retry: 3 }, () => {
  test('of nine times as many articles takes less than eighteen times as long, and all are dated', () => {
    const [small, middle, large] = [102, 300, 900].map(collection)
    const cost = (articles: readonly Article[]) => shortest(() => align(articles))
    const [one, three, nine] = [cost(small!), cost(middle!), cost(large!)]
    expect(three).toBeLessThan(one * 6 + 5)
    expect(nine).toBeLessThan(one * 18 + 10)
    for (const { published } of align(large!).articles) expect(published.earliest).toBeDefined()
  })

  test('of one event that all report takes no more for each', () => {
    const same = (count: number) =>
      collection(count).map((article, i) => ({ ...article, mentions: collection(6)[i % 6]!.mentions }))
    const cost = (count: number) => {
      const articles = same(count)
      return shortest(() => align(articles))
    }
    cost(60)
    expect(cost(360)).toBeLessThan(cost(60) * 12 + 10)
  })
})
