/**
 * Keeps what annotating each article gave, in a folder that can be deleted at any time. An entry is found by the article's
 * content, the tool and the settings, so a stale one is never found; one that is damaged counts as not there.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Article } from '../article.ts'
import { sha256Of } from '../ids.ts'
import type { Report } from '../stage.ts'
import type { StageOptions } from '../stages.ts'
import { pruneCache } from './prune.ts'
import { packEntry, packSource, unpackEntry, unpackSource, type Entry } from './entry.ts'

export interface Cache {
  /** What annotating this article gave; `undefined` when it is not known. */
  readonly get: (article: Article) => Entry | undefined
  /** Keeps it. A cache that cannot be written is reported once; the run goes on without it. */
  readonly put: (article: Article, entry: Entry) => void
  /** Keeps an article as it was read, for a day on which its file cannot be. */
  readonly putSource: (article: Article) => void
  /** The article with this id and this hash of its text, as it was once read. */
  readonly getSource: (id: string, sha256: string) => Article | undefined
  /** Removes what neither this run used nor another collection, or this one with other settings, in its last one. */
  readonly prune: (collection: string) => void
}

/** What entries depend on besides the article. */
export interface CacheContext {
  readonly toolVersion: string
  readonly options: StageOptions
  /** Only look up what is there. Default false. */
  readonly isReadOnly?: boolean | undefined
}

/** One folder for each version of the tool; the digest is cut to what is surely enough. */
const VERSION_LENGTH = 16
const VERSION_FOLDER = /^[0-9a-f]{16}$/

/** The cache in `folder`, which is made where there is none. Entries of other versions of the tool are removed. */
export function openCache(
  folder: string,
  { toolVersion, options, isReadOnly = false }: CacheContext,
  report: Report,
): Cache {
  const version = toolVersion.slice(0, VERSION_LENGTH)
  const settings = JSON.stringify(options)
  let isWritable = !isReadOnly && makeFolder(folder, version, report)
  // Two articles never share a key, and one is asked for and then kept: hashed once.
  let last: { readonly article: Article; readonly key: string } | undefined
  const keyOf = (article: Article): string => {
    if (last?.article !== article) last = { article, key: sha256Of(`${settings}\n${JSON.stringify(article)}`) }
    return last.key
  }
  const used = new Set<string>()
  const use = (place: string, key: string): string => {
    const file = `${place}/${key.slice(0, 2)}/${key.slice(2)}`
    used.add(file)
    return path.join(folder, file)
  }
  const fileOf = (key: string): string => use(version, key)
  const sourceOf = ({ id, sha256 }: Source): string => use(SOURCES, sha256Of(`${id}\n${sha256}`))
  const write = (file: string, bytes: () => Uint8Array): void => {
    if (!isWritable) return
    try {
      writeEntry(file, bytes())
    } catch (error) {
      isWritable = false
      reportUnwritable(folder, error, report)
    }
  }
  return {
    get: (article) => readEntry(fileOf(keyOf(article)), keyOf(article), article, report),
    put: (article, entry) => write(fileOf(keyOf(article)), () => packEntry(keyOf(article), entry)),
    putSource: (article) => {
      if (isWritable && !existsSync(sourceOf(article))) write(sourceOf(article), () => packSource(article))
    },
    getSource: (id, sha256) => readSource(sourceOf({ id, sha256 }), { id, sha256 }, report),
    prune: (collection) => {
      try {
        if (isWritable) pruneCache(folder, `${collection}\n${settings}`, used)
      } catch (error) {
        reportUnwritable(folder, error, report)
      }
    },
  }
}

type Source = Pick<Article, 'id' | 'sha256'>

/** Whatever the version: an article is read back and annotated by the tool that needs it. */
const SOURCES = 'sources'

function readSource(file: string, { id, sha256 }: Source, report: Report): Article | undefined {
  try {
    return unpackSource(readFileSync(file), { id, sha256 })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      report.warn(
        'cache-damaged',
        `what was kept of \`${id}\` in \`${file}\` cannot be used (${message}); it was removed`,
      )
      rmSync(file, { force: true })
    }
    return undefined
  }
}

function readEntry(file: string, key: string, article: Article, report: Report): Entry | undefined {
  try {
    return unpackEntry(key, readFileSync(file))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      const name = article.paths[0] ?? article.id
      const text = `the entry of \`${name}\` in \`${file}\` cannot be used (${message}); the article was annotated anew and the entry replaced`
      report.warn('cache-damaged', text)
    }
    return undefined
  }
}

/** Whole or not at all; without waiting for the disk, as what a power cut damages is found out when it is read. */
function writeEntry(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(temporary, bytes, { flag: 'wx' })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Makes the folder, and removes the entries of other versions. False, with a warning, when it cannot be written. */
function makeFolder(folder: string, version: string, report: Report): boolean {
  try {
    // A folder that somebody made for other things too is not hidden from version control.
    if (mkdirSync(folder, { recursive: true }) !== undefined) writeFileSync(path.join(folder, '.gitignore'), '*\n')
    const others = readdirSync(folder).filter((name) => VERSION_FOLDER.test(name) && name !== version)
    for (const name of others) rmSync(path.join(folder, name), { recursive: true, force: true })
    if (others.length > 0 && !existsSync(path.join(folder, version))) {
      report.info(
        'cache-outdated',
        `\`${folder}\` was filled by another version of dateline; every article is annotated anew`,
      )
    }
    mkdirSync(path.join(folder, version), { recursive: true })
    return true
  } catch (error) {
    reportUnwritable(folder, error, report)
    return false
  }
}

function reportUnwritable(folder: string, error: unknown, report: Report): void {
  const text = `cannot write into \`${folder}\`: ${(error as Error).message}; the run goes on, the next one annotates again what is not kept; name a folder with \`--cache\`, or none with \`--no-cache\``
  report.warn('cache-unwritable', text)
}
