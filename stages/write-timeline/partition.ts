/** Divides a timeline into parts, one for each month or year, so that a file stays small however large the collection is. */
import type { Day, Edtf } from '../../pipeline/article.ts'
import type { TimelineArticle } from '../../pipeline/timeline.ts'
import { stringify } from 'yaml'
import type { WrittenEvent } from './entries.ts'
import { STYLE, type WrittenTimeline } from './yaml.ts'

export type Partition = 'month' | 'year'

export const INDEX_FORMAT = 'dateline-index/1'
export const INDEX_SCHEMA = 'index.schema.json'

/** A timeline of what began, or was published, in one month or year. */
export interface Part extends WrittenTimeline {
  /** Name of its file. */
  readonly file: string
}

/** A day's year, which may have a sign and more than four digits, and its month. */
const YEAR_AND_MONTH = /^(-?\d{4,})-(\d\d)/

/** What is known to the year only, about it or not for sure: `1959`, `1959~`. */
const YEAR = /^-?\d{4,}(?=[~?%]?$)/

/** The part of a day: `2024-12.yaml`, `2024.yaml`, `undated.yaml`. */
function fileOf(date: Edtf | undefined, day: Day | undefined, by: Partition): string {
  const whole = YEAR.exec(date ?? '')
  if (whole) return `${whole[0]}.yaml`
  const [, year, month] = YEAR_AND_MONTH.exec(day ?? '') ?? []
  return `${year === undefined ? 'undated' : by === 'year' ? year : `${year}-${month}`}.yaml`
}

/** Whether a name is one that a part can have. */
export const isPartName = (name: string): boolean => /^(?:-?\d{4,}(?:-\d\d)?|undated)\.yaml$/.test(name)

/**
 * The parts in the order of time, undated last. An event stands where its order puts it, at its earliest day or else its
 * latest; what is known to the year only has a part of the year behind its months. An article stands at its publication.
 */
export function partsOf({ events, articles }: WrittenTimeline, by: Partition): Part[] {
  const parts = new Map<string, { events: WrittenEvent[]; articles: TimelineArticle[] }>()
  const partOf = (date: Edtf | undefined, day: Day | undefined) => {
    const file = fileOf(date, day, by)
    const part = parts.get(file) ?? { events: [], articles: [] }
    parts.set(file, part)
    return part
  }
  for (const event of events) partOf(event.date, event.earliest ?? event.latest).events.push(event)
  for (const article of articles) {
    const { date, earliest, latest } = article.published
    partOf(date, earliest ?? latest).articles.push(article)
  }
  return Array.from(parts, ([file, part]) => ({ file, ...part })).sort(({ file: a }, { file: b }) => (a < b ? -1 : 1))
}

/** The pieces of `timeline.yaml`, where the events are in parts. */
export function* indexYaml(parts: readonly Part[], partition: Partition): Generator<string> {
  yield `# yaml-language-server: $schema=./${INDEX_SCHEMA}\n`
  yield '# Written by dateline: the timeline is in these files. To change it, edit corrections.yaml.\n'
  yield stringify({ format: INDEX_FORMAT, partition, parts: parts.map(({ file }) => ({ file })) }, STYLE)
}
