/** Whether the entries of a timeline agree with themselves and with each other. */
import { type WrittenEntry, type WrittenEvent, timelineYaml } from '../../stages/write-timeline/index.ts'
import { boundsOf } from '../edtf.ts'
import { compareEvents } from '../merge.ts'
import type { Report } from '../stage.ts'
import { type OpenedTimeline, placeIn } from './open-timeline.ts'

/** Reports ids that are not unique, dates and brackets that disagree, counts and references that are wrong, a wrong order. */
export function checkConsistency(timeline: OpenedTimeline, report: Report): void {
  const { events, articles, file } = timeline
  const complain = (entry: WrittenEntry, path: readonly (string | number)[], text: string): void =>
    report.error('timeline-inconsistent', text, placeIn(timeline, entry, path))
  checkIds(
    articles.map(({ id }, i) => ({ ids: [{ id, path: ['id'] }], entry: file.articles[i]! })),
    complain,
  )
  checkIds(
    events.map(({ id, formerIds }, i) => ({
      ids: [{ id, path: ['id'] }, ...formerIds.map((id, k) => ({ id, path: ['formerIds', k] }))],
      entry: file.events[i]!,
    })),
    complain,
  )
  const known = new Set(articles.map(({ id }) => id))
  for (const [i, event] of events.entries()) {
    const entry = file.events[i]!
    for (const { path, text } of faultsOf(event, known)) complain(entry, path, `\`${event.id}\`: ${text}`)
    const before = events[i - 1]
    // A part of a year stands behind its months.
    if (before && file.events[i - 1]!.file === entry.file && compareEvents(before, event) > 0) {
      complain(entry, [], `\`${event.id}\` stands behind \`${before.id}\`, expected the order of earliest, latest, id`)
    }
  }
  for (const [i, { id }] of articles.entries()) {
    const before = articles[i - 1]
    if (before && before.id > id)
      complain(file.articles[i]!, [], `\`${id}\` stands behind \`${before.id}\`, expected the order of ids`)
  }
}

type Complain = (entry: WrittenEntry, path: readonly (string | number)[], text: string) => void

interface Identified {
  readonly ids: readonly { readonly id: string; readonly path: readonly (string | number)[] }[]
  readonly entry: WrittenEntry
}

function checkIds(entries: readonly Identified[], complain: Complain): void {
  const first = new Map<string, number>()
  for (const { ids, entry } of entries) {
    for (const { id, path } of ids) {
      const before = first.get(id)
      const line = entry.lineOf(path)
      if (before === undefined) first.set(id, line)
      else complain(entry, path, `the id \`${id}\` stands in line ${before} already; an id is that of one entry`)
    }
  }
}

interface Wrong {
  readonly path: readonly (string | number)[]
  readonly text: string
}

function faultsOf(event: WrittenEvent, articles: ReadonlySet<string>): Wrong[] {
  const reporting = new Set(event.mentions.map(({ article }) => article))
  const wrong: Wrong[] = [...datesWrong(event)]
  const expect = (holds: boolean, path: readonly (string | number)[], text: () => string) => {
    if (!holds) wrong.push({ path, text: text() })
  }
  expect(
    event.articles === reporting.size,
    ['articles'],
    () => `expected \`articles: ${reporting.size}\`, as many as report it, found \`${event.articles}\``,
  )
  expect(
    event.independent <= event.articles,
    ['independent'],
    () => `expected \`independent\` to be at most \`articles\`, found ${event.independent} of ${event.articles}`,
  )
  for (const [i, { article, start, end, quote }] of event.mentions.entries()) {
    expect(articles.has(article), ['mentions', i, 'article'], () => `no article \`${article}\` is listed`)
    expect(
      end - start === quote.length,
      ['mentions', i, 'end'],
      () => `expected \`end\` to be \`start\` and the length of the quote, ${start + quote.length}, found \`${end}\``,
    )
  }
  for (const [i, { values }] of event.figures.entries()) {
    for (const [k, { article }] of values.entries()) {
      expect(
        reporting.has(article),
        ['figures', i, 'values', k, 'article'],
        () => `a figure is from \`${article}\`, which does not report the event`,
      )
    }
  }
  return wrong
}

/** Where `earliest`, `latest` and `precision` are not what `date` says. */
function datesWrong({ date, earliest, latest, precision }: WrittenEvent): Wrong[] {
  if (date === undefined) return []
  const bounds = boundsOf(date) ?? {}
  const found: Wrong[] = []
  for (const [key, value] of Object.entries({ earliest, latest })) {
    const said = bounds[key as keyof typeof bounds]
    if (said !== value) {
      found.push({
        path: [key],
        text: `expected \`${key}: ${said ?? 'none'}\` for \`${date}\`, found \`${value ?? 'none'}\``,
      })
    }
  }
  const isDay = bounds.earliest !== undefined && bounds.earliest === bounds.latest
  if ((precision === 'by') !== (bounds.earliest === undefined) || (precision === 'day') !== isDay) {
    found.push({ path: ['precision'], text: `\`precision: ${precision ?? 'none'}\` does not go with \`${date}\`` })
  }
  return found
}

/** Reports the first line of each file that is not what dateline would write of what the file says. */
export function checkRoundTrip(timeline: OpenedTimeline, report: Report): void {
  for (const { file, text } of timeline.texts) {
    const own = <Item>(entries: readonly WrittenEntry[], items: readonly Item[]): Item[] =>
      items.filter((_, i) => entries[i]!.file === file)
    const events = own(timeline.file.events, timeline.events)
    const articles = own(timeline.file.articles, timeline.articles)
    checkLines(text, [...timelineYaml({ events, articles })].join(''), (line, what) =>
      report.error(
        'timeline-inconsistent',
        what,
        placeIn(timeline, { ...(file === undefined ? {} : { file }), lineOf: () => line }, []),
      ),
    )
  }
}

function checkLines(text: string, expected: string, complain: (line: number, what: string) => void): void {
  const [found, written] = [text.split('\n'), expected.split('\n')]
  const at = found.findIndex((line, i) => line !== written[i])
  if (at < 0 && found.length === written.length) return
  const line = at < 0 ? found.length : at + 1
  const show = (text: string | undefined) => (text === undefined ? 'no line' : `\`${text.trim()}\``)
  complain(
    line,
    `laid out as dateline does not: found ${show(found[line - 1])}, expected ${show(written[line - 1])}; what is added here by hand is lost in the next run: use corrections.yaml`,
  )
}
