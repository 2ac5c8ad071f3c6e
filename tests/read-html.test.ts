import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { publicationDate } from '../stages/publication-date/index.ts'
import { extractPage } from '../stages/read/html/index.ts'
import { articleFromRecord } from '../stages/read/index.ts'

const lead = 'The harbour police closed three piers on Monday, after a fire that began in a warehouse, officials said.'
const second = 'Nobody was hurt; the port’s director said that ships would be sent to the northern docks for two weeks.'
const third =
  'Dockers had warned of the old cables for years, and the city had promised to replace them before the winter.'
const body = `<p>${lead}</p><p>${second}</p><p>${third}</p>`
const headline = '<h1>Fire closes three piers</h1>'
const pageOf = (inside: string, head = '<title>Fire closes three piers | Harbour Post</title>') =>
  `<!doctype html><html><head>${head}</head><body>${inside}</body></html>`

describe('main text', () => {
  test('paragraphs with an empty line between; navigation, sides, forms and scripts left out', () => {
    const html = pageOf(`
      <nav><a href="/">Home</a> <a href="/sport">Sport and more sport for everyone who likes it</a></nav>
      <script>var x = "<p>not this</p>"</script><style>p { color: red }</style>
      <div class="page"><div class="content">${headline}${body}</div>
      <div class="sidebar"><p>${'Most people who read this also read that, and more. '.repeat(3)}</p></div>
      <div id="comments"><p>${'I have never believed a word of what the port’s director said about cables. '.repeat(2)}</p></div></div>
      <form><p>Enter your address to get the news of the harbour every morning, before breakfast.</p></form>
      <footer><p>All the news from the harbour since 1921, written by people who live beside it.</p></footer>`)
    expect(extractPage(html).text).toBe([lead, second, third].join('\n\n'))
  })
  test('a whole page inside one form', () => {
    expect(extractPage(pageOf(`<form id="aspnetForm"><div>${headline}${body}</div></form>`)).text).toContain(second)
  })
  test('a wrapper whose name says sidebar', () => {
    const html = pageOf(`<div class="with-sidebar sidebar">${headline}<div>${body}</div></div>`)
    expect(extractPage(html).text).toContain(second)
  })
  test('the marked-up article, not the longer list of others', () => {
    const others = `<p>${'Another story of another day in another town, told in short. '.repeat(3)}</p>`
    const html = pageOf(`<article>${headline}${body}</article><div>${others}</div>`)
    expect(extractPage(html).text).toBe([lead, second, third].join('\n\n'))
  })
  test('captions are kept and marked', () => {
    const html = pageOf(
      `<article><p>${lead}</p><figure><img src=x><figcaption>Cranes at dawn, 2 February 2026</figcaption></figure><p>${second}</p></article>`,
    )
    const { text, boilerplate } = extractPage(html)
    expect(boilerplate.map((b) => [b.kind, text.slice(b.start, b.end)])).toEqual([
      ['caption', 'Cranes at dawn, 2 February 2026'],
    ])
    expect(text).toContain(second)
  })
  test('entities, line breaks, table cells and inline tags', () => {
    const html = pageOf(
      `<article><p>Caf&eacute; &amp; bar&nbsp;owners <b>sai</b>d&#8217;s &lt;no&gt;${' more words of the story'.repeat(5)}.<br>Second line<table><tr><td>one</td><td>two</td></tr></table></article>`,
    )
    const { text } = extractPage(html)
    expect(text).toContain('Café & bar owners said’s <no> more')
    expect(text).toContain('\n\nSecond line\n\none two')
  })
  test('tags that are not closed', () => {
    expect(extractPage(`<title>Piers</title><p>${lead}<p>${second}<div>${third}`).text).toBe(
      [lead, second, third].join('\n\n'),
    )
  })
  test('title, publisher and address', () => {
    const head = `<title>Piers - Harbour Post</title><meta property="og:title" content="Fire closes three piers"><meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://example.org/2026/02/03/piers">`
    expect(extractPage(pageOf(headline + body, head))).toMatchObject({
      title: 'Fire closes three piers',
      publisher: 'Harbour Post',
      url: 'https://example.org/2026/02/03/piers',
    })
  })
  test('a page without story gives its title and description, with a warning', () => {
    const messages: Message[] = []
    const html = pageOf(
      '<div id="app"></div>',
      '<title>Fire closes three piers</title><meta name="description" content="Three piers are shut.">',
    )
    const article = articleFromRecord({ html }, collectMessages(messages, 'read'))
    expect(article?.text).toBe('Fire closes three piers\n\nThree piers are shut.')
    expect(messages.map((m) => [m.severity, m.code])).toEqual([['warning', 'html-without-text']])
  })
})

