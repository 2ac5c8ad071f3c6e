/** Changes as text for a terminal. */
import type { EventName, TimelineChanges } from './changes.ts'
import { changeLines, countLine, quoted } from './lines.ts'

export interface Colours {
  readonly green: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly dim: (text: string) => string
}

const plain = (text: string): string => text
export const NO_COLOURS: Colours = { green: plain, red: plain, yellow: plain, dim: plain }

const head = ({ date, title }: EventName): string => `${date ?? 'undated'}  ${title}`

/** One block per event, the counts last; each line without its line feed. */
export function diffText(changes: TimelineChanges, { green, red, yellow, dim }: Colours = NO_COLOURS): string[] {
  const { added, removed, merged, split, changed, articles } = changes
  const under = (what: string, text: string): string => `    ${dim(what.padEnd(11))} ${text}`
  return [
    ...added.flatMap((event) => [
      green(`+ ${head(event)}`),
      under('id', event.id),
      under('quote', quoted(event.quote)),
      under('sources', event.sources.join(', ')),
      ...(event.because === undefined ? [] : [under('dated', event.because)]),
    ]),
    ...removed.flatMap((event) => [red(`- ${head(event)}`), under('id', event.id), under('why', event.why)]),
    ...merged.flatMap((event) => [
      yellow(`& ${head(event)}`),
      under('id', event.id),
      ...event.from.map((one) => under('merged of', `${head(one)} (${one.id})`)),
    ]),
    ...split.flatMap((event) => [
      yellow(`% ${head(event)}`),
      under('id', event.id),
      ...event.into.map((one) => under('split into', `${head(one)} (${one.id})`)),
    ]),
    ...changed.flatMap((event) => [
      yellow(`~ ${head(event)}`),
      under('id', event.id),
      ...changeLines(event).map(({ what, text }) => under(what, text)),
    ]),
    ...articles.added.map((id) => green(`+ article ${id}`)),
    ...articles.removed.map((id) => red(`- article ${id}`)),
    ...articles.redated.flatMap(({ id, published: { from, to, why } }) => [
      yellow(`~ article ${id}`),
      under('published', `${from ?? 'unknown'} → ${to ?? 'unknown'}: ${why}`),
    ]),
    countsOf(changes),
  ]
}

/** `2 events added, 1 merged, 3 changed; 1 article added`. */
export function countsOf({ added, removed, merged, split, changed, articles }: TimelineChanges): string {
  const redated = changed.filter((event) => event.redated).length
  const events = countLine([
    ['added', added.length],
    ['removed', removed.length],
    ['merged', merged.length],
    ['split', split.length],
    ['changed', changed.length],
  ])
  const ofArticles = countLine([
    ['added', articles.added.length],
    ['removed', articles.removed.length],
    ['re-dated', articles.redated.length],
  ])
  return `events: ${events}${redated ? ` (${redated} re-dated)` : ''}; articles: ${ofArticles}`
}
