/** A disk that is full, or cannot be written: the old timeline stays, whole, and the message says what is wrong. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CLI, dateline, execute } from '../support/command.ts'
import { changingCollection, filesIn, type Collection } from './collection.ts'

let collection: Collection

beforeAll(async () => {
  collection = await changingCollection(20)
})

/** Runs a script in which `out` can be another disk: in name spaces of its own, so nothing is left mounted. */
const inOwnSpace = (script: string) =>
  execute('unshare', ['--map-root-user', '--mount', 'sh', '-euc', script], { cwd: collection.cwd })

const canMount =
  spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0
const RUN = `'${process.execPath}' '${CLI}' run press --quiet`

/** `out` becomes a small disk with the old timeline on it and `free` kilobytes to spare; what it holds is copied to `seen`. */
const onSmallDisk = (free: number) => `
rm -rf seen; used=$(du -sk out | cut -f1)
cp -r out old; mount -t tmpfs -o size=$((used + ${free} + 16))k tmpfs out; cp old/* out/; rm -r old
code=0; ${RUN} || code=$?
cp -r out seen
exit $code`

const FULL = /^error: cannot (?:write into|lock) `.*`: ENOSPC.*what was there is unchanged.*\(output-unwritable\)\n$/

describe.skipIf(!canMount)('a full disk', () => {
  test.each([
    [0, 1],
    [16, 1],
    [64, 1],
    [200, 1],
    [4000, 0],
  ])('with %i kB to spare ends with %i and leaves the old timeline or the new one', async (free, expected) => {
    const { cwd, before, after, reset } = collection
    const { code, stderr } = await inOwnSpace(onSmallDisk(free))
    expect([code, filesIn(path.join(cwd, 'seen'))]).toEqual([expected, expected === 0 ? after : before])
    expect(stderr).toMatch(expected === 0 ? /^$/ : FULL)
    reset()
  })

  test('of the cache does not stop the run', async () => {
    const { cwd, after, reset } = collection
    const script = `rm -rf .dateline-cache; mkdir .dateline-cache; mount -t tmpfs -o size=16k tmpfs .dateline-cache; ${RUN.replace('--quiet', '')}`
    const { code, stderr } = await inOwnSpace(script)
    expect(code).toBe(0)
    expect(stderr.match(/cache-unwritable/g)).toHaveLength(1)
    expect(filesIn(path.join(cwd, 'out'))).toEqual(after)
    reset()
  })
})

describe.skipIf(!canMount)('a disk that cannot be written', () => {
  test('is told of before any work, and left alone', async () => {
    const { cwd, before, reset } = collection
    const { code, stderr } = await inOwnSpace(`mount --bind out out; mount -o remount,ro,bind out; ${RUN}`)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error: cannot write into `.*`: EROFS.*\(output-unwritable\)\n$/)
    expect(filesIn(path.join(cwd, 'out'))).toEqual(before)
    reset()
  })

  test('for the cache only: the run goes on', async () => {
    const { code, stderr } = await inOwnSpace(
      `mount --bind .dateline-cache .dateline-cache; mount -o remount,ro,bind .dateline-cache; ${RUN.replace('--quiet', '')}`,
    )
    expect(code).toBe(0)
    expect(stderr).toContain('(cache-unwritable)')
    collection.reset()
  })
})

/** Where nothing may be mounted, files may still be kept small. */
test.each([1, 32])('a limit of %i blocks on the size of files leaves the old timeline', async (blocks) => {
  const { cwd, before, reset } = collection
  const { code, stderr } = await execute('sh', ['-c', `ulimit -f ${blocks}; ${RUN}`], { cwd })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^error: cannot write into `.*`: EFBIG.*what was there is unchanged.*\(output-unwritable\)\n$/)
  expect(filesIn(path.join(cwd, 'out'))).toEqual(before)
  expect((await dateline(['run', 'press', '--quiet'], { cwd })).code).toBe(0)
  reset()
})
