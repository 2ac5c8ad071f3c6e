/** The built command, as a child process. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CLI, dateline, emptyFolder, execute, ROOT } from './support/command.ts'
import { pressFolder } from './support/press.ts'

const timelineOf = (folder: string) => readFileSync(path.join(folder, 'out/timeline.yaml'), 'utf8')
/** A timeline that stands there already. */
const OLD = 'events: []\n'
const linesOf = (text: string) => text.split('\n').filter(Boolean)

describe.concurrent('usage', () => {
  test('--help names every verb and every exit code', async () => {
    const { code, stdout, stderr } = await dateline(['--help'])
    expect([code, stderr]).toEqual([0, ''])
    const words = ['run', 'dates', 'annotate', 'merge', 'init', 'Examples:', '3 done but']
    for (const word of words) expect(stdout).toContain(word)
  })

  test.each(['run', 'dates', 'annotate', 'merge', 'init'])('%s --help has an example', async (verb) => {
    const { code, stdout } = await dateline([verb, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Examples?:\n +\$ .*dateline/)
  })

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
    expect(await dateline(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test.each([
    [[], 'Usage:'],
    [['walk'], "unknown command 'walk'"],
    [['run', '--ouy', 'x'], "unknown option '--ouy'"],
    [['run', '--as-of', '2025-06-31'], 'Expected a day as YYYY-MM-DD.'],
    [['dates', '--as-of', 'today'], 'Expected a day as YYYY-MM-DD.'],
    [['dates', '--config', 'none.yaml'], 'none.yaml: the file could not be read'],
    [['run', '--concurrency', '0'], 'Expected a whole number of at least 1.'],
    [['merge', '--format', 'xml'], 'Allowed choices are yaml, json.'],
    [['run', '--config', 'none.yaml'], 'none.yaml: the file could not be read'],
  ])('%j is wrong usage', async (args, expected) => {
    const { code, stdout, stderr } = await dateline(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(expected)
  })
})

describe.concurrent('run', () => {
  test('writes the timeline and prints a summary; --quiet prints none; nothing is rewritten when nothing changed', async () => {
    const cwd = pressFolder()
    const first = await dateline(['run', 'press'], { cwd })
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/^articles {5}2 \(dated by /)
    expect(first.stdout).toContain('timeline     out/timeline.yaml\n')
    const file = path.join(cwd, 'out/timeline.yaml')
    expect(
      parse(readFileSync(file, 'utf8'))
        .articles.map((a: { path: string }) => a.path)
        .sort(),
    ).toEqual(['press/port.txt', 'press/strike.md'])
    utimesSync(file, 1, 1)
    expect(await dateline(['run', 'press', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(statSync(file).mtimeMs).toBe(1000)
  })

  test('colours nothing where there is no terminal, though CI is set', async () => {
    const { stderr } = await dateline(['run', 'nowhere'], { cwd: pressFolder({}), env: { CI: 'true' } })
    expect(stderr).toMatch(/^error: /)
  })

  test('--json puts summary and messages on stdout, nothing on stderr', async () => {
    const cwd = pressFolder({ 'press/bad.json': '{' })
    const { code, stdout, stderr } = await dateline(['run', 'press', '--json'], { cwd })
    const answer = JSON.parse(stdout)
    expect([code, stderr]).toEqual([3, ''])
    expect(answer).toMatchObject({ timeline: 'out/timeline.yaml', summary: { articles: 2, errors: 1 } })
    expect(answer.messages).toMatchObject([{ severity: 'error', code: 'json-invalid', file: 'press/bad.json' }])
  })

  test('names each bad input in one line, reads the rest, ends with 3', async () => {
    const bad = {
      'press/empty.txt': '',
      'press/binary.txt': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0, 2]),
      'press/broken.json': '{"text": ',
      'press/lines.jsonl': '{"id":"ok","text":"The port of Norvane closed on Monday."}\nnot json\n{"id":"none"}\n',
      'press/page.html': '<html><body><script>1</script></body></html>',
    }
    const cwd = pressFolder(bad)
    const { code, stderr } = await dateline(['run', 'press', 'nowhere'], { cwd })
    expect(code).toBe(3)
    const errors = linesOf(stderr).filter((line) => line.startsWith('error: '))
    const named = errors.map((line) => /^error: ([^:]+)/.exec(line)![1])
    expect(new Set(named)).toEqual(new Set([...Object.keys(bad), 'nowhere']))
    expect(parse(timelineOf(cwd)).articles).toHaveLength(3)
  })

  test.each([
    ['an empty folder', 'empty'],
    ['no folder', 'nowhere'],
  ])('of %s fails and leaves the timeline as it is', async (_, input) => {
    const cwd = emptyFolder()
    mkdirSync(path.join(cwd, 'empty'))
    mkdirSync(path.join(cwd, 'out'))
    writeFileSync(path.join(cwd, 'out/timeline.yaml'), OLD)
    const { code, stdout, stderr } = await dateline(['run', input], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`no article was found in \`${input}\``)
    expect(timelineOf(cwd)).toBe(OLD)
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['timeline.yaml'])
  })

  test('into something that is no folder fails with one line', async () => {
    const { code, stdout, stderr } = await dateline(['run', 'press', '--out', 'press/port.txt'], { cwd: pressFolder() })
    expect([code, stdout]).toEqual([1, ''])
    expect(linesOf(stderr)).toHaveLength(1)
    expect(stderr).toMatch(/^error: cannot write into `.*press\/port\.txt`: .*--out/)
  })

  test('does not read its own output folder', async () => {
    const cwd = pressFolder({ 'out/notes.txt': 'The council of Norvane met on Monday.' })
    await dateline(['run', '.'], { cwd })
    expect(parse(timelineOf(cwd)).articles).toHaveLength(2)
  })

  test('takes its settings from the configuration; flags win', async () => {
    const cwd = pressFolder({ 'dateline.config.yaml': 'inputs:\n  - press/port.txt\nout: made\n' })
    expect((await dateline(['run'], { cwd })).stdout).toContain('made/timeline.yaml')
    expect((await dateline(['run', '--out', 'other'], { cwd })).stdout).toContain('articles     1 ')
    expect(existsSync(path.join(cwd, 'other/timeline.yaml'))).toBe(true)
  })

  test('names file and line of a wrong setting', async () => {
    const cwd = pressFolder({ 'dateline.config.yaml': 'out: made\nconcurrency: many\n' })
    const { code, stderr } = await dateline(['run', 'press'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toBe(
      'error: dateline.config.yaml:2: `concurrency`: expected integer, found `"many"` (config-invalid)\n',
    )
  })

  test.each([
    ['corrections.yaml', 'drop: [', [], 1, /^error: corrections\.yaml:1: expected YAML: .*\(correction-invalid\)\n$/],
    ['corrections.yaml/x', '', [], 1, /^error: corrections\.yaml: the file could not be read \(EISDIR\).*invalid\)\n$/],
    ['x', '', ['--corrections', 'mine.yaml'], 2, /^error: mine\.yaml: no such file; .*\(file-missing\)\n$/],
    ['dateline.config.yaml', 'names: n.yaml', [], 2, /^error: n\.yaml: no such file; .*\(file-missing\)\n$/],
    [
      'out/timeline.yaml',
      '<<<<<<< HEAD\n[',
      [],
      1,
      /^error: out\/timeline\.yaml:1: found the marks of a merge.*\(previous-timeline-unreadable\)\n$/,
    ],
  ])('with %s holding %j and %j writes nothing', async (name, content, flags, expected, line) => {
    const cwd = pressFolder({ 'out/timeline.yaml': OLD, [name]: content })
    const before = timelineOf(cwd)
    const { code, stdout, stderr } = await dateline(['run', 'press', ...flags], { cwd })
    expect([code, stdout]).toEqual([expected, ''])
    expect(stderr).toMatch(line)
    expect(timelineOf(cwd)).toBe(before)
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['timeline.yaml'])
  })

  test('only warns of a decision that matches nothing', async () => {
    const cwd = pressFolder({ 'corrections.yaml': 'drop:\n  - event: gone\n' })
    const { code, stderr } = await dateline(['run', 'press'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain(
      'warning: corrections.yaml:2: `gone` is no event; not applied, remove it or name another event (correction-unmatched)\n',
    )
  })

  test('gives the same bytes in every zone and language and for every order of the input', async () => {
    const cwd = pressFolder({
      'press/copy.txt': 'The port of Norvane closed on Monday.',
      'more/copy.txt': 'The port of Norvane closed on Monday.',
    })
    const inputs = ['press/strike.md', 'press/port.txt', 'press/copy.txt', 'more']
    const machines = [
      ['UTC', 'C', inputs],
      ['Pacific/Kiritimati', 'tr_TR.UTF-8', [...inputs].reverse()],
      ['America/Los_Angeles', 'de_DE.UTF-8', [inputs[2]!, inputs[0]!, inputs[3]!, inputs[1]!]],
    ] as const
    const made = await Promise.all(
      machines.map(async ([TZ, LANG, order], i) => {
        const { code } = await dateline(['run', ...order, '--out', `out-${i}`], {
          cwd,
          env: { TZ, LANG, LC_ALL: LANG },
        })
        expect(code).toBe(0)
        return ['timeline.yaml', 'left-out.yaml'].map((name) => readFileSync(path.join(cwd, `out-${i}`, name), 'utf8'))
      }),
    )
    expect(made[0]![0]).toContain('alsoAt:')
    expect(made[1]).toEqual(made[0])
    expect(made[2]).toEqual(made[0])
  })
})

const RECORDS = [
  { id: 'a', published: '2025-03-04', text: 'Dockers walked out on Monday. The port of Norvane closed overnight.' },
  { id: 'b', published: '2025-03-05', text: 'The port of Norvane closed on Monday after dockers walked out.' },
]
const JSONL = RECORDS.map((record) => JSON.stringify(record) + '\n').join('')

/** What `annotate` makes of them; run once. */
const annotated = dateline(['annotate'], { input: JSONL })

describe.concurrent('annotate and merge', () => {
  test('annotate keeps the order, names a wrong line and goes on', async () => {
    const [first, second] = linesOf(JSONL)
    const { code, stdout, stderr } = await dateline(['annotate'], { input: `${first}\n{"id": "x"\n${second}\n` })
    expect(code).toBe(3)
    expect(linesOf(stdout).map((line) => JSON.parse(line).id)).toEqual(['a', 'b'])
    expect(stderr).toMatch(/^error: <stdin>:2: .*\(json-invalid\)$/m)
  })

  test('together give the events that run gives', async () => {
    const cwd = pressFolder({ 'lines.jsonl': JSONL })
    const merged = await dateline(['merge'], { input: (await annotated).stdout })
    await dateline(['run', 'lines.jsonl'], { cwd })
    expect(merged.code).toBe(0)
    expect(parse(merged.stdout).events).toEqual(parse(timelineOf(cwd)).events)
  })

  test('merge names the lines that carry one id', async () => {
    const [first, second] = linesOf((await annotated).stdout)
    const input = `${first}\n\n${JSON.stringify({ ...JSON.parse(second!), id: 'a' })}\n`
    const { code, stderr } = await dateline(['merge'], { input })
    expect(code).toBe(3)
    expect(stderr).toMatch(
      /^error: <stdin>: `a` in line [13] and `a` in line [13] both carry the id `a`.*\(article-id-taken\)\n$/,
    )
  })

  test('run names the lines of a file that carry one id', async () => {
    const cwd = pressFolder({ 'lines.jsonl': JSONL.replace('"id":"b"', '"id":"a"') })
    const { code, stderr } = await dateline(['run', 'lines.jsonl'], { cwd })
    expect(code).toBe(3)
    expect(stderr).toMatch(/`a` in `lines\.jsonl:[12]` and `a` in `lines\.jsonl:[12]` both carry/)
  })

  test('merge names a wrong line and field and goes on', async () => {
    const lines = (await annotated).stdout
    const wrong = JSON.stringify({ ...JSON.parse(linesOf(lines)[0]!), id: 'c', expressions: {} })
    const { code, stdout, stderr } = await dateline(['merge', '--format', 'json'], { input: `${lines}${wrong}\n` })
    expect(code).toBe(3)
    expect(stderr).toBe(
      'error: <stdin>:3: `expressions`: expected array, found `{}`; the article was skipped (field-invalid)\n',
    )
    expect(JSON.parse(stdout).articles.map((a: { id: string }) => a.id)).toEqual(['a', 'b'])
  })

  test.each([
    ['--corrections', 'drop: [', 1, 'correction-invalid'],
    ['--known', 'events:\n<<<<<<< HEAD\n', 1, 'previous-timeline-unreadable'],
    ['--names', undefined, 2, 'file-missing'],
  ])('merge %s with a file holding %j writes nothing', async (flag, content, expected, message) => {
    const cwd = pressFolder(content === undefined ? {} : { 'mine.yaml': content })
    const { code, stdout, stderr } = await dateline(['merge', flag, 'mine.yaml'], {
      cwd,
      input: (await annotated).stdout,
    })
    expect([code, stdout]).toEqual([expected, ''])
    expect(linesOf(stderr)).toHaveLength(1)
    expect(stderr).toMatch(new RegExp(`^error: .*mine\\.yaml.*\\(${message}\\)\n$`))
  })

  test('merge --about a name that is nowhere gives an empty timeline and a warning', async () => {
    const input = (await annotated).stdout
    const { code, stdout, stderr } = await dateline(['merge', '--about', 'Zanzibar'], { input })
    expect(code).toBe(0)
    expect(parse(stdout)).toEqual({ format: 'dateline-timeline/1', events: [], articles: [] })
    expect(stderr).toMatch(/^warning: no event names `Zanzibar`.*\(name-unmatched\)\n$/)
  })

  test('nothing in, nothing out', async () => {
    expect(await dateline(['annotate'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(JSON.parse((await dateline(['merge', '--format', 'json'])).stdout).events).toEqual([])
  })

  test('annotate ends quietly when its reader goes away', async () => {
    const folder = emptyFolder()
    writeFileSync(path.join(folder, 'many.jsonl'), JSONL.repeat(2000))
    const command = `"${process.execPath}" "${CLI}" annotate < many.jsonl | head -n 1`
    const { stdout, stderr } = await execute('sh', ['-c', command], { cwd: folder })
    expect(JSON.parse(stdout).id).toBe('a')
    expect(stderr).toBe('')
  })
})
