/** `dateline run`: articles in, `out/timeline.yaml` out. */
import { type Command, Option } from 'commander'
import { EXIT_CODES, exitCodeOf, failureCodeOf } from '../exit-codes.ts'
import type { Config } from '../config.ts'
import type { Message } from '../stage.ts'
import { toCount, toDay } from './flags.ts'

const EXAMPLE = `
Examples:
  $ dateline run seeds --out out
  $ dateline run "press/**/*.html" notes.jsonl --as-of 2024-12-31
  $ dateline run --json | jq .summary.events
  $ dateline run --strict --log json --report run.json --report run.md

Settings can stand in dateline.config.yaml instead; flags win. Decisions of people are read from corrections.yaml.
One run at a time writes into a folder; a second one ends with 4. The cache can be deleted at any time.`

interface RunFlags {
  readonly out?: string
  readonly config?: string
  readonly corrections?: string
  readonly names?: string
  readonly concurrency?: number
  readonly asOf?: string
  readonly regroup?: boolean
  readonly discardEdits?: boolean
  readonly partition?: Config['partition']
  readonly check?: boolean
  /** False for `--no-cache`. */
  readonly cache?: string | false
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly json?: boolean
  readonly log: 'text' | 'json'
  readonly report?: readonly string[]
}

/** Where annotated articles are kept when nothing else is said. */
const DEFAULT_CACHE = '.dateline-cache'

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
    .addOption(
      new Option('--partition <by>', 'one file for each of these, and an index (default: none)').choices([
        'none',
        'month',
        'year',
      ]),
    )
    .option('--check', 'write nothing; print what would change and end with 1 when anything would')
    .option('--cache <folder>', `where annotated articles are kept for the next run (default: ${DEFAULT_CACHE})`)
    .option('--no-cache', 'keep no annotated articles and use none')
    .option('--strict', 'write nothing and end with 1 when any input could not be used whole')
    .option('--report <file>', 'write what the run did: Markdown into a file ending in .md, else JSON', collect)
    .addOption(new Option('--log <form>', 'form of the messages on stderr').choices(['text', 'json']).default('text'))
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
  const { runTeller } = await import('./tell-run.ts')
  const teller = runTeller(flags)
  const messages: Message[] = []
  const config = await loadConfig(flags.config, process.cwd(), messages)
  if (!config) {
    teller.messages(messages)
    return EXIT_CODES.usage
  }
  const { run } = await import('../run.ts')
  const { writeReports } = await import('../write-reports.ts')
  const {
    out,
    corrections,
    names,
    concurrency,
    asOf,
    readAs,
    dateOrder,
    cache = DEFAULT_CACHE,
    partition,
  } = { ...config, ...flags }
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
    cache: cache === false ? undefined : cache,
    partition,
    strict: flags.strict,
    onProgress: teller.progress,
    onArticle: teller.article,
  })
  const reporting = await writeReports(flags.report ?? [], result.report)
  const all = [...result.messages, ...reporting]
  const isStale = result.report.outcome === 'stale'
  const code = result.path === undefined ? failureCodeOf(all) : isStale ? EXIT_CODES.failed : exitCodeOf(all)
  await teller.end({ ...result, messages: all }, code)
  return code
}

const collect = (file: string, files: readonly string[] = []): readonly string[] => [...files, file]
