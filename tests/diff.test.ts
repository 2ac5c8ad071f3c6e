import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareTimelines, formatChanges, isUnchanged, whyDecided } from '../pipeline/review/diff/index.ts'
import { diffMarkdown } from '../pipeline/review/diff/markdown.ts'
import { collectMessages } from '../pipeline/stage.ts'
import type { TimelineEvent } from '../pipeline/timeline.ts'
import { parseCorrections } from '../stages/correct/index.ts'
import { timelineYaml } from '../stages/write-timeline/index.ts'
import { dateline, emptyFolder } from './support/command.ts'
import { manyEvents, someArticle, someEvent, someMention, someTimeline } from './support/timelines.ts'

const mentionAt = (article: string, start: number) => someMention({ article, start, end: start + 25 })
const event = (id: string, changes: Partial<TimelineEvent> = {}) =>
  someEvent({ id, title: `Title of ${id}`, mentions: [mentionAt('a', id.charCodeAt(0))], ...changes })
const timelineOf = (...events: TimelineEvent[]) =>
  someTimeline({ events, articles: ['a', 'b', 'c'].map((id) => someArticle({ id })) })
const compare = (old: TimelineEvent[], now: TimelineEvent[]) => compareTimelines(timelineOf(...old), timelineOf(...now))

const OTHERWISE = '“overnight” in a, which was read as 2025-03-02/2025-03-03 before: the Tuesday'

