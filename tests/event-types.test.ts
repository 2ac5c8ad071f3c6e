/** The closed list of event types: in the code, in the schema of the timeline, and what becomes of other tools' kinds. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EVENT_TYPES } from '../pipeline/event-types.ts'
import { NOUN_TYPES, VERB_TYPES } from '../stages/event-mentions/english/event-types.ts'
import { VERB_FRAMES } from '../stages/event-mentions/english/verb-frames.ts'

const schema = JSON.parse(readFileSync('schemas/timeline.schema.json', 'utf8')) as {
  $defs: { eventType: { enum: string[]; description: string } }
}

test('the schema has the types of the code, each with what it covers', () => {
  const { enum: names, description } = schema.$defs.eventType
  expect(names).toEqual(Object.keys(EVENT_TYPES))
  for (const [name, covers] of Object.entries(EVENT_TYPES))
    expect(description.toLowerCase()).toContain(`\`${name}\`: ${covers.toLowerCase()}`)
  expect(description.match(/\((?:PLOVER|ACE)/g)?.length).toBeGreaterThan(20)
})

test('every word and every frame has a type of the list', () => {
  const used = [
    ...VERB_TYPES.values(),
    ...NOUN_TYPES.values(),
    ...Object.values(VERB_FRAMES).flatMap((frames) => frames.map(({ type }) => type)),
  ]
  expect(used.filter((type) => !Object.hasOwn(EVENT_TYPES, type))).toEqual([])
})
