/** `dateline dates`, as a user runs it. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dateTable } from '../pipeline/date-table.ts'
import type { ArticleDate } from '../pipeline/dates.ts'
import { dateline } from './support/command.ts'
import { pressFolder } from './support/press.ts'

const MORE = {
  'press/a-very-long-folder-name/with-a-very-long-name-of-an-article-in-it.md':
    '---\npublished: 2025-03-01\n---\nNORVANE, March 9, 2025 (Reuters) - The port of Norvane was quiet, its master said on Sunday.\n',
  'press/undated.txt': 'The harbour of Elm Point is small. Nobody knows why.\n',
  'press/zero.html': `<title>Harbour of Tolm closes</title><meta name="pubdate" content="1970-01-01T00:00:00Z"><p>${'The harbour of Tolm was closed for repairs by its owners, a firm from the north said. '.repeat(3)}</p>`,
}
const linesOf = (text: string) => text.split('\n')

describe.concurrent('dates', () => {
  test('prints aligned columns of at most 100, without colours, where there is no terminal', async () => {
    const cwd = pressFolder(MORE)
    const { code, stdout, stderr } = await dateline(['dates', 'press'], { cwd, env: { CI: 'true' } })
    expect([code, stderr]).toEqual([0, ''])
    const lines = linesOf(stdout)
    expect(lines[0]).toMatch(/^ARTICLE +PUBLISHED +BASIS +EVIDENCE$/)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/\u001B/)
    const at = lines[0]!.indexOf('EVIDENCE')
    for (const line of lines.slice(0, -3)) expect(line.slice(at - 2, at).trim()).toBe('')
    expect(readdirSync(cwd)).toEqual(['press'])
  })

  test('says for each article date, basis, evidence, what contradicts it and what was refused', async () => {
    const { stdout } = await dateline(['dates', 'press'], { cwd: pressFolder(MORE) })
    const text = stdout.replace(/\s+/g, ' ')
    expect(text).toContain('press/port.txt 2025-03-05 dateline NORVANE, March 5, 2025')
    expect(text).toContain('2025-03-01 given published: 2025-03-01')
    expect(stdout).toMatch(/contradicted by: NORVANE,/)
    expect(stdout).toMatch(/press\/undated\.txt +- +unknown +-/)
    expect(stdout).toMatch(/refused: meta pubdate:/)
    expect(stdout).toMatch(/5 articles: 3 with a day, 0 with a bracket, 2 without a date, 1 contradicted\n$/)
  })

  test('--json holds the same, all messages too, and nothing goes to stderr', async () => {
    const { code, stdout, stderr } = await dateline(['dates', 'press', '--json'], { cwd: pressFolder(MORE) })
    expect([code, stderr]).toEqual([0, ''])
    const { articles, messages } = JSON.parse(stdout)
    expect(articles).toHaveLength(5)
    expect(articles.find((a: ArticleDate) => a.path === 'press/port.txt')).toEqual({
      id: expect.stringMatching(/^port-/),
      path: 'press/port.txt',
      date: '2025-03-05',
      earliest: '2025-03-05',
      latest: '2025-03-05',
      basis: 'dateline',
      evidence: 'NORVANE, March 5, 2025 -',
    })
    expect(messages.map((m: { code: string }) => m.code).sort()).toEqual(['date-conflict', 'date-implausible'])
  })

  test('reads JSON lines from stdin', async () => {
    const input = '{"id":"a","text":"OSLO, March 9, 2025 (AP) - The pier burnt."}\n{"id":"b","text":"It burnt."}\n'
    const { code, stdout } = await dateline(['dates', '-', '--json'], { cwd: pressFolder(), input })
    expect(code).toBe(0)
    const rows = JSON.parse(stdout).articles.map(({ id, date, basis }: ArticleDate) => [id, date, basis])
    expect(rows).toEqual([
      ['a', '2025-03-09', 'dateline'],
      ['b', undefined, 'unknown'],
    ])
  })

  test('tells the articles of one file apart', async () => {
    const input = '{"id":"first","text":"The pier burnt."}\n{"id":"second","text":"It burnt down."}\n'
    const cwd = pressFolder({ 'all.jsonl': input })
    const { stdout } = await dateline(['dates', 'all.jsonl'], { cwd })
    expect(stdout).toContain('all.jsonl: first ')
    expect(stdout).toContain('all.jsonl: second ')
  })

  test('takes settings, decisions and names as `run` does', async () => {
    const cwd = pressFolder({
      'dateline.config.yaml': 'inputs:\n  - press/port.txt\ncorrections: mine.yaml\n',
      'mine.yaml': 'published:\n  - article: press/port.txt\n    date: "2025-03-06"\n',
    })
    const { code, stdout } = await dateline(['dates'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/press\/port\.txt {2}2025-03-06 +given +mine\.yaml: 2025-03-06\n/)
    expect(stdout).toContain('1 article: ')
  })

  test('ends with 3 where input was skipped, 1 where there is none, 2 where a named file is missing', async () => {
    const cwd = pressFolder({ 'press/bad.json': '{' })
    const skipped = await dateline(['dates', 'press'], { cwd })
    expect(skipped.code).toBe(3)
    expect(skipped.stderr).toMatch(/^error: press\/bad\.json:1: /)
    expect(skipped.stdout).toContain('2 articles: ')
    const none = await dateline(['dates', 'nowhere'], { cwd })
    expect([none.code, none.stdout]).toEqual([1, ''])
    expect(none.stderr).toContain('no article was found in `nowhere`; name a folder')
    expect((await dateline(['dates', 'press', '--corrections', 'none.yaml'], { cwd })).code).toBe(2)
  })
})

test('a table keeps codes that steer a terminal out, and is as wide as it is told', () => {
  const article = { id: 'a', basis: 'text', evidence: `on \u001B[2J3 May\n${'word '.repeat(40)}` } as const
  const lines = dateTable([article], { width: 60 })
  // eslint-disable-next-line no-control-regex
  expect(lines.join('')).not.toMatch(/\u001B/)
  for (const line of lines.slice(0, -1)) expect(line.length).toBeLessThanOrEqual(61)
})
