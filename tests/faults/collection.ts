/** A collection whose timeline is about to change: what stands there, what is to come, and a way to set it up again. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeArticles } from '../bench/articles.ts'
import { dateline, emptyFolder, ROOT } from '../support/command.ts'

export type Files = Readonly<Record<string, string>>

export interface Collection {
  /** Holds `press/`, `out/` as it was before, and the cache of all articles but the last. */
  readonly cwd: string
  readonly before: Files
  readonly after: Files
  /** Puts `out/` and the cache back as they were before. */
  readonly reset: () => void
}

/** The files that are not hidden. */
export const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  )

/** `count` articles; the timeline `before` knows all but one of them. `settings` are those of the configuration. */
export async function changingCollection(count: number, settings = ''): Promise<Collection> {
  const cwd = emptyFolder()
  const [out, saved] = [path.join(cwd, 'out'), path.join(cwd, 'saved')]
  mkdirSync(path.join(cwd, 'press'))
  writeFileSync(path.join(cwd, 'dateline.config.yaml'), settings)
  const articles = [...makeArticles(ROOT, count)]
  const write = (list: typeof articles) =>
    writeFileSync(path.join(cwd, 'press/made.jsonl'), list.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const run = async () => {
    const { code, stderr } = await dateline(['run', 'press', '--quiet'], { cwd })
    if (code !== 0) throw new Error(`the collection could not be made: ${stderr}`)
  }
  write(articles.slice(1))
  await run()
  cpSync(out, path.join(saved, 'out'), { recursive: true })
  cpSync(path.join(cwd, '.dateline-cache'), path.join(saved, '.dateline-cache'), { recursive: true })
  const before = filesIn(out)
  write(articles)
  await run()
  const after = filesIn(out)
  const reset = () => {
    for (const name of ['out', '.dateline-cache']) {
      rmSync(path.join(cwd, name), { recursive: true, force: true })
      cpSync(path.join(saved, name), path.join(cwd, name), { recursive: true })
    }
  }
  reset()
  return { cwd, before, after, reset }
}
