/**
 * The `correct` stage: what people decided in `corrections.yaml`, applied last. Entries are made one or taken apart
 * first, then dated, titled and dropped. A correction that matches nothing is a warning, never silence.
 */
import { boundsOf } from '../../pipeline/edtf.ts'
import type { Report as Messages } from '../../pipeline/stage.ts'
import type { KnownEvent, TimelineEvent } from '../../pipeline/timeline.ts'
import { precisionOfDate } from './precision.ts'
import type { Corrections, EventReference } from './corrections.ts'
import { describe, EventFinder } from './find-events.ts'
import { regroup, type RegroupContext, type Report } from './regroup.ts'

export interface CorrectOptions extends RegroupContext {
  /** Makes events anew from their reports; `known` are the events whose ids are to be kept. */
  readonly rebuild: (groups: readonly (readonly Report[])[], known: readonly KnownEvent[]) => readonly TimelineEvent[]
}

/** The events as people decided, in no particular order. */
export function correctEvents(
  events: readonly TimelineEvent[],
  corrections: Corrections,
  { rebuild, ...context }: CorrectOptions,
  messages: Messages,
): readonly TimelineEvent[] {
  const groups = regroup(events, corrections, context, messages)
  const regrouped = groups ? rebuild(groups, events.map(toKnown)) : events
  return changeSingly(regrouped, corrections, context, messages)
}

const toKnown = ({ id, formerIds, mentions }: TimelineEvent): KnownEvent => ({ id, formerIds, mentions })

/** Redates, retitles and drops. */
function changeSingly(
  events: readonly TimelineEvent[],
  { redate, retitle, drop }: Corrections,
  { articles }: RegroupContext,
  messages: Messages,
): readonly TimelineEvent[] {
  const finder = new EventFinder(events, articles)
  const changed = new Map<string, TimelineEvent | undefined>()
  const change = (reference: EventReference, line: number, to: (event: TimelineEvent) => TimelineEvent | undefined) => {
    const [event] = finder.events(reference)
    if (!event) {
      messages.warn('correction-unmatched', `${describe(reference)} is no event; not applied`, {
        line,
      })
      return
    }
    const current = changed.has(event.id) ? changed.get(event.id) : event
    changed.set(event.id, current && to(current))
  }
  for (const { event, date, line } of redate) change(event, line, (current) => redated(current, date))
  for (const { event, title, line } of retitle) change(event, line, (current) => ({ ...current, title }))
  for (const { event, line } of drop) change(event, line, () => undefined)
  return events.flatMap((event) => {
    const now = changed.has(event.id) ? changed.get(event.id) : event
    return now ? [now] : []
  })
}

/** With another date, which is no longer disputed: a person decided. */
function redated(event: TimelineEvent, date: string): TimelineEvent {
  const { earliest: _, latest: __, ...rest } = event
  return {
    ...rest,
    date,
    ...boundsOf(date),
    precision: precisionOfDate(date),
    disputed: event.disputed.filter((what) => what !== 'date'),
  }
}

export type { Corrections } from './corrections.ts'
export { parseCorrections } from './parse.ts'
export { correctPublication } from './publish.ts'
