/** The table of `dateline dates`: aligned columns, long cells on several lines. */
import type { ArticleDate } from './dates.ts'

export interface TableStyle {
  /** Columns of the terminal. */
  readonly width: number
  readonly heading?: (text: string) => string
  readonly against?: (text: string) => string
}

const HEADINGS = ['ARTICLE', 'PUBLISHED', 'BASIS', 'EVIDENCE'] as const
const GAP = '  '
/** Longer paths are broken, in characters. */
const WIDEST_NAME = 30
/** Evidence is never squeezed into less, in characters. */
const NARROWEST_EVIDENCE = 24

/** Lines with their line feeds: a heading, the articles, an empty line, a count. */
export function dateTable(articles: readonly ArticleDate[], style: TableStyle): string[] {
  const shared = pathsOfSeveral(articles)
  const rows = articles.map((article) => cellsOf(article, shared))
  const widths = [
    Math.min(WIDEST_NAME, widest(rows.map(({ name }) => name).concat(HEADINGS[0]))),
    widest(rows.map(({ date }) => date).concat(HEADINGS[1])),
    widest(rows.map(({ basis }) => basis).concat(HEADINGS[2])),
  ]
  const before = widths.reduce((sum, width) => sum + width + GAP.length, 0)
  const rest = Math.max(NARROWEST_EVIDENCE, style.width - before)
  const plain = (text: string) => text
  const { heading = plain, against = plain } = style
  return [
    ...layOut([[HEADINGS[0]], [HEADINGS[1]], [HEADINGS[2]], [HEADINGS[3]]], widths).map(heading),
    ...rows.flatMap((row) => {
      const contra = row.against.flatMap((text) => wrap(text, rest)).map(against)
      return layOut(
        [wrap(row.name, widths[0]!), [row.date], [row.basis], [...wrap(row.evidence, rest), ...contra]],
        widths,
      )
    }),
    '',
    countLine(articles),
  ].map((line) => `${line}\n`)
}

interface Cells {
  readonly name: string
  readonly date: string
  readonly basis: string
  readonly evidence: string
  readonly against: readonly string[]
}

/** Files that hold more than one article. */
function pathsOfSeveral(articles: readonly ArticleDate[]): ReadonlySet<string | undefined> {
  const seen = new Set<string | undefined>()
  return new Set(articles.flatMap(({ path }) => (seen.has(path) ? [path] : (seen.add(path), []))))
}

const cellsOf = (
  { path, id, date, basis, evidence, contradictedBy, refused = [] }: ArticleDate,
  shared: ReadonlySet<string | undefined>,
): Cells => ({
  name: path === undefined ? id : shared.has(path) ? `${path}: ${id}` : path,
  date: date ?? '-',
  basis,
  evidence: oneLine(evidence ?? '-'),
  against: [
    ...(contradictedBy === undefined ? [] : [`contradicted by: ${oneLine(contradictedBy)}`]),
    ...refused.map((text) => `refused: ${oneLine(text)}`),
  ],
})

/** What is quoted may hold line feeds and, in a hostile page, codes that steer a terminal. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length))

/** Cells of several lines beside each other. */
function layOut(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, i) =>
    cells
      .map((lines, column) => (lines[i] ?? '').padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  )
}

/** Lines of at most `width`, broken at spaces, else behind a stroke or hyphen, else anywhere. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    const mark = Math.max(rest.lastIndexOf('/', width - 1), rest.lastIndexOf('-', width - 1)) + 1
    const end = space > 0 ? space : mark > width / 2 ? mark : width
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...lines, rest]
}

function countLine(articles: readonly ArticleDate[]): string {
  const isDay = ({ earliest, latest }: ArticleDate) => earliest !== undefined && earliest === latest
  const days = articles.filter(isDay).length
  const open = articles.filter(({ date }) => date === undefined).length
  const contradicted = articles.filter(({ contradictedBy }) => contradictedBy !== undefined).length
  const all = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`
  const brackets = articles.length - days - open
  return `${all}: ${days} with a day, ${brackets} with a bracket, ${open} without a date, ${contradicted} contradicted`
}
