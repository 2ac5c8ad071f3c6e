/** What `run` costs for more and more articles, and what `--help` costs: CPU time and memory of child processes. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeArticles } from './articles.ts'
import { makeAnnotatedLines } from './mentions.ts'

/** Makes the child tell its costs when it ends. */
const TELL = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+JSON.stringify(process.resourceUsage())))`

interface Cost {
  readonly seconds: number
  readonly megabytes: number
}

/** The costs of a command; `input` is a file for its standard input. */
function costOf(root: string, args: readonly string[], input?: string): Cost {
  const command = ['--import', TELL, path.join(root, 'dist/pipeline/cli.js'), ...args]
  const file = input === undefined ? 'ignore' : openSync(input, 'r')
  const { status, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: [file, 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
  })
  if (file !== 'ignore') closeSync(file)
  if (status !== 0) throw new Error(`dateline ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 1000)}`)
  const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('\n') + 1)) as NodeJS.ResourceUsage
  return { seconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024 }
}

export function benchHelp(root: string): void {
  const { seconds } = costOf(root, ['--help'])
  console.log(`--help       ${seconds.toFixed(3).padStart(12)} s of CPU (at most 0.3)`)
}

export function benchRun(root: string, counts: readonly number[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'))
  try {
    for (const count of counts) {
      const input = path.join(folder, `${count}.jsonl`)
      writeFileSync(input, [...makeArticles(root, count)].map((article) => `${JSON.stringify(article)}\n`).join(''))
      const { seconds, megabytes } = costOf(root, ['run', input, '--out', path.join(folder, `out-${count}`), '--quiet'])
      const each = ((1000 * seconds) / count).toFixed(1)
      console.log(
        `run ${String(count).padEnd(8)} ${seconds.toFixed(1).padStart(12)} s of CPU, ${each} ms an article, ${megabytes.toFixed(0)} MB at most`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `merge` of so many made-up mentions, each time with its ratio to the time before. */
export function benchMerge(root: string, counts: readonly number[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'))
  try {
    let before: number | undefined
    for (const count of counts) {
      const input = path.join(folder, `${count}.jsonl`)
      const file = openSync(input, 'w')
      for (const line of makeAnnotatedLines(count)) writeSync(file, `${line}\n`)
      closeSync(file)
      const { seconds, megabytes } = costOf(root, ['merge'], input)
      const ratio = before === undefined ? '' : `, ${(seconds / before).toFixed(2)} times the one before`
      console.log(
        `merge ${String(count).padEnd(7)} ${seconds.toFixed(1).padStart(11)} s of CPU, ${megabytes.toFixed(0)} MB at most${ratio}`,
      )
      before = seconds
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
