/**
 * Learns the weights of mentions that were asked for in `stages/deduplicate/weights.ts`, and what examples would make of
 * those that were found, and prints both tables as JSON:
 *
 *     npx tsc && node dist/tests/training/train-coreference.js DOCUMENTS.jsonl
 *
 * from the root of the repository. The documents are annotated with the event that each mention reports: ECB+, of which
 * the 25 topics of the training part were used. For mentions that are found, our pairs and seeds are added.
 */
import { readFileSync } from 'node:fs'
import { FEATURES, type Feature, type Weights } from '../../stages/deduplicate/features.ts'
import { FOUND_WEIGHTS } from '../../stages/deduplicate/weights.ts'
import { type AnnotatedDocument, examplesOfDocuments, examplesOfOurs } from './coreference-examples.ts'
import { HELD_FOR_FOUND, HELD_FOR_GIVEN, START_FOR_GIVEN } from './coreference-start.ts'
import { type Example, fitLogistic } from './logistic.ts'

/**
 * How many examples' worth of pull holds a weight where it starts; chosen on the training part. The weights of mentions
 * that were asked for come from it already and hardly gain.
 */
const PULL = { given: 5000, found: 200 }
const HELD = 1e12
/** Two events melted into one are worse than one in two: that much is asked for beyond even odds. */
const CAUTION = 1

function learn(examples: readonly Example[], start: Weights, held: readonly Feature[], pull: number): Float64Array {
  const starts = FEATURES.map((name) => ({ weight: start[name], pull: held.includes(name) ? HELD : pull }))
  return fitLogistic(examples, starts)
}

function tableOf(weights: Float64Array, caution: number): object {
  const shift = (name: Feature) => (name === 'bias' ? -caution : 0)
  // Not -0, which is what a little less than nothing rounds to.
  const entries = FEATURES.map((name, i) => [name, Number((weights[i]! + shift(name)).toFixed(3)) + 0])
  return Object.fromEntries(entries)
}

const documents = readFileSync(process.argv[2]!, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as AnnotatedDocument)
const given = examplesOfDocuments(documents, 'given')
const found = [...examplesOfDocuments(documents, 'found'), ...(await examplesOfOurs())]
const tables = {
  given: tableOf(learn(given, START_FOR_GIVEN, HELD_FOR_GIVEN, PULL.given), 0),
  found: tableOf(learn(found, FOUND_WEIGHTS, HELD_FOR_FOUND, PULL.found), CAUTION),
}
console.log(JSON.stringify(tables, null, 2))
