/** Writes one person's decision about one event, or about one article's date. */
import type { NewCorrection } from '../../stages/correct/index.ts'
import { collectMessages, type Message } from '../stage.ts'
import { lineOfSame, type Note, toCorrections, type Wanted } from './correct.ts'
import { type OpenedTimeline, openTimeline } from './open-timeline.ts'
import { readRemoved, resolveId, unknownText } from './resolve-id.ts'
import { openCorrections, writeCorrections } from './write-corrections.ts'

export interface Decision {
  /** Of an event; of an article when it is about `published`. */
  readonly id: string
  readonly timeline: string
  readonly corrections: string
  readonly wanted: Wanted
  readonly published?: string
  readonly note: Note
}

/** What was done, in lines for people; `undefined`, with errors, when nothing was. */
export async function decide(decision: Decision, cwd: string, messages: Message[]): Promise<string[] | undefined> {
  const { timeline: name, corrections: file, id, published, note } = decision
  const opened = await openTimeline(name, cwd, (shown) => collectMessages(messages, 'correct', shown))
  const written = opened && (await openCorrections(file, cwd, messages))
  if (!opened || !written) return undefined
  const report = collectMessages(messages, 'correct', file)
  const refuse = (text: string, line?: number): undefined => {
    report.error('correction-invalid', `${text}; nothing was written`, line === undefined ? {} : { line })
  }
  const added: NewCorrection[] = []
  const told: string[] = []
  if (published !== undefined) {
    const article = opened.articles.find((one) => one.id === id || one.path === id)
    if (!article) return refuse(`\`${opened.name}\` lists no article \`${id}\`, by its id or path`)
    const same = written.corrections.published.find((one) => one.article === article.id || one.article === article.path)
    if (same) return refuse(`this line says already when \`${id}\` was published; change it there`, same.line)
    const expect = article.published.date ?? 'unknown'
    added.push({ section: 'published', entry: { article: article.id, date: published, expect, ...note } })
  }
  if (Object.keys(decision.wanted).length > 0) {
    const removed = await readRemoved(opened, cwd)
    const resolved = resolveId(id, opened, removed)
    if (resolved.kind === 'unknown') return refuse(unknownText(id, resolved.near))
    if (resolved.kind === 'removed') {
      return refuse(`\`${id}\` is on the timeline no more: ${resolved.removed.why}`)
    }
    const { event, isFormer } = resolved
    if (isFormer) told.push(`${id} is part of ${event.id} now`)
    for (const other of [...(decision.wanted.merge ?? []), ...(decision.wanted.keepApart ?? [])]) {
      const found = resolveId(other, opened, removed)
      if (found.kind === 'unknown') return refuse(unknownText(other, found.near))
    }
    for (const one of toCorrections(event, decision.wanted, note)) {
      const line = lineOfSame(one, written.corrections, event)
      if (line !== undefined)
        return refuse(`this line decides the same of \`${event.id}\` already; change it there`, line)
      added.push(one)
    }
  }
  if (!(await writeCorrections(written, added, cwd, messages))) return undefined
  return [...told, ...added.map((one) => describe(one, file, opened)), 'run `dateline run` to see what comes of it']
}

function describe({ section, entry }: NewCorrection, file: string, { name }: OpenedTimeline): string {
  const { expect } = entry
  const from =
    expect === undefined ? '' : `; ${name} says ${typeof expect === 'string' ? expect : JSON.stringify(expect)} now`
  return `${file}: wrote an entry under \`${section}\`${from}`
}
