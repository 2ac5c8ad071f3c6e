/** Compares the timeline of `seeds/` with what a careful reader puts on it (`seeds-ideal.yaml`). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Article } from '../../pipeline/article.ts'
import { annotateArticle } from '../../pipeline/annotate.ts'
import { mergeArticles } from '../../pipeline/merge.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { redate } from '../../pipeline/stages.ts'
import type { TimelineEvent } from '../../pipeline/timeline.ts'
import { findFiles, readFile } from '../../stages/read/index.ts'

interface Quote {
  readonly article: string
  readonly trigger: string
  readonly quote: string
}

interface IdealEvent {
  readonly key: string
  readonly date?: string
  readonly accept?: readonly string[]
  readonly must?: boolean
  readonly status: string
  readonly quotes: readonly Quote[]
}

interface Ideal {
  readonly publication: readonly { article: string; date?: string; accept?: readonly string[] }[]
  readonly events: readonly IdealEvent[]
  readonly 'not-events': readonly Omit<Quote, 'trigger'>[]
  readonly 'keep-apart': readonly { events: readonly [string, string] }[]
}

export interface SeedScore {
  /** Shares in percent. */
  readonly publication: number
  readonly mustFound: number
  readonly dated: number
  /** Pairs of reports of one event that stand in one entry. */
  readonly joined: number
  /** Counts. */
  readonly melted: number
  readonly falseEvents: number
  readonly errors: readonly string[]
}

const root = path.resolve(import.meta.dirname, '../..')

/** The annotated articles of `seeds/` by file name; `file#2` for the second of a file with several. */
export async function readSeeds(): Promise<Map<string, Article>> {
  const { files } = await findFiles(['seeds'], root)
  const articles = new Map<string, Article>()
  for (const file of files) {
    const read = await readFile(file, root, collectMessages([], 'read', file))
    const name = path.basename(file)
    read.forEach(({ article }, i) => {
      articles.set(read.length > 1 ? `${name}#${i + 1}` : name, annotateArticle(article).article)
    })
  }
  return articles
}

const share = (right: number, all: number) => (all ? Math.round((1000 * right) / all) / 10 : 100)

/** Runs everything on the seeds and compares. */
export async function scoreSeeds(): Promise<SeedScore> {
  const ideal = parse(readFileSync(path.join(root, 'tests/eval/seeds-ideal.yaml'), 'utf8')) as Ideal
  const articles = await readSeeds()
  const { timeline } = mergeArticles([...articles.values()], { redate })
  const errors: string[] = []
  const idOf = (file: string) => articles.get(file)?.id
  const place = ({ article, quote, trigger }: Quote) => {
    const text = articles.get(article)?.text ?? ''
    const from = text.indexOf(quote)
    const start = text.indexOf(trigger, from)
    return from < 0 ? undefined : { article: idOf(article), start, end: start + trigger.length }
  }
  const eventAt = (quote: Quote): TimelineEvent | undefined => {
    const at = place(quote)
    if (!at) errors.push(`quote not found: ${quote.article}: ${quote.quote}`)
    return (
      at &&
      timeline.events.find((e) =>
        e.mentions.some(
          (m) => m.article === at.article && m.mention.trigger.start < at.end && at.start < m.mention.trigger.end,
        ),
      )
    )
  }
  let published = 0
  for (const p of ideal.publication) {
    const found = timeline.articles.find((a) => a.id === idOf(p.article))?.published.date
    if ([p.date, ...(p.accept ?? [])].map(String).includes(String(found))) published++
    else errors.push(`publication of ${p.article}: wanted ${p.date}, found ${found}`)
  }
  let [must, found, wantDate, dated, pairs, joined] = [0, 0, 0, 0, 0, 0]
  const entries = new Map<string, Set<string>>()
  for (const event of ideal.events) {
    const places = event.quotes.map(eventAt)
    entries.set(event.key, new Set(places.flatMap((e) => e?.id ?? [])))
    const ours = places.find((e) => e !== undefined)
    if (event.must) {
      must++
      if (ours) found++
      else errors.push(`missing: ${event.key}: ${event.quotes[0]?.quote}`)
    }
    if (ours && event.date) {
      wantDate++
      if ([event.date, ...(event.accept ?? [])].map(String).includes(String(ours.date))) dated++
      else errors.push(`date of ${event.key}: wanted ${event.date}, found ${ours.date}: ${ours.title}`)
    }
    if (ours && ours.status !== event.status)
      errors.push(`status of ${event.key}: wanted ${event.status}, found ${ours.status}: ${ours.title}`)
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        pairs++
        if (places[i] && places[i] === places[j]) joined++
        else errors.push(`apart: ${event.key}: ${event.quotes[i]!.quote} | ${event.quotes[j]!.quote}`)
      }
    }
  }
  let melted = 0
  for (const { events } of ideal['keep-apart']) {
    const [a, b] = events.map((key) => entries.get(key) ?? new Set<string>())
    if ([...a!].some((id) => b!.has(id))) {
      melted++
      errors.push(`melted: ${events.join(' and ')}`)
    }
  }
  let falseEvents = 0
  for (const { article, quote } of ideal['not-events']) {
    const text = articles.get(article)?.text ?? ''
    const start = text.indexOf(quote)
    for (const e of timeline.events) {
      if (e.status !== 'happened' && e.status !== 'ongoing') continue
      const bad = e.mentions.find(
        (m) =>
          m.article === idOf(article) &&
          m.mention.trigger.start >= start &&
          m.mention.trigger.end <= start + quote.length,
      )
      if (bad) {
        falseEvents++
        errors.push(`no event: ${quote}: ${e.title}`)
      }
    }
  }
  return {
    publication: share(published, ideal.publication.length),
    mustFound: share(found, must),
    dated: share(dated, wantDate),
    joined: share(joined, pairs),
    melted,
    falseEvents,
    errors,
  }
}
