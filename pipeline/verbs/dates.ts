/** `dateline dates`: articles in, a table of when they were published out. Writes no file. */
import type { Command } from 'commander'
import type { DatesResult } from '../dates.ts'
import { EXIT_CODES, exitCodeOf, failureCodeOf } from '../exit-codes.ts'
import type { Message } from '../stage.ts'
import { toCount, toDay } from './flags.ts'

const EXAMPLE = `
Examples:
  $ dateline dates seeds
  $ dateline dates - < articles.jsonl
  $ dateline dates "press/**/*.html" --json | jq -r '.articles[] | select(.basis == "unknown") | .path'

It reads what \`run\` reads, with the same settings and corrections, lets articles date each other, and writes no file.
A date that is wrong is put right in corrections.yaml.`

interface DatesFlags {
  readonly config?: string
  readonly corrections?: string
  readonly names?: string
  readonly concurrency?: number
  readonly asOf?: string
  readonly quiet?: boolean
  readonly json?: boolean
}

export function addDates(program: Command): void {
  program
    .command('dates')
    .summary('tell when each article was published, and how that is known')
    .description(
      'Reads articles and prints for each its day or bracket of publication, the basis, the evidence, and what contradicts it. The first thing to run on a new collection.',
    )
    .argument('[paths...]', 'folders, files and globs, `-` for JSON lines on stdin (default: articles)')
    .option('--config <file>', 'configuration (default: dateline.config.yaml, where there is one)')
    .option('--corrections <file>', 'decisions of people (default: corrections.yaml, where there is one)')
    .option('--names <file>', 'spellings that are one name (default: names.yaml, where there is one)')
    .option('--concurrency <count>', 'files read at the same time (default: 8)', toCount)
    .option('--as-of <day>', 'believe no publication date after this day', toDay)
    .option('--quiet', 'print errors only beside the table')
    .option('--json', 'print the table and all messages as JSON on stdout')
    .addHelpText('after', EXAMPLE)
    .action(async (paths: string[], flags: DatesFlags) => {
      process.exitCode = await tellDates(paths, flags)
    })
}

async function tellDates(paths: readonly string[], flags: DatesFlags): Promise<number> {
  const { keepMemorySmall } = await import('../memory.ts')
  keepMemorySmall()
  const { loadConfig } = await import('../config.ts')
  const { printMessages, progressLine } = await import('../terminal.ts')
  const messages: Message[] = []
  const config = await loadConfig(flags.config, process.cwd(), messages)
  if (!config) {
    printMessages(messages)
    return EXIT_CODES.usage
  }
  const { dates } = await import('../dates.ts')
  const progress = flags.quiet || flags.json ? undefined : progressLine()
  const inputs = paths.length > 0 ? paths : config.inputs
  const { cache: _, ...settings } = { ...config, ...flags }
  const result = await dates({ ...settings, inputs, stdin: process.stdin, onProgress: progress?.show })
  progress?.clear()
  await print(result, flags)
  return result.articles ? exitCodeOf(result.messages) : failureCodeOf(result.messages)
}

async function print({ articles, messages }: DatesResult, { json, quiet }: DatesFlags): Promise<void> {
  const { printData, printMessages, tableStyle } = await import('../terminal.ts')
  if (json) return printData([`${JSON.stringify({ articles: articles ?? [], messages }, null, 2)}\n`])
  const { isInTable } = await import('../dates.ts')
  const { dateTable } = await import('../date-table.ts')
  if (articles) await printData(dateTable(articles, tableStyle()))
  printMessages(
    messages.filter((message) => !articles || !isInTable(message)),
    quiet,
  )
}
