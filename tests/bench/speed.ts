/** How fast `annotate` is, beside bare chrono-node and wink-nlp on the same text in the same process. */
import * as chrono from 'chrono-node'
import { Bench } from 'tinybench'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import { annotate } from '../../pipeline/index.ts'
import type { MadeArticle } from './articles.ts'
import { CHRONO_REFERENCE, piecesOf } from './pieces.ts'

/** One core, one process. Prints characters per second of each and the ratio of their times. */
export async function benchSpeed(articles: readonly MadeArticle[]): Promise<void> {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0)
  const pieces = articles.flatMap(({ text }) => piecesOf(text))
  const nlp = winkNLP(model, ['negation', 'pos'])
  const its = nlp.its as unknown as Record<'pos' | 'lemma', ItsFunction<string>>
  const bench = new Bench({ time: 5000, warmupTime: 1000, iterations: 3 })
  bench
    .add('chrono-node', () => pieces.forEach((piece) => chrono.casual.parse(piece, CHRONO_REFERENCE)))
    .add('wink-nlp', () => {
      for (const piece of pieces) {
        const tokens = nlp.readDoc(piece).tokens()
        tokens.out(its.pos)
        tokens.out(its.lemma)
      }
    })
    .add('annotate', () => articles.forEach((article) => annotate(article)))
  await bench.run()
  const [parsing, tagging, annotating] = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} could not be measured`)
    const milliseconds = result.latency.p50
    const speed = Math.round((characters / milliseconds) * 1000)
    console.log(`${name.padEnd(12)} ${speed.toLocaleString('en').padStart(12)} characters per second`)
    return milliseconds
  })
  const ratio = annotating! / (parsing! + tagging!)
  console.log(`ratio        ${ratio.toFixed(2).padStart(12)} of annotate to the two together (at most 4)`)
}
