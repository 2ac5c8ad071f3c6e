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

const keys = new Map<string, string>()
const MOST_REMEMBERED = 20_000

/** One key for everything that means the same count. */
export function countedKey(what: string): string {
  let key = keys.get(what)
  if (key === undefined) {
    const words = what.toLowerCase().split(' ').map(stemOf)
    const group = words.findLast((word) => groups.has(word))
    key = group === undefined ? words.join(' ') : groups.get(group)!
    if (keys.size < MOST_REMEMBERED) keys.set(what, key)
  }
  return key
}
