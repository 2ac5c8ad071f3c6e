#!/usr/bin/env node
/** The command line: reads arguments, prints, sets the exit code. */
import { createInterface } from 'node:readline'
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

if (process.argv[2] === 'annotate') await annotate()
else {
  console.error('usage: dateline annotate < articles.jsonl > annotated.jsonl')
  process.exitCode = 2
}
