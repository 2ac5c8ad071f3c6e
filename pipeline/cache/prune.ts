/** Removes from the cache what no collection used in its last run. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sha256Of } from '../ids.ts'

/** Lists of what each collection used: several may share a cache. */
const USED = 'used'
/** A file of the cache, from its folder: version or `sources`, then a key in two parts. */
const ENTRY = /^(?:[0-9a-f]{16}|sources)\/[0-9a-f]{2}\/[0-9a-f]{62}$/

/**
 * Notes the files that `collection` used, from the folder of the cache, and removes those that no collection used. What
 * another run is just writing may go too: it is annotated again the next time. Throws what the disk throws.
 */
export function pruneCache(folder: string, collection: string, used: Iterable<string>): void {
  mkdirSync(path.join(folder, USED), { recursive: true })
  const list = [...used].sort().join('\n')
  const file = path.join(folder, USED, sha256Of(collection).slice(0, 16))
  if (!existsSync(file) || readFileSync(file, 'utf8') !== list) writeFileSync(file, list)
  const kept = new Set(
    readdirSync(path.join(folder, USED)).flatMap((name) =>
      readFileSync(path.join(folder, USED, name), 'utf8').split('\n'),
    ),
  )
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const entry = name.split(path.sep).join('/')
    if (ENTRY.test(entry) && !kept.has(entry)) rmSync(path.join(folder, name), { force: true })
  }
}
