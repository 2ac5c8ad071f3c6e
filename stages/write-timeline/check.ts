/** Checks what is about to be written against the schemas, entry by entry. */
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { boundsOf } from '../../pipeline/edtf.ts'
import { describeSchemaError, pathOf, schemaCheck } from '../../pipeline/schemas.ts'
import type { Report } from '../../pipeline/stage.ts'
import type { Timeline } from '../../pipeline/timeline.ts'
import { articleEntry, entriesOf, eventEntry, leftOutEntry, nearMissEntry, type Entry } from './entries.ts'

/** Whether everything fits; otherwise one `timeline-invalid` error per entry that does not, which names it. */
export function checkTimeline(timeline: Timeline, report: Report): boolean {
  const kinds: [string, ValidateFunction, Iterable<Entry>][] = [
    ['event', schemaCheck('timeline', 'event'), entriesOf(timeline.events, (event) => eventEntry(event))],
    ['article', schemaCheck('timeline', 'article'), entriesOf(timeline.articles, articleEntry)],
    ['left out', schemaCheck('left-out', 'leftOut'), entriesOf(timeline.leftOut, leftOutEntry)],
    ['near miss', schemaCheck('left-out', 'nearMiss'), entriesOf(timeline.nearMisses, nearMissEntry)],
  ]
  let fits = true
  for (const [kind, check, entries] of kinds) {
    for (const entry of entries) {
      const faults = faultsOf(check, entry)
      if (faults.length === 0) continue
      fits = false
      const name = entry.id ?? entry.article ?? entry.events
      report.error('timeline-invalid', `${kind} \`${String(name)}\`: ${faults.join('; ')}; nothing was written`)
    }
  }
  return fits
}

function faultsOf(check: ValidateFunction, entry: Entry): string[] {
  if (!check(entry)) {
    return (check.errors ?? []).map((error) =>
      `${pathOf(error.instancePath)} ${describeSchemaError(error, entry)}`.trim(),
    )
  }
  // The pattern of the schema lets 31 June pass.
  return [entry, ...((entry.mentions as Entry[] | undefined) ?? [])]
    .filter(({ date }) => typeof date === 'string' && !boundsOf(date))
    .map(({ date }) => `date expected a real date in EDTF, found \`${String(date)}\``)
}
