#!/usr/bin/env node
/** The command line: one verb per file in verbs/; what a verb needs is loaded when it runs, so that `--help` is quick. */
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { EXIT_CODES } from './exit-codes.ts'
import { addAdopt } from './verbs/adopt.ts'
import { addAnnotate } from './verbs/annotate.ts'
import { addCorrect } from './verbs/correct.ts'
import { addDiff } from './verbs/diff.ts'
import { addDates } from './verbs/dates.ts'
import { addExplain } from './verbs/explain.ts'
import { addInit } from './verbs/init.ts'
import { addMerge } from './verbs/merge.ts'
import { addRun } from './verbs/run.ts'
import { addVerify } from './verbs/verify.ts'

const EXAMPLES = `
Examples:
  $ dateline dates seeds                            when each article was published, and how that is known
  $ dateline run seeds --out out                    the timeline of a folder of articles
  $ dateline annotate < a.jsonl > annotated.jsonl   one article per line in and out
  $ dateline merge < annotated.jsonl                all annotated articles in, the timeline out
  $ dateline verify out                             is every quote at its place?
  $ dateline diff                                   what changed since the last commit
  $ dateline init                                   a new collection, with a workflow on a schedule

Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 done but some input was skipped, 4 another run is going.`

const { version } = createRequire(import.meta.url)('dateline/package.json') as { version: string }

const program = new Command('dateline')
  .description('Reads a folder of news articles and writes a timeline in which every line is traced to quoted words.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(dateline --help explains every verb)')
  .addHelpText('after', EXAMPLES)

for (const addVerb of [
  addRun,
  addDates,
  addAnnotate,
  addMerge,
  addVerify,
  addDiff,
  addExplain,
  addCorrect,
  addAdopt,
  addInit,
])
  addVerb(program)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away: `dateline annotate | head`.
  if (error.code === 'EPIPE') process.exit()
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = EXIT_CODES.failed
  } else if (error.exitCode !== 0) process.exitCode = EXIT_CODES.usage
}
