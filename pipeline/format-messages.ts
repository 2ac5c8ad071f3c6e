/** Messages as text for people: one line each, worst first, one kind after the other. */
import type { Message, Severity } from './stage.ts'

export interface FormatOptions {
  /** How many of one code are shown; the rest is counted. Default: all. */
  readonly most?: number
  /** Colours of the severities. Default: none. */
  readonly error?: (text: string) => string
  readonly warning?: (text: string) => string
  readonly info?: (text: string) => string
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** One line per message: severity, file and line, text, code. Ends with a line feed unless there is none. */
export function formatMessages(messages: readonly Message[], options: FormatOptions = {}): string {
  return groupByCode(messages)
    .flatMap((group) => formatGroup(group, options))
    .map((line) => `${line}\n`)
    .join('')
}

/** Groups of one severity and code, errors first, then by first appearance. */
function groupByCode(messages: readonly Message[]): Message[][] {
  return SEVERITIES.flatMap((severity) => {
    const groups = new Map<string, Message[]>()
    for (const message of messages) {
      if (message.severity !== severity) continue
      const group = groups.get(message.code)
      if (group) group.push(message)
      else groups.set(message.code, [message])
    }
    return [...groups.values()]
  })
}

function formatGroup(group: readonly Message[], options: FormatOptions): string[] {
  const shown = group.slice(0, options.most).map((message) => formatMessage(message, options))
  const rest = group.length - shown.length
  return rest > 0 ? [...shown, `… and ${rest} more of ${group[0]!.code}`] : shown
}

function formatMessage({ severity, code, file, line, text }: Message, options: FormatOptions): string {
  const colour = options[severity] ?? ((word: string) => word)
  const place = [file, line].filter((part) => part !== undefined).join(':')
  // A name or a quoted value may hold line feeds; a message is one line.
  return `${colour(severity)}: ${place ? `${place}: ` : ''}${text} (${code})`.replace(/\s*[\r\n]+\s*/g, ' ')
}
