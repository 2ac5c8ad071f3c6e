import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, Scalar, stringify } from 'yaml'
import { schemaCheck } from '../pipeline/schemas.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import type { TimelineEvent } from '../pipeline/timeline.ts'
import { readKnownEvents, timelineJson, timelineYaml, writeTimeline } from '../stages/write-timeline/index.ts'
import { replaceFile } from '../stages/write-timeline/replace-file.ts'
import { eventEntry } from '../stages/write-timeline/entries.ts'
import { leftOutYaml, STYLE } from '../stages/write-timeline/yaml.ts'
import { emptyFolder } from './support/command.ts'
import { manyEvents, someArticle, someEvent, someMention, someTimeline } from './support/timelines.ts'

const yamlOf = (event: Partial<TimelineEvent>) =>
  [...timelineYaml(someTimeline({ events: [someEvent(event)] }))].join('')

function recorder() {
  const messages: Message[] = []
  return { messages, report: collectMessages(messages, 'write-timeline') }
}

describe('the file', () => {
  test('has the header, the key order and the style of the contract', () => {
    expect(yamlOf({ whom: ['dockers'], disputed: ['figures'], formerIds: ['2025-03-02-old-0000'] })).toBe(`\
# yaml-language-server: $schema=./timeline.schema.json
# Written by dateline from the articles listed below. To change it, edit corrections.yaml.
format: dateline-timeline/1
events:
  - id: 2025-03-02-the-port-closes-4f2a
    date: "2025-03-02/2025-03-03"
    earliest: "2025-03-02"
    latest: "2025-03-03"
    precision: night
    title: The port closes
    type: accident
    status: happened
    who:
      - the port
    whom:
      - dockers
    where:
      - Norvane
    articles: 1
    independent: 1
    figures:
      - what: ships
        values:
          - value: 12
            bound: at-least
            article: port-strike-1a2b
    disputed:
      - figures
    mentions:
      - article: port-strike-1a2b
        quote: the port closed overnight
        start: 4
        end: 31
        when: overnight
        date: "2025-03-02/2025-03-03"
        basis: expression
        because: the night before publication 2025-03-03
        saidBy: the harbour master
    formerIds:
      - 2025-03-02-old-0000
articles:
  - id: port-strike-1a2b
    path: press/port-strike.txt
    title: Port strike
    published:
      date: "2025-03-03"
      basis: dateline
      evidence: March 3
    sha256: "${'0'.repeat(64)}"
`)
  })

  test('leaves out what is empty or unknown', () => {
    const { date: _1, earliest: _2, latest: _3, precision: _4, ...undated } = someEvent()
    const event = {
      ...undated,
      who: [],
      where: [],
      figures: [],
      mentions: [someMention({ mention: someMention().mention })],
    }
    const text = [
      ...timelineYaml(someTimeline({ events: [event], articles: [someArticle({ published: { basis: 'unknown' } })] })),
    ]
    const [written] = parse(text.join('')).events
    expect(Object.keys(written)).toEqual(['id', 'title', 'type', 'status', 'articles', 'independent', 'mentions'])
    expect(parse(text.join('')).articles[0].published).toEqual({ basis: 'unknown' })
  })

  test('is a valid timeline without any event', () => {
    const text = [...timelineYaml(someTimeline({ events: [], articles: [] }))].join('')
    expect(schemaCheck('timeline')(parse(text))).toBe(true)
  })

  test.each([
    'no',
    'on',
    '2024-12-01',
    '12:30',
    'a: b',
    '# c',
    '- d',
    '',
    ' e ',
    '0x1f',
    '1e3',
    '~',
    'null',
    'f\ng',
    '"h"',
    'x\u2028y',
    '\u00a0z',
    "'",
  ])('reads %j back as it was, in YAML 1.1 too', (text) => {
    const written = yamlOf({ title: text, who: [text, 'x'] })
    for (const version of ['1.1', '1.2'] as const) {
      const [event] = parse(written, { version }).events
      expect(event.who[0]).toBe(text)
      expect(event.title).toBe(text || undefined)
    }
  })

  test('reads any string back as it was, one scalar per line', () => {
    const strings = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(strings, strings, (title, quote) => {
        const written = yamlOf({ title, mentions: [someMention({ quote, because: quote })] })
        const read = parse(written)
        expect(read.events[0].title).toBe(title)
        expect(read.events[0].mentions[0].quote).toBe(quote)
        expect(schemaCheck('timeline')(read)).toBe(true)
        expect(written.split('\n')).toHaveLength(yamlOf({}).split('\n').length)
      }),
    )
  })

  test('is byte for byte what the YAML library writes', () => {
    const pieces = fc.constantFrom(
      'no',
      'The',
      ' ',
      ': ',
      '-',
      '2024',
      '12-01',
      '.',
      '#',
      "'",
      '"',
      ',',
      'é',
      'e5',
      '(',
      '%',
      '\\',
      '_',
      'x',
    )
    const strings = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.array(pieces, { minLength: 1, maxLength: 6 }).map((list) => list.join('')),
    )
    const quoteDates = (key: unknown, value: unknown) => {
      if (typeof value !== 'string' || !['date', 'earliest', 'latest'].includes(String(key))) return value
      const scalar = new Scalar(value)
      scalar.type = Scalar.QUOTE_DOUBLE
      return scalar
    }
    fc.assert(
      fc.property(strings, strings, strings, (id, title, name) => {
        const event = someEvent({
          id,
          title,
          who: [name, title],
          formerIds: [id],
          mentions: [someMention({ quote: name })],
        })
        const [, , , events, written] = timelineYaml(someTimeline({ events: [event] }))
        expect(events).toBe('events:\n')
        const expected = stringify([eventEntry(event)], quoteDates, STYLE)
        expect(written).toBe(expected.replace(/(^|\n)(?=[^\n])/g, '$1  '))
      }),
      { numRuns: 200 },
    )
  })

  test('writes hashes and numbers as the YAML library does', () => {
    const digits = (of: string) =>
      fc.array(fc.constantFrom(...of.split('')), { minLength: 64, maxLength: 64 }).map((list) => list.join(''))
    const hashes = fc.oneof(digits('0123456789abcdef'), digits('01e'), digits('0be'))
    const numbers = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    fc.assert(
      fc.property(hashes, numbers, (sha256, value) => {
        const figures = [{ what: 'ships', values: [{ value, bound: 'exact', article: 'a' }] as const }]
        const timeline = someTimeline({ events: [someEvent({ figures })], articles: [someArticle({ sha256 })] })
        const text = [...timelineYaml(timeline)].join('')
        expect(text).toContain(`    sha256: ${stringify([sha256], STYLE).slice(2)}`)
        expect(text).toContain(`          - value: ${stringify([value], STYLE).slice(2)}`)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['a. ', 'a-', 'a, ', ' ', 'a'])('quotes 100 kB of %j in linear time', (words) => {
    const title = `${words.repeat(100_000 / words.length)}#`
    expect(parse(yamlOf({ title })).events[0].title).toBe(title)
  })

  test('as JSON has ids and triggers of mentions and fits the schema too', () => {
    const json = JSON.parse([...timelineJson(someTimeline())].join(''))
    expect(json.events[0].mentions[0]).toMatchObject({ id: 'm1', trigger: { start: 12, end: 18, lemma: 'close' } })
    expect(schemaCheck('timeline')(json)).toBe(true)
    const { id: _, trigger: __, ...mention } = json.events[0].mentions[0]
    expect({ ...json, events: [{ ...json.events[0], mentions: [mention] }] }).toEqual(
      parse([...timelineYaml(someTimeline())].join('')),
    )
  })

  test('of what was left out fits its schema', () => {
    const leftOut = [{ article: 'a', quote: 'q', start: 0, end: 1, title: 't', why: 'a report of speech' }]
    const nearMisses = [{ events: ['e1', 'e2'], titles: ['t1', 't2'], why: 'other day' }] as const
    const read = parse([...leftOutYaml(someTimeline({ leftOut, nearMisses }))].join(''))
    expect(schemaCheck('left-out')(read)).toBe(true)
    expect(read).toMatchObject({ leftOut, nearMisses })
  })
})

describe('writing', () => {
  test('puts timeline, left-out and their schemas into the folder and leaves no other file', async () => {
    const folder = path.join(emptyFolder(), 'deep/out')
    const { messages, report } = recorder()
    const written = await writeTimeline(someTimeline(), folder, report)
    const files = ['left-out.schema.json', 'left-out.yaml', 'state.jsonl', 'timeline.schema.json', 'timeline.yaml']
    expect(readdirSync(folder).sort()).toEqual(files)
    expect([...written!.changed].sort()).toEqual(files)
    expect(messages).toEqual([])
  })

  test('touches nothing when nothing changed', async () => {
    const folder = emptyFolder()
    await writeTimeline(someTimeline(), folder, recorder().report)
    const file = path.join(folder, 'timeline.yaml')
    utimesSync(file, 1, 1)
    expect(await writeTimeline(someTimeline(), folder, recorder().report)).toEqual({ changed: [] })
    expect(statSync(file).mtimeMs).toBe(1000)
    const more = someTimeline({ events: manyEvents(2) })
    expect(await writeTimeline(more, folder, recorder().report)).toEqual({ changed: ['state.jsonl', 'timeline.yaml'] })
  })

  test.each<[string, Partial<TimelineEvent>, string]>([
    ['a status that is none', { status: 'maybe' as 'planned' }, 'status expected one of `happened`'],
    ['a date that is none', { date: 'last week' }, 'date expected A date in EDTF'],
    ['a day that does not exist', { date: '2025-06-31' }, 'expected a real date in EDTF, found `2025-06-31`'],
    ['no mention', { mentions: [] }, '`mentions` is missing'],
    ['an unknown key', { figures: [{ what: 'ships', values: [] }] }, 'figures[0].values'],
  ])('refuses %s and leaves the old file', async (_, change, expected) => {
    const folder = emptyFolder()
    writeFileSync(path.join(folder, 'timeline.yaml'), 'old')
    const { messages, report } = recorder()
    expect(await writeTimeline(someTimeline({ events: [someEvent(change)] }), folder, report)).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'timeline-invalid' }])
    expect(messages[0]!.text).toContain(expected)
    expect(messages[0]!.text).toContain('`2025-03-02-the-port-closes-4f2a`')
    expect(readFileSync(path.join(folder, 'timeline.yaml'), 'utf8')).toBe('old')
  })

  test('reports a folder that cannot be made', async () => {
    const file = path.join(emptyFolder(), 'file')
    writeFileSync(file, 'x')
    const { messages, report } = recorder()
    expect(await writeTimeline(someTimeline(), path.join(file, 'out'), report)).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'output-unwritable' }])
  })

  test('reports a timeline that cannot be replaced and leaves it', async () => {
    const folder = emptyFolder()
    mkdirSync(path.join(folder, 'timeline.yaml'))
    const { messages, report } = recorder()
    expect(await writeTimeline(someTimeline(), folder, report)).toBeUndefined()
    expect(messages).toMatchObject([{ code: 'output-unwritable' }])
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('when interrupted leaves the old file and no other', async () => {
    const file = path.join(emptyFolder(), 'timeline.yaml')
    writeFileSync(file, 'old')
    function* pieces(): Generator<string> {
      yield 'x'.repeat(3_000_000)
      throw new Error('interrupted')
    }
    await expect(replaceFile(file, pieces())).rejects.toThrow('interrupted')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(path.dirname(file))).toEqual(['timeline.yaml'])
  })
})

