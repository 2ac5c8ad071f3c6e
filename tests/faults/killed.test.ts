/** `kill -9` at any moment: the old timeline or the new one is there, whole; the next run goes on from it. */
import { spawn } from 'node:child_process'
import { readdirSync, rmSync, watch } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openTimeline } from '../../pipeline/review/open-timeline.ts'
import { collectMessages, type Message } from '../../pipeline/stage.ts'
import { timelineYaml } from '../../stages/write-timeline/index.ts'
import { CLI, dateline } from '../support/command.ts'
import { changingCollection, filesIn, type Collection } from './collection.ts'

const KILLS = 100
const KILLS_IN_PARTS = 12
/** How many of the runs are killed while they write; at a moment of the whole run the disk is hardly ever touched. */
const WHILE_WRITING = 60
/** After every so many that left the old timeline the next run is tried too. */
const EVERY = 5

let collection: Collection
/** How long a run takes, and how long it writes, in milliseconds. */
let running: number
let writing: number

interface Moment {
  /** `placing`: while the written files are put in their places. */
  readonly after: 'start' | 'writing' | 'placing'
  readonly milliseconds: number
}

/** Runs, and kills at the moment; without one, waits for the end. Gives the times at which it wrote and ended. */
function runAndKill(
  moment?: Moment,
  { cwd } = collection,
): Promise<{ wrote: number; ended: number; signal: string | null }> {
  return new Promise((resolve) => {
    const started = performance.now()
    let wrote = 0
    const child = spawn(process.execPath, [CLI, 'run', 'press', '--log', 'json'], { cwd })
    const killIn = ({ milliseconds }: Moment) => setTimeout(() => child.kill('SIGKILL'), milliseconds)
    if (moment?.after === 'start') killIn(moment)
    const watcher = watch(path.join(cwd, 'out'), (_, name) => {
      if (moment?.after === 'placing' && name === '.dateline.journal') killIn(moment)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes('"text":"writing"')) return
      wrote = performance.now() - started
      if (moment?.after === 'writing') killIn(moment)
    })
    child.stdout.resume()
    child.on('close', (_, signal) => {
      watcher.close()
      resolve({ wrote, ended: performance.now() - started, signal })
    })
  })
}

/** What the run after a killed one does, and what then stands there. */
async function nextRun(cwd = collection.cwd) {
  const out = path.join(cwd, 'out')
  const { code } = await dateline(['run', 'press', '--quiet'], { cwd })
  return { code, files: filesIn(out), names: readdirSync(out) }
}

beforeAll(async () => {
  collection = await changingCollection(12)
  const { wrote, ended } = await runAndKill()
  ;[running, writing] = [ended, ended - wrote]
  collection.reset()
})

test(`killed at ${KILLS} random points leaves the old timeline or the new one, whole`, async () => {
  const { cwd, before, after, reset } = collection
  const found = { old: 0, new: 0, killed: 0, leftovers: 0 }
  for (let i = 0; i < KILLS; i++) {
    const moment: Moment =
      i < WHILE_WRITING
        ? { after: 'writing', milliseconds: Math.random() * writing }
        : { after: 'start', milliseconds: Math.random() * running }
    const { signal } = await runAndKill(moment)
    const files = filesIn(path.join(cwd, 'out'))
    const at = `${moment.milliseconds.toFixed(1)} ms after ${moment.after}`
    expect(Object.keys(files), at).toEqual(Object.keys(before))
    for (const [name, text] of Object.entries(files)) {
      expect(text === before[name] || text === after[name], `${name}, ${at}`).toBe(true)
    }
    found[files['timeline.yaml'] === after['timeline.yaml'] ? 'new' : 'old']++
    if (signal === 'SIGKILL') found.killed++
    if (readdirSync(path.join(cwd, 'out')).some((name) => name.endsWith('.tmp'))) found.leftovers++
    const whole = { code: 0, files: after, names: Object.keys(after) }
    const isOld = files['timeline.yaml'] === before['timeline.yaml']
    expect(isOld && i % EVERY === 0 ? await nextRun() : whole, at).toEqual(whole)
    reset()
  }
  console.log('after kill -9:', JSON.stringify(found))
  // Else the moments say nothing.
  expect(Math.min(found.old, found.new, found.killed)).toBeGreaterThan(0)
})

test('killed while it annotates goes on from the articles that were done', async () => {
  const { cwd, after, reset } = collection
  rmSync(path.join(cwd, '.dateline-cache'), { recursive: true })
  const child = spawn(process.execPath, [CLI, 'run', 'press', '--log', 'json'], { cwd })
  const done = await new Promise<number>((resolve) => {
    let annotated = 0
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      annotated += text.match(/"text":"annotated"/g)?.length ?? 0
      if (annotated >= 3) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(annotated))
  })
  expect(filesIn(path.join(cwd, 'out'))['timeline.yaml']).toBe(collection.before['timeline.yaml'])
  const { code, stderr } = await dateline(['run', 'press', '--log', 'json'], { cwd })
  expect(code).toBe(0)
  expect(stderr.match(/taken from the cache/g)!.length).toBeGreaterThanOrEqual(done)
  expect(stderr).toContain('"code":"lock-taken-over"')
  expect(filesIn(path.join(cwd, 'out'))).toEqual(after)
  reset()
})

test(`killed at ${KILLS_IN_PARTS} random points while it writes parts leaves the old ones or the new ones to every reader`, async () => {
  const parts = await changingCollection(12, 'partition: month\n')
  const { cwd, after, reset } = parts
  const told = async (): Promise<string> => {
    const messages: Message[] = []
    const opened = await openTimeline('out', cwd, (file) => collectMessages(messages, 'test', file))
    expect(messages).toEqual([])
    return [...timelineYaml(opened!)].join('')
  }
  const old = await told()
  const { wrote, ended } = await runAndKill(undefined, parts)
  const now = await told()
  reset()
  const found = { old: 0, new: 0, between: 0 }
  for (let i = 0; i < KILLS_IN_PARTS; i++) {
    const moment: Moment =
      i % 2 === 0
        ? { after: 'placing', milliseconds: Math.random() * 3 }
        : { after: 'writing', milliseconds: Math.random() * (ended - wrote) }
    await runAndKill(moment, parts)
    if (readdirSync(path.join(cwd, 'out')).includes('.dateline.journal')) found.between++
    const text = await told()
    expect(text === old || text === now).toBe(true)
    found[text === now ? 'new' : 'old']++
    const whole = { code: 0, files: after, names: Object.keys(after) }
    expect(i % 4 === 0 ? await nextRun(cwd) : whole).toEqual(whole)
    reset()
  }
  console.log('after kill -9, in parts:', JSON.stringify(found))
})
