/** Annotated articles are kept from run to run, and change nothing but the time. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCache } from '../pipeline/cache/index.ts'
import { packEntry, unpackEntry } from '../pipeline/cache/entry.ts'
import { toolVersion } from '../pipeline/cache/tool-version.ts'
import { run, type RunOptions } from '../pipeline/run.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { annotatedArticle } from './support/articles.ts'
import { dateline, emptyFolder } from './support/command.ts'
import { pressFolder } from './support/press.ts'

const UNDATED = 'The port of Norvane closed on Monday. Dockers had walked out, the harbour master said.'

/** A run with a cache over the press folder and an undated article, which is dated anew in the merge. */
async function runCached(cwd: string, options: RunOptions = {}) {
  const { report, messages } = await run({ inputs: ['press'], cwd, cache: 'cache', ...options })
  const { cached, annotated } = report.counts!.articles
  const out = path.join(cwd, options.out ?? 'out')
  const files = readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8'))
  return { counts: [cached, annotated], files, messages }
}
const folder = () => pressFolder({ 'press/undated.txt': UNDATED })

/** The files of the entries. */
const entriesIn = (cache: string): string[] =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[0-9a-f]{16}.[0-9a-f]{2}.[0-9a-f]{62}$/.test(name))
    .map((name) => path.join(cache, name))
    .sort()

describe('a run with a cache', () => {
  test('annotates what is new, and gives the bytes and messages of a run without one', async () => {
    const cwd = folder()
    const first = await runCached(cwd)
    expect(first.counts).toEqual([0, 3])
    const again = await runCached(cwd)
    expect(again.counts).toEqual([3, 0])
    expect([again.files, again.messages]).toEqual([first.files, first.messages])
    writeFileSync(path.join(cwd, 'press/new.txt'), 'NORVANE, March 6, 2025 - The port of Norvane reopened on Thursday.')
    const more = await runCached(cwd)
    expect(more.counts).toEqual([3, 1])
    const bare = folder()
    cpSync(path.join(cwd, 'press'), path.join(bare, 'press'), { recursive: true })
    cpSync(path.join(cwd, 'out'), path.join(bare, 'out'), { recursive: true })
    const plain = await runCached(bare, { cache: undefined })
    expect([plain.counts, plain.files, plain.messages]).toEqual([[0, 4], more.files, more.messages])
  })

  test('annotates an article anew whose text, name or settings changed', async () => {
    const cwd = folder()
    await runCached(cwd)
    writeFileSync(path.join(cwd, 'press/undated.txt'), UNDATED.replace('Monday', 'Tuesday'))
    expect((await runCached(cwd)).counts).toEqual([2, 1])
    cpSync(path.join(cwd, 'press/undated.txt'), path.join(cwd, 'press/an-other.txt'))
    rmSync(path.join(cwd, 'press/undated.txt'))
    expect((await runCached(cwd)).counts).toEqual([2, 1])
    expect((await runCached(cwd, { asOf: '2025-03-04' })).counts).toEqual([0, 3])
    expect((await runCached(cwd)).counts).toEqual([3, 0])
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 200)],
    ['emptied', () => Buffer.alloc(0)],
    [
      'with one other byte',
      (bytes: Buffer) => Buffer.from(bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1)),
    ],
    ['of text', () => Buffer.from('hello')],
    ['of another article', (_: Buffer, other: Buffer) => other],
  ])('reports an entry that is damaged (%s), makes it anew, and gives the same bytes', async (_, damage) => {
    const cwd = folder()
    const { files } = await runCached(cwd)
    const [entry, other] = entriesIn(path.join(cwd, 'cache'))
    const whole = readFileSync(entry!)
    writeFileSync(entry!, damage(whole, readFileSync(other!)))
    const again = await runCached(cwd)
    expect(again.counts).toEqual([2, 1])
    expect(again.messages.filter(({ code }) => code === 'cache-damaged')).toMatchObject([{ severity: 'warning' }])
    expect(again.files).toEqual(files)
    expect(readFileSync(entry!).equals(whole)).toBe(true)
    expect((await runCached(cwd)).counts).toEqual([3, 0])
  })

  test('whose folder was deleted annotates everything', async () => {
    const cwd = folder()
    const { files } = await runCached(cwd)
    rmSync(path.join(cwd, 'cache'), { recursive: true })
    expect(await runCached(cwd)).toMatchObject({ counts: [0, 3], files })
  })

  test('whose folder cannot be made warns once and goes on', async () => {
    const cwd = folder()
    writeFileSync(path.join(cwd, 'cache'), 'a file')
    const { counts, messages } = await runCached(cwd)
    expect(counts).toEqual([0, 3])
    expect(messages.filter(({ stage }) => stage === 'cache')).toMatchObject([{ code: 'cache-unwritable' }])
  })

  test('loses what is used no more, and nothing that another collection used', async () => {
    const cwd = folder()
    const entries = () => entriesIn(path.join(cwd, 'cache')).length
    await runCached(cwd)
    await runCached(cwd, { out: 'other', inputs: ['press/strike.md'] })
    rmSync(path.join(cwd, 'press/undated.txt'))
    await runCached(cwd)
    expect(entries()).toBe(2)
    rmSync(path.join(cwd, 'press/strike.md'))
    await runCached(cwd)
    expect(entries()).toBe(2)
    await runCached(cwd, { check: true, out: 'other' })
    expect(entries()).toBe(2)
    await runCached(cwd, { out: 'other' })
    expect(entries()).toBe(1)
    expect((await runCached(cwd)).counts).toEqual([1, 0])
  })

  test('of another version of the tool says so and removes its entries, and nothing else', async () => {
    const cwd = folder()
    const cache = path.join(cwd, 'cache')
    mkdirSync(path.join(cache, '0123456789abcdef/00'), { recursive: true })
    writeFileSync(path.join(cache, 'mine.txt'), 'mine')
    const { counts, messages } = await runCached(cwd)
    expect(counts).toEqual([0, 3])
    expect(messages.filter(({ stage }) => stage === 'cache')).toMatchObject([
      { severity: 'info', code: 'cache-outdated' },
    ])
    const own = toolVersion().slice(0, 16)
    expect(readdirSync(cache).sort()).toEqual([own, 'mine.txt', 'sources', 'used'].sort())
    expect((await runCached(cwd)).counts).toEqual([3, 0])
  })
})

