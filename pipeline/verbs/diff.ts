/** `dateline diff`: what changed between two timelines, by meaning. */
import { type Command, Option } from 'commander'
import { EXIT_CODES, failureCodeOf } from '../exit-codes.ts'
import { collectMessages, type Message } from '../stage.ts'

const EXAMPLE = `
Examples:
  $ dateline diff                                                what the last run changed since the last commit
  $ dateline diff main:out/timeline.yaml out/timeline.yaml --format markdown
  $ dateline diff HEAD~1:out/timeline.yaml HEAD:out/timeline.yaml --format json | jq '.changed[].redated'

A timeline is a file, its folder, or a revision in git; paths in a revision count from the top of the repository,
\`HEAD:./out/timeline.yaml\` counts from here.

Exit codes: 0 fine; with --exit-code 0 no change, 1 changes, 2 a timeline that is not there or cannot be read.`

interface DiffFlags {
  readonly format: 'text' | 'markdown' | 'json'
  readonly exitCode?: boolean
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .summary('tell what changed between two timelines, by meaning')
    .description(
      'Compares two timelines by meaning: events added, removed, merged, split, re-dated and why, retitled, figures, sources.',
    )
    .argument('[old]', 'a timeline, its folder, or a revision in git', 'HEAD:./out/timeline.yaml')
    .argument('[new]', 'the same', 'out/timeline.yaml')
    .addOption(
      new Option('--format <format>', 'form of the answer').choices(['text', 'markdown', 'json']).default('text'),
    )
    .option('--exit-code', 'end with 1 when anything changed')
    .addHelpText('after', EXAMPLE)
    .action(async (old: string, now: string, flags: DiffFlags) => {
      process.exitCode = await diff(old, now, flags)
    })
}

async function diff(old: string, now: string, { format, exitCode = false }: DiffFlags): Promise<number> {
  const { openTimeline } = await import('../review/open-timeline.ts')
  const { readRemoved } = await import('../review/resolve-id.ts')
  const { compareTimelines, formatChanges, isUnchanged, whyDecided } = await import('../review/diff/index.ts')
  const { dataColours, printData, printMessages } = await import('../terminal.ts')
  const messages: Message[] = []
  const reportFor = (file: string) => collectMessages(messages, 'diff', file)
  const [before, after] = [
    await openTimeline(old, process.cwd(), reportFor),
    await openTimeline(now, process.cwd(), reportFor),
  ]
  printMessages(messages)
  if (!before || !after) return exitCode ? EXIT_CODES.usage : failureCodeOf(messages)
  const removed = await readRemoved(after, process.cwd())
  const why = new Map(removed.map(({ id, why }) => [id, why]))
  const decisions = await decisionsHere()
  const changes = compareTimelines(before, after, why, decisions && whyDecided(decisions.corrections))
  await printData([formatChanges(changes, format, dataColours())])
  return exitCode && !isUnchanged(changes) ? EXIT_CODES.failed : EXIT_CODES.done
}

/** What people decided here, which tells why events are dated so; what is wrong with it is for `run` to say. */
async function decisionsHere() {
  const { loadConfig } = await import('../config.ts')
  const { CORRECTIONS_FILE, openCorrections } = await import('../review/write-corrections.ts')
  const config = await loadConfig(undefined, process.cwd(), [])
  return openCorrections(config?.corrections ?? CORRECTIONS_FILE, process.cwd(), [])
}
