import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Article } from '../pipeline/article.ts'
import { sha256Of } from '../pipeline/ids.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { lineOfJsonError } from '../stages/read/json-position.ts'
import { articleFromRecord, findFiles, readFile, readJsonLines } from '../stages/read/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
  return path
}

async function read(path: string, content: string | Uint8Array) {
  const messages: Message[] = []
  const placed = await readFile(write(path, content), folder, collectMessages(messages, 'read', path))
  const articles = placed.map(({ article }) => article)
  return { articles, article: articles[0] as Article, messages, codes: messages.map((m) => m.code) }
}

const story = 'The harbour police closed three piers on Monday, café owners said.'

describe('plain text', () => {
  test('an article with path, hash and an id from the file’s name', async () => {
    const { article, messages } = await read('a/Pier fire.txt', story)
    expect(article).toMatchObject({ text: story, paths: ['a/Pier fire.txt'], sha256: sha256Of(story), boilerplate: [] })
    expect(article.id).toBe(`pier-fire-${sha256Of(story).slice(0, 4)}`)
    expect(messages).toEqual([])
  })
  test('two files of one name do not collide', async () => {
    const one = await read('a/news.txt', story)
    const two = await read('b/news.txt', `${story} Nobody was hurt.`)
    expect(one.article.id).not.toBe(two.article.id)
  })
  test('a short first line without a final stop is the title, and stays in the text', async () => {
    const { article } = await read('t.txt', `Three piers closed\n\n${story}`)
    expect(article.title).toBe('Three piers closed')
    expect(article.text).toContain('Three piers closed')
    expect(article.id).toMatch(/^three-piers-closed-/)
  })
  test.each([`${story}\n\n${story}`, `Three piers closed.\n\n${story}`, `Three piers closed\n${story}`])(
    'no title: %j',
    async (text) => expect((await read('t.txt', text)).article.title).toBeUndefined(),
  )
  test('a day in the file’s name is declared', async () => {
    expect((await read('2026-02-03-piers.txt', story)).article.declaredDates).toEqual([
      { source: 'filename', field: 'filename', value: '2026-02-03' },
    ])
  })
})

