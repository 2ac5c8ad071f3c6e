/** Writes one person's decision about one event, or about one article's date. */
import { ambiguityOf, type NewCorrection } from '../../stages/correct/index.ts'
import { boundsOf } from '../edtf.ts'
import { collectMessages, type Message } from '../stage.ts'
import type { RemovedEvent } from '../timeline.ts'
import { asMachineSays, lineOfSame, type Note, toCorrections, type Wanted, whyNotSplit } from './correct.ts'
import { type OpenedTimeline, openTimeline } from './open-timeline.ts'
import { readRemoved, resolveId, unknownText } from './resolve-id.ts'
import { replacing } from './replace-correction.ts'
import { type ChangedCorrection, type CorrectionsText, openCorrections, writeCorrections } from './write-corrections.ts'

export interface Decision {
  /** Of an event; of an article when it is about `published`. */
  readonly id: string
  readonly timeline: string
  readonly corrections: string
  readonly wanted: Wanted
  readonly published?: string
  /** Spellings of the name that stands in the place of the id. */
  readonly spelled?: readonly string[]
  readonly note: Note
  /** Whether an entry that decides the same already takes the new values. Default false. */
  readonly replace?: boolean
}

/** What was done, in lines for people; `undefined`, with errors, when nothing was. */
export async function decide(decision: Decision, cwd: string, messages: Message[]): Promise<string[] | undefined> {
  const { timeline: name, corrections: file } = decision
  const wrongDate = [decision.wanted.date, decision.published].find((date) => date !== undefined && !boundsOf(date))
  if (wrongDate !== undefined) {
    const text = `expected a date in EDTF that exists, such as 2024-12-02, found \`${wrongDate}\`; nothing was written`
    collectMessages(messages, 'correct', file).error('correction-invalid', text)
    return undefined
  }
  const opened = await openTimeline(name, cwd, (shown) => collectMessages(messages, 'correct', shown))
  const written = opened && (await openCorrections(file, cwd, messages))
  if (!opened || !written) return undefined
  const scene = { decision, opened, written, removed: await readRemoved(opened, cwd) }
  const made = [ofArticle(scene), ofName(scene), ofEvent(scene)]
  const refusal = made.find((one) => one.refused !== undefined)?.refused
  if (refusal) {
    const { text, line } = refusal
    const place = line === undefined ? {} : { line }
    collectMessages(messages, 'correct', file).error('correction-invalid', `${text}; nothing was written`, place)
    return undefined
  }
  const added = made.flatMap((one) => one.added ?? [])
  const changed = made.flatMap((one) => one.changed ?? [])
  if (!(await writeCorrections(written, added, cwd, messages, changed))) return undefined
  const told = [
    ...made.flatMap((one) => one.told ?? []),
    ...changed.map(({ section, line }) => `${file}:${line}: replaced what the entry under \`${section}\` says`),
  ]
  return [...told, ...added.map((one) => describe(one, file, opened)), 'run `dateline run` to see what comes of it']
}

interface Scene {
  readonly decision: Decision
  readonly opened: OpenedTimeline
  readonly written: CorrectionsText
  readonly removed: readonly RemovedEvent[]
}

interface Made {
  readonly added?: readonly NewCorrection[]
  readonly changed?: readonly ChangedCorrection[]
  readonly told?: readonly string[]
  /** Why nothing is to be written, and the line that it is about. */
  readonly refused?: { readonly text: string; readonly line?: number }
}

const refuse = (text: string, line?: number): Made => ({ refused: { text, ...(line === undefined ? {} : { line }) } })

const OR_REPLACE = 'change it there, or say `--replace`'

/** When the article was published. */
function ofArticle({ decision: { id, published, note, replace }, opened, written }: Scene): Made {
  if (published === undefined) return {}
  const named = opened.articles.filter((one) => one.id === id)
  const found = named.length > 0 ? named : opened.articles.filter((one) => one.path === id)
  const ambiguity = ambiguityOf(id, found)
  if (ambiguity !== undefined) return refuse(ambiguity)
  const [article] = found
  if (!article) return refuse(`\`${opened.name}\` lists no article \`${id}\`, by its id or path`)
  const same = written.corrections.published.find((one) => one.article === article.id || one.article === article.path)
  if (same && replace)
    return { changed: [{ section: 'published', line: same.line, fields: { date: published, ...note } }] }
  if (same) return refuse(`this line says already when \`${id}\` was published; ${OR_REPLACE}`, same.line)
  const expect = article.published.date ?? 'unknown'
  return { added: [{ section: 'published', entry: { article: article.id, date: published, expect, ...note } }] }
}

/** Which spellings are one name. */
function ofName({ decision: { id: name, spelled, note, replace }, written }: Scene): Made {
  if (spelled === undefined) return {}
  const same = written.corrections.names.find((one) => one.name === name)
  if (same && replace) return { changed: [{ section: 'names', line: same.line, fields: { forms: spelled, ...note } }] }
  if (same) return refuse(`this line tells spellings of \`${name}\` already; ${OR_REPLACE}`, same.line)
  return { added: [{ section: 'names', entry: { name, forms: spelled, ...note } }] }
}

/** What is to be another way with the event. */
function ofEvent({ decision: { id, wanted, note, replace }, opened, written, removed }: Scene): Made {
  if (Object.keys(wanted).length === 0) return {}
  const resolved = resolveId(id, opened, removed)
  if (resolved.kind === 'unknown') return refuse(unknownText(id, resolved.near))
  if (resolved.kind === 'removed') return refuse(`\`${id}\` is on the timeline no more: ${resolved.removed.why}`)
  const { event, isFormer } = resolved
  for (const other of [...(wanted.merge ?? []), ...(wanted.keepApart ?? [])]) {
    const found = resolveId(other, opened, removed)
    if (found.kind === 'unknown') return refuse(unknownText(other, found.near))
  }
  const whole = wanted.split && whyNotSplit(event, wanted.split)
  if (whole !== undefined) return refuse(whole)
  const wishes = toCorrections(asMachineSays(event, written.corrections), wanted, note)
  const told = isFormer ? [`${id} is part of ${event.id} now`] : []
  if (replace) return { ...replacing(wishes, written.corrections, event), told }
  for (const one of wishes) {
    const line = lineOfSame(one, written.corrections, event)
    if (line !== undefined) return refuse(`this line decides the same of \`${event.id}\` already; ${OR_REPLACE}`, line)
  }
  return { added: wishes, told }
}

function describe({ section, entry }: NewCorrection, file: string, { name }: OpenedTimeline): string {
  const { expect } = entry
  const from =
    expect === undefined ? '' : `; ${name} says ${typeof expect === 'string' ? expect : JSON.stringify(expect)} now`
  return `${file}: wrote an entry under \`${section}\`${from}`
}
