/** Reads `dateline.config.yaml` and says, with its line, what in it is not as it should be. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMap, isNode, type Document, type LineCounter } from 'yaml'
import type { Day } from './article.ts'
import { parseDay } from './calendar.ts'
import { describeSchemaError, pathOf, pointerParts, schemaCheck } from './schemas.ts'
import { collectMessages, type Message, type Report } from './stage.ts'
import { parseYaml } from './yaml-text.ts'

/** The settings of the file; see schemas/config.schema.json. */
export interface Config {
  readonly inputs?: readonly string[]
  readonly out?: string
  readonly corrections?: string
  readonly names?: string
  readonly asOf?: Day
  readonly readAs?: 'reporting' | 'narrative'
  readonly dateOrder?: 'day-first' | 'month-first'
  readonly concurrency?: number
  /** False: none is kept. */
  readonly cache?: string | false
  readonly partition?: 'none' | 'month' | 'year'
}

const DEFAULT_FILE = 'dateline.config.yaml'

/**
 * The configuration in `file`, which must be there; without a name that of `dateline.config.yaml`, which need not.
 * `undefined`, with a `config-invalid` error per fault, when it cannot be used.
 */
export async function loadConfig(
  file: string | undefined,
  cwd: string,
  messages: Message[],
): Promise<Config | undefined> {
  const name = file ?? DEFAULT_FILE
  const report = collectMessages(messages, 'config', name)
  try {
    return parseConfig(await readFile(path.resolve(cwd, name), 'utf8'), report)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && file === undefined) return {}
    report.error('config-invalid', `the file could not be read: ${message}; check the path`)
    return undefined
  }
}

/** The settings in a YAML text; an empty one holds none. */
export function parseConfig(text: string, report: Report): Config | undefined {
  const { document, lines, value, fault } = parseYaml(text)
  if (fault) {
    report.error('config-invalid', fault.text, { line: fault.line })
    return undefined
  }
  const config = (value ?? {}) as Config
  const check = schemaCheck('config')
  if (!check(config)) {
    for (const error of check.errors ?? []) {
      const unknown = error.params.additionalProperty as string | undefined
      const keys = [...pointerParts(error.instancePath), ...(unknown === undefined ? [] : [unknown])]
      const known = unknown === undefined ? '' : `, expected one of ${settings(error.parentSchema?.properties)}`
      const place = pathOf(error.instancePath)
      const text = `${place ? `\`${place}\`: ` : ''}${describeSchemaError(error, config)}${known}`
      report.error('config-invalid', text, { line: lineOf(document, keys, lines) })
    }
    return undefined
  }
  if (config.asOf !== undefined && !parseDay(config.asOf)) {
    const text = `\`asOf\`: expected a real day, found \`${config.asOf}\``
    report.error('config-invalid', text, { line: lineOf(document, ['asOf'], lines) })
    return undefined
  }
  return config
}

const settings = (properties: object): string =>
  Object.keys(properties)
    .map((key) => `\`${key}\``)
    .join(', ')

/** The line on which the key of a path stands; 1 for the whole document. */
function lineOf(document: Document, keys: readonly string[], lines: LineCounter): number {
  const last = keys.at(-1)
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents
  const key = isMap(parent)
    ? parent.items.map((pair) => pair.key).find((k) => isNode(k) && String(k) === last)
    : undefined
  const node = key ?? document.getIn(keys, true)
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
}