describe('encodings', () => {
  const utf16be = Buffer.from(story, 'utf16le').swap16()
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(story)],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${story}`)],
    ['UTF-16 LE with mark', Buffer.from(`\uFEFF${story}`, 'utf16le')],
    ['UTF-16 BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['UTF-16 LE bare', Buffer.from(story, 'utf16le')],
    ['UTF-16 BE bare', utf16be],
    ['Windows-1252', Buffer.from(story, 'latin1')],
  ])('%s', async (_, bytes) => {
    const { article, messages } = await read('e.txt', bytes)
    expect(article.text).toBe(story)
    expect(messages).toEqual([])
  })
  test('Windows line ends become plain ones', async () => {
    expect((await read('e.txt', 'One line here.\r\nTwo lines here.\rThree.')).article.text).toBe(
      'One line here.\nTwo lines here.\nThree.',
    )
  })
  test('a page’s own charset', async () => {
    const html = `<meta charset="iso-8859-2"><p>Policie uzavřela tři mola, řekl včera mluvčí přístavu v Brně.</p>`
    const bytes = Buffer.from(
      Array.from(html).map((c) => ({ ř: 0xf8, ě: 0xec, č: 0xe8, í: 0xed })[c] ?? c.charCodeAt(0)),
    )
    expect((await read('e.html', bytes)).article.text).toContain('přístavu')
  })
  test('damaged UTF-8 keeps its good parts and says so', async () => {
    const bytes = Buffer.concat([Buffer.from('Café, crème, brûlée '), Buffer.from([0xff]), Buffer.from(' and more.')])
    const { article, codes } = await read('e.txt', bytes)
    expect(article.text).toBe('Café, crème, brûlée \uFFFD and more.')
    expect(codes).toEqual(['encoding-replaced'])
  })
  test('UTF-8 cut inside its last character', async () => {
    const { article, codes } = await read('e.txt', Buffer.from(`${story} €`).subarray(0, -1).subarray(20))
    expect(article.text.endsWith(' \uFFFD')).toBe(true)
    expect(codes).toEqual(['encoding-replaced'])
  })
})

describe('bad files', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['file-empty', 'x.txt', '', /empty/],
    ['file-empty', 'x.txt', ' \n\t\n', /no words/],
    ['file-binary', 'x.txt', new Uint8Array(5000).map((_, i) => (i * 37) % 256), /binary.*UTF-8/],
    ['file-binary', 'x.txt', '%PDF-1.7 words', /PDF.*pdftotext/],
    ['file-binary', 'x.txt', Uint8Array.from([0x1f, 0x8b, 8, 0, 0]), /gunzip/],
    ['file-type-unknown', 'x.docx', 'words', /`\.docx`.*rename or convert/],
    ['json-invalid', 'x.json', '{"text": "one",\n"id": }', /skipped/],
    ['json-invalid', 'x.json', '{"text": "cut off', /skipped/],
    ['field-invalid', 'x.json', '{"body": "one"}', /`text`|`html`/],
    ['html-without-text', 'x.html', '<html><nav><a href="/">Home</a></nav></html>', /no text found/],
    ['file-too-large', 'x.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), /20\.0 MB.*split/],
  ])('%s: %s', async (code, path, content, words) => {
    const { articles, messages } = await read(path, content)
    expect(articles).toEqual([])
    expect(messages.map((m) => [m.code, m.severity, m.file])).toEqual([[code, 'error', path]])
    expect(messages[0]!.text).toMatch(words)
  })
  test('one word is kept, with a warning', async () => {
    const { articles, messages } = await read('x.txt', 'Fire')
    expect(articles).toHaveLength(1)
    expect(messages.map((m) => [m.code, m.severity])).toEqual([['article-too-short', 'warning']])
  })
  test.each([
    ['{"text": "one",\n"id": }', 2],
    ['{"text": "one"\n\n"id": 1}', 3],
    ['{"text": "one",\n}', 2],
    ['[1,\n2', 2],
    ['{"text": "a\nb"}', 1],
    ['{"a": 1}\n{"a": 2}', 2],
    ['[{"a": [1, 2]},\n\n nul]', 3],
  ])('the line of broken JSON: %j', async (json, line) => {
    const { messages } = await read('x.json', json)
    expect(messages.map((m) => [m.code, m.line])).toEqual([['json-invalid', line]])
  })
  test.each(['missing.txt', 'missing.jsonl'])('a file that is not there: %s', async (path) => {
    const messages: Message[] = []
    expect(await readFile(path, folder, collectMessages(messages, 'read', path))).toEqual([])
    expect(messages.map((m) => m.code)).toEqual(['file-unreadable'])
  })
  test.each(['folder.txt', 'folder.jsonl'])('a folder with the name of a file: %s', async (path) => {
    mkdirSync(join(folder, path), { recursive: true })
    const messages: Message[] = []
    expect(await readFile(path, folder, collectMessages(messages, 'read', path))).toEqual([])
    expect(messages).toMatchObject([{ code: 'file-unreadable', text: 'a folder, expected a file; skipped' }])
  })
})

describe('Markdown', () => {
  test('front matter: known fields, the rest kept', async () => {
    const { article, messages } = await read(
      'm.md',
      `---\ntitle: Three piers closed\npublisher: Harbour Post\nurl: https://example.org/2026/02/03/piers\npublished: 2026-02-03\nid: piers-1\nrubric: local\npages: [1, 2]\n---\n${story}`,
    )
    expect(article).toMatchObject({
      id: 'piers-1',
      title: 'Three piers closed',
      publisher: 'Harbour Post',
      text: story,
      extra: { rubric: 'local', pages: ['1', '2'] },
      declaredDates: [
        { source: 'given', field: 'published', value: '2026-02-03' },
        { source: 'url', field: 'url', value: '2026/02/03' },
      ],
    })
    expect(messages).toEqual([])
  })
  test('marks of Markdown go, words stay', async () => {
    const text = `# Piers *closed*\n\nThe **police** said [so](https://example.org) on _Monday_; snake_case stays.\n\n> Quoted words.`
    const { article } = await read('m.md', text)
    expect(article.text).toBe('Piers closed\n\nThe police said so on Monday; snake_case stays.\n\nQuoted words.')
  })
  test.each([
    ['broken YAML', `---\ntitle: [a\n---\n${story}`, 2],
    ['a tab', `---\na: 1\n\tb: 2\n---\n${story}`, 3],
    ['a key twice', `---\ntitle: a\ntitle: b\n---\n${story}`, 3],
    ['a list', `---\n- a\n---\n${story}`, 2],
    ['no end', `---\ntitle: a\n\n${story}`, 1],
  ])('%s: an error with its line, and the text is read', async (_, text, line) => {
    const { article, messages } = await read('m.md', text)
    expect(article.text).toContain(story)
    expect(messages.map((m) => m.code)).toEqual(['front-matter-invalid'])
    expect(messages[0]!.line).toBeGreaterThanOrEqual(line)
    expect(messages[0]!.line).toBeLessThanOrEqual(line + 1)
  })
  test('a `published` that is no date', async () => {
    const { article, messages } = await read('m.md', `---\npublished: soon\n---\n${story}`)
    expect(article.declaredDates).toEqual([])
    expect(messages[0]).toMatchObject({ code: 'field-invalid', text: expect.stringContaining('`soon`') as string })
  })
})

