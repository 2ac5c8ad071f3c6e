#!/usr/bin/env node
/** The command line: reads arguments, prints, sets the exit code. */
import { createInterface } from 'node:readline'
import type { Article, Dated, Mention } from './article.ts'
import { collectMessages, type Message } from './stage.ts'

async function annotate(): Promise<void> {
  const { annotateArticle } = await import('./annotate.ts')
  const { toAnnotatedLine } = await import('./annotated-line.ts')
  const { articleFromRecord } = await import('../stages/read/record.ts')
  const messages: Message[] = []
  for await (const line of createInterface({ input: process.stdin })) {
    const article = articleFromRecord(JSON.parse(line), collectMessages(messages, 'read'))
    if (article) process.stdout.write(toAnnotatedLine(annotateArticle(article).article) + '\n')
  }
  for (const m of messages) console.error(`${m.severity}: ${m.text}`)
}

async function merge(): Promise<void> {
  const { mergeArticles } = await import('./merge.ts')
  const { redate } = await import('./stages.ts')
  const articles: Article[] = []
  for await (const line of createInterface({ input: process.stdin })) {
    const fields = JSON.parse(line)
    const mentions = fields.mentions.map((m: Mention & Dated) => (m.date ? { ...m, dated: m } : m))
    articles.push({ boilerplate: [], declaredDates: [], paths: [], sentences: [], ...fields, mentions })
  }
  const { timeline } = mergeArticles(articles, { redate })
  const events = timeline.events.map((event) => ({
    ...event,
    mentions: event.mentions.map(({ mention, ...m }) => ({ ...m, id: mention.id, trigger: mention.trigger })),
  }))
  process.stdout.write(JSON.stringify({ ...timeline, events }))
}

if (process.argv[2] === 'annotate') await annotate()
else if (process.argv[2] === 'merge') await merge()
else {
  console.error('usage: dateline annotate < articles.jsonl > annotated.jsonl')
  process.exitCode = 2
}