describe('by meaning', () => {
  test('the same timelines have no change', () => {
    expect(isUnchanged(compare([event('x')], [event('x')]))).toBe(true)
  })

  test.each([
    ['its id', 'event: x', 'a person’s decision, corrections.yaml line 2: the log'],
    ['a former id', 'event: was-x', 'a person’s decision, corrections.yaml line 2: the log'],
    ['its words', 'event: { article: a, quote: port closed }', 'a person’s decision, corrections.yaml line 2: the log'],
    [
      'another event',
      'event: y',
      'no single report says so: they say 2025-03-02/2025-03-03 (a); or a person does, in corrections.yaml',
    ],
  ])('a date that a person decided by %s names the correction', (_, reference, why) => {
    const yaml = `redate:\n  - ${reference}\n    date: '2025-03-05'\n    reason: the log\n`
    const corrections = parseCorrections(yaml, 'corrections.yaml', collectMessages([], 'test'))!
    const [old, now] = [event('x'), event('x', { date: '2025-03-05', formerIds: ['was-x'] })]
    const { changed } = compareTimelines(timelineOf(old), timelineOf(now), new Map(), whyDecided(corrections))
    expect(changed[0]!.redated!.why).toBe(why)
  })

  test('an event is added, with its proof', () => {
    const { added, ...rest } = compare([event('x')], [event('x'), event('y')])
    expect(added).toEqual([
      {
        id: 'y',
        date: '2025-03-02/2025-03-03',
        title: 'Title of y',
        sources: ['a'],
        quote: 'the port closed overnight',
        because: 'the night before publication 2025-03-03',
      },
    ])
    expect(isUnchanged({ added: [], ...rest })).toBe(true)
  })

  test('an event is removed, and why', () => {
    const old = timelineOf(event('x'), event('y'))
    const { articles, ...now } = timelineOf(event('x'))
    expect(compareTimelines(old, { ...now, articles }).removed).toMatchObject([
      { id: 'y', why: 'no article that is there reports it as an event any more' },
    ])
    const withoutArticle = { ...now, articles: articles.filter(({ id }) => id !== 'a') }
    expect(compareTimelines(old, withoutArticle).removed[0]!.why).toBe('no longer among the articles: a')
    expect(compareTimelines(old, { ...now, articles }, new Map([['y', 'told']])).removed[0]!.why).toBe('told')
  })

  test('an event is merged into another that names its id', () => {
    const { merged, removed, added } = compare(
      [event('x'), event('y')],
      [event('x', { formerIds: ['y'], mentions: [mentionAt('a', 120), mentionAt('a', 121)] })],
    )
    expect(merged).toMatchObject([{ id: 'x', from: [{ id: 'x' }, { id: 'y', title: 'Title of y' }] }])
    expect([removed, added]).toEqual([[], []])
  })

  test('an event is split when its mentions are in two now', () => {
    const both = [mentionAt('a', 1), mentionAt('b', 1)]
    const { split, added, changed } = compare(
      [event('x', { mentions: both })],
      [event('x', { mentions: [both[0]!] }), event('y', { mentions: [both[1]!] })],
    )
    expect(split).toMatchObject([{ id: 'x', into: [{ id: 'x' }, { id: 'y' }] }])
    expect(added).toEqual([])
    expect(changed).toMatchObject([{ id: 'x', sources: { added: [], removed: ['b'] } }])
  })

  test('a new event in the words of another one is no split', () => {
    const mentions = [mentionAt('a', 1)]
    const { split, added } = compare([event('x', { mentions })], [event('x', { mentions }), event('y', { mentions })])
    expect([split, added.map(({ id }) => id)]).toEqual([[], ['y']])
  })

  test.each<[string, Partial<TimelineEvent>, object]>([
    ['title', { title: 'New' }, { retitled: { from: 'Title of x', to: 'New' } }],
    [
      'date, with the words that give it',
      { date: '2025-03-04', mentions: [{ ...mentionAt('a', 120), date: '2025-03-04', because: 'the Tuesday' }] },
      { redated: { from: '2025-03-02/2025-03-03', to: '2025-03-04', why: OTHERWISE } },
    ],
    [
      'date, from a new source',
      {
        date: '2025-03-04',
        mentions: [mentionAt('a', 120), { ...mentionAt('b', 3), date: '2025-03-04', when: 'on Tuesday', because: 'x' }],
      },
      {
        redated: { to: '2025-03-04', why: '“on Tuesday” in b, a new source: x' },
        sources: { added: ['b'] },
      },
    ],
    [
      'date, as the report of the old one is gone',
      { date: '2025-03-04', mentions: [{ ...mentionAt('a', 121), date: '2025-03-04', because: 'x' }] },
      {
        redated: {
          to: '2025-03-04',
          why: '“overnight” in a: x; gone is the report of 2025-03-02/2025-03-03 in a',
        },
      },
    ],
    [
      'date, which no report gives',
      { date: '2025-03-04' },
      {
        redated: {
          from: '2025-03-02/2025-03-03',
          to: '2025-03-04',
          why: 'no single report says so: they say 2025-03-02/2025-03-03 (a); or a person does, in corrections.yaml',
        },
      },
    ],
    ['status', { status: 'denied' }, { status: { from: 'happened', to: 'denied' } }],
    ['type', { type: 'strike' }, { type: { from: 'accident', to: 'strike' } }],
    ['who', { who: ['dockers'] }, { who: { added: ['dockers'], removed: ['the port'] } }],
    ['dispute', { disputed: ['date'] }, { disputed: { added: ['date'], removed: [] } }],
    [
      'figures',
      { figures: [{ what: 'ships', values: [{ value: 15, bound: 'exact', article: 'a' }] }] },
      { figures: [{ what: 'ships', added: [{ value: 15 }], removed: [{ value: 12 }] }] },
    ],
    [
      'sources',
      { mentions: [mentionAt('a', 120), mentionAt('b', 3)], articles: 2, independent: 2 },
      { sources: { added: ['b'], removed: [] }, independent: { from: 1, to: 2 } },
    ],
    ['quote', { mentions: [{ ...mentionAt('a', 120), quote: 'it closed' }] }, { quotes: { added: ['it closed'] } }],
  ])('an event has another %s', (_, change, expected) => {
    const { changed } = compare([event('x')], [event('x', change)])
    expect(changed).toMatchObject([{ id: 'x', ...expected }])
    expect(Object.keys(changed[0]!).sort()).toEqual(['id', 'date', 'title', ...Object.keys(expected)].sort())
  })

  test('an event that got another id is the same event', () => {
    const { changed, added, removed } = compare(
      [event('x')],
      [event('y', { mentions: event('x').mentions, title: 'Title of x' })],
    )
    expect([changed, added, removed]).toEqual([[expect.objectContaining({ id: 'y', oldId: 'x' })], [], []])
  })

  test('articles come, go, and are dated otherwise', () => {
    const published = { basis: 'aligned', date: '2025-03-04', evidence: '“Monday” of a' } as const
    const now = someTimeline({ articles: [someArticle({ id: 'a', published }), someArticle({ id: 'd' })] })
    const { articles } = compareTimelines(timelineOf(), { ...now, events: [] })
    expect(articles).toMatchObject({ added: ['d'], removed: ['b', 'c'] })
    expect(articles.redated).toMatchObject([
      { id: 'a', published: { from: '2025-03-03', to: '2025-03-04', why: 'aligned: “Monday” of a' } },
    ])
  })
})

test('a figure stands beside what its source said before', () => {
  const figures = (...values: TimelineEvent['figures'][number]['values']) => ({ figures: [{ what: 'ships', values }] })
  const before = figures(
    { value: 12, bound: 'exact', article: 'a' },
    { value: 9, bound: 'about', saidBy: 'the mayor', article: 'a' },
  )
  const now = figures({ value: 15, bound: 'at-least', article: 'a' }, { value: 20, bound: 'exact', article: 'b' })
  const text = formatChanges(compare([event('x', before)], [event('x', now)]), 'text')
  expect(text).toContain('ships: 12 → at least 15 (a); + 20 (b); − about 9 (the mayor, in a)\n')
})

