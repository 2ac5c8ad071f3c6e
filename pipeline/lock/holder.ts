/** Who holds a lock, as its file says it, and whether that run is still going. */
import { readFileSync } from 'node:fs'
import { host, now, owner } from '../clock.ts'

/** The content of a lock file. */
export interface Holder {
  readonly format: typeof FORMAT
  readonly owner: string
  readonly host: string
  readonly process: number
  /** When the run began, ISO 8601 in UTC. */
  readonly started: string
  /** Tells this lock from every other one. */
  readonly token: string
  /** Where Linux tells them: the machine's start, and the process's within it. A number of a process is used again. */
  readonly machine?: string
  readonly processStarted?: string
}

const FORMAT = 'dateline-lock/1'
const TEXTS = ['owner', 'host', 'started', 'token'] as const
/** Part of a file's name, so nothing else may stand there. */
const TOKEN = /^[0-9a-f-]{36}$/

/** This process as the holder of a lock. */
export function thisProcess(token: string): Holder {
  const machine = machineStart()
  const processStarted = startOf(process.pid)
  return {
    format: FORMAT,
    owner: owner(),
    host: host(),
    process: process.pid,
    started: now(),
    token,
    ...(machine === undefined ? {} : { machine }),
    ...(processStarted === undefined ? {} : { processStarted }),
  }
}

/** `undefined` for what dateline did not write. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null
    const isWhole =
      value?.format === FORMAT &&
      TEXTS.every((key) => typeof value[key] === 'string') &&
      TOKEN.test(value.token!) &&
      Number.isSafeInteger(value.process) &&
      value.process! > 0
    return isWhole ? (value as Holder) : undefined
  } catch {
    return undefined
  }
}

/** “run of anna on the host `mill`, process 4711, started 2025-03-04T02:00:00Z”. */
export const describeHolder = (holder: Holder): string =>
  `run of \`${holder.owner}\` on the host \`${holder.host}\`, process ${holder.process}, started ${holder.started}`

/** Whether the run is going. Of another host nobody here can know. */
export function lifeOf(holder: Holder): 'live' | 'dead' | 'unknown' {
  if (holder.host !== host()) return 'unknown'
  const machine = machineStart()
  if (machine !== undefined && holder.machine !== undefined && machine !== holder.machine) return 'dead'
  if (!isRunning(holder.process)) return 'dead'
  const started = startOf(holder.process)
  const isOther = started !== undefined && holder.processStarted !== undefined && started !== holder.processStarted
  return isOther ? 'dead' : 'live'
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function machineStart(): string | undefined {
  return readSystemFile('/proc/sys/kernel/random/boot_id')?.trim()
}

/** In the system's ticks since it started: the 22nd field; the second is a name in brackets that may hold anything. */
function startOf(pid: number): string | undefined {
  const stat = readSystemFile(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function readSystemFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
