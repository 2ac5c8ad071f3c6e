/** `dateline explain`: all about one event. */
import type { Command } from 'commander'
import { EXIT_CODES, failureCodeOf } from '../exit-codes.ts'
import type { Message } from '../stage.ts'

const EXAMPLE = `
Examples:
  $ dateline explain 2025-03-02-the-port-closes-4f2a
  $ dateline explain 2025-03-02-the-port-closes-4f2a --json | jq '.mentions[].expression'

Any id that ever was will do: one of an event that was merged since tells about what it is part of, one of an event
that is gone tells why. Exit codes: 0 fine, 1 no such id or no usable timeline, 2 no such file.`

interface ExplainFlags {
  readonly timeline: string
  readonly corrections?: string
  readonly articles?: readonly string[]
  readonly json?: boolean
}

export function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('tell all about an event: quotes in context, dates, reasons, decisions')
    .description(
      'Tells how an event came about: each quote in its context, how it was dated, what ties the reports together.',
    )
    .argument('<id>', 'the event’s id, or one that it had')
    .option('--timeline <path>', 'the timeline or its folder', 'out')
    .option('--corrections <file>', 'decisions of people (default: corrections.yaml, or what the settings say)')
    .option('--articles <paths...>', 'where to look for articles that are not at their paths any more')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLE)
    .action(async (id: string, flags: ExplainFlags) => {
      process.exitCode = await explainEvent(id, flags)
    })
}

async function explainEvent(id: string, { timeline, corrections, articles = [], json }: ExplainFlags): Promise<number> {
  const { loadConfig } = await import('../config.ts')
  const { explain } = await import('../review/explain.ts')
  const { explainLines } = await import('../review/explain-text.ts')
  const { CORRECTIONS_FILE } = await import('../review/write-corrections.ts')
  const { dataColours, printData, printMessages } = await import('../terminal.ts')
  const messages: Message[] = []
  const config = await loadConfig(undefined, process.cwd(), messages)
  const file = corrections ?? config?.corrections ?? CORRECTIONS_FILE
  const explained = config && (await explain({ id, timeline, corrections: file, articles }, process.cwd(), messages))
  printMessages(messages)
  if (!explained) return failureCodeOf(messages)
  const lines = json ? [JSON.stringify(explained, null, 2)] : explainLines(explained, dataColours())
  await printData(lines.map((line) => `${line}\n`))
  return EXIT_CODES.done
}
