/**
 * Learns the weights of `stages/deduplicate/weights.ts` from documents whose mentions are annotated with the event they
 * report: `node dist/tests/training/train-coreference.js DOCUMENTS.jsonl`, after building the tests too. One document per
 * line: `id`, `text`, optionally `url` and `published`, and `mentions` with `start`, `end`, `cluster` and `validated`.
 * Prints the weights as JSON; those that the data cannot tell (found mentions, figures, opposites) are set by hand.
 */
import { readFileSync } from 'node:fs'
import { annotateArticle } from '../../pipeline/annotate.ts'
import type { Article } from '../../pipeline/article.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { eachCandidate } from '../../stages/deduplicate/candidates.ts'
import { compare, FEATURES } from '../../stages/deduplicate/evidence.ts'
import { compareArticles } from '../../stages/deduplicate/order.ts'
import { profileMentions } from '../../stages/deduplicate/profile.ts'
import { articleFromRecord } from '../../stages/read/record.ts'
import { fitLogistic, type Example } from './logistic.ts'

interface AnnotatedDocument {
  readonly id: string
  readonly mentions: readonly { start: number; end: number; cluster: string; validated: boolean }[]
}

/** The pairs worth comparing, with whether they are of one event. */
function examplesOf(documents: readonly AnnotatedDocument[]): Example[] {
  const clusterOf = new Map<string, string>()
  const articles: Article[] = []
  for (const { mentions, ...record } of documents) {
    const known = mentions.filter(({ validated }) => validated)
    const triggers = known.map(({ start, end }) => ({ start, end }))
    const article = articleFromRecord({ ...record, triggers }, collectMessages([], 'read'))
    if (!article) continue
    const annotated = annotateArticle(article).article
    annotated.mentions.forEach(({ id }, i) => clusterOf.set(`${article.id} ${id}`, known[i]!.cluster))
    articles.push({ ...annotated, sentences: [] })
  }
  const { profiles } = profileMentions(articles.sort(compareArticles), () => true, new Map())
  const clusters = profiles.map(({ about, mention }) => clusterOf.get(`${about.article.id} ${mention.id}`))
  const examples: Example[] = []
  eachCandidate(profiles, (a, b) => {
    const features = new Float64Array(FEATURES.length)
    compare(profiles[a]!, profiles[b]!, features)
    examples.push({ features, isPositive: clusters[a] === clusters[b] })
  })
  return examples
}

const documents = readFileSync(process.argv[2]!, 'utf8').trim().split('\n')
const weights = fitLogistic(examplesOf(documents.map((line) => JSON.parse(line) as AnnotatedDocument)))
console.log(
  JSON.stringify(Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))])), null, 2),
)
