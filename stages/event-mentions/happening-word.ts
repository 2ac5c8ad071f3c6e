/** What a word tells of the kind of happening, coarsely enough to compare a verb with a noun and a cause with its outcome. */
import { remembered } from '../../pipeline/remembered.ts'
import type { EventType } from './english/event-types.ts'

/** What hurts, what courts and police do about it, what is said, and the rest. */
export type EventGroup = 'harm' | 'law' | 'speech' | 'other'

const GROUPS: ReadonlyMap<string, EventGroup> = new Map([
  ...row(
    'harm',
    'attack',
    'battle',
    'control',
    'crime',
    'death',
    'injury',
    'disaster',
    'accident',
    'protest',
    'rescue',
  ),
  ...row('law', 'justice', 'arrest'),
  ...row('speech', 'statement', 'pledge', 'demand', 'threat', 'accusation', 'rejection'),
])

function row(group: EventGroup, ...types: readonly EventType[]): [string, EventGroup][] {
  return types.map((type) => [type, group])
}

export const groupOf = (type: string | undefined): EventGroup => GROUPS.get(type ?? '') ?? 'other'

/** “shot”, “the shooting”: a verb and the noun made of it have one stem. */
export const stemOf = remembered((lemma) => lemma.replace(/(?:e|ing|ment|ion|al)$/, ''))
