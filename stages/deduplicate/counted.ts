/** Words for what a figure counts that mean the same in reports of one event: `militiamen` and `fighters`. */
import { stemOf } from './stem.ts'

const COUNTED: readonly string[] = [
  'fighters militiamen militants insurgents rebels gunmen combatants guerrillas jihadists militia soldiers troops men',
  'killed dead deaths fatalities died victims slain',
  'injured wounded hurt casualties injuries',
  'people residents persons civilians villagers inhabitants',
  'missing unaccounted',
  'arrested detained arrests detainees suspects',
  'homeless displaced evacuated evacuees',
  'workers employees staff jobs',
  'strikes airstrikes raids',
]

const groups = new Map(COUNTED.flatMap((line) => line.split(' ').map((word) => [stemOf(word), line] as const)))

/** One key for everything that means the same count. */
export function countedKey(what: string): string {
  const words = what.toLowerCase().split(' ').map(stemOf)
  for (const word of words.toReversed()) {
    const group = groups.get(word)
    if (group !== undefined) return group
  }
  return words.join(' ')
}
