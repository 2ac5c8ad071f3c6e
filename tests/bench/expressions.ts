/** How fast `temporal-expressions` is, beside bare `chrono.casual` on the same text in the same process. */
import * as chrono from 'chrono-node'
import { Bench } from 'tinybench'
import type { Article } from '../../pipeline/article.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { temporalExpressions } from '../../stages/temporal-expressions/index.ts'
import { articleOf } from '../temporal-expressions/read.ts'
import type { MadeArticle } from './articles.ts'
import { CHRONO_REFERENCE, piecesOf } from './pieces.ts'

const findExpressions = temporalExpressions()
const report = () => collectMessages([], 'temporal-expressions')
const sentenced = (text: string) => articleOf(text, '2025-03-04')

/** Best of five, in milliseconds. */
function timeOf(article: Article): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now()
    findExpressions(article, report())
    return performance.now() - start
  })
  return Math.min(...runs)
}

/** One core, one process: the ratio to chrono-node, and the growth from 100 kB to 1 MB in one line. */
export async function benchExpressions(made: readonly MadeArticle[]): Promise<void> {
  const articles = made.map(({ text }) => sentenced(text))
  const pieces = made.flatMap(({ text }) => piecesOf(text))
  const bench = new Bench({ time: 5000, warmupTime: 1000, iterations: 3 })
  bench
    .add('chrono.casual', () => pieces.forEach((piece) => chrono.casual.parse(piece, CHRONO_REFERENCE)))
    .add('temporal-expressions', () => articles.forEach((article) => findExpressions(article, report())))
  await bench.run()
  const [parsing, reading] = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} could not be measured`)
    console.log(`${name.padEnd(20)} ${result.latency.p50.toFixed(1).padStart(8)} ms`)
    return result.latency.p50
  })
  console.log(`ratio                ${(reading! / parsing!).toFixed(2).padStart(8)} (at most 2)`)
  const line = made.map(({ text }) => text.replaceAll('\n', ' ')).join(' ')
  const lines = [100_000, 1_000_000].map((length) => line.repeat(Math.ceil(length / line.length)).slice(0, length))
  const [short, long] = lines.map((text) => timeOf(sentenced(text)))
  console.log(`one line, 10 times   ${(long! / short!).toFixed(2).padStart(8)} times the time (linear: 10)`)
}
