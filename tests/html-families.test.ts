/** Pages as families of sites write them, in our own words: which day comes out, and with which proof. */
import { describe, expect, test } from 'vitest'
import { publicationDate } from '../stages/publication-date/index.ts'
import { articleFromRecord } from '../stages/read/index.ts'
import { collectMessages } from '../pipeline/stage.ts'

const story = `<p>${'The harbour police closed three piers after the fire, and nobody was hurt, the port said. '.repeat(3)}</p><p>${'Ships were sent to the northern docks, where dockers worked through the night to unload them. '.repeat(3)}</p>`
const title = 'Fire closes three piers'
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`

interface Page {
  readonly head?: string
  /** Between headline and story. */
  readonly below?: string
  /** Behind the story. */
  readonly after?: string
  readonly before?: string
  readonly url?: string
}

function publishedOf({ head = '', below = '', after = '', before = '', url }: Page) {
  const html = `<!doctype html><html><head><title>${title} | Harbour Post</title>${head}</head><body>${before}<main><h1>${title}</h1>${below}<div class="text">${story}</div></main>${after}</body></html>`
  const report = collectMessages([], 'read')
  const article = articleFromRecord({ id: 'a', html, ...(url === undefined ? {} : { url }) }, report)!
  return publicationDate()(article, report).published
}

const DAY = '2026-02-03'

describe.each<[string, readonly (readonly [what: string, page: Page, proof: RegExp])[]]>([
  [
    'tags',
    [
      ['sailthru', { head: meta('sailthru.date', '2026-02-03 10:15:00') }, /sailthru\.date/],
      ['parsely', { head: meta('parsely-pub-date', '2026-02-03T10:15:00Z') }, /parsely-pub-date/],
      ['cXense', { head: meta('cXenseParse:recs:publishtime', '2026-02-03T10:15:00Z') }, /publishtime/],
      ['Dublin Core', { head: meta('DC.date.issued', '2026-02-03') }, /DC\.date\.issued/],
      ['DCTERMS', { head: meta('dcterms.issued', '2026-02-03') }, /dcterms/],
      ['a journal', { head: meta('citation_publication_date', '2026/02/03') }, /citation/],
      ['a journal online', { head: meta('citation_online_date', '2026/02/03') }, /citation/],
      ['a preprint', { head: meta('eprints.datestamp', '2026-02-03 09:12:11') }, /eprints/],
      ['rNews', { head: property('rnews:datePublished', '2026-02-03T10:15:00Z') }, /rnews/],
      ['a CMS', { head: meta('article.published', '2026-02-03T10:15:00Z') }, /article\.published/],
      ['a broadcaster', { head: meta('OriginalPublicationDate', '2026/02/03 10:15:00') }, /Original/],
      [
        'last-modified beside',
        { head: meta('last-modified', '2026-05-06') + meta('pubdate', '2026-02-03') },
        /pubdate/,
      ],
      ['created, Drupal', { head: meta('dcterms.created', '2026-02-03T10:15:00+01:00') }, /created/],
    ],
  ],
  [
    'JSON-LD',
    [
      [
        'a list of graphs',
        {
          head: jsonLd([
            { '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', foundingDate: '1921-05-06' }] },
            {
              '@graph': [
                { '@type': 'NewsArticle', datePublished: '2026-02-03T10:15:00+01:00', dateModified: '2026-02-05' },
              ],
            },
          ]),
        },
        /NewsArticle datePublished/,
      ],
      [
        'a live blog, not its postings',
        {
          head: jsonLd({
            '@type': 'LiveBlogPosting',
            datePublished: '2026-02-03T08:00:00Z',
            coverageStartTime: '2026-02-03T08:00:00Z',
            liveBlogUpdate: [
              { '@type': 'BlogPosting', datePublished: '2026-02-05T10:00:00Z' },
              { '@type': 'BlogPosting', datePublished: '2026-02-04T10:00:00Z' },
            ],
          }),
        },
        /LiveBlogPosting datePublished/,
      ],
      [
        'a live blog that dates only its postings: the first of them',
        {
          head: jsonLd({
            '@type': 'LiveBlogPosting',
            liveBlogUpdate: [
              { '@type': 'BlogPosting', datePublished: '2026-02-05T10:00:00Z' },
              { '@type': 'BlogPosting', datePublished: '2026-02-03T10:00:00Z' },
            ],
          }),
        },
        /BlogPosting datePublished/,
      ],
      [
        'a main entity',
        { head: jsonLd({ '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: '2026-02-03' } }) },
        /Article datePublished/,
      ],
      [
        'an event announced',
        {
          head: jsonLd([
            { '@type': 'Event', startDate: '2026-05-09', datePublished: '2026-01-01' },
            { '@type': 'BlogPosting', datePublished: '2026-02-03' },
          ]),
        },
        /BlogPosting/,
      ],
      [
        'other stories in a list',
        {
          head: jsonLd([
            {
              '@type': 'ItemList',
              itemListElement: [{ '@type': 'ListItem', item: { '@type': 'NewsArticle', datePublished: '2026-02-09' } }],
            },
            { '@type': 'NewsArticle', datePublished: '2026-02-03' },
          ]),
        },
        /NewsArticle/,
      ],
      [
        'upper case',
        { head: jsonLd({ '@type': 'NewsArticle', DatePublished: '2026-02-03' }) + meta('date', '2026-02-03') },
        /2026-02-03/,
      ],
    ],
  ],
  [
    'what the reader sees',
    [
      [
        'WordPress',
        {
          below:
            '<div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2026-02-03T10:15:00+00:00">February 3, 2026</time></span> by <a>Jane</a></div>',
        },
        /posted-on/,
      ],
      [
        'Ghost',
        {
          below:
            '<section class="post-full-meta"><time class="post-full-meta-date" datetime="2026-02-03">3 Feb 2026</time></section>',
        },
        /time/,
      ],
      [
        'Drupal, month first, told by the weekday',
        { below: '<div class="submitted">Submitted by admin on Tue, 02/03/2026 - 10:15</div>' },
        /02\/03\/2026/,
      ],
      [
        'Drupal, RDFa',
        {
          below:
            '<span property="schema:dateCreated" content="2026-02-03T10:15:00+00:00">Submitted by admin on a day</span>',
        },
        /2026/,
      ],
      [
        'Blogger',
        { before: '', below: '<h2 class="date-header"><span>Tuesday, February 3, 2026</span></h2>' },
        /February 3, 2026/,
      ],
      [
        'German',
        { below: '<p class="meta">Von Jana Roth | Veröffentlicht am 3. Februar 2026, 10:15 Uhr</p>' },
        /3\. Februar 2026/,
      ],
      ['German, shown and changed', { below: '<p>Stand: 03.02.2026, 10:15 Uhr</p>' }, /03\.02\.2026/],
      ['French', { below: '<p>Publié le 3 février 2026 à 10h15, mis à jour le 5 février 2026</p>' }, /3 février 2026/],
      ['Spanish', { below: '<div class="fecha">3 de febrero de 2026</div>' }, /febrero/],
      ['Italian', { below: '<span>Pubblicato il 3 febbraio 2026</span>' }, /febbraio/],
      ['Dutch', { below: '<span>Geplaatst op 3 februari 2026</span>' }, /februari/],
      ['Portuguese', { below: '<span>Publicado em 3 de fevereiro de 2026</span>' }, /fevereiro/],
      [
        'a forum, the first post',
        {
          below: '<div class="post"><span class="postdate">03.02.2026, 10:15</span></div>',
          after:
            '<div class="post reply"><span class="postdate">04.02.2026, 11:00</span></div><div class="post reply"><span class="postdate">07.02.2026, 12:00</span></div>',
        },
        /03\.02\.2026/,
      ],
      ['microdata', { below: '<span itemprop="datePublished" content="2026-02-03">Tuesday</span>' }, /datePublished/],
      ['hAtom', { below: '<abbr class="published" title="2026-02-03T10:15:00">Tuesday</abbr>' }, /2026/],
      ['an institution', { below: '<dl><dt>Date of publication</dt><dd>3 February 2026</dd></dl>' }, /3 February 2026/],
      [
        'not the comments',
        {
          below: '<p class="date">3 February 2026</p>',
          after: '<div id="comments"><p class="date">9 February 2026</p><p>I never believed it.</p></div>',
        },
        /3 February/,
      ],
      [
        'not other stories',
        {
          below: '<time datetime="2026-02-03">3 Feb</time>',
          after:
            '<aside><h3>More</h3><ul><li><time datetime="2026-02-08">8 Feb</time></li><li><time datetime="2026-02-09">9 Feb</time></li></ul></aside>',
        },
        /2026-02-03/,
      ],
      [
        'not the event announced',
        { below: '<p class="date">Published 3 February 2026</p><p>Event: 9 May 2026, town hall</p>' },
        /3 February/,
      ],
      [
        'not the day of the visitor',
        {
          before: '<div class="top-bar"><span class="today">Monday, 9 March 2026</span></div>',
          below: '<p class="byline">By Jane Doe, 3 February 2026</p>',
        },
        /3 February/,
      ],
      [
        'AMP',
        {
          head: jsonLd({ '@type': 'NewsArticle', datePublished: '2026-02-03T10:15:00Z' }),
          below: '<amp-timeago datetime="2026-02-03T10:15:00Z">today</amp-timeago>',
        },
        /datePublished/,
      ],
    ],
  ],
  [
    'the address',
    [
      ['with a day', { url: 'https://example.org/news/2026/02/03/fire' }, /2026\/02\/03/],
      ['with a day in one number', { url: 'https://example.org/fire-20260203.html' }, /20260203/],
      [
        'copyright last',
        { url: 'https://example.org/2026/02/03/fire', after: '<footer>© 1 January 2026 Harbour Post</footer>' },
        /2026\/02\/03/,
      ],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_what, page, proof) => {
    const { date, evidence } = publishedOf(page)
    expect(date).toBe(DAY)
    expect(evidence).toMatch(proof)
  })
})

test.each<[string, Page]>([
  ['only a copyright line', { after: '<footer>© 2026 Harbour Post</footer>' }],
  [
    'only comments',
    { after: '<div id="comments"><p class="date">9 February 2026</p><p>I never believed it.</p></div>' },
  ],
  [
    'only other stories',
    {
      after:
        '<aside><ul><li><time datetime="2026-02-08">8 Feb</time></li><li><time datetime="2026-02-09">9 Feb</time></li></ul></aside>',
    },
  ],
  ['only an event', { below: '<p>Event: 9 May 2026, town hall</p>' }],
  ['only a CMS’s zero', { head: meta('pubdate', '0000-00-00 00:00:00') }],
  ['only the expiry', { head: meta('expires', '2026-05-06') }],
])('%s is no date of publication', (_, page) => {
  expect(publishedOf(page).date).toBeUndefined()
})

test('of thousands of tags a few are kept', () => {
  const html = `<title>${title}</title>${meta('date', DAY).repeat(5000)}${jsonLd(Array.from({ length: 5000 }, () => ({ datePublished: DAY })))}${story}`
  const article = articleFromRecord({ id: 'a', html }, collectMessages([], 'read'))!
  expect(article.declaredDates.length).toBeLessThan(100)
  expect(publicationDate()(article, collectMessages([], 'publication-date')).published.date).toBe(DAY)
})
