/** One bad article keeps its last good events, is listed, and everything else goes on. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { run, type RunOptions } from '../pipeline/run.ts'
import type { Message } from '../pipeline/stage.ts'
import { dateline } from './support/command.ts'
import { pressFolder } from './support/press.ts'

const LINES = ['Calder', 'Maresa', 'Tolven'].map((place, i) => ({
  id: `report-${i}`,
  published: '2025-03-06',
  text: `Rebels captured the town of ${place} on Tuesday. At least ${i + 2} soldiers were killed, officials said.`,
}))
const jsonl = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

interface Entry {
  readonly id: string
  readonly mentions: readonly { readonly article: string }[]
}

function collection() {
  const cwd = pressFolder({ 'press/lines.jsonl': jsonl(LINES) })
  const text = () => readFileSync(path.join(cwd, 'out/timeline.yaml'), 'utf8')
  return {
    cwd,
    write: (name: string, content: string | Buffer) => writeFileSync(path.join(cwd, name), content),
    text,
    events: () => parse(text()).events as Entry[],
    make: (options: RunOptions = {}) => run({ inputs: ['press'], cwd, cache: 'cache', ...options }),
  }
}
const kept = (messages: readonly Message[]) => messages.filter(({ code }) => code === 'article-kept').map((m) => m.file)

describe('an article that cannot be read any more', () => {
  test.each<[string, string, string | Buffer, number]>([
    ['that is empty', 'press/port.txt', '', 1],
    ['that is binary', 'press/port.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0, 2]), 1],
    ['with a broken line', 'press/lines.jsonl', jsonl(LINES).replace('"id":"report-1"', '"id":'), 1],
    ['cut short', 'press/lines.jsonl', jsonl(LINES).slice(0, 120), 3],
    ['of JSON lines that is empty', 'press/lines.jsonl', '', 3],
  ])('in a file %s (%s) leaves the timeline as it is', async (_, name, content, count) => {
    const { make, write, text } = collection()
    await make()
    const before = text()
    write(name, content)
    const { messages, changed, report } = await make()
    expect(messages.some(({ severity, file }) => severity === 'error' && file === name)).toBe(true)
    expect(kept(messages)).toEqual(Array(count).fill(name))
    expect([changed, text()]).toEqual([[], before])
    const { read, restored, cached, annotated, replaced, listed } = report.counts!.articles
    expect([restored, report.counts!.articles.kept]).toEqual([count, count])
    expect(read + restored).toBe(cached + annotated)
    expect(listed).toBe(read - replaced + count)
    expect((await make()).changed).toEqual([])
  })

  test('in a folder that is gone, too', async () => {
    const { cwd, make, text } = collection()
    mkdirSync(path.join(cwd, 'more'))
    writeFileSync(
      path.join(cwd, 'more/a.txt'),
      'CALDER, March 9, 2025 - An earthquake destroyed the bridge of Calder on Saturday.',
    )
    await make({ inputs: ['press', 'more'] })
    const before = text()
    rmSync(path.join(cwd, 'more'), { recursive: true })
    const { messages } = await make({ inputs: ['press', './more/'] })
    expect([kept(messages), text()]).toEqual([['more/a.txt'], before])
  })

  test('is not kept when somebody took its file away', async () => {
    const { cwd, make, events } = collection()
    await make()
    rmSync(path.join(cwd, 'press/lines.jsonl'))
    const { messages } = await make()
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(
      events()
        .flatMap(({ mentions }) => mentions)
        .some(({ article }) => article.startsWith('report-')),
    ).toBe(false)
  })

  test('does not keep what its new text says otherwise', async () => {
    const { make, write, text } = collection()
    await make()
    write('press/port.txt', 'NORVANE, March 5, 2025 - The port of Norvane reopened on Tuesday.')
    const { messages } = await make()
    expect(kept(messages)).toEqual([])
    expect(text()).not.toContain('closed on Monday after dockers walked out')
  })

  test.each(['press/port.txt', 'press/lines.jsonl'])(
    'without a cache keeps its entries of the last timeline: %s',
    async (name) => {
      const { make, write, events, text } = collection()
      await make({ cache: undefined })
      const before = events()
      write(name, '')
      const { messages, report } = await make({ cache: undefined })
      expect(new Set(kept(messages))).toEqual(new Set([name]))
      expect(events().map(({ id, mentions }) => [id, mentions])).toEqual(
        before.map(({ id, mentions }) => [id, mentions]),
      )
      const { found, inEvents, leftOut, passedOver } = report.counts!.mentions
      expect(found).toBe(inEvents + leftOut + passedOver)
      const once = text()
      expect((await make({ cache: undefined })).changed).toEqual([])
      expect(text()).toBe(once)
    },
  )

  test('whose copy in the cache is damaged keeps its entries of the last timeline, and that is reported', async () => {
    const { cwd, make, write, events } = collection()
    await make()
    const before = events()
    const sources = path.join(cwd, 'cache/sources')
    for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
      if (name.length > 40) writeFileSync(path.join(sources, name), 'damaged')
    }
    write('press/port.txt', '')
    const { messages } = await make()
    expect(messages.filter(({ code }) => code === 'cache-damaged')).toHaveLength(1)
    expect(kept(messages)).toEqual(['press/port.txt'])
    expect(events().map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })
})

test('run ends with 3 and lists it; with --strict it ends with 1', async () => {
  const { cwd, make, write, text } = collection()
  await make({ cache: '.dateline-cache' })
  const before = text()
  write('press/port.txt', '')
  const { code, stderr } = await dateline(['run', 'press'], { cwd })
  expect(code).toBe(3)
  expect(stderr).toContain('error: press/port.txt: the file is empty; skipped (file-empty)\n')
  expect(stderr).toMatch(/^warning: press\/port\.txt: `.*` could not be used this time; .* \(article-kept\)$/m)
  expect((await dateline(['run', 'press', '--strict'], { cwd })).code).toBe(1)
  expect(text()).toBe(before)
})
