/** What a run tells of itself: the log of JSON lines, the report, --strict. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../pipeline/run.ts'
import type { RunReport } from '../pipeline/run-report.ts'
import { runReportMarkdown } from '../pipeline/run-report-markdown.ts'
import { countMessages } from '../pipeline/run-report.ts'
import type { Message } from '../pipeline/stage.ts'
import { dateline } from './support/command.ts'
import { pressFolder } from './support/press.ts'

const MIXED = {
  'press/copy.txt': 'The port of Norvane closed on Monday, the harbour master said.',
  'press/copy-2.txt': 'The port of Norvane closed on Monday, the harbour master said.',
  'press/lines.jsonl': '{"id":"a","text":"The council of Calder met on Tuesday."}\nnot json\n',
  'press/empty.txt': '',
}
const parseLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the report of a run', () => {
  test('has counts that add up, on the first run and on the next', async () => {
    const cwd = pressFolder(MIXED)
    for (const known of [false, true]) {
      const { report, summary, timeline } = await run({ inputs: ['press'], cwd, cache: 'cache' })
      const { files, articles, mentions, events } = report.counts!
      expect(files).toEqual({ found: 6, read: 5, failed: 1 })
      expect(articles).toMatchObject({ held: 5, joined: 1, read: 4, cached: known ? 4 : 0, kept: 0, listed: 4 })
      expect(articles.held).toBe(articles.joined + articles.read)
      expect(articles.read).toBe(articles.cached + articles.annotated)
      expect(articles.listed).toBe(timeline!.articles.length)
      expect(mentions.found).toBe(summary!.mentions)
      expect(mentions.found).toBe(mentions.inEvents + mentions.leftOut + mentions.passedOver)
      for (const count of Object.values(mentions)) expect(count).toBeGreaterThanOrEqual(0)
      expect(events).toMatchObject(
        known ? { total: timeline!.events.length, added: 0, gone: 0 } : { known: 0, added: timeline!.events.length },
      )
      expect(events.total).toBe(events.known + events.added)
      expect(report.outcome).toBe(known ? 'unchanged' : 'written')
      const { total, ...parts } = report.durations
      expect(Object.keys(parts)).toEqual(['reading', 'annotating', 'merging', 'writing'])
      expect(Object.values(parts).reduce((a, b) => a + b)).toBeLessThanOrEqual(total + Object.keys(parts).length)
      expect(report.versions).toEqual({
        dateline: expect.stringMatching(/^\d+\.\d+\.\d+/),
        node: process.versions.node,
      })
    }
  })

  test('counts the events that are gone', async () => {
    const cwd = pressFolder({ 'press/council.txt': 'The council of Calder met on 4 March 2025 and raised its taxes.' })
    const before = (await run({ inputs: ['press'], cwd })).timeline!
    const { report } = await run({ inputs: ['press/port.txt'], cwd })
    const { known, added, gone } = report.counts!.events
    expect([known + gone, added]).toEqual([before.events.length, 0])
    expect(gone).toBeGreaterThan(0)
  })

  test('is written as JSON and as Markdown, also of a run that failed', async () => {
    const cwd = pressFolder(MIXED)
    const flags = ['--report', 'made/run.json', '--report', 'made/run.md']
    expect((await dateline(['run', 'press', ...flags], { cwd })).code).toBe(3)
    const report = JSON.parse(readFileSync(path.join(cwd, 'made/run.json'), 'utf8')) as RunReport
    expect(report).toMatchObject({ format: 'dateline-run/1', outcome: 'written', counts: { files: { found: 6 } } })
    expect(report.started).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(countMessages(report.messages).error).toBe(2)
    const markdown = readFileSync(path.join(cwd, 'made/run.md'), 'utf8')
    expect(markdown).toMatch(/^### The timeline was written\n\n\| /)
    expect(markdown).toContain('| files | 6 | 5 read, 1 failed |')
    expect(markdown).toContain('- **error** `press/lines.jsonl:2`: ')
    expect((await dateline(['run', 'nowhere', ...flags], { cwd })).code).toBe(1)
    expect(readFileSync(path.join(cwd, 'made/run.md'), 'utf8')).toMatch(/^### The run failed: nothing was written\n/)
  })

  test('that cannot be written is an error; the timeline is there', async () => {
    const cwd = pressFolder({ file: '' })
    const { code, stderr } = await dateline(['run', 'press', '--report', 'file/run.md'], { cwd })
    expect(code).toBe(3)
    expect(stderr).toMatch(/error: file\/run\.md: the report could not be written: .*\(report-unwritable\)/)
    expect(existsSync(path.join(cwd, 'out/timeline.yaml'))).toBe(true)
  })

  test('as Markdown is not changed by what messages quote, and is not endless', () => {
    const message: Message = {
      severity: 'error',
      code: 'json-invalid',
      stage: 'read',
      file: 'a`b',
      text: '<b>\n# x\n[a](b)',
    }
    const report: RunReport = {
      format: 'dateline-run/1',
      outcome: 'failed',
      started: '2025-03-04T02:00:00Z',
      durations: { total: 1234 },
      versions: { dateline: '1.2.3', node: '20.0.0' },
      changed: [],
      messages: Array.from({ length: 60 }, () => message),
    }
    const lines = runReportMarkdown(report).split('\n')
    expect(lines[2]).toBe('- **error** `ab`: \\<b> # x \\[a\\](b) (json-invalid)')
    expect(lines.slice(-4)).toEqual([
      '- … and 10 more',
      '',
      'Started 2025-03-04T02:00:00Z, took 1.2 s. dateline 1.2.3, Node 20.0.0. Errors: 60. Warnings: 0.',
      '',
    ])
  })
})

describe('--log json', () => {
  test('gives one object per line, each with time, level, stage and article', async () => {
    const cwd = pressFolder(MIXED)
    const { stderr } = await dateline(['run', 'press', '--log', 'json'], { cwd })
    const lines = parseLines(stderr)
    for (const line of lines) {
      expect(Object.keys(line).slice(0, 5)).toEqual(['time', 'level', 'stage', 'article', 'text'])
    }
    const annotated = lines.filter(({ text }) => text === 'annotated')
    expect(annotated.map(({ article }) => article)).toEqual([
      'press/copy-2.txt',
      'press/lines.jsonl',
      'press/port.txt',
      'press/strike.md',
    ])
    expect(lines.filter(({ code }) => code === 'json-invalid')).toMatchObject([
      { level: 'error', stage: 'read', article: 'press/lines.jsonl', line: 2 },
    ])
    expect(lines.at(-1)).toMatchObject({ stage: 'run', article: null, text: 'written', exitCode: 3 })
    const again = parseLines((await dateline(['run', 'press', '--log', 'json'], { cwd })).stderr)
    expect(again.filter(({ text }) => text === 'taken from the cache')).toHaveLength(4)
  })

  test('with --quiet tells errors only, and tells them of a run that wrote nothing', async () => {
    const cwd = pressFolder({ 'dateline.config.yaml': 'inputs: [nowhere]' })
    const { code, stderr } = await dateline(['run', '--log', 'json', '--quiet'], { cwd })
    expect(code).toBe(1)
    expect(parseLines(stderr).map(({ level, code }) => [level, code])).toEqual([
      ['error', 'file-unreadable'],
      ['error', 'no-input'],
    ])
    writeFileSync(path.join(cwd, 'dateline.config.yaml'), 'inputs: 1')
    expect(parseLines((await dateline(['run', '--log', 'json'], { cwd })).stderr)).toMatchObject([
      { level: 'error', stage: 'config', article: 'dateline.config.yaml' },
    ])
  })
})

describe('--strict', () => {
  test('writes nothing and ends with 1 when an input could not be used whole', async () => {
    const cwd = pressFolder({ 'press/empty.txt': '' })
    const { code, stdout, stderr } = await dateline(['run', 'press', '--strict'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^error: press\/empty\.txt: .*\n.*because of the one error above; .*\(input-incomplete\)\n/)
    expect(readdirSync(path.join(cwd, 'out'))).toEqual([])
  })

  test('changes nothing when all of it could', async () => {
    const cwd = pressFolder()
    expect((await dateline(['run', 'press', '--strict'], { cwd })).code).toBe(0)
  })
})

test('nothing of the time or the host stands in the output folder', async () => {
  const cwd = pressFolder()
  const { started } = (await run({ inputs: ['press'], cwd })).report
  const made = readdirSync(path.join(cwd, 'out')).map((name) => readFileSync(path.join(cwd, 'out', name), 'utf8'))
  expect(made).toHaveLength(5)
  for (const text of made) for (const word of [started.slice(0, 10), hostname()]) expect(text).not.toContain(word)
})
