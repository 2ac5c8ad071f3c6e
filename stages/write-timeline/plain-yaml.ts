/**
 * Reads back the YAML that yaml.ts writes, a hundred times faster than the YAML library: block style, one scalar per
 * line. What somebody wrote in another way is not understood here, and the caller asks the library.
 */
import { parseYaml } from '../../pipeline/yaml-text.ts'

/** Thrown inside, where a line is not as dateline writes it. */
class Foreign extends Error {}

/** The value of a block of lines without line feeds, `undefined` when any is not as dateline writes it. */
export function parsePlainYaml(lines: readonly string[]): unknown {
  try {
    const block = new Block(lines)
    const value = block.node(block.indent())
    return block.isAtEnd() ? value : undefined
  } catch (error) {
    if (error instanceof Foreign) return undefined
    throw error
  }
}

const FIELD = /^([A-Za-z]\w*):(?: (.*))?$/s
/** What starts a scalar that is more than plain words. */
const SPECIAL_START = /^[&*|>!{}[\]%@`,# ]|^[-?:](?: |$)/
const OTHER_TYPE = /^(?:~|null|true|false|0x[\da-f]+|0o[0-7]+|[-+]?\.inf|\.nan)$/i
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i

class Block {
  readonly #lines: readonly string[]
  #at = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  isAtEnd(): boolean {
    return this.#at >= this.#lines.length
  }

  indent(): number {
    return this.isAtEnd() ? -1 : this.#lines[this.#at]!.search(/[^ ]|$/)
  }

  node(indent: number): unknown {
    return this.#startsItem(indent) ? this.#list(indent) : this.#map(indent, {})
  }

  #startsItem(indent: number): boolean {
    return !this.isAtEnd() && this.#lines[this.#at]!.startsWith('- ', indent)
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = []
    while (this.indent() === indent && this.#startsItem(indent)) {
      const rest = this.#lines[this.#at]!.slice(indent + 2)
      const field = FIELD.exec(rest)
      if (!field) {
        items.push(scalarOf(rest))
        this.#at++
      } else {
        const map: Record<string, unknown> = {}
        this.#field(map, field, indent + 2)
        items.push(this.#map(indent + 2, map))
      }
    }
    return items
  }

  #map(indent: number, map: Record<string, unknown>): Record<string, unknown> {
    while (this.indent() === indent && !this.#startsItem(indent)) {
      const field = FIELD.exec(this.#lines[this.#at]!.slice(indent))
      if (!field) throw new Foreign()
      this.#field(map, field, indent)
    }
    return map
  }

  /** One field, whose line is the current one, into `map`. */
  #field(map: Record<string, unknown>, [, key, value]: RegExpExecArray, indent: number): void {
    if (Object.hasOwn(map, key!)) throw new Foreign()
    this.#at++
    if (value !== undefined) map[key!] = scalarOf(value)
    else if (this.indent() > indent) map[key!] = this.node(this.indent())
    else throw new Foreign()
  }
}

function scalarOf(text: string): unknown {
  if (text.startsWith('"') || text.startsWith("'")) {
    const { value, fault } = parseYaml(text)
    if (fault || typeof value !== 'string') throw new Foreign()
    return value
  }
  if (NUMBER.test(text)) return Number(text)
  if (text === '[]') return []
  if (text === '' || SPECIAL_START.test(text) || OTHER_TYPE.test(text)) throw new Foreign()
  if (text.includes(': ') || text.includes(' #') || /[: \t]$/.test(text)) throw new Foreign()
  return text
}
