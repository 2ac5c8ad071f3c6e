/** `dateline adopt`: makes corrections of edits in the timeline itself. */
import type { Command } from 'commander'
import { EXIT_CODES, failureCodeOf } from '../exit-codes.ts'
import type { Note } from '../review/correct.ts'
import type { Message } from '../stage.ts'

const EXAMPLE = `
Examples:
  $ dateline adopt --reason "checked against the minutes" --by Ada
  $ dateline run

Somebody changed out/timeline.yaml itself, and \`dateline run\` refuses to overwrite that. This writes it into
corrections.yaml: dates, titles, status, type, who, whom, where, events taken out, joined or split, dates of articles.
What no correction can hold, such as a changed quote, is named, and stays for you to decide.

Exit codes: 0 all edits are corrections now, 1 some are not.`

interface AdoptFlags extends Note {
  readonly timeline: string
  readonly corrections?: string
}

export function addAdopt(program: Command): void {
  program
    .command('adopt')
    .summary('make corrections of what somebody changed in the timeline itself')
    .description(
      'Tells what people changed in the timeline from what dateline wrote, and writes it into corrections.yaml.',
    )
    .option('--timeline <path>', 'the timeline or its folder', 'out')
    .option('--corrections <file>', 'where decisions are written (default: corrections.yaml, or what the settings say)')
    .option('--reason <words>', 'why, for other people', 'changed in the timeline itself')
    .option('--by <name>', 'who decided')
    .addHelpText('after', EXAMPLE)
    .action(async (flags: AdoptFlags) => {
      process.exitCode = await adoptEdits(flags)
    })
}

async function adoptEdits({ timeline, corrections, reason, by }: AdoptFlags): Promise<number> {
  const { loadConfig } = await import('../config.ts')
  const { adopt } = await import('../review/adopt.ts')
  const { CORRECTIONS_FILE } = await import('../review/write-corrections.ts')
  const { printData, printMessages } = await import('../terminal.ts')
  const messages: Message[] = []
  const config = await loadConfig(undefined, process.cwd(), messages)
  const file = corrections ?? config?.corrections ?? CORRECTIONS_FILE
  const note = { ...(reason === undefined ? {} : { reason }), ...(by === undefined ? {} : { by }) }
  const adopted = config && (await adopt({ timeline, corrections: file, note }, process.cwd(), messages))
  printMessages(messages)
  if (!adopted) return failureCodeOf(messages)
  const lines = adopted.corrections.map(({ section, entry }) => `${file}: ${section} ${JSON.stringify(entry)}\n`)
  lines.push(
    ...adopted.changed.map(
      ({ section, line, fields }) => `${file}:${line}: ${section} says ${JSON.stringify(fields)} now\n`,
    ),
  )
  const count = lines.length === 1 ? '1 correction was written' : `${lines.length} corrections were written`
  const next = lines.length === 0 ? '' : '; run `dateline run` to see what comes of it'
  const left = adopted.left === 0 ? '' : `; ${adopted.left} left, see the errors`
  await printData([
    ...lines,
    lines.length + adopted.left === 0 ? 'nobody changed the timeline\n' : `${count}${left}${next}\n`,
  ])
  return adopted.left === 0 ? EXIT_CODES.done : EXIT_CODES.failed
}
