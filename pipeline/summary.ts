/** What a run did, in numbers. */
import type { PublicationBasis } from './article.ts'
import type { Message } from './stage.ts'
import type { Timeline } from './timeline.ts'

export interface Summary {
  readonly articles: number
  /** How many articles are dated on which basis. */
  readonly dated: Readonly<Partial<Record<PublicationBasis, number>>>
  readonly expressions: number
  readonly mentions: number
  readonly events: number
  /** Mentions that joined an event which another mention reports too. */
  readonly merged: number
  readonly leftOut: number
  readonly warnings: number
  readonly errors: number
}

const BASES: readonly PublicationBasis[] = [
  'given',
  'metadata',
  'dateline',
  'url',
  'filename',
  'text',
  'aligned',
  'unknown',
]

const sum = <A>(items: readonly A[], count: (item: A) => number): number =>
  items.reduce((total, item) => total + count(item), 0)

/** What was found in all articles. */
export type Found = Pick<Summary, 'articles' | 'expressions' | 'mentions'>

/** Counts. `found` are those of the annotated articles, `timeline` is what was made of them. */
export function summarise(found: Found, timeline: Timeline, messages: readonly Message[]): Summary {
  const withBasis = (basis: PublicationBasis) => timeline.articles.filter((a) => a.published.basis === basis).length
  const dated = BASES.map((basis) => [basis, withBasis(basis)] as const).filter(([, count]) => count > 0)
  const ofSeverity = (severity: Message['severity']) => messages.filter((m) => m.severity === severity).length
  return {
    articles: found.articles,
    dated: Object.fromEntries(dated),
    expressions: found.expressions,
    mentions: found.mentions,
    events: timeline.events.length,
    merged: sum(timeline.events, (event) => event.mentions.length - 1),
    leftOut: timeline.leftOut.length,
    warnings: ofSeverity('warning'),
    errors: ofSeverity('error'),
  }
}

/** The summary for people, one fact per line. */
export function summaryLines({ dated, ...counts }: Summary, timelinePath: string): string[] {
  const bases = Object.entries(dated).map(([basis, count]) => `${basis} ${count}`)
  return [
    `articles     ${counts.articles}${bases.length ? ` (dated by ${bases.join(', ')})` : ''}`,
    `expressions  ${counts.expressions}`,
    `mentions     ${counts.mentions}`,
    `events       ${counts.events}`,
    `merged       ${counts.merged}`,
    `left out     ${counts.leftOut}`,
    `warnings     ${counts.warnings}${counts.errors ? `, errors ${counts.errors}` : ''}`,
    `timeline     ${timelinePath}`,
  ]
}
