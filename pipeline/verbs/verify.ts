/** `dateline verify`: is the timeline what it says? */
import type { Command } from 'commander'
import { EXIT_CODES, failureCodeOf } from '../exit-codes.ts'

const EXAMPLE = `
Examples:
  $ dateline verify                               out/timeline.yaml, with the articles at the paths it lists
  $ dateline verify out/timeline.yaml --articles archive
  $ dateline verify --json | jq .quotes

Checks that every quote stands at its place in its article, that the file fits its schema, that ids are unique, that
dates and brackets agree, and that the file is laid out as dateline writes it. Messages name file and line.

Exit codes: 0 all is well, 1 something is wrong, 2 no such timeline.`

interface VerifyFlags {
  readonly articles?: readonly string[]
  readonly json?: boolean
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .summary('check a timeline: quotes at their places, schema, ids, dates')
    .description('Checks a timeline against its articles and against itself. Writes nothing; fit for a step of CI.')
    .argument('[timeline]', 'a timeline or its folder', 'out')
    .option('--articles <paths...>', 'where to look for articles that are not at their paths any more')
    .option('--json', 'print counts and messages as JSON on stdout')
    .addHelpText('after', EXAMPLE)
    .action(async (timeline: string, flags: VerifyFlags) => {
      process.exitCode = await verifyTimeline(timeline, flags)
    })
}

async function verifyTimeline(timeline: string, { articles = [], json }: VerifyFlags): Promise<number> {
  const { verify } = await import('../review/verify.ts')
  const { printData, printMessages } = await import('../terminal.ts')
  const { messages, ...counts } = await verify({ timeline, articles })
  const wrong = messages.some(({ severity }) => severity === 'error')
  if (json) await printData([`${JSON.stringify({ ...counts, messages }, null, 2)}\n`])
  else {
    printMessages(messages)
    const { exact, moved, gone } = counts.quotes
    const verdict = wrong ? 'something is wrong, see the errors' : 'all is well'
    if (!messages.some(({ code }) => code === 'file-missing' || code === 'timeline-unreadable')) {
      await printData([
        `events       ${counts.events}\n`,
        `articles     ${counts.articles}\n`,
        `quotes       exact ${exact}, moved ${moved}, gone ${gone}\n`,
        `${counts.timeline}: ${verdict}\n`,
      ])
    }
  }
  return wrong ? failureCodeOf(messages) : EXIT_CODES.done
}
