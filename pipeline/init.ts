/** Makes a new collection: settings, decisions, a page for its reviewers and a workflow. What is there already stays. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { packageVersion } from './cache/tool-version.ts'

/** Each file of a collection, and the template it is made from; without one it is empty. */
const FILES: readonly (readonly [file: string, template?: string])[] = [
  ['dateline.config.yaml', 'dateline.config.yaml'],
  ['corrections.yaml', 'corrections.yaml'],
  ['names.yaml', 'names.yaml'],
  ['README.md', 'README.md'],
  ['.gitignore', 'gitignore'],
  ['articles/.gitkeep'],
  ['.github/workflows/timeline.yml', 'timeline.yml'],
]

export interface Initialised {
  /** Paths inside the folder, in a fixed order. */
  readonly made: readonly string[]
  /** Were there before, and are as they were. */
  readonly kept: readonly string[]
}

/** Writes what is not there yet into `folder`, which is made where there is none. Throws what the disk throws. */
export async function initCollection(folder: string): Promise<Initialised> {
  const made: string[] = []
  const kept: string[] = []
  for (const [file, template] of FILES) {
    const place = path.join(folder, file)
    if (await isThere(place)) {
      kept.push(file)
      continue
    }
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, template === undefined ? '' : await fillTemplate(template), { flag: 'wx' })
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

async function fillTemplate(name: string): Promise<string> {
  const text = await readFile(locate.resolve(`#templates/${name}`), 'utf8')
  return text.replaceAll('DATELINE_VERSION', packageVersion())
}
