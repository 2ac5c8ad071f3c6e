/** The life of a timeline under review: edits, corrections, removals, checks; in one folder after another. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { adopt } from '../pipeline/review/adopt.ts'
import { decide } from '../pipeline/review/decide.ts'
import { explain } from '../pipeline/review/explain.ts'
import { explainLines } from '../pipeline/review/explain-text.ts'
import { run, type RunOptions } from '../pipeline/run.ts'
import type { Message } from '../pipeline/stage.ts'
import { addCorrections, changeCorrection } from '../stages/correct/index.ts'
import { dateline } from './support/command.ts'
import { pressFolder } from './support/press.ts'

const FILES = { timeline: 'out', corrections: 'corrections.yaml' }
const read = (cwd: string, name = 'out/timeline.yaml') => readFileSync(path.join(cwd, name), 'utf8')
const write = (cwd: string, name: string, text: string) => writeFileSync(path.join(cwd, name), text)
const eventsOf = (cwd: string) => parse(read(cwd)).events as { id: string; title: string; status: string }[]
const runIn = (cwd: string, options: RunOptions = {}) => run({ inputs: ['press'], cwd, ...options })

async function made(): Promise<string> {
  const cwd = pressFolder()
  await runIn(cwd)
  return cwd
}

describe('an edit in the timeline itself', () => {
  const edited = async () => {
    const cwd = await made()
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    const { id, title } = eventsOf(cwd)[0]!
    write(cwd, 'out/timeline.yaml', read(cwd).replace(`title: ${title}`, 'title: By hand'))
    return { cwd, id, title }
  }

  test('is not overwritten, unless it is given up', async () => {
    const { cwd, id, title } = await edited()
    const before = read(cwd)
    const { messages, path: written } = await runIn(cwd)
    expect(written).toBeUndefined()
    expect(messages.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'timeline-edited',
        file: 'out/timeline.yaml',
        line: expect.any(Number),
        text: expect.stringContaining(`\`${id}\` was changed by hand: \`title\` to \`"By hand"\``),
      },
      { code: 'timeline-edited', text: expect.stringContaining('`dateline adopt`') },
    ])
    expect(read(cwd)).toBe(before)
    expect((await runIn(cwd, { discardEdits: true })).path).toBeDefined()
    expect(eventsOf(cwd)[0]!.title).toBe(title)
  })

  test('becomes a correction, which the next run keeps', async () => {
    const { cwd, id, title } = await edited()
    const adopted = await adopt({ ...FILES, note: { reason: 'better' } }, cwd, [])
    expect(adopted).toMatchObject({ left: 0, changed: [] })
    expect(parse(read(cwd, 'corrections.yaml'))).toEqual({
      retitle: [{ event: id, title: 'By hand', expect: title, reason: 'better' }],
    })
    expect(await adopt({ ...FILES, note: {} }, cwd, [])).toEqual({ corrections: [], changed: [], left: 0 })
    expect((await runIn(cwd)).messages).toEqual([])
    expect(eventsOf(cwd)[0]).toMatchObject({ id, title: 'By hand' })
    // Another edit of the same changes the correction that is there.
    write(cwd, 'out/timeline.yaml', read(cwd).replace('title: By hand', 'title: Again'))
    expect(await adopt({ ...FILES, note: {} }, cwd, [])).toMatchObject({
      corrections: [],
      changed: [{ section: 'retitle' }],
    })
    expect(parse(read(cwd, 'corrections.yaml')).retitle).toMatchObject([{ title: 'Again', reason: 'better' }])
  })

  test('that takes an event out drops it, and its id is told about', async () => {
    const { cwd, id, title } = await edited()
    const [head, , ...rest] = read(cwd).split(/^(?= {2}- id: )/m)
    write(cwd, 'out/timeline.yaml', [head, ...rest].join(''))
    await adopt({ ...FILES, note: { reason: 'no event' } }, cwd, [])
    expect(parse(read(cwd, 'corrections.yaml')).drop).toEqual([{ event: id, expect: title, reason: 'no event' }])
    await runIn(cwd)
    expect(eventsOf(cwd).map((event) => event.id)).not.toContain(id)
    expect(parse(read(cwd, 'out/removed.yaml')).removed).toMatchObject([
      { id, title, why: 'dropped in corrections.yaml: no event' },
    ])
    expect(await explain({ id, ...FILES }, cwd, [])).toEqual({
      id,
      title,
      date: expect.any(String),
      why: expect.any(String),
    })
  })

  test('that puts two events together merges them, and the next run says the same', async () => {
    const { cwd, title } = await edited()
    const plain = read(cwd).replace('title: By hand', `title: ${title}`)
    const [head, first, second, ...rest] = plain.split(/^(?= {2}- id: |articles:)/m)
    const [ids, mentions] = [
      [first!, second!].map((entry) => /- id: (\S+)/.exec(entry)![1]!),
      /^ {4}mentions:\n((?: {6}.*\n)+)/m.exec(second!)![1]!,
    ]
    const together = first!.replace(/^ {4}mentions:\n(?: {6}.*\n)+/m, (own) => own + mentions)
    write(cwd, 'out/timeline.yaml', [head, together, ...rest].join(''))
    expect((await runIn(cwd)).path).toBeUndefined()
    const messages: Message[] = []
    expect(await adopt({ ...FILES, note: { reason: 'one walk-out', by: 'Ada' } }, cwd, messages)).toMatchObject({
      left: 0,
    })
    expect(messages).toEqual([])
    expect(parse(read(cwd, 'corrections.yaml'))).toEqual({
      merge: [{ events: ids, reason: 'one walk-out', by: 'Ada' }],
    })
    expect((await runIn(cwd)).messages).toEqual([])
    const { events } = parse(read(cwd)) as { events: { id: string; formerIds?: string[] }[] }
    expect(events.map(({ id }) => id)).not.toContain(ids[1])
    expect(events.find(({ id }) => id === ids[0])!.formerIds).toEqual([ids[1]])
  })

  test('that no correction can hold is named and stays', async () => {
    const { cwd } = await edited()
    write(cwd, 'out/timeline.yaml', read(cwd).replace('    type:', '    # sure?\n    type:'))
    const messages: Message[] = []
    expect(await adopt({ ...FILES, note: {} }, cwd, messages)).toMatchObject({ left: 1 })
    expect(messages).toMatchObject([{ severity: 'error', code: 'timeline-edited', line: expect.any(Number) }])
    expect((await runIn(cwd)).path).toBeUndefined()
  })
})

test('an edit of a figure is named by its field, with what to do', async () => {
  const cwd = pressFolder({
    'press/march.txt': 'NORVANE, March 7, 2025 - Some 200 dockers marched in Norvane on Thursday.',
  })
  await runIn(cwd)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  write(cwd, 'out/timeline.yaml', read(cwd).replace('value: 200', 'value: 300'))
  const messages: Message[] = []
  await adopt({ ...FILES, note: {} }, cwd, messages)
  expect(messages).toMatchObject([{ code: 'timeline-edited', file: 'out/timeline.yaml', line: expect.any(Number) }])
  expect(messages[0]!.text).toMatch(/was changed by hand: `figures`; no correction can hold `figures`: .*put back/)
})

describe('correct', () => {
  test('writes an entry with what dateline says now, and warns when that changes', async () => {
    const cwd = await made()
    write(cwd, 'corrections.yaml', '# ours\ndrop: []\n')
    const { id, status } = eventsOf(cwd)[0]!
    const told = await decide({ id, ...FILES, wanted: { status: 'denied' }, note: { reason: 'r', by: 'Ada' } }, cwd, [])
    expect(told?.[0]).toContain('wrote an entry under `set`')
    expect(parse(read(cwd, 'corrections.yaml')).set).toEqual([
      { event: id, status: 'denied', expect: { status }, reason: 'r', by: 'Ada' },
    ])
    await runIn(cwd)
    expect(eventsOf(cwd)[0]).toMatchObject({ id, status: 'denied' })
    write(cwd, 'corrections.yaml', read(cwd, 'corrections.yaml').replace(`status: ${status}`, 'status: planned'))
    const { messages } = await runIn(cwd)
    expect(messages).toMatchObject([{ severity: 'warning', code: 'correction-outdated', file: 'corrections.yaml' }])
    expect(messages[0]!.text).toContain(`dateline now says \`${status}\` for \`status\`, expected \`planned\``)
  })

  test.each([
    ['an id that never was', 'nothing-0000', { title: 'x' }, /no event has or had the id `nothing-0000`/],
    [
      'a type that is none',
      undefined,
      { type: 'attak' },
      /expected one of `attack`.*found `"attak"`; the nearest is `attack`; nothing/,
    ],
    ['a status that is none', undefined, { status: 'xyzzy' }, /expected one of `happened`.*found `"xyzzy"`; nothing/],
    ['a date that is none', undefined, { date: 'last week' }, /expected a date in EDTF that exists/],
    ['a bad date before anything else', 'nothing-0000', { date: '2025-02-30' }, /expected a date in EDTF that exists/],
  ])('refuses %s', async (_, id, wanted, expected) => {
    const cwd = await made()
    const messages: Message[] = []
    const request = { id: id ?? eventsOf(cwd)[0]!.id, ...FILES, wanted, note: {} }
    expect(await decide(request, cwd, messages)).toBeUndefined()
    expect(messages[0]!.text).toMatch(expected)
    expect(existsSync(path.join(cwd, 'corrections.yaml'))).toBe(false)
  })

  test('takes out of an event what it quotes with some words, and joins spellings', async () => {
    const cwd = await made()
    const event = parse(read(cwd)).events.find(({ mentions }: { mentions: object[] }) => mentions.length > 1)
    const [first, second] = event.mentions as { article: string; quote: string }[]
    const note = { reason: 'another day' }
    const messages: Message[] = []
    expect(
      await decide({ id: event.id, ...FILES, wanted: { split: [second!.quote] }, note }, cwd, messages),
    ).toBeDefined()
    const name = { id: 'the port of Norvane', wanted: {}, spelled: ['Norvane Port'], note }
    expect(await decide({ ...FILES, ...name }, cwd, messages)).toBeDefined()
    expect(messages).toEqual([])
    expect(parse(read(cwd, 'corrections.yaml'))).toEqual({
      split: [{ event: event.id, mentions: [{ article: second!.article, quote: second!.quote }], ...note }],
      names: [{ name: 'the port of Norvane', forms: ['Norvane Port'], ...note }],
    })
    expect((await runIn(cwd, { corrections: 'corrections.yaml' })).messages).toEqual([])
    const quotesOf = (id: string) =>
      parse(read(cwd))
        .events.find((one: { id: string }) => one.id === id)
        .mentions.map(({ quote }: { quote: string }) => quote)
    expect(quotesOf(event.id)).toContain(first!.quote)
    expect(quotesOf(event.id)).not.toContain(second!.quote)
    const again = await decide({ ...FILES, ...name }, cwd, messages)
    expect([again, messages[0]]).toMatchObject([undefined, { line: 8, text: expect.stringContaining('already') }])
  })

  test.each([
    ['no quote has', ['no such words'], /no quote of `.*` holds `no such words`/],
    ['every quote has', ['o'], /in all \d+ quotes of/],
  ])('refuses to split by words that %s', async (_, split, expected) => {
    const cwd = await made()
    const messages: Message[] = []
    const { id } = eventsOf(cwd)[0]!
    expect(await decide({ id, ...FILES, wanted: { split }, note: {} }, cwd, messages)).toBeUndefined()
    expect(messages[0]!.text).toMatch(expected)
  })

  test('decides again with --replace: the values change, what dateline said stays', async () => {
    const cwd = await made()
    write(cwd, 'corrections.yaml', '# ours\n')
    const { id, title, status } = eventsOf(cwd)[0]!
    const correct = (wanted: object, replace = false, note = {}) => {
      const messages: Message[] = []
      return decide({ id, ...FILES, wanted, note, replace }, cwd, messages).then((told) => ({ told, messages }))
    }
    await correct({ title: 'One' })
    await correct({ status: 'planned' })
    await runIn(cwd)
    expect((await correct({ title: 'Two' })).messages[0]!.text).toContain(
      'already; change it there, or say `--replace`',
    )
    const { told, messages } = await correct({ title: 'Two', status: 'denied', type: 'other' }, true, { by: 'Ada' })
    expect(messages).toEqual([])
    expect(told).toContain('corrections.yaml:3: replaced what the entry under `retitle` says')
    const decided = read(cwd, 'corrections.yaml')
    expect(decided).toMatch(/^# ours\nretitle:\n/)
    expect(parse(decided)).toMatchObject({
      retitle: [{ event: id, title: 'Two', expect: title, by: 'Ada' }],
      set: [
        { event: id, status: 'denied', expect: { status }, by: 'Ada' },
        { event: id, type: 'other' },
      ],
    })
    // What somebody decided before is not what dateline says.
    await correct({ drop: true })
    expect(parse(read(cwd, 'corrections.yaml')).drop).toEqual([{ event: id, expect: title }])
    expect((await runIn(cwd)).messages).toEqual([])
  })

  test('keeps every line that is there', () => {
    const text =
      '# ours\n\ndrop:\n  - event: a # why\n    reason: b\n  # about drop\n\nretitle:\n- event: c\n  title: "C"\n'
    const now = addCorrections(text, [
      { section: 'drop', entry: { event: 'x' } },
      { section: 'redate', entry: { event: 'event-b', date: '2025-03-03' } },
    ])
    expect(now.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([
      '  - event: x',
      'redate:',
      '  - event: event-b',
      "    date: '2025-03-03'",
    ])
    expect(changeCorrection(text, { section: 'retitle', line: 9 }, { title: 'D: d' })).toBe(
      text.replace('"C"', "'D: d'"),
    )
  })
})

describe('ids and groups', () => {
  test('of what is gone wait in removed.yaml and come back with it; the same bytes', async () => {
    const cwd = await made()
    const before = read(cwd)
    const article = read(cwd, 'press/port.txt')
    rmSync(path.join(cwd, 'press/port.txt'))
    await runIn(cwd)
    const gone = parse(read(cwd, 'out/removed.yaml')).removed as { id: string; why: string }[]
    expect(gone.length).toBeGreaterThan(0)
    for (const { why } of gone) expect(why).toMatch(/^no longer among the articles: /)
    write(cwd, 'press/port.txt', article)
    await runIn(cwd)
    expect(read(cwd)).toBe(before)
    expect(parse(read(cwd, 'out/removed.yaml')).removed).toEqual([])
  })

  test('a damaged state is told of and worked out anew', async () => {
    const cwd = await made()
    const before = read(cwd)
    write(cwd, 'out/state.jsonl', `garbage\n${read(cwd, 'out/state.jsonl').split('\n').slice(2).join('\n')}`)
    const { messages } = await runIn(cwd, { discardEdits: true })
    expect(messages).toMatchObject([{ code: 'state-damaged', file: 'out/state.jsonl' }])
    expect(read(cwd)).toBe(before)
  })
})

test('run --check writes nothing and ends with 1 when the timeline is stale', async () => {
  const cwd = await made()
  expect(await dateline(['run', 'press', '--check'], { cwd })).toMatchObject({
    code: 0,
    stdout: 'out/timeline.yaml is up to date\n',
  })
  write(
    cwd,
    'press/more.txt',
    'NORVANE, March 6, 2025 - A warehouse burned down in Eastham on Wednesday, the fire brigade said.\n',
  )
  const before = read(cwd)
  const { code, stdout } = await dateline(['run', 'press', '--check'], { cwd })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^\+ 2025-03-05 .*warehouse/im)
  expect(stdout).toContain('stale: ')
  expect(read(cwd)).toBe(before)
  // No cache either, and no lock.
  expect(readdirSync(cwd).sort()).toEqual(['out', 'press'])
  expect(readdirSync(path.join(cwd, 'out')).filter((name) => name.startsWith('.'))).toEqual([])
})

test('explain tells quotes in context, how they were dated, and who decided', async () => {
  const cwd = await made()
  const { id } = eventsOf(cwd)[0]!
  write(cwd, 'corrections.yaml', `retitle:\n  - event: ${id}\n    title: Ours\n    reason: better\n`)
  const explained = await explain({ id, ...FILES }, cwd, [])
  const lines = explainLines(explained!, { bold: (text) => text, dim: (text) => text }).join('\n')
  expect(lines).toMatch(/»[^«]+«/)
  expect(lines).toMatch(/rule +\S+, counted from publication 2025-03-0\d/)
  expect(lines).toContain('corrections.yaml:2: retitle: better')
  const messages: Message[] = []
  expect(await explain({ id: `${id}x`, ...FILES }, cwd, messages)).toBeUndefined()
  expect(messages).toMatchObject([{ code: 'event-unknown', text: expect.stringContaining(`\`${id}\``) }])
})
