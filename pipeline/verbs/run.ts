/** `dateline run`: articles in, `out/timeline.yaml` out. */
import type { Command } from 'commander'
import { EXIT_CODES, exitCodeOf, failureCodeOf } from '../exit-codes.ts'
import type { RunResult } from '../run.ts'
import type { Message } from '../stage.ts'
import { toCount, toDay } from './flags.ts'

const EXAMPLE = `
Examples:
  $ dateline run seeds --out out
  $ dateline run "press/**/*.html" notes.jsonl --as-of 2024-12-31
  $ dateline run --json | jq .summary.events

Settings can stand in dateline.config.yaml instead; flags win. Decisions of people are read from corrections.yaml.`

interface RunFlags {
  readonly out?: string
  readonly config?: string
  readonly corrections?: string
  readonly names?: string
  readonly concurrency?: number
  readonly asOf?: string
  readonly regroup?: boolean
  readonly discardEdits?: boolean
  readonly check?: boolean
  readonly quiet?: boolean
  readonly json?: boolean
}

export function addRun(program: Command): void {
  program
    .command('run')
    .summary('make the timeline of a folder of articles')
    .description(
      'Reads articles (.txt, .md, .html, .json, .jsonl) and writes timeline.yaml, left-out.yaml and their schemas into the output folder. Nothing is rewritten when nothing changed.',
    )
    .argument('[paths...]', 'folders, files and globs (default: articles)')
    .option('--out <folder>', 'folder for the timeline (default: out)')
    .option('--config <file>', 'configuration (default: dateline.config.yaml, where there is one)')
    .option('--corrections <file>', 'decisions of people (default: corrections.yaml, where there is one)')
    .option('--names <file>', 'spellings that are one name (default: names.yaml, where there is one)')
    .option('--concurrency <count>', 'files read at the same time (default: 8)', toCount)
    .option('--as-of <day>', 'believe no publication date after this day', toDay)
    .option('--regroup', 'group all mentions anew, also where no new article has to do with them; ids are kept')
    .option('--discard-edits', 'overwrite what somebody changed in the timeline itself')
    .option('--check', 'write nothing; print what would change and end with 1 when anything would')
    .option('--quiet', 'print errors only')
    .option('--json', 'print the summary and all messages as JSON on stdout')
    .addHelpText('after', EXAMPLE)
    .action(async (paths: string[], flags: RunFlags) => {
      process.exitCode = await runAll(paths, flags)
    })
}

async function runAll(paths: readonly string[], flags: RunFlags): Promise<number> {
  const { keepMemorySmall } = await import('../memory.ts')
  keepMemorySmall()
  const { loadConfig } = await import('../config.ts')
  const { printData, printMessages, progressLine } = await import('../terminal.ts')
  const { summaryLines } = await import('../summary.ts')
  const messages: Message[] = []
  const config = await loadConfig(flags.config, process.cwd(), messages)
  if (!config) {
    printMessages(messages)
    return EXIT_CODES.usage
  }
  const { run } = await import('../run.ts')
  const progress = flags.quiet || flags.json ? undefined : progressLine()
  const { out, corrections, names, concurrency, asOf, readAs, dateOrder } = { ...config, ...flags }
  const inputs = paths.length > 0 ? paths : config.inputs
  const result = await run({
    inputs,
    out,
    corrections,
    names,
    concurrency,
    asOf,
    regroup: flags.regroup,
    discardEdits: flags.discardEdits,
    check: flags.check,
    readAs,
    dateOrder,
    onProgress: progress?.show,
  })
  progress?.clear()
  const failed = result.path === undefined
  if (flags.check && !failed) return tellCheck(result, flags)
  if (flags.json) {
    const { summary, path: timeline, changed } = result
    await printData([`${JSON.stringify({ timeline, changed, summary, messages: result.messages }, null, 2)}\n`])
  } else {
    printMessages(result.messages, flags.quiet)
    if (!failed && result.summary && !flags.quiet) {
      await printData(summaryLines(result.summary, result.path).map((line) => `${line}\n`))
    }
  }
  return failed ? failureCodeOf(result.messages) : exitCodeOf(result.messages)
}

/** Prints what would change. */
async function tellCheck(
  { timeline, path: file = '', changed, messages }: RunResult,
  flags: RunFlags,
): Promise<number> {
  const { printData, printMessages } = await import('../terminal.ts')
  printMessages(messages, flags.quiet)
  if (changed.length === 0) {
    if (!flags.quiet) await printData([`${file} is up to date\n`])
    return exitCodeOf(messages)
  }
  const { tellStale } = await import('../review/tell-stale.ts')
  await printData(await tellStale(timeline!, file, changed))
  return EXIT_CODES.failed
}
