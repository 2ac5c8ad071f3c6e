/** `dateline init`: a new collection that works as it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../pipeline/config.ts'
import { initCollection } from '../pipeline/init.ts'
import { parseNames } from '../pipeline/read-names.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { parseCorrections } from '../stages/correct/index.ts'
import { dateline, emptyFolder, ROOT } from './support/command.ts'

const FILES = [
  'dateline.config.yaml',
  'corrections.yaml',
  'names.yaml',
  'README.md',
  '.gitignore',
  'articles/.gitkeep',
  '.github/workflows/timeline.yml',
]
const template = (name: string) => readFileSync(path.join(ROOT, 'pipeline/templates', name), 'utf8')
/** The examples in a template, without the marks that make them comments. */
const examples = (text: string) =>
  text.replace(/^#(?: |$)/gm, '').replace(/^[A-Z].*$\n/gm, (line) => (line.endsWith(':\n') ? line : ''))

describe('dateline init', () => {
  test('makes a collection in which run works at once', async () => {
    const cwd = emptyFolder()
    const { code, stdout, stderr } = await dateline(['init', 'strike'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const made = stdout.split('\n').flatMap((line) => /^made +(.*)$/.exec(line)?.[1] ?? [])
    expect(made).toEqual(FILES)
    expect(stdout).toContain('Next: put articles into strike/articles/')
    const folder = path.join(cwd, 'strike')
    for (const file of FILES) expect(existsSync(path.join(folder, file)), file).toBe(true)
    writeFileSync(
      path.join(folder, 'articles/port.txt'),
      'NORVANE, March 5, 2025 - The port of Norvane closed on Monday.',
    )
    const ran = await dateline(['run'], { cwd: folder })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('articles     1 ')
  })

  test('leaves what is there as it is, and says so', async () => {
    const folder = emptyFolder()
    writeFileSync(path.join(folder, 'corrections.yaml'), 'drop: []\n')
    const { made, kept } = await initCollection(folder)
    expect([made, kept]).toEqual([FILES.filter((file) => file !== 'corrections.yaml'), ['corrections.yaml']])
    expect(readFileSync(path.join(folder, 'corrections.yaml'), 'utf8')).toBe('drop: []\n')
    expect(await initCollection(folder)).toEqual({ made: [], kept: FILES })
  })

  test('into something that is no folder fails with one line', async () => {
    const cwd = emptyFolder()
    writeFileSync(path.join(cwd, 'file'), '')
    const { code, stdout, stderr } = await dateline(['init', 'file'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^error: .*file.*\n$/)
  })
})

describe('a template', () => {
  test.each(['corrections.yaml', 'names.yaml', 'dateline.config.yaml'])('%s can be read, its examples too', (name) => {
    const messages: Message[] = []
    const report = collectMessages(messages, 'x')
    const read = {
      'corrections.yaml': (text: string) => parseCorrections(text, name, report),
      'names.yaml': (text: string) => parseNames(text, report),
      'dateline.config.yaml': (text: string) => parseConfig(text, report),
    }[name]!
    const text = template(name)
    for (const one of [text, examples(text)]) expect(read(one), one).toBeDefined()
    expect(messages).toEqual([])
    expect(Object.keys(parse(examples(text)) as object).length).toBeGreaterThan(
      Object.keys((parse(text) as object) ?? {}).length,
    )
  })

  test('of the workflow runs on a schedule, one at a time, with the version that made it', async () => {
    const folder = emptyFolder()
    await initCollection(folder)
    const text = readFileSync(path.join(folder, '.github/workflows/timeline.yml'), 'utf8')
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
    const workflow = parse(text) as Record<string, never>
    expect(workflow).toMatchObject({
      on: { schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }] },
      concurrency: { group: 'timeline', 'cancel-in-progress': false },
      jobs: { timeline: { env: { DATELINE: `npx --yes dateline@${version}` } } },
    })
  })
})