function publishedOf(html: string) {
  const report = collectMessages([], 'publication-date')
  const article = articleFromRecord({ id: 'a', html }, report)!
  const { date, basis } = publicationDate()(article, report).published
  return [date, basis]
}
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('dates in the markup', () => {
  test.each<[string, string]>([
    ['article:published_time', '<meta property="article:published_time" content="2026-02-03T10:00:00+01:00">'],
    ['datePublished', '<meta itemprop="datePublished" content="2026-02-03">'],
    ['dc.date.issued', '<meta name="DC.date.issued" content="2026-02-03">'],
    ['pubdate', '<meta name="pubdate" content="20260203">'],
    ['parsely', '<meta name="parsely-pub-date" content="2026-02-03T10:00:00Z">'],
    ['citation', '<meta name="citation_publication_date" content="2026/02/03">'],
    ['plain date', '<meta name="date" content="3 February 2026">'],
    ['upper case and no quotes', '<META NAME=DATE CONTENT=2026-02-03>'],
    [
      'not the last change',
      '<meta property="article:modified_time" content="2026-03-09"><meta name="date" content="2026-02-03">',
    ],
    [
      'not expiry, event or rights',
      '<meta name="expires" content="2027-01-02"><meta name="event_date" content="2026-05-06"><meta name="dc.date.copyrighted" content="2020-01-02"><meta name="pubdate" content="2026-02-03">',
    ],
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', datePublished: '2026-02-03T10:00:00Z', dateModified: '2026-03-09' })],
    [
      'a graph',
      jsonLd({
        '@graph': [
          { '@type': 'WebSite', datePublished: '2001-02-03' },
          { '@type': 'WebPage', datePublished: '2025-01-02' },
          { '@type': ['BlogPosting'], datePublished: ['2026-02-03'] },
        ],
      }),
    ],
    ['a list in a list', jsonLd([[{ '@type': 'Article', datePublished: { '@value': '2026-02-03' } }]])],
    ['a type with an address', jsonLd({ '@type': 'https://schema.org/NewsArticle', datePublished: '2026-02-03' })],
    ['seconds as a number', jsonLd({ '@type': 'Article', datePublished: 1770112800 })],
    [
      'not the date of a comment or review',
      jsonLd({
        '@type': 'Recipe',
        review: [{ '@type': 'Review', datePublished: '2026-05-06' }],
        comment: { '@type': 'Comment', datePublished: '2026-05-07' },
        datePublished: '2026-02-03',
      }),
    ],
    [
      'not that of an event',
      jsonLd([
        { '@type': 'Event', datePublished: '2026-05-06' },
        { '@type': 'Article', datePublished: '2026-02-03' },
      ]),
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type": "Article", "datePublished": "2026-02-03", "headline": "a "quoted" word"}</script>',
    ],
    [
      'JSON-LD in CDATA, with a raw line break',
      '<script type="application/ld+json">//<![CDATA[\n{"@type": "Article", "headline": "two\nlines", "datePublished": "2026-02-03"}\n//]]></script>',
    ],
  ])('%s', (_, head) => expect(publishedOf(pageOf(headline + body, head))).toEqual(['2026-02-03', 'metadata']))

  test.each<[string, string]>([
    ['null', jsonLd(null)],
    ['a string', jsonLd('x')],
    ['wrong types', jsonLd({ '@type': { a: 1 }, datePublished: { b: [] }, dateModified: true })],
    ['empty', '<script type="application/ld+json"></script>'],
    ['impossible', '<meta name="date" content="2026-13-39">'],
    ['no content', '<meta name="date"><meta content="2026-02-03">'],
  ])('nothing from %s', (_, head) => expect(publishedOf(pageOf(headline + body, head))).toEqual([undefined, 'unknown']))
})

