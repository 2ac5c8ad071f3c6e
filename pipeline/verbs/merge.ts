/** `dateline merge`: all annotated articles in, the timeline out. */
import { type Command, Option } from 'commander'
import { EXIT_CODES, exitCodeOf, failureCodeOf } from '../exit-codes.ts'
import type { MergeOptions } from '../merge.ts'
import { collectMessages, type Message } from '../stage.ts'
import type { Timeline } from '../timeline.ts'
import { toDay } from './flags.ts'

const EXAMPLE = `
Examples:
  $ dateline annotate < articles.jsonl | dateline merge > timeline.yaml
  $ dateline merge --format json --about "Port of Tyne" < annotated.jsonl | jq -r '.events[].title'`

interface MergeFlags {
  readonly format: 'yaml' | 'json'
  readonly about?: string
  readonly corrections?: string
  readonly names?: string
  readonly known?: string
  readonly asOf?: string
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .summary('merge annotated articles: JSON lines on stdin, the timeline on stdout')
    .description('Reads what `dateline annotate` wrote from stdin, all articles at once, and writes their timeline.')
    .addOption(new Option('--format <format>', 'form of the timeline').choices(['yaml', 'json']).default('yaml'))
    .option('--about <name>', 'only the events in which this name takes part')
    .option('--corrections <file>', 'apply the decisions in this file')
    .option('--names <file>', 'join the spellings in this file')
    .option('--known <file>', 'keep the ids of the events in this timeline')
    .option('--as-of <day>', 'date no article after this day', toDay)
    .addHelpText('after', EXAMPLE)
    .action(async (flags: MergeFlags) => {
      process.exitCode = await merge(flags)
    })
}

async function merge(flags: MergeFlags): Promise<number> {
  const { keepMemorySmall } = await import('../memory.ts')
  keepMemorySmall()
  const { checkTimeline, timelineJson, timelineYaml } = await import('../../stages/write-timeline/index.ts')
  const { readAnnotatedLines } = await import('../read-annotated-lines.ts')
  const { mergeArticles } = await import('../merge.ts')
  const { redate } = await import('../stages.ts')
  const { printData, printMessages } = await import('../terminal.ts')
  const messages: Message[] = []
  const kept = await readKept(flags, messages)
  if (!kept) {
    printMessages(messages)
    return failureCodeOf(messages)
  }
  const report = collectMessages(messages, 'merge')
  const articles = await readAnnotatedLines(process.stdin, collectMessages(messages, 'merge', '<stdin>'))
  const merged = mergeArticles(articles, { ...kept, asOf: flags.asOf, redate })
  messages.push(...merged.messages)
  const timeline = flags.about === undefined ? merged.timeline : await only(flags.about, merged.timeline, messages)
  const fits = checkTimeline(timeline, report)
  printMessages(messages)
  if (!fits) return EXIT_CODES.failed
  await printData(flags.format === 'json' ? timelineJson(timeline) : timelineYaml(timeline))
  return exitCodeOf(messages)
}

/** What the named files say of decisions, names and ids; `undefined`, with an error, when one cannot be used. */
async function readKept(
  { corrections: file, names: namesFile, known: knownFile }: MergeFlags,
  messages: Message[],
): Promise<Omit<MergeOptions, 'redate' | 'asOf'> | undefined> {
  const { readCorrections } = await import('../read-corrections.ts')
  const { readNames } = await import('../read-names.ts')
  const { readKnownEvents } = await import('../../stages/write-timeline/index.ts')
  const { NO_CORRECTIONS } = await import('../../stages/correct/index.ts')
  const corrections = file === undefined ? NO_CORRECTIONS : await readCorrections(file, messages)
  const names = namesFile === undefined ? new Map<string, string>() : await readNames(namesFile, messages)
  const report = collectMessages(messages, 'merge', knownFile)
  const known = knownFile === undefined ? [] : await readKnownEvents(knownFile, report, { named: true })
  return corrections && names && known && { corrections, names, known }
}

async function only(name: string, timeline: Timeline, messages: Message[]): Promise<Timeline> {
  const { aboutName } = await import('../about.ts')
  const part = aboutName(timeline, name)
  if (part.events.length === 0) {
    const text = `no event names \`${name}\`, expected a name as the articles print it; the timeline is empty`
    collectMessages(messages, 'merge').warn('name-unmatched', text)
  }
  return part
}
