/** One run at a time: the lock of the output folder. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockFolder, LOCK_FILE } from '../pipeline/lock/index.ts'
import { lifeOf, parseHolder, thisProcess, type Holder } from '../pipeline/lock/holder.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { dateline, emptyFolder } from './support/command.ts'
import { pressFolder } from './support/press.ts'

const TOKEN = '0f9c1a52-1111-4222-8333-0123456789ab'
/** Of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  return child.pid!
}
const lockText = (changes: Partial<Holder> = {}): string => JSON.stringify({ ...thisProcess(TOKEN), ...changes })

function folderWith(lock?: string): string {
  const folder = emptyFolder()
  if (lock !== undefined) writeFileSync(path.join(folder, LOCK_FILE), lock)
  return folder
}

async function lockIn(folder: string) {
  const messages: Message[] = []
  return { lock: await lockFolder(folder, collectMessages(messages, 'lock')), messages }
}

describe('a lock', () => {
  test('names owner, host, process and start, and is gone when it is given back', async () => {
    const folder = folderWith()
    const { lock, messages } = await lockIn(folder)
    const holder = parseHolder(readFileSync(path.join(folder, LOCK_FILE), 'utf8'))
    expect(holder).toMatchObject({ host: hostname(), process: process.pid })
    expect(holder?.owner).not.toBe('')
    expect(holder?.started).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect([await lock?.isHeld(), messages]).toEqual([true, []])
    await lock?.release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is had by one of many who ask at once', async () => {
    const folder = folderWith()
    const asked = await Promise.all(Array.from({ length: 20 }, () => lockIn(folder)))
    const [winner, ...others] = asked.filter(({ lock }) => lock)
    expect([winner !== undefined, others]).toEqual([true, []])
    for (const { messages } of asked.filter(({ lock }) => !lock)) expect(messages).toMatchObject([{ code: 'locked' }])
  })

  test('of a process that has ended is had by one of many who ask at once, who says so', async () => {
    const folder = folderWith(lockText({ process: await endedPid(), owner: 'anna' }))
    const asked = await Promise.all(Array.from({ length: 20 }, () => lockIn(folder)))
    const winners = asked.filter(({ lock }) => lock)
    expect(winners).toHaveLength(1)
    expect(winners[0]!.messages).toMatchObject([{ severity: 'warning', code: 'lock-taken-over' }])
    expect(winners[0]!.messages[0]!.text).toMatch(/run of `anna` on the host `.*`, process \d+, started .*taken over/)
    expect(readdirSync(folder)).toEqual([LOCK_FILE])
  })

  test('whose claim was left by a dead process too is taken over', async () => {
    const dead = { process: await endedPid() }
    const folder = folderWith(lockText(dead))
    writeFileSync(path.join(folder, `${LOCK_FILE}.${TOKEN}`), lockText({ ...dead, token: TOKEN.replaceAll('1', '2') }))
    const { lock } = await lockIn(folder)
    expect(await lock?.isHeld()).toBe(true)
    expect(readdirSync(folder)).toEqual([LOCK_FILE])
  })

  test.each([
    ['of a process that is going', {}, 'is going'],
    ['of another host', { host: 'elsewhere.example' }, 'may be going: it is on another host'],
  ])('%s is respected', async (_, changes, expected) => {
    const text = lockText(changes)
    const folder = folderWith(text)
    const { lock, messages } = await lockIn(folder)
    expect(lock).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'locked' }])
    expect(messages[0]!.text).toContain(expected)
    expect(readFileSync(path.join(folder, LOCK_FILE), 'utf8')).toBe(text)
  })

  test.each([
    '',
    'x',
    'null',
    '{}',
    lockText().slice(0, 40),
    lockText({ token: '../../x' }),
    lockText({ process: -1 }),
  ])('file that holds %j is left to people', async (text) => {
    const folder = folderWith(text)
    const { lock, messages } = await lockIn(folder)
    expect(lock).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'lock-invalid' }])
    expect(messages[0]!.text).toMatch(/nothing was written; if no run is going, delete `.*\.dateline\.lock`/)
    expect(readFileSync(path.join(folder, LOCK_FILE), 'utf8')).toBe(text)
  })

  test('that cannot be made is an error: there is no going on without', async () => {
    const { lock, messages } = await lockIn(path.join(folderWith(), 'nowhere'))
    expect(lock).toBeUndefined()
    expect(messages).toMatchObject([{ severity: 'error', code: 'output-unwritable' }])
  })

  test('that somebody took away is not held, and not given back', async () => {
    const folder = folderWith()
    const { lock } = await lockIn(folder)
    writeFileSync(path.join(folder, LOCK_FILE), lockText())
    expect(await lock?.isHeld()).toBe(false)
    await lock?.release()
    expect(existsSync(path.join(folder, LOCK_FILE))).toBe(true)
  })
})

test.skipIf(!existsSync('/proc/self/stat'))('a number of a process that is used again is not the run', () => {
  expect(lifeOf(thisProcess(TOKEN))).toBe('live')
  expect(lifeOf({ ...thisProcess(TOKEN), processStarted: '1' })).toBe('dead')
  expect(lifeOf({ ...thisProcess(TOKEN), machine: 'before it was started again' })).toBe('dead')
})

describe('run', () => {
  test('respects a lock: it ends with 4, says who is going and touches nothing', async () => {
    const cwd = pressFolder({ 'out/timeline.yaml': 'events: []\n', [`out/${LOCK_FILE}`]: lockText({ owner: 'anna' }) })
    const { code, stdout, stderr } = await dateline(['run', 'press'], { cwd })
    expect([code, stdout]).toEqual([4, ''])
    expect(stderr).toMatch(/^error: a run of `anna` on the host `.*is going; nothing was written; .*\(locked\)\n$/)
    expect(readFileSync(path.join(cwd, 'out/timeline.yaml'), 'utf8')).toBe('events: []\n')
    expect(readdirSync(path.join(cwd, 'out')).sort()).toEqual([LOCK_FILE, 'timeline.yaml'])
  })

  test('ends with 4 at a lock file of garbage', async () => {
    const cwd = pressFolder({ [`out/${LOCK_FILE}`]: 'garbage' })
    const { code, stderr } = await dateline(['run', 'press'], { cwd })
    expect(code).toBe(4)
    expect(stderr).toMatch(/^error: `.*\.dateline\.lock` was not written by dateline.*\(lock-invalid\)\n$/)
    expect(readdirSync(path.join(cwd, 'out'))).toEqual([LOCK_FILE])
  })

  test('goes on in the place of a dead one, clears up after it, and leaves no lock', async () => {
    const half = '.timeline.yaml.0f9c1a52-1111-4222-8333-0123456789ab.tmp'
    const cwd = pressFolder({
      [`out/${LOCK_FILE}`]: lockText({ process: await endedPid() }),
      [`out/${half}`]: 'half',
      'out/.mine.tmp': 'not dateline’s',
    })
    const { code, stderr } = await dateline(['run', 'press'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain('ended without finishing; its lock was taken over')
    expect(stderr).toContain(`left \`${half}\``)
    expect(readdirSync(path.join(cwd, 'out')).filter((name) => name.startsWith('.'))).toEqual(['.mine.tmp'])
  })

  test('leaves no lock when it fails', async () => {
    const cwd = pressFolder()
    mkdirSync(path.join(cwd, 'empty'))
    expect((await dateline(['run', 'empty'], { cwd })).code).toBe(1)
    expect(readdirSync(path.join(cwd, 'out'))).toEqual([])
  })
})
