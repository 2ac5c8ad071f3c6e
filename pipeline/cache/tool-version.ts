/** What an annotation depends on besides the article: one digest of it all. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const locate = createRequire(import.meta.url)
/** The folder that holds `pipeline/` and `stages/`: of the sources, or of the build. */
const CODE = fileURLToPath(new URL('../..', import.meta.url))
const CODE_FILE = /(?<!\.d)\.[jt]s$/

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

const manifest = (): Manifest => locate('dateline/package.json') as Manifest

/** The version in the package's manifest. */
export const packageVersion = (): string => manifest().version

/**
 * Hexadecimal digest of the version, the code itself, the weights, the pinned dependencies and Node: between two releases
 * the version stays while the answers change. Takes about 20 ms.
 */
export function toolVersion(): string {
  const { version, dependencies } = manifest()
  const hash = createHash('sha256').update(JSON.stringify([version, dependencies, process.versions.node]))
  for (const name of codeFiles()) hash.update(`${name}\0`).update(readFileSync(path.join(CODE, name)))
  return hash.update(readFileSync(locate.resolve('#syntax-weights'))).digest('hex')
}

const codeFiles = (): string[] =>
  ['pipeline', 'stages'].flatMap((folder) =>
    readdirSync(path.join(CODE, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((name) => CODE_FILE.test(name))
      .sort(),
  )
