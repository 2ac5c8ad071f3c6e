/** All that is known of an event: its quotes in their contexts, how each was dated, why they are one event, who decided what. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LEFT_OUT_FILE, type WrittenEvent } from '../../stages/write-timeline/index.ts'
import { annotateArticle } from '../annotate.ts'
import type { Article } from '../article.ts'
import { collectMessages, type Message } from '../stage.ts'
import { redate } from '../stages.ts'
import type { NearMiss } from '../timeline.ts'
import { parseYaml } from '../yaml-text.ts'
import { decisionsAbout } from './decisions-about.ts'
import { type ExplainedMention, explainMentions } from './explain-mentions.ts'
import { findTexts } from './find-texts.ts'
import { type OpenedTimeline, openTimeline } from './open-timeline.ts'
import { readRemoved, resolveId, unknownText } from './resolve-id.ts'

export interface ExplainOptions {
  readonly id: string
  readonly timeline: string
  readonly corrections: string
  readonly articles?: readonly string[]
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
    mentions: explainMentions(event, opened.articles, texts),
    nearMisses: await nearMissesOf(event.id, opened, cwd),
    corrections: await decisionsAbout(event, [...texts.values()], options.corrections, cwd),
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

async function nearMissesOf(id: string, { name }: OpenedTimeline, cwd: string): Promise<Explained['nearMisses']> {
  const file = path.resolve(cwd, path.dirname(name), LEFT_OUT_FILE)
  const text = await readFile(file, 'utf8').catch(() => '')
  const { nearMisses = [] } = (parseYaml(text).value ?? {}) as { readonly nearMisses?: readonly NearMiss[] }
  return nearMisses.flatMap(({ events, titles, why }) => {
    const own = events.indexOf(id)
    return own < 0 ? [] : [{ id: events[1 - own]!, title: titles[1 - own]!, why }]
  })
}
