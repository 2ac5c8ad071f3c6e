/** A timeline in parts: the same events, the same ids, and every verb works on it. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { adopt } from '../pipeline/review/adopt.ts'
import { decide } from '../pipeline/review/decide.ts'
import { compareTimelines, isUnchanged } from '../pipeline/review/diff/index.ts'
import { explain } from '../pipeline/review/explain.ts'
import { openTimeline } from '../pipeline/review/open-timeline.ts'
import { verify } from '../pipeline/review/verify.ts'
import { run, type RunOptions } from '../pipeline/run.ts'
import { schemaCheck } from '../pipeline/schemas.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { partsOf } from '../stages/write-timeline/partition.ts'
import { finishReplacing, replaceFiles, settledPath } from '../stages/write-timeline/replace-file.ts'
import { dateline, emptyFolder } from './support/command.ts'
import { pressFolder } from './support/press.ts'
import { someArticle, someEvent, someTimeline } from './support/timelines.ts'

const APRIL = `TELLIN, April 9, 2025 - The airport of Tellin closed on Monday after pilots walked out.

At least 40 flights were cancelled, the airport said.
`
const FILES = { timeline: 'out', corrections: 'corrections.yaml' }
const PARTS = ['2025-03.yaml', '2025-04.yaml']

const runIn = (cwd: string, options: RunOptions = {}) => run({ inputs: ['press'], cwd, partition: 'month', ...options })
const read = (cwd: string, name: string) => readFileSync(path.join(cwd, 'out', name), 'utf8')
const namesIn = (cwd: string) => readdirSync(path.join(cwd, 'out')).filter((name) => /\d|undated|timeline/.test(name))

async function made(options: RunOptions = {}): Promise<string> {
  const cwd = pressFolder({ 'press/april.txt': APRIL })
  const { messages } = await runIn(cwd, options)
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
  return cwd
}

async function openIn(cwd: string, name = 'out') {
  const messages: Message[] = []
  const opened = await openTimeline(name, cwd, (file) => collectMessages(messages, 'test', file))
  expect(messages).toEqual([])
  return opened!
}

function commit(cwd: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
}

test('each part is a timeline of what began in it, and the index fits its schema', async () => {
  const cwd = await made()
  expect(namesIn(cwd)).toEqual([...PARTS, 'timeline.schema.json', 'timeline.yaml'])
  const index = parse(read(cwd, 'timeline.yaml'))
  expect(index).toEqual({ format: 'dateline-index/1', partition: 'month', parts: PARTS.map((file) => ({ file })) })
  expect(schemaCheck('index')(index)).toBe(true)
  for (const name of PARTS) {
    const part = parse(read(cwd, name))
    expect(schemaCheck('timeline')(part)).toBe(true)
    expect(part.events.length).toBeGreaterThan(0)
    for (const { earliest, latest } of part.events) expect((earliest ?? latest).slice(0, 7)).toBe(name.slice(0, 7))
  }
})

test.each([
  ['2024-12-31', undefined, '2024-12.yaml', '2024.yaml'],
  [undefined, '2025-01-02', '2025-01.yaml', '2025.yaml'],
  [undefined, undefined, 'undated.yaml', 'undated.yaml'],
  ['-0044-03-15', '-0044-03-15', '-0044-03.yaml', '-0044.yaml'],
])('what began %s, at the latest %s, is in %s or %s', (earliest, latest, month, year) => {
  const { earliest: _, latest: __, ...event } = someEvent()
  const days = { ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) }
  const timeline = someTimeline({ events: [{ ...event, ...days }], articles: [] })
  expect(partsOf(timeline, 'month').map(({ file }) => file)).toEqual([month])
  expect(partsOf(timeline, 'year').map(({ file }) => file)).toEqual([year])
})

test.each([
  ['1959', '1959.yaml'],
  ['1959~', '1959.yaml'],
  ['-0043', '-0043.yaml'],
  ['1959-01', '1959-01.yaml'],
  ['1959/1961', '1959-01.yaml'],
])('what is known as %s is in %s, and no month is made up for it', (date, file) => {
  const event = someEvent({ date, earliest: '1959-01-01', latest: '1959-12-31' })
  const article = someArticle({ published: { date, earliest: '1959-01-01', latest: '1959-12-31', basis: 'given' } })
  expect(partsOf(someTimeline({ events: [event], articles: [article] }), 'month')).toMatchObject([{ file }])
})

test('events of a year and of its months are in order for every verb', async () => {
  const cwd = await made()
  const march = PARTS[0]!.slice(0, -5)
  const { id } = parse(read(cwd, PARTS[0]!)).events[0]
  writeFileSync(path.join(cwd, 'corrections.yaml'), `redate:\n  - event: ${id}\n    date: '2025'\n`)
  await runIn(cwd)
  expect(namesIn(cwd)).toContain('2025.yaml')
  expect(parse(read(cwd, '2025.yaml')).events).toMatchObject([{ id, date: '2025' }])
  expect(read(cwd, `${march}.yaml`)).not.toContain(`id: ${id}`)
  expect((await verify({ timeline: 'out', cwd })).messages).toEqual([])
  expect((await runIn(cwd)).changed).toEqual([])
})

test('an article stands at its publication, one without a date among the undated', () => {
  const timeline = someTimeline({
    events: [],
    articles: [someArticle(), someArticle({ published: { basis: 'unknown' } })],
  })
  expect(partsOf(timeline, 'month').map(({ file, articles }) => [file, articles.length])).toEqual([
    ['2025-03.yaml', 1],
    ['undated.yaml', 1],
  ])
})

test('there and back: the same bytes, the same ids, no part left over', async () => {
  const cwd = await made({ partition: 'none' })
  const whole = read(cwd, 'timeline.yaml')
  await runIn(cwd, { partition: 'month' })
  expect((await runIn(cwd, { partition: 'month' })).changed).toEqual([])
  await runIn(cwd, { partition: 'year' })
  expect(namesIn(cwd)).toEqual(['2025.yaml', 'timeline.schema.json', 'timeline.yaml'])
  await runIn(cwd, { partition: 'none' })
  expect(namesIn(cwd)).toEqual(['timeline.schema.json', 'timeline.yaml'])
  expect(read(cwd, 'timeline.yaml')).toBe(whole)
})

test('an id outlives a change of what it was made from', async () => {
  const cwd = await made()
  const file = path.join(cwd, 'out', PARTS[0]!)
  const { id } = parse(readFileSync(file, 'utf8')).events[0]
  for (const name of [PARTS[0]!, 'state.jsonl']) {
    const place = path.join(cwd, 'out', name)
    writeFileSync(place, readFileSync(place, 'utf8').replaceAll(id, `kept-${id}`))
  }
  await runIn(cwd, { discardEdits: true })
  expect(parse(readFileSync(file, 'utf8')).events.map((event: { id: string }) => event.id)).toContain(`kept-${id}`)
})

describe('the verbs', () => {
  test('verify finds all well, and names the part and line of what is not', async () => {
    const cwd = await made()
    expect(await verify({ timeline: 'out', cwd })).toMatchObject({
      messages: [],
      articles: 3,
      timeline: 'out/timeline.yaml',
    })
    const text = read(cwd, PARTS[1]!)
    writeFileSync(path.join(cwd, 'out', PARTS[1]!), text.replace('quote: ', 'quote: Un'))
    const line = text.split('\n').findIndex((one) => one.includes('quote: ')) + 1
    const { messages } = await verify({ timeline: 'out', cwd })
    expect(messages).toContainEqual(expect.objectContaining({ code: 'quote-gone', file: `out/${PARTS[1]!}`, line }))
  })

  test('diff compares with the last commit, parts or not', async () => {
    const cwd = await made()
    commit(cwd)
    rmSync(path.join(cwd, 'press/april.txt'))
    await runIn(cwd, { partition: 'none' })
    const [old, now] = [await openIn(cwd, 'HEAD:./out/timeline.yaml'), await openIn(cwd)]
    const changes = compareTimelines(old, now)
    expect(isUnchanged(changes)).toBe(false)
    expect(changes.articles.removed).toHaveLength(1)
    expect([changes.added, changes.merged, changes.split]).toEqual([[], [], []])
  })

  test('explain and correct find an event in its part', async () => {
    const cwd = await made()
    const { id, title } = parse(read(cwd, PARTS[1]!)).events[0]
    const messages: Message[] = []
    expect(await explain({ id, ...FILES }, cwd, messages)).toMatchObject({ id, event: { title } })
    const note = { reason: 'the minutes' }
    expect(await decide({ id, ...FILES, wanted: { title: 'By hand' }, note }, cwd, messages)).toBeDefined()
    expect(messages).toEqual([])
    await runIn(cwd, { corrections: 'corrections.yaml' })
    expect(parse(read(cwd, PARTS[1]!)).events[0]).toMatchObject({ id, title: 'By hand' })
  })

  test('run refuses to overwrite an edit in a part, adopt makes a correction of it', async () => {
    const cwd = await made()
    const place = path.join(cwd, 'out', PARTS[1]!)
    const { id, title } = parse(read(cwd, PARTS[1]!)).events[0]
    writeFileSync(place, read(cwd, PARTS[1]!).replace(`title: ${title}`, 'title: By hand'))
    const { messages, path: written } = await runIn(cwd)
    expect(written).toBeUndefined()
    expect(messages[0]).toMatchObject({ code: 'timeline-edited', file: 'out/2025-04.yaml', line: expect.any(Number) })
    const said: Message[] = []
    expect(await adopt({ ...FILES, note: { reason: 'seen' } }, cwd, said)).toMatchObject({
      corrections: [{ section: 'retitle', entry: { event: id, title: 'By hand' } }],
    })
    expect((await runIn(cwd, { corrections: 'corrections.yaml' })).path).toBeDefined()
    expect(read(cwd, PARTS[1]!)).toContain('title: By hand')
  })

  test('run --check tells that a part is stale, or that one is too many', async () => {
    const cwd = await made()
    expect((await runIn(cwd, { check: true })).changed).toEqual([])
    rmSync(path.join(cwd, 'press/april.txt'))
    expect((await runIn(cwd, { check: true })).changed).toEqual(expect.arrayContaining([PARTS[1], 'timeline.yaml']))
  })

  test('the command line takes it from a flag or from the configuration', async () => {
    const cwd = pressFolder({ 'dateline.config.yaml': 'partition: year\n' })
    expect((await dateline(['run', 'press', '--quiet'], { cwd })).code).toBe(0)
    expect(namesIn(cwd)).toContain('2025.yaml')
    expect((await dateline(['run', 'press', '--quiet', '--partition', 'none'], { cwd })).code).toBe(0)
    expect(namesIn(cwd)).not.toContain('2025.yaml')
    expect((await dateline(['verify'], { cwd })).stdout).toContain('all is well')
  })
})

describe('a part that cannot be read stops the run, and nothing is written', () => {
  test.each<[string, (text: string) => string | undefined, string, RegExp]>([
    [
      'that is not there',
      () => undefined,
      'out/timeline.yaml',
      /the part `2025-04\.yaml` could not be read \(ENOENT\)/,
    ],
    ['with marks of a conflict', (text) => `<<<<<<< ours\n${text}`, 'out/2025-04.yaml', /marks of a merge conflict/],
    ['of a newer format', (text) => text.replace('timeline/1', 'timeline/2'), 'out/2025-04.yaml', /newer version/],
    [
      'with an id that another part has',
      (text) => text.replace(/(?<=- id: )\S+/, '2025-03-03-taken-0000'),
      'out/2025-04.yaml',
      /`2025-03-03-taken-0000` stands in line 5 already/,
    ],
  ])('%s', async (_, change, file, text) => {
    const cwd = await made()
    const march = path.join(cwd, 'out', PARTS[0]!)
    writeFileSync(march, readFileSync(march, 'utf8').replace(/(?<=- id: )\S+/, '2025-03-03-taken-0000'))
    const changed = change(read(cwd, PARTS[1]!))
    if (changed === undefined) rmSync(path.join(cwd, 'out', PARTS[1]!))
    else writeFileSync(path.join(cwd, 'out', PARTS[1]!), changed)
    const { messages, path: written } = await runIn(cwd)
    expect(written).toBeUndefined()
    expect(messages[0]).toMatchObject({ code: 'previous-timeline-unreadable', file, text: expect.stringMatching(text) })
  })
})

describe('several files', () => {
  const write = (folder: string, name: string, text: string) => writeFileSync(path.join(folder, name), text)

  test('are replaced and removed together', async () => {
    const folder = emptyFolder()
    for (const name of ['a', 'b', 'c']) write(folder, name, 'old')
    expect(
      await replaceFiles(folder, [
        ['a', ['new']],
        ['b', ['old']],
        ['c', undefined],
        ['d', undefined],
      ]),
    ).toEqual(['a', 'c'])
    expect(readdirSync(folder)).toEqual(['a', 'b'])
  })

  test('of which a killed run put some in place are the new ones for every reader, and after the next run', async () => {
    const folder = emptyFolder()
    write(folder, 'a', 'new')
    write(folder, 'b', 'old')
    write(folder, 'c', 'old')
    write(folder, '.b.tmp', 'new')
    const journal = [{ name: 'a', temporary: '.a.tmp' }, { name: 'b', temporary: '.b.tmp' }, { name: 'c' }]
    write(folder, '.dateline.journal', JSON.stringify(journal))
    expect(readFileSync(await settledPath(path.join(folder, 'b')), 'utf8')).toBe('new')
    expect(await settledPath(path.join(folder, 'a'))).toBe(path.join(folder, 'a'))
    expect(await finishReplacing(folder)).toEqual(['a', 'b', 'c'])
    expect(readdirSync(folder)).toEqual(['a', 'b'])
    expect(readFileSync(path.join(folder, 'b'), 'utf8')).toBe('new')
    expect(await finishReplacing(folder)).toEqual([])
  })
})
