/** `dateline init`: a new collection of articles, with a schedule. */
import type { Command } from 'commander'
import { EXIT_CODES } from '../exit-codes.ts'

const EXAMPLE = `
Examples:
  $ dateline init                 here
  $ dateline init norvane-strike  in a folder of its own

It makes dateline.config.yaml, corrections.yaml, names.yaml, a README.md for reviewers, .gitignore, articles/ and
.github/workflows/timeline.yml, which runs every night and opens a pull request when the timeline changed.
A file that is there already is left as it is.`

export function addInit(program: Command): void {
  program
    .command('init')
    .summary('make a new collection, with a workflow that runs on a schedule')
    .description('Makes the files of a new collection of articles, and a GitHub workflow that runs on a schedule.')
    .argument('[folder]', 'where', '.')
    .addHelpText('after', EXAMPLE)
    .action(async (folder: string) => {
      process.exitCode = await init(folder)
    })
}

async function init(folder: string): Promise<number> {
  const { initCollection } = await import('../init.ts')
  const { printData } = await import('../terminal.ts')
  const { made, kept } = await initCollection(folder)
  const lines = [
    ...made.map((file) => `made   ${file}`),
    ...kept.map((file) => `kept   ${file} (it was there already)`),
    '',
    `Next: put articles into ${folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`}articles/, then run \`dateline run\`${folder === '.' ? '' : ' in that folder'}.`,
  ]
  await printData(lines.map((line) => `${line}\n`))
  return EXIT_CODES.done
}
