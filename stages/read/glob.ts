/** File patterns: `*`, `?`, `**`, `[abc]`, `{txt,md}`. Node 20 has no `fs.glob`. */

export const isGlob = (input: string): boolean => /[*?[{]/.test(input)

/** The folders before the first part with a wildcard; empty for `*.txt`. */
export function globBase(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

const PIECE = /\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}/]*\}|[^*?[{]+|[[{]/g
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

function pieceToSource(piece: string): string {
  if (piece === '**/') return '(?:[^/]+/)*'
  if (piece === '**') return '.*'
  if (piece === '*') return '[^/]*'
  if (piece === '?') return '[^/]'
  if (piece.length > 1 && piece.startsWith('[')) {
    const negated = piece[1] === '!'
    return `[${negated ? '^/' : ''}${piece.slice(negated ? 2 : 1, -1).replace(/[\\^[]/g, String.raw`\$&`)}]`
  }
  if (piece.length > 1 && piece.startsWith('{')) {
    return `(?:${piece
      .slice(1, -1)
      .split(',')
      .map((part) => part.split('*').map(escaped).join('[^/]*'))
      .join('|')})`
  }
  return escaped(piece)
}

/** Matches whole paths with forward slashes. */
export const globToRegExp = (pattern: string): RegExp =>
  new RegExp(`^${(pattern.match(PIECE) ?? []).map(pieceToSource).join('')}$`, 'u')
