/** What in a timeline file does not fit its schema, with lines. */
import { describeSchemaError, pathOf, pointerKeys, schemaCheck } from '../../pipeline/schemas.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import type { Fault, WrittenEntry, WrittenFile } from './read-timeline.ts'
import { FORMAT } from './read-timeline.ts'

/** One fault per field that is not as the schema wants it; none for a good file. */
export function describeFaults({ head, events, articles }: WrittenFile): Fault[] {
  return [
    ...(head.format === FORMAT ? [] : [{ text: `expected \`format: ${FORMAT}\` at the top, found none`, line: 1 }]),
    ...Object.keys(head)
      .filter((key) => key !== 'format')
      .map((key) => ({ text: `unknown field \`${key}\` at the top`, line: 1 })),
    ...events.flatMap((entry, i) => entryFaults(entry, 'event', `events[${i}]`).map(inFile(entry))),
    ...articles.flatMap((entry, i) => entryFaults(entry, 'article', `articles[${i}]`).map(inFile(entry))),
  ]
}

const inFile =
  ({ file }: WrittenEntry) =>
  (fault: Fault): Fault =>
    file === undefined ? fault : { ...fault, file }

function entryFaults(entry: WrittenEntry, definition: 'event' | 'article', place: string): Fault[] {
  const check = schemaCheck('timeline', definition)
  const name = (entry.value as { readonly id?: unknown } | null)?.id
  const named = typeof name === 'string' ? `\`${name}\`` : `\`${place}\``
  if (!check(entry.value)) {
    return (check.errors ?? []).map((error) => {
      const at = pathOf(error.instancePath)
      const text = `${named}: ${at ? `\`${at}\`: ` : ''}${describeSchemaError(error, entry.value)}`
      return { text, line: entry.lineOf(pointerKeys(error.instancePath)) }
    })
  }
  // The pattern of the schema lets 31 June pass.
  return datesIn(entry.value as Dated).flatMap(({ path, date }) =>
    boundsOf(date)
      ? []
      : [{ text: `${named}: \`date\`: expected a real date in EDTF, found \`${date}\``, line: entry.lineOf(path) }],
  )
}

interface Dated {
  readonly date?: string
  readonly published?: { readonly date?: string }
  readonly mentions?: readonly { readonly date?: string }[]
}

function datesIn({ date, published, mentions = [] }: Dated): { path: (string | number)[]; date: string }[] {
  const found: [(string | number)[], string | undefined][] = [
    [['date'], date],
    [['published', 'date'], published?.date],
    ...mentions.map((mention, i): [(string | number)[], string | undefined] => [['mentions', i, 'date'], mention.date]),
  ]
  return found.flatMap(([path, date]) => (date === undefined ? [] : [{ path, date }]))
}
