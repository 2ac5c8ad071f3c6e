/** Makes a new collection: settings, decisions, a page for its reviewers and a workflow. What is there already stays. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const MANIFEST = 'package.json'

/** Each file of a collection, and the template it is made from; without one it is empty. */
const FILES: readonly (readonly [file: string, template?: string])[] = [
  ['dateline.config.yaml', 'dateline.config.yaml'],
  ['corrections.yaml', 'corrections.yaml'],
  ['names.yaml', 'names.yaml'],
  ['README.md', 'README.md'],
  ['.gitignore', 'gitignore'],
  [MANIFEST],
  ['articles/.gitkeep'],
  ['.github/workflows/timeline.yml', 'timeline.yml'],
]

export interface Initialised {
  /** Paths inside the folder, in a fixed order. */
  readonly made: readonly string[]
  /** Were there before, and are as they were. */
  readonly kept: readonly string[]
}

/**
 * Writes what is not there yet into `folder`, which is made where there is none. `source` is where the collection gets
 * dateline from, see `isSource`. Throws what the disk throws.
 */
export async function initCollection(folder: string, source?: string): Promise<Initialised> {
  const made: string[] = []
  const kept: string[] = []
  for (const [file, template] of FILES) {
    const place = path.join(folder, file)
    if (await isThere(place)) {
      kept.push(file)
      continue
    }
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, file === MANIFEST ? manifest(source) : await readTemplate(template), { flag: 'wx' })
    made.push(file)
  }
  return { made, kept }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

const locate = createRequire(import.meta.url)

const readTemplate = async (name: string | undefined): Promise<string> =>
  name === undefined ? '' : readFile(locate.resolve(`#templates/${name}`), 'utf8')

/** A version or a bare name would be looked up in the registry of npm, where another program has the name `dateline`. */
const SOURCE = /^(?:git\+(?:https|ssh|file):|https:|file:|github:|gitlab:|bitbucket:)\S+$/

/** Whether npm gets what is named so from its own place: a git URL or a tarball, never the registry. */
export const isSource = (text: string): boolean => SOURCE.test(text)

const manifest = (source: string | undefined): string =>
  `${JSON.stringify({ private: true, dependencies: source === undefined ? {} : { dateline: source } }, null, 2)}\n`
