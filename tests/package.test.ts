/** The package as others get it: packed, unpacked in an empty project, run and imported there. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, execute, ROOT } from './support/command.ts'
import { pressFolder } from './support/press.ts'

interface Manifest {
  readonly bin: { readonly dateline: string }
  readonly dependencies: Readonly<Record<string, string>>
}

let project: string
const installed = () => path.join(project, 'node_modules/dateline')
const manifest = () => JSON.parse(readFileSync(path.join(installed(), 'package.json'), 'utf8')) as Manifest

/** Puts the tarball's content where `npm install` would, and links the dependencies, so that no registry is needed. */
function install(): void {
  project = pressFolder({ 'package.json': '{"type":"module"}' })
  const tarballs = emptyFolder()
  // Without scripts: the build is there already, and other tests are running it.
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', tarballs]
  execFileSync('npm', pack, { cwd: ROOT, stdio: 'pipe' })
  mkdirSync(installed(), { recursive: true })
  const [tarball] = readdirSync(tarballs)
  execFileSync('tar', ['-xzf', path.join(tarballs, tarball!), '--strip-components=1', '-C', installed()])
  for (const name of Object.keys(manifest().dependencies)) {
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(project, 'node_modules', name), 'dir')
  }
}

describe('the package', () => {
  beforeAll(install)

  test('holds the build, the schemas and the documents, and nothing else', () => {
    const names = readdirSync(installed()).sort()
    expect(names).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
      'pipeline',
      'schemas',
      'stages',
    ])
    expect(readdirSync(path.join(installed(), 'pipeline'))).toEqual(['templates'])
    expect(readdirSync(path.join(installed(), 'stages')).sort()).toEqual(['deduplicate', 'sentences'])
  })

  test('runs', async () => {
    const command = path.join(installed(), manifest().bin.dateline)
    const { code, stdout, stderr } = await execute(process.execPath, [command, 'run', 'press'], { cwd: project })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('timeline     out/timeline.yaml')
    const schema = readFileSync(path.join(project, 'out/timeline.schema.json'), 'utf8')
    expect(schema).toBe(readFileSync(path.join(ROOT, 'schemas/timeline.schema.json'), 'utf8'))
  })

  test('is a typed library without effects on import', async () => {
    const source = `
import { annotate, fromAnnotatedLine, formatTimeline, merge, run, toAnnotatedLine, MESSAGE_CODES } from 'dateline'
import type { Article, MergeOptions, Message, RunOptions, Summary, Timeline, TimelineEvent } from 'dateline'

const options: MergeOptions = { about: 'Norvane' }
const records = [{ id: 'a', text: 'The port of Norvane closed on Monday.', published: '2025-03-04' }]
const articles: Article[] = records.flatMap((record) => annotate(record).article ?? [])
const { timeline, messages }: { timeline: Timeline; messages: readonly Message[] } = merge(articles, options)
const events: readonly TimelineEvent[] = timeline.events
const settings: RunOptions = { inputs: ['press'], out: 'made' }
const summary: Summary | undefined = (await run(settings)).summary
console.log(JSON.stringify([
  events.length, messages.length, summary?.articles, formatTimeline(timeline).split('\\n')[2],
  typeof toAnnotatedLine, typeof fromAnnotatedLine, 'no-input' in MESSAGE_CODES,
]))
`
    writeFileSync(path.join(project, 'use.ts'), source)
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc')
    const flags = ['--module', 'nodenext', '--target', 'es2023', '--strict', '--types', 'node', '--skipLibCheck']
    const types = ['--typeRoots', path.join(ROOT, 'node_modules/@types')]
    const compiled = await execute(process.execPath, [tsc, ...flags, ...types, 'use.ts'], { cwd: project })
    expect([compiled.code, compiled.stdout]).toEqual([0, ''])
    const { stdout, stderr } = await execute(process.execPath, ['use.js'], { cwd: project })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([1, 0, 2, 'format: dateline-timeline/1', 'function', 'function', true])
  })

  test.each([
    ['an ES module', 'make.mjs', (code: string) => code],
    [
      'CommonJS',
      'make.cjs',
      (code: string) =>
        `async function make() {\n${code.replace(/^import (.*) from ('.*')$/m, 'const $1 = await import($2)')}}\nmake()`,
    ],
  ])('does what the README shows, in %s', async (_, name, form) => {
    const shown = /```ts\n(.*?)```/s.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8'))![1]!
    writeFileSync(path.join(project, name), form(`${shown}console.log(timeline.events.length, summary.articles)\n`))
    const { stdout, stderr } = await execute(process.execPath, [name], { cwd: project })
    expect([stdout, stderr]).toEqual(['1 2\n', ''])
  })

  test('gives its schemas to others', async () => {
    const code = `import s from 'dateline/schemas/timeline.schema.json' with { type: 'json' }; console.log(s.title)`
    const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', code], { cwd: project })
    expect(stdout).toBe('Timeline\n')
  })
})

/**
 * A registry that lacks the packages of other machines makes `npm install` leave them out of the lock file, and then
 * `npm ci` refuses it. If this fails after an install, take their entries back from the version before.
 */
test('the lock file names every package that some machine needs', () => {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
  }
  const optional = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [`${place}/node_modules/${name}`, `node_modules/${name}`]),
  )
  expect(optional.length).toBeGreaterThan(0)
  expect(optional.filter((places) => !places.some((place) => place in packages))).toEqual([])
})
