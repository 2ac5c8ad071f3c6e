/** Articles put in and taken out at random, and what that changed. */
import type { Article } from '../../pipeline/article.ts'
import { mergeArticles } from '../../pipeline/merge.ts'
import type { GroupMemory } from '../../pipeline/memory-of-groups.ts'
import { redate } from '../../pipeline/stages.ts'
import type { KnownEvent, RemovedEvent, Timeline } from '../../pipeline/timeline.ts'
import { articleEntry, eventEntry, timelineYaml } from '../../stages/write-timeline/index.ts'

export interface Step {
  readonly timeline: Timeline
  readonly known: readonly KnownEvent[]
  readonly memory: GroupMemory
}

/** The timeline of the articles after an earlier one, as `run` makes it: ids, removed ids and groups are remembered. */
export function nextStep(articles: readonly Article[], before?: Step): Step {
  const { timeline } = mergeArticles(articles, { redate, known: before?.known ?? [], memory: before?.memory })
  const removed = (timeline.removed ?? []).map(({ why, ...event }: RemovedEvent) => ({ ...event, removed: why }))
  return { timeline, known: [...timeline.events, ...removed], memory: timeline.memory! }
}

export const bytesOf = ({ timeline }: Step): string => [...timelineYaml(timeline)].join('')

/** What changed that has nothing to do with the article. */
export interface Noise {
  /** Lines of events and articles. */
  readonly lines: number
  readonly ids: number
  /** Which entries changed, for whoever looks for the reason. */
  readonly where: readonly string[]
}

/**
 * An event is touched when it has or had a mention in the article, or in one that tells no date of its own and is dated
 * otherwise now: what an article shares with others is what dates those. So is the one line that ties an event to a
 * touched one, or an article to one that it reprints.
 */
export function noiseOf(before: Step, after: Step, article: string): Noise {
  const touchedArticles = new Set([article])
  const publishedOf = ({ timeline }: Step) => new Map(timeline.articles.map(({ id, published }) => [id, published]))
  const old = publishedOf(before)
  for (const [id, published] of publishedOf(after)) {
    const isUndated = published.basis === 'aligned' || published.basis === 'unknown'
    const isSame = JSON.stringify(old.get(id)) === JSON.stringify(published)
    if (!isSame && (isUndated || old.get(id)?.basis === 'aligned')) touchedArticles.add(id)
  }
  const both = [...before.timeline.events, ...after.timeline.events]
  const placesOf = ({ mentions }: (typeof both)[number]) => mentions.map((m) => `${m.article} ${m.start} ${m.end}`)
  const touched = both.filter(({ mentions }) => mentions.some((m) => touchedArticles.has(m.article)))
  // What was one event with a touched mention, or becomes one, is touched too.
  const places = new Set(touched.flatMap(placesOf))
  const touchedIds = new Set(
    both.flatMap((event) => (placesOf(event).some((place) => places.has(place)) ? [event.id, ...event.formerIds] : [])),
  )
  const copied = new Set(
    [...before.timeline.articles, ...after.timeline.articles].flatMap(({ id, reprintOf }) =>
      reprintOf === article ? [id] : [],
    ),
  )
  const withoutTouched = ({ links = [], ...event }: (typeof both)[number]) => ({
    ...event,
    links: links.filter(({ event: other }) => !touchedIds.has(other)),
  })
  const entries = ({ timeline }: Step): Map<string, string> =>
    new Map([
      ...timeline.events
        .filter(({ id }) => !touchedIds.has(id))
        .map((event) => [event.id, JSON.stringify(eventEntry(withoutTouched(event)), null, 1)] as const),
      ...timeline.articles
        .filter(({ id }) => !touchedArticles.has(id))
        .map(
          (one) =>
            [
              `article ${one.id}`,
              JSON.stringify(articleEntry(copied.has(one.id) ? { ...one, reprintOf: '' } : one), null, 1),
            ] as const,
        ),
    ])
  const [earlier, now] = [entries(before), entries(after)]
  let [lines, ids] = [0, 0]
  const where: string[] = []
  for (const id of new Set([...earlier.keys(), ...now.keys()])) {
    const [a, b] = [earlier.get(id), now.get(id)]
    if (a === undefined || b === undefined) ids++
    if (a === b) continue
    lines += changedLines(a ?? '', b ?? '').length
    where.push(
      `${id}: ${changedLines(a ?? '', b ?? '')
        .slice(0, 8)
        .join(' ')}`,
    )
  }
  return { lines, ids, where }
}

function changedLines(a: string, b: string): string[] {
  const [left, right] = [a.split('\n'), b.split('\n')]
  return [
    ...left.filter((line) => !right.includes(line)).map((line) => `-${line.trim()}`),
    ...right.filter((line) => !left.includes(line)).map((line) => `+${line.trim()}`),
  ]
}
