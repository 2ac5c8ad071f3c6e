/** The workflow of `dateline init`: its shell steps, in a scratch repository with an `origin` and a `gh` of our own. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { initCollection } from '../../pipeline/init.ts'
import { CLI, emptyFolder } from '../support/command.ts'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly run?: string
}

const BRANCH = 'dateline/timeline'
const PORT = 'NORVANE, March 5, 2025 - The port of Norvane closed on Monday after dockers walked out.'
const QUAKE = 'CALDER, March 9, 2025 - An earthquake destroyed the bridge of Calder on Saturday.'

/** `pr list` tells the open one, `pr create` opens number 7; each keeps the text it was given. */
const GH = `#!/bin/sh
echo "$1 $2" >> "$SCRATCH/gh.log"
case "$2" in
  list) cat "$SCRATCH/open" 2> /dev/null || true ;;
  create) echo 7 > "$SCRATCH/open" ;;
esac
while [ $# -gt 0 ]; do
  if [ "$1" = --body-file ]; then cp "$2" "$SCRATCH/body.md"; fi
  shift
done
`

let scratch: string
let origin: string

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=anna', '-c', 'user.email=anna@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** Commits files, or takes them away, on a branch of `origin`, as a person does. */
function commit(files: Readonly<Record<string, string | undefined>>, branch = 'main'): void {
  const clone = path.join(emptyFolder(), 'clone')
  git(scratch, 'clone', '--quiet', '--branch', branch, origin, clone)
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) rmSync(path.join(clone, name))
    else writeFileSync(path.join(clone, name), content)
  }
  git(clone, 'add', '--all')
  git(clone, 'commit', '--quiet', '--message', 'by hand')
  git(clone, 'push', '--quiet', 'origin', branch)
}

/** Merges the pull request. */
function mergePull(): void {
  git(origin, 'update-ref', 'refs/heads/main', `refs/heads/${BRANCH}`)
  git(origin, 'branch', '-D', BRANCH)
  rmSync(path.join(scratch, 'open'))
}

const readScratch = (name: string): string => {
  const file = path.join(scratch, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

interface Job {
  /** The exit code of the job, and the name of the step that failed. */
  readonly code: number
  readonly failed?: string | undefined
  readonly printed: string
  readonly gh: string[]
  readonly body: string
  readonly summary: string
  readonly head: string
}

/** One run of the workflow: a fresh clone of `main`, then every step that has a script. */
function runWorkflow(): Job {
  const clone = path.join(emptyFolder(), 'work')
  git(scratch, 'clone', '--quiet', origin, clone)
  const temporary = emptyFolder()
  for (const name of ['gh.log', 'body.md']) rmSync(path.join(scratch, name), { force: true })
  const workflow = parse(readFileSync(path.join(clone, '.github/workflows/timeline.yml'), 'utf8'))
  const { env, steps } = workflow.jobs.timeline as { env: Record<string, string>; steps: Step[] }
  const files = { GITHUB_OUTPUT: path.join(temporary, 'output'), GITHUB_STEP_SUMMARY: path.join(temporary, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const variables = {
    ...process.env,
    ...env,
    ...files,
    // No registry answers there.
    npm_config_registry: 'http://127.0.0.1:9/',
    SCRATCH: scratch,
    PATH: `${path.join(scratch, 'bin')}:${process.env.PATH}`,
    RUNNER_TEMP: temporary,
    GITHUB_REF_NAME: 'main',
    GH_TOKEN: 'none',
  }
  let printed = ''
  const end = (code: number, failed?: string): Job => ({
    code,
    failed,
    printed,
    gh: readScratch('gh.log').split('\n').filter(Boolean),
    body: readScratch('body.md'),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    head: git(origin, 'branch', '--list', '--format', '%(refname:short) %(objectname)'),
  })
  for (const step of steps) {
    const wanted = /^steps\.make\.outputs\.code == '(\d)'$/.exec(step.if ?? '')?.[1]
    const code = /^code=(\d+)$/m.exec(readFileSync(files.GITHUB_OUTPUT, 'utf8'))?.[1]
    if (step.run === undefined || (step.if !== undefined && wanted !== code)) continue
    // As GitHub starts `shell: bash`.
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: clone,
      env: variables,
      encoding: 'utf8',
    })
    printed += ran.stdout + ran.stderr
    if (ran.status !== 0) return end(ran.status ?? -1, step.name)
  }
  return end(0)
}

/** A package that is this program, in the collection itself. */
function vendor(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{"name":"dateline","version":"0.1.0","bin":"cli.mjs"}')
  writeFileSync(path.join(folder, 'cli.mjs'), `#!/usr/bin/env node\nawait import(${JSON.stringify(CLI)})\n`)
  chmodSync(path.join(folder, 'cli.mjs'), 0o755)
}

beforeAll(async () => {
  scratch = emptyFolder()
  origin = path.join(scratch, 'origin.git')
  mkdirSync(path.join(scratch, 'bin'))
  writeFileSync(path.join(scratch, 'bin/gh'), GH)
  chmodSync(path.join(scratch, 'bin/gh'), 0o755)
  git(scratch, 'init', '--quiet', '--bare', '--initial-branch', 'main', origin)
  const first = path.join(scratch, 'first')
  await initCollection(first, 'file:vendor/dateline')
  vendor(path.join(first, 'vendor/dateline'))
  writeFileSync(path.join(first, 'articles/port.txt'), PORT)
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: first, stdio: 'pipe' })
  git(first, 'init', '--quiet', '--initial-branch', 'main')
  git(first, 'add', '--all')
  git(first, 'commit', '--quiet', '--message', 'A new collection')
  git(first, 'push', '--quiet', origin, 'main')
})

