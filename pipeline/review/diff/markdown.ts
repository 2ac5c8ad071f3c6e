/** Changes as Markdown for the text of a pull request. */
import type { EventName, TimelineChanges } from './changes.ts'
import { changeLines, quoted } from './lines.ts'
import { countsOf } from './text.ts'

/** GitHub takes 65,536 characters for the text of a pull request; some room is left for what a workflow adds. */
export const LONGEST = 60_000

/** What an article says is text, whatever it looks like: no markup, no mention of a user, no link to an issue. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/&(?=\w+;|#)/g, '&amp;')

const code = (id: string): string => `\`${id.replaceAll('`', "'")}\``
const head = ({ date, title }: EventName): string => `**${plain(date ?? 'undated')}** ${plain(title)}`

/** Sections with one entry per event; what is too long for a pull request is counted at the end. */
export function diffMarkdown(changes: TimelineChanges, longest = LONGEST): string {
  const lines = [`**Timeline:** ${countsOf(changes)}`]
  let length = lines[0]!.length
  let left = 0
  for (const [title, entries] of sectionsOf(changes)) {
    if (entries.length === 0) continue
    const heading = `\n### ${title} (${entries.length})\n`
    const fitting = entries.filter((entry) => {
      const fits = length + heading.length + entry.length < longest
      if (fits) length += entry.length + 1
      else left++
      return fits
    })
    if (fitting.length === 0) continue
    length += heading.length
    lines.push(heading, ...fitting)
  }
  if (left > 0) lines.push(`\n… and ${left} more; \`dateline diff\` shows all.`)
  return `${lines.join('\n')}\n`
}

function sectionsOf({ added, removed, merged, split, changed, articles }: TimelineChanges): [string, string[]][] {
  const entry = (event: EventName, under: readonly string[]): string =>
    [`- ${head(event)}`, ...[...under, code(event.id)].map((line) => `  <br>${line}`)].join('\n')
  const source = (quote: string, sources: readonly string[]): string =>
    `> ${plain(quoted(quote))} ${sources.map(code).join(', ')}`.replace(/^> /, '')
  return [
    [
      'Added',
      added.map((event) =>
        entry(event, [
          source(event.quote, event.sources),
          ...(event.because === undefined ? [] : [`dated by ${plain(event.because)}`]),
        ]),
      ),
    ],
    ['Removed', removed.map((event) => entry(event, [plain(event.why)]))],
    [
      'Merged',
      merged.map((event) =>
        entry(
          event,
          event.from.map((one) => `was ${head(one)} ${code(one.id)}`),
        ),
      ),
    ],
    [
      'Split',
      split.map((event) =>
        entry(
          event,
          event.into.map((one) => `is now ${head(one)} ${code(one.id)}`),
        ),
      ),
    ],
    [
      'Changed',
      changed.map((event) =>
        entry(
          event,
          changeLines(event).map(({ what, text }) => `${what}: ${plain(text)}`),
        ),
      ),
    ],
    ['Articles added', articles.added.map((id) => `- ${code(id)}`)],
    ['Articles removed', articles.removed.map((id) => `- ${code(id)}`)],
    [
      'Articles dated otherwise',
      articles.redated.map(
        ({ id, published: { from, to, why } }) =>
          `- ${code(id)}: ${plain(`${from ?? 'unknown'} → ${to ?? 'unknown'}`)}, ${plain(why)}`,
      ),
    ],
  ]
}