describe('dates that a reader sees', () => {
  test.each<[string, string]>([
    ['time tag', `${headline}<time datetime="2026-02-03T10:00:00+01:00">gestern</time>${body}`],
    ['time tag with text only', `${headline}<time>3 Feb 2026</time>${body}`],
    [
      'pubdate among others',
      `<article>${headline}<time datetime="2026-02-03" pubdate>x</time>${body}</article><ul><li><time datetime="2026-05-06">x</time><li><time datetime="2026-05-07">x</time><li><time datetime="2026-05-08">x</time></ul>`,
    ],
    [
      'the old way of blogs',
      `${headline}<abbr class="published" title="2026-02-03T10:00:00+01:00">10:00</abbr>${body}`,
    ],
    ['itemprop', `${headline}<span itemprop="datePublished" content="2026-02-03">gestern</span>${body}`],
    ['beside the byline', `${headline}<div class="byline">By Jane Doe | February 3, 2026</div>${body}`],
    ['above the headline', `<p class="date">Tuesday, February 3rd, 2026</p>${headline}${body}`],
    ['German', `${headline}<p>Veröffentlicht am 3. Februar 2026 von Jana Muster</p>${body}`],
    ['German, digits', `${headline}<span>Stand: 03.02.2026, 10:12 Uhr</span>${body}`],
    ['French', `${headline}<p>Publié le 3 février 2026 à 10h12</p>${body}`],
    ['Spanish', `${headline}<p>3 de febrero de 2026</p>${body}`],
    ['Italian', `${headline}<p>Pubblicato il 3 febbraio 2026</p>${body}`],
    ['Dutch', `${headline}<p>Geplaatst op 3 februari 2026</p>${body}`],
    ['the label in the line before', `${body}<div class="facts"><p>Mise en ligne</p><p>3 février 2026</p></div>`],
    ['published, not updated', `${headline}<p>Updated 9 March 2026</p><p>Published 3 February 2026</p>${body}`],
    [
      'not comments',
      `${headline}<p class="meta">3 February 2026</p>${body}<div class="comments"><time datetime="2026-05-06">x</time></div>`,
    ],
    [
      'not related articles',
      `${headline}<p class="meta">3 February 2026</p>${body}<div class="related"><span class="date">6 May 2026</span></div>`,
    ],
    ['not an event', `${headline}<p>Beginn: 6. Mai 2026</p><p class="datum">3. Februar 2026</p>${body}`],
    ['not a range', `${headline}<p>06.05.2026 – 09.05.2026</p><p class="datum">03.02.2026</p>${body}`],
    ['not rights', `${headline}<p>© 6 May 2026</p><p class="meta">3 February 2026</p>${body}`],
    ['not a version', `${headline}<p>2.7.13</p><p class="meta">3.2.2026</p>${body}`],
    [
      'the one day shown, where nothing stands out',
      `<div><h1>News</h1></div>${'<p>word</p>'.repeat(400)}<div>03.02.2026 Kategorie: Hafen, Feuerwehr und alles andere, was dazu gehört</div>${body}`,
    ],
  ])('%s', (_, inside) => expect(publishedOf(pageOf(inside))).toEqual(['2026-02-03', 'text']))

  test('a page built in the browser: the one day that its scripts name', () => {
    const script = (...days: string[]) =>
      `<script>var s = {${days.map((d) => `"publishedAt":"${d}T10:00:00+01:00"`).join()}}</script>`
    expect(publishedOf(pageOf(script('2026-02-03', '2026-02-03') + body))).toEqual(['2026-02-03', 'metadata'])
    expect(publishedOf(pageOf(script('2026-02-03', '2026-02-04') + body))).toEqual([undefined, 'unknown'])
  })
  test('a list of other articles says nothing', () => {
    const list = ['06', '07', '08'].map(
      (d) => `<li><a href="/${d}">Other <span class="date">${d}.05.2026</span></a></li>`,
    )
    expect(publishedOf(pageOf(`${headline}${body}<ul>${list.join('')}</ul>`))).toEqual([undefined, 'unknown'])
  })
  test('a day in the address', () => {
    const head = '<link rel="canonical" href="https://example.org/2026/02/03/piers">'
    expect(publishedOf(pageOf(headline + body, head))).toEqual(['2026-02-03', 'url'])
  })
})

describe('pages made to harm', () => {
  const megabytes = (piece: string, size = 2) => piece.repeat(Math.floor((size * 1024 * 1024) / piece.length))
  test.each<[string, string]>([
    ['nested without end', megabytes('<div>')],
    ['nested inline tags', megabytes('<b>')],
    ['nested and closed', '<i><div>'.repeat(100_000) + '</div></i>'.repeat(100_000)],
    ['closing tags that close nothing', megabytes('</p></div>')],
    ['one word without end', megabytes('a')],
    ['megabytes of short paragraphs', megabytes('<p>The port is shut.</p>')],
    ['megabytes of dates', megabytes('<i class=date>3 February 2026</i>')],
    ['megabytes of spaces', megabytes(' ')],
    ['an open tag', `<div ${megabytes('a="b" ')}`],
    ['an open comment', `<!-- ${megabytes('- ')}`],
    ['deep JSON-LD', `<script type="application/ld+json">${'['.repeat(200_000)}`],
    ['broken JSON-LD without end', `<script type="application/ld+json">{"datePublished":${megabytes(' ')}`],
    ['a class without end', `<p class="${megabytes('date ')}">3 February 2026</p>`],
    ['a title without end', `<title>${megabytes('piers ')}</title>${body}`],
  ])('%s', (_, html) => expect(extractPage(html).text.length).toBeLessThanOrEqual(html.length))

  test('the story before a pit is kept', () => {
    expect(extractPage(`<article>${body}</article>${'<div>'.repeat(1_000_000)}`).text).toContain(second)
  })
})

const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<a href=x>',
  '</a>',
  '<time>',
  '<h1>',
  '<li',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&amp;',
  '&',
  '<table><td>',
  lead,
  '3 May 2026',
  '"',
  '<form>',
)
test('any soup of tags is read, and marks lie in the text', () => {
  fc.assert(
    fc.property(fc.array(tags, { maxLength: 40 }), (parts) => {
      const { text, boilerplate } = extractPage(parts.join(''))
      for (const { start, end } of boilerplate) expect(text.slice(start, end)).toHaveLength(end - start)
      expect(text).toBe(text.trim())
    }),
  )
})
