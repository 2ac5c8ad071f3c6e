/** The report of a run as Markdown, for the summary of a CI job. */
import type { Progress } from './progress.ts'
import { countMessages, type RunCounts, type RunReport } from './run-report.ts'
import type { Message } from './stage.ts'

const HEADS: Readonly<Record<RunReport['outcome'], string>> = {
  written: 'The timeline was written',
  unchanged: 'The timeline is as it was',
  stale: 'The timeline is stale; nothing was written',
  failed: 'The run failed: nothing was written',
}
/** The summary of a job has a limit, and its reader too. */
const MOST_MESSAGES = 50
const PARTS: readonly Progress['doing'][] = ['reading', 'annotating', 'merging', 'writing']

/** Ends with a line feed. */
export function runReportMarkdown({ outcome, started, durations, versions, counts, messages }: RunReport): string {
  const { error, warning } = countMessages(messages)
  const parts = PARTS.flatMap((part) => (durations[part] === undefined ? [] : `${part} ${seconds(durations[part])}`))
  const took = `Started ${started}, took ${seconds(durations.total)}${parts.length ? ` (${parts.join(', ')})` : ''}.`
  const made = `dateline ${versions.dateline}, Node ${versions.node}. Errors: ${error}. Warnings: ${warning}.`
  const blocks = [
    `### ${HEADS[outcome]}`,
    ...(counts === undefined ? [] : [countsTable(counts)]),
    ...listOf(messages.filter(({ severity }) => severity !== 'info')),
    `${took} ${made}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

function countsTable({ files, articles, expressions, mentions, events }: RunCounts): string {
  const rows: [string, number, string][] = [
    ['files', files.found, `${files.read} read, ${files.failed} failed`],
    ['articles', articles.held, `${articles.read} read, ${articles.joined} the text of another`],
    ['of these', articles.read, `${articles.annotated} annotated, ${articles.cached} from the cache`],
    [
      'listed',
      articles.listed,
      `${articles.read - articles.replaced} read, ${articles.kept} kept from the last timeline`,
    ],
    ['expressions', expressions, ''],
    [
      'mentions',
      mentions.found,
      `${mentions.inEvents} in events, ${mentions.leftOut} left out, ${mentions.passedOver} no event`,
    ],
    ['events', events.total, `${events.known} known, ${events.added} new; ${events.gone} are gone`],
  ]
  return ['| | | |', '|---|---:|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}

/** Errors first. */
function listOf(messages: readonly Message[]): string[] {
  const sorted = [...messages].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  if (sorted.length === 0) return []
  const lines = sorted.slice(0, MOST_MESSAGES).map(({ severity, file, line, text, code }) => {
    const place = [file, line].filter((part) => part !== undefined).join(':')
    return `- **${severity}** ${place ? `\`${place.replaceAll('`', '')}\`: ` : ''}${plain(text)} (${code})`
  })
  const rest = sorted.length - MOST_MESSAGES
  return [[...lines, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n')]
}

/** One line, and no markup of its own: it may quote what somebody wrote. Backticks stay: messages quote with them. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[<*_[\]]/g, (sign) => `\\${sign}`)
