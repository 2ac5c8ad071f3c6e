/** The committed timeline is what the committed seeds give. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../pipeline/run.ts'
import { emptyFolder, ROOT } from './support/command.ts'

const committed = path.join(ROOT, 'out')

// `npm start` makes it; the ids that stand in it are kept, so the run starts from a copy.
test.skipIf(!existsSync(committed))('out/ is not stale: `npm start` would change nothing', async () => {
  const out = path.join(emptyFolder(), 'out')
  cpSync(committed, out, { recursive: true })
  // What was settled in an earlier run would hide that the mentions are grouped otherwise now.
  const { messages } = await run({ inputs: ['seeds'], out, cwd: ROOT, regroup: true })
  expect(messages.filter((m) => m.severity === 'error')).toEqual([])
  expect(readdirSync(out)).toEqual(readdirSync(committed))
  for (const name of readdirSync(out)) {
    expect(readFileSync(path.join(out, name), 'utf8'), name).toBe(readFileSync(path.join(committed, name), 'utf8'))
  }
})

test('the timeline of the seeds does not depend on what was there before', async () => {
  const [first, again] = [emptyFolder(), emptyFolder()]
  const { path: written } = await run({ inputs: ['seeds'], out: first, cwd: ROOT })
  cpSync(first, again, { recursive: true })
  expect((await run({ inputs: ['seeds'], out: again, cwd: ROOT })).changed).toEqual([])
  expect(written).toBeDefined()
})
