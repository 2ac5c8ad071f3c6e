/** `dateline init`: a new collection of articles, with a schedule. */
import { type Command, InvalidArgumentError } from 'commander'
import { EXIT_CODES } from '../exit-codes.ts'
import { type Initialised, isSource } from '../init.ts'

const EXAMPLE = `
Examples:
  $ dateline init --from git+https://git.example/newsroom/dateline.git#v0.1.0
  $ dateline init norvane-strike --from file:../dateline-0.1.0.tgz  in a folder of its own

It makes dateline.config.yaml, corrections.yaml, names.yaml, a README.md for reviewers, .gitignore, package.json,
articles/ and .github/workflows/timeline.yml, which runs every night and opens a pull request when the timeline changed.
A file that is there already is left as it is.

--from is a git URL or a tarball. The name \`dateline\` on npm belongs to another program: nothing is ever fetched by it.
Without --from the workflow fails until package.json says where dateline comes from.`

export function addInit(program: Command): void {
  program
    .command('init')
    .summary('make a new collection, with a workflow that runs on a schedule')
    .description('Makes the files of a new collection of articles, and a GitHub workflow that runs on a schedule.')
    .argument('[folder]', 'where', '.')
    .option('--from <spec>', 'where the collection gets dateline from: a git URL or a tarball', toSource)
    .addHelpText('after', EXAMPLE)
    .action(async (folder: string, { from }: { readonly from?: string }) => {
      process.exitCode = await init(folder, from)
    })
}

function toSource(text: string): string {
  if (isSource(text)) return text
  throw new InvalidArgumentError(
    `Expected a git URL or a tarball, such as \`${SOURCE_EXAMPLE}\`: by a name or a version npm fetches another program.`,
  )
}

const SOURCE_EXAMPLE = 'git+https://git.example/newsroom/dateline.git#v0.1.0'

async function init(folder: string, from: string | undefined): Promise<number> {
  const { initCollection } = await import('../init.ts')
  const { printData } = await import('../terminal.ts')
  const { made, kept } = await initCollection(folder, from)
  const place = folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`
  const lines = [
    ...made.map((file) => `made   ${file}`),
    ...kept.map((file) => `kept   ${file} (it was there already)`),
    '',
    `Next: put articles into ${place}articles/.`,
    `Then${place ? `, in ${place},` : ''} run \`${installLine({ kept }, from)}\`, commit package-lock.json, and run \`npx --no-install dateline run\`.`,
  ]
  await printData(lines.map((line) => `${line}\n`))
  return EXIT_CODES.done
}

/** What puts dateline into the collection: a manifest that was there names it only when somebody adds it. */
function installLine({ kept }: Pick<Initialised, 'kept'>, from: string | undefined): string {
  if (from === undefined) return `npm install ${SOURCE_EXAMPLE}`
  return kept.includes('package.json') ? `npm install ${from}` : 'npm install'
}
