/** Reads the file that says which spellings are one name. */
import { readDecisions } from './read-decisions.ts'
import { describeSchemaError, pathOf, schemaCheck } from './schemas.ts'
import { collectMessages, type Message, type Report } from './stage.ts'
import { parseYaml } from './yaml-text.ts'

/** Every other form of a name, with the name it stands for. */
export type Names = ReadonlyMap<string, string>

const DEFAULT_FILE = 'names.yaml'

/**
 * The names in `file`, which must be there; without a name those of `names.yaml`, which need not.
 * `undefined`, with an error, when they cannot be had.
 */
export async function readNames(
  file: string | undefined,
  messages: Message[],
  cwd: string = process.cwd(),
): Promise<Names | undefined> {
  const report = collectMessages(messages, 'deduplicate', file ?? DEFAULT_FILE)
  const text = await readDecisions({ named: file, standard: DEFAULT_FILE, code: 'names-invalid' }, cwd, report)
  return text === undefined ? undefined : parseNames(text, report)
}

/** The names in a YAML text; `undefined`, with an error, when it is not what it should be. */
export function parseNames(text: string, report: Report): Names | undefined {
  const { value, fault } = parseYaml(text)
  if (fault) {
    report.error('names-invalid', `${fault.text}; nothing was written`, { line: fault.line })
    return undefined
  }
  const names: unknown = value ?? {}
  const check = schemaCheck('names')
  if (!check(names)) {
    for (const error of check.errors ?? []) {
      const where = pathOf(error.instancePath)
      const what = describeSchemaError(error, names)
      report.error('names-invalid', `${where ? `\`${where}\`: ` : ''}${what}; nothing was written`)
    }
    return undefined
  }
  return new Map(
    Object.entries(names as Record<string, string[]>).flatMap(([name, forms]) => forms.map((form) => [form, name])),
  )
}
