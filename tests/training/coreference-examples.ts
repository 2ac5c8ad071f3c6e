/** Pairs of mentions with whether they are of one event, to learn from: annotated documents, our pairs, our seeds. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { annotateArticle } from '../../pipeline/annotate.ts'
import type { Article, Mention, Span } from '../../pipeline/article.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { eachCandidate } from '../../stages/deduplicate/candidates.ts'
import { compare } from '../../stages/deduplicate/evidence.ts'
import { FEATURES } from '../../stages/deduplicate/features.ts'
import { takesPart } from '../../stages/deduplicate/leave-out.ts'
import { compareArticles } from '../../stages/deduplicate/order.ts'
import { profileMentions } from '../../stages/deduplicate/profile-mentions.ts'
import { articleFromRecord } from '../../stages/read/record.ts'
import { articleOf } from '../build-article.ts'
import { LOOK_ALIKES_IN_TEN_FIELDS } from '../eval/look-alikes-in-ten-fields.ts'
import { LOOK_ALIKES } from '../eval/look-alikes.ts'
import { halvesOf } from '../eval/pair.ts'
import { readSeeds } from '../eval/score-seeds.ts'
import type { Example } from './logistic.ts'

/** A line of the data: `text`, optionally `url` and `published`, and the mentions with the event that each reports. */
export interface AnnotatedDocument {
  readonly id: string
  readonly topic: string
  readonly mentions: readonly (Span & { readonly cluster: string; readonly validated: boolean })[]
}

/** The event that a mention reports, where it is known. */
type EventOf = (article: Article, mention: Mention) => string | undefined

/** How many heaps the topics are dealt into: how telling a word is depends on the size of a collection. */
const HEAPS = 3
/** An event of many reports has so many pairs that it would outvote all others. */
const DAMPING = 0.4
/** What a pair of our own counts beside one of a document: there are few, and they are what newspapers quarrel about. */
const OWN_PAIR = 6
const SEED_PAIR = 6

/** Examples of mentions that were asked for by their words, or of those that are found in the same documents. */
export function examplesOfDocuments(documents: readonly AnnotatedDocument[], mode: 'given' | 'found'): Example[] {
  const topics = [...new Set(documents.map(({ topic }) => topic))]
  return Array.from({ length: HEAPS }, (_, heap) =>
    documents.filter(({ topic }) => topics.indexOf(topic) % HEAPS === heap),
  ).flatMap((heap) => {
    const known = new Map(heap.map(({ id, mentions }) => [id, mentions.filter(({ validated }) => validated)]))
    const articles = heap.flatMap(({ mentions, ...record }) => {
      const triggers =
        mode === 'given'
          ? { triggers: mentions.flatMap(({ start, end, validated }) => (validated ? [{ start, end }] : [])) }
          : {}
      const article = articleFromRecord({ ...record, ...triggers }, collectMessages([], 'read'))
      return article ? [{ ...annotateArticle(article).article, sentences: [] }] : []
    })
    return examplesIn(articles, ({ id }, { trigger }) => known.get(id)!.find((m) => overlaps(m, trigger))?.cluster)
  })
}

/** Examples of our own pairs, those that are set aside left out, and of the seeds. */
export async function examplesOfOurs(): Promise<Example[]> {
  const pairs = [LOOK_ALIKES, LOOK_ALIKES_IN_TEN_FIELDS].flatMap((suite) => halvesOf(suite)[0])
  const eventOf = new Map<string, string>()
  const articles = pairs.flatMap(({ same, sides }, i) =>
    sides.map(({ day, sentence, facts }, k) => {
      eventOf.set(`${i}-${k}`, same ? `${i}` : `${i}-${k}`)
      return articleOf(`${i}-${k}`, day, [[sentence, facts]])
    }),
  )
  const ofPairs = examplesIn(articles, ({ id }) => eventOf.get(id))
  return [...weighed(ofPairs, OWN_PAIR), ...weighed(await examplesOfSeeds(), SEED_PAIR)]
}

interface Ideal {
  readonly events: readonly {
    readonly key: string
    readonly quotes: readonly { readonly article: string; readonly trigger: string; readonly quote: string }[]
  }[]
}

async function examplesOfSeeds(): Promise<Example[]> {
  const file = path.resolve('tests/eval/seeds-ideal.yaml')
  const { events } = parse(readFileSync(file, 'utf8')) as Ideal
  const seeds = await readSeeds()
  const known = new Map<string, (Span & { cluster: string })[]>()
  for (const { key, quotes } of events) {
    for (const { article, trigger, quote } of quotes) {
      const { id, text } = seeds.get(article)!
      const start = text.indexOf(trigger, text.indexOf(quote))
      known.set(id, [...(known.get(id) ?? []), { start, end: start + trigger.length, cluster: key }])
    }
  }
  return examplesIn(
    [...seeds.values()],
    ({ id }, { trigger }) => known.get(id)?.find((m) => overlaps(m, trigger))?.cluster,
  )
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const weighed = (examples: readonly Example[], by: number): Example[] =>
  examples.map((example) => ({ ...example, weight: by * (example.weight ?? 1) }))

/** The pairs worth comparing in one heap of articles, of mentions whose events are known. */
function examplesIn(articles: readonly Article[], eventOf: EventOf): Example[] {
  const { profiles } = profileMentions([...articles].sort(compareArticles), takesPart, new Map())
  const events = profiles.map(({ about, mention }) => eventOf(about.article, mention))
  const sizes = new Map<string | undefined, number>()
  for (const event of events) sizes.set(event, (sizes.get(event) ?? 0) + 1)
  const examples: Example[] = []
  eachCandidate(profiles, (a, b) => {
    if (events[a] === undefined || events[b] === undefined) return
    const features = new Float64Array(FEATURES.length)
    compare(profiles[a]!, profiles[b]!, features)
    const size = (sizes.get(events[a])! + sizes.get(events[b])!) / 2
    examples.push({ features, isPositive: events[a] === events[b], weight: size ** -DAMPING })
  })
  return examples
}
