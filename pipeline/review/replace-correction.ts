/** Turns decisions into new values of the entries that decide the same already. */
import { type Corrections, FACTS, type NewCorrection } from '../../stages/correct/index.ts'
import type { WrittenEvent } from '../../stages/write-timeline/index.ts'
import { lineOfSame } from './correct.ts'
import type { ChangedCorrection } from './write-corrections.ts'

/** What is new, and what takes the place of other values; `expect` stays what it was when the entry was written. */
export function replacing(
  wishes: readonly NewCorrection[],
  corrections: Corrections,
  event: WrittenEvent,
): { readonly added: readonly NewCorrection[]; readonly changed: readonly ChangedCorrection[] } {
  const added: NewCorrection[] = []
  const changed: ChangedCorrection[] = []
  for (const one of wishes.flatMap(singly)) {
    const line = lineOfSame(one, corrections, event)
    const { event: _, expect: __, ...fields } = one.entry
    if (line === undefined) added.push(one)
    else changed.push({ section: one.section, line, fields })
  }
  return { added, changed }
}

/** Facts one by one: different entries may hold them. */
function singly(wish: NewCorrection): NewCorrection[] {
  const { section, entry } = wish
  const facts = FACTS.filter((key) => key in entry)
  if (section !== 'set' || facts.length < 2) return [wish]
  const rest = Object.entries(entry).filter(([key]) => !FACTS.some((fact) => fact === key) && key !== 'expect')
  const expect = entry.expect as Readonly<Record<string, unknown>>
  return facts.map((key) => {
    const { event, ...note } = Object.fromEntries(rest)
    return { section, entry: { event, [key]: entry[key], expect: { [key]: expect[key] }, ...note } }
  })
}