describe('JSON', () => {
  test('one article, a list, a list inside', async () => {
    const one = { id: 'a', text: story }
    for (const content of [one, [one], { articles: [one] }]) {
      const { articles } = await read('j.json', JSON.stringify(content))
      expect(articles.map((a) => [a.id, a.text, a.paths])).toEqual([['a', story, ['j.json']]])
    }
  })
  test('a record that is none names its number, and the rest goes on', async () => {
    const { articles, messages } = await read(
      'j.json',
      JSON.stringify([{ text: story }, 3, { text: 4 }, { text: story }]),
    )
    expect(articles).toHaveLength(2)
    expect(messages.map((m) => m.text)).toEqual([
      'record 2: expected an object with a string `text` or `html`, found number; skipped',
      'record 3: field `text`: expected a string, found number; skipped',
    ])
  })
  test('JSON lines: empty lines pass, a broken one names its line', async () => {
    const { articles, messages } = await read(
      'j.jsonl',
      `{"id":"a","text":"${story}"}\n\n{"id":\n{"id":"b","text":"${story}"}`,
    )
    expect(articles.map((a) => a.id)).toEqual(['a', 'b'])
    expect(messages.map((m) => [m.code, m.line])).toEqual([['json-invalid', 3]])
  })
  test('a stream cut anywhere, even inside a character', async () => {
    const bytes = Buffer.from(`\uFEFF{"id":"a","text":"${story}"}\r\n{"id":"b","text":"${story}"}\n`)
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7))
    const found = []
    for await (const { article, line } of readJsonLines(Readable.from(chunks), collectMessages([], 'read'))) {
      found.push([article.id, article.text, line])
    }
    expect(found).toEqual([
      ['a', story, 1],
      ['b', story, 2],
    ])
  })
})

describe('records', () => {
  const from = (record: unknown) => {
    const messages: Message[] = []
    const article = articleFromRecord(record, collectMessages(messages, 'read'), { line: 7 })
    return { article, messages }
  }
  test('the text stays the very text', () => {
    const text = ' One\r\ntwo\u00A0three \u0007 four\uFEFF '
    expect(from({ id: 'x', text }).article?.text).toBe(text)
  })
  test('further fields are kept', () => {
    expect(from({ id: 'x', text: story, rubric: { a: 1 } }).article?.extra).toEqual({ rubric: { a: 1 } })
  })
  test.each(['date', 'datePublished', 'published_at', 'pubDate'])('a feed’s `%s` is declared and kept', (field) => {
    const { article, messages } = from({ id: 'x', text: story, [field]: '2026-02-03T10:00:00Z' })
    expect(article?.declaredDates).toEqual([
      { source: 'metadata', field, value: '2026-02-03T10:00:00Z', role: 'published' },
    ])
    expect(article?.extra).toEqual({ [field]: '2026-02-03T10:00:00Z' })
    expect(messages).toEqual([])
  })
  test('html instead of text', () => {
    const html = `<title>Piers</title><meta property="article:published_time" content="2026-02-03T10:00:00Z"><article><p>${story}</p></article>`
    const { article } = from({ id: 'x', html, published: '2026-02-04' })
    expect(article).toMatchObject({ id: 'x', title: 'Piers', text: story })
    expect(article?.declaredDates.map((d) => [d.source, d.value])).toEqual([
      ['given', '2026-02-04'],
      ['metadata', '2026-02-03T10:00:00Z'],
    ])
  })
  test('triggers inside the text', () => {
    expect(from({ text: story, triggers: [{ start: 0, end: 3, note: 1 }] }).article?.triggers).toEqual([
      { start: 0, end: 3 },
    ])
  })
  test.each<[string, unknown, RegExp]>([
    ['title', 3, /field `title`: expected a string, found `3`/],
    ['id', { a: 1 }, /field `id`: expected a string, found an object/],
    ['url', [], /field `url`: expected a string, found a list/],
    ['published', 'soon', /field `published`: expected a date.*`soon`/],
    ['published', 20240101, /field `published`/],
    ['triggers', 'x', /field `triggers`: expected a list/],
    ['triggers', [{ start: 5, end: 5 }], /field `triggers\[0\]`.*`5` to `5`/],
    ['triggers', [{ start: 0, end: 1000 }], /triggers\[0\]/],
    ['triggers', [null], /triggers\[0\].*`undefined`/],
    ['triggers', [{ start: '0', end: 3 }], /triggers\[0\]/],
  ])('a wrong `%s` (%j) is named, with its line, and left out', (field, value, words) => {
    const { article, messages } = from({ id: 'x', text: story, [field]: value })
    expect(article?.text).toBe(story)
    expect(messages.map((m) => [m.code, m.line])).toEqual([['field-invalid', 7]])
    expect(messages[0]!.text).toMatch(words)
  })
  test.each([null, 3, 'x', [], {}, { text: 1 }, { html: 1 }, { html: '' }, { text: '' }])(
    '%j is no article',
    (record) => {
      const { article, messages } = from(record)
      expect(article).toBeUndefined()
      expect(messages.map((m) => [m.severity, m.line])).toEqual([['error', 7]])
    },
  )
})

