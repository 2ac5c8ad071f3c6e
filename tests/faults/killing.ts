/** Runs that are killed: at which moment, and what must then stand there. */
import { spawn } from 'node:child_process'
import { readdirSync, watch } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { CLI, dateline } from '../support/command.ts'
import { randomNumbers } from '../support/random.ts'
import { filesIn, type Collection } from './collection.ts'

/** Counted in what the run does, so that a slow machine is killed at the same places as a fast one. */
export interface Moment {
  /** `log`: lines it logged. `disk`: changes in its output folder. */
  readonly of: 'log' | 'disk'
  readonly count: number
  /** A little later: between two things that can be counted. */
  readonly milliseconds: number
}

export interface Counts {
  readonly log: number
  readonly disk: number
}

interface Ended extends Counts {
  readonly signal: string | null
}

/** Runs, and kills at the moment; without one, waits for the end. */
export function runAndKill(cwd: string, moment?: Moment): Promise<Ended> {
  return new Promise((resolve) => {
    const counts = { log: 0, disk: 0 }
    const child = spawn(process.execPath, [CLI, 'run', 'press', '--log', 'json'], { cwd })
    const count = (what: Moment['of'], more: number) => {
      const before = counts[what]
      counts[what] += more
      if (moment?.of !== what || before >= moment.count || counts[what] < moment.count) return
      if (moment.milliseconds === 0) child.kill('SIGKILL')
      else setTimeout(() => child.kill('SIGKILL'), moment.milliseconds)
    }
    const watcher = watch(path.join(cwd, 'out'), () => count('disk', 1))
    child.stderr.setEncoding('utf8').on('data', (text: string) => count('log', text.split('\n').length - 1))
    child.stdout.resume()
    child.on('close', (_, signal) => {
      watcher.close()
      resolve({ ...counts, signal })
    })
  })
}

/** What the run after a killed one does, and what then stands there. */
export async function nextRun(cwd: string) {
  const out = path.join(cwd, 'out')
  const { code } = await dateline(['run', 'press', '--quiet'], { cwd })
  return { code, files: filesIn(out), names: readdirSync(out) }
}

/** So many milliseconds at most behind what is counted. */
const LATEST = 8

/** Moments that look random, the same in every run for one `seed`. */
export function moments(kills: number, of: Moment['of'], counts: Counts, seed: number): Moment[] {
  const random = randomNumbers(seed)
  return Array.from({ length: kills }, () => ({ of, count: 1 + random(counts[of]), milliseconds: random(LATEST) }))
}

/** After every so many that left the old timeline the next run is tried too. */
const EVERY = 8

/** Kills at each of the moments; the old timeline or the new one is there, whole, and the next run goes on from it. */
export async function killAtEach({ cwd, before, after, reset }: Collection, all: readonly Moment[]) {
  const found = { old: 0, new: 0, killed: 0, leftovers: 0, between: 0 }
  const whole = { code: 0, files: after, names: Object.keys(after) }
  for (const [i, moment] of all.entries()) {
    const { signal } = await runAndKill(cwd, moment)
    const files = filesIn(path.join(cwd, 'out'))
    const at = JSON.stringify(moment)
    expect(Object.keys(files), at).toEqual(Object.keys(before))
    const between = Object.keys(files).filter((name) => files[name] !== before[name] && files[name] !== after[name])
    // While the timeline may still be the old one the state tells of both; the next run must go on from that.
    expect([[], ['state.jsonl']], at).toContainEqual(between)
    if (between.length > 0) found.between++
    const isOld = files['timeline.yaml'] === before['timeline.yaml']
    found[isOld ? 'old' : 'new']++
    if (signal === 'SIGKILL') found.killed++
    if (readdirSync(path.join(cwd, 'out')).some((name) => name.endsWith('.tmp'))) found.leftovers++
    if (between.length > 0 || (isOld && i % EVERY === 0)) expect(await nextRun(cwd), at).toEqual(whole)
    reset()
  }
  return found
}
