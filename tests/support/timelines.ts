/** Timelines for tests, whole and valid; a test changes what it is about. */
import type { Mention } from '../../pipeline/article.ts'
import type { EventMention, Timeline, TimelineArticle, TimelineEvent } from '../../pipeline/timeline.ts'

const SHA256 = '0'.repeat(64)

export function someMention(changes: Partial<EventMention> = {}): EventMention {
  const mention: Mention = {
    id: 'm1',
    start: 4,
    end: 31,
    trigger: { start: 12, end: 18, lemma: 'close' },
    type: 'accident',
    status: 'happened',
    who: ['the port'],
    whom: [],
    where: [],
    figures: [],
    title: 'The port closes',
  }
  return {
    article: 'port-strike-1a2b',
    quote: 'the port closed overnight',
    start: 4,
    end: 31,
    when: 'overnight',
    date: '2025-03-02/2025-03-03',
    basis: 'expression',
    because: 'the night before publication 2025-03-03',
    saidBy: 'the harbour master',
    mention,
    ...changes,
  }
}

export function someEvent(changes: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: '2025-03-02-the-port-closes-4f2a',
    date: '2025-03-02/2025-03-03',
    earliest: '2025-03-02',
    latest: '2025-03-03',
    precision: 'night',
    title: 'The port closes',
    type: 'accident',
    status: 'happened',
    who: ['the port'],
    whom: [],
    where: ['Norvane'],
    articles: 1,
    independent: 1,
    figures: [{ what: 'ships', values: [{ value: 12, bound: 'at-least', article: 'port-strike-1a2b' }] }],
    disputed: [],
    mentions: [someMention()],
    formerIds: [],
    ...changes,
  }
}

export function someArticle(changes: Partial<TimelineArticle> = {}): TimelineArticle {
  return {
    id: 'port-strike-1a2b',
    path: 'press/port-strike.txt',
    alsoAt: [],
    title: 'Port strike',
    published: {
      date: '2025-03-03',
      earliest: '2025-03-03',
      latest: '2025-03-03',
      basis: 'dateline',
      evidence: 'March 3',
    },
    sha256: SHA256,
    ...changes,
  }
}

export const someTimeline = (changes: Partial<Timeline> = {}): Timeline => ({
  events: [someEvent()],
  articles: [someArticle()],
  leftOut: [],
  nearMisses: [],
  ...changes,
})

/** As many events as are asked for, with different ids. */
export const manyEvents = (count: number): TimelineEvent[] =>
  Array.from({ length: count }, (_, i) => someEvent({ id: `2025-03-02-event-${i}` }))
