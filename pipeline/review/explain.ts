/** All that is known of an event: its quotes in their contexts, how each was dated, why they are one event, who decided what. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { EventFinder } from '../../stages/correct/index.ts'
import { LEFT_OUT_FILE, type WrittenEvent, type WrittenMention } from '../../stages/write-timeline/index.ts'
import { annotateArticle } from '../annotate.ts'
import type { Article, Expression, Mention } from '../article.ts'
import { collectMessages, type Message } from '../stage.ts'
import { redate } from '../stages.ts'
import type { NearMiss, TimelineArticle } from '../timeline.ts'
import { parseYaml } from '../yaml-text.ts'
import { findTexts } from './find-texts.ts'
import { type OpenedTimeline, openTimeline } from './open-timeline.ts'
import { readRemoved, resolveId, unknownText } from './resolve-id.ts'
import { openCorrections } from './write-corrections.ts'

export interface ExplainOptions {
  readonly id: string
  readonly timeline: string
  readonly corrections: string
  readonly articles?: readonly string[]
}

export interface ExplainedMention extends Omit<WrittenMention, 'mention'> {
  /** The words around the quote; absent when the article is not there. */
  readonly before?: string
  readonly after?: string
  readonly published: TimelineArticle['published']
  /** The expression that dates it. */
  readonly expression?: Pick<Expression, 'text' | 'rule' | 'anchor' | 'anchorDate' | 'because' | 'rejected'>
  /** What it shares with the mentions before it, in words. */
  readonly shares: readonly string[]
}

export interface Explained {
  readonly id: string
  /** The id asked for, where that is a former one. */
  readonly askedFor?: string
  readonly event: WrittenEvent
  readonly mentions: readonly ExplainedMention[]
  readonly nearMisses: readonly { readonly id: string; readonly title: string; readonly why: string }[]
  readonly corrections: readonly string[]
}

export interface Gone {
  readonly id: string
  readonly title: string
  readonly date?: string
  readonly why: string
}

/** What is known of the id; `undefined`, with errors, when nothing is. */
export async function explain(
  options: ExplainOptions,
  cwd: string,
  messages: Message[],
): Promise<Explained | Gone | undefined> {
  const { id, timeline: name, articles = [] } = options
  const opened = await openTimeline(name, cwd, (file) => collectMessages(messages, 'explain', file))
  if (!opened) return undefined
  const resolved = resolveId(id, opened, await readRemoved(opened, cwd))
  if (resolved.kind === 'unknown') {
    collectMessages(messages, 'explain', opened.name).error('event-unknown', unknownText(id, resolved.near))
    return undefined
  }
  if (resolved.kind === 'removed') {
    const { title, date, why } = resolved.removed
    return { id, title, ...(date === undefined ? {} : { date }), why }
  }
  const { event, isFormer } = resolved
  const texts = await annotateSources(event, opened, cwd, articles)
  return {
    id: event.id,
    ...(isFormer ? { askedFor: id } : {}),
    event,
    mentions: explainMentions(event, opened, texts),
    nearMisses: await nearMissesOf(event.id, opened, cwd),
    corrections: await correctionsOf(event, [...texts.values()], options.corrections, cwd),
  }
}

/** The event's articles, annotated as they were: from the publication dates that the timeline gives. */
async function annotateSources(
  event: WrittenEvent,
  { articles }: OpenedTimeline,
  cwd: string,
  elsewhere: readonly string[],
): Promise<ReadonlyMap<string, Article>> {
  const wanted = new Set(event.mentions.map(({ article }) => article))
  const sources = articles.filter(({ id }) => wanted.has(id))
  const texts = new Map<string, Article>()
  for await (const { listed, article } of findTexts(sources, cwd, elsewhere)) {
    if (!article) continue
    const annotated = annotateArticle({ ...article, id: listed.id }).article
    const isSame = annotated.published.date === listed.published.date
    texts.set(listed.id, isSame ? annotated : redate({ ...annotated, published: listed.published }))
  }
  return texts
}

const CONTEXT = 160

