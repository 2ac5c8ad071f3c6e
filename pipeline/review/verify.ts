/** Checks that a timeline is what it says: every quote at its place, every entry as the schema wants it, no contradiction. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LEFT_OUT_FILE, TIMELINE_FILE } from '../../stages/write-timeline/index.ts'
import { describeSchemaError, pathOf, pointerKeys, schemaCheck } from '../schemas.ts'
import { collectMessages, type Message } from '../stage.ts'
import { lineInYaml, parseYaml } from '../yaml-text.ts'
import { checkConsistency, checkRoundTrip } from './check-consistency.ts'
import { checkQuotes, type PlacedQuote, type Quoted, type QuoteCounts } from './check-quotes.ts'
import { findTexts } from './find-texts.ts'
import { type OpenedTimeline, openTimeline, placeIn } from './open-timeline.ts'

export interface VerifyOptions {
  /** File or folder. */
  readonly timeline: string
  /** Where to look for articles that are not at their paths. */
  readonly articles?: readonly string[]
  readonly cwd?: string
}

export interface Verified {
  /** As it is shown. */
  readonly timeline: string
  readonly events: number
  readonly articles: number
  readonly quotes: Readonly<QuoteCounts>
  readonly messages: readonly Message[]
}

/** Everything that is wrong is an error in the messages; no timeline at all is one too. Writes nothing. */
export async function verify({ timeline: name, articles = [], cwd = process.cwd() }: VerifyOptions): Promise<Verified> {
  const messages: Message[] = []
  const reportFor = (file: string) => collectMessages(messages, 'verify', file)
  const quotes: QuoteCounts = { exact: 0, moved: 0, gone: 0 }
  const opened = await openTimeline(name, cwd, reportFor)
  if (!opened) return { timeline: name, events: 0, articles: 0, quotes, messages }
  const report = reportFor(opened.name)
  checkConsistency(opened, report)
  checkRoundTrip(opened, report)
  const beside = await readLeftOut(opened, cwd, reportFor)
  const quoted = quotesByArticle(opened)
  for await (const found of findTexts(opened.articles, cwd, articles)) {
    const { id } = found.listed
    checkQuotes(found, quoted.get(id) ?? [], quotes, report)
    if (found.article) checkQuotes(found, beside?.quotes.get(id) ?? [], quotes, beside?.report ?? report)
  }
  return { timeline: opened.name, events: opened.events.length, articles: opened.articles.length, quotes, messages }
}

function quotesByArticle(opened: OpenedTimeline): Map<string, PlacedQuote[]> {
  const quotes = new Map<string, PlacedQuote[]>()
  for (const [i, { mentions }] of opened.events.entries()) {
    for (const [k, quoted] of mentions.entries()) {
      const entry = opened.file.events[i]!
      add(quotes, { quoted, place: () => placeIn(opened, entry, ['mentions', k, 'quote']) })
    }
  }
  return quotes
}

function add(quotes: Map<string, PlacedQuote[]>, placed: PlacedQuote): void {
  const list = quotes.get(placed.quoted.article)
  if (list) list.push(placed)
  else quotes.set(placed.quoted.article, [placed])
}

type ReportFor = (file: string) => ReturnType<typeof collectMessages>

/** The quotes of the file of what was left out, where one lies beside the timeline. */
async function readLeftOut(
  { name }: OpenedTimeline,
  cwd: string,
  reportFor: ReportFor,
): Promise<{ quotes: Map<string, PlacedQuote[]>; report: ReturnType<ReportFor> } | undefined> {
  if (path.basename(name) !== TIMELINE_FILE) return undefined
  const file = path.join(path.dirname(name), LEFT_OUT_FILE)
  const text = await readFile(path.resolve(cwd, file), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const report = reportFor(file)
  const yaml = parseYaml(text)
  const check = schemaCheck('left-out')
  if (yaml.fault) report.error('timeline-unreadable', yaml.fault.text, { line: yaml.fault.line })
  else if (!check(yaml.value)) {
    for (const error of check.errors ?? []) {
      const at = pathOf(error.instancePath)
      const line = lineInYaml(yaml, pointerKeys(error.instancePath))
      report.error('timeline-invalid', `${at ? `\`${at}\`: ` : ''}${describeSchemaError(error, yaml.value)}`, { line })
    }
  } else {
    const quotes = new Map<string, PlacedQuote[]>()
    const { leftOut } = yaml.value as { readonly leftOut: readonly Quoted[] }
    for (const [i, quoted] of leftOut.entries()) {
      add(quotes, { quoted, place: () => ({ line: lineInYaml(yaml, ['leftOut', i, 'quote']) }) })
    }
    return { quotes, report }
  }
  return undefined
}
