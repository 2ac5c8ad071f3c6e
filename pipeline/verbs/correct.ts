/** `dateline correct`: writes a decision into corrections.yaml. */
import { type Command, Option } from 'commander'
import { EXIT_CODES, failureCodeOf } from '../exit-codes.ts'
import type { Note, Wanted } from '../review/correct.ts'
import { collectMessages, type Message } from '../stage.ts'

const EXAMPLE = `
Examples:
  $ dateline correct 2025-03-02-the-port-closes-4f2a --date 2025-03-03 --reason "the harbour master's log"
  $ dateline correct 2025-03-02-the-port-closes-4f2a --title "The port of Norvane closes" --by Ada
  $ dateline correct 2025-03-02-the-port-closes-4f2a --merge 2025-03-03-port-shut-9e01 --reason "one closure"
  $ dateline correct 2025-03-02-the-port-closes-4f2a --drop --reason "no event"
  $ dateline correct 2025-03-02-the-port-closes-4f2a --split "closed again in May" --reason "that was another time"
  $ dateline correct "Abbas Araghchi" --spelled "Abbas Araqchi" --reason "one minister"
  $ dateline correct port-strike-1a2b --published 2025-03-04 --reason "date in the print edition"

The decision holds from the next \`dateline run\` on. What dateline says now is noted as \`expect\`: when that
changes, the next run warns. Comments and order of the file stay as they are.`

interface CorrectFlags extends Wanted, Note {
  readonly published?: string
  readonly spelled?: readonly string[]
  readonly replace?: boolean
  readonly timeline: string
  readonly corrections?: string
}

export function addCorrect(program: Command): void {
  program
    .command('correct')
    .summary('write a decision about an event into corrections.yaml')
    .description('Writes what a person decided about an event, or about an article’s date, into corrections.yaml.')
    .argument('<id>', 'the event’s id, a former one too; with --published the article’s, with --spelled a name')
    .option('--date <edtf>', 'when it really was: 2025-03-03, 2025-03, 2025-03-02/2025-03-03')
    .option('--title <title>', 'a better title')
    .addOption(
      new Option('--status <status>', 'whether it happened').choices([
        'happened',
        'ongoing',
        'planned',
        'cancelled',
        'denied',
      ]),
    )
    .option('--type <type>', 'kind of event: attack, meeting … (a wrong one is told all of them)')
    .option('--who <names...>', 'who did it, all of them')
    .option('--whom <names...>', 'to whom or to what, all of them')
    .option('--where <places...>', 'where it happened, all of them')
    .option('--drop', 'it does not belong on the timeline')
    .option('--merge <ids...>', 'it is one event with these')
    .option('--keep-apart <ids...>', 'it must never be one event with these')
    .option('--split <words...>', 'what it quotes with these words is another event')
    .option('--spelled <forms...>', 'other spellings of a name, which stands in the place of the id')
    .option('--published <edtf>', 'when the article was published')
    .option('--replace', 'give new values to an entry that decides the same already')
    .option('--reason <words>', 'why, for other people')
    .option('--by <name>', 'who decided')
    .option('--timeline <path>', 'the timeline or its folder', 'out')
    .option('--corrections <file>', 'where decisions are written (default: corrections.yaml, or what the settings say)')
    .addHelpText('after', EXAMPLE)
    .action(async (id: string, flags: CorrectFlags) => {
      process.exitCode = await correct(id, flags)
    })
}

async function correct(id: string, flags: CorrectFlags): Promise<number> {
  const { loadConfig } = await import('../config.ts')
  const { decide } = await import('../review/decide.ts')
  const { CORRECTIONS_FILE } = await import('../review/write-corrections.ts')
  const { printData, printMessages } = await import('../terminal.ts')
  const messages: Message[] = []
  const config = await loadConfig(undefined, process.cwd(), messages)
  const {
    timeline,
    corrections = config?.corrections ?? CORRECTIONS_FILE,
    published,
    spelled,
    replace = false,
    reason,
    by,
    ...wanted
  } = flags
  const note = { ...(reason === undefined ? {} : { reason }), ...(by === undefined ? {} : { by }) }
  const isAbout = { ...(published === undefined ? {} : { published }), ...(spelled === undefined ? {} : { spelled }) }
  if (config && Object.keys({ ...wanted, ...isAbout }).length === 0) {
    const text =
      'nothing to correct was named, expected a flag such as `--date` or `--title`; see `dateline correct --help`'
    collectMessages(messages, 'correct').error('correction-invalid', text)
    printMessages(messages)
    return EXIT_CODES.usage
  }
  const request = { id, timeline, corrections, wanted, note, replace, ...isAbout }
  const done = config && (await decide(request, process.cwd(), messages))
  printMessages(messages)
  if (!done) return failureCodeOf(messages)
  await printData(done.map((line) => `${line}\n`))
  return EXIT_CODES.done
}