function explainMentions(
  event: WrittenEvent,
  { articles }: OpenedTimeline,
  texts: ReadonlyMap<string, Article>,
): ExplainedMention[] {
  const listed = new Map(articles.map((article) => [article.id, article]))
  const before: Mention[] = []
  return event.mentions.map((m) => {
    const text = texts.get(m.article)
    const own = text?.mentions.find((one) => one.start === m.start && one.end === m.end && !before.includes(one))
    const expression = own?.expression === undefined ? undefined : text?.expressions[own.expression]
    const shares = own ? sharedWith(own, before) : []
    if (own) before.push(own)
    const isThere = text?.text.slice(m.start, m.end) === m.quote
    return {
      ...m,
      ...(isThere
        ? {
            before: text.text.slice(Math.max(0, m.start - CONTEXT), m.start),
            after: text.text.slice(m.end, m.end + CONTEXT),
          }
        : {}),
      published: listed.get(m.article)?.published ?? { basis: 'unknown' },
      ...(expression ? { expression: toldOf(expression) } : {}),
      shares,
    }
  })
}

const toldOf = ({ text, rule, anchor, anchorDate, because, rejected }: Expression) => ({
  text,
  rule,
  anchor,
  ...(anchorDate === undefined ? {} : { anchorDate }),
  ...(because === undefined ? {} : { because }),
  ...(rejected === undefined ? {} : { rejected }),
})

/** What a mention has in common with those that stand before it in the event. */
function sharedWith(mention: Mention, others: readonly Mention[]): string[] {
  if (others.length === 0) return []
  const common = (what: string, valuesOf: (m: Mention) => readonly string[]): string[] => {
    const values = new Set(others.flatMap(valuesOf))
    const shared = [...new Set(valuesOf(mention))].filter((value) => values.has(value))
    return shared.length ? [`${what} ${shared.join(', ')}`] : []
  }
  return [
    ...common('the word', ({ trigger }) => [trigger.lemma]),
    ...common('the kind', ({ type }) => (type === 'other' ? [] : [type])),
    ...common('the date', ({ dated }) => (dated ? [dated.date] : [])),
    ...common('who:', ({ who }) => who),
    ...common('whom:', ({ whom }) => whom),
    ...common('where:', ({ where }) => where),
    ...common('the figure', ({ figures }) => figures.map(({ what, value }) => `${value} ${what}`)),
  ]
}

async function nearMissesOf(id: string, { name }: OpenedTimeline, cwd: string): Promise<Explained['nearMisses']> {
  const file = path.resolve(cwd, path.dirname(name), LEFT_OUT_FILE)
  const text = await readFile(file, 'utf8').catch(() => '')
  const { nearMisses = [] } = (parseYaml(text).value ?? {}) as { readonly nearMisses?: readonly NearMiss[] }
  return nearMisses.flatMap(({ events, titles, why }) => {
    const own = events.indexOf(id)
    return own < 0 ? [] : [{ id: events[1 - own]!, title: titles[1 - own]!, why }]
  })
}

/** Each decision about the event, by its line. */
async function correctionsOf(
  event: WrittenEvent,
  texts: readonly Article[],
  file: string,
  cwd: string,
): Promise<string[]> {
  const opened = await openCorrections(file, cwd, [])
  if (!opened) return []
  const { published, drop, redate, retitle, set, merge, keepApart, split } = opened.corrections
  const sections = { drop, redate, retitle, set, merge, keepApart, split }
  const finder = new EventFinder([], texts)
  const ids = new Set([event.id, ...event.formerIds])
  const isOf = (reference: Parameters<EventFinder['mentions']>[0]): boolean => {
    if (reference.id !== undefined) return ids.has(reference.id)
    const places = new Set(event.mentions.map(({ article, start, end }) => `${article} ${start} ${end}`))
    const keys = finder.mentions(reference)
    return texts.some(({ id, mentions }) =>
      mentions.some((m) => keys.has(`${id}\0${m.id}`) && places.has(`${id} ${m.start} ${m.end}`)),
    )
  }
  const sources = new Set(event.mentions.map(({ article }) => article))
  const told = Object.entries(sections).flatMap(([section, entries]) =>
    entries.flatMap((entry) => {
      const references = 'events' in entry ? entry.events : 'event' in entry ? [entry.event] : []
      return references.some(isOf) ? [{ section, ...entry }] : []
    }),
  )
  const ofArticles = published.flatMap((entry) => {
    const isSource = texts.some(
      ({ id, paths }) => sources.has(id) && (id === entry.article || paths.includes(entry.article)),
    )
    return isSource ? [{ section: 'published', ...entry }] : []
  })
  return [...told, ...ofArticles]
    .sort((a, b) => a.line - b.line)
    .map(({ section, line, reason, by }) => {
      const note = [reason, by === undefined ? undefined : `by ${by}`].filter((part) => part !== undefined).join(', ')
      return `${file}:${line}: ${section === 'keepApart' ? 'keep-apart' : section}${note ? `: ${note}` : ''}`
    })
}
