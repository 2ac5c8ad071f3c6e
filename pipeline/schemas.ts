/** The JSON Schemas of the package: where they lie, and checks made from them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { nearestWord } from './nearest.ts'

export type SchemaName =
  'corrections' | 'timeline' | 'left-out' | 'config' | 'annotated-article' | 'names' | 'removed' | 'index'

/** Through the `imports` of package.json, which is right for the sources, the build and the installed package. */
const locate = createRequire(import.meta.url)

/** Path of a schema file. */
export const schemaPath = (name: SchemaName): string => locate.resolve(`#schemas/${name}.schema.json`)

const made = new Map<SchemaName, Ajv2020>()

/** A check of the whole schema, or of one of its `$defs`. Made once, when first asked for. */
export function schemaCheck(name: SchemaName, definition?: string): ValidateFunction {
  let ajv = made.get(name)
  if (!ajv) {
    ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true })
    ajv.addSchema(JSON.parse(readFileSync(schemaPath(name), 'utf8')))
    made.set(name, ajv)
  }
  const key = `${name}.schema.json${definition ? `#/$defs/${definition}` : ''}`
  const check = ajv.getSchema(key)
  if (!check) throw new Error(`no schema \`${key}\``)
  return check
}

/** What an error expects, in words, with what was found: ``expected integer, found `"x"` ``. */
export function describeSchemaError(error: ErrorObject, root: unknown): string {
  const { keyword, params } = error
  if (keyword === 'additionalProperties') return `unknown field \`${params.additionalProperty}\``
  if (keyword === 'required') return `\`${params.missingProperty}\` is missing`
  const expected =
    keyword === 'enum'
      ? `one of ${params.allowedValues.map((v: unknown) => `\`${String(v)}\``).join(', ')}`
      : keyword === 'const'
        ? `\`${params.allowedValue}\``
        : keyword === 'pattern'
          ? (error.parentSchema?.description ?? error.message)
          : (error.message ?? keyword).replace(/^must (be )?/, '').replaceAll(',', ' or ')
  const value = valueAt(root, error.instancePath)
  const words = keyword === 'enum' ? params.allowedValues.filter((v: unknown) => typeof v === 'string') : []
  const near = typeof value === 'string' ? nearestWord(value, words) : undefined
  return `expected ${expected}, found ${show(value)}${near === undefined ? '' : `; the nearest is \`${near}\``}`
}

const LONGEST_SHOWN = 60

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return `\`${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}\``
}

/** The value at a JSON pointer. */
function valueAt(root: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], root)
}

/** The keys of a JSON pointer. */
export const pointerParts = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The same with the places in lists as numbers, as YAML documents want them. */
export const pointerKeys = (pointer: string): (string | number)[] =>
  pointerParts(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** The path of an error as people write it: `mentions[3].trigger.start`. */
export const pathOf = (pointer: string): string =>
  pointerParts(pointer).reduce(
    (path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
    '',
  )
