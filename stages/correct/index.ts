/**
 * The `correct` stage: what people decided in `corrections.yaml`, applied last. Entries are made one or taken apart
 * first, then dated, titled and dropped. A correction that matches nothing is a warning, never silence.
 */
import { boundsOf } from '../../pipeline/edtf.ts'
import type { Report as Messages } from '../../pipeline/stage.ts'
import type { KnownEvent, TimelineEvent } from '../../pipeline/timeline.ts'
import { precisionOfDate } from './precision.ts'
import { FACTS, type Corrections, type EventReference, type Setting } from './corrections.ts'
import { compareExpected, type Warn } from './expect.ts'
import { EventFinder, tellUnmatched } from './find-events.ts'
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

/** Redates, retitles, sets facts and drops; each warns where the machine's answer is another than it was decided upon. */
function changeSingly(
  events: readonly TimelineEvent[],
  { redate, retitle, set, drop }: Corrections,
  { articles }: RegroupContext,
  messages: Messages,
): readonly TimelineEvent[] {
  const finder = new EventFinder(events, articles)
  const changed = new Map<string, TimelineEvent | undefined>()
  const change = (
    { event: reference, line }: { readonly event: EventReference; readonly line: number },
    /** `machine` is the event as dateline itself has it, `event` as other decisions made it. */
    to: (event: TimelineEvent, warn: Warn, machine: TimelineEvent) => TimelineEvent | undefined,
  ) => {
    const [event] = finder.events(reference)
    if (!event) {
      tellUnmatched(reference, line, finder, messages)
      return
    }
    const current = changed.has(event.id) ? changed.get(event.id) : event
    const warn: Warn = (text) => messages.warn('correction-outdated', `\`${event.id}\`: ${text}`, { line })
    changed.set(event.id, current && to(current, warn, event))
  }
  for (const one of redate) {
    change(one, (event, warn, machine) => {
      compareExpected('date', one.expect, machine.date ?? 'unknown', one.date, warn)
      return redated(event, one.date)
    })
  }
  for (const one of retitle) {
    change(one, (event, warn, machine) => {
      compareExpected('title', one.expect, machine.title, one.title, warn)
      return { ...event, title: one.title }
    })
  }
  for (const one of set) change(one, (event, warn, machine) => withFacts(event, machine, one, warn))
  for (const one of drop) {
    change(one, (_, warn, machine) => {
      compareExpected('title', one.expect, machine.title, undefined, warn)
      return undefined
    })
  }
  return events.flatMap((event) => {
    const now = changed.has(event.id) ? changed.get(event.id) : event
    return now ? [now] : []
  })
}

function withFacts(
  event: TimelineEvent,
  machine: TimelineEvent,
  { expect, ...decided }: Setting,
  warn: Warn,
): TimelineEvent {
  let now = event
  for (const key of FACTS) {
    const value = decided[key]
    if (value === undefined) continue
    compareExpected(key, expect?.[key], machine[key], value, warn)
    now = { ...now, [key]: value }
  }
  // What a person decided is no dispute any more.
  return decided.status === undefined ? now : { ...now, disputed: now.disputed.filter((what) => what !== 'status') }
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

export { FACTS, NO_CORRECTIONS, type Corrections, type EventReference, type Facts } from './corrections.ts'
export { ambiguityOf, EventFinder } from './find-events.ts'
export { parseCorrections } from './parse.ts'
export { correctPublication } from './publish.ts'
export { addCorrections, changeCorrection, type NewCorrection, type SectionName } from './write.ts'
