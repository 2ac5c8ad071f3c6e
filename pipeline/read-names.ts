/** Reads the file that says which spellings are one name. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { describeSchemaError, pathOf, schemaCheck } from './schemas.ts'
import { collectMessages, type Message, type Report } from './stage.ts'

/** Every other form of a name, with the name it stands for. */
export type Names = ReadonlyMap<string, string>

const DEFAULT_FILE = 'names.yaml'

/** The names in `file`, which must be there; without a name those of `names.yaml`, which need not. */
export async function readNames(
  file: string | undefined,
  messages: Message[],
  cwd: string = process.cwd(),
): Promise<Names> {
  const name = file ?? DEFAULT_FILE
  const report = collectMessages(messages, 'deduplicate', name)
  try {
    return parseNames(await readFile(path.resolve(cwd, name), 'utf8'), report)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && file === undefined) return new Map()
    report.error('names-invalid', `the file could not be read: ${message.split('\n', 1)[0]}; no name was joined by it`)
    return new Map()
  }
}

/** Throws what the YAML library throws. */
export function parseNames(text: string, report: Report): Names {
  const names: unknown = parse(text) ?? {}
  const check = schemaCheck('names')
  if (!check(names)) {
    for (const error of check.errors ?? []) {
      report.error(
        'names-invalid',
        `\`${pathOf(error.instancePath)}\`: ${describeSchemaError(error, names)}; no name was joined by it`,
      )
    }
    return new Map()
  }
  return new Map(
    Object.entries(names as Record<string, string[]>).flatMap(([name, forms]) => forms.map((form) => [form, name])),
  )
}
