import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { run } from '../pipeline/run.ts'
import { verify } from '../pipeline/review/verify.ts'
import { isFault, timelineYaml, toArticle, toEvent } from '../stages/write-timeline/index.ts'
import { parsePlainYaml } from '../stages/write-timeline/plain-yaml.ts'
import { readTimeline } from '../stages/write-timeline/read-timeline.ts'
import { dateline } from './support/command.ts'
import { pressFolder } from './support/press.ts'
import { someArticle, someEvent, someMention, someTimeline } from './support/timelines.ts'

const FILE = 'out/timeline.yaml'
const textOf = (cwd: string) => readFileSync(path.join(cwd, FILE), 'utf8')

/** A folder whose timeline was changed after it was made, verified. */
async function verifyChanged(change: (text: string) => string, alter: (cwd: string) => void = () => {}) {
  const cwd = pressFolder()
  await run({ inputs: ['press'], cwd })
  const before = textOf(cwd)
  const after = change(before)
  writeFileSync(path.join(cwd, FILE), after)
  alter(cwd)
  const verified = await verify({ timeline: 'out', cwd })
  const lineOf = (words: string, times = 1) =>
    after.split('\n').reduce<number[]>((found, line, i) => (line.includes(words) ? [...found, i + 1] : found), [])[
      times - 1
    ]
  return { ...verified, after, cwd, lineOf }
}

const same = (text: string) => text
const rewrite = (edit: (timeline: ReturnType<typeof parse>) => void) => (text: string) => {
  const timeline = parse(text)
  edit(timeline)
  const events = timeline.events.map(toEvent)
  return [...timelineYaml({ events, articles: timeline.articles.map(toArticle) })].join('')
}

test('a timeline as it was written is fine, and every quote is exact', async () => {
  const { messages, quotes, events, after } = await verifyChanged(same)
  expect(messages).toEqual([])
  expect(events).toBe(parse(after).events.length)
  expect(quotes.exact).toBeGreaterThan(events)
  expect(quotes).toMatchObject({ moved: 0, gone: 0 })
})

