/** `dateline init`: a new collection that works as it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../pipeline/config.ts'
import { initCollection, isSource } from '../pipeline/init.ts'
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
  'package.json',
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

  test('names where dateline comes from, and nothing without --from', async () => {
    const cwd = emptyFolder()
    const source = 'git+https://git.example/newsroom/dateline.git#v0.1.0'
    const manifest = (name: string) => JSON.parse(readFileSync(path.join(cwd, name, 'package.json'), 'utf8'))
    const { code, stdout } = await dateline(['init', 'named', '--from', source], { cwd })
    expect([code, manifest('named')]).toEqual([0, { private: true, dependencies: { dateline: source } }])
    expect(stdout).toContain('Then, in named/, run `npm install`, commit package-lock.json')
    expect((await dateline(['init', 'bare'], { cwd })).stdout).toContain('run `npm install git+https:')
    expect(manifest('bare')).toEqual({ private: true, dependencies: {} })
    const refused = await dateline(['init', 'wrong', '--from', '0.1.0'], { cwd })
    expect([refused.code, existsSync(path.join(cwd, 'wrong'))]).toEqual([2, false])
    expect(refused.stderr).toContain('Expected a git URL or a tarball')
  })

  test.each([
    ['git+ssh://git@git.example/newsroom/dateline.git', true],
    ['https://git.example/dateline-0.1.0.tgz', true],
    ['file:../dateline-0.1.0.tgz', true],
    ['github:newsroom/dateline', true],
    ['0.1.0', false],
    ['latest', false],
    ['dateline', false],
    ['dateline@0.1.0', false],
    ['npm:dateline@0.1.0', false],
    ['newsroom/dateline', false],
    ['http://git.example/dateline-0.1.0.tgz', false],
  ])('--from %s: %s', (text, expected) => expect(isSource(text)).toBe(expected))

  test('and the README never let npm look the name up', async () => {
    const folder = emptyFolder()
    await initCollection(folder)
    const texts = [...FILES.map((file) => path.join(folder, file)), path.join(ROOT, 'README.md')]
    for (const file of texts) {
      const text = readFileSync(file, 'utf8')
      expect(text, file).not.toContain('npmjs.com/package/dateline')
      expect(text.match(/\bnpx (?!--no-install dateline\b).*/g) ?? [], file).toEqual([])
      expect(text.match(/\bnpm (?:install|i|add|exec)(?: -\S+)* dateline\b/g) ?? [], file).toEqual([])
    }
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

  test('of corrections calls a reason what the README and the commands call it', () => {
    const { drop } = parse(examples(template('corrections.yaml'))) as { drop: object[] }
    expect(Object.keys(drop[0]!)).toEqual(['event', 'reason'])
  })

  test('of the workflow runs on a schedule, one at a time, with what is installed', async () => {
    const folder = emptyFolder()
    await initCollection(folder)
    const text = readFileSync(path.join(folder, '.github/workflows/timeline.yml'), 'utf8')
    const workflow = parse(text) as Record<string, never>
    expect(workflow).toMatchObject({
      on: { schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }] },
      concurrency: { group: 'timeline', 'cancel-in-progress': false },
      jobs: { timeline: { env: { DATELINE: 'npx --no-install dateline' } } },
    })
  })
})
