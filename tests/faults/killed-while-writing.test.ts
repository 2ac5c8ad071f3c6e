/** `kill -9` while the disk is being written: the old timeline or the new one is there, whole, in one file or in parts. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTimeline } from '../../pipeline/review/open-timeline.ts'
import { collectMessages, type Message } from '../../pipeline/stage.ts'
import { timelineYaml } from '../../stages/write-timeline/index.ts'
import { changingCollection } from './collection.ts'
import { killAtEach, moments, nextRun, runAndKill } from './killing.ts'

/** With those of killed.test.ts 100: at a moment of the whole run the disk is hardly ever touched. */
const KILLS = 60
const KILLS_IN_PARTS = 12

test(`killed at ${KILLS} random points of writing leaves the old timeline or the new one, whole`, async () => {
  const collection = await changingCollection(12)
  const counts = await runAndKill(collection.cwd)
  collection.reset()
  const found = await killAtEach(collection, moments(KILLS, 'disk', counts, 2))
  console.log('after kill -9 while writing:', JSON.stringify(found))
  // Else the moments say nothing.
  expect(Math.min(found.old, found.new, found.killed)).toBeGreaterThan(0)
})

test(`killed at ${KILLS_IN_PARTS} random points while it writes parts leaves the old ones or the new ones to every reader`, async () => {
  const { cwd, after, reset } = await changingCollection(12, 'partition: month\n')
  const told = async (): Promise<string> => {
    const messages: Message[] = []
    const opened = await openTimeline('out', cwd, (file) => collectMessages(messages, 'test', file))
    expect(messages).toEqual([])
    return [...timelineYaml(opened!)].join('')
  }
  const old = await told()
  const counts = await runAndKill(cwd)
  const now = await told()
  reset()
  const found = { old: 0, new: 0, between: 0 }
  for (const [i, moment] of moments(KILLS_IN_PARTS, 'disk', counts, 3).entries()) {
    await runAndKill(cwd, moment)
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
