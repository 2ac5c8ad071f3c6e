/** `dateline annotate`: one article per line in, one annotated article per line out. */
import type { Command } from 'commander'
import { EXIT_CODES, exitCodeOf } from '../exit-codes.ts'
import { collectMessages, type Message } from '../stage.ts'
import { toDay } from './flags.ts'

const EXAMPLE = `
Example:
  $ echo '{"id": "a", "published": "2024-12-02", "text": "Rebels took the city on Sunday."}' | dateline annotate

Fields of a line: id, and text or html; optional title, publisher, url, published (EDTF), triggers ([{"start", "end"}]).
A line that is not what it should be gets an error on stderr; the rest goes on.`

interface AnnotateFlags {
  readonly asOf?: string
}

export function addAnnotate(program: Command): void {
  program
    .command('annotate')
    .summary('annotate articles: JSON lines on stdin, JSON lines on stdout')
    .description(
      'Reads one article per line from stdin and writes it, in the same order, with its publication date, temporal expressions and event mentions.',
    )
    .option('--as-of <day>', 'believe no publication date after this day', toDay)
    .addHelpText('after', EXAMPLE)
    .action(async (flags: AnnotateFlags) => {
      process.exitCode = await annotate(flags)
    })
}

async function annotate({ asOf }: AnnotateFlags): Promise<number> {
  const { readJsonLines } = await import('../../stages/read/index.ts')
  const { annotator } = await import('../annotate.ts')
  const { toAnnotatedLine } = await import('../annotated-line.ts')
  const { printData, printMessages } = await import('../terminal.ts')
  const annotateArticle = annotator({ asOf })
  let code: number = EXIT_CODES.done
  const tell = (messages: Message[]) => {
    printMessages(messages)
    code = Math.max(code, exitCodeOf(messages))
    messages.length = 0
  }
  async function* lines(): AsyncGenerator<string> {
    const messages: Message[] = []
    for await (const { article } of readJsonLines(process.stdin, collectMessages(messages, 'read', '<stdin>'))) {
      const annotated = annotateArticle(article)
      tell([...messages.splice(0), ...annotated.messages])
      yield `${toAnnotatedLine(annotated.article)}\n`
    }
    tell(messages)
  }
  await printData(lines())
  return code
}
