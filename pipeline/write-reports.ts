/** Writes the report of a run where it was asked for. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { replaceFile } from '../stages/write-timeline/index.ts'
import type { RunReport } from './run-report.ts'
import { runReportMarkdown } from './run-report-markdown.ts'
import { collectMessages, type Message } from './stage.ts'

/** Markdown into files that end in `.md`, JSON into all others. Gives an error for each that could not be written. */
export async function writeReports(files: readonly string[], report: RunReport): Promise<Message[]> {
  const messages: Message[] = []
  for (const file of files) {
    const text = /\.(?:md|markdown)$/i.test(file) ? runReportMarkdown(report) : `${JSON.stringify(report, null, 2)}\n`
    try {
      await mkdir(path.dirname(file), { recursive: true })
      await replaceFile(file, [text])
    } catch (error) {
      collectMessages(messages, 'report', file).error(
        'report-unwritable',
        `the report could not be written: ${(error as Error).message}; the timeline is not touched by that`,
      )
    }
  }
  return messages
}
