/** What changed between two timelines, by meaning. Pure. */
import type { WrittenEvent, WrittenTimeline } from '../../../stages/write-timeline/index.ts'
import type { TimelineArticle } from '../../timeline.ts'
import type { Added, TimelineChanges } from './changes.ts'
import { changesOf, fromTo, nameOf, sourcesOf } from './event-changes.ts'
import { pairEvents } from './pair-events.ts'
import type { WhyDecided } from './why-decided.ts'

/** `whyRemoved` knows what the new timeline says of events that it lost, `decidedBy` which dates a person gave. */
export function compareTimelines(
  old: WrittenTimeline,
  now: WrittenTimeline,
  whyRemoved: ReadonlyMap<string, string> = new Map(),
  decidedBy: WhyDecided = () => undefined,
): TimelineChanges {
  const pairs = pairEvents(old.events, now.events)
  const articles = new Map(now.articles.map((article) => [article.id, article]))
  const removed = old.events.filter((event) => !pairs.heirs.has(event))
  const added = now.events.filter((event) => !pairs.before.has(event))
  return {
    added: added.map(toAdded),
    removed: removed.map((event) => ({ ...nameOf(event), why: whyGone(event, articles, whyRemoved) })),
    merged: [...pairs.before].flatMap(([event, before]) =>
      before.length > 1 ? [{ ...nameOf(event), from: before.map(nameOf) }] : [],
    ),
    split: [...pairs.heirs].flatMap(([event, heirs]) =>
      heirs.length > 1 ? [{ ...nameOf(event), into: heirs.map(nameOf) }] : [],
    ),
    changed: now.events.flatMap((event) => {
      const before = pairs.before.get(event)
      const same = before?.find(({ id }) => id === event.id) ?? (before?.length === 1 ? before[0] : undefined)
      const isHeir = same && pairs.heirs.get(same)![0] === event
      return isHeir ? changesOf(same, event, decidedBy) : []
    }),
    articles: compareArticles(old.articles, now.articles),
  }
}

function toAdded(event: WrittenEvent): Added {
  const { quote, because } = event.mentions[0]!
  return { ...nameOf(event), sources: sourcesOf(event), quote, ...(because === undefined ? {} : { because }) }
}

function whyGone(
  event: WrittenEvent,
  articles: ReadonlyMap<string, TimelineArticle>,
  whyRemoved: ReadonlyMap<string, string>,
): string {
  const told = whyRemoved.get(event.id)
  if (told !== undefined) return told
  const gone = sourcesOf(event).filter((id) => !articles.has(id))
  if (gone.length === sourcesOf(event).length) return `no longer among the articles: ${gone.join(', ')}`
  return 'no article that is there reports it as an event any more'
}

function compareArticles(
  old: readonly TimelineArticle[],
  now: readonly TimelineArticle[],
): TimelineChanges['articles'] {
  const before = new Map(old.map((article) => [article.id, article]))
  const after = new Map(now.map((article) => [article.id, article]))
  return {
    added: now.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    removed: old.flatMap(({ id }) => (after.has(id) ? [] : [id])),
    redated: now.flatMap(({ id, path, published }) => {
      const was = before.get(id)?.published
      if (!was || was.date === published.date) return []
      const why = `${published.basis}${published.evidence === undefined ? '' : `: ${published.evidence}`}`
      return [{ id, ...(path === undefined ? {} : { path }), published: { ...fromTo(was.date, published.date), why } }]
    }),
  }
}