describe('as Markdown', () => {
  test('nothing that an article says is markup', () => {
    const nasty = 'A *bold* [link](x) <b>@someone</b> #12 `code` a|b &amp; \n# no heading'
    const text = formatChanges(compare([], [event('x', { title: nasty })]), 'markdown')
    expect(text).toContain(
      'A \\*bold\\* \\[link\\](x) \\<b\\>@\u200Bsomeone\\</b\\> \\#12 \\`code\\` a\\|b &amp;amp; \\# no heading',
    )
  })

  test('it fits into the text of a pull request, and tells how much does not', () => {
    const changes = compareTimelines(timelineOf(), someTimeline({ events: manyEvents(1000), articles: [] }))
    const text = diffMarkdown(changes, 5000)
    expect(text.length).toBeLessThan(5200)
    const shown = text.match(/^- \*\*/gm)!.length
    const rest = Number(/… and (\d+) more; `dateline diff` shows all\.\n$/.exec(text)![1])
    const articles = text.match(/^- `/gm)?.length ?? 0
    expect(shown + articles + rest).toBe(1003)
  })
})

describe('the verb', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' })
  const write = (cwd: string, ...events: TimelineEvent[]) =>
    writeFileSync(path.join(cwd, 'out/timeline.yaml'), [...timelineYaml(timelineOf(...events))].join(''))

  function repository(): string {
    const cwd = emptyFolder()
    mkdirSync(path.join(cwd, 'out'))
    git(cwd, 'init', '-q')
    write(cwd, event('x'), event('y'))
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'first')
    return cwd
  }

  test('compares with the last commit, from a folder below too; text, Markdown, JSON; codes', async () => {
    const cwd = repository()
    const none = await dateline(['diff', '--exit-code'], { cwd })
    expect(none).toEqual({ code: 0, stdout: 'events: no change; articles: no change\n', stderr: '' })
    write(cwd, event('x', { title: 'New' }), event('z'))
    const text = await dateline(['diff', '--exit-code'], { cwd })
    expect(text.code).toBe(1)
    expect(text.stdout).toBe(`\
+ 2025-03-02/2025-03-03  Title of z
    id          z
    quote       “the port closed overnight”
    sources     a
    dated       the night before publication 2025-03-03
- 2025-03-02/2025-03-03  Title of y
    id          y
    why         no article that is there reports it as an event any more
~ 2025-03-02/2025-03-03  New
    id          x
    retitled    Title of x → New
events: 1 added, 1 removed, 1 changed; articles: no change
`)
    const markdown = await dateline(['diff', 'HEAD:out/timeline.yaml', 'out', '--format', 'markdown'], { cwd })
    expect(markdown.code).toBe(0)
    expect(markdown.stdout).toBe(`\
**Timeline:** events: 1 added, 1 removed, 1 changed; articles: no change

### Added (1)

- **2025-03-02/2025-03-03** Title of z
  <br>“the port closed overnight” \`a\`
  <br>dated by the night before publication 2025-03-03
  <br>\`z\`

### Removed (1)

- **2025-03-02/2025-03-03** Title of y
  <br>no article that is there reports it as an event any more
  <br>\`y\`

### Changed (1)

- **2025-03-02/2025-03-03** New
  <br>retitled: Title of x → New
  <br>\`x\`
`)
    const json = await dateline(['diff', '../out', 'HEAD:out/timeline.yaml', '--format', 'json'], {
      cwd: path.join(cwd, 'out'),
    })
    expect(JSON.parse(json.stdout)).toMatchObject({ added: [{ id: 'y' }], removed: [{ id: 'z' }] })
  })

  test.each([
    [['HEAD:nothing.yaml'], 2, /git has no such file: path 'nothing\.yaml'/],
    [['nowhere'], 2, /no such file; expected a timeline, its folder, or a revision/],
    [['HEAD:out/timeline.yaml', 'broken.yaml'], 1, /^error: broken\.yaml:2: found the marks of a merge conflict/],
    [['HEAD:out/timeline.yaml', 'broken.yaml', '--exit-code'], 2, /broken/],
    [['HEAD:out/timeline.yaml', 'newer.yaml'], 1, /newer\.yaml:1: written by a newer version/],
  ])('%j ends with %i and says why', async (args, code, expected) => {
    const cwd = repository()
    const text = readFileSync(path.join(cwd, 'out/timeline.yaml'), 'utf8')
    writeFileSync(path.join(cwd, 'broken.yaml'), `events:\n<<<<<<< HEAD\n${text}`)
    writeFileSync(path.join(cwd, 'newer.yaml'), 'format: dateline-timeline/3\nevents: []\narticles: []\n')
    const ran = await dateline(['diff', ...args], { cwd })
    expect(ran).toMatchObject({ code, stdout: '' })
    expect(ran.stderr).toMatch(expected)
  })
})
