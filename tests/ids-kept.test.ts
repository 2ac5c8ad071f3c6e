/** Which event of today carries on which event of the committed timeline. */
import { describe, expect, test } from 'vitest'
import { sha256Of } from '../pipeline/ids.ts'
import type { KnownEvent } from '../pipeline/timeline.ts'
import { assignIds } from '../stages/deduplicate/assign-ids.ts'
import { someEvent, someMention } from './support/timelines.ts'

/** An event with a mention for each `article:trigger`; all quotes of an article are the same. */
function eventOf(...places: string[]) {
  const mentions = places.map((place) => {
    const [article, trigger] = place.split(':') as [string, string]
    const { mention, ...rest } = someMention()
    return { ...rest, article, mention: { ...mention, trigger: { ...mention.trigger, start: Number(trigger) } } }
  })
  const { id, formerIds, ...event } = someEvent({ mentions })
  expect([id, formerIds]).toBeDefined()
  return event
}

const digits = (key: string): string => sha256Of(key).slice(0, 4)
const knownEvent = (id: string, articles: readonly string[], changes: Partial<KnownEvent> = {}): KnownEvent => ({
  id,
  formerIds: [],
  mentions: articles.map((article) => ({ article, start: 4, end: 31 })),
  ...changes,
})
const idsOf = (events: Parameters<typeof assignIds>[0], known: readonly KnownEvent[]) =>
  assignIds(events, known).map(({ id, formerIds }) => [id, ...formerIds])

describe('ids that are in use', () => {
  test('stay over any number of runs, also one that was taken when it was made', () => {
    const events = [eventOf('a:1'), eventOf('b:1')]
    const title = '2025-03-02-the-port-closes'
    const taken = knownEvent(`${title}-${digits('a 1')}`, ['gone'], { removed: 'gone' })
    const first = assignIds(events, [taken])
    expect(first[0]!.id).toBe(`${title}-${digits('a 1 1')}`)
    let now = first
    for (let run = 0; run < 3; run++) {
      now = assignIds(events, [taken, ...now])
      expect(now).toEqual(first)
    }
  })

  test('stay when the founding mentions of two events in one quote are gone', () => {
    const events = [eventOf('a:1', 'b:1'), eventOf('a:2')]
    expect(idsOf(events, [knownEvent('one-0000', ['a']), knownEvent('two-0000', ['a', 'b'])])).toEqual([
      ['two-0000'],
      ['one-0000'],
    ])
  })

  test('are not given up for a former id, wherever its founder stands', () => {
    const [former, current] = [`x-${digits('a 1')}`, `y-${digits('b 1')}`]
    const known = [knownEvent(current, ['a', 'b'], { formerIds: [former] })]
    expect(idsOf([eventOf('a:1', 'b:1')], known)).toEqual([[current, former]])
  })

  test('are not given up for one that was removed', () => {
    const removed = knownEvent(`x-${digits('a 1')}`, ['a'], { removed: 'its articles are gone' })
    expect(idsOf([eventOf('a:1', 'b:1')], [removed, knownEvent('in-use-0000', ['b'])])).toEqual([['in-use-0000']])
  })

  test('an event whose quotes are all in another that was there is removed', () => {
    const kept = knownEvent(`x-${digits('a 1')}`, ['a'])
    expect(idsOf([eventOf('a:1')], [kept, knownEvent('gone-0000', ['a', 'lost'])])).toEqual([[kept.id]])
  })
})

describe('a former id', () => {
  const [one, two] = [knownEvent('one-0000', ['a', 'b']), knownEvent('two-0000', ['c', 'd'])]

  test('comes back with its mentions when the two are two again, though its founder is gone', () => {
    const [joined] = assignIds([eventOf('a:1', 'b:1', 'c:1', 'd:1')], [one, two])
    expect(joined).toMatchObject({ id: one.id, formerIds: [two.id] })
    expect(idsOf([eventOf('c:1', 'd:1'), eventOf('a:1', 'b:1')], [joined!])).toEqual([[two.id], [one.id]])
  })

  test('stays former while they are one', () => {
    const joined = [eventOf('a:1', 'b:1', 'c:1', 'd:1')]
    const first = assignIds(joined, [one, two])
    expect(assignIds(joined, first)).toEqual(first)
  })
})