describe('finding files', () => {
  const names = ['b.txt', 'a.md', 'deep/er/c.html', 'deep/z.json', 'deep/picture.png', '.hidden/x.txt', 'deep/.y.txt']
  for (const name of names) write(`in/${name}`, story)
  const find = (...inputs: string[]) => findFiles(inputs, folder)

  test('folders, all the way down, without dot files and other endings, by code units', async () => {
    expect(await find('in')).toEqual({
      files: ['in/a.md', 'in/b.txt', 'in/deep/er/c.html', 'in/deep/z.json'],
      messages: [],
    })
  })
  test('each once, whatever names it', async () => {
    expect((await find('in/b.txt', './in/b.txt', join(folder, 'in/b.txt'), 'in/*.txt')).files).toEqual(['in/b.txt'])
  })
  test.each([
    ['in/*.txt', ['in/b.txt']],
    ['in/**/*.html', ['in/deep/er/c.html']],
    ['in/**', ['in/a.md', 'in/b.txt', 'in/deep/er/c.html', 'in/deep/picture.png', 'in/deep/z.json']],
    ['in/?.md', ['in/a.md']],
    ['in/[ab].{txt,md}', ['in/a.md', 'in/b.txt']],
    ['in/[!a].*', ['in/b.txt']],
  ])('%s', async (pattern, files) => expect(await find(pattern)).toEqual({ files, messages: [] }))
  test.each([
    ['in/*.pdf', 'no-input'],
    ['nowhere/*.txt', 'no-input'],
    ['nowhere.txt', 'file-unreadable'],
    ['in/.hidden/none', 'file-unreadable'],
  ])('%s matches nothing, and a message says so', async (input, code) => {
    const { files, messages } = await find(input)
    expect(files).toEqual([])
    expect(messages.map((m) => [m.code, m.file])).toEqual([[code, input]])
  })
  test('a file whose name looks like a pattern', async () => {
    write('in2/[a].txt', story)
    expect((await find('in2/[a].txt')).files).toEqual(['in2/[a].txt'])
  })
  test('links to folders are not followed', async () => {
    write('in3/a.txt', story)
    symlinkSync('..', join(folder, 'in3/loop'))
    expect((await find('in3')).files).toEqual(['in3/a.txt'])
  })
})

test('a line is found exactly where JSON does not parse', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    'null',
    'nul',
    ' ',
    '\n',
    '"\\x"',
    '-',
    '01',
    '"',
  )
  const parses = (json: string) => {
    try {
      JSON.parse(json)
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.array(pieces, { maxLength: 9 }).map((p) => p.join('')),
      ),
      (json) => {
        expect(lineOfJsonError(json) === undefined).toBe(parses(json))
      },
    ),
    { numRuns: 500 },
  )
})
