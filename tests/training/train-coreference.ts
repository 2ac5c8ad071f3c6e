/**
 * Learns the weights of `stages/deduplicate/weights.ts` from documents whose mentions are annotated with the event they
 * report: `node dist/tests/training/train-coreference.js DOCUMENTS.jsonl`, after building the tests too. One document per
 * line: `id`, `topic`, `text`, optionally `url` and `published`, and `mentions` with `start`, `end`, `cluster` and
 * `validated`. Prints the weights of mentions that were asked for as JSON; those of found ones are set by hand.
 */
import { readFileSync } from 'node:fs'
import { annotateArticle } from '../../pipeline/annotate.ts'
import type { Article } from '../../pipeline/article.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { eachCandidate } from '../../stages/deduplicate/candidates.ts'
import { compare } from '../../stages/deduplicate/evidence.ts'
import { FEATURES } from '../../stages/deduplicate/features.ts'
import { compareArticles } from '../../stages/deduplicate/order.ts'
import { profileMentions } from '../../stages/deduplicate/profile-mentions.ts'
import { articleFromRecord } from '../../stages/read/record.ts'
import { fitLogistic, type Example } from './logistic.ts'

interface AnnotatedDocument {
  readonly id: string
  readonly topic: string
  readonly mentions: readonly { start: number; end: number; cluster: string; validated: boolean }[]
}

/** How many heaps the topics are dealt into: how telling a word is depends on the size of a collection. */
const HEAPS = 3
/** An event of many reports has so many pairs that it would outvote all others. */
const DAMPING = 0.4

/** The pairs worth comparing in one heap of documents, with whether they are of one event. */
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
  const sizes = new Map<string | undefined, number>()
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
  const examples: Example[] = []
  eachCandidate(profiles, (a, b) => {
    const features = new Float64Array(FEATURES.length)
    compare(profiles[a]!, profiles[b]!, features)
    const size = (sizes.get(clusters[a])! + sizes.get(clusters[b])!) / 2
    examples.push({ features, isPositive: clusters[a] === clusters[b], weight: size ** -DAMPING })
  })
  return examples
}

const documents = readFileSync(process.argv[2]!, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as AnnotatedDocument)
const topics = [...new Set(documents.map(({ topic }) => topic))]
const heaps = Array.from({ length: HEAPS }, (_, heap) =>
  documents.filter(({ topic }) => topics.indexOf(topic) % HEAPS === heap),
)
const weights = fitLogistic(heaps.flatMap(examplesOf))
console.log(
  JSON.stringify(Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))])), null, 2),
)