describe('the folder of the cache', () => {
  const open = (cache: string) =>
    openCache(cache, { toolVersion: 'a'.repeat(64), options: {} }, collectMessages([], 'cache'))

  test('hides itself from version control, unless it was there before', () => {
    const [made, old] = [path.join(emptyFolder(), 'cache'), emptyFolder()]
    open(made)
    open(old)
    expect(readFileSync(path.join(made, '.gitignore'), 'utf8')).toBe('*\n')
    expect(existsSync(path.join(old, '.gitignore'))).toBe(false)
  })

  test('is .dateline-cache when nothing is said, and none with --no-cache or `cache: false`', async () => {
    const cwd = pressFolder()
    await dateline(['run', 'press', '--no-cache'], { cwd })
    writeFileSync(path.join(cwd, 'dateline.config.yaml'), 'cache: false\n')
    await dateline(['run', 'press'], { cwd })
    expect(existsSync(path.join(cwd, '.dateline-cache'))).toBe(false)
    rmSync(path.join(cwd, 'dateline.config.yaml'))
    await dateline(['run', 'press'], { cwd })
    expect(entriesIn(path.join(cwd, '.dateline-cache'))).toHaveLength(2)
    await dateline(['run', 'press', '--cache', 'kept'], { cwd })
    expect(entriesIn(path.join(cwd, 'kept'))).toHaveLength(2)
  })
})

test('an entry is read back as it was packed, under its own key only', () => {
  const messages: Message[] = [{ severity: 'info', code: 'date-unknown', stage: 'x', text: 'a\n“b”\u2028\ud800' }]
  const texts = { filled: JSON.stringify(annotatedArticle()), expressions: '[]' }
  const entry = { texts, expressionCount: 3, messages }
  expect(unpackEntry('key', packEntry('key', entry))).toEqual(entry)
  expect(() => unpackEntry('other', packEntry('key', entry))).toThrow('another article')
})
