/**
 * One run at a time: a file in the output folder that names who writes there. It appears whole, with its content, or not
 * at all. The lock of a run that is going is respected; that of a run which died is taken over; a file that cannot be
 * understood is left to people. There is no going on without a lock.
 */
import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Report } from '../stage.ts'
import { describeHolder, lifeOf, parseHolder, thisProcess, type Holder } from './holder.ts'

export const LOCK_FILE = '.dateline.lock'

/** A lock that is held. */
export interface Lock {
  /** Whether the file still says so: somebody may have deleted it. */
  readonly isHeld: () => Promise<boolean>
  /** Gives it back; does nothing when it is no longer held. */
  readonly release: () => Promise<void>
}

/** What stands in the way. */
type Obstacle = Holder | 'garbage' | undefined

/**
 * Locks the folder for this process. `undefined`, with an error that says who writes there and what helps, when it is
 * locked already or cannot be locked. A dead run's lock is taken over with a warning.
 */
export async function lockFolder(folder: string, report: Report): Promise<Lock | undefined> {
  const file = path.join(folder, LOCK_FILE)
  const holder = thisProcess(randomUUID())
  try {
    const obstacle = await acquire(file, holder, report)
    if (obstacle !== undefined) {
      reportObstacle(file, obstacle, report)
      return undefined
    }
  } catch (error) {
    const reason = (error as Error).message
    report.error(
      'output-unwritable',
      `cannot lock \`${folder}\`: ${reason}; what was there is unchanged; check its rights and the space on its disk`,
    )
    return undefined
  }
  const isHeld = async () => isSame(await readHolder(file), holder)
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(file, { force: true })
    },
  }
}

/** Puts `holder` into the lock file, or gives what stands in the way. */
async function acquire(file: string, holder: Holder, report?: Report): Promise<Obstacle> {
  for (;;) {
    if (await createWhole(file, holder)) return undefined
    const found = await readHolder(file)
    // Released in between.
    if (found === undefined) continue
    if (found === 'garbage' || lifeOf(found) !== 'dead') return found
    const obstacle = await takeOver(file, found, holder)
    if (obstacle === 'changed') continue
    if (obstacle === undefined) {
      report?.warn(
        'lock-taken-over',
        `a ${describeHolder(found)}, ended without finishing; its lock was taken over, and this run starts from the last whole timeline`,
      )
    }
    return obstacle
  }
}

/**
 * Puts `holder` in the place of a dead one. Of several who see the same dead lock one may do so: the one who holds a lock
 * named after it, which can itself be a dead one's.
 */
async function takeOver(file: string, dead: Holder, holder: Holder): Promise<Obstacle | 'changed'> {
  const claim = `${file}.${dead.token}`
  const obstacle = await acquire(claim, holder)
  if (obstacle !== undefined) return obstacle
  try {
    if (!isSame(await readHolder(file), dead)) return 'changed'
    await withTemporary(file, holder, (temporary) => rename(temporary, file))
    return undefined
  } finally {
    await rm(claim, { force: true })
  }
}

/** False when the file is there already. */
async function createWhole(file: string, holder: Holder, again = true): Promise<boolean> {
  try {
    await withTemporary(file, holder, async (temporary) => {
      try {
        await link(temporary, file)
      } catch (error) {
        if (!WITHOUT_LINKS.has(String((error as NodeJS.ErrnoException).code))) throw error
        // Some file systems know no links; there a reader may see the file while it is still empty.
        await writeFile(file, contentOf(holder), { flag: 'wx', flush: true })
      }
    })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // Who holds the lock clears up, and may take the temporary file for a dead run's.
    if (code === 'ENOENT' && again) return createWhole(file, holder, false)
    throw error
  }
}

const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

async function withTemporary(file: string, holder: Holder, use: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, contentOf(holder), { flag: 'wx', flush: true })
    await use(temporary)
  } finally {
    await rm(temporary, { force: true })
  }
}

const contentOf = (holder: Holder): string => `${JSON.stringify(holder, null, 2)}\n`

async function readHolder(file: string): Promise<Obstacle> {
  try {
    return parseHolder(await readFile(file, 'utf8')) ?? 'garbage'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return 'garbage'
    throw error
  }
}

const isSame = (found: Obstacle, holder: Holder): boolean =>
  typeof found === 'object' && found.token === holder.token && found.started === holder.started

function reportObstacle(file: string, obstacle: Holder | 'garbage', report: Report): void {
  const remedy = `if no run is going, delete \`${file}\` and start again`
  if (obstacle === 'garbage') {
    report.error(
      'lock-invalid',
      `\`${file}\` was not written by dateline, so nobody can tell whether a run is going; nothing was written; ${remedy}`,
    )
    return
  }
  const there =
    lifeOf(obstacle) === 'live' ? 'is going' : 'may be going: it is on another host, where it cannot be seen'
  report.error(
    'locked',
    `a ${describeHolder(obstacle)}, ${there}; nothing was written; wait for its end and start again` +
      (lifeOf(obstacle) === 'live' ? '' : `; ${remedy}`),
  )
}