describe('known events', () => {
  const known = (event: TimelineEvent) => ({
    id: event.id,
    date: event.date,
    title: event.title,
    formerIds: event.formerIds,
    mentions: event.mentions.map(({ article, start, end }) => ({ article, start, end })),
  })

  async function readBack(text: string) {
    const file = path.join(emptyFolder(), 'timeline.yaml')
    writeFileSync(file, text)
    const { messages, report } = recorder()
    return { events: await readKnownEvents(file, report), messages }
  }

  test('are read back as they were written, whatever the strings', async () => {
    const strings = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    const events = fc.record({
      id: strings,
      article: strings,
      quote: strings,
      formerIds: fc.array(strings, { maxLength: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(events, { maxLength: 3 }), async (list) => {
        const made = list.map(({ id, article, quote, formerIds }) =>
          someEvent({ id, formerIds, mentions: [someMention({ article, quote }), someMention()] }),
        )
        const text = [...timelineYaml(someTimeline({ events: made }))].join('')
        expect(await readBack(text)).toEqual({ events: made.map(known), messages: [] })
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['other indent', (text: string) => stringify(parse(text), { indent: 4 })],
    [
      'other quotes',
      (text: string) => text.replace('id: 2025-03-02-the-port-closes-4f2a', "id: '2025-03-02-the-port-closes-4f2a'"),
    ],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['flow style', (text: string) => JSON.stringify(parse(text))],
    ['without articles', (text: string) => text.slice(0, text.indexOf('\narticles:') + 1)],
  ])('are read from a file that was edited: %s', async (_, edit) => {
    const text = edit([...timelineYaml(someTimeline())].join(''))
    expect(await readBack(text)).toEqual({ events: [known(someEvent())], messages: [] })
  })

  test.each([
    ['', 'expected a list `events`'],
    ['a: [', 'expected YAML: '],
    ['hello', 'expected a list `events`'],
    ['events:\n  - 1\n', 'expected an event with a string `id`'],
    ['format: dateline-timeline/2\nevents: []\n', 'written by a newer version of dateline'],
    ['events:\n  - id: a-b\n  - id: a-b\narticles: []\n', 'the id `a-b` stands in line 2 already'],
    ['events:\n  - id: "x\n', 'expected YAML: Missing closing "quote'],
    ['\0\u0001', 'expected a list `events`'],
  ])('%j is refused, and says how to go on', async (text, expected) => {
    const { events, messages } = await readBack(text)
    expect(events).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'previous-timeline-unreadable' }])
    expect(messages[0]!.text).toContain(expected)
    expect(messages[0]!.text).toMatch(/nothing was written.*restore it from version control or move it away$/)
  })

  test.each(['events:\n', '    mentions:\n'])(
    'are refused from a file with the marks of a merge before %j',
    async (at) => {
      const text = [...timelineYaml(someTimeline())].join('')
      const { events, messages } = await readBack(text.replace(at, `<<<<<<< HEAD\n${at}=======\n${at}>>>>>>> other\n`))
      expect(events).toBeUndefined()
      expect(messages).toMatchObject([{ code: 'previous-timeline-unreadable', line: expect.any(Number) }])
      expect(messages[0]!.text).toContain('marks of a merge conflict')
    },
  )

  test('are none, without a word, when there is no file', async () => {
    const { messages, report } = recorder()
    const file = path.join(emptyFolder(), 'none.yaml')
    expect(await readKnownEvents(file, report)).toEqual([])
    expect(messages).toEqual([])
    expect(await readKnownEvents(file, report, { named: true })).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'file-missing' }])
    expect(existsSync(file)).toBe(false)
  })

  test('with spaces that are not ASCII are read back', async () => {
    const event = someEvent({ formerIds: ['\u00a0!', 'a\u2028b'] })
    const text = [...timelineYaml(someTimeline({ events: [event] }))].join('')
    expect(await readBack(text)).toEqual({ events: [known(event)], messages: [] })
  })

  test('are all found in a file of many chunks', async () => {
    const events = manyEvents(500)
    const text = [...timelineYaml(someTimeline({ events }))].join('')
    expect((await readBack(text)).events).toEqual(events.map(known))
  })
})