/** The text of the pull request is its answer. */
const hasDiff = String(spawnSync(process.execPath, [CLI, 'diff', '--help']).stdout).includes('Usage: dateline diff')

// One story, told in order.
describe.skipIf(!hasDiff)('the workflow', () => {
  test('opens a pull request with the first timeline, and a summary', () => {
    const job = runWorkflow()
    expect([job.code, job.failed]).toEqual([0, undefined])
    expect(job.gh).toEqual(['pr list', 'pr create'])
    expect(job.body).toBe('The first timeline.\n')
    expect(job.summary).toMatch(/^### The timeline was written\n/)
    expect(git(origin, 'show', '--name-only', '--format=', BRANCH).split('\n')).toEqual([
      'out/left-out.schema.json',
      'out/left-out.yaml',
      'out/state.jsonl',
      'out/timeline.schema.json',
      'out/timeline.yaml',
    ])
  })

  test('changes the pull request that is open', () => {
    const job = runWorkflow()
    expect([job.code, job.gh]).toEqual([0, ['pr list', 'pr edit']])
  })

  test('opens none when nothing changed', () => {
    mergePull()
    const job = runWorkflow()
    expect([job.code, job.gh]).toEqual([0, []])
    expect(job.printed).toContain('The timeline did not change.')
    expect(job.summary).toMatch(/^### The timeline is as it was\n/)
    expect(job.head).not.toContain(BRANCH)
  })

  test('tells in the pull request what changed', () => {
    commit({ 'articles/quake.txt': QUAKE })
    const job = runWorkflow()
    expect([job.code, job.gh]).toEqual([0, ['pr list', 'pr create']])
    expect(job.body).toMatch(/earthquake/i)
    expect(git(origin, 'log', '-1', '--format=%s %an', BRANCH)).toBe('Update the timeline github-actions[bot]')
  })

  test('throws away nothing that somebody committed to the branch', () => {
    commit({ 'corrections.yaml': 'drop: []\n' }, BRANCH)
    const head = git(origin, 'rev-parse', BRANCH)
    const job = runWorkflow()
    expect([job.code, job.failed, job.gh]).toEqual([1, 'Open a pull request', []])
    expect(job.printed).toContain('::error::Somebody committed to dateline/timeline')
    expect(git(origin, 'rev-parse', BRANCH)).toBe(head)
    mergePull()
    expect(runWorkflow()).toMatchObject({ code: 0, gh: [] })
  })

  test('fails in sight when some input was skipped, and keeps what was known of it', () => {
    commit({ 'articles/quake.txt': '', 'articles/more.txt': PORT.replace('Monday', 'Tuesday') })
    const job = runWorkflow()
    expect([job.code, job.failed]).toEqual([3, 'Fail when some input was skipped'])
    expect(job.gh).toEqual(['pr list', 'pr create'])
    expect(job.printed).toContain('::error::Some input was skipped')
    expect(job.summary).toContain('**error** `articles/quake.txt`')
    expect(git(origin, 'show', `${BRANCH}:out/timeline.yaml`)).toMatch(/earthquake/i)
  })

  test('fails in sight, before any pull request, when nothing could be made', () => {
    commit({ 'dateline.config.yaml': 'inputs: 1\n' })
    const job = runWorkflow()
    expect([job.code, job.failed, job.gh]).toEqual([2, 'Make the timeline', []])
    expect(job.printed).toContain('::error::dateline ended with 2')
  })

  test.each([
    [
      'no source',
      { 'package.json': '{"private":true}' },
      /::error::package\.json does not say where dateline comes from/,
    ],
    [
      'a version, which npm would look up',
      { 'package.json': '{"private":true,"dependencies":{"dateline":"0.1.0"}}' },
      /::error::package\.json does not say where dateline comes from/,
    ],
    ['no lock file', { 'package-lock.json': undefined }, /::error::There is no package-lock\.json/],
  ])('installs nothing where there is %s', (_, files, said) => {
    const before = git(origin, 'rev-parse', 'main')
    commit(files)
    const job = runWorkflow()
    expect([job.code, job.failed, job.gh]).toEqual([1, 'Install dateline', []])
    expect(job.printed.match(/::error::.*/g)).toHaveLength(1)
    expect(job.printed).toMatch(said)
    git(origin, 'update-ref', 'refs/heads/main', before)
  })
})
