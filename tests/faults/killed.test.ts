/** `kill -9` at any moment of a run: the old timeline is there, whole; the next run goes on from it. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CLI, dateline } from '../support/command.ts'
import { changingCollection, filesIn, type Collection } from './collection.ts'
import { type Counts, killAtEach, moments, runAndKill } from './killing.ts'

/** With those of killed-while-writing.test.ts 100. */
const KILLS = 40

let collection: Collection
let counts: Counts

beforeAll(async () => {
  collection = await changingCollection(12)
  counts = await runAndKill(collection.cwd)
  collection.reset()
})

test(`killed at ${KILLS} random points of the whole run leaves the old timeline or the new one, whole`, async () => {
  const found = await killAtEach(collection, moments(KILLS, 'log', counts, 1))
  console.log('after kill -9:', JSON.stringify(found))
  // Else the moments say nothing.
  expect(Math.min(found.old, found.killed)).toBeGreaterThan(0)
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
