/** What an id stands for, whatever became of its event. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseRemoved, REMOVED_FILE, type WrittenEvent } from '../../stages/write-timeline/index.ts'
import { collectMessages } from '../stage.ts'
import type { RemovedEvent } from '../timeline.ts'
import type { OpenedTimeline } from './open-timeline.ts'

export type Resolved =
  | { readonly kind: 'event'; readonly event: WrittenEvent; readonly index: number; readonly isFormer: boolean }
  | { readonly kind: 'removed'; readonly removed: RemovedEvent }
  | { readonly kind: 'unknown'; readonly near: readonly string[] }

/** An id in use, a former id, an id that was removed, or none; then the ids most like it. */
export function resolveId(id: string, { events }: OpenedTimeline, removed: readonly RemovedEvent[]): Resolved {
  const index = events.findIndex((event) => event.id === id)
  if (index >= 0) return { kind: 'event', event: events[index]!, index, isFormer: false }
  const holder = events.findIndex((event) => event.formerIds.includes(id))
  if (holder >= 0) return { kind: 'event', event: events[holder]!, index: holder, isFormer: true }
  const gone = removed.find((event) => event.id === id || event.formerIds.includes(id))
  if (gone) return { kind: 'removed', removed: gone }
  return {
    kind: 'unknown',
    near: nearest(
      id,
      [...events, ...removed].map((event) => event.id),
    ),
  }
}

const MOST_NEAR = 3

/** Ids that share most of their parts: the day, the words of the title, the last four digits. */
function nearest(id: string, ids: readonly string[]): string[] {
  const parts = new Set(id.toLowerCase().split('-'))
  const scored = ids.map((other) => ({ other, shared: other.split('-').filter((part) => parts.has(part)).length }))
  return scored
    .filter(({ shared }) => shared >= Math.max(1, parts.size / 3))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_NEAR)
    .map(({ other }) => other)
}

/** The events in the `removed.yaml` beside a timeline; none where there is no such file or it can't be read. */
export async function readRemoved({ name }: OpenedTimeline, cwd: string): Promise<readonly RemovedEvent[]> {
  const file = path.resolve(cwd, path.dirname(name), REMOVED_FILE)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return (text === undefined ? undefined : parseRemoved(text, collectMessages([], 'removed'))) ?? []
}

/** What to tell somebody who names an id that never was. */
export const unknownText = (id: string, near: readonly string[]): string =>
  `no event has or had the id \`${id}\`${near.length ? `; the nearest are ${near.map((one) => `\`${one}\``).join(', ')}` : ''}`
