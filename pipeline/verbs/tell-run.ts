/** What `dateline run` prints while it runs and at its end: for people, as a log of JSON lines, or as one JSON object. */
import { articleLog, endLog, messageLog, progressLog } from '../log.ts'
import type { OnArticle, OnProgress } from '../progress.ts'
import type { RunResult } from '../run.ts'
import type { Message } from '../stage.ts'
import { summaryLines } from '../summary.ts'
import { printData, printMessages, progressLine } from '../terminal.ts'

export interface TellOptions {
  readonly quiet?: boolean
  readonly json?: boolean
  /** Nothing was written; what would change is told. */
  readonly check?: boolean
  readonly log: 'text' | 'json'
}

export interface Teller {
  readonly progress: OnProgress | undefined
  readonly article: OnArticle | undefined
  readonly messages: (messages: readonly Message[]) => void
  readonly end: (result: RunResult, exitCode: number) => Promise<void>
}

export function runTeller(options: TellOptions): Teller {
  const { messages, ...during } = options.log === 'json' ? logTeller(options) : textTeller(options)
  return {
    ...during,
    messages,
    async end(result, exitCode) {
      during.clear()
      messages(result.messages)
      if (options.log === 'json' && !options.quiet) process.stderr.write(endLog(result.report, exitCode))
      await printResult(result, options)
    },
  }
}

type During = Omit<Teller, 'end'> & { readonly clear: () => void }

function logTeller({ quiet = false }: TellOptions): During {
  const write = (line: string) => void process.stderr.write(line)
  return {
    progress: quiet ? undefined : (progress) => progress.done === 0 && write(progressLog(progress)),
    article: quiet ? undefined : (done) => write(articleLog(done)),
    messages: (all) =>
      all.filter(({ severity }) => !quiet || severity === 'error').forEach((m) => write(messageLog(m))),
    clear: () => {},
  }
}

function textTeller({ quiet = false, json = false }: TellOptions): During {
  const line = quiet || json ? undefined : progressLine()
  return {
    progress: line?.show,
    article: undefined,
    // With `--json` they stand on stdout.
    messages: (all) => void (json || printMessages(all, quiet)),
    clear: () => line?.clear(),
  }
}

async function printResult(result: RunResult, { quiet, json, check }: TellOptions): Promise<void> {
  const { path: timeline, changed, summary, messages } = result
  if (json) await printData([`${JSON.stringify({ timeline, changed, summary, messages }, null, 2)}\n`])
  else if (check) await printCheck(result, quiet)
  else if (timeline !== undefined && summary && !quiet) {
    await printData(summaryLines(summary, timeline).map((line) => `${line}\n`))
  }
}

/** Prints what would change. */
async function printCheck({ timeline, path: file, changed }: RunResult, quiet = false): Promise<void> {
  if (timeline === undefined || file === undefined) return
  if (changed.length > 0) {
    const { tellStale } = await import('../review/tell-stale.ts')
    await printData(await tellStale(timeline, file, changed))
  } else if (!quiet) await printData([`${file} is up to date\n`])
}