describe('of quotes it says', () => {
  const paragraph = 'The mayor of Norvane spoke to reporters.\n\n'

  test('that they moved, and where to, when words were put before them', async () => {
    const { messages, quotes, lineOf } = await verifyChanged(same, (cwd) => {
      const file = path.join(cwd, 'press/strike.md')
      writeFileSync(file, readFileSync(file, 'utf8').replace('Dockers at', `${paragraph}Dockers at`))
    })
    expect(quotes.moved).toBeGreaterThan(0)
    expect(quotes.gone).toBe(0)
    expect(messages[0]).toMatchObject({ code: 'article-changed', severity: 'warning' })
    const moved = messages.find(({ code }) => code === 'quote-moved')!
    const quote = /^`([^`]*)`/.exec(moved.text)![1]!
    expect(moved).toMatchObject({ severity: 'error', file: FILE, line: lineOf(quote) })
    const [, at, said] = / is at (\d+) to .* says (\d+) to /.exec(moved.text)!
    expect(Number(at) - Number(said)).toBe(paragraph.length)
    expect(moved.text).toMatch(/; run dateline again$/)
  })

  test('that they are gone, when the article says something else now', async () => {
    const { messages, quotes } = await verifyChanged(same, (cwd) =>
      writeFileSync(path.join(cwd, 'press/strike.md'), 'Nobody at the port of Norvane went anywhere on Monday.'),
    )
    expect(quotes.gone).toBeGreaterThan(0)
    expect(messages.filter(({ code }) => code === 'quote-gone').length).toBe(quotes.gone)
  })

  test('that they are gone, once per article, when it is nowhere; found again where it was moved to', async () => {
    const { messages, quotes, cwd } = await verifyChanged(same, (cwd) => {
      writeFileSync(path.join(cwd, 'moved.md'), readFileSync(path.join(cwd, 'press/strike.md')))
      rmSync(path.join(cwd, 'press/strike.md'))
    })
    expect(quotes.gone).toBeGreaterThan(0)
    const errors = messages.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ code: 'quote-gone' }])
    expect(errors[0]!.text).toMatch(/of `press\/strike\.md` cannot be checked: no such file; .*--articles/)
    const found = await verify({ timeline: FILE, articles: ['moved.md'], cwd })
    expect(found).toMatchObject({ messages: [], quotes: { moved: 0, gone: 0 } })
  })

  test('that a quote which somebody changed in the timeline is not in the article', async () => {
    const { messages, lineOf, after } = await verifyChanged((text) => text.replace(/(quote: )(\w+)/, '$1Nobody'))
    expect(after).toContain('quote: Nobody')
    const gone = messages.find(({ code }) => code === 'quote-gone')
    expect(gone).toMatchObject({ file: FILE, line: lineOf('Nobody') })
    expect(gone!.text).toContain('somebody changed the timeline')
  })

  test('where one is when only its end is wrong', async () => {
    const { messages, quotes } = await verifyChanged(rewrite(({ events }) => (events[0].mentions[0].end += 1)))
    expect(quotes.moved).toBe(1)
    expect(messages.map(({ code }) => code)).toEqual(['timeline-inconsistent', 'quote-moved'])
  })
})

describe('in a file with', () => {
  test.each<[string, (text: string) => string, string, RegExp, string]>([
    [
      'an unknown field',
      (t) => t.replace('    type:', '    kind:'),
      'timeline-invalid',
      /unknown field `kind`/,
      '  - id',
    ],
    [
      'a word for a status',
      (t) => t.replace('status: happened', 'status: maybe'),
      'timeline-invalid',
      /`status`: expected one of `happened`/,
      'status: maybe',
    ],
    [
      'a day that does not exist',
      (t) => t.replace(/date: "2025-03-\d\d"/, 'date: "2025-02-30"'),
      'timeline-invalid',
      /expected a real date in EDTF, found `2025-02-30`/,
      'date: "2025-02-30"',
    ],
    [
      'another earliest day',
      (t) => t.replace(/earliest: "2025-03-\d\d"/, 'earliest: "2025-03-01"'),
      'timeline-inconsistent',
      /expected `earliest: 2025-03-\d\d` for `/,
      'earliest: "2025-03-01"',
    ],
    [
      'another precision',
      (t) => t.replace('precision: day', 'precision: night'),
      'timeline-inconsistent',
      /`precision: night` does not go with/,
      'precision: night',
    ],
    [
      'a wrong count',
      (t) => t.replace(/ articles: (\d)/, ' articles: 7'),
      'timeline-inconsistent',
      /expected `articles: \d`.*found `7`/,
      'articles: 7',
    ],
    [
      'an article that is not listed',
      (t) => t.replace(/article: .*/, 'article: a-stranger'),
      'timeline-inconsistent',
      /no article `a-stranger` is listed/,
      'article: a-stranger',
    ],
    [
      'a comment',
      (t) => t.replace('    type:', '    # sure?\n    type:'),
      'timeline-inconsistent',
      /found `# sure\?`, expected `type: .*corrections\.yaml/,
      '# sure?',
    ],
    [
      'an older format',
      (t) => t.replace(/^format: .*\n/m, ''),
      'timeline-invalid',
      /expected `format: dateline-timeline\/1`/,
      '# yaml',
    ],
    [
      'a newer format',
      (t) => t.replace('timeline/1', 'timeline/2'),
      'timeline-unreadable',
      /newer version of dateline: found format `dateline-timeline\/2`.*update dateline/,
      'format:',
    ],
    [
      'another format',
      (t) => t.replace('dateline-timeline/1', 'diary'),
      'timeline-unreadable',
      /expected format `dateline-timeline\/1`, found `"diary"`/,
      'format:',
    ],
    [
      'the marks of a merge',
      (t) => t.replace('    title:', '<<<<<<< HEAD\n    title:'),
      'timeline-unreadable',
      /marks of a merge conflict, which git left; take either side/,
      '<<<<<<<',
    ],
    [
      'broken YAML',
      (t) => t.replace('    title: ', '    title: "'),
      'timeline-unreadable',
      /expected YAML: /,
      'title:',
    ],
  ])('%s names the line and what to do', async (_, change, code, expected, at) => {
    const { messages, lineOf } = await verifyChanged(change)
    const found = messages.find((message) => expected.test(message.text))
    expect(messages.map(({ text }) => text).join('\n')).toMatch(expected)
    expect(found).toMatchObject({ severity: 'error', code, file: FILE, line: lineOf(at) })
  })

  test('an id twice names both lines', async () => {
    const { messages, lineOf, after } = await verifyChanged((text) => {
      const [, first, second] = text.split(/^ {2}- /m)
      return text.replace(`  - ${second}`, `  - ${first}`)
    })
    const id = parse(after).events[0].id
    const twice = messages.find(({ text }) => text.includes('stands in line'))
    expect(twice).toMatchObject({ code: 'timeline-inconsistent', line: lineOf(`id: ${id}`, 2) })
    expect(twice!.text).toContain(`stands in line ${lineOf(`id: ${id}`)} already`)
  })

  test('entries out of order names the one that stands wrong', async () => {
    const { messages } = await verifyChanged(rewrite((timeline) => timeline.events.reverse()))
    expect(messages.some(({ text }) => /stands behind .*order of earliest, latest, id/.test(text))).toBe(true)
  })

  test('a former id that another event carries', async () => {
    const { messages } = await verifyChanged(rewrite(({ events }) => (events[1].formerIds = [events[0].id])))
    expect(messages.some(({ text }) => text.includes('an id is that of one entry'))).toBe(true)
  })
})

test('the verb ends with 0 when all is well, 1 when something is wrong, 2 when there is nothing', async () => {
  const cwd = pressFolder()
  expect(await dateline(['verify'], { cwd })).toMatchObject({ code: 2, stdout: '' })
  await run({ inputs: ['press'], cwd })
  const good = await dateline(['verify'], { cwd })
  expect(good).toMatchObject({ code: 0, stderr: '' })
  expect(good.stdout).toMatch(/quotes +exact \d+, moved 0, gone 0\nout\/timeline\.yaml: all is well\n$/)
  writeFileSync(path.join(cwd, FILE), textOf(cwd).replace('status: happened', 'status: maybe'))
  const bad = await dateline(['verify', FILE], { cwd })
  expect(bad.code).toBe(1)
  expect(bad.stderr).toMatch(/^error: out\/timeline\.yaml:\d+: `.*`: `status`: expected one of/)
  const json = await dateline(['verify', '--json'], { cwd })
  expect(JSON.parse(json.stdout)).toMatchObject({ messages: [{ code: 'timeline-invalid', file: FILE }] })
})

describe('reading back', () => {
  test('by layout gives what the YAML library gives, whatever the strings', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        '007',
        '1e3',
        '0x1f',
        'null',
        '~',
        '- a',
        'a: b',
        'a #b',
        'a:',
        '"',
        "'",
        '[]',
        '12',
        '.5',
        '...',
      ),
    )
    fc.assert(
      fc.property(strings, strings, strings, (title, name, quote) => {
        const event = someEvent({ title, who: [name, `${name}!`], mentions: [someMention({ quote, saidBy: name })] })
        const text = [...timelineYaml(someTimeline({ events: [event], articles: [someArticle({ title })] }))].join('')
        const read = readTimeline(text)
        if (isFault(read)) throw new Error(read.text)
        const whole = parse(text)
        expect(read.events.map(({ value }) => value)).toEqual(whole.events)
        expect(read.articles.map(({ value }) => value)).toEqual(whole.articles)
        expect(read.events[0]!.text).not.toBe('')
      }),
      { numRuns: 200 },
    )
  })

  test('of a file that is laid out otherwise gives the same values, with lines', () => {
    const text = [...timelineYaml(someTimeline())].join('')
    const other = readTimeline(stringify(parse(text), { indent: 4 }))
    const plain = readTimeline(text)
    if (isFault(other) || isFault(plain)) throw new Error('expected a timeline')
    expect(other.events[0]!.value).toEqual(plain.events[0]!.value)
    expect(plain.events[0]!.lineOf(['mentions', 0, 'quote'])).toBe(
      text.split('\n').findIndex((l) => l.includes('quote:')) + 1,
    )
    expect(other.events[0]!.lineOf(['title'])).toBe(
      stringify(parse(text), { indent: 4 })
        .split('\n')
        .findIndex((l) => l.includes('title:')) + 1,
    )
  })

  test.each([
    ['a: |'],
    ['a: &x 1'],
    ['a: [1]'],
    ['a: x: y'],
    ['a: x # y'],
    ['a: true'],
    ['a:'],
    ['a: 1', 'a: 2'],
    [' a: 1', 'b: 2'],
  ])('by layout leaves %j to the library', (...lines) => {
    expect(parsePlainYaml(lines)).toBeUndefined()
  })
})
