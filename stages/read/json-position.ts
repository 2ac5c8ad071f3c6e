/** Where JSON is broken. `JSON.parse` tells the place only sometimes, and in other words in every engine version. */

const TOKEN =
  // oxlint-disable-next-line no-control-regex -- raw control characters are not allowed inside JSON strings
  /\s*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** What may follow, by what was expected and what came; `undefined` where that is wrong. */
function next(expected: Expected, token: string, isString: boolean, open: string[]): Expected | undefined {
  const isValue = isString || !/^[{}[\],:]$/.test(token)
  if (expected === ':') return token === ':' ? 'value' : undefined
  if (expected === ', or end') {
    if (token === ',') return open.length === 0 ? undefined : open.at(-1) === '{' ? 'key' : 'value'
    return closes(token, open)
  }
  if (expected.startsWith('key')) {
    if (isString) return ':'
    return expected === 'key or }' && token === '}' ? closes(token, open) : undefined
  }
  if (token === '{' || token === '[') {
    open.push(token)
    return token === '{' ? 'key or }' : 'value or ]'
  }
  if (isValue) return ', or end'
  return expected === 'value or ]' && token === ']' ? closes(token, open) : undefined
}

function closes(token: string, open: string[]): Expected | undefined {
  const matches = (token === '}' && open.at(-1) === '{') || (token === ']' && open.at(-1) === '[')
  if (matches) open.pop()
  return matches ? ', or end' : undefined
}

/** 1-based line of the first error; `undefined` when there is none. */
export function lineOfJsonError(json: string): number | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(json)
    const following: Expected | undefined | null =
      found && next(expected, found[1] ?? found[0].trim(), found[2] !== undefined, open)
    if (!found || !following) break
    expected = following
    at = TOKEN.lastIndex
  }
  const rest = json.slice(at).search(/\S/)
  if (rest < 0 && expected === ', or end' && open.length === 0) return undefined
  return lineAt(json, rest < 0 ? json.trimEnd().length : at + rest)
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++
  return line
}
