/** Reads from the last timeline what it holds of some articles. */
import { parseYaml } from '../yaml-text.ts'
import type { TimelineArticle, TimelineEvent } from '../timeline.ts'

/** An event as its entry in the file has it; what is empty is not there. */
export type WrittenEvent = Pick<TimelineEvent, 'id' | 'title' | 'type' | 'status' | 'mentions'> & Partial<TimelineEvent>
export type WrittenArticle = Omit<TimelineArticle, 'alsoAt'> & { readonly alsoAt?: readonly string[] }

export interface LastTimeline {
  readonly articles: readonly WrittenArticle[]
  /** The events that have a mention in one of these articles. Parses no others: that takes a minute for 100,000. */
  readonly eventsOf: (articleIds: ReadonlySet<string>) => readonly WrittenEvent[]
}

/** The lists of several timelines, one behind the other. */
export const joinLastTimelines = (parts: readonly LastTimeline[]): LastTimeline => ({
  articles: parts.flatMap(({ articles }) => articles),
  eventsOf: (ids) => parts.flatMap((part) => part.eventsOf(ids)),
})

/** The lists of a timeline's text, which is known to be one. */
export function readLastTimeline(text: string): LastTimeline {
  const [, events, articles] = /^events:\n(.*)^articles:\n(.*)$/ms.exec(text) ?? []
  if (events === undefined || articles === undefined) return readWhole(text)
  const entries = events.split(/^(?= {2}- )/m)
  return {
    articles: listOf<WrittenArticle>(articles),
    eventsOf: (ids) => {
      const near = entries.filter((entry) => Array.from(ids).some((id) => entry.includes(id)))
      return listOf<WrittenEvent>(near.join('')).filter(isAbout(ids))
    },
  }
}

/** A file that somebody laid out otherwise. */
function readWhole(text: string): LastTimeline {
  const { events, articles } = (parseYaml(text).value ?? {}) as { events?: WrittenEvent[]; articles?: WrittenArticle[] }
  return { articles: articles ?? [], eventsOf: (ids) => (events ?? []).filter(isAbout(ids)) }
}

const listOf = <A>(yaml: string): A[] => (parseYaml(yaml).value ?? []) as A[]

const isAbout =
  (ids: ReadonlySet<string>) =>
  ({ mentions }: WrittenEvent): boolean =>
    mentions.some(({ article }) => ids.has(article))
